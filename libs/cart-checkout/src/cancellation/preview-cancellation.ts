import { DomainError, read, type Actor, type Cents, type LocalDate, type Sql } from '@preau/kernel';
import { requirePermission } from '../cart/buyer';
import { refuse } from '../errors';
import { cancellationOfClaim, type CancellationOutcome } from './cancellation.store';
import { consequencesOf, type AskedCancellation, type Consequences } from './consequences';
import type { CancellationActor, CancellationRule, CreditedPart, Sentence } from './contract';
import type { MoneyBack, RefundTo } from './money-back';
import { progressOf, receivedOf } from './kept-at-most';

export interface PreviewCancellationInput {
  readonly claimId: string;
  /** Where the money goes; to the method that paid when left out. */
  readonly refundTo?: RefundTo;
  /** Staff only: why, and when the notice was sent. */
  readonly because?: Exclude<CancellationActor, 'provider'>;
  readonly noticeAt?: Date;
}

/** Everything that a person sees before it confirms; amounts include taxes unless they say otherwise. */
export interface CancellationPreview {
  readonly claimId: string;
  readonly accountId: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly personName: string;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly invoiceId: string | null;
  readonly invoiceNumber: number | null;
  /** live: it can be cancelled; over: every session was given; ended: it was cancelled before. */
  readonly state: 'live' | 'over' | 'ended';
  /** A family may do it by itself; otherwise it asks. */
  readonly selfService: boolean;
  readonly openRequest: { readonly requestId: string; readonly sentAt: Date } | null;
  readonly noticeAt: Date;
  readonly sessionsGiven: number;
  readonly sessions: number;
  readonly rule: CancellationRule;
  readonly totalCents: Cents;
  readonly receivedCents: Cents;
  readonly keptCents: Cents;
  readonly creditedCents: Cents;
  readonly feeCents: Cents;
  readonly lines: readonly CreditedPart[];
  readonly refundable: boolean;
  readonly refundTo: RefundTo;
  readonly refundDueOn: LocalDate | null;
  readonly money: MoneyBack;
  readonly reasons: readonly Sentence[];
  readonly contact: { readonly name: string; readonly nameEn: string; readonly email: string; readonly phone: string };
  /** What is handed back to say that this, and nothing else, was agreed to. */
  readonly hash: string;
}

/** What cancelling would mean now, without doing it. @throws DomainError kernel.not-found, cart-checkout.not-allowed, cart-checkout.notice-date-invalid */
export const previewCancellation = read('cart-checkout.preview-cancellation', async (sql, input: PreviewCancellationInput, actor): Promise<CancellationPreview> => {
  return previewOf(sql, await consequencesOf(sql, askedBy(sql, input, actor)));
});

/** How a registration ended, for its family and for staff. @throws DomainError kernel.not-found, cart-checkout.not-allowed */
export const viewCancellation = read('cart-checkout.view-cancellation', async (sql, input: { readonly claimId: string }, actor): Promise<CancellationView> => {
  const row = await cancellationOfClaim(sql, input.claimId);
  const accountId = ownAccount(actor);
  if (row === null || (accountId !== null && row.accountId !== accountId)) throw new DomainError('kernel.not-found', { claimId: input.claimId });
  return row;
});
export interface CancellationView {
  readonly id: string;
  readonly claimId: string;
  readonly kind: string;
  readonly noticeAt: Date;
  readonly cancelledAt: Date;
  readonly creditMemoId: string | null;
  readonly feeInvoiceId: string | null;
  readonly newInvoiceId: string | null;
  readonly outcome: CancellationOutcome;
}

/** A family's own account, or null for staff of the organization. @throws DomainError kernel.not-found, cart-checkout.not-allowed */
export function ownAccount(actor: Actor): string | null {
  if (actor.kind === 'family' && actor.accountId !== null) return actor.accountId;
  if (actor.kind !== 'staff') throw new DomainError('kernel.not-found');
  requirePermission(actor, 'clients.billing');
  return null;
}

/** Staff say when the notice came and why; a family's notice is of now. @throws DomainError cart-checkout.notice-date-invalid */
export function askedBy(sql: Pick<Sql, 'now'>, input: PreviewCancellationInput, actor: Actor): AskedCancellation {
  const accountId = ownAccount(actor);
  const byStaff = accountId === null;
  const noticeAt = byStaff ? (input.noticeAt ?? sql.now) : sql.now;
  if (noticeAt.getTime() > sql.now.getTime()) throw refuse('cart-checkout.notice-date-invalid');
  return { claimId: input.claimId, accountId, actor: byStaff ? (input.because ?? 'client') : 'client', noticeAt, refundTo: input.refundTo ?? 'same-method' };
}

export async function previewOf(sql: Sql, { facts, input, settlement, money, refundTo, hash }: Consequences): Promise<CancellationPreview> {
  if (input.noticeAt < input.purchasedAt) throw refuse('cart-checkout.notice-date-invalid');
  const progress = progressOf(input.sessions, input.noticeAt, input.timeZone);
  const openRequest = await sql.maybe<{ requestId: string; sentAt: Date }>(
    "select id as \"requestId\", sent_at as \"sentAt\" from cart_checkout.cancellation_request where organization_id = $1 and claim_id = $2 and state = 'open'",
    [sql.organizationId, facts.claimId],
  );
  return {
    claimId: facts.claimId, accountId: facts.accountId, nameFr: facts.nameFr, nameEn: facts.nameEn, personName: `${facts.firstName} ${facts.lastName}`, startsOn: facts.startsOn, endsOn: facts.endsOn,
    invoiceId: facts.invoiceId, invoiceNumber: facts.invoiceNumber, state: facts.state !== 'live' ? 'ended' : progress.over ? 'over' : 'live', selfService: settlement.selfService && !progress.over, openRequest,
    noticeAt: input.noticeAt, sessionsGiven: progress.held, sessions: progress.total, rule: settlement.rule, totalCents: settlement.totalCents, receivedCents: receivedOf(settlement.totalCents, progress),
    keptCents: settlement.keptCents, creditedCents: settlement.creditedCents, feeCents: settlement.fee?.totalCents ?? 0, lines: settlement.lines, refundable: settlement.refundable, refundTo,
    refundDueOn: settlement.refundDueOn, money, reasons: settlement.reasons,
    contact: { name: facts.organizationName, nameEn: facts.organizationNameEn, email: facts.organizationEmail, phone: facts.organizationPhone }, hash,
  };
}
