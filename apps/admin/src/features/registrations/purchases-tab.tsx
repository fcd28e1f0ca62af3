import { alertWithRetry, Amount, Async, DateText, EmptyState, ListSkeleton, StatusBadge, useLanguage } from '@preau/ui';
import { IconShoppingBag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CardTable } from '../../lib/card-table';
import { useOrganization, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { registrationsQueries, type Order, type Registration } from './registrations.queries';

interface Bought {
  order: Order;
  line: Order['lines'][number];
  registration: Registration | undefined;
}
interface Person {
  id: string;
  firstName: string;
  lastName: string;
}

/** What was bought: by person, then what belongs to the whole account, cancellations last; each leads to its invoice. */
export function PurchasesTab({ accountId, people }: { accountId: string; people: readonly Person[] }): ReactNode {
  const t = useText();
  const { organizationId } = useOrganization();
  const orders = useQuery(registrationsQueries.orders({ organizationId, accountId }));
  const { data: registrations } = useQuery(registrationsQueries.account({ organizationId, accountId }));
  return (
    <Async
      reading={orders}
      loading={<ListSkeleton />}
      empty={{ when: (rows) => rows.length === 0, show: <EmptyState icon={IconShoppingBag} title={t('registrations.purchases.none')}>{t('registrations.purchases.noneWhy')}</EmptyState> }}
      error={alertWithRetry}
      ready={(rows) => {
        const bought = rows.flatMap((order) => order.lines.map((line): Bought => ({ order, line, registration: registrations?.find((one) => one.claimId === line.claimId) })));
        const cancelled = bought.filter((one) => one.registration?.state === 'cancelled');
        const kept = bought.filter((one) => one.registration?.state !== 'cancelled');
        return (
          <>
            {people.map((person) => (
              <Lines key={person.id} title={`${person.firstName} ${person.lastName}`} lines={kept.filter((one) => one.line.personId === person.id)} accountId={accountId} />
            ))}
            <Lines title={t('registrations.purchases.account')} lines={kept.filter((one) => one.line.personId === null)} accountId={accountId} />
            <Lines title={t('registrations.purchases.cancelled')} lines={cancelled} accountId={accountId} />
          </>
        );
      }}
    />
  );
}

const kinds = ['session', 'activity', 'drop-in', 'service-fee', 'manual-fee', 'manual-credit'] as const;

function Lines({ title, lines, accountId }: { title: string; lines: readonly Bought[]; accountId: string }) {
  const t = useText();
  const to = useWorkPaths();
  const language = useLanguage();
  if (lines.length === 0) return null;
  const named = ({ line, registration }: Bought) => {
    if (registration !== undefined) return <Link to={to.activity(registration.activityId)}>{language === 'fr' ? registration.nameFr : registration.nameEn}</Link>;
    const kind = kinds.find((one) => one === line.kind);
    return kind === undefined ? line.kind : t(`registrations.purchases.kinds.${kind}`);
  };
  return (
    <section className="admin-person-block">
      <h2>{title}</h2>
      <CardTable<Bought>
        reading={{ data: { items: lines, total: lines.length }, error: null, isPending: false, refetch: () => undefined }}
        caption={title}
        idOf={({ line }) => line.id}
        countLabel={(total) => t('registrations.purchases.count', { count: total })}
        empty={null}
        columns={[
          { accessor: 'line.kind', title: t('registrations.purchases.what'), render: named },
          { accessor: 'order.placedAt', title: t('registrations.purchases.on'), render: ({ order }) => <DateText at={order.placedAt} year="always" /> },
          { accessor: 'order.channel', title: t('registrations.purchases.channel'), render: ({ order }) => (order.channel === 'web' ? <StatusBadge tone="info">{t('registrations.purchases.web')}</StatusBadge> : <StatusBadge tone="waitlist">{t('registrations.purchases.counter')}</StatusBadge>) },
          { accessor: 'line.amountCents', title: t('registrations.purchases.beforeTax'), textAlign: 'right', render: ({ line }) => <Amount value={line.amountCents} /> },
          { accessor: 'order.number', title: t('registrations.purchases.order'), render: ({ order }) => <Link to={to.client(accountId)} search={{ tab: 'billing', invoice: order.invoiceId }}>{t('registrations.purchases.invoice', { number: order.number })}</Link> },
        ]}
      />
    </section>
  );
}
