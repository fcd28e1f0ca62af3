import { Anchor } from '@mantine/core';
import { alertWithRetry, Async, ListSkeleton, Notice, PageHeader, useMoneyText } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useState, type ReactNode } from 'react';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { familyQueries } from '../../lib/family/family.queries';
import { OrganizationContact } from '../../lib/family/organization-contact';
import { BankThinks } from '../../lib/paying/bank-thinks';
import { useText } from '../../lib/text';
import { PayBalanceForm } from './pay-balance-form';
import { continueBalance, lookAtBalance, payBalanceQueries, type BalanceProgress, type BalanceToPay } from './pay-balance.queries';
import './wallet.css';

const route = getRouteApi('/shell/private/billing/pay/$organizationId');

/** A family pays on line what it owes one organization; a link of a message opens this very page once signed in. */
export function PayBalancePage(): ReactNode {
  const t = useText();
  const chosen = useBilingual();
  const { organizationId } = route.useParams();
  const reading = useQuery(payBalanceQueries.toPay(organizationId));
  const known = useQuery(familyQueries.organizations());
  const organization = known.data?.rows.find((one) => one.organizationId === organizationId);
  const name = organization === undefined ? '' : chosen(organization.name, organization.nameEn);
  return (
    <>
      <Anchor renderRoot={(props) => <Link to={paths.billing} search={{ organization: organizationId }} {...props} />}>{t('wallet.pay.back')}</Anchor>
      <PageHeader title={t('wallet.pay.title')}>{name}</PageHeader>
      <Async reading={reading} loading={<ListSkeleton rows={4} />} empty="never" error={alertWithRetry} ready={(balance) => <Paying key={organizationId} organizationId={organizationId} name={name} balance={balance} />} />
    </>
  );
}

function Paying({ organizationId, name, balance }: { organizationId: string; name: string; balance: BalanceToPay }) {
  const t = useText();
  const queries = useQueryClient();
  const [progress, setProgress] = useState<BalanceProgress | null>(null);
  const [attemptId, setAttemptId] = useState(balance.inProgress?.atTheBank === false ? balance.inProgress.attemptId : null);
  const settled = useCallback(
    (now: BalanceProgress) => {
      setProgress(now);
      setAttemptId(null);
      void queries.invalidateQueries({ predicate: ({ queryKey }) => ['pay-balance', 'billing', 'planned-payments', 'family'].includes(String(queryKey[0])) });
    },
    [queries],
  );
  const began = useCallback(
    (now: BalanceProgress) => {
      setProgress(now);
      if (now.state === 'paying' || now.state === 'needs-client') setAttemptId(now.attemptId);
      else settled(now);
    },
    [settled],
  );
  if (attemptId !== null) {
    const ask = (whom: 'books' | 'bank') => (whom === 'bank' ? continueBalance : lookAtBalance)(organizationId, attemptId);
    return <BankThinks queryKey={[...payBalanceQueries.all(), 'progress', attemptId]} known={progress} ask={ask} help={t('wallet.pay.payingHelp')} onSettled={settled} />;
  }
  if (progress?.state === 'accepted' || progress?.state === 'pending') return <Done organizationId={organizationId} progress={progress} />;
  return (
    <>
      {progress?.state === 'refused' && <Refused progress={progress} />}
      <WhatCanBePaid organizationId={organizationId} name={name} balance={balance} onBegan={began} />
    </>
  );
}

function Done({ organizationId, progress }: { organizationId: string; progress: BalanceProgress }) {
  const t = useText();
  const money = useMoneyText();
  const words = { amount: money(progress.amountCents), number: progress.paymentNumber ?? '' };
  return (
    <Notice tone={progress.state === 'accepted' ? 'success' : 'held'} title={t(progress.state === 'accepted' ? 'wallet.pay.doneTitle' : 'wallet.pay.pendingTitle', words)}>
      <p>{t(progress.state === 'accepted' ? 'wallet.pay.done' : 'wallet.pay.pending', words)}</p>
      <Link to={paths.billing} search={{ organization: organizationId }}>
        {t('wallet.pay.toBilling')}
      </Link>
    </Notice>
  );
}

function Refused({ progress }: { progress: BalanceProgress }) {
  const t = useText();
  const { refusedBecause, nextStep } = progress;
  return (
    <Notice tone="danger" title={t('wallet.pay.refusedTitle')}>
      <p>{refusedBecause === null || refusedBecause === 'balance-changed' ? t('wallet.pay.changed') : t(`money.refusedBecause.${refusedBecause}`)}</p>
      <p>{t(nextStep === 'pay-at-organization' ? 'wallet.pay.refusedLater' : 'wallet.pay.refusedNext')}</p>
    </Notice>
  );
}

/** The form; or why there is none, and whom to call. */
function WhatCanBePaid({ organizationId, name, balance, onBegan }: { organizationId: string; name: string; balance: BalanceToPay; onBegan: (progress: BalanceProgress) => void }) {
  const t = useText();
  const money = useMoneyText();
  const owed = balance.invoices.reduce((sum, invoice) => sum + invoice.openCents, 0);
  if (balance.inProgress?.atTheBank === true) {
    return (
      <Notice tone="held" title={t('wallet.pay.pendingTitle', { amount: money(balance.inProgress.amountCents) })}>
        <p>{t('wallet.pay.atTheBank')}</p>
      </Notice>
    );
  }
  if (owed === 0) return <Notice tone="success" title={t('wallet.pay.nothing')} />;
  if (balance.payableCents === 0) {
    return (
      <Notice tone="success" title={t('wallet.pay.covered', { amount: money(owed) })}>
        <p>{t('wallet.pay.coveredWhy')}</p>
        <Link to={paths.wallet} search={{ tab: 'upcoming' }}>
          {t('wallet.pay.toUpcoming')}
        </Link>
      </Notice>
    );
  }
  if (balance.allowed === 'off') {
    return (
      <Notice tone="warning" title={t('wallet.pay.offTitle', { amount: money(balance.payableCents) })}>
        <p>{t('wallet.pay.off', { organization: name })}</p>
        <OrganizationContact organizationId={organizationId} />
      </Notice>
    );
  }
  return <PayBalanceForm organizationId={organizationId} name={name} balance={balance} onBegan={onBegan} />;
}
