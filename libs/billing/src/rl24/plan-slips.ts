import type { ChildOfSlips, Rl24Family, Rl24Recipient, ShareOfSlip } from '@preau/household';
import type { Cents } from '@preau/kernel';
import { slipsOfYear, type SlipBoxes, type SlipOfYear } from './slips-of-year';
import type { PaidLine } from './paid-lines';

/** The last slip of a child, a recipient and a year that is not cancelled, as far as planning needs it. */
export interface LiveSlip extends SlipBoxes {
  readonly id: string;
  readonly accountId: string;
  readonly childPersonId: string;
  readonly recipientId: string;
  readonly recipientKey: string;
  readonly number: string;
  readonly sinVersion: number;
  readonly shares: readonly ShareOfSlip[];
}
/** Why a slip that somebody should get cannot be made. */
export type MissingForSlip = 'sin' | 'sin-refused' | 'address' | 'shares' | 'too-large';
/** issue: nobody has it yet · amend: the ledger says otherwise · cancel: nothing is left of it · replace: it names the wrong number, cancel and issue · none. */
export type SlipAction = 'issue' | 'amend' | 'cancel' | 'replace' | 'none';
export interface PlannedSlip {
  readonly accountId: string;
  readonly child: Pick<ChildOfSlips, 'personId' | 'firstName' | 'lastName' | 'birthDate'>;
  readonly recipient: Rl24Recipient;
  readonly shares: readonly ShareOfSlip[];
  /** What the ledger says now; all zero when nothing is left. */
  readonly boxes: SlipBoxes;
  readonly live: LiveSlip | null;
  readonly action: SlipAction;
  readonly missing: readonly MissingForSlip[];
}
const nothing: SlipBoxes = { days: 0, paidCents: 0, nonQualifyingCents: 0, qualifyingCents: 0 };
/** The layout has seven digits before the point; more than that is several slips, which a person makes. */
const amountMax: Cents = 999_999_999;

export function sameBoxes(one: SlipBoxes, other: SlipBoxes): boolean {
  return one.days === other.days && one.paidCents === other.paidCents && one.nonQualifyingCents === other.nonQualifyingCents && one.qualifyingCents === other.qualifyingCents;
}

/** The boxes alone. */
export function boxesOf({ days, paidCents, nonQualifyingCents, qualifyingCents }: SlipBoxes): SlipBoxes {
  return { days, paidCents, nonQualifyingCents, qualifyingCents };
}

/** What a slip of a recipient needs and does not have. */
export function missingOf(recipient: Rl24Recipient, sharesDoNotAddUp: boolean, boxes: Pick<SlipBoxes, 'paidCents'>): MissingForSlip[] {
  return [
    ...(recipient.sinSealed !== null ? [] : recipient.sinRefused ? (['sin-refused'] as const) : (['sin'] as const)),
    ...(recipient.street === '' || recipient.city === '' || recipient.province === '' || recipient.postalCode === '' ? (['address'] as const) : []),
    ...(sharesDoNotAddUp ? (['shares'] as const) : []),
    ...(boxes.paidCents > amountMax ? (['too-large'] as const) : []),
  ];
}

/**
 * What is to be done so that the slips of a family say what the ledger says. Percentages count as they were when the
 * first slip of the child and the year was issued: changed later, they count for what is issued afresh.
 */
export function planSlips(year: number, family: Rl24Family, lines: readonly PaidLine[], live: readonly LiveSlip[]): PlannedSlip[] {
  const childOf = (personId: string) => family.children.find((child) => child.personId === personId);
  const sharesOf = (_accountId: string, personId: string): readonly ShareOfSlip[] =>
    live.find((slip) => slip.childPersonId === personId)?.shares ?? childOf(personId)?.shares ?? [];
  const wanted = slipsOfYear(year, lines, sharesOf);
  const plan = (slip: Pick<SlipOfYear, 'childPersonId' | 'recipientKey'>, boxes: SlipBoxes, issued: LiveSlip | null): PlannedSlip[] => {
    const recipient = family.recipients.find((one) => one.key === slip.recipientKey || one.id === issued?.recipientId);
    const child = childOf(slip.childPersonId);
    if (recipient === undefined || child === undefined) return [];
    const frozen = live.some((one) => one.childPersonId === slip.childPersonId);
    const action = actionOf(boxes, issued, recipient);
    const missing = action === 'none' || action === 'cancel' ? [] : missingOf(recipient, !frozen && child.doNotAddUp, boxes);
    return [{ accountId: family.accountId, child, recipient, shares: sharesOf(family.accountId, child.personId), boxes, live: issued, action, missing }];
  };
  const issuedFor = (slip: SlipOfYear): LiveSlip | null => live.find((one) => one.childPersonId === slip.childPersonId && one.recipientKey === slip.recipientKey) ?? null;
  const emptied = live.filter((slip) => !wanted.some((one) => one.childPersonId === slip.childPersonId && one.recipientKey === slip.recipientKey));
  return [...wanted.flatMap((slip) => plan(slip, boxesOf(slip), issuedFor(slip))), ...emptied.flatMap((slip) => plan(slip, nothing, slip))];
}

function actionOf(boxes: SlipBoxes, live: LiveSlip | null, recipient: Rl24Recipient): SlipAction {
  if (live === null) return boxes.qualifyingCents === 0 ? 'none' : 'issue';
  if (boxes.qualifyingCents === 0) return 'cancel';
  if (live.sinVersion !== recipient.sinVersion && recipient.sinSealed !== null) return 'replace';
  return sameBoxes(boxes, live) ? 'none' : 'amend';
}
