import type { Cents } from '@preau/kernel';
import { helpFromScholarships, type AwardAtHand, type ScholarshipPart } from '@preau/billing';
import type { CartFacts } from '../cart/cart-facts';
import { todayOf } from '../cart/cart.store';
import type { PaymentChoices } from '../plan/payment-choices';
import type { Spread } from '../plan/plan-option';
import type { PricedCart } from '../pricing/quote';

/** What a client may use beside its own money; `billing.aid_at_hand` tells it. */
export interface AidAtHand {
  readonly creditCents: Cents;
  readonly awards: readonly (AwardAtHand & { readonly nameFr: string; readonly nameEn: string })[];
}
export interface AidChoice {
  readonly useScholarships?: boolean;
  readonly useCredit?: boolean;
}
/** What of an order is paid by others than the payer of the day. */
export interface Aid {
  readonly scholarships: readonly (Omit<ScholarshipPart, 'key'> & { readonly lineIndex: number })[];
  readonly scholarshipCents: Cents;
  /** Of what is on account: used after the scholarships, before any money is asked. */
  readonly creditCents: Cents;
}
export const noAid: Aid = { scholarships: [], scholarshipCents: 0, creditCents: 0 };

/** The aid that fits a priced cart, of what the person chose to use. Never more than the total. */
export function aidFor(facts: CartFacts, quote: PricedCart, choice: AidChoice): Aid {
  if (quote.totalCents <= 0) return noAid;
  const scholarships = choice.useScholarships === true ? scholarshipsFor(facts, quote) : [];
  const scholarshipCents = scholarships.reduce((all, part) => all + part.amountCents, 0);
  const creditCents = choice.useCredit === true ? Math.min(facts.aid.creditCents, quote.totalCents - scholarshipCents) : 0;
  return { scholarships, scholarshipCents, creditCents };
}

function scholarshipsFor(facts: CartFacts, quote: PricedCart): Aid['scholarships'] {
  if (facts.aid.awards.length === 0) return [];
  const programOf = new Map(facts.lines.map((line) => [line.id, line.activity?.programId ?? null]));
  const items = quote.lines.map((line, index) => ({
    key: String(index), personId: line.invoiceLine.personId, activityId: line.activityId, programId: line.cartLineId === null ? null : (programOf.get(line.cartLineId) ?? null),
    grossCents: line.invoiceLine.amountCents + line.gstCents + line.qstCents,
  }));
  const parts = helpFromScholarships(items, facts.aid.awards, todayOf(facts)).map(({ key, ...part }) => ({ ...part, lineIndex: Number(key) }));
  return within(parts, quote.totalCents);
}

/** A credit given by staff lowers the total below the sum of its items: scholarships pay what is asked and no more. */
function within(parts: Aid['scholarships'], totalCents: Cents): Aid['scholarships'] {
  let left = totalCents;
  return parts.flatMap((part) => {
    const amountCents = Math.min(left, part.amountCents);
    left -= amountCents;
    return amountCents === 0 ? [] : [{ ...part, amountCents }];
  });
}

/** What is left to pay, and how it may be paid: aid pays what comes first, today's part and then the earliest instalments. */
export function afterAid(quote: PricedCart, aid: Aid): PricedCart {
  const aidCents = aid.scholarshipCents + aid.creditCents;
  if (aidCents === 0) return quote;
  return { ...quote, totalCents: quote.totalCents - aidCents, choices: lessAid(quote.choices, aidCents) };
}

function lessAid(choices: PaymentChoices, aidCents: Cents): PaymentChoices {
  const plans = choices.plans.map((plan) => ({ ...plan, ...without(plan, aidCents) })).filter((plan) => plan.instalments.length > 0);
  const plan = choices.plan === null ? null : without(choices.plan, aidCents);
  return { ...choices, totalCents: choices.totalCents - aidCents, plan: plan === null || plan.instalments.length === 0 ? null : plan, plans };
}

function without(spread: Spread, aidCents: Cents): Spread {
  let left = aidCents;
  const take = (amountCents: Cents): Cents => {
    const taken = Math.min(left, amountCents);
    left -= taken;
    return amountCents - taken;
  };
  const todayCents = take(spread.todayCents);
  return { todayCents, instalments: spread.instalments.map((part) => ({ ...part, amountCents: take(part.amountCents) })).filter((part) => part.amountCents > 0) };
}

/** One way to use aid, with what would be left to pay. */
export interface AidWay {
  readonly useScholarships: boolean;
  readonly useCredit: boolean;
  readonly scholarshipCents: Cents;
  readonly creditCents: Cents;
  readonly dueCents: Cents;
  readonly choices: PaymentChoices;
}
export interface AidView {
  readonly scholarships: readonly { readonly awardId: string; readonly nameFr: string; readonly nameEn: string; readonly personId: string; readonly lineId: string | null; readonly amountCents: Cents }[];
  /** On account, whether or not this order needs it. */
  readonly creditCents: Cents;
  /** Every way that changes something; none when there is nothing to use. */
  readonly ways: readonly AidWay[];
}

/** What aid is offered for a priced cart. */
export function aidView(facts: CartFacts, quote: PricedCart): AidView {
  const all = aidFor(facts, quote, { useScholarships: true, useCredit: true });
  const names = new Map(facts.aid.awards.map((award) => [award.awardId, award]));
  const ways = [[true, false], [false, true], [true, true]].map(([useScholarships = false, useCredit = false]): AidWay => {
    const aid = aidFor(facts, quote, { useScholarships, useCredit });
    const { totalCents, choices } = afterAid(quote, aid);
    return { useScholarships, useCredit, scholarshipCents: aid.scholarshipCents, creditCents: aid.creditCents, dueCents: totalCents, choices };
  });
  return {
    scholarships: all.scholarships.map(({ awardId, personId, lineIndex, amountCents }) => ({ awardId, personId, amountCents, nameFr: names.get(awardId)?.nameFr ?? '', nameEn: names.get(awardId)?.nameEn ?? '', lineId: quote.lines[lineIndex]?.cartLineId ?? null })),
    creditCents: facts.aid.creditCents,
    ways: ways.filter((way) => (!way.useScholarships || way.scholarshipCents > 0) && (!way.useCredit || way.creditCents > 0)),
  };
}
