import type { AddedLine, CartView, ChosenPlace, CheckOutProgress, Eligibility, MyCart, OrderView, RetriedLine } from '@preau/cart-checkout';
import { DomainError } from '@preau/kernel';
import type { Locale } from '../http/locale';
import { tellProblem } from '../problems/problem.filter';
import type { AddedCartLineView, CartView as CartAnswer, ChosenPlacesView, EligibilityView, LineDiscountView, MyCartsView, PaymentChoicesView, PlaceRefusalView, RetriedLinesView } from './cart.dto';
import type { OrdersView } from './checkout.dto';

/** What the family's and the counter's routes answer, in the same shape. */
export function cartAnswer(cart: CartView): CartAnswer {
  return {
    ...cart,
    lines: cart.lines.map((line) => ({ ...line, discounts: discountsAnswer(line.discounts) })),
    codes: [...cart.codes],
    choices: choicesAnswer(cart.choices),
    aid: { ...cart.aid, scholarships: [...cart.aid.scholarships], ways: cart.aid.ways.map((way) => ({ ...way, choices: choicesAnswer(way.choices) })) },
    contact: { ...cart.contact, missing: [...cart.contact.missing] },
    missingForms: [...cart.missingForms],
  };
}
function choicesAnswer(choices: CartView['choices']): PaymentChoicesView {
  return {
    ...choices, plan: choices.plan === null ? null : { ...choices.plan, instalments: [...choices.plan.instalments] },
    plans: choices.plans.map((plan) => ({ ...plan, optionIds: [...plan.optionIds], instalments: [...plan.instalments] })),
  };
}
export function discountsAnswer(discounts: CartView['lines'][number]['discounts']): LineDiscountView[] {
  return discounts.map(({ promotionId, nameFr, nameEn, amountCents, sentenceFr, sentenceEn }) => ({ promotionId, nameFr, nameEn, amountCents, sentenceFr, sentenceEn }));
}
export function addedLineAnswer({ cartId, lineId, deadlineAt, again }: AddedLine): AddedCartLineView {
  return { cartId, lineId, deadlineAt: deadlineAt.toISOString(), again };
}
export function chosenAnswer(places: readonly ChosenPlace[], locale: Locale): ChosenPlacesView {
  const ends = places.flatMap(({ line }) => (line === null ? [] : [line.deadlineAt.toISOString()]));
  return {
    rows: places.map(({ personId, activityId, occurrenceId, line, refusal }) => ({ personId, activityId, occurrenceId, lineId: line?.lineId ?? null, refusal: refusal === null ? null : toldRefusal(refusal.code, refusal.details, locale) })),
    deadlineAt: ends.sort().at(-1) ?? null,
  };
}
/** The one refusal that holds others: each is told in words, like one that comes alone. */
export function tellingWhy(error: unknown, locale: Locale): unknown {
  if (!(error instanceof DomainError) || error.code !== 'cart-checkout.not-together') return error;
  const places = error.details['places'] as readonly { code: string | null; details: Readonly<Record<string, unknown>> }[];
  return new DomainError(error.code, { places: places.map(({ code, details, ...place }) => ({ ...place, refusal: code === null ? null : toldRefusal(code, details, locale) })) });
}
function toldRefusal(code: string, details: Readonly<Record<string, unknown>>, locale: Locale): PlaceRefusalView {
  const { title, next = null, retryMayHelp } = tellProblem(code, details, locale);
  return { code, title, next, retryMayHelp, details: { ...details } };
}
export function retriedAnswer(rows: readonly RetriedLine[], cart: CartView): RetriedLinesView {
  return {
    rows: rows.map((row) => (row.held ? { lineId: row.lineId, held: true, code: null, details: null } : { lineId: row.lineId, held: false, code: row.code, details: { ...row.details } })),
    cart: cartAnswer(cart),
  };
}
export function eligibilityAnswer(rows: readonly Eligibility[], locale: Locale): EligibilityView {
  return {
    rows: rows.map(({ refusal, clash, ...person }) => {
      const told = refusal === null ? null : tellProblem(refusal.code, refusal.details, locale);
      return {
        ...person, refusal: refusal === null || told === null ? null : { code: refusal.code, title: told.title, next: told.next ?? null, details: { ...refusal.details } },
        clash: clash === null ? null : { activityId: clash.activityId, nameFr: clash.nameFr, nameEn: clash.nameEn, startsAt: clash.startsAt },
      };
    }),
  };
}
export function myCartsAnswer(carts: readonly MyCart[]): MyCartsView {
  return { rows: carts.map((cart) => ({ ...cart, deadlineAt: cart.deadlineAt?.toISOString() ?? null })) };
}
export function ordersAnswer(orders: readonly OrderView[]): OrdersView {
  return { rows: orders.map((order) => ({ ...order, placedAt: order.placedAt.toISOString(), lines: [...order.lines] })) };
}

/** 201 once there is an order, 202 while somebody must still answer, 200 when the bank said no: the cart is open again. */
export function statusOfCheckOut({ state }: CheckOutProgress): number {
  switch (state) {
    case 'ordered':
      return 201;
    case 'paying':
    case 'needs-client':
      return 202;
    case 'refused':
    case 'open':
      return 200;
    default:
      return state satisfies never;
  }
}
