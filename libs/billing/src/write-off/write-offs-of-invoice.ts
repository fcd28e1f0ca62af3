import { read, type Cents, type LocalDate } from '@preau/kernel';

export interface WriteOffView {
  readonly id: string;
  readonly amountCents: Cents;
  /** What has been recovered of it after all. */
  readonly recoveredCents: Cents;
  readonly reason: string;
  readonly ledgerCodeId: string | null;
  readonly madeOn: LocalDate;
}

/** What was given up of an invoice, the first first. */
export const writeOffsOfInvoice = read('billing.write-offs-of-invoice', async (sql, { invoiceId }: { readonly invoiceId: string }): Promise<WriteOffView[]> =>
  sql.query<WriteOffView>(
    `select w.id, w.amount_cents as "amountCents", w.reason, w.ledger_code_id as "ledgerCodeId", w.made_on as "madeOn",
            coalesce((select sum(r.amount_cents) from billing.write_off_recovery r where r.organization_id = w.organization_id and r.write_off_id = w.id), 0)::bigint as "recoveredCents"
     from billing.write_off w where w.organization_id = $1 and w.invoice_id = $2 order by w.id`,
    [sql.organizationId, invoiceId],
  ));
