import { Anchor, Chip, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Amount, DateText, EmptyState, sayDay, StatusBadge, useMoneyText, useSaying, type Tone } from '@preau/ui';
import { IconChecks, IconClock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { CardTable } from '../../lib/card-table';
import { methodText } from '../../lib/method-text';
import { useMay, useOrganization, useWorkPaths } from '../../lib/organization';
import { ChangeSelected } from '../../lib/planned-payments/change-selected';
import { actionKinds, plannedQueries, type ActionKind, type PaymentToSettle } from '../../lib/planned-payments/planned-payments.queries';
import { useText } from '../../lib/text';
import { ActionButtons } from './action-buttons';
import { DismissSelected } from './dismiss-selected';

const route = getRouteApi('/staff/$organization/work/payments-to-settle');
const tones: Record<ActionKind, Tone> = { refused: 'danger', 'needs-client': 'warning', overdue: 'warning', unresolved: 'danger', 'expiring-card': 'held', 'bounced-cheque': 'danger' };

/** What needs somebody, what has waited longest first; one or many at once. */
export function Actions() {
  const t = useText();
  const may = useMay();
  const to = useWorkPaths();
  const navigate = useNavigate();
  const { organizationId } = useOrganization();
  const { kind, q } = route.useSearch();
  const query = useQuery(plannedQueries.actions(organizationId, { kind, text: q }));
  const [chosen, setChosen] = useState<PaymentToSettle[]>([]);
  const go = (search: { kind?: ActionKind; q?: string }) => void navigate({ to: to.paymentsToSettle, search: { ...(kind === undefined ? {} : { kind }), ...(q === undefined ? {} : { q }), ...search }, replace: true });
  const look = useDebouncedCallback((text: string) => go({ q: text === '' ? undefined : text }), 300);
  const reading = { ...query, data: query.data && { items: query.data.rows, total: query.data.rows.length } };
  const edits = may('planned-payments.edit');
  const payments = chosen.flatMap((one) => (one.plannedPaymentId === null || one.version === null || one.dueOn === null ? [] : [{ plannedPaymentId: one.plannedPaymentId, version: one.version, dueOn: one.dueOn, amountCents: one.amountCents, label: one.clientName }]));
  return (
    <>
      <Chip.Group value={kind ?? 'all'} onChange={(value) => go({ kind: actionKinds.find((one) => one === value) })}>
        <div className="settle-kinds" role="radiogroup" aria-label={t('settle.filter')}>
          <Chip value="all">{t('settle.all', { count: query.data?.counts.reduce((sum, one) => sum + one.count, 0) ?? 0 })}</Chip>
          {actionKinds.map((one) => (
            <Chip key={one} value={one}>
              {t(`settle.kinds.${one}`)} ({query.data?.counts.find((count) => count.kind === one)?.count ?? 0})
            </Chip>
          ))}
        </div>
      </Chip.Group>
      <div className="settle-tools">
        <TextInput type="search" label={t('settle.search')} defaultValue={q} onChange={(event) => look(event.currentTarget.value.trim())} />
        {edits && (
          <div className="settle-actions">
            <ChangeSelected chosen={payments} kinds={['retry', 'method', 'date', 'move', 'ask', 'cancel']} onDone={() => setChosen([])} />
            <DismissSelected chosen={chosen} onDone={() => setChosen([])} />
          </div>
        )}
      </div>
      <CardTable<PaymentToSettle>
        reading={reading}
        caption={t('settle.tabs.actions')}
        idOf={(action) => action.key}
        countLabel={(total) => t('settle.count', { count: total })}
        empty={<EmptyState icon={IconChecks} title={t('settle.none')}>{t('settle.noneWhy')}</EmptyState>}
        selection={edits ? { chosen, onChange: setChosen } : undefined}
        columns={[
          { accessor: 'clientName', title: t('settle.client'), render: (action) => <Anchor renderRoot={(props) => <Link to={to.client(action.accountId)} search={{ tab: 'planned' }} {...props} />}>{action.clientName}</Anchor> },
          { accessor: 'amountCents', title: t('billing.amount'), textAlign: 'right', render: (action) => <Amount value={action.amountCents} strong /> },
          { accessor: 'dueOn', title: t('billing.plannedPayments.due'), render: (action) => action.dueOn !== null && <DateText at={action.dueOn} year="always" /> },
          { accessor: 'invoiceNumber', title: t('billing.ofInvoice'), cellsClassName: 'preau-figures' },
          { accessor: 'method', title: t('billing.method'), render: (action) => action.method !== null && methodText(action.method) },
          { accessor: 'kind', title: t('settle.why'), render: (action) => <Why action={action} /> },
          { accessor: 'key', title: t('billing.actions'), textAlign: 'right', hidden: !edits, render: (action) => <ActionButtons action={action} /> },
        ]}
      />
    </>
  );
}

/** The kind, the class of the bank's answer, and what happens next by itself. */
function Why({ action }: { action: PaymentToSettle }) {
  const t = useText();
  const money = useMoneyText();
  const saying = useSaying();
  return (
    <div>
      <StatusBadge tone={tones[action.kind]}>{t(`settle.kinds.${action.kind}`)}</StatusBadge>
      {action.because !== null && <div className="preau-quiet">{t(`settle.because.${action.because}`)}</div>}
      {action.kind === 'refused' && <div className="preau-quiet">{t('settle.tries', { count: action.tries })}</div>}
      {action.retryAt !== null && (
        <div className="preau-quiet">
          <IconClock size={14} aria-hidden /> {t('settle.nextTry', { date: sayDay(action.retryAt, saying) })}
        </div>
      )}
      {action.expiresOn !== null && <div className="preau-quiet">{t('settle.expires', { date: sayDay(action.expiresOn, saying), amount: money(action.amountCents) })}</div>}
    </div>
  );
}
