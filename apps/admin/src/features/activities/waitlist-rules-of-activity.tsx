import { Button, Group } from '@mantine/core';
import { alertWithRetry, Async, CheckboxField, Dialog, Form, ListSkeleton, useSubmission } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useMay, useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { minutesOf, RulesFields } from '../../lib/waitlist/rules-fields';
import { saveRulesOf, waitlistQueries, type WaitlistRules } from '../../lib/waitlist/waitlist.queries';

/** How this activity does it, in a sentence, and the way to change that. */
export function WaitlistRulesOfActivity({ activityId }: { activityId: string }) {
  const t = useText();
  const may = useMay();
  const { organizationId } = useOrganization();
  const reading = useQuery(waitlistQueries.rulesOf({ organizationId, activityId }));
  const [opened, setOpened] = useState(false);
  return (
    <Async
      reading={reading}
      loading={<ListSkeleton rows={1} />}
      empty="never"
      error={alertWithRetry}
      ready={(rules) => (
        <Group gap="sm" align="center" justify="space-between" className="activities-no-print">
          <p>
            <strong>{t(`waitlist.modes.${rules.mode}`)}</strong>
            <span className="preau-quiet"> · {t(rules.ofActivity ? 'waitlist.ofActivity' : 'waitlist.ofOrganization')}</span>
          </p>
          {may('activities.edit') && (
            <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
              {t('waitlist.change')}
            </Button>
          )}
          {opened && <RulesForm activityId={activityId} rules={rules} onDone={() => setOpened(false)} />}
        </Group>
      )}
    />
  );
}

function RulesForm({ activityId, rules, onDone }: { activityId: string; rules: WaitlistRules & { ofActivity: boolean }; onDone: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [own, setOwn] = useState(rules.ofActivity);
  const [draft, setDraft] = useState({ mode: rules.mode, windowMinutes: String(rules.windowMinutes) });
  const minutes = minutesOf(draft);
  const send = useCallback(
    async (body: Parameters<typeof saveRulesOf>[1]) => {
      await saveRulesOf({ organizationId, activityId }, body);
      await queries.invalidateQueries({ queryKey: waitlistQueries.all(organizationId) });
      tellDone(t('settings.saved'));
      onDone();
    },
    [organizationId, activityId, queries, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Dialog onClose={onDone} title={t('waitlist.changeTitle')}>
      <Form problem={problem} onSubmit={() => void (own ? minutes !== null && submit({ mode: draft.mode, windowMinutes: minutes }) : submit(null))} label={t('waitlist.changeTitle')}>
        <CheckboxField name="own" label={t('waitlist.own')} value={own} onChange={setOwn} />
        {own && <RulesFields draft={draft} disabled={false} onChange={(part) => setDraft((before) => ({ ...before, ...part }))} />}
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={own && minutes === null}>
            {t('settings.save')}
          </Button>
        </Group>
      </Form>
    </Dialog>
  );
}
