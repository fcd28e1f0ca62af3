import { Button, Group, NativeSelect, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Form, useSubmission } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { applyPolicy, cancellationsQueries, type Policy } from './cancellations.queries';

type Where = 'everywhere' | 'program' | 'activity';
const wheres: readonly Where[] = ['everywhere', 'program', 'activity'];

/** Everywhere, in a program, to one activity: from now on, for what is bought from now on. */
export function ApplyPolicy({ policy, onDone }: { policy: Policy; onDone: () => void }) {
  const t = useText();
  const named = useBilingual();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [where, setWhere] = useState<Where>('everywhere');
  const [programId, setProgramId] = useState('');
  const [activityId, setActivityId] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const programs = useQuery(cancellationsQueries.programs(organizationId));
  const activities = useQuery(cancellationsQueries.activities(organizationId, search));
  const send = useCallback(
    async (input: { programId: string | null; activityId: string | null }) => {
      await applyPolicy(organizationId, { policyId: policy.id, ...input });
      await queries.invalidateQueries({ queryKey: cancellationsQueries.all(organizationId) });
      tellDone(t('cancellations.policies.applied'));
      onDone();
    },
    [organizationId, policy.id, queries, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  const chosenProgram = programId === '' ? (programs.data?.[0]?.id ?? '') : programId;
  const ready = where === 'everywhere' || (where === 'program' ? chosenProgram !== '' : activityId !== null);
  return (
    <Form problem={problem} onSubmit={() => void submit({ programId: where === 'program' ? chosenProgram : null, activityId: where === 'activity' ? activityId : null })}>
      <NativeSelect label={t('cancellations.policies.where')} value={where} onChange={(event) => setWhere(wheres.find((one) => one === event.currentTarget.value) ?? 'everywhere')} data={wheres.map((value) => ({ value, label: t(`cancellations.policies.wheres.${value}`) }))} />
      {where === 'program' && <NativeSelect label={t('cancellations.policies.program')} value={chosenProgram} onChange={(event) => setProgramId(event.currentTarget.value)} data={(programs.data ?? []).map((one) => ({ value: one.id, label: named(one.nameFr, one.nameEn) }))} />}
      {where === 'activity' && (
        <Select searchable label={t('cancellations.policies.activity')} description={t('cancellations.policies.activityHelp')} searchValue={typed} onSearchChange={setTyped} value={activityId} onChange={setActivityId} filter={({ options }) => options} data={(activities.data ?? []).map((one) => ({ value: one.id, label: `${named(one.nameFr, one.nameEn)} ${one.code}`.trim() }))} />
      )}
      <p className="preau-quiet">{t('cancellations.policies.appliesFromNow')}</p>
      <Group justify="flex-end">
        <Button type="submit" loading={busy} disabled={!ready}>
          {t('cancellations.policies.apply')}
        </Button>
      </Group>
    </Form>
  );
}
