import { moneyAccounts, type LedgerPostingsInput, type ProcessorReconciliation, type ReportRequest, type SaleDocumentsInput } from '@preau/billing';
import { assert } from '@preau/kernel';
import type { LedgerPostingsQuery, ReportFileQuery, SaleDocumentsQuery } from './reports.dto';

/** Only what was sent: a filter that is absent filters nothing. */
type Sent<Query> = { readonly [Key in keyof Query]?: Query[Key] };

export function saleDocumentsInput(query: Sent<SaleDocumentsQuery> & { from: string; until: string }): SaleDocumentsInput {
  const { withoutCode, ledgerCodeId, from, until, kind, taxStatus, taxReason, cursor, limit } = query;
  return { from, until, kind, taxStatus, taxReason, cursor, limit, ...(withoutCode === 'yes' ? { ledgerCodeId: null } : ledgerCodeId === undefined ? {} : { ledgerCodeId }) };
}

/** A tender without an account means the accounts where money lies. */
export function postingsInput(query: Sent<LedgerPostingsQuery> & { from: string; until: string }): LedgerPostingsInput {
  const { withoutCode, ledgerCodeId, account, from, until, gatewayAccountId, tender, cursor, limit } = query;
  const kinds = account !== undefined ? [account] : tender !== undefined ? moneyAccounts : undefined;
  return { from, until, kinds, gatewayAccountId, tender, cursor, limit, ...(withoutCode === 'yes' ? { ledgerCodeId: null } : ledgerCodeId === undefined ? {} : { ledgerCodeId }) };
}

/**
 * What a file is asked to hold.
 * @param reconciled asks the processors, for the report that needs it
 */
export async function reportRequest(query: ReportFileQuery, reconciled: (period: { from: string; until: string }) => Promise<readonly ProcessorReconciliation[]>): Promise<ReportRequest> {
  const { report, by, ledgerCodeId } = query;
  if (report === 'ageing') return { report, input: { asOf: query.asOf } };
  if (report === 'open-invoices') return { report, input: { asOf: query.asOf, accountId: query.accountId, bucket: query.bucket } };
  const { from, until } = query;
  assert(from !== undefined && until !== undefined, 'a report of a period has its period: validation saw to it');
  const period = { from, until };
  switch (report) {
    case 'sales':
      return { report, input: { ...period, by: by === undefined || by === 'period' ? 'month' : by, ledgerCodeId, kind: query.kind } };
    case 'cash-flow':
      return { report, input: { ...period, by: by === 'day' ? 'day' : 'month', tender: query.tender } };
    case 'deferred-revenue':
    case 'ledger-codes':
      return { report, input: { ...period, ledgerCodeId } };
    case 'taxes':
      return { report, input: { ...period, by: by === 'month' ? 'month' : 'period' } };
    case 'processors':
      return { report, input: period, reconciled: await reconciled(period) };
    case 'sale-documents':
      return { report, input: saleDocumentsInput({ ...query, ...period }) };
    case 'postings':
      return { report, input: postingsInput({ ...query, ...period }) };
    default:
      return report satisfies never;
  }
}
