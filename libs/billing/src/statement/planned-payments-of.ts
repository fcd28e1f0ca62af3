import { addDays, localDateOf, read, type Cents, type LocalDate } from '@preau/kernel';
import { requireActingFor } from '@preau/household';
import { nextStepOf, shownToPayer } from '../charging/charge-attempt';
import type { NextStep, RefusedBecause } from '../events';
import { catchUpDaysMax, type PlannedPaymentStatus } from '../planned-payment/planned-payment';

export interface PlannedPaymentsInput {
  readonly accountId: string;
  readonly statuses?: readonly PlannedPaymentStatus[];
  /** Due dates, both included. */
  readonly from?: LocalDate;
  readonly until?: LocalDate;
}
export interface PlannedPaymentView {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly invoiceId: string;
  readonly invoiceNumber: number;
  readonly labelsFr: readonly string[];
  readonly labelsEn: readonly string[];
  readonly kind: 'instalment' | 'recurring' | 'cheque';
  readonly sequence: number;
  readonly amountCents: Cents;
  readonly dueOn: LocalDate;
  readonly status: PlannedPaymentStatus;
  readonly refusedBecause: RefusedBecause | null;
  readonly nextStep: NextStep | null;
  readonly method: { readonly id: string; readonly kind: 'card' | 'bank-account'; readonly brand: string; readonly last4: string } | null;
  /** So long overdue that it is no longer charged by itself: staff choose a new date. */
  readonly needsStaff: boolean;
  readonly version: number;
}
type Row = Omit<PlannedPaymentView, 'nextStep' | 'needsStaff'> & { readonly dueAt: Date; readonly zone: string };

/** Planned payments of an account, by date; a family without an organization in scope sees those of all. */
export const plannedPaymentsOf = read('billing.planned-payments-of', async (sql, input: PlannedPaymentsInput, actor): Promise<PlannedPaymentView[]> => {
  await requireActingFor(sql, actor, input.accountId);
  const rows = await sql.query<Row>(
    `select p.id, p.organization_id as "organizationId", o.name as "organizationName", p.invoice_id as "invoiceId", i.number as "invoiceNumber", lines.fr as "labelsFr", lines.en as "labelsEn",
            p.kind, p.sequence, p.amount_cents as "amountCents", p.due_on as "dueOn", p.status, p.refused_because as "refusedBecause", p.due_at as "dueAt", o.time_zone as zone, p.version,
            case when m.id is not null then jsonb_build_object('id', m.id, 'kind', m.kind, 'brand', m.brand, 'last4', m.last4) end as method
     from billing.planned_payment p
     join organization.organization o on o.id = p.organization_id
     join billing.invoice i on i.organization_id = p.organization_id and i.id = p.invoice_id
     left join billing.payment_method m on m.organization_id = p.organization_id and m.id = p.payment_method_id
     cross join lateral (select coalesce(array_agg(distinct l.label_fr), '{}') as fr, coalesce(array_agg(distinct l.label_en), '{}') as en from billing.invoice_line l
       where l.organization_id = i.organization_id and l.invoice_id = i.id and l.kind in ('activity', 'drop-in')) lines
     where p.account_id = $1 and ($2::uuid is null or p.organization_id = $2) and ($3::text[] is null or p.status = any ($3))
       and ($4::date is null or p.due_on >= $4) and ($5::date is null or p.due_on <= $5)
     order by p.due_on, o.name, i.number, p.sequence`,
    [input.accountId, sql.organizationIdOrNull, input.statuses ?? null, input.from ?? null, input.until ?? null],
  );
  return rows.map(({ dueAt, zone, ...row }) => ({
    ...row,
    refusedBecause: row.refusedBecause !== null && actor.kind === 'family' ? shownToPayer(row.refusedBecause) : row.refusedBecause,
    nextStep: row.status === 'refused' && row.refusedBecause !== null ? nextStepOf(row.refusedBecause) : null,
    needsStaff: row.status === 'planned' && row.method !== null && addDays(localDateOf(dueAt, zone), catchUpDaysMax) < localDateOf(sql.now, zone),
  }));
});
