import { Button, Group, NativeSelect, SegmentedControl, Stack } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { alertWithRetry, Async, ListSkeleton, PersonAvatar, ProblemAlert, StatusBadge, sayRange, useSaying } from '@preau/ui';
import { IconPlus, IconUserPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useMay, useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { addLine, purchaseQueries, refreshPurchase, type Buyer, type PersonEligibility, type StoreActivity } from './purchase.queries';

/** Who comes to the activity: everybody of the account with why they may or may not, and one more person if needed. */
export function ChooseWho({ buyer, activity, addPerson }: { buyer: Buyer; activity: StoreActivity; addPerson: (added: () => void) => ReactNode }) {
  const t = useText();
  const saying = useSaying();
  const queries = useQueryClient();
  const { slug } = useOrganization();
  const both = activity.sessionPriceCents !== null && activity.dropInPriceCents !== null;
  const [kind, setKind] = useState<'session' | 'drop-in'>(activity.sessionPriceCents !== null ? 'session' : 'drop-in');
  const [date, setDate] = useState(activity.nextDate?.occurrenceId ?? '');
  const [adding, setAdding] = useState(false);
  const detail = useQuery({ ...purchaseQueries.activity(slug, activity.id), enabled: kind === 'drop-in' });
  const occurrenceId = kind === 'session' ? null : date;
  const people = useQuery({ ...purchaseQueries.eligibility(buyer, activity.id, occurrenceId), enabled: occurrenceId !== '' });
  const dates = (detail.data?.dates ?? []).filter((one) => one.status === 'planned' && !one.over);
  return (
    <Stack gap="md">
      {both && <SegmentedControl aria-label={t('purchase.kind')} value={kind} onChange={(value) => setKind(value as typeof kind)} data={[{ value: 'session', label: t('purchase.kinds.session') }, { value: 'drop-in', label: t('purchase.kinds.dropIn') }]} />}
      {kind === 'drop-in' && (
        <NativeSelect
          label={t('purchase.date')}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
          data={dates.map((one) => ({ value: one.occurrenceId, label: `${sayRange(one.startsAt, one.endsAt, saying)} · ${one.places === null || one.places.left === 0 ? t('purchase.full') : t('purchase.left', { count: one.places.left })}` }))}
        />
      )}
      {occurrenceId !== '' && (
        <Async
          reading={people}
          loading={<ListSkeleton rows={3} height={48} />}
          empty="never"
          error={alertWithRetry}
          ready={(rows) => (
            <ul className="preau-list">
              {rows.map((person) => (
                <li key={person.personId}>
                  <Candidate person={person} buyer={buyer} activityId={activity.id} occurrenceId={occurrenceId} />
                </li>
              ))}
            </ul>
          )}
        />
      )}
      {adding ? (
        addPerson(() => {
          setAdding(false);
          void refreshPurchase(queries, buyer);
        })
      ) : (
        <Button variant="default" style={{ alignSelf: 'start' }} leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
          {t('purchase.addPerson')}
        </Button>
      )}
    </Stack>
  );
}

/** Rules that a clerk with the permission may set aside. */
const rules = new Set(['cart-checkout.too-young', 'cart-checkout.too-old', 'cart-checkout.birth-date-missing', 'cart-checkout.not-open-yet', 'cart-checkout.registration-closed', 'cart-checkout.activity-not-for-sale']);
const capacity = new Set(['enrolment.full', 'enrolment.held-by-others', 'enrolment.room-full', 'enrolment.outside-full', 'enrolment.group-full']);

function Candidate({ person, buyer, activityId, occurrenceId }: { person: PersonEligibility; buyer: Buyer; activityId: string; occurrenceId: string | null }) {
  const t = useText();
  const may = useMay();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const code = problem?.code ?? person.refusal?.code ?? '';
  const name = `${person.firstName} ${person.lastName}`;
  async function add(waive: { waiveRules?: boolean; waiveCapacity?: boolean } = {}) {
    setBusy(true);
    setProblem(null);
    try {
      await addLine(buyer, { personId: person.personId, activityId, occurrenceId, ...waive });
      await refreshPurchase(queries, buyer);
    } catch (cause) {
      setProblem(problemOf(cause));
    } finally {
      setBusy(false);
    }
  }
  return (
    <div>
      <Group justify="space-between" gap="sm">
        <Group gap="sm" wrap="nowrap">
          <PersonAvatar person={{ id: person.personId, givenName: person.firstName, familyName: person.lastName }} size="sm" named />
          <div>
            <strong>{name}</strong>
            <p className="preau-quiet">{person.refusal === null ? (person.birthDate ?? t('purchase.noBirthDate')) : person.refusal.title}</p>
          </div>
        </Group>
        {person.inCart ? (
          <StatusBadge tone="success">{t('purchase.inCart')}</StatusBadge>
        ) : person.eligible ? (
          <Button size="compact-md" loading={busy} leftSection={<IconPlus size={16} aria-hidden />} aria-label={t('purchase.addOne', { name })} onClick={() => void add()}>
            {t('purchase.add')}
          </Button>
        ) : may('enrolment.over-capacity') && (rules.has(code) || capacity.has(code)) ? (
          <Button size="compact-md" variant="default" loading={busy} onClick={() => void add(rules.has(code) ? { waiveRules: true } : { waiveCapacity: true })}>
            {t(rules.has(code) ? 'purchase.waiveRules' : 'purchase.waiveCapacity')}
          </Button>
        ) : (
          <StatusBadge tone="closed">{t('purchase.notPossible')}</StatusBadge>
        )}
      </Group>
      {problem !== null && (
        <ProblemAlert
          problem={problem}
          action={
            may('enrolment.over-capacity') && capacity.has(problem.code) ? (
              <Button size="compact-sm" variant="default" onClick={() => void add({ waiveCapacity: true, waiveRules: rules.has(person.refusal?.code ?? '') })}>
                {t('purchase.waiveCapacity')}
              </Button>
            ) : undefined
          }
        />
      )}
    </div>
  );
}
