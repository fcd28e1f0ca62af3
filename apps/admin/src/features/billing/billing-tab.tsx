import { Group, Stack, Title } from '@mantine/core';
import { alertWithRetry, Async, EmptyState, ListSkeleton } from '@preau/ui';
import { IconReceiptOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { billingQueries, type Billing } from './billing.queries';
import { NewStatement, Statements } from './statements';
import { CreditMemos, Invoices, Payments, Refunds } from './documents';
import { Operations } from './operations';

const isBare = (billing: Billing) => billing.invoices.length + billing.payments.length + billing.creditMemos.length + billing.refunds.length === 0;

/** What a client was billed, paid and got back; every document opens in place. */
export function BillingTab({ accountId, opened }: { accountId: string; /** The invoice to show open. */ opened?: string }): ReactNode {
  const t = useText();
  const { organizationId } = useOrganization();
  const reading = useQuery(billingQueries.account({ organizationId, accountId }));
  const operations = <Operations accountId={accountId} billing={reading.data} />;
  return (
    <Async
      reading={reading}
      loading={<ListSkeleton />}
      empty={{ when: isBare, show: <EmptyState icon={IconReceiptOff} title={t('billing.none')} action={operations}>{t('billing.noneWhy')}</EmptyState> }}
      error={alertWithRetry}
      ready={(billing) => (
        <Stack gap="xl">
          <Group justify="flex-end">
            <NewStatement accountId={accountId} />
            {operations}
          </Group>
          <section>
            <Title order={2} mb="xs">{t('billing.invoices.title')}</Title>
            <Invoices invoices={billing.invoices} opened={opened} />
          </section>
          {billing.payments.length > 0 && (
            <section>
              <Title order={2} mb="xs">{t('billing.payments.title')}</Title>
              <Payments payments={billing.payments} refundableCents={billing.balances[0]?.refundableCents ?? 0} />
            </section>
          )}
          {billing.creditMemos.length > 0 && (
            <section>
              <Title order={2} mb="xs">{t('billing.creditMemos.title')}</Title>
              <CreditMemos creditMemos={billing.creditMemos} />
            </section>
          )}
          {billing.refunds.length > 0 && (
            <section>
              <Title order={2} mb="xs">{t('billing.refunds.title')}</Title>
              <Refunds refunds={billing.refunds} />
            </section>
          )}
          <Statements accountId={accountId} />
        </Stack>
      )}
    />
  );
}
