import { type Cents, localDateOf, type LocalDate } from '@preau/kernel';
import { longDate, type InvoiceLineInput, type LineDiscount } from '@preau/billing';
import type { CartFacts, CartLineFacts } from '../cart/cart-facts';
import { applyPromotions, type PromotionOutcome } from '../promotion/apply-promotions';
import { feesAsked } from '../promotion/one-time-fees-asked';
import type { ItemToPrice } from '../promotion/promotion';
import en from '../messages/en.json';
import fr from '../messages/fr.json';

/** One line of the order to come, priced before tax, with where it comes from. */
export interface PricedLine {
  /** Null: the service fee and one-time fees, which are no lines of the cart. */
  readonly cartLineId: string | null;
  readonly kind: CartLineFacts['kind'] | 'service-fee' | 'one-time-fee';
  /** Of a one-time fee: which one. */
  readonly feeId?: string;
  readonly activityId: string | null;
  readonly occurrenceId: string | null;
  readonly claimId: string | null;
  readonly startsAt: string | null;
  readonly locationName: string | null;
  readonly invoiceLine: InvoiceLineInput;
}

/**
 * The cart at today's prices, line by line, before tax. Pure: the same facts give the same lines. What cannot be
 * priced any more (withdrawn, not sold this way) counts zero; the checkout refuses it by name.
 */
export function priceCart(facts: CartFacts): PricedLines {
  const today = localDateOf(new Date(facts.now), facts.organization.timeZone);
  const items = itemsOf(facts.lines, today);
  const { discounts, outcomes } = applyPromotions(items, { ...facts.pricing, now: new Date(facts.now), today, timeZone: facts.organization.timeZone });
  const lines = facts.lines.map((line) => lowered(pricedLine(line), discounts.get(line.id) ?? []));
  const fees = feesAsked(facts.pricing.oneTimeFees, items, today).map(({ fee, personId }) => oneTimeFee(fee, personId, facts.lines));
  const service = serviceFeeOf(facts, lines);
  return { lines: [...lines, ...fees, ...(service === null ? [] : [service])], outcomes };
}
export interface PricedLines {
  readonly lines: readonly PricedLine[];
  /** What became of each promotion that is in force or whose code is in the cart. */
  readonly outcomes: readonly PromotionOutcome[];
}

/** The places of a cart as promotions see them. */
export function itemsOf(lines: readonly CartLineFacts[], today: LocalDate): ItemToPrice[] {
  return lines.flatMap((line): ItemToPrice[] => {
    const { kind, activity, activityId, personId, claimId } = line;
    if ((kind !== 'session' && kind !== 'drop-in') || activity === null || activityId === null || personId === null) return [];
    return [{
      key: line.id, claimId: claimId ?? line.id, kind, listCents: unitPriceOf(line) ?? 0, personId, birthDate: line.person?.birthDate ?? null, activityId,
      programId: activity.programId, categoryIds: activity.categoryIds, startsOn: line.occurrence?.heldOn ?? activity.startsOn ?? today,
    }];
  });
}

/** The line at its price after promotions; what may qualify for the childcare slip follows the price. */
function lowered(line: PricedLine, discounts: readonly LineDiscount[]): PricedLine {
  if (discounts.length === 0) return line;
  const { amountCents, qualifyingCents } = line.invoiceLine;
  const netCents = amountCents - discounts.reduce((all, discount) => all + discount.amountCents, 0);
  return { ...line, invoiceLine: { ...line.invoiceLine, amountCents: netCents, listCents: amountCents, discounts, qualifyingCents: Math.min(qualifyingCents, netCents) } };
}

function oneTimeFee(fee: CartFacts['pricing']['oneTimeFees'][number], personId: string, lines: readonly CartLineFacts[]): PricedLine {
  const person = lines.find((line) => line.personId === personId)?.person ?? null;
  const personName = person === null ? '' : `${person.firstName} ${person.lastName}`;
  return {
    cartLineId: null, kind: 'one-time-fee', feeId: fee.id, activityId: null, occurrenceId: null, claimId: null, startsAt: null, locationName: null,
    invoiceLine: { ...feeLine('one-time-fee', fee.nameFr, fee.nameEn, fee.amountCents, { taxable: fee.taxable, by: 'organization' }, fee.ledgerCodeId), personId, personName },
  };
}

