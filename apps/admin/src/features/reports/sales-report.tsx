import { alertWithRetry, Async, EmptyState, ListSkeleton, useLanguage } from '@preau/ui';
import { IconReportMoney } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { Documents, type Behind } from './documents';
import { FiguresTable, moneyColumn } from './figures-table';
import { monthBounds } from './month-bounds';
import { SalesChart, useKeyText } from './report-charts';
import { BreakdownSelect, KeepFile, PeriodPicker } from './report-choices';
import type { PeriodReportProps } from './report-page';
import { reportsQueries, type SaleDocumentsAsked, type SalesRow } from './reports.queries';

const choices = ['month', 'day', 'ledger-code', 'kind'] as const;

/** What was sold and credited; each row leads to its invoices and credits. */
export function SalesReportView({ period, today, search, choose }: PeriodReportProps) {
  const t = useText();
  const language = useLanguage();
  const keyText = useKeyText();
  const { organizationId } = useOrganization();
  const by = choices.find((choice) => choice === search.by) ?? 'month';
  const reading = useQuery(reportsQueries.sales(organizationId, { ...period, by }));
  const [behind, setBehind] = useState<Behind | null>(null);
  const nameOf = (row: SalesRow): string => {
    if (by === 'kind') return t(`reports.kinds.${row.key as 'activity'}`);
    if (by !== 'ledger-code') return keyText(row.key ?? '');
    return row.code === null ? t('reports.noCode') : `${row.code} · ${(language === 'fr' ? row.nameFr : row.nameEn) ?? ''}`;
  };
  const askedOf = (row: SalesRow): SaleDocumentsAsked => {
    if (by === 'kind') return { ...period, kind: row.key as 'activity' };
    if (by === 'ledger-code') return { ...period, ...(row.key === null ? { withoutCode: 'yes' as const } : { ledgerCodeId: row.key }) };
    return monthBounds(row.key ?? '', period);
  };
  return (
    <>
      <div className="report-choices">
        <PeriodPicker period={period} today={today} onChange={(chosen) => choose(chosen)} />
        <BreakdownSelect value={by} choices={choices} onChange={(chosen) => choose({ by: chosen })} />
        <KeepFile asked={{ report: 'sales', ...period, by }} />
      </div>
      <Async
        reading={reading}
        loading={<ListSkeleton />}
        empty={{ when: ({ rows }) => rows.length === 0, show: <EmptyState icon={IconReportMoney} title={t('reports.none')}>{t('reports.noneWhy')}</EmptyState> }}
        error={alertWithRetry}
        ready={({ rows, totals }) => (
          <>
            {(by === 'month' || by === 'day') && <SalesChart rows={rows} months={by === 'month' ? period : undefined} />}
            <FiguresTable<SalesRow>
              caption={t('reports.titles.sales')}
              rows={rows}
              idOf={(row) => row.key ?? ''}
              totalLabel={t('reports.total')}
              columns={[
                {
                  key: 'key', title: t(`reports.keys.${by}`),
                  cell: (row) => (
                    <button type="button" className="report-opens" onClick={() => setBehind({ of: 'sales', title: nameOf(row), asked: askedOf(row) })}>
                      {nameOf(row)}
                    </button>
                  ),
                },
                moneyColumn('grossCents', t('reports.columns.gross'), totals),
                moneyColumn('discountCents', t('reports.columns.discounts'), totals),
                moneyColumn('netCents', t('reports.columns.net'), totals),
                moneyColumn('gstCents', t('reports.columns.gst'), totals),
                moneyColumn('qstCents', t('reports.columns.qst'), totals),
                moneyColumn('totalCents', t('reports.columns.total'), totals),
                moneyColumn('creditedCents', t('reports.columns.credited'), totals),
                moneyColumn('afterCreditsCents', t('reports.columns.afterCredits'), totals),
              ]}
            />
          </>
        )}
      />
      <Documents behind={behind} onClose={() => setBehind(null)} />
    </>
  );
}
