import { prorate, type Cents } from '@preau/kernel';
import type { LineDiscount } from '@preau/billing';
import { type ItemToPrice, offOf, type PricingContext, type PricingSettings, type PromotionInCart } from './promotion';
import { sentenceOf } from './sentence';
import { type Lowered, itemsLowered, type NotNow, whyNotNow } from './who-gets-it';

/** What became of a code or of an automatic promotion in this cart. */
export interface PromotionOutcome {
  readonly promotionId: string;
  readonly savedCents: Cents;
  /** 'replaced': another promotion is better, or nothing was left to take off. */
  readonly state: 'applied' | 'nothing-eligible' | 'replaced' | NotNow;
}
export interface LoweredPrices {
  /** By the key of the item, in the order in which they were taken off. */
  readonly discounts: ReadonlyMap<string, readonly LineDiscount[]>;
  readonly outcomes: readonly PromotionOutcome[];
}

interface Candidate {
  readonly promotion: PromotionInCart;
  readonly lowered: readonly Lowered[];
}
interface Line {
  readonly item: ItemToPrice;
  leftCents: Cents;
  readonly discounts: LineDiscount[];
}

/**
 * Lowers the prices of a cart. Each promotion works, in its turn, on what those before it left; of promotions that
 * exclude each other each line keeps the one that lowers it most; caps cut what comes last. Never below zero, and
 * whatever the order in which the items are given.
 */
export function applyPromotions(items: readonly ItemToPrice[], context: PricingContext): LoweredPrices {
  const ordered = [...items].sort(dearestFirst);
  const lines = new Map<string, Line>(ordered.map((item) => [item.key, { item, leftCents: item.listCents, discounts: [] }]));
  const candidates = [...context.promotions].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)).map((promotion): Candidate => ({ promotion, lowered: itemsLowered(promotion, ordered, context) }));
  let orderRoom = orderCapOf(context.settings, ordered.reduce((all, item) => all + item.listCents, 0));
  for (const rivals of rivalsOf(candidates, context.settings)) {
    for (const { promotion, lowered } of shared(rivals, lines)) {
      const wanted = amountsOf(promotion, lowered, lines);
      const withinLines = wanted.map((amount, index) => Math.min(amount, roomOf(lines.get(lowered[index]?.key ?? ''), context.settings)));
      const total = withinLines.reduce((all, amount) => all + amount, 0);
      const granted = total > orderRoom ? prorate(orderRoom, withinLines) : withinLines;
      granted.forEach((amountCents, index) => {
        const one = lowered[index];
        const line = lines.get(one?.key ?? '');
        if (one === undefined || line === undefined || amountCents === 0) return;
        const capped = amountCents < (wanted[index] ?? 0);
        line.leftCents -= amountCents;
        line.discounts.push({
          promotionId: promotion.id, kind: promotion.kind, nameFr: promotion.nameFr, nameEn: promotion.nameEn, amountCents, rests: one.rests,
          sentenceFr: sentenceOf(promotion, one, { capped, zone: context.timeZone }, 'fr-CA'), sentenceEn: sentenceOf(promotion, one, { capped, zone: context.timeZone }, 'en-CA'),
        });
      });
      orderRoom -= granted.reduce((all, amount) => all + amount, 0);
    }
  }
  return { discounts: new Map([...lines].map(([key, line]) => [key, line.discounts])), outcomes: candidates.map((candidate) => outcomeOf(candidate, lines, context.now)) };
}

function dearestFirst(a: ItemToPrice, b: ItemToPrice): number {
  return b.listCents - a.listCents || (a.key < b.key ? -1 : 1);
}

/** Promotions that add up stand alone; those that exclude each other stand together, at the place of the first of them. */
function rivalsOf(candidates: readonly Candidate[], { stacking }: PricingSettings): Candidate[][] {
  const units = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { id, group } = candidate.promotion;
    const unit = stacking === 'best' ? 'best' : stacking === 'groups' && group !== '' ? `group ${group}` : id;
    units.set(unit, [...(units.get(unit) ?? []), candidate]);
  }
  return [...units.values()];
}

/** Leaves each line to the rival that lowers it most when it is alone; the first of equals. */
function shared(rivals: readonly Candidate[], lines: ReadonlyMap<string, Line>): Candidate[] {
  if (rivals.length === 1) return [...rivals];
  const alone = rivals.map(({ promotion, lowered }) => new Map(amountsOf(promotion, lowered, lines).map((amount, index) => [lowered[index]?.key ?? '', amount])));
  const best = (key: string): number => {
    const amounts = alone.map((one) => one.get(key) ?? 0);
    return amounts.indexOf(Math.max(...amounts));
  };
  return rivals.map(({ promotion, lowered }, index) => ({ promotion, lowered: lowered.filter(({ key }) => best(key) === index) }));
}

/** What a promotion takes off each item that it lowers: of each its own, or one amount of the order, spread by what is left of each. */
function amountsOf(promotion: PromotionInCart, lowered: readonly Lowered[], lines: ReadonlyMap<string, Line>): Cents[] {
  const left = lowered.map(({ key }) => lines.get(key)?.leftCents ?? 0);
  if (promotion.per === 'item' || promotion.kind === 'coupon' || promotion.kind === 'multi-person') return lowered.map(({ off }, index) => offOf(off, left[index] ?? 0));
  return prorate(offOf(promotion.off, left.reduce((all, amount) => all + amount, 0)), left);
}

function roomOf(line: Line | undefined, settings: PricingSettings): Cents {
  if (line === undefined) return 0;
  const cap = capOf(line.item.listCents, settings.linePercentMax, settings.lineCentsMax);
  return Math.max(0, cap - (line.item.listCents - line.leftCents));
}
function orderCapOf(settings: PricingSettings, listCents: Cents): Cents {
  return capOf(listCents, settings.orderPercentMax, settings.orderCentsMax);
}
/** A cap in percent is rounded down: it is never passed. */
function capOf(listCents: Cents, percentMax: number | null, centsMax: Cents | null): Cents {
  const ofPercent = percentMax === null ? listCents : Math.floor((listCents * percentMax) / 10_000);
  return Math.min(listCents, ofPercent, centsMax ?? listCents);
}

function outcomeOf({ promotion, lowered }: Candidate, lines: ReadonlyMap<string, Line>, now: Date): PromotionOutcome {
  const savedCents = [...lines.values()].flatMap((line) => line.discounts).reduce((all, discount) => all + (discount.promotionId === promotion.id ? discount.amountCents : 0), 0);
  const why = whyNotNow(promotion, now);
  return { promotionId: promotion.id, savedCents, state: why ?? (savedCents > 0 ? 'applied' : lowered.length === 0 ? 'nothing-eligible' : 'replaced') };
}