/** Once per order in which something has a price; staff may take it off at the counter. */
function serviceFeeOf(facts: Pick<CartFacts, 'organization' | 'cart'>, lines: readonly PricedLine[]): PricedLine | null {
  const { serviceFeeCents, serviceFeeTaxable } = facts.organization;
  const charged = lines.some((line) => line.activityId !== null && line.invoiceLine.amountCents > 0);
  if (!charged || serviceFeeCents === 0 || facts.cart?.serviceFeeRemoved === true) return null;
  return {
    cartLineId: null, kind: 'service-fee', activityId: null, occurrenceId: null, claimId: null, startsAt: null, locationName: null,
    invoiceLine: feeLine('service-fee', fr.serviceFee, en.serviceFee, serviceFeeCents, { taxable: serviceFeeTaxable, by: 'organization' }, null),
  };
}

function feeLine(kind: 'service-fee' | 'one-time-fee' | 'manual-fee' | 'manual-credit', labelFr: string, labelEn: string, amountCents: Cents, decided: { taxable: boolean; by: 'staff' | 'organization' }, ledgerCodeId: string | null): InvoiceLineInput {
  return {
    kind, labelFr, labelEn, personId: null, personName: '', amountCents, tax: { kind: 'decided', ...decided }, ledgerCodeId,
    serviceFrom: null, serviceTo: null, rl24Kind: 'none', qualifyingCents: 0,
  };
}

function pricedLine(line: CartLineFacts): PricedLine {
  const base = { cartLineId: line.id, kind: line.kind, activityId: line.activityId, occurrenceId: line.occurrenceId, claimId: line.claimId };
  switch (line.kind) {
    case 'manual-fee':
    case 'manual-credit': {
      const amountCents = line.kind === 'manual-credit' ? -Math.abs(line.amountCents ?? 0) : (line.amountCents ?? 0);
      return { ...base, startsAt: null, locationName: null, invoiceLine: feeLine(line.kind, line.label, line.label, amountCents, { taxable: line.taxable === true, by: 'staff' }, line.ledgerCodeId) };
    }
    case 'session':
    case 'drop-in':
      return { ...base, startsAt: line.occurrence?.startsAt ?? line.firstStartsAt, locationName: line.activity?.locationName ?? null, invoiceLine: activityLine(line) };
    default:
      return line.kind satisfies never;
  }
}

function activityLine(line: CartLineFacts): InvoiceLineInput {
  const { activity, occurrence, person } = line;
  const amountCents = unitPriceOf(line) ?? 0;
  const period: { serviceFrom: LocalDate | null; serviceTo: LocalDate | null } =
    occurrence !== null ? { serviceFrom: occurrence.heldOn, serviceTo: occurrence.heldOn } : { serviceFrom: activity?.startsOn ?? null, serviceTo: activity?.endsOn ?? null };
  const dated = (name: string, locale: 'fr-CA' | 'en-CA'): string => (occurrence === null ? name : `${name} – ${longDate(locale, occurrence.heldOn)}`);
  const rl24Kind = activity?.rl24Kind ?? 'none';
  return {
    kind: line.kind === 'drop-in' ? 'drop-in' : 'activity',
    labelFr: dated(activity?.nameFr ?? '', 'fr-CA'), labelEn: dated(activity?.nameEn || activity?.nameFr || '', 'en-CA'),
    personId: line.personId, personName: person === null ? '' : `${person.firstName} ${person.lastName}`,
    amountCents, tax: { kind: 'supply', supply: activity?.supply ?? 'other', mainlyChildren: activity?.mainlyChildren ?? false },
    ledgerCodeId: activity?.ledgerCodeId ?? null, ...period,
    rl24Kind, qualifyingCents: rl24Kind === 'none' ? 0 : amountCents,
  };
}

/** Today's price of the place, or null when it is not sold this way any more. */
export function unitPriceOf(line: Pick<CartLineFacts, 'kind' | 'activity'>): Cents | null {
  if (line.activity === null) return null;
  return line.kind === 'drop-in' ? line.activity.dropInPriceCents : line.activity.sessionPriceCents;
}
