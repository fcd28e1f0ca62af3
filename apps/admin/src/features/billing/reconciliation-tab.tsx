import './counter-billing.css';
import { Button, Card, Group, Modal, Stack, Title } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { alertWithRetry, Amount, Async, ConfirmAction, DateText, EmptyState, ListSkeleton, ProblemAlert, StatusBadge, useLanguage, useMoneyText, useUiText, type Tone } from '@preau/ui';
import { IconArrowsRightLeft, IconScale } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useMay, useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { refreshBilling, spendCredit } from './billing.queries';
import { counterBillingQueries, undoMatch, type ReconciledInvoice, type Reconciliation, type UnmatchedSource } from './counter-billing.queries';
import { MatchForm } from './match-form';

const tones: Record<ReconciledInvoice['state'], Tone> = { full: 'success', planned: 'held', partial: 'warning', none: 'danger' };

/** What a client has on account beside what invoices still ask for; matched by itself or by hand, taken back one by one. */
export function ReconciliationTab({ accountId }: { accountId: string }): ReactNode {
  const t = useText();
  const { organizationId } = useOrganization();
  const reading = useQuery(counterBillingQueries.reconciliation({ organizationId, accountId }));
  return (
    <Async
      reading={reading}
      loading={<ListSkeleton />}
      empty={{ when: ({ unmatched, invoices }) => unmatched.length + invoices.length === 0, show: <EmptyState icon={IconScale} title={t('counterBilling.reconciliation.none')}>{t('counterBilling.reconciliation.noneWhy')}</EmptyState> }}
      error={alertWithRetry}
      ready={(reconciliation) => <BothSides accountId={accountId} reconciliation={reconciliation} />}
    />
  );
}

function BothSides({ accountId, reconciliation }: { accountId: string; reconciliation: Reconciliation }) {
  const t = useText();
  const ui = useUiText();
  const may = useMay();
  const { unmatched, invoices } = reconciliation;
  const [matching, setMatching] = useState<UnmatchedSource | null>(null);
  const open = invoices.filter((invoice) => invoice.openCents > 0);
  return (
    <Stack gap="lg">
      {may('payments.take') && <Automatic accountId={accountId} reconciliation={reconciliation} />}
      <div className="reconciliation">
        <section aria-label={t('counterBilling.reconciliation.unmatched')}>
          <Title order={2} mb="xs">{t('counterBilling.reconciliation.unmatched')}</Title>
          <Stack gap="sm">
            {unmatched.length === 0 && <p className="preau-quiet">{t('counterBilling.reconciliation.allMatched')}</p>}
            {unmatched.map((source) => (
              <Card key={source.id} padding="md">
                <Group justify="space-between" wrap="nowrap">
                  <strong>{t(`counterBilling.sources.${source.kind}`, { number: source.number })}</strong>
                  <Amount value={source.unspentCents} strong />
                </Group>
                <p className="preau-quiet">
                  <DateText at={source.on} year="always" />
                  {source.tender !== null && ` · ${t(`billing.tenders.${source.tender}`)}`} · {t('counterBilling.reconciliation.outOf')} <Amount value={source.amountCents} />
                </p>
                {may('payments.take') && open.length > 0 && (
                  <Button mt="xs" size="compact-sm" variant="default" leftSection={<IconArrowsRightLeft size={16} aria-hidden />} aria-label={t('counterBilling.reconciliation.matchOne', { number: source.number })} onClick={() => setMatching(source)}>
                    {t('counterBilling.reconciliation.match')}
                  </Button>
                )}
              </Card>
            ))}
          </Stack>
        </section>
        <section aria-label={t('billing.invoices.title')}>
          <Title order={2} mb="xs">{t('billing.invoices.title')}</Title>
          <Stack gap="sm">
            {invoices.map((invoice) => (
              <Invoice key={invoice.id} invoice={invoice} />
            ))}
          </Stack>
        </section>
      </div>
      <Modal opened={matching !== null} onClose={() => setMatching(null)} title={matching === null ? '' : t('counterBilling.reconciliation.matchTitle', { number: matching.number })} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        {matching !== null && <MatchForm accountId={accountId} source={matching} invoices={open} onDone={() => setMatching(null)} />}
      </Modal>
    </Stack>
  );
}

