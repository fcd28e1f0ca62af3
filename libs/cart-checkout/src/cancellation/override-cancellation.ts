import { command, read, type Cents, type Sql } from '@preau/kernel';
import { requirePermission } from '../cart/buyer';
import { refuse } from '../errors';
import { refuseWhatChanged } from './cancel-registration';
import { consequencesOf, withMoney, type AskedCancellation, type Consequences } from './consequences';
import { endRegistration, refuseWhatIsOver, type EndedRegistration } from './end-registration';
import { askedBy, previewOf, type CancellationPreview, type PreviewCancellationInput } from './preview-cancellation';
import { sentence } from './reasons';
import { linesFor } from './settle-contract';

export interface PreviewOverrideInput extends PreviewCancellationInput {
  /** What is given back, taxes included. */
  readonly creditCents: Cents;
  readonly reason: string;
}
export interface OverrideCancellationInput extends PreviewOverrideInput {
  readonly acceptedHash: string;
}

/** What an amount set by hand would mean. @throws DomainError cart-checkout.not-allowed, cart-checkout.override-out-of-bounds {minCents, maxCents} */
export const previewOverride = read('cart-checkout.preview-override', async (sql, input: PreviewOverrideInput, actor): Promise<CancellationPreview> => {
  requirePermission(actor, 'policies.override');
  return previewOf(sql, await overridden(sql, input, askedBy(sql, input, actor)));
});

/**
 * Cancels with an amount that staff set, with a reason: never less than law and policy give, never more than what is left
 * of the invoice.
 * @throws DomainError as cancelRegistration; cart-checkout.override-out-of-bounds {minCents, maxCents}
 */
export const overrideCancellation = command('cart-checkout.override-cancellation', async (tx, input: OverrideCancellationInput, actor): Promise<EndedRegistration> => {
  requirePermission(actor, 'policies.override');
  const asked = { ...askedBy(tx, input, actor), endedNow: true };
  return endRegistration(tx, {
    asked, kind: 'override', by: 'staff', reason: input.reason.trim(),
    decide: async (open) => {
      const consequences = await overridden(open, input, asked);
      refuseWhatIsOver(consequences);
      await refuseWhatChanged(open, consequences, input.acceptedHash);
      return consequences;
    },
  }, actor);
});

async function overridden(sql: Sql, input: PreviewOverrideInput, asked: AskedCancellation): Promise<Consequences> {
  const owed = await consequencesOf(sql, asked);
  const { settlement } = owed;
  const [minCents, maxCents] = [settlement.creditedCents - (settlement.fee?.totalCents ?? 0), settlement.totalCents];
  if (!Number.isSafeInteger(input.creditCents) || input.creditCents < minCents || input.creditCents > maxCents || input.reason.trim() === '') throw refuse('cart-checkout.override-out-of-bounds', { minCents, maxCents });
  const lines = input.creditCents === 0 ? [] : linesFor(owed.input.parts, input.creditCents, settlement.totalCents);
  const creditedCents = lines.reduce((all, line) => all + line.amountCents + line.gstCents + line.qstCents, 0);
  return withMoney(sql, owed, {
    ...settlement, lines, creditedCents, keptCents: settlement.totalCents - creditedCents, discountsKeptCents: 0, fee: null, refundable: true, reasons: [...settlement.reasons.slice(0, 1), sentence('overridden', { reason: input.reason.trim() })],
  });
}
