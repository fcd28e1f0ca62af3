import { decodeCursor, encodeCursor, read, type Cents, type LocalDate, type Page } from '@preau/kernel';
import type { JournalSource, LedgerAccountKind } from '../ledger/journal';
import { checkPeriod, type Period } from './period';
import type { MoneyTender } from './cash-flow';

export interface LedgerPostingsInput extends Period {
  readonly kinds?: readonly LedgerAccountKind[];
  /** Null: accounts without a code. */
  readonly ledgerCodeId?: string | null;
  readonly gatewayAccountId?: string;
  readonly tender?: MoneyTender;
  readonly cursor?: string;
  readonly limit?: number;
}
/** One line of the books, with the document that it comes from. */
export interface LedgerPosting {
  readonly id: string;
  readonly on: LocalDate;
  readonly account: LedgerAccountKind;
  readonly code: string | null;
  /** What was booked: `invoice` `issued`, `payment` `received`, `invoice-line` `earned-2027-03`… */
  readonly source: JournalSource;
  readonly event: string;
  readonly documentId: string;
  /** Of the invoice, payment, refund or credit memo; the name of a payout. */
  readonly number: string | null;
  readonly accountId: string | null;
  readonly clientName: string;
  readonly debitCents: Cents;
  readonly creditCents: Cents;
}

/** The postings behind the figures of cash, ledger codes, deferred revenue and processors, oldest first. @throws DomainError billing.report-period-invalid */
export const ledgerPostings = read('billing.ledger-postings', async (sql, input: LedgerPostingsInput): Promise<Page<LedgerPosting>> => {
  checkPeriod(input);
  const limit = input.limit ?? 50;
  const [afterOn, afterJournal, afterLine] = input.cursor === undefined ? [null, null, null] : decodeCursor(input.cursor, 3);
  const rows = await sql.query<LedgerPosting>(
    `with page as (
       select j.effective_on as "on", j.id as journal_id, m.line, l.kind as account, l.reference, l.account_id, j.source_type, j.source_id, j.kind as event, m.amount_cents as cents
       from billing.ledger_account l
       join billing.posting m on m.organization_id = l.organization_id and m.ledger_account_id = l.id
       join billing.journal j on j.organization_id = m.organization_id and j.id = m.journal_id
       where l.organization_id = $1 and j.organization_id = $1 and j.effective_on between $2 and $3 and ($4::text[] is null or l.kind = any ($4)) and ($5::boolean is not true or l.reference is not distinct from $6::uuid)
         and ($7::uuid is null or l.reference = $7) and ($8::date is null or (j.effective_on, j.id, m.line) > ($8, $9::uuid, $10::int))
         and ($11::text is null or case j.source_type when 'payment' then (select tender from billing.payment where organization_id = $1 and id = j.source_id)
           when 'payment-return' then (select p.tender from billing.payment_return b join billing.payment p on p.organization_id = b.organization_id and p.id = b.payment_id where b.organization_id = $1 and b.id = j.source_id)
           when 'refund' then (select tender from billing.refund where organization_id = $1 and id = j.source_id) else 'transfer' end = $11)
       order by j.effective_on, j.id, m.line limit $12)
     select g.journal_id || '/' || g.line as id, g."on", g.account, c.code, g.source_type as source, g.event, coalesce(i.id, g.source_id) as "documentId",
            coalesce(i.number::text, p.number::text, r.number::text, k.number::text, o.reference) as number, d.account_id as "accountId", coalesce(w.first_name || ' ' || w.last_name, '') as "clientName",
            greatest(g.cents, 0) as "debitCents", greatest(-g.cents, 0) as "creditCents"
     from page g
     left join organization.ledger_code c on c.organization_id = $1 and c.id = g.reference
     left join billing.allocation a on g.source_type = 'allocation' and a.organization_id = $1 and a.id = g.source_id
     left join billing.invoice_line v on g.source_type = 'invoice-line' and v.organization_id = $1 and v.id = g.source_id
     left join billing.write_off_recovery y on g.source_type = 'write-off' and y.organization_id = $1 and y.id = g.source_id
     left join billing.write_off x on g.source_type = 'write-off' and x.organization_id = $1 and x.id = coalesce(y.write_off_id, g.source_id)
     left join billing.scholarship_return s on g.source_type = 'scholarship' and s.organization_id = $1 and s.id = g.source_id
     left join lateral (select u.invoice_id from billing.scholarship_use u where g.source_type = 'scholarship' and u.organization_id = $1 and (u.source_id = g.source_id or u.id = s.use_id) limit 1) h on true
     left join billing.invoice i on i.organization_id = $1 and i.id = case g.source_type when 'invoice' then g.source_id when 'invoice-line' then v.invoice_id when 'allocation' then a.invoice_id when 'write-off' then x.invoice_id when 'scholarship' then h.invoice_id end
     left join billing.payment_return b on g.source_type = 'payment-return' and b.organization_id = $1 and b.id = g.source_id
     left join billing.payment p on p.organization_id = $1 and p.id = case g.source_type when 'payment' then g.source_id when 'payment-return' then b.payment_id end
     left join billing.refund r on g.source_type = 'refund' and r.organization_id = $1 and r.id = g.source_id
     left join billing.credit_memo k on g.source_type = 'credit-memo' and k.organization_id = $1 and k.id = g.source_id
     left join billing.payout o on g.source_type = 'payout' and o.organization_id = $1 and o.id = g.source_id
     cross join lateral (select coalesce(g.account_id, i.account_id, p.account_id, r.account_id, k.account_id) as account_id) d
     left join household.person w on w.account_id = d.account_id and w.is_owner
     order by g."on", g.journal_id, g.line`,
    [
      sql.organizationId, afterOn ?? input.from, input.until, input.kinds ?? null, input.ledgerCodeId !== undefined, input.ledgerCodeId ?? null, input.gatewayAccountId ?? null,
      afterOn, afterJournal, afterLine, input.tender ?? null, limit + 1,
    ],
  );
  const last = rows[limit - 1];
  return { rows: rows.slice(0, limit), next: rows.length > limit && last !== undefined ? encodeCursor([last.on, ...(last.id.split('/') as [string, string])]) : null };
});
