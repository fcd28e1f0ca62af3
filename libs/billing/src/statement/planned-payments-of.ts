import { addDays, localDateOf, read, type Cents, type LocalDate } from '@preau/kernel';
import { requireActingFor } from '@preau/household';
import { nextStepOf, shownToPayer } from '../charging/charge-attempt';
import type { NextStep, RefusedBecause } from '../events';
import { catchUpDaysMax, debitReturnDays, type PlannedPaymentStatus } from '../planned-payment/planned-payment';

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
  /** Empty when the organization has but one name. */
  readonly organizationNameEn: string;
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
  /** Its card or account is not authorized any more: another one, or it will be refused. */
  readonly needsMethod: boolean;
  /** When a refused one is tried again by itself. */
  readonly nextTryOn: LocalDate | null;
  /** A bank debit that was accepted may come back until then. */
  readonly provisionalUntil: LocalDate | null;
  readonly version: number;
}
type Row = Omit<PlannedPaymentView, 'nextStep' | 'needsStaff' | 'needsMethod' | 'nextTryOn' | 'provisionalUntil'> & {
  readonly dueAt: Date; readonly retryAt: Date | null; readonly settledAt: Date | null; readonly chargeable: boolean; readonly zone: string;
};

/** Planned payments of an account, by date; a family without an organization in scope sees those of all. */
export const plannedPaymentsOf = read('billing.planned-payments-of', async (sql, input: PlannedPaymentsInput, actor): Promise<PlannedPaymentView[]> => {
  await requireActingFor(sql, actor, input.accountId);
  const rows = await sql.query<Row>(
    `select p.id, p.organization_id as "organizationId", o.name as "organizationName", o.name_en as "organizationNameEn", p.invoice_id as "invoiceId", i.number as "invoiceNumber", lines.fr as "labelsFr", lines.en as "labelsEn",
            p.kind, p.sequence, p.amount_cents as "amountCents", p.due_on as "dueOn", p.status, p.refused_because as "refusedBecause", p.due_at as "dueAt", p.retry_at as "retryAt", p.settled_at as "settledAt", o.time_zone as zone, p.version,
            (m.id is null or (m.removed_at is null and m.authorized_at is not null and m.revoked_at is null)) as chargeable,
            case when m.id is not null then jsonb_build_object('id', m.id, 'kind', m.kind, 'brand', m.brand, 'last4', m.last4) end as method
     from billing.planned_payment p
     join organization.organization o on o.id = p.organization_id
     join billing.invoice i on i.organization_id = p.organization_id and i.id = p.invoice_id
     left join billing.payment_method m on m.organization_id = p.organization_id and m.id = p.payment_method_id
     cross join lateral (select coalesce(array_agg(distinct l.label_fr) filter (where l.kind in ('activity', 'drop-in')), array_agg(distinct l.label_fr), '{}') as fr,
         coalesce(array_agg(distinct l.label_en) filter (where l.kind in ('activity', 'drop-in')), array_agg(distinct l.label_en), '{}') as en
       from billing.invoice_line l where l.organization_id = i.organization_id and l.invoice_id = i.id) lines
     where p.account_id = $1 and ($2::uuid is null or p.organization_id = $2) and ($3::text[] is null or p.status = any ($3))
       and ($4::date is null or p.due_on >= $4) and ($5::date is null or p.due_on <= $5)
     order by p.due_on, o.name, i.number, p.sequence`,
    [input.accountId, sql.organizationIdOrNull, input.statuses ?? null, input.from ?? null, input.until ?? null],
  );
  const today = (zone: string): LocalDate => localDateOf(sql.now, zone);
  return rows.map(({ dueAt, retryAt, settledAt, chargeable, zone, ...row }) => ({
    ...row,
    refusedBecause: row.refusedBecause !== null && actor.kind === 'family' ? shownToPayer(row.refusedBecause) : row.refusedBecause,
    nextStep: row.status === 'refused' && row.refusedBecause !== null ? nextStepOf(row.refusedBecause) : null,
    needsStaff: row.status === 'planned' && row.method !== null && addDays(localDateOf(dueAt, zone), catchUpDaysMax) < today(zone),
    needsMethod: row.status === 'planned' && !chargeable,
    nextTryOn: retryAt === null || addDays(localDateOf(retryAt, zone), catchUpDaysMax) < today(zone) ? null : localDateOf(retryAt, zone),
    provisionalUntil: row.status === 'accepted' && row.method?.kind === 'bank-account' && settledAt !== null ? provisionalUntil(localDateOf(settledAt, zone), today(zone)) : null,
  }));
});

function provisionalUntil(acceptedOn: LocalDate, today: LocalDate): LocalDate | null {
  const until = addDays(acceptedOn, debitReturnDays);
  return until > today ? until : null;
}
