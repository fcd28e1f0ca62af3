import { Button, Card } from '@mantine/core';
import { Amount, Notice, useMoneyText } from '@preau/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { OrganizationContact } from '../../lib/family/organization-contact';
import { useText } from '../../lib/text';
import { billingQueries, type Balance } from './billing.queries';
import { ExplainBalance } from './explain-balance';

interface BalanceCardProps {
  balance: Balance;
  /** A planned payment was refused and waits for another method. */
  isRefused: boolean;
  /** A planned payment is so late that it is no longer charged by itself. */
  isStuck: boolean;
}

/** What is owed now, what it will be, and the one thing to do about it. */
export function BalanceCard({ balance, isRefused, isStuck }: BalanceCardProps) {
  const t = useText();
  const { balanceCents, expectedBalanceCents, plannedCents, receivableCents, creditCents } = balance;
  return (
    <Card padding="lg" className="balance-card">
      <h2>{balanceCents > 0 ? t('billing.balance.owed') : balanceCents < 0 ? t('billing.balance.credit') : t('billing.balance.none')}</h2>
      <p className="balance-amount">
        <Amount value={Math.abs(balanceCents)} strong />
      </p>
      <dl>
        <dt>{t('billing.balance.receivable')}</dt>
        <dd>
          <Amount value={receivableCents} />
        </dd>
        {creditCents > 0 && (
          <>
            <dt>{t('billing.balance.onAccount')}</dt>
            <dd>
              <Amount value={-creditCents} />
            </dd>
          </>
        )}
        {plannedCents > 0 && (
          <>
            <dt>{t('billing.balance.planned')}</dt>
            <dd>
              <Amount value={-plannedCents} />
            </dd>
            <dt>{t('billing.balance.expected')}</dt>
            <dd>
              <Amount value={expectedBalanceCents} strong />
            </dd>
          </>
        )}
      </dl>
      <ExplainBalance organizationId={balance.organizationId} />
      <WhatToDo balance={balance} isRefused={isRefused} isStuck={isStuck} />
    </Card>
  );
}

function WhatToDo({ balance, isRefused, isStuck }: BalanceCardProps) {
  const t = useText();
  const chosen = useBilingual();
  const money = useMoneyText();
  const { balanceCents, expectedBalanceCents, organizationId } = balance;
  const organization = chosen(balance.organizationName, balance.organizationNameEn);
  const toPay = useQuery(billingQueries.toPay(organizationId));
  const online = toPay.data !== undefined && toPay.data.allowed !== 'off' && toPay.data.payableCents > 0;
  const pay = online && (
    <Button renderRoot={(props) => <Link to={paths.payBalance} params={{ organizationId }} {...props} />}>{t('billing.balance.payOnline', { amount: money(toPay.data?.payableCents ?? 0) })}</Button>
  );
  if (isRefused) {
    return (
      <>
        <Notice tone="danger">
          <p>{t('billing.balance.refused')}</p>
          <Link to={paths.wallet} search={{ tab: 'upcoming' }}>
            {t('billing.balance.refusedAction')}
          </Link>
        </Notice>
        {pay}
      </>
    );
  }
  if (balanceCents < 0) {
    return (
      <Notice tone="success">
        <p>{t('billing.balance.creditUse', { organization })}</p>
        <OrganizationContact organizationId={organizationId} />
      </Notice>
    );
  }
  if (balanceCents === 0) return null;
  if (expectedBalanceCents <= 0 && !isStuck) {
    return (
      <Notice tone="success">
        <p>{t('billing.balance.covered')}</p>
        <Link to={paths.wallet} search={{ tab: 'upcoming' }}>
          {t('billing.balance.coveredAction')}
        </Link>
      </Notice>
    );
  }
  if (toPay.isPending) return null;
  if (online) return pay;
  return (
    <Notice tone="warning" title={t('billing.balance.offlineTitle')}>
      <p>{t('billing.balance.offline', { organization, amount: money(expectedBalanceCents > 0 ? expectedBalanceCents : balanceCents) })}</p>
      <OrganizationContact organizationId={organizationId} />
    </Notice>
  );
}
