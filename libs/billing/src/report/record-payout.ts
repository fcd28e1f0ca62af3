import { command, newId, type Cents, type LocalDate, type Tx } from '@preau/kernel';
import { refuse } from '../errors';
import { todayOf } from '../invoice/parties.store';
import { payoutPostings } from '../ledger/postings';
import { postJournals } from '../ledger/ledger.store';

export interface RecordPayoutInput {
  readonly gatewayAccountId: string;
  /** The processor's own name of the payout; it is recorded once. */
  readonly reference: string;
  readonly paidOn: LocalDate;
  /** What reached the bank. */
  readonly amountCents: Cents;
  /** What the processor kept. */
  readonly feesCents: Cents;
}

/**
 * Money that a processor sent to the organization's bank: it leaves the clearing account, the fees with it.
 * @throws DomainError billing.not-found, billing.amount-not-positive, billing.payout-date-to-come, billing.payout-already-recorded, billing.payout-exceeds-clearing
 */
export const recordPayout = command('billing.record-payout', async (tx, input: RecordPayoutInput, actor): Promise<{ payoutId: string }> => {
  const { gatewayAccountId, reference, paidOn, amountCents, feesCents } = input;
  if (!Number.isSafeInteger(amountCents) || amountCents <= 0 || !Number.isSafeInteger(feesCents) || feesCents < 0) throw refuse('billing.amount-not-positive');
  if (paidOn > (await todayOf(tx)).today) throw refuse('billing.payout-date-to-come');
  const clearingCents = await lockClearing(tx, gatewayAccountId);
  const known = await tx.maybe('select 1 from billing.payout where organization_id = $1 and gateway_account_id = $2 and reference = $3', [tx.organizationId, gatewayAccountId, reference]);
  if (known !== null) throw refuse('billing.payout-already-recorded', { reference });
  if (amountCents + feesCents > clearingCents) throw refuse('billing.payout-exceeds-clearing', { clearingCents });
  const id = newId();
  await postJournals(tx, [{ sourceType: 'payout', sourceId: id, kind: 'paid-out', effectiveOn: paidOn, postings: payoutPostings(gatewayAccountId, amountCents, feesCents) }]);
  await tx.query(
    'insert into billing.payout (organization_id, id, gateway_account_id, reference, paid_on, amount_cents, fees_cents, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, kernel.now())',
    [tx.organizationId, id, gatewayAccountId, reference, paidOn, amountCents, feesCents, actor.kind === 'staff' ? actor.userId : null],
  );
  tx.note('payout', id, { gatewayAccountId, reference, paidOn, amountCents, feesCents });
  return { payoutId: id };
});

/** Payouts of one account follow each other. Returns what its clearing account holds. */
async function lockClearing(tx: Tx, gatewayAccountId: string): Promise<Cents> {
  const account = await tx.maybe('select 1 from billing.gateway_account where organization_id = $1 and id = $2 for no key update', [tx.organizationId, gatewayAccountId]);
  if (account === null) throw refuse('billing.not-found', { gatewayAccountId });
  const { cents } = await tx.one<{ cents: Cents }>(
    `select coalesce(sum(p.amount_cents), 0)::bigint as cents from billing.ledger_account l join billing.posting p on p.organization_id = l.organization_id and p.ledger_account_id = l.id
     where l.organization_id = $1 and l.kind = 'gateway-clearing' and l.reference = $2`,
    [tx.organizationId, gatewayAccountId],
  );
  return cents;
}
