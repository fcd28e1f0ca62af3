import { Button, Group, Stack } from '@mantine/core';
import { Amount, ConfirmButton, DateText, EmptyState, sayDay, StatusBadge, useLanguage, useMoneyText, useSaying } from '@preau/ui';
import { IconCalendarDollar } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { CardTable } from '../../lib/card-table';
import { useMay, useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { billingQueries, cancelPlannedPayment, refreshBilling, type PlannedPayment } from './billing.queries';
import { methodText } from '../../lib/method-text';
import { ChangeSelected } from '../../lib/planned-payments/change-selected';
import { AccountCheques } from './account-cheques';
import { AuthorizedMethods } from './authorized-methods';
import { PlannedPaymentForm } from './planned-payment-form';
import { plannedTones } from './planned-tones';
import { RecurringCharges } from './recurring-charges';

const changeable = (payment: PlannedPayment) => (payment.status === 'planned' || payment.status === 'refused') && payment.kind !== 'cheque';

/** What is to come, and what came of it: method, amount and date can change until it is charged. */
export function PlannedPaymentsTab({ accountId }: { accountId: string }): ReactNode {
  const t = useText();
  const may = useMay();
  const language = useLanguage();
  const { organizationId } = useOrganization();
  const query = useQuery(billingQueries.plannedPayments({ organizationId, accountId }));
  const [edited, setEdited] = useState<PlannedPayment | null>(null);
  const [chosen, setChosen] = useState<PlannedPayment[]>([]);
  const selected = chosen.filter(changeable).map((payment) => ({ plannedPaymentId: payment.id, version: payment.version, dueOn: payment.dueOn, amountCents: payment.amountCents, label: t('billing.plannedPayments.changeTitle', { number: payment.invoiceNumber }) }));
  const reading = { ...query, data: query.data && { items: query.data, total: query.data.length } };
  return (
    <Stack gap="xl">
      <CardTable<PlannedPayment>
        reading={reading}
        selection={may('planned-payments.edit') ? { chosen, onChange: setChosen } : undefined}
        tools={may('planned-payments.edit') ? <ChangeSelected chosen={selected} kinds={['method', 'date', 'move', 'amount', 'retry', 'ask', 'cancel']} onDone={() => setChosen([])} /> : undefined}
        caption={t('billing.plannedPayments.title')}
        idOf={(payment) => payment.id}
        countLabel={(total) => t('billing.plannedPayments.count', { count: total })}
        empty={<EmptyState icon={IconCalendarDollar} title={t('billing.plannedPayments.none')}>{t('billing.plannedPayments.noneWhy')}</EmptyState>}
        columns={[
          { accessor: 'dueOn', title: t('billing.plannedPayments.due'), render: (payment) => <DateText at={payment.dueOn} year="always" /> },
          { accessor: 'amountCents', title: t('billing.amount'), textAlign: 'right', render: (payment) => <Amount value={payment.amountCents} strong /> },
          { accessor: 'invoiceNumber', title: t('billing.ofInvoice'), cellsClassName: 'preau-figures' },
          { accessor: 'labelsFr', title: t('billing.what'), render: (payment) => (language === 'fr' ? payment.labelsFr : payment.labelsEn).join(', ') },
          { accessor: 'method', title: t('billing.method'), render: (payment) => (payment.method === null ? t('billing.plannedPayments.atCounter') : methodText(payment.method)) },
          {
            accessor: 'status', title: t('billing.state'),
            render: (payment) => (
              <div>
                <StatusBadge tone={payment.needsStaff || payment.needsMethod ? 'warning' : plannedTones[payment.status]}>{payment.needsStaff ? t('billing.plannedPayments.needsStaff') : payment.needsMethod ? t('settle.needsMethod') : t(`billing.plannedStates.${payment.status}`)}</StatusBadge>
                <NextToKnow payment={payment} />
              </div>
            ),
          },
          {
            accessor: 'id', title: t('billing.actions'), textAlign: 'right', hidden: !may('planned-payments.edit'),
            render: (payment) => (changeable(payment) ? <RowActions payment={payment} onEdit={() => setEdited(payment)} /> : null),
          },
        ]}
      />
      {edited !== null && <PlannedPaymentForm key={edited.id} accountId={accountId} payment={edited} onDone={() => setEdited(null)} />}
      <AuthorizedMethods accountId={accountId} />
      <RecurringCharges accountId={accountId} />
      <AccountCheques accountId={accountId} />
    </Stack>
  );
}

/** Why it was refused, when it is tried again, until when it may come back. */
function NextToKnow({ payment }: { payment: PlannedPayment }) {
  const t = useText();
  const saying = useSaying();
  return (
    <>
      {payment.kind !== 'instalment' && <div className="preau-quiet">{t(`settle.kindsOfPayment.${payment.kind}`)}</div>}
      {payment.refusedBecause !== null && <div className="preau-quiet">{t(`billing.refusedBecause.${payment.refusedBecause}`)}</div>}
      {payment.nextTryOn !== null && <div className="preau-quiet">{t('settle.nextTry', { date: sayDay(payment.nextTryOn, saying) })}</div>}
      {payment.provisionalUntil !== null && <div className="preau-quiet">{t('settle.provisional', { date: sayDay(payment.provisionalUntil, saying) })}</div>}
    </>
  );
}

function RowActions({ payment, onEdit }: { payment: PlannedPayment; onEdit: () => void }) {
  const t = useText();
  const money = useMoneyText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const amount = money(payment.amountCents);
  return (
    <Group gap="xs" wrap="nowrap" justify="flex-end">
      <Button size="compact-sm" variant="default" aria-label={t('billing.plannedPayments.changeOne', { amount, date: payment.dueOn })} onClick={onEdit}>
        {t('billing.plannedPayments.change')}
      </Button>
      <ConfirmButton
        label={t('billing.plannedPayments.cancel')} aria-label={t('billing.plannedPayments.cancelOne', { amount, date: payment.dueOn })}
        title={t('billing.plannedPayments.cancelTitle')}
        confirmLabel={t('billing.plannedPayments.cancelConfirm', { amount })}
        undo={t('billing.cannotBeUndone')}
        onConfirm={async () => {
          await cancelPlannedPayment(organizationId, payment.id, payment.version);
          await refreshBilling(queries, organizationId);
        }}
      >
        {t('billing.plannedPayments.cancelWhat', { amount, number: payment.invoiceNumber })}
      </ConfirmButton>
    </Group>
  );
}
