import { assert, share, type Cents } from '@preau/kernel';
import type { LineDiscount } from '@preau/billing';
import { offOf } from './promotion';

/** A line as it was sold. `claimId` names it for those that rest on it. */
export interface SoldLine {
  readonly claimId: string;
  readonly listCents: Cents;
  readonly discounts: readonly LineDiscount[];
}
/** How much of a line stays, as a fraction: 1/1 untouched, 0/1 gone, 3/10 three sessions of ten. */
export interface KeptPart {
  readonly numerator: number;
  readonly denominator: number;
}
export interface LineAfter {
  readonly claimId: string;
  /** Of the price before promotions. */
  readonly listCents: Cents;
  readonly discounts: readonly LineDiscount[];
  readonly netCents: Cents;
  /** Its net price before, less the net price now: what a cancellation gives back, before any fee and before taxes; below zero where a discount was lost that rested on what is gone. */
  readonly givenBackCents: Cents;
}

/**
 * What of the discounts stays when lines are cancelled, wholly or in part. A promotion of the line alone follows the
 * price: three tenths kept keep three tenths of it. One that rests on other lines (several people, combined items) is
 * looked at again with what is left: the third person becomes the second when the first is gone; without its partner
 * an item costs its full price. Pure; reads only what was frozen at the sale.
 */
export function discountsAfterCancelling(lines: readonly SoldLine[], keptOf: (claimId: string) => KeptPart): LineAfter[] {
  const gone = new Set(lines.filter((line) => keptOf(line.claimId).numerator === 0).map((line) => line.claimId));
  return lines.map((line) => lineAfter(line, keptOf(line.claimId), gone));
}

function lineAfter(line: SoldLine, { numerator, denominator }: KeptPart, gone: ReadonlySet<string>): LineAfter {
  assert(numerator >= 0 && denominator > 0 && numerator <= denominator, 'a part between nothing and all');
  const before = line.listCents - line.discounts.reduce((all, discount) => all + discount.amountCents, 0);
  const listCents = share(line.listCents, numerator, denominator);
  let leftCents = listCents;
  const discounts: LineDiscount[] = [];
  for (const discount of line.discounts) {
    const amountCents = Math.min(leftCents, amountAfter(discount, leftCents, { numerator, denominator }, gone));
    leftCents -= amountCents;
    if (amountCents > 0) discounts.push({ ...discount, amountCents });
  }
  return { claimId: line.claimId, listCents, discounts, netCents: leftCents, givenBackCents: before - leftCents };
}

function amountAfter(discount: LineDiscount, leftCents: Cents, { numerator, denominator }: KeptPart, gone: ReadonlySet<string>): Cents {
  const scaled = share(discount.amountCents, numerator, denominator);
  if (discount.rests === null) return scaled;
  const { onClaims, rank, offs } = discount.rests;
  const lost = onClaims.filter((claims) => claims.every((claim) => gone.has(claim))).length;
  if (lost === 0) return scaled;
  if (rank - lost < 2) return 0;
  const off = offs[Math.min(rank - lost - 1, offs.length) - 1];
  // Never better than it was: what came before it on the line may have been capped.
  return off === undefined ? 0 : Math.min(scaled, offOf(off, leftCents));
}
