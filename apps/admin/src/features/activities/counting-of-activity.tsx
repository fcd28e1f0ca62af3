import { Button, Card, Group, Stack, Title } from '@mantine/core';
import { Form, SelectField, useSubmission } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { refreshLimits, saveCountingOf, type ActivityLimits } from '../../lib/limits/limits.queries';
import { useMay, useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';

type Way = 'organization' | 'shared' | 'independent';
const ways: readonly Way[] = ['organization', 'independent', 'shared'];

/** Whether a place of the session is one of each of its dates too. */
export function CountingOfActivity({ activityId, counting }: { activityId: string; counting: ActivityLimits['counting'] }) {
  const t = useText();
  const may = useMay();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const now: Way = !counting.ofActivity ? 'organization' : counting.shared ? 'shared' : 'independent';
  const [way, setWay] = useState<Way>(now);
  const send = useCallback(
    async (wanted: Way) => {
      await saveCountingOf({ organizationId, activityId }, wanted === 'organization' ? null : wanted === 'shared');
      await refreshLimits(queries, organizationId);
      tellDone(t('limits.saved'));
    },
    [organizationId, activityId, queries, t],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Card padding="md" component="section" aria-labelledby="counting">
      <Form problem={problem} label={t('limits.counting.title')} onSubmit={() => void (way !== now && submit(way))}>
        <Stack gap="sm">
          <Title order={2} size="h4" id="counting">
            {t('limits.counting.title')}
          </Title>
          <p>{t(counting.shared ? 'limits.counting.nowShared' : 'limits.counting.nowApart')}</p>
          <SelectField name="shared" label={t('limits.counting.label')} help={t('limits.counting.help')} disabled={!may('activities.edit')} choices={ways.map((value) => ({ value, label: t(`limits.counting.ways.${value}`) }))} value={way} onChange={(value) => setWay(value as Way)} />
          {may('activities.edit') && (
            <Group justify="flex-end">
              <Button type="submit" variant="default" loading={busy} disabled={way === now}>
                {t('limits.save')}
              </Button>
            </Group>
          )}
        </Stack>
      </Form>
    </Card>
  );
}
