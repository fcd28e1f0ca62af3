import { share, type Cents, type LocalDate } from '@preau/kernel';

/** Something about to be bought. */
export interface ItemToHelp {
  /** The caller's own name of the item, given back with what pays for it. */
  readonly key: string;
  readonly personId: string | null;
  readonly activityId: string | null;
  readonly programId: string | null;
  /** Taxes included. */
  readonly grossCents: Cents;
}
/** A scholarship that somebody was given, with what is left of it. */
export interface AwardAtHand {
  readonly awardId: string;
  readonly poolId: string;
  /** Null: every member of the account. */
  readonly personId: string | null;
  readonly percent: number | null;
  readonly amountCents: Cents | null;
  readonly perItemMaxCents: Cents | null;
  readonly perPersonMaxCents: Cents | null;
  readonly programIds: readonly string[];
  readonly activityIds: readonly string[];
  readonly expiresOn: LocalDate | null;
  readonly poolLeftCents: Cents;
  /** What each person has used of it; absent: nothing yet. */
  readonly usedByPerson: Readonly<Record<string, Cents>>;
}
export interface ScholarshipPart {
  readonly key: string;
  readonly awardId: string;
  readonly personId: string;
  readonly amountCents: Cents;
}

/**
 * What scholarships pay of some items. Those that expire first are used first; each pays its share or amount of each
 * eligible item, taxes included, within what is left of the item, of the maximum per item and per person, and of the
 * fund. Never more than the item costs, never below zero. A day after `expiresOn` it pays nothing.
 */
export function helpFromScholarships(items: readonly ItemToHelp[], awards: readonly AwardAtHand[], today: LocalDate): ScholarshipPart[] {
  const itemLeft = new Map(items.map((item) => [item.key, Math.max(0, item.grossCents)]));
  const poolLeft = new Map(awards.map((award) => [award.poolId, award.poolLeftCents]));
  const parts: ScholarshipPart[] = [];
  for (const award of [...awards].sort(expiringFirst)) {
    if (award.expiresOn !== null && award.expiresOn < today) continue;
    const used = new Map(Object.entries(award.usedByPerson));
    for (const item of items) {
      if (item.personId === null || !pays(award, item)) continue;
      const wanted = award.percent === null ? (award.amountCents ?? 0) : share(Math.max(0, item.grossCents), award.percent, 100);
      const personLeft = award.perPersonMaxCents === null ? Number.MAX_SAFE_INTEGER : award.perPersonMaxCents - (used.get(item.personId) ?? 0);
      const amountCents = Math.max(0, Math.min(wanted, award.perItemMaxCents ?? wanted, itemLeft.get(item.key) ?? 0, personLeft, poolLeft.get(award.poolId) ?? 0));
      if (amountCents === 0) continue;
      parts.push({ key: item.key, awardId: award.awardId, personId: item.personId, amountCents });
      itemLeft.set(item.key, (itemLeft.get(item.key) ?? 0) - amountCents);
      poolLeft.set(award.poolId, (poolLeft.get(award.poolId) ?? 0) - amountCents);
      used.set(item.personId, (used.get(item.personId) ?? 0) + amountCents);
    }
  }
  return parts;
}

function pays(award: AwardAtHand, item: ItemToHelp): boolean {
  if (award.personId !== null && award.personId !== item.personId) return false;
  if (item.activityId === null) return false;
  if (award.programIds.length === 0 && award.activityIds.length === 0) return true;
  return award.activityIds.includes(item.activityId) || (item.programId !== null && award.programIds.includes(item.programId));
}

function expiringFirst(a: AwardAtHand, b: AwardAtHand): number {
  const [one, other] = [a.expiresOn ?? '9999-12-31', b.expiresOn ?? '9999-12-31'];
  if (one !== other) return one < other ? -1 : 1;
  return a.awardId < b.awardId ? -1 : 1;
}

/**
 * What of a scholarship's use goes back to its fund when part of the item is credited: the same share of it as of the
 * item, rounded up (the fund is not the loser of a cent), never more than what has not gone back yet.
 * @param grossCents of the invoice line, taxes included · @param creditedCents all that is credited of it so far, taxes included
 */
export function goesBackToFund(use: { readonly amountCents: Cents; readonly returnedCents: Cents }, grossCents: Cents, creditedCents: Cents): Cents {
  if (grossCents <= 0) return 0;
  const due = Number((BigInt(use.amountCents) * BigInt(Math.min(creditedCents, grossCents)) + BigInt(grossCents) - 1n) / BigInt(grossCents));
  return Math.max(0, Math.min(due, use.amountCents) - use.returnedCents);
}

/** A line of an invoice with all that is credited of it, the credit being made included; both with taxes. */
export interface CreditedSoFar {
  readonly invoiceLineId: string;
  readonly grossCents: Cents;
  readonly creditedCents: Cents;
}
interface UseOfLine {
  readonly invoiceLineId: string;
  readonly amountCents: Cents;
  readonly returnedCents: Cents;
}

/**
 * What each use of an invoice's scholarships gives back when lines are credited. Where a credit of staff had lowered the
 * invoice below its items, shares alone would leave more of it paid by funds than is asked for, and the family would have
 * the difference: as much more goes back, of the credited lines first.
 * @param askedCents what the invoice asks for in all after the credit, whoever pays it
 */
export function goBackToFunds<Use extends UseOfLine>(uses: readonly Use[], lines: readonly CreditedSoFar[], askedCents: Cents): { readonly use: Use; readonly amountCents: Cents }[] {
  const shares = uses.map((use) => {
    const line = lines.find((one) => one.invoiceLineId === use.invoiceLineId);
    const amountCents = line === undefined ? 0 : goesBackToFund(use, line.grossCents, line.creditedCents);
    return { use, amountCents, credited: line !== undefined, leftCents: use.amountCents - use.returnedCents - amountCents };
  });
  let beyond = shares.reduce((all, one) => all + one.leftCents, 0) - Math.max(0, askedCents);
  const more = new Map<Use, Cents>();
  for (const { use, leftCents } of [...shares.filter((one) => one.credited), ...shares.filter((one) => !one.credited)]) {
    const part = Math.max(0, Math.min(beyond, leftCents));
    more.set(use, part);
    beyond -= part;
  }
  return shares.map(({ use, amountCents }) => ({ use, amountCents: amountCents + (more.get(use) ?? 0) })).filter((one) => one.amountCents > 0);
}
