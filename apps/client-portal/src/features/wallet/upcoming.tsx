import { Button } from '@mantine/core';
import { alertWithRetry, Async, EmptyState, ListSkeleton } from '@preau/ui';
import { IconCalendarDollar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { OrganizationContact } from '../../lib/family/organization-contact';
import { plannedPaymentQueries, type PlannedPayment } from '../../lib/planned-payments/planned-payments.queries';
import { PlannedRow } from '../../lib/planned-payments/planned-row';
import { Section } from '../../lib/section';
import { useText } from '../../lib/text';
import { ChangeMethod } from './change-method';

/** Payments to come, by organization, those that were refused first. */
export function Upcoming() {
  const t = useText();
  const [changing, setChanging] = useState<PlannedPayment | null>(null);
  const { data, ...reading } = useQuery(plannedPaymentQueries.list());
  const rows = data?.rows.filter(({ status }) => status === 'planned' || status === 'processing' || status === 'refused');
  return (
    <>
      <p className="preau-lead wallet-lead">{t('wallet.upcoming.lead')}</p>
      <Async
        reading={{ ...reading, data: rows }}
        loading={<ListSkeleton rows={4} />}
        empty={{
          when: (shown) => shown.length === 0,
          show: (
            <EmptyState icon={IconCalendarDollar} title={t('wallet.upcoming.empty')}>
              {t('wallet.upcoming.emptyWhy')}
            </EmptyState>
          ),
        }}
        error={alertWithRetry}
        ready={(shown) => byOrganization(shown).map(([organizationId, payments]) => <OfOrganization key={organizationId} organizationId={organizationId} payments={payments} onChange={setChanging} />)}
      />
      {changing !== null && <ChangeMethod key={changing.id} payment={changing} onClose={() => setChanging(null)} />}
    </>
  );
}

function OfOrganization({ organizationId, payments, onChange }: { organizationId: string; payments: readonly PlannedPayment[]; onChange: (payment: PlannedPayment) => void }) {
  const t = useText();
  const chosen = useBilingual();
  return (
    <Section title={payments[0] && chosen(payments[0].organizationName, payments[0].organizationNameEn)}>
      <p className="preau-quiet" role="status">
        {t('wallet.upcomingCount', { count: payments.length })}
      </p>
      <ul className="preau-list wallet-upcoming">
        {payments.map((payment) => (
          <li key={payment.id}>
            <PlannedRow
              payment={payment}
              withOrganization={false}
              actions={
                payment.status !== 'processing' &&
                payment.nextStep !== 'pay-at-organization' && (
                  <Button size="compact-sm" variant={payment.status === 'refused' || payment.needsMethod ? 'filled' : 'default'} onClick={() => onChange(payment)}>
                    {t('wallet.upcoming.change')}
                  </Button>
                )
              }
            />
          </li>
        ))}
      </ul>
      <div className="preau-quiet">
        {t('wallet.upcoming.contact')}
        <OrganizationContact organizationId={organizationId} />
      </div>
    </Section>
  );
}

/** Within an organization, what was refused comes first. */
function byOrganization(rows: readonly PlannedPayment[]): [string, PlannedPayment[]][] {
  const groups = new Map<string, PlannedPayment[]>();
  const rank = (payment: PlannedPayment) => (payment.status === 'refused' ? 0 : 1);
  for (const row of [...rows].sort((a, b) => rank(a) - rank(b) || a.dueOn.localeCompare(b.dueOn))) groups.set(row.organizationId, [...(groups.get(row.organizationId) ?? []), row]);
  return [...groups];
}
