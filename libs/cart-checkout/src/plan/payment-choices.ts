import { addDays, type Cents, daysBetween, type LocalDate } from '@preau/kernel';
import type { ConsumerRegime } from '../cart/cart-facts';
import { merged, type PlanOption, type Spread, spreadOver } from './plan-option';

/** A line of the order with its taxes, and how its price may be spread. */
export interface ItemToPay {
  /** Taxes included; negative for a credit. */
  readonly grossCents: Cents;
  /** The plan the activity points at, with its options; null is paid at the purchase. */
  readonly plan: { readonly id: string; readonly options: readonly PlanOption[] } | null;
  /** A term of lessons or a camp: several sessions one after the other. */
  readonly sequential: boolean;
  readonly serviceFrom: LocalDate | null;
  readonly serviceTo: LocalDate | null;
}
/** One of the ways in which the whole cart may be spread. */
export interface PlanChoice extends Spread {
  /** The option of each plan in the cart; empty where the law alone spreads. */
  readonly optionIds: readonly string[];
  readonly labelFr: string;
  readonly labelEn: string;
}
export interface PaymentChoices {
  readonly totalCents: Cents;
  readonly full: { readonly offered: boolean; readonly refusedBecause: 'nothing-before-the-first-session' | null };
  /** The first of `plans`; null when nothing of the cart may be spread. */
  readonly plan: Spread | null;
  readonly plans: readonly PlanChoice[];
}

const smallContractCentsMax = 10_000;
const shortServiceDaysMax = 3;
const choicesMax = 12;

/**
 * How a cart may be paid: at once, and spread in every way that the options of its plans allow. Items without a plan
 * are paid at the purchase; what falls on the same day is one payment; the amounts sum exactly to the total.
 * Under the consumer act's rule for sequential services (s.188) nothing of such an item is asked before its first
 * session, in at least two parts; small (all of them $100 or less) and short (three days or less) ones are free of it.
 */
export function paymentChoices(items: readonly ItemToPay[], regime: ConsumerRegime, today: LocalDate, gapDays: number): PaymentChoices {
  const totalCents = items.reduce((all, item) => all + item.grossCents, 0);
  const kept = items.map((item) => isKeptUntilFirstSession(items, item, regime, today));
  const anyKept = kept.includes(true);
  const full = { offered: !anyKept, refusedBecause: anyKept ? ('nothing-before-the-first-session' as const) : null };
  const spreadable = items.some((item) => item.plan !== null && item.plan.options.length > 0 && item.grossCents > 0);
  if (totalCents <= 0 || (!anyKept && !spreadable)) return { totalCents, full, plan: null, plans: [] };
  const credit = items.reduce((all, item) => all + Math.min(0, item.grossCents), 0);
  const plans: PlanChoice[] = [];
  for (const chosen of choicesOf(items)) {
    const spread = lessCredits(spreadCart(items, kept, chosen, today, gapDays), credit);
    const same = plans.some((one) => JSON.stringify([one.todayCents, one.instalments]) === JSON.stringify([spread.todayCents, spread.instalments]));
    if (spread.instalments.length === 0 || same) continue;
    plans.push({ ...spread, optionIds: chosen.map((option) => option.id), labelFr: chosen.map((option) => option.labelFr).join(' · '), labelEn: chosen.map((option) => option.labelEn).join(' · ') });
  }
  const [first] = plans;
  return { totalCents, full, plan: first === undefined ? null : { todayCents: first.todayCents, instalments: first.instalments }, plans };
}

/** Every combination of one option of each plan in the cart; when they are too many, the first of each, the second of each… */
function choicesOf(items: readonly ItemToPay[]): PlanOption[][] {
  const plans = new Map(items.flatMap(({ plan, grossCents }) => (plan === null || plan.options.length === 0 || grossCents <= 0 ? [] : [[plan.id, plan.options] as const])));
  const options = [...plans].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  if (options.reduce((all, each) => all * each.length, 1) > choicesMax) {
    const longest = Math.max(...options.map((each) => each.length));
    return Array.from({ length: longest }, (_, n) => options.flatMap((each) => each[Math.min(n, each.length - 1)] ?? []));
  }
  return options.reduce<PlanOption[][]>((all, each) => all.flatMap((chosen) => each.map((option) => [...chosen, option])), [[]]);
}

function spreadCart(items: readonly ItemToPay[], kept: readonly boolean[], chosen: readonly PlanOption[], today: LocalDate, gapDays: number): Spread {
  const optionOf = (item: ItemToPay): PlanOption | undefined => chosen.find((option) => item.plan?.options.some((one) => one.id === option.id));
  const parts: Spread[] = [];
  const together = new Map<PlanOption, Cents[]>();
  items.forEach((item, index) => {
    if (item.grossCents <= 0) return;
    const option = optionOf(item);
    if (kept[index] === true && item.serviceFrom !== null && item.serviceTo !== null) parts.push(lawfulSpread(item.grossCents, option, item.serviceFrom, item.serviceTo, today, gapDays));
    else if (option === undefined) parts.push({ todayCents: item.grossCents, instalments: [] });
    else together.set(option, [...(together.get(option) ?? []), item.grossCents]);
  });
  for (const [option, prices] of together) parts.push(spreadOver(prices, option, today, gapDays));
  return merged(parts);
}

function isKeptUntilFirstSession(items: readonly ItemToPay[], item: ItemToPay, regime: ConsumerRegime, today: LocalDate): boolean {
  if (regime !== 's188' || !item.sequential || item.grossCents <= 0) return false;
  if (item.serviceFrom === null || item.serviceTo === null || item.serviceFrom <= today) return false;
  const sequentialCents = items.filter((one) => one.sequential).reduce((all, one) => all + Math.max(0, one.grossCents), 0);
  return sequentialCents > smallContractCentsMax && daysBetween(item.serviceFrom, item.serviceTo) + 1 > shortServiceDaysMax;
}

/** The organization's own option when it asks nothing before the first session and has two parts or more; else halves: the first session, the middle of the term. */
function lawfulSpread(grossCents: Cents, option: PlanOption | undefined, serviceFrom: LocalDate, serviceTo: LocalDate, today: LocalDate, gapDays: number): Spread {
  if (option !== undefined) {
    const own = spreadOver([grossCents], option, today, gapDays);
    if (own.todayCents === 0 && own.instalments.length >= 2 && own.instalments.every((part) => part.dueOn >= serviceFrom)) return own;
  }
  const middle = addDays(serviceFrom, Math.floor(daysBetween(serviceFrom, serviceTo) / 2));
  return spreadOver([grossCents], { ...halves, fixedDates: [serviceFrom, middle] }, today, 0);
}
const halves: PlanOption = { id: '', labelFr: '', labelEn: '', depositUnit: 'percent', depositValue: 0, depositPer: 'item', initialOn: null, instalments: 2, fixedDates: null, everyMonths: null, everyDays: null, gapWaived: true };

/** A credit pays what comes first: today's part, then the earliest instalments. */
function lessCredits(spread: Spread, creditCents: Cents): Spread {
  let left = -creditCents;
  const take = (amount: Cents): Cents => {
    const taken = Math.min(left, amount);
    left -= taken;
    return amount - taken;
  };
  const todayCents = take(spread.todayCents);
  return { todayCents, instalments: spread.instalments.map((part) => ({ ...part, amountCents: take(part.amountCents) })).filter((part) => part.amountCents > 0) };
}
