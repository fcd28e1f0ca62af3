import { Button, NativeSelect } from '@mantine/core';
import { alertWithRetry, Async, EmptyState, ListSkeleton, PageHeader } from '@preau/ui';
import { IconReceipt } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { PlannedChart } from '../../lib/planned-payments/planned-chart';
import { plannedPaymentQueries } from '../../lib/planned-payments/planned-payments.queries';
import { Section } from '../../lib/section';
import { useText } from '../../lib/text';
import { BalanceCard } from './balance-card';
import { billingQueries, type Billing } from './billing.queries';
import { CreditList, InvoiceList, PaymentList, RefundList } from './document-lists';
import { Help } from './help';
import './billing.css';
import './help.css';

const route = getRouteApi('/shell/private/billing');

/** Money with each organization: balance, what to do about it, every document. */
export function BillingPage(): ReactNode {
  const t = useText();
  const reading = useQuery(billingQueries.everywhere());
  return (
    <>
      <PageHeader title={t('billing.title')}>{t('billing.lead')}</PageHeader>
      <Async
        reading={reading}
        loading={<ListSkeleton rows={4} />}
        empty={{
          when: ({ balances }) => balances.length === 0,
          show: (
            <EmptyState icon={IconReceipt} title={t('billing.empty')} action={<Button renderRoot={(props) => <Link to={paths.stores} {...props} />}>{t('billing.emptyAction')}</Button>}>
              {t('billing.emptyWhy')}
            </EmptyState>
          ),
        }}
        error={alertWithRetry}
        ready={(billing) => <BillingOfOrganization billing={billing} />}
      />
    </>
  );
}

function BillingOfOrganization({ billing }: { billing: Billing }) {
  const t = useText();
  const chosen = useBilingual();
  const { organization } = route.useSearch();
  const navigate = useNavigate();
  const planned = useQuery(plannedPaymentQueries.list());
  const balance = billing.balances.find((one) => one.organizationId === organization) ?? billing.balances[0];
  if (balance === undefined) return null;
  const { organizationId } = balance;
  const here = <T extends { organizationId: string }>(rows: readonly T[]) => rows.filter((row) => row.organizationId === organizationId);
  const payments = here(planned.data?.rows ?? []);
  const [credits, refunds] = [here(billing.creditMemos), here(billing.refunds)];
  return (
    <>
      {billing.balances.length > 1 && (
        <NativeSelect
          className="billing-organization"
          label={t('billing.organization')}
          value={organizationId}
          data={billing.balances.map((one) => ({ value: one.organizationId, label: chosen(one.organizationName, one.organizationNameEn) }))}
          onChange={(event) => void navigate({ to: paths.billing, search: { organization: event.currentTarget.value }, replace: true, resetScroll: false })}
        />
      )}
      <div className="billing-top">
        <BalanceCard balance={balance} isRefused={payments.some((one) => one.status === 'refused')} isStuck={payments.some((one) => one.needsStaff)} />
        {payments.filter(({ status }) => status !== 'cancelled').length > 1 && (
          <Section title={t('billing.chart')}>
            <PlannedChart payments={payments} />
          </Section>
        )}
      </div>
      <Help organizationId={organizationId} creditCents={balance.creditCents} />
      <Section title={t('billing.invoicesTitle')}>
        <InvoiceList rows={here(billing.invoices)} />
      </Section>
      <Section title={t('billing.paymentsTitle')}>
        <PaymentList rows={here(billing.payments)} />
      </Section>
      {credits.length > 0 && (
        <Section title={t('billing.creditsTitle')}>
          <CreditList rows={credits} />
        </Section>
      )}
      {refunds.length > 0 && (
        <Section title={t('billing.refundsTitle')}>
          <RefundList rows={refunds} />
        </Section>
      )}
    </>
  );
}