/** Oldest first, seen before it is done. */
function Automatic({ accountId, reconciliation: { proposal, invoices, unmatched } }: { accountId: string; reconciliation: Reconciliation }) {
  const t = useText();
  const money = useMoneyText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const totalCents = proposal.reduce((all, match) => all + match.amountCents, 0);
  if (totalCents === 0) return null;
  const numberOf = (invoiceId: string) => invoices.find((invoice) => invoice.id === invoiceId)?.number ?? 0;
  const sourceOf = (sourceId: string) => unmatched.find((source) => source.id === sourceId);
  async function match() {
    const input = { amountCents: totalCents };
    const { usedCents } = await spendCredit({ organizationId, accountId }, input, intention.keyFor(input));
    intention.done();
    await refreshBilling(queries, organizationId);
    tellDone(t('counterBilling.reconciliation.automaticDone', { amount: money(usedCents) }));
  }
  return (
    <ConfirmAction
      tone="plain"
      trigger={(ask) => (
        <Group>
          <Button leftSection={<IconScale size={18} aria-hidden />} onClick={ask}>
            {t('counterBilling.reconciliation.automatic', { amount: money(totalCents) })}
          </Button>
        </Group>
      )}
      title={t('counterBilling.reconciliation.automaticTitle')}
      confirmLabel={t('counterBilling.reconciliation.automatic', { amount: money(totalCents) })}
      undo={t('counterBilling.reconciliation.automaticUndo')}
      onConfirm={match}
    >
      <ul className="admin-facts">
        {proposal.map((one) => {
          const source = sourceOf(one.sourceId);
          return (
            <li key={`${one.sourceId}-${one.invoiceId}`}>
              {source !== undefined && t(`counterBilling.sources.${source.kind}`, { number: source.number })} → {t('counterBilling.invoice', { number: numberOf(one.invoiceId) })} · <Amount value={one.amountCents} />
            </li>
          );
        })}
      </ul>
    </ConfirmAction>
  );
}

function Invoice({ invoice }: { invoice: ReconciledInvoice }) {
  const t = useText();
  const language = useLanguage();
  return (
    <Card padding="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <strong>{t('counterBilling.invoice', { number: invoice.number })}</strong>
        <StatusBadge tone={tones[invoice.state]}>{t(`counterBilling.reconciliation.states.${invoice.state}`)}</StatusBadge>
      </Group>
      <p className="preau-quiet">
        <DateText at={invoice.issuedOn} year="always" /> · {(language === 'fr' ? invoice.labelsFr : invoice.labelsEn).join(', ')}
      </p>
      <p>
        {t('billing.open')} <Amount value={invoice.openCents} strong /> {t('counterBilling.reconciliation.outOf')} <Amount value={invoice.totalCents} />
        {invoice.plannedCents > 0 && (
          <>
            {' '}· {t('billing.planned')} <Amount value={invoice.plannedCents} />
          </>
        )}
      </p>
      {invoice.matches.length > 0 && (
        <ul className="reconciliation-matches">
          {invoice.matches.map((match) => (
            <Match key={match.allocationId} match={match} invoiceNumber={invoice.number} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Match({ match, invoiceNumber }: { match: ReconciledInvoice['matches'][number]; invoiceNumber: number }) {
  const t = useText();
  const may = useMay();
  const money = useMoneyText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function undo() {
    setBusy(true);
    setProblem(null);
    try {
      await undoMatch(organizationId, match.allocationId);
      await refreshBilling(queries, organizationId);
      tellDone(t('counterBilling.reconciliation.undone', { amount: money(match.amountCents), number: invoiceNumber }));
    } catch (cause) {
      setProblem(problemOf(cause));
      setBusy(false);
    }
  }
  const what = t(`counterBilling.sources.${match.kind}`, { number: match.number ?? '' });
  return (
    <li>
      <span>
        {what} · <DateText at={match.on} year="always" /> · <Amount value={match.amountCents} />
      </span>
      {match.undoable && may('payments.take') && (
        <Button size="compact-sm" variant="subtle" loading={busy} aria-label={t('counterBilling.reconciliation.undoOne', { what, number: invoiceNumber })} onClick={() => void undo()}>
          {t('counterBilling.reconciliation.undo')}
        </Button>
      )}
      {problem !== null && <ProblemAlert problem={problem} />}
    </li>
  );
}
