import { answer, type components } from '@preau/api-client';
import { keepDocument } from '@preau/ui';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { billingQueries } from './billing.queries';

type Schemas = components['schemas'];
export type WriteOff = Schemas['InvoiceWriteOffView'];
export type Reconciliation = Schemas['ReconciliationView'];
export type ReconciledInvoice = Schemas['ReconciledInvoiceView'];
export type UnmatchedSource = Schemas['UnmatchedSourceView'];
export type Explanation = Schemas['BalanceExplanationView'];
export type BalanceSentence = Schemas['BalanceSentenceView'];
export type Statement = Schemas['StatementRowView'];
export type StatementPreview = Schemas['StatementPreviewView'];
export type StatementBody = Schemas['StatementBody'];
export type StatementDetail = StatementBody['detail'];
export interface OfAccount {
  organizationId: string;
  accountId: string;
}
const of = ({ organizationId, accountId }: OfAccount) => ({ path: { organizationId, accountId } });
const withKey = (key: string) => ({ 'idempotency-key': key });

/** Below the keys of billing: what one operation touches is read again. */
export const counterBillingQueries = {
  ledgerCodes: (organizationId: string) =>
    queryOptions({
      queryKey: [...billingQueries.all(organizationId), 'ledger-codes'],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/ledger-codes', { params: { path: { organizationId } } }))).rows,
    }),
  writeOffs: (organizationId: string, invoiceId: string) =>
    queryOptions({
      queryKey: [...billingQueries.all(organizationId), 'write-offs', invoiceId],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/invoices/{invoiceId}/write-offs', { params: { path: { organizationId, invoiceId } } }))).rows,
    }),
  reconciliation: (account: OfAccount) =>
    queryOptions({
      queryKey: [...billingQueries.all(account.organizationId), 'reconciliation', account.accountId],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}/reconciliation', { params: of(account) })),
    }),
  explanation: (account: OfAccount) =>
    queryOptions({
      queryKey: [...billingQueries.all(account.organizationId), 'explanation', account.accountId],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}/balance-explanation', { params: of(account) })),
    }),
  statements: (account: OfAccount) =>
    queryOptions({
      queryKey: [...billingQueries.all(account.organizationId), 'statements', account.accountId],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}/statements', { params: of(account) }))).rows,
    }),
  statementPreview: (account: OfAccount, period: { from?: string; to?: string; detail: StatementDetail }) =>
    queryOptions({
      queryKey: [...billingQueries.all(account.organizationId), 'statement-preview', account.accountId, period],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}/statement-preview', { params: { ...of(account), query: period } })),
      retry: false,
    }),
};

export async function writeOffInvoice(organizationId: string, invoiceId: string, body: Schemas['WriteOffBody'], key: string) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/invoices/{invoiceId}/write-offs', { params: { path: { organizationId, invoiceId } }, body, headers: withKey(key) }));
}
export async function recoverWriteOff(organizationId: string, writeOffId: string, body: Schemas['RecoverWriteOffBody'], key: string) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/write-offs/{writeOffId}/recoveries', { params: { path: { organizationId, writeOffId } }, body, headers: withKey(key) }));
}
export async function matchByHand(account: OfAccount, body: Schemas['AllocateBody'], key: string) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/accounts/{accountId}/allocations', { params: of(account), body, headers: withKey(key) }));
}
export async function undoMatch(organizationId: string, allocationId: string): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/allocations/{allocationId}/undo', { params: { path: { organizationId, allocationId } } }));
}
export async function makeStatement(account: OfAccount, body: StatementBody, key: string) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/accounts/{accountId}/statements', { params: of(account), body, headers: withKey(key) }));
}
export async function sendStatement(organizationId: string, statementId: string, key: string): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/statements/{statementId}/sending', { params: { path: { organizationId, statementId } }, headers: withKey(key) }));
}
/** The statement as a PDF file, in the language on screen. */
export async function keepStatementPdf(organizationId: string, statement: { id: string; to: string }): Promise<void> {
  const content: unknown = await answer(api.GET('/api/v1/organizations/{organizationId}/statements/{statementId}/pdf', { params: { path: { organizationId, statementId: statement.id } }, parseAs: 'blob' }));
  keepDocument(content as Blob, `${statement.to}.pdf`);
}
