import { type Actor, type Tx } from '@preau/kernel';
import { endService, lockClientBalance } from '@preau/billing';
import { cancelRegistration as endClaim } from '@preau/enrolment';
import { refuse } from '../errors';
import { cancellationOfClaim, closeCancellation, openCancellation, type CancellationKind, type CancellationRow } from './cancellation.store';
import { registrationFacts } from './cancellation-facts.store';
import type { AskedCancellation, Consequences } from './consequences';
import { progressOf } from './kept-at-most';
import { registrationCancelled } from './events';
import { sentence } from './reasons';
import { settleMoney, type SettledMoney } from './settle-money';

export interface EndedRegistration {
  readonly cancellationId: string;
  readonly refundIds: readonly string[];
  /** True when it had ended before: nothing was done now. */
  readonly again: boolean;
}
export interface Ending {
  readonly asked: AskedCancellation;
  readonly kind: CancellationKind;
  readonly by: 'family' | 'staff' | 'provider';
  readonly reason: string;
  readonly activityCancellationId?: string;
  /** Reads and decides under the client's lock; whoever calls compares it with what was agreed to. */
  readonly decide: (tx: Tx) => Promise<Consequences>;
}

/**
 * Ends a registration: the place comes free, then the money is settled, in one transaction. Locks in the order of the
 * house: the registration's own cancellation, the pool, the client's balance, documents last. The second of two gets the
 * answer of the first.
 * @throws DomainError kernel.not-found, cart-checkout.registration-over; what `decide` refuses
 */
export async function endRegistration(tx: Tx, ending: Ending, actor: Actor): Promise<EndedRegistration> {
  const { asked } = ending;
  const { accountId, personId } = await registrationFacts(tx, asked.claimId, asked.accountId);
  const cancellationId = await openCancellation(
    tx, { claimId: asked.claimId, accountId, personId, kind: ending.kind, noticeAt: asked.noticeAt, reason: ending.reason, activityCancellationId: ending.activityCancellationId ?? null }, actor,
  );
  if (cancellationId === null) return { cancellationId: (await done(tx, asked.claimId)).id, refundIds: [], again: true };
  await endClaim.run(tx, { claimId: asked.claimId }, actor);
  await lockClientBalance(tx, accountId);
  return finish(tx, cancellationId, await ending.decide(tx), ending, actor);
}

async function done(tx: Tx, claimId: string): Promise<CancellationRow> {
  const row = await cancellationOfClaim(tx, claimId);
  if (row === null) throw refuse('cart-checkout.registration-over', { claimId });
  return row;
}

async function finish(tx: Tx, cancellationId: string, consequences: Consequences, ending: Ending, actor: Actor): Promise<EndedRegistration> {
  const { facts, settlement, money } = consequences;
  const memoReason = ending.reason === '' ? sentence('memo', { activity: facts.nameFr })[facts.locale === 'en-CA' ? 'en' : 'fr'] : ending.reason;
  const settled = await settleMoney(tx, cancellationId, consequences, memoReason, actor);
  if (facts.invoiceId !== null && facts.invoiceLineId !== null) await endService.run(tx, { invoiceId: facts.invoiceId, invoiceLineId: facts.invoiceLineId }, actor);
  await closeCancellation(tx, cancellationId, {
    policyId: consequences.input.policy?.policyId ?? null, policyVersion: consequences.input.policy?.version ?? null, acceptedHash: consequences.hash, refundTo: consequences.refundTo,
    invoiceId: facts.invoiceId, creditMemoId: settled.creditMemoId, feeInvoiceId: settled.feeInvoiceId,
    outcome: {
      rule: settlement.rule, totalCents: settlement.totalCents, keptCents: settlement.keptCents, creditedCents: settlement.creditedCents, feeCents: settlement.fee?.totalCents ?? 0,
      refundDueOn: settlement.refundDueOn, reasons: settlement.reasons, money,
    },
  });
  tx.note('registration', facts.claimId, { accountId: facts.accountId, personId: facts.personId, cancellationId, kind: ending.kind, keptCents: settlement.keptCents, creditedCents: settlement.creditedCents, reason: ending.reason });
  tell(tx, cancellationId, consequences, settled, ending);
  return { cancellationId, refundIds: settled.refundIds, again: false };
}

function tell(tx: Tx, cancellationId: string, { facts, settlement, money }: Consequences, settled: SettledMoney, ending: Ending): void {
  tx.publish(registrationCancelled, {
    cancellationId, accountId: facts.accountId, personId: facts.personId, claimId: facts.claimId, labelFr: facts.nameFr, labelEn: facts.nameEn, personName: `${facts.firstName} ${facts.lastName}`,
    locale: facts.locale, by: ending.by, startsAt: facts.occurrenceId === null ? null : (facts.sessions[0]?.startsAt ?? null), noticeAt: ending.asked.noticeAt.toISOString(), keptCents: settlement.keptCents, creditedCents: settlement.creditedCents, feeCents: settlement.fee?.totalCents ?? 0,
    creditMemoId: settled.creditMemoId, creditMemoNumber: settled.creditMemoNumber, invoiceId: facts.invoiceId, invoiceNumber: facts.invoiceNumber,
    toMethods: money.toMethods.map(({ tender, method, amountCents }) => ({ tender, method, amountCents })), atCounterCents: money.atCounterCents, onAccountCents: money.onAccountCents,
    lateCents: money.lateCents, owedCents: money.feeOwedCents + money.owedAfterCents, stopped: money.planned.map(({ dueOn, wasCents, isCents }) => ({ dueOn, wasCents, isCents })),
    refundDueOn: settlement.refundDueOn, reasons: settlement.reasons, reason: ending.by === 'provider' ? ending.reason : '',
  });
}

/** @throws DomainError cart-checkout.registration-over */
export function refuseWhatIsOver({ input }: Pick<Consequences, 'input'>): void {
  if (progressOf(input.sessions, input.noticeAt, input.timeZone).over) throw refuse('cart-checkout.registration-over');
}
