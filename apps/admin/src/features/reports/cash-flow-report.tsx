import { alertWithRetry, Amount, Async, EmptyState, ListSkeleton } from '@preau/ui';
import { IconReportMoney } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { Documents, type Behind } from './documents';
import { FiguresTable, moneyColumn } from './figures-table';
import { monthBounds } from './month-bounds';
import { CashChart, useKeyText } from './report-charts';
import { BreakdownSelect, KeepFile, PeriodPicker } from './report-choices';
import type { PeriodReportProps } from './report-page';
import { Facts } from './facts';
import { reportsQueries, type CashRow } from './reports.queries';

const choices = ['month', 'day'] as const;

/** Money that came and went by tender, and what is on its way. */
export function CashFlowReportView({ period, today, search, choose }: PeriodReportProps) {
  const t = useText();
  const keyText = useKeyText();
  const { organizationId } = useOrganization();
  const by = choices.find((choice) => choice === search.by) ?? 'month';
  const reading = useQuery(reportsQueries.cashFlow(organizationId, { ...period, by }));
  const [behind, setBehind] = useState<Behind | null>(null);
  const nameOf = (row: CashRow) => `${keyText(row.key)} · ${t(`reports.tenders.${row.tender}`)}`;
  return (
    <>
      <div className="report-choices">
        <PeriodPicker period={period} today={today} onChange={(chosen) => choose(chosen)} />
        <BreakdownSelect value={by} choices={choices} onChange={(chosen) => choose({ by: chosen })} />
        <KeepFile asked={{ report: 'cash-flow', ...period, by }} />
      </div>
      <Async
        reading={reading}
        loading={<ListSkeleton />}
        empty="never"
        error={alertWithRetry}
        ready={({ rows, totals, ...around }) => (
          <>
            <Facts
              facts={[
                [t('reports.facts.openingMoney'), <Amount value={around.openingCents} />], [t('reports.facts.closingMoney'), <Amount value={around.closingCents} />],
                [t('reports.facts.refundsInTransit'), <Amount value={around.refundsInTransitCents} />], [t('reports.facts.debitsInTransit'), <Amount value={around.debitsInTransitCents} />],
              ]}
            />
            {rows.length === 0 ? (
              <EmptyState icon={IconReportMoney} title={t('reports.none')}>{t('reports.noneWhy')}</EmptyState>
            ) : (
              <>
                <CashChart rows={rows} months={by === 'month' ? period : undefined} />
                <FiguresTable<CashRow>
                  caption={t('reports.titles.cash-flow')}
                  rows={rows}
                  idOf={(row) => `${row.key} ${row.tender}`}
                  totalLabel={t('reports.total')}
                  columns={[
                    {
                      key: 'key', title: t('reports.columns.periodAndTender'),
                      cell: (row) => (
                        <button type="button" className="report-opens" onClick={() => setBehind({ of: 'postings', title: nameOf(row), asked: { ...monthBounds(row.key, period), tender: row.tender } })}>
                          {nameOf(row)}
                        </button>
                      ),
                    },
                    moneyColumn('receivedCents', t('reports.columns.received'), totals),
                    moneyColumn('returnedCents', t('reports.columns.returned'), totals),
                    moneyColumn('refundedCents', t('reports.columns.refunded'), totals),
                    moneyColumn('otherCents', t('reports.columns.other'), totals),
                    moneyColumn('netCents', t('reports.columns.net'), totals),
                  ]}
                />
              </>
            )}
          </>
        )}
      />
      <Documents behind={behind} onClose={() => setBehind(null)} />
    </>
  );
}
