import { Button, Card, Group, Modal, Stack } from '@mantine/core';
import { alertWithRetry, Amount, Async, DateText, EmptyState, ListSkeleton, Notice, useMoneyText, useUiText } from '@preau/ui';
import { IconBuildingBank, IconCreditCardOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay, useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { Documents, type Behind } from './documents';
import { Facts } from './facts';
import { FiguresTable, moneyColumn } from './figures-table';
import { PayoutForm } from './payout-form';
import { KeepFile, PeriodPicker } from './report-choices';
import type { PeriodReportProps } from './report-page';
import { reportsQueries, type Processor } from './reports.queries';

/** The clearing account of each processor beside what the processor says it holds. */
export function ProcessorsReportView({ period, today, choose }: PeriodReportProps) {
  const t = useText();
  const { organizationId } = useOrganization();
  const reading = useQuery(reportsQueries.processors(organizationId, period));
  const [behind, setBehind] = useState<Behind | null>(null);
  return (
    <>
      <div className="report-choices">
        <PeriodPicker period={period} today={today} onChange={(chosen) => choose(chosen)} />
        <KeepFile asked={{ report: 'processors', ...period }} />
      </div>
      <Async
        reading={reading}
        loading={<ListSkeleton />}
        empty={{ when: (rows) => rows.length === 0, show: <EmptyState icon={IconCreditCardOff} title={t('reports.noProcessor')}>{t('reports.noProcessorWhy')}</EmptyState> }}
        error={alertWithRetry}
        ready={(rows) => (
          <Stack gap="lg">
            {rows.map((processor) => (
              <ProcessorCard key={processor.gatewayAccountId} processor={processor} today={today} onOpen={(title) => setBehind({ of: 'postings', title, asked: { ...period, account: 'gateway-clearing', gatewayAccountId: processor.gatewayAccountId } })} />
            ))}
          </Stack>
        )}
      />
      <Documents behind={behind} onClose={() => setBehind(null)} />
    </>
  );
}

function ProcessorCard({ processor, today, onOpen }: { processor: Processor; today: string; onOpen: (title: string) => void }) {
  const t = useText();
  const ui = useUiText();
  const may = useMay();
  const [recording, setRecording] = useState(false);
  const name = t('reports.processorName', { processor: t(`reports.processors.${processor.kind}`), account: processor.merchantRef });
  const steps = ['openingCents', 'paymentsCents', 'returnsCents', 'refundsCents', 'payoutsCents', 'feesCents', 'otherCents', 'closingCents'] as const;
  const lowers: readonly string[] = ['returnsCents', 'refundsCents', 'payoutsCents', 'feesCents'];
  return (
    <Card className="report-card">
      <h2>{name}</h2>
      <Held processor={processor} />
      <FiguresTable
        caption={t('reports.titles.processors')}
        rows={steps.map((step) => ({ step, cents: lowers.includes(step) ? 0 - processor[step] : processor[step] }))}
        idOf={(row) => row.step}
        columns={[{ key: 'step', title: t('reports.columns.movement'), cell: (row) => t(`reports.steps.${row.step}`) }, moneyColumn('cents', t('reports.columns.amount'))]}
      />
      {processor.payouts.length > 0 && (
        <>
          <h3>{t('reports.payouts.title')}</h3>
          <FiguresTable
            caption={t('reports.payouts.title')}
            rows={processor.payouts}
            idOf={(row) => row.id}
            columns={[
              { key: 'reference', title: t('reports.payouts.reference'), cell: (row) => row.reference },
              { key: 'paidOn', title: t('reports.columns.date'), cell: (row) => <DateText at={row.paidOn} year="always" /> },
              moneyColumn('amountCents', t('reports.payouts.amountCents')),
              moneyColumn('feesCents', t('reports.payouts.feesCents')),
            ]}
          />
        </>
      )}
      <Group>
        <Button variant="default" onClick={() => onOpen(name)}>
          {t('reports.seePostings')}
        </Button>
        {may('gateways.edit') && (
          <Button leftSection={<IconBuildingBank size={18} aria-hidden />} onClick={() => setRecording(true)}>
            {t('reports.payouts.record')}
          </Button>
        )}
      </Group>
      <Modal opened={recording} onClose={() => setRecording(false)} title={t('reports.payouts.record')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <PayoutForm processor={processor} today={today} onDone={() => setRecording(false)} />
      </Modal>
    </Card>
  );
}

/** Whether the processor holds what the books say it should. */
function Held({ processor }: { processor: Processor }) {
  const t = useText();
  const money = useMoneyText();
  const { held, expectedCents, unexplainedCents, refundsInTransitCents } = processor;
  const facts = [
    [t('reports.facts.clearingNow'), <Amount value={processor.clearingNowCents} />], [t('reports.facts.refundsInTransit'), <Amount value={refundsInTransitCents} />], [t('reports.facts.expected'), <Amount value={expectedCents} />],
  ] as const;
  if (held === null || unexplainedCents === null) {
    return (
      <>
        <Notice tone="warning" title={t('reports.notAsked')}>{t('reports.notAskedWhy')}</Notice>
        <Facts facts={facts} />
      </>
    );
  }
  return (
    <>
      {unexplainedCents === 0 ? <Notice tone="success">{t('reports.heldAgrees')}</Notice> : <Notice tone="danger" title={t('reports.unexplained', { amount: money(unexplainedCents) })}>{t('reports.unexplainedWhy')}</Notice>}
      <Facts facts={[...facts, [t('reports.facts.held'), <Amount value={held.availableCents} strong />], [t('reports.facts.heldPending'), <Amount value={held.pendingCents} />]]} />
    </>
  );
}
