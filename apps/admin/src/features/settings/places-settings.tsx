import { Button, Card, Group, Stack, Title } from '@mantine/core';
import { alertWithRetry, Async, CheckboxField, Form, ListSkeleton, useSubmission } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import { limitsQueries, refreshLimits, saveCounting } from '../../lib/limits/limits.queries';
import { useMay, useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';

/** Whether sessions and single dates count together, wherever an activity says nothing itself. */
export function PlacesSettings(): ReactNode {
  const { organizationId } = useOrganization();
  const reading = useQuery(limitsQueries.counting(organizationId));
  return <Async reading={reading} loading={<ListSkeleton rows={1} />} empty="never" error={alertWithRetry} ready={({ shared }) => <PlacesForm key={String(shared)} shared={shared} />} />;
}

function PlacesForm({ shared }: { shared: boolean }) {
  const t = useText();
  const may = useMay();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [wanted, setWanted] = useState(shared);
  const send = useCallback(
    async (value: boolean) => {
      await saveCounting(organizationId, value);
      await refreshLimits(queries, organizationId);
      tellDone(t('settings.saved'));
    },
    [organizationId, queries, t],
  );
  const { busy, problem, submit } = useSubmission(send);
  const edits = may('settings.edit');
  return (
    <Form problem={problem} label={t('limits.counting.title')} onSubmit={() => void (wanted !== shared && submit(wanted))}>
      <Card padding="lg" maw="44rem">
        <Stack gap="md">
          <Title order={2}>{t('limits.counting.title')}</Title>
          <CheckboxField name="shared" label={t('limits.counting.together')} help={t('limits.counting.help')} disabled={!edits} value={wanted} onChange={setWanted} />
          <p className="preau-quiet">{t('limits.counting.ofAll')}</p>
          {edits && (
            <Group justify="flex-end">
              <Button type="submit" loading={busy} disabled={wanted === shared}>
                {t('settings.save')}
              </Button>
            </Group>
          )}
        </Stack>
      </Card>
    </Form>
  );
}
