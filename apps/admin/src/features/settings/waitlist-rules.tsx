import { Button, Card, Group, Stack, Title } from '@mantine/core';
import { alertWithRetry, Async, Form, ListSkeleton, TextField, useSubmission } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import { useMay, useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { minutesOf, RulesFields } from '../../lib/waitlist/rules-fields';
import { saveRules, waitlistQueries, type WaitlistRules as Rules } from '../../lib/waitlist/waitlist.queries';

/** What becomes of places that come free while people wait, wherever an activity says nothing itself. */
export function WaitlistRules(): ReactNode {
  const { organizationId } = useOrganization();
  const reading = useQuery(waitlistQueries.rules(organizationId));
  return <Async reading={reading} loading={<ListSkeleton rows={3} />} empty="never" error={alertWithRetry} ready={(rules) => <RulesForm key={JSON.stringify(rules)} rules={rules} />} />;
}

function RulesForm({ rules }: { rules: Rules }) {
  const t = useText();
  const may = useMay();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [draft, setDraft] = useState({ ...rules, windowMinutes: String(rules.windowMinutes) });
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const send = useCallback(
    async (body: Rules) => {
      await saveRules(organizationId, body);
      await queries.invalidateQueries({ queryKey: waitlistQueries.all(organizationId) });
      tellDone(t('settings.saved'));
    },
    [organizationId, queries, t],
  );
  const { busy, problem, submit } = useSubmission(send);
  const minutes = minutesOf(draft);
  const edits = may('settings.edit');
  return (
    <Form problem={problem} onSubmit={() => void (minutes !== null && submit({ ...draft, windowMinutes: minutes }))} label={t('waitlist.title')}>
      <Stack gap="md" maw="44rem">
        <Card padding="lg">
          <Stack gap="md">
            <Title order={2}>{t('waitlist.title')}</Title>
            <p className="preau-quiet">{t('waitlist.lead')}</p>
            <RulesFields draft={draft} disabled={!edits} onChange={set} />
          </Stack>
        </Card>
        <Card padding="lg">
          <Stack gap="md">
            <Title order={2}>{t('waitlist.quiet')}</Title>
            <p className="preau-quiet">{t('waitlist.quietHelp')}</p>
            <Group gap="md">
              <TextField name="quietFrom" type="time" label={t('waitlist.quietFrom')} disabled={!edits} value={draft.quietFrom} onChange={(quietFrom) => set({ quietFrom })} />
              <TextField name="quietUntil" type="time" label={t('waitlist.quietUntil')} disabled={!edits} value={draft.quietUntil} onChange={(quietUntil) => set({ quietUntil })} />
            </Group>
          </Stack>
        </Card>
        {edits && (
          <Group justify="flex-end">
            <Button type="submit" loading={busy} disabled={minutes === null || draft.quietFrom === '' || draft.quietUntil === ''}>
              {t('settings.save')}
            </Button>
          </Group>
        )}
      </Stack>
    </Form>
  );
}
