import type { Cents } from '@preau/kernel';
import { draftInvoice, taxTermsFrom, type DraftInvoice, type TaxTerms } from '@preau/billing';
import type { CartFacts, NamedPlan } from '../cart/cart-facts';
import { todayOf } from '../cart/cart.store';
import { paymentChoices, type ItemToPay, type PaymentChoices } from '../plan/payment-choices';
import type { PromotionOutcome } from '../promotion/apply-promotions';
import { priceCart, type PricedLine } from './price-cart';

/** A cart with its prices, taxes and ways to pay: exactly what the invoice will say if nothing changes. */
export interface PricedCart {
  readonly lines: readonly (PricedLine & { readonly taxStatus: string; readonly taxReason: string; readonly gstCents: Cents; readonly qstCents: Cents })[];
  readonly subtotalCents: Cents;
  readonly gstCents: Cents;
  readonly qstCents: Cents;
  readonly totalCents: Cents;
  readonly choices: PaymentChoices;
  readonly outcomes: readonly PromotionOutcome[];
}

const nothing: PricedCart = { lines: [], subtotalCents: 0, gstCents: 0, qstCents: 0, totalCents: 0, choices: { totalCents: 0, full: { offered: true, refusedBecause: null }, plan: null, plans: [] }, outcomes: [] };

/** Prices a cart through billing's own arithmetic, so that the quote equals the invoice; with the terms that were applied. */
export function quoteOf(facts: CartFacts): PricedCart & { readonly taxTerms: TaxTerms | null } {
  if (facts.lines.length === 0) return { ...nothing, taxTerms: null };
  const taxTerms = taxTermsFrom(facts.taxTerms, todayOf(facts));
  return { ...pricedCart(facts, (lines) => draftInvoice(lines, taxTerms.rates, taxTerms.registration)), taxTerms };
}

/**
 * Credits larger than the rest, as happens when a line is removed after a credit was given: shown as it is, so that the
 * clerk can put it right; no invoice and no way to pay exist for it.
 */
function belowZero({ lines, outcomes }: ReturnType<typeof priceCart>, subtotalCents: Cents): PricedCart {
  return {
    outcomes, lines: lines.map((line) => ({ ...line, taxStatus: 'exempt', taxReason: '', gstCents: 0, qstCents: 0 })),
    subtotalCents, gstCents: 0, qstCents: 0, totalCents: subtotalCents,
    choices: { totalCents: subtotalCents, full: { offered: false, refusedBecause: null }, plan: null, plans: [] },
  };
}

/** The pure part of a quote. */
export function pricedCart(facts: CartFacts, draft: (lines: readonly PricedLine['invoiceLine'][]) => DraftInvoice): PricedCart {
  const priced = priceCart(facts);
  const subtotal = priced.lines.reduce((all, line) => all + line.invoiceLine.amountCents, 0);
  if (subtotal < 0) return belowZero(priced, subtotal);
  const invoice = draft(priced.lines.map((line) => line.invoiceLine));
  const lines = priced.lines.map((line, index) => {
    const taxed = invoice.lines[index];
    return { ...line, taxStatus: taxed?.taxStatus ?? 'exempt', taxReason: taxed?.taxReason ?? '', gstCents: taxed?.gstCents ?? 0, qstCents: taxed?.qstCents ?? 0 };
  });
  const plans = new Map<string, NamedPlan | null>(facts.lines.map((line) => [line.id, line.plan]));
  const items = lines.map((line): ItemToPay => ({
    grossCents: line.invoiceLine.amountCents + line.gstCents + line.qstCents,
    plan: line.cartLineId === null ? null : (plans.get(line.cartLineId) ?? null),
    sequential: line.kind === 'session' && isService(line.invoiceLine.tax),
    serviceFrom: line.invoiceLine.serviceFrom, serviceTo: line.invoiceLine.serviceTo,
  }));
  const { subtotalCents, gstCents, qstCents, totalCents } = invoice;
  return { lines, subtotalCents, gstCents, qstCents, totalCents, outcomes: priced.outcomes, choices: paymentChoices(items, facts.organization.consumerRegime, todayOf(facts), facts.pricing.settings.planGapDays) };
}

function isService(tax: PricedLine['invoiceLine']['tax']): boolean {
  return tax.kind === 'supply' && tax.supply !== 'merchandise' && tax.supply !== 'membership';
}
