import { alertWithRetry, Amount, Async, EmptyState, ListSkeleton, useLanguage } from '@preau/ui';
import { IconHourglassEmpty } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { Documents, type Behind } from './documents';
import { Facts } from './facts';
import { FiguresTable, moneyColumn } from './figures-table';
import { monthBounds } from './month-bounds';
import { RunOffChart, useKeyText } from './report-charts';
import { KeepFile, PeriodPicker } from './report-choices';
import type { PeriodReportProps } from './report-page';
import { reportsQueries, type DeferredRevenue } from './reports.queries';

type Month = DeferredRevenue['months'][number];
type Code = DeferredRevenue['codes'][number];

/** What was invoiced before it was given: how the balance moved, and when the rest will be earned. */
export function DeferredRevenueReportView({ period, today, choose }: PeriodReportProps) {
  const t = useText();
  const language = useLanguage();
  const keyText = useKeyText();
  const { organizationId } = useOrganization();
  const reading = useQuery(reportsQueries.deferredRevenue(organizationId, period));
  const [behind, setBehind] = useState<Behind | null>(null);
  const opens = (title: string, asked: Extract<Behind, { of: 'postings' }>['asked']) => (
    <button type="button" className="report-opens" onClick={() => setBehind({ of: 'postings', title, asked: { ...asked, account: 'deferred-revenue' } })}>
      {title}
    </button>
  );
  const nameOf = (code: Code) => (code.code === null ? t('reports.noCode') : `${code.code} · ${(language === 'fr' ? code.nameFr : code.nameEn) ?? ''}`);
  return (
    <>
      <div className="report-choices">
        <PeriodPicker period={period} today={today} onChange={(chosen) => choose(chosen)} />
        <KeepFile asked={{ report: 'deferred-revenue', ...period }} />
      </div>
      <Async
        reading={reading}
        loading={<ListSkeleton />}
        empty={{ when: ({ months, nowCents, totals }) => months.length === 0 && nowCents === 0 && totals.closingCents === 0, show: <EmptyState icon={IconHourglassEmpty} title={t('reports.nothingDeferred')}>{t('reports.nothingDeferredWhy')}</EmptyState> }}
        error={alertWithRetry}
        ready={({ months, totals, codes, nowCents, runOff }) => (
          <>
            <Facts facts={[[t('reports.facts.deferredNow'), <Amount value={nowCents} />], [t('reports.facts.deferredAtEnd'), <Amount value={totals.closingCents} />], [t('reports.facts.earned'), <Amount value={totals.earnedCents} />]]} />
            {runOff.length > 0 && (
              <>
                <h2>{t('reports.charts.deferredRevenue')}</h2>
                <RunOffChart runOff={runOff} />
                <FiguresTable caption={t('reports.charts.deferredRevenue')} rows={runOff} idOf={(row) => row.month} totalLabel={t('reports.total')} columns={[{ key: 'month', title: t('reports.columns.month'), cell: (row) => keyText(row.month) }, moneyColumn('toEarnCents', t('reports.columns.toEarn'), { toEarnCents: nowCents })]} />
              </>
            )}
            <h2>{t('reports.deferredMoved')}</h2>
            <FiguresTable<Month>
              caption={t('reports.deferredMoved')}
              rows={months}
              idOf={(row) => row.month}
              totalLabel={t('reports.total')}
              columns={[
                { key: 'month', title: t('reports.columns.month'), cell: (row) => opens(keyText(row.month), monthBounds(row.month, period)) },
                moneyColumn('openingCents', t('reports.columns.opening'), totals),
                moneyColumn('invoicedCents', t('reports.columns.invoiced'), totals),
                moneyColumn('creditedCents', t('reports.columns.credited'), totals),
                moneyColumn('earnedCents', t('reports.columns.earned'), totals),
                moneyColumn('closingCents', t('reports.columns.closing'), totals),
              ]}
            />
            <h2>{t('reports.deferredByCode')}</h2>
            <FiguresTable<Code>
              caption={t('reports.deferredByCode')}
              rows={codes}
              idOf={(row) => row.ledgerCodeId ?? ''}
              totalLabel={t('reports.total')}
              columns={[
                { key: 'code', title: t('reports.keys.ledger-code'), cell: (row) => opens(nameOf(row), { ...period, ...(row.ledgerCodeId === null ? { withoutCode: 'yes' } : { ledgerCodeId: row.ledgerCodeId }) }) },
                moneyColumn('balanceCents', t('reports.columns.closing'), { balanceCents: totals.closingCents }),
              ]}
            />
          </>
        )}
      />
      <Documents behind={behind} onClose={() => setBehind(null)} />
    </>
  );
}
