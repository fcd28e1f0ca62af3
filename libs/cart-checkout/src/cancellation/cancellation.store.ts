import { newId, type Actor, type Cents, type LocalDate, type Sql, type Tx } from '@preau/kernel';
import type { MoneyBack, RefundTo } from './money-back';
import type { CancellationRule, Sentence } from './contract';

export type CancellationKind = 'cancellation' | 'override' | 'provider' | 'replacement';

/** The consequences as they came about; amounts include taxes. */
export interface CancellationOutcome {
  readonly rule: CancellationRule | 'overridden' | 'replacement';
  readonly totalCents: Cents;
  readonly keptCents: Cents;
  readonly creditedCents: Cents;
  readonly feeCents: Cents;
  readonly refundDueOn: LocalDate | null;
  readonly reasons: readonly Sentence[];
  readonly money: MoneyBack;
}
export interface CancellationRow {
  readonly id: string;
  readonly claimId: string;
  readonly accountId: string;
  readonly kind: CancellationKind;
  readonly noticeAt: Date;
  readonly cancelledAt: Date;
  readonly reason: string;
  readonly refundTo: RefundTo | null;
  readonly invoiceId: string | null;
  readonly creditMemoId: string | null;
  readonly feeInvoiceId: string | null;
  readonly newInvoiceId: string | null;
  readonly newClaimId: string | null;
  readonly outcome: CancellationOutcome;
}
const columns = `id, claim_id as "claimId", account_id as "accountId", kind, notice_at as "noticeAt", cancelled_at as "cancelledAt", reason, refund_to as "refundTo", invoice_id as "invoiceId",
  credit_memo_id as "creditMemoId", fee_invoice_id as "feeInvoiceId", new_invoice_id as "newInvoiceId", new_claim_id as "newClaimId", outcome`;

export async function cancellationOfClaim(sql: Sql, claimId: string): Promise<CancellationRow | null> {
  return sql.maybe<CancellationRow>(`select ${columns} from cart_checkout.cancellation where organization_id = $1 and claim_id = $2`, [sql.organizationId, claimId]);
}

/**
 * Opens the one cancellation of a registration, before anything else is locked: whoever comes second waits here and finds
 * it done. Null when the registration has ended already.
 */
export async function openCancellation(
  tx: Tx, cancellation: { readonly claimId: string; readonly accountId: string; readonly personId: string; readonly kind: CancellationKind; readonly noticeAt: Date; readonly reason: string; readonly activityCancellationId: string | null }, actor: Actor,
): Promise<string | null> {
  const row = await tx.maybe<{ id: string }>(
    `insert into cart_checkout.cancellation (organization_id, id, claim_id, account_id, person_id, kind, notice_at, cancelled_at, cancelled_by, reason, activity_cancellation_id)
     values ($1, $2, $3, $4, $5, $6, $7, kernel.now(), $8, $9, $10) on conflict on constraint a_registration_ends_once do nothing returning id`,
    [
      tx.organizationId, newId(), cancellation.claimId, cancellation.accountId, cancellation.personId, cancellation.kind, cancellation.noticeAt,
      JSON.stringify({ kind: actor.kind, ...('userId' in actor ? { userId: actor.userId } : {}) }), cancellation.reason, cancellation.activityCancellationId,
    ],
  );
  return row?.id ?? null;
}

export interface ClosedCancellation {
  readonly policyId: string | null;
  readonly policyVersion: number | null;
  readonly acceptedHash: string | null;
  readonly outcome: CancellationOutcome;
  readonly refundTo: RefundTo;
  readonly invoiceId: string | null;
  readonly creditMemoId: string | null;
  readonly feeInvoiceId: string | null;
  readonly newInvoiceId?: string;
  readonly newClaimId?: string;
}
export async function closeCancellation(tx: Tx, id: string, closed: ClosedCancellation): Promise<void> {
  await tx.query(
    `update cart_checkout.cancellation set policy_id = $3, policy_version = $4, accepted_hash = $5, outcome = $6, refund_to = $7, invoice_id = $8, credit_memo_id = $9, fee_invoice_id = $10,
       new_invoice_id = $11, new_claim_id = $12 where organization_id = $1 and id = $2`,
    [
      tx.organizationId, id, closed.policyId, closed.policyVersion, closed.acceptedHash, JSON.stringify(closed.outcome), closed.refundTo, closed.invoiceId, closed.creditMemoId, closed.feeInvoiceId,
      closed.newInvoiceId ?? null, closed.newClaimId ?? null,
    ],
  );
}

export interface NewRefundTask {
  readonly cancellationId: string;
  readonly accountId: string;
  readonly amountCents: Cents;
  readonly because: 'paid-at-counter' | 'refund-failed';
  readonly refundId: string | null;
  readonly dueOn: LocalDate | null;
}
/** Null when the failed refund has its task already. */
export async function addRefundTask(tx: Tx, task: NewRefundTask): Promise<string | null> {
  const row = await tx.maybe<{ id: string }>(
    `insert into cart_checkout.refund_task (organization_id, id, cancellation_id, account_id, amount_cents, because, refund_id, due_on, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, kernel.now()) on conflict (organization_id, refund_id) do nothing returning id`,
    [tx.organizationId, newId(), task.cancellationId, task.accountId, task.amountCents, task.because, task.refundId, task.dueOn],
  );
  return row?.id ?? null;
}

/** Whether a credit memo came with the end of a registration, which has a message of its own. */
export async function isOfCancellation(sql: Sql, creditMemoId: string): Promise<boolean> {
  return (await sql.maybe('select 1 from cart_checkout.cancellation where organization_id = $1 and credit_memo_id = $2', [sql.organizationId, creditMemoId])) !== null;
}
