import { command, localDateOf, newId, read, type Actor, type Cents, type Tx } from '@preau/kernel';
import { lockClientBalance } from '@preau/billing';
import { swapPlace } from '@preau/enrolment';
import { requirePermission } from '../cart/buyer';
import { openCancellation } from '../cancellation/cancellation.store';
import { registrationFacts } from '../cancellation/cancellation-facts.store';
import { sessionsOf } from '../cancellation/consequences';
import { progressOf } from '../cancellation/kept-at-most';
import { refuse } from '../errors';
import { replacementOf, type AskedReplacement, type Replacement } from './replacement';
import { findTargets, type FoundTarget } from './replacement-facts.store';
import { settleReplacement, type PayDifference } from './settle-replacement';

export interface ReplaceRegistrationInput extends AskedReplacement {
  readonly pay: PayDifference;
  readonly reason?: string;
  readonly acceptedHash: string;
}
export interface ReplacementPreview extends Omit<Replacement, 'line' | 'taxTerms' | 'old'> {
  readonly claimId: string;
  readonly accountId: string;
  readonly personName: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly newNameFr: string;
  readonly newNameEn: string;
  readonly dueCents: Cents;
}

/** What may take its place, by name, with the places left. @throws DomainError kernel.not-found, cart-checkout.not-allowed */
export const findReplacements = read('cart-checkout.find-replacements', async (sql, input: { readonly claimId: string; readonly search: string }, actor): Promise<FoundTarget[]> => {
  requirePermission(actor, 'clients.billing');
  const old = await registrationFacts(sql, input.claimId, null);
  return findTargets(sql, { search: input.search, dropInsOnly: old.occurrenceId !== null, notPool: old.poolId, today: localDateOf(sql.now, old.timeZone), limit: 50 });
});

/** What a replacement would mean now, without doing it. @throws DomainError as replacementOf */
export const previewReplacement = read('cart-checkout.preview-replacement', async (sql, input: AskedReplacement, actor): Promise<ReplacementPreview> => {
  requirePermission(actor, 'clients.billing');
  return previewOf(await replacementOf(sql, input, actor));
});

function previewOf({ old, line, taxTerms: _terms, ...replacement }: Replacement): ReplacementPreview {
  return {
    ...replacement, claimId: old.claimId, accountId: old.accountId, personName: `${old.firstName} ${old.lastName}`, nameFr: old.nameFr, nameEn: old.nameEn,
    newNameFr: line.activity?.nameFr ?? '', newNameEn: line.activity?.nameEn ?? '', dueCents: replacement.money.feeOwedCents,
  };
}

/**
 * Swaps a registration for another: the new place is taken before the old one is given up, the old line is credited, the
 * new one invoiced at today's price, the difference due or given back; all or nothing. Done again, it answers the same.
 * @throws DomainError cart-checkout.cancellation-changed {preview}; every refusal of replacementOf; enrolment.full, enrolment.held-by-others
 */
export const replaceRegistration = command('cart-checkout.replace-registration', async (tx, input: ReplaceRegistrationInput, actor): Promise<{ cancellationId: string; newClaimId: string; invoiceId: string; refundIds: readonly string[] }> => {
  requirePermission(actor, 'clients.billing');
  if (input.pay.how === 'offline' || input.pay.how === 'method') requirePermission(actor, 'payments.take');
  const { accountId, personId } = await registrationFacts(tx, input.claimId, null);
  const cancellationId = await openCancellation(tx, { claimId: input.claimId, accountId, personId, kind: 'replacement', noticeAt: tx.now, reason: input.reason ?? '', activityCancellationId: null }, actor);
  if (cancellationId === null) return doneBefore(tx, input.claimId);
  // Rules, forms and places are asked before the swap; the money again under the client's lock.
  await replacementOf(tx, input, actor);
  const orderLineId = newId();
  const { claimId } = await swapPlace.run(tx, { claimId: input.claimId, activityId: input.activityId, occurrenceId: input.occurrenceId, orderLineId, allowOverCapacity: input.waive?.capacity === true }, actor);
  await lockClientBalance(tx, accountId);
  const replacement = await replacementOf(tx, input, actor, true);
  if (replacement.hash !== input.acceptedHash) throw refuse('cart-checkout.cancellation-changed', { preview: previewOf(replacement) });
  refuseGivingBack(replacement, tx.now, actor);
  const settled = await settleReplacement(tx, { cancellationId, input, replacement, claimId, orderLineId }, actor);
  return { cancellationId, newClaimId: claimId, ...settled };
});

/** A place that is being given: what a swap gives back of it is decided by hand, as a credit memo is. @throws DomainError cart-checkout.not-allowed */
function refuseGivingBack({ old, money }: Replacement, now: Date, actor: Actor): void {
  const back = money.onAccountCents + money.atCounterCents + money.toMethods.reduce((all, part) => all + part.amountCents, 0);
  if (back > 0 && progressOf(sessionsOf(old, old.placedAt ?? old.registeredAt), now, old.timeZone).started) requirePermission(actor, 'payments.refund');
}

async function doneBefore(tx: Tx, claimId: string): Promise<{ cancellationId: string; newClaimId: string; invoiceId: string; refundIds: readonly string[] }> {
  const row = await tx.maybe<{ cancellationId: string; newClaimId: string | null; invoiceId: string | null }>(
    'select id as "cancellationId", new_claim_id as "newClaimId", new_invoice_id as "invoiceId" from cart_checkout.cancellation where organization_id = $1 and claim_id = $2', [tx.organizationId, claimId],
  );
  if (row === null || row.newClaimId === null || row.invoiceId === null) throw refuse('cart-checkout.replacement-not-possible', { because: 'ended' });
  return { cancellationId: row.cancellationId, newClaimId: row.newClaimId, invoiceId: row.invoiceId, refundIds: [] };
}
