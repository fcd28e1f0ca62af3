import type { BulkBody, BulkChoice, BulkKind } from './bulk.queries';

/** A line while it is typed. */
export interface LineDraft {
  labelFr: string;
  labelEn: string;
  amountCents: number | null;
  taxable: boolean;
  ledgerCodeId: string;
  serviceFrom: string;
  serviceTo: string;
}
/** Everything on the page while it is typed; what is left empty is left out. */
export interface BulkDraft {
  kind: BulkKind;
  balance: 'any' | 'owing' | 'in-credit';
  tag: string;
  lines: LineDraft[];
  amountCents: number | null;
  reason: string;
  ledgerCodeId: string;
  from: string;
  to: string;
  detail: 'summary' | 'detailed';
  dueOn: string;
  message: string;
  send: boolean;
}
export const freshLine: LineDraft = { labelFr: '', labelEn: '', amountCents: null, taxable: true, ledgerCodeId: '', serviceFrom: '', serviceTo: '' };
export const freshDraft: BulkDraft = {
  kind: 'bulk-invoice', balance: 'any', tag: '', lines: [freshLine], amountCents: null, reason: '', ledgerCodeId: '', from: '', to: '', detail: 'summary', dueOn: '', message: '', send: true,
};

/** A field that was left empty is not sent. */
function filled<Field extends string>(field: Field, value: string): { [Key in Field]?: string } {
  return value.trim() === '' ? {} : ({ [field]: value.trim() } as { [Key in Field]?: string });
}

/** What is asked of the gateway; null while something is missing. The clients chosen one by one win over the filter. */
export function bodyOf(draft: BulkDraft, accountIds: readonly string[]): BulkBody | null {
  const choice: BulkChoice = accountIds.length > 0 ? { accountIds: [...accountIds] } : { balance: draft.balance, ...filled('tag', draft.tag) };
  switch (draft.kind) {
    case 'bulk-invoice': {
      const lines = draft.lines.flatMap(({ labelFr, labelEn, amountCents, taxable, ledgerCodeId, serviceFrom, serviceTo }) =>
        labelFr.trim() === '' || amountCents === null || amountCents === 0 ? [] : [{ labelFr: labelFr.trim(), labelEn: labelEn.trim() === '' ? labelFr.trim() : labelEn.trim(), amountCents, taxable, ...filled('ledgerCodeId', ledgerCodeId), ...filled('serviceFrom', serviceFrom), ...filled('serviceTo', serviceTo) }]);
      return lines.length === draft.lines.length ? { choice, kind: draft.kind, invoice: { lines } } : null;
    }
    case 'bulk-credit':
      if (draft.amountCents === null || draft.amountCents === 0 || draft.reason.trim() === '') return null;
      return { choice, kind: draft.kind, credit: { amountCents: draft.amountCents, reason: draft.reason.trim(), ...filled('ledgerCodeId', draft.ledgerCodeId) } };
    case 'mass-statements':
      return { choice, kind: draft.kind, statements: { detail: draft.detail, send: draft.send, ...filled('from', draft.from), ...filled('to', draft.to), ...filled('dueOn', draft.dueOn), ...filled('message', draft.message) } };
    default:
      return draft.kind satisfies never;
  }
}
