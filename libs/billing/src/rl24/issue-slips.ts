import { newId, type Actor, type Tx } from '@preau/kernel';
import { rl24SlipsReady } from '../events';
import { todayOf } from '../invoice/parties.store';
import { lockClientBalance } from '../ledger/ledger.store';
import { filerOf } from './filer';
import { takeSlipNumber } from './number-range.store';
import type { LiveSlip, PlannedSlip, SlipAction } from './plan-slips';
import { slipPlansOf } from './slip-plans';
import { saveSlip, type SlipFiler, type SlipRow } from './slip.store';

export type RunKind = 'originals' | 'amendments';
/** Which actions an emission does. */
export const actionsOf: Readonly<Record<RunKind, readonly SlipAction[]>> = { originals: ['issue'], amendments: ['amend', 'cancel', 'replace'] };

export interface IssueInput {
  readonly accountId: string;
  readonly year: number;
  readonly runId: string | null;
  readonly actions: readonly SlipAction[];
  /** One slip only, by the one that stands. */
  readonly onlyLiveSlipId?: string;
  readonly reason: string;
}
export interface IssuedSlips {
  readonly issued: readonly SlipRow[];
  /** Slips that somebody should get and whose data are missing. */
  readonly skipped: number;
}

/**
 * Makes the slips of one family and a year from the ledger as it is now, in the caller's transaction: the books of the
 * family are locked, the numbers taken, the slips written. Doing it again finds nothing to do.
 */
export async function issueSlips(tx: Tx, input: IssueInput, actor: Actor): Promise<IssuedSlips> {
  await lockClientBalance(tx, input.accountId);
  const { today } = await todayOf(tx);
  const { version: _version, missing: _missing, ...filer } = await filerOf(tx);
  const plans = (await slipPlansOf(tx, [input.accountId], input.year))
    .filter((plan) => input.actions.includes(plan.action) && (input.onlyLiveSlipId === undefined || plan.live?.id === input.onlyLiveSlipId));
  const ready = plans.filter((plan) => plan.missing.length === 0);
  const by = { year: input.year, runId: input.runId, issuedOn: today, reason: input.reason, issuedBy: actor.kind === 'staff' ? actor.userId : null };
  const issued: SlipRow[] = [];
  for (const plan of ready) {
    for (const slip of await slipsOf(tx, plan, filer, by)) {
      await saveSlip(tx, slip);
      issued.push(slip);
      tx.note('rl24-slip', slip.id, { accountId: slip.accountId, year: slip.year, kind: slip.kind, number: slip.number, previousNumber: slip.previousNumber, qualifyingCents: slip.qualifyingCents });
    }
  }
  if (issued.length > 0) {
    const recipients = ready.map((plan) => plan.recipient);
    tx.publish(rl24SlipsReady, {
      accountId: input.accountId, year: input.year, issued: issued.filter((slip) => slip.kind !== 'D').length, corrects: issued.some((slip) => slip.kind !== 'R'),
      electronically: recipients.some((recipient) => recipient.consentAt !== null), because: input.runId ?? issued[0]?.id ?? input.accountId,
    });
  }
  return { issued, skipped: plans.length - ready.length };
}

type IssuedBy = Pick<SlipRow, 'year' | 'runId' | 'issuedOn' | 'reason' | 'issuedBy'>;

/** The documents of one plan, in order; a number is taken for each that has one of its own. */
async function slipsOf(tx: Tx, plan: PlannedSlip, filer: SlipFiler, by: IssuedBy): Promise<SlipRow[]> {
  const { live } = plan;
  if (plan.action === 'issue' || live === null) return [await slipOf(tx, plan, 'R', null, filer, by)];
  if (plan.action === 'amend') return [await slipOf(tx, plan, 'A', live, filer, by)];
  const cancelled = cancellationOf(plan, live, filer, by);
  return plan.action === 'cancel' ? [cancelled] : [cancelled, await slipOf(tx, plan, 'R', null, filer, by)];
}

async function slipOf(tx: Tx, plan: PlannedSlip, kind: 'R' | 'A', previous: LiveSlip | null, filer: SlipFiler, by: IssuedBy): Promise<SlipRow> {
  return {
    ...commonOf(plan, filer), ...by, ...plan.boxes, id: newId(), kind, number: await takeSlipNumber(tx, by.year), previousSlipId: previous?.id ?? null, previousNumber: previous?.number ?? null,
    sinSealed: plan.recipient.sinSealed, sinLast3: plan.recipient.sinLast3, sinVersion: plan.recipient.sinVersion,
  };
}

/** A cancellation names the slip it takes back and carries no amounts. */
export function cancellationOf(plan: PlannedSlip, live: LiveSlip, filer: SlipFiler, by: IssuedBy): SlipRow {
  return {
    ...commonOf(plan, filer), ...by, id: newId(), kind: 'D', number: null, previousSlipId: live.id, previousNumber: live.number, days: 0, paidCents: 0, nonQualifyingCents: 0, qualifyingCents: 0,
    sinSealed: null, sinLast3: null, sinVersion: live.sinVersion,
  };
}

function commonOf(plan: PlannedSlip, filer: SlipFiler): Pick<SlipRow, 'accountId' | 'childPersonId' | 'recipientId' | 'shares' | 'parties'> {
  const { child, recipient } = plan;
  return {
    accountId: plan.accountId, childPersonId: child.personId, recipientId: plan.live?.recipientId ?? recipient.id ?? '', shares: plan.shares,
    parties: {
      child: { firstName: child.firstName, lastName: child.lastName, birthDate: child.birthDate },
      recipient: { firstName: recipient.firstName, lastName: recipient.lastName, street: recipient.street, city: recipient.city, province: recipient.province, postalCode: recipient.postalCode },
      filer,
    },
  };
}
