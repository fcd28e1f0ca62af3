import { Button, Card, Group, Modal, Stack, TextInput, Title } from '@mantine/core';
import { answer, problemOf } from '@preau/api-client';
import { alertWithRetry, Async, DateText, Form, ListSkeleton, LongTextField, ProblemAlert, SelectField, StatusBadge, useFieldProps, useSubmission, useUiText, type FieldProps } from '@preau/ui';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api } from '../../lib/api';
import { useMay, useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { householdQueries, type ClientAccount, type OfAccount } from './household.queries';

const barsOf = (account: OfAccount) =>
  queryOptions({
    queryKey: [...householdQueries.all(account), 'bars'],
    queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}/bars', { params: { path: { ...account } } }))).rows,
  });

/** Whom the organization registers no more for a while, and the way to begin and end that. */
export function Bars({ account }: { account: ClientAccount }) {
  const t = useText();
  const ui = useUiText();
  const may = useMay();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const of: OfAccount = { organizationId, accountId: account.accountId };
  const reading = useQuery(barsOf(of));
  const [opened, setOpened] = useState(false);
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: householdQueries.all(of) });
  const lift = useMutation({
    mutationFn: (barId: string) => answer(api.POST('/api/v1/organizations/{organizationId}/accounts/{accountId}/bars/{barId}/lift', { params: { path: { ...of, barId } } })),
    onSuccess: again,
  });
  return (
    <Card padding="md" component="section" aria-labelledby="bars">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4" id="bars">
            {t('household.bars.title')}
          </Title>
          {may('clients.edit') && (
            <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
              {t('household.bars.open')}
            </Button>
          )}
        </Group>
        {lift.isError && <ProblemAlert problem={problemOf(lift.error)} />}
        <Async
          reading={reading}
          loading={<ListSkeleton rows={1} />}
          empty={{ when: (bars) => bars.length === 0, show: <p className="preau-quiet">{t('household.bars.none')}</p> }}
          error={alertWithRetry}
          ready={(bars) => (
            <ul className="admin-people">
              {bars.map((bar) => (
                <li key={bar.id}>
                  <Group gap="sm">
                    <StatusBadge tone={bar.liftedAt === null ? 'danger' : 'closed'}>{bar.firstName ?? t('household.bars.everybody')}</StatusBadge>
                    <span>{bar.reason}</span>
                    <span className="preau-quiet">{bar.liftedAt !== null ? t('household.bars.lifted') : bar.untilOn === null ? t('household.bars.untilLifted') : <DateText at={bar.untilOn} show="day" year="always" />}</span>
                    {bar.liftedAt === null && may('clients.edit') && (
                      <Button size="compact-sm" variant="subtle" loading={lift.isPending} onClick={() => lift.mutate(bar.id)}>
                        {t('household.bars.lift')}
                      </Button>
                    )}
                  </Group>
                </li>
              ))}
            </ul>
          )}
        />
      </Stack>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('household.bars.open')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <BarForm account={account} of={of} onDone={() => void again().then(() => setOpened(false))} />
      </Modal>
    </Card>
  );
}

function BarForm({ account, of, onDone }: { account: ClientAccount; of: OfAccount; onDone: () => void }) {
  const t = useText();
  const [personId, setPersonId] = useState('');
  const [reason, setReason] = useState('');
  const [untilOn, setUntilOn] = useState('');
  const send = useCallback(
    async (body: { personId: string | null; reason: string; untilOn: string | null }) => {
      await answer(api.POST('/api/v1/organizations/{organizationId}/accounts/{accountId}/bars', { params: { path: { ...of } }, body }));
      onDone();
    },
    [of, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  const people = account.people.filter((person) => person.archivedAt === null);
  return (
    <Form problem={problem} label={t('household.bars.open')} onSubmit={() => void (reason.trim() !== '' && submit({ personId: personId === '' ? null : personId, reason, untilOn: untilOn === '' ? null : untilOn }))}>
      <p className="preau-quiet">{t('household.bars.help')}</p>
      <SelectField name="personId" required={false} label={t('household.bars.who')} value={personId} onChange={setPersonId} choices={[{ value: '', label: t('household.bars.everybody') }, ...people.map((person) => ({ value: person.id, label: `${person.firstName} ${person.lastName}` }))]} />
      <LongTextField name="reason" label={t('household.bars.reason')} value={reason} onChange={setReason} />
      <DayField name="untilOn" required={false} label={t('household.bars.until')} value={untilOn} onChange={setUntilOn} />
      <Button type="submit" loading={busy} disabled={reason.trim() === ''}>
        {t('household.bars.submit')}
      </Button>
    </Form>
  );
}

function DayField({ value, onChange, ...field }: FieldProps<string>) {
  return <TextInput {...useFieldProps(field)} type="date" value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
}
