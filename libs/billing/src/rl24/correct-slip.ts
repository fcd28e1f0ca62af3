import { assert, command, newId, type Tx } from '@preau/kernel';
import { refuse } from '../errors';
import { rl24SlipsReady } from '../events';
import { todayOf } from '../invoice/parties.store';
import { lockClientBalance } from '../ledger/ledger.store';
import { filerOf } from './filer';
import { cancellationOf, issueSlips } from './issue-slips';
import type { LiveSlip, PlannedSlip } from './plan-slips';
import { slipPlansOf } from './slip-plans';
import { findSlip, liveSlipsOf, saveSlip, type Slip, type SlipRecipient } from './slip.store';

export interface CorrectSlipInput {
  readonly slipId: string;
  readonly reason: string;
}

/** The slip, its books locked, that nothing has followed yet. */
async function lockStanding(tx: Tx, slipId: string): Promise<{ slip: Slip; live: LiveSlip; plan: PlannedSlip | undefined }> {
  const slip = await findSlip(tx, slipId);
  if (slip === null) throw refuse('billing.not-found', { slipId });
  await lockClientBalance(tx, slip.accountId);
  const live = (await liveSlipsOf(tx, [slip.accountId], slip.year)).find((one) => one.id === slipId);
  if (live === undefined) throw refuse('billing.rl24-slip-followed', { slipId });
  return { slip, live, plan: (await slipPlansOf(tx, [slip.accountId], slip.year)).find((one) => one.live?.id === slipId) };
}

/**
 * An amended slip (A) that says what the ledger says now: a number of its own, the number of the one it follows, every
 * box filled again.
 * @throws DomainError billing.not-found, billing.rl24-slip-followed, billing.rl24-nothing-to-amend, billing.rl24-cancel-instead, billing.rl24-data-missing, billing.rl24-numbers-exhausted
 */
export const amendSlip = command('billing.amend-rl24-slip', async (tx, input: CorrectSlipInput, actor): Promise<{ readonly slipId: string; readonly number: string }> => {
  const { slip, plan } = await lockStanding(tx, input.slipId);
  if (plan === undefined || plan.action === 'none') throw refuse('billing.rl24-nothing-to-amend');
  if (plan.action !== 'amend') throw refuse('billing.rl24-cancel-instead');
  if (plan.missing.length > 0) throw refuse('billing.rl24-data-missing', { missing: plan.missing });
  const { issued } = await issueSlips(tx, { accountId: slip.accountId, year: slip.year, runId: null, actions: ['amend'], onlyLiveSlipId: slip.id, reason: input.reason }, actor);
  const [amended] = issued;
  assert(amended !== undefined && amended.number !== null, 'what was found to amend under the lock is amended');
  return { slipId: amended.id, number: amended.number };
});

/**
 * A cancellation (D) of a slip that names the wrong person or should not be: it names the slip and carries no amounts.
 * What the ledger still says is issued again, as an original, by the next emission.
 * @throws DomainError billing.not-found, billing.rl24-slip-followed
 */
export const cancelSlip = command('billing.cancel-rl24-slip', async (tx, input: CorrectSlipInput, actor): Promise<{ readonly slipId: string }> => {
  const { slip, live, plan } = await lockStanding(tx, input.slipId);
  const { today } = await todayOf(tx);
  const { version: _version, missing: _missing, ...filer } = await filerOf(tx);
  const by = { year: slip.year, runId: null, issuedOn: today, reason: input.reason, issuedBy: actor.kind === 'staff' ? actor.userId : null };
  const { accountId, childPersonId, recipientId, shares, parties } = slip;
  const row = plan === undefined
    ? { ...by, accountId, childPersonId, recipientId, shares, parties, id: newId(), kind: 'D' as const, number: null, previousSlipId: live.id, previousNumber: live.number, days: 0, paidCents: 0, nonQualifyingCents: 0, qualifyingCents: 0, sinSealed: null, sinLast3: null, sinVersion: live.sinVersion }
    : { ...cancellationOf(plan, live, filer, by), parties };
  await saveSlip(tx, row);
  tx.note('rl24-slip', row.id, { accountId, year: slip.year, kind: 'D', previousNumber: live.number, reason: input.reason });
  tx.publish(rl24SlipsReady, { accountId, year: slip.year, issued: 0, corrects: true, electronically: plan !== undefined && plan.recipient.consentAt !== null, because: row.id });
  return { slipId: row.id };
});

export interface DuplicateSlipInput {
  readonly slipId: string;
  /** The recipient moved, or lost it. Neither makes an amended slip. */
  readonly reason: 'address' | 'lost';
}

/**
 * The same slip, marked Duplicata, to the recipient only and at the address they have now.
 * @throws DomainError billing.not-found, billing.rl24-slip-followed, billing.rl24-data-missing
 */
export const duplicateSlip = command('billing.duplicate-rl24-slip', async (tx, input: DuplicateSlipInput, actor): Promise<{ readonly duplicateId: string; readonly recipient: SlipRecipient }> => {
  const { slip, plan } = await lockStanding(tx, input.slipId);
  const now = plan?.recipient ?? slip.parties.recipient;
  const recipient: SlipRecipient = { ...slip.parties.recipient, street: now.street, city: now.city, province: now.province, postalCode: now.postalCode };
  if (recipient.street === '' || recipient.city === '' || recipient.postalCode === '') throw refuse('billing.rl24-data-missing', { missing: ['address'] });
  const { today } = await todayOf(tx);
  const id = newId();
  await tx.query(
    'insert into billing.rl24_duplicate (organization_id, id, slip_id, account_id, reason, recipient, issued_on, issued_at, issued_by) values ($1, $2, $3, $4, $5, $6, $7, kernel.now(), $8)',
    [tx.organizationId, id, slip.id, slip.accountId, input.reason, JSON.stringify(recipient), today, actor.kind === 'staff' ? actor.userId : null],
  );
  tx.note('rl24-slip', slip.id, { accountId: slip.accountId, year: slip.year, change: 'duplicate', number: slip.number, reason: input.reason });
  return { duplicateId: id, recipient };
});
