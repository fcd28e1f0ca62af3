import { addDays, type Cents, daysBetween, type LocalDate } from '@preau/kernel';
import { type Instalment, type InstalmentPlan, instalmentsOf } from '@preau/billing';
import type { ConsumerRegime } from '../cart/cart-facts';

/** A line of the order with its taxes, and how its price may be spread. */
export interface ItemToPay {
  /** Taxes included; negative for a credit. */
  readonly grossCents: Cents;
  /** The activity's own plan; null is paid at the purchase. */
  readonly plan: InstalmentPlan | null;
  /** A term of lessons or a camp: several sessions one after the other. */
  readonly sequential: boolean;
  readonly serviceFrom: LocalDate | null;
  readonly serviceTo: LocalDate | null;
}
export interface Spread {
  readonly todayCents: Cents;
  readonly instalments: readonly Instalment[];
}
export interface PaymentChoices {
  readonly totalCents: Cents;
  readonly full: { readonly offered: boolean; readonly refusedBecause: 'nothing-before-the-first-session' | null };
  /** Null when nothing of the cart has a plan. */
  readonly plan: Spread | null;
}

const smallContractCentsMax = 10_000;
const shortServiceDaysMax = 3;

/**
 * How a cart may be paid: at once, and spread when an item has a plan. Each item follows its own plan, the others are
 * paid at the purchase; what falls on the same day is one payment; the amounts sum exactly to the total.
 * Under the consumer act's rule for sequential services (s.188) nothing of such an item is asked before its first
 * session, in at least two parts; small (all of them $100 or less) and short (three days or less) ones are free of it.
 */
export function paymentChoices(items: readonly ItemToPay[], regime: ConsumerRegime, today: LocalDate): PaymentChoices {
  const totalCents = items.reduce((all, item) => all + item.grossCents, 0);
  const kept = items.map((item) => isKeptUntilFirstSession(items, item, regime, today));
  const anyKept = kept.includes(true);
  const full = { offered: !anyKept, refusedBecause: anyKept ? ('nothing-before-the-first-session' as const) : null };
  if (totalCents <= 0 || (!anyKept && !items.some((item) => item.plan !== null && item.grossCents > 0))) return { totalCents, full, plan: null };
  const parts = items.map((item, index) => spreadItem(item, kept[index] === true, today));
  const plan = lessCredits(merged(parts), items.reduce((all, item) => all + Math.min(0, item.grossCents), 0));
  return { totalCents, full, plan: plan.instalments.length === 0 ? null : plan };
}

function isKeptUntilFirstSession(items: readonly ItemToPay[], item: ItemToPay, regime: ConsumerRegime, today: LocalDate): boolean {
  if (regime !== 's188' || !item.sequential || item.grossCents <= 0) return false;
  if (item.serviceFrom === null || item.serviceTo === null || item.serviceFrom <= today) return false;
  const sequentialCents = items.filter((one) => one.sequential).reduce((all, one) => all + Math.max(0, one.grossCents), 0);
  return sequentialCents > smallContractCentsMax && daysBetween(item.serviceFrom, item.serviceTo) + 1 > shortServiceDaysMax;
}

function spreadItem(item: ItemToPay, keptUntilFirstSession: boolean, today: LocalDate): Spread {
  if (item.grossCents <= 0) return { todayCents: 0, instalments: [] };
  if (keptUntilFirstSession && item.serviceFrom !== null && item.serviceTo !== null) return lawfulSpread(item.grossCents, item.plan, item.serviceFrom, item.serviceTo, today);
  return item.plan === null ? { todayCents: item.grossCents, instalments: [] } : instalmentsOf(item.grossCents, item.plan, today);
}

/** The organization's own plan when it asks nothing before the first session and has two parts or more; else halves: the first session, the middle of the term. */
function lawfulSpread(grossCents: Cents, plan: InstalmentPlan | null, serviceFrom: LocalDate, serviceTo: LocalDate, today: LocalDate): Spread {
  if (plan !== null && plan.depositPercent === 0) {
    const own = instalmentsOf(grossCents, plan, today);
    if (own.todayCents === 0 && own.instalments.length >= 2 && own.instalments.every((part) => part.dueOn >= serviceFrom)) return own;
  }
  const middle = addDays(serviceFrom, Math.floor(daysBetween(serviceFrom, serviceTo) / 2));
  return instalmentsOf(grossCents, { depositPercent: 0, instalments: 2, fixedDates: [serviceFrom, middle], everyMonths: null, everyDays: null }, today);
}

function merged(parts: readonly Spread[]): Spread {
  const byDay = new Map<LocalDate, Cents>();
  for (const part of parts) for (const { dueOn, amountCents } of part.instalments) byDay.set(dueOn, (byDay.get(dueOn) ?? 0) + amountCents);
  return {
    todayCents: parts.reduce((all, part) => all + part.todayCents, 0),
    instalments: [...byDay].map(([dueOn, amountCents]) => ({ dueOn, amountCents })).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
  };
}

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
