import { command, DomainError, newId, type Actor, type Cents, type Tx } from '@preau/kernel';
import { requirePermission } from '../cart/buyer';
import { refuse } from '../errors';
import { cancelRegistration } from './cancel-registration';
import { registrationFacts } from './cancellation-facts.store';
import type { EndedRegistration } from './end-registration';
import { cancellationRequestAnswered, cancellationRequested } from './events';
import { overrideCancellation } from './override-cancellation';
import { ownAccount } from './preview-cancellation';
import type { RefundTo } from './money-back';

export const requestReasons = ['change-of-mind', 'medical', 'moving', 'schedule', 'other'] as const;
export type RequestBecause = (typeof requestReasons)[number];
export interface RequestCancellationInput {
  readonly claimId: string;
  readonly because: RequestBecause;
  readonly message: string;
}

/**
 * A family gives notice where it cannot cancel by itself. The date of sending counts, whenever somebody answers; asking
 * again while nobody has answered keeps the first date.
 * @throws DomainError kernel.not-found, cart-checkout.registration-over
 */
export const requestCancellation = command('cart-checkout.request-cancellation', async (tx, input: RequestCancellationInput, actor): Promise<{ requestId: string; sentAt: Date }> => {
  const facts = await registrationFacts(tx, input.claimId, ownAccount(actor));
  if (facts.state !== 'live') throw refuse('cart-checkout.registration-over', { claimId: input.claimId });
  const made = await tx.maybe<{ id: string; sentAt: Date }>(
    `insert into cart_checkout.cancellation_request (organization_id, id, claim_id, account_id, person_id, sent_at, because, message) values ($1, $2, $3, $4, $5, kernel.now(), $6, $7)
     on conflict (organization_id, claim_id) where state = 'open' do nothing returning id, sent_at as "sentAt"`,
    [tx.organizationId, newId(), input.claimId, facts.accountId, facts.personId, input.because, input.message.trim()],
  );
  if (made === null) {
    return tx.one("select id as \"requestId\", sent_at as \"sentAt\" from cart_checkout.cancellation_request where organization_id = $1 and claim_id = $2 and state = 'open'", [tx.organizationId, input.claimId]);
  }
  tx.note('registration', input.claimId, { accountId: facts.accountId, personId: facts.personId, cancellationRequested: made.id, because: input.because });
  tx.publish(cancellationRequested, {
    requestId: made.id, accountId: facts.accountId, personId: facts.personId, claimId: input.claimId, labelFr: facts.nameFr, labelEn: facts.nameEn, personName: `${facts.firstName} ${facts.lastName}`,
    locale: facts.locale, sentAt: made.sentAt.toISOString(), message: input.message.trim(),
  });
  return { requestId: made.id, sentAt: made.sentAt };
});

export interface OpenRequest {
  readonly id: string;
  readonly claimId: string;
  readonly accountId: string;
  readonly personId: string;
  readonly sentAt: Date;
  readonly because: RequestBecause;
  readonly message: string;
  readonly state: 'open' | 'accepted' | 'declined';
}
async function lockOpenRequest(tx: Tx, requestId: string): Promise<OpenRequest> {
  const request = await tx.maybe<OpenRequest>(
    `select id, claim_id as "claimId", account_id as "accountId", person_id as "personId", sent_at as "sentAt", because, message, state from cart_checkout.cancellation_request
     where organization_id = $1 and id = $2 for update`,
    [tx.organizationId, requestId],
  );
  if (request === null) throw new DomainError('kernel.not-found', { requestId });
  if (request.state !== 'open') throw refuse('cart-checkout.cancellation-request-answered', { requestId });
  return request;
}

async function answerRequest(tx: Tx, request: OpenRequest, accepted: boolean, answer: string, actor: Actor): Promise<void> {
  await tx.query(
    'update cart_checkout.cancellation_request set state = $3, answer = $4, answered_by = $5, answered_at = kernel.now() where organization_id = $1 and id = $2',
    [tx.organizationId, request.id, accepted ? 'accepted' : 'declined', answer.trim(), actor.kind === 'staff' ? actor.userId : null],
  );
  const facts = await registrationFacts(tx, request.claimId, null);
  tx.note('registration', request.claimId, { accountId: request.accountId, cancellationRequest: request.id, accepted });
  tx.publish(cancellationRequestAnswered, {
    requestId: request.id, accountId: request.accountId, personId: request.personId, claimId: request.claimId, labelFr: facts.nameFr, labelEn: facts.nameEn,
    personName: `${facts.firstName} ${facts.lastName}`, locale: facts.locale, sentAt: request.sentAt.toISOString(), accepted, answer: answer.trim(),
  });
}

export interface AcceptRequestInput {
  readonly requestId: string;
  readonly acceptedHash: string;
  readonly because?: 'client' | 'death-or-medical';
  readonly refundTo?: RefundTo;
  readonly answer: string;
  /** An amount set by hand, taxes included; law or policy decide when left out. */
  readonly creditCents?: Cents;
}
/**
 * Cancels what was asked for, as of the day it was sent, and answers the family.
 * @throws DomainError as cancelRegistration and overrideCancellation; cart-checkout.cancellation-request-answered
 */
export const acceptCancellationRequest = command('cart-checkout.accept-cancellation-request', async (tx, input: AcceptRequestInput, actor): Promise<EndedRegistration> => {
  requirePermission(actor, 'clients.billing');
  const request = await lockOpenRequest(tx, input.requestId);
  const asked = { claimId: request.claimId, noticeAt: request.sentAt, because: input.because, refundTo: input.refundTo, acceptedHash: input.acceptedHash, reason: input.answer, noticeOnRecord: true };
  const ended = input.creditCents === undefined
    ? await cancelRegistration.run(tx, asked, actor)
    : await overrideCancellation.run(tx, { ...asked, creditCents: input.creditCents }, actor);
  await answerRequest(tx, request, true, input.answer, actor);
  return ended;
});

/** Says no, with a word why; the family is told. @throws DomainError cart-checkout.cancellation-request-answered */
export const declineCancellationRequest = command('cart-checkout.decline-cancellation-request', async (tx, input: { readonly requestId: string; readonly answer: string }, actor): Promise<void> => {
  requirePermission(actor, 'clients.billing');
  await answerRequest(tx, await lockOpenRequest(tx, input.requestId), false, input.answer, actor);
});
