import { command, type Actor, type Tx } from '@preau/kernel';
import { refuse } from '../errors';
import { requirePermission } from '../cart/buyer';
import { consequencesOf, type Consequences } from './consequences';
import { endRegistration, refuseWhatIsOver, type EndedRegistration } from './end-registration';
import { progressOf } from './kept-at-most';
import { askedBy, previewOf, type PreviewCancellationInput } from './preview-cancellation';

export interface CancelRegistrationInput extends PreviewCancellationInput {
  /** Of the preview that was accepted. */
  readonly acceptedHash: string;
  readonly reason?: string;
  /** The moment of the notice was written down when it came, by nobody on the staff: a family's own request. */
  readonly noticeOnRecord?: boolean;
}

/**
 * Cancels a registration as its preview said, for a family by itself where it may, or for staff. When anything has
 * changed since, nothing is done and the new preview is in the refusal. Cancelling twice is cancelling once.
 * @throws DomainError kernel.not-found, cart-checkout.cancellation-changed {preview}, cart-checkout.cancellation-by-request,
 * cart-checkout.registration-over, cart-checkout.notice-date-invalid, cart-checkout.not-allowed
 */
export const cancelRegistration = command('cart-checkout.cancel-registration', async (tx, input: CancelRegistrationInput, actor): Promise<EndedRegistration> => {
  const asked = { ...askedBy(tx, input, actor), endedNow: true };
  return endRegistration(tx, {
    asked, kind: 'cancellation', by: actor.kind === 'family' ? 'family' : 'staff', reason: (input.reason ?? '').trim(),
    decide: async (open) => {
      // A notice is of the moment it is sent: of the same moment, the same consequences.
      const consequences = await consequencesOf(open, asked);
      refuseWhatIsOver(consequences);
      refuseWithoutRule(consequences, actor);
      if (input.noticeOnRecord !== true) refuseOnTheirWord(consequences, open.now, actor);
      await refuseWhatChanged(open, consequences, input.acceptedHash);
      return consequences;
    },
  }, actor);
});

/** A family does what law or policy lets it do; without either, staff need the permission to decide. */
function refuseWithoutRule({ settlement, facts }: Consequences, actor: Actor): void {
  if (actor.kind === 'family' && !settlement.selfService) throw refuse('cart-checkout.cancellation-by-request', { claimId: facts.claimId });
  if (settlement.rule === 'no-policy') requirePermission(actor, 'policies.override');
}

/** Everything was given by now: that a notice came in time is the word of whoever writes it down, and gives money back. */
function refuseOnTheirWord({ input }: Consequences, now: Date, actor: Actor): void {
  if (progressOf(input.sessions, now, input.timeZone).over) requirePermission(actor, 'policies.override');
}

/** @throws DomainError cart-checkout.cancellation-changed {preview} */
export async function refuseWhatChanged(tx: Tx, consequences: Consequences, acceptedHash: string): Promise<void> {
  const preview = await previewOf(tx, consequences);
  if (consequences.hash !== acceptedHash) throw refuse('cart-checkout.cancellation-changed', { preview: { ...preview, state: 'live' } });
}
