import { read, type Cents, type LocalDate } from '@preau/kernel';
import { refuse } from '../errors';
import type { Locale } from '../invoice/invoice';
import type { Party, SellingParty } from '../invoice/parties.store';

/** A credit memo as it was issued: what it gives back of an invoice, with the taxes that were stored on it. */
export interface CreditMemoView {
  readonly id: string;
  readonly organizationId: string;
  readonly accountId: string;
  readonly number: number;
  readonly issuedOn: LocalDate;
  readonly reason: string;
  readonly invoiceId: string;
  readonly invoiceNumber: number;
  readonly invoiceIssuedOn: LocalDate;
  readonly locale: Locale;
  readonly seller: SellingParty;
  readonly buyer: Party;
  readonly lines: readonly { readonly labelFr: string; readonly labelEn: string; readonly personName: string; readonly amountCents: Cents; readonly gstCents: Cents; readonly qstCents: Cents }[];
  readonly subtotalCents: Cents;
  readonly gstCents: Cents;
  readonly qstCents: Cents;
  readonly totalCents: Cents;
}

/** One credit memo: a family's own, whatever the organization; for staff, one of theirs. @throws DomainError billing.not-found */
export const viewCreditMemo = read('billing.view-credit-memo', async (sql, input: { creditMemoId: string }, actor): Promise<CreditMemoView> => {
  const memo = await sql.maybe<CreditMemoView>(
    `select m.id, m.organization_id as "organizationId", m.account_id as "accountId", m.number, m.issued_on as "issuedOn", m.reason, i.id as "invoiceId", i.number as "invoiceNumber", i.issued_on as "invoiceIssuedOn",
       i.locale, i.seller, i.buyer, m.subtotal_cents as "subtotalCents", m.gst_cents as "gstCents", m.qst_cents as "qstCents", m.total_cents as "totalCents",
       (select coalesce(jsonb_agg(jsonb_build_object('labelFr', l.label_fr, 'labelEn', l.label_en, 'personName', l.person_name, 'amountCents', c.amount_cents, 'gstCents', c.gst_cents, 'qstCents', c.qst_cents)
          order by l.position), '[]')
        from billing.credit_memo_line c join billing.invoice_line l on l.organization_id = c.organization_id and l.id = c.invoice_line_id
        where c.organization_id = m.organization_id and c.credit_memo_id = m.id) as lines
     from billing.credit_memo m join billing.invoice i on i.organization_id = m.organization_id and i.id = m.invoice_id
     where m.id = $1 and ($2::uuid is null or m.organization_id = $2) and ($3::uuid is null or m.account_id = $3)`,
    [input.creditMemoId, sql.organizationIdOrNull, actor.kind === 'family' ? actor.accountId : null],
  );
  const visible = actor.kind !== 'visitor' && (actor.kind !== 'family' || actor.accountId !== null);
  if (memo === null || !visible) throw refuse('billing.not-found', { creditMemoId: input.creditMemoId });
  return memo;
});
