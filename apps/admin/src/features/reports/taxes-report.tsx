import { alertWithRetry, Amount, Async, EmptyState, ListSkeleton, Notice } from '@preau/ui';
import { IconReceiptTax } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { Documents, type Behind } from './documents';
import { Facts } from './facts';
import { FiguresTable, moneyColumn } from './figures-table';
import { monthBounds } from './month-bounds';
import { useKeyText } from './report-charts';
import { BreakdownSelect, KeepFile, PeriodPicker } from './report-choices';
import type { PeriodReportProps } from './report-page';
import { reportsQueries, type TaxRow } from './reports.queries';

const choices = ['period', 'month'] as const;

/** Taxes charged and given back, by what was taxed or not and why, beside what the tax accounts say. */
export function TaxesReportView({ period, today, search, choose }: PeriodReportProps) {
  const t = useText();
  const keyText = useKeyText();
  const { organizationId } = useOrganization();
  const by = choices.find((choice) => choice === search.by) ?? 'period';
  const reading = useQuery(reportsQueries.taxes(organizationId, { ...period, by }));
  const [behind, setBehind] = useState<Behind | null>(null);
  const nameOf = (row: TaxRow) => [row.month === null ? null : keyText(row.month), t(`reports.taxStatuses.${row.taxStatus}`), t(`reports.taxReasons.${row.taxReason}`)].filter(Boolean).join(' · ');
  return (
    <>
      <div className="report-choices">
        <PeriodPicker period={period} today={today} onChange={(chosen) => choose(chosen)} />
        <BreakdownSelect value={by} choices={choices} onChange={(chosen) => choose({ by: chosen })} />
        <KeepFile asked={{ report: 'taxes', ...period, by }} />
      </div>
      <Async
        reading={reading}
        loading={<ListSkeleton />}
        empty={{ when: ({ rows }) => rows.length === 0, show: <EmptyState icon={IconReceiptTax} title={t('reports.none')}>{t('reports.noneWhy')}</EmptyState> }}
        error={alertWithRetry}
        ready={({ rows, totals, ledger }) => (
          <>
            <Facts facts={[[t('reports.columns.netGst'), <Amount value={totals.netGstCents} strong />], [t('reports.columns.netQst'), <Amount value={totals.netQstCents} strong />]]} />
            {totals.netGstCents === ledger.gstCents && totals.netQstCents === ledger.qstCents ? (
              <div className="report-chart"><Notice tone="success">{t('reports.taxesAgree')}</Notice></div>
            ) : (
              <Notice tone="danger" title={t('reports.taxesDiffer')}>
                <Facts facts={[[t('reports.columns.ledgerGst'), <Amount value={ledger.gstCents} />], [t('reports.columns.ledgerQst'), <Amount value={ledger.qstCents} />]]} />
              </Notice>
            )}
            <FiguresTable<TaxRow>
              caption={t('reports.titles.taxes')}
              rows={rows}
              idOf={(row) => `${row.month ?? ''} ${row.taxStatus} ${row.taxReason}`}
              totalLabel={t('reports.total')}
              columns={[
                {
                  key: 'status', title: t('reports.columns.taxStatusAndReason'),
                  cell: (row) => (
                    <button type="button" className="report-opens" onClick={() => setBehind({ of: 'sales', title: nameOf(row), asked: { ...(row.month === null ? period : monthBounds(row.month, period)), taxStatus: row.taxStatus, taxReason: row.taxReason } })}>
                      {nameOf(row)}
                    </button>
                  ),
                },
                moneyColumn('salesCents', t('reports.columns.net'), totals),
                moneyColumn('gstCents', t('reports.columns.gst'), totals),
                moneyColumn('qstCents', t('reports.columns.qst'), totals),
                moneyColumn('creditedCents', t('reports.columns.credited'), totals),
                moneyColumn('creditedGstCents', t('reports.columns.creditedGst'), totals),
                moneyColumn('creditedQstCents', t('reports.columns.creditedQst'), totals),
                moneyColumn('netGstCents', t('reports.columns.netGst'), totals),
                moneyColumn('netQstCents', t('reports.columns.netQst'), totals),
              ]}
            />
          </>
        )}
      />
      <Documents behind={behind} onClose={() => setBehind(null)} />
    </>
  );
}
