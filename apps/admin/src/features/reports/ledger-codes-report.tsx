import { alertWithRetry, Async, EmptyState, ListSkeleton, useLanguage } from '@preau/ui';
import { IconReceipt } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { Documents, type Behind } from './documents';
import { FiguresTable, moneyColumn } from './figures-table';
import { KeepFile, PeriodPicker } from './report-choices';
import type { PeriodReportProps } from './report-page';
import { reportsQueries, type LedgerCodeRow } from './reports.queries';

const coded = ['revenue', 'deferred-revenue', 'discounts'];

/** Debits and credits of each account and ledger code; each row leads to its postings. */
export function LedgerCodesReportView({ period, today, choose }: PeriodReportProps) {
  const t = useText();
  const language = useLanguage();
  const { organizationId } = useOrganization();
  const reading = useQuery(reportsQueries.ledgerCodes(organizationId, period));
  const [behind, setBehind] = useState<Behind | null>(null);
  const nameOf = (row: LedgerCodeRow) => [row.code, language === 'fr' ? row.nameFr : row.nameEn, t(`reports.accounts.${row.kind}`)].filter(Boolean).join(' · ');
  const codeOf = (row: LedgerCodeRow) => (row.ledgerCodeId === null ? { withoutCode: 'yes' as const } : { ledgerCodeId: row.ledgerCodeId });
  return (
    <>
      <div className="report-choices">
        <PeriodPicker period={period} today={today} onChange={(chosen) => choose(chosen)} />
        <KeepFile asked={{ report: 'ledger-codes', ...period }} />
      </div>
      <Async
        reading={reading}
        loading={<ListSkeleton />}
        empty={{ when: ({ rows }) => rows.length === 0, show: <EmptyState icon={IconReceipt} title={t('reports.none')}>{t('reports.noneWhy')}</EmptyState> }}
        error={alertWithRetry}
        ready={({ rows, totals }) => (
          <FiguresTable<LedgerCodeRow>
            caption={t('reports.titles.ledger-codes')}
            rows={rows}
            idOf={(row) => `${row.kind} ${row.ledgerCodeId ?? ''}`}
            totalLabel={t('reports.total')}
            columns={[
              {
                key: 'account', title: t('reports.columns.codeAndAccount'),
                cell: (row) => (
                  <button type="button" className="report-opens" onClick={() => setBehind({ of: 'postings', title: nameOf(row), asked: { ...period, account: row.kind, ...(coded.includes(row.kind) ? codeOf(row) : {}) } })}>
                    {nameOf(row)}
                  </button>
                ),
              },
              moneyColumn('openingCents', t('reports.columns.opening'), totals),
              moneyColumn('debitCents', t('reports.columns.debit'), totals),
              moneyColumn('creditCents', t('reports.columns.credit'), totals),
              moneyColumn('closingCents', t('reports.columns.closing'), totals),
            ]}
          />
        )}
      />
      <Documents behind={behind} onClose={() => setBehind(null)} />
    </>
  );
}
