import { createHash } from 'node:crypto';
import { assert, type Actor, type Cents, type DomainError, type Sql } from '@preau/kernel';
import { draftInvoice, taxTermsOn, type InvoiceLineInput, type TaxTerms } from '@preau/billing';
import { requiredForms } from '@preau/org-forms';
import { requireLedgerCodes } from '@preau/organization';
import { requirePermission } from '../cart/buyer';
import { todayOf } from '../cart/cart.store';
import type { CartFacts, CartLineFacts } from '../cart/cart-facts';
import { invoiceMoney, linesToShare, registrationFacts, type InvoiceMoney, type RegistrationFacts } from '../cancellation/cancellation-facts.store';
import type { CreditedPart } from '../cancellation/contract';
import { moneyBack, writtenOffOf, type MoneyBack, type RefundTo } from '../cancellation/money-back';
import { progressOf } from '../cancellation/kept-at-most';
import { backToFunds, nothingOwed, partsOf, sessionsOf } from '../cancellation/consequences';
import { creditedUpTo, leftOf, linesFor } from '../cancellation/settle-contract';
import { whyNot, type Waivers } from '../eligibility/eligibility';
import { refuse } from '../errors';
import { withDatesOfCare } from '../order/dates-of-care';
import { priceCart } from '../pricing/price-cart';
import { lineFactsOf, targetLine, type ReplacementTarget } from './replacement-facts.store';

export interface ReplacementAdjustment {
  readonly kind: 'manual-fee' | 'manual-credit';
  readonly label: string;
  /** Above zero; a credit is taken off. */
  readonly amountCents: Cents;
  readonly taxable: boolean;
  readonly ledgerCodeId: string | null;
}
export interface AskedReplacement extends ReplacementTarget {
  readonly claimId: string;
  /** Before tax; all that is left of the old line, less its part of the counter credits, when left out. */
  readonly oldCreditCents?: Cents;
  readonly adjustments?: readonly ReplacementAdjustment[];
  readonly refundTo?: RefundTo;
  /** Staff with 'enrolment.over-capacity' only. */
  readonly waive?: Waivers;
}
/** Everything a replacement does: what it gives back, what it sells, what is due. Amounts include taxes. */
export interface Replacement {
  readonly old: RegistrationFacts;
  readonly line: CartLineFacts;
  readonly credited: readonly CreditedPart[];
  readonly creditedCents: Cents;
  readonly newLines: readonly InvoiceLineInput[];
  readonly newTotalCents: Cents;
  readonly taxTerms: TaxTerms;
  /** As if the new invoice were the fee: what the credit pays of it, what is due, what goes back. */
  readonly money: MoneyBack;
  readonly hash: string;
}

/** Reads and decides, without changing anything. @throws DomainError every refusal of `whyNot`; cart-checkout.replacement-not-possible, organization.ledger-code-not-found, cart-checkout.form-missing, .override-out-of-bounds, .not-allowed; kernel.not-found */
export async function replacementOf(sql: Sql, asked: AskedReplacement, actor: Actor, endedNow = false): Promise<Replacement> {
  const waive = asked.waive ?? { rules: false, capacity: false };
  if (waive.rules || waive.capacity) requirePermission(actor, 'enrolment.over-capacity');
  if (asked.adjustments?.some((one) => one.kind === 'manual-credit') === true) requirePermission(actor, 'payments.refund');
  const old = await registrationFacts(sql, asked.claimId, null);
  refuseImpossible(old, asked, sql, endedNow);
  const found = await targetLine(sql, old.accountId, old.personId, asked);
  if (found === null) throw refuse('cart-checkout.activity-not-for-sale', { activityId: asked.activityId, because: 'unknown' });
  if (!endedNow) {
    const refusal = await whyNotThere(sql, old, asked, waive);
    if (refusal !== null) throw refusal;
    await refuseWithoutForm(sql, old, found.line);
  }
  const invoice = old.invoiceId === null ? nothingOwed : await invoiceMoney(sql, old.invoiceId);
  const { credited, creditedCents } = await creditOf(sql, old, invoice, asked.oldCreditCents);
  await requireLedgerCodes(sql, (asked.adjustments ?? []).map((one) => one.ledgerCodeId));
  const newLines = await linesOf(sql, found.facts, found.line, old, asked.adjustments ?? []);
  const taxTerms = await taxTermsOn(sql, todayOf(found.facts));
  const { totalCents: newTotalCents } = draftInvoice(newLines, taxTerms.rates, taxTerms.registration);
  const toScholarshipCents = old.invoiceId === null ? 0 : await backToFunds(sql, old.invoiceId, await linesToShare(sql, old.invoiceId), credited);
  const money = moneyBack(invoice, creditedCents, newTotalCents, { refundable: true, refundTo: asked.refundTo ?? 'same-method', toScholarshipCents, inMoney: false });
  const hash = createHash('sha256').update(JSON.stringify([asked.claimId, asked.activityId, asked.occurrenceId, credited, newLines, newTotalCents, money])).digest('hex');
  return { old, line: found.line, credited, creditedCents, newLines, newTotalCents, taxTerms, money, hash };
}

function refuseImpossible(old: RegistrationFacts, asked: AskedReplacement, sql: Pick<Sql, 'now'>, endedNow: boolean): void {
  const not = (because: string): DomainError => refuse('cart-checkout.replacement-not-possible', { because });
  if (old.state !== 'live' && !endedNow) throw not('ended');
  if (old.activityId === asked.activityId && old.occurrenceId === asked.occurrenceId) throw not('same-place');
  if (old.occurrenceId !== null && asked.occurrenceId === null) throw not('drop-in-to-session');
  if (progressOf(sessionsOf(old, old.placedAt ?? old.registeredAt), sql.now, old.timeZone).over) throw refuse('cart-checkout.registration-over');
}

async function whyNotThere(sql: Sql, old: RegistrationFacts, asked: AskedReplacement, waive: Waivers): Promise<DomainError | null> {
  const facts = await lineFactsOf(sql, old.accountId, old.personId, asked);
  const person = facts?.people[0];
  if (facts === null || person === undefined) return refuse('cart-checkout.person-unknown', { personId: old.personId });
  // Both places may need the same room: whether the new one has it is decided when the old one ends.
  return whyNot({ ...facts, pool: facts.pool && { ...facts.pool, limit: null } }, person, asked.occurrenceId === null ? 'session' : 'drop-in', waive);
}

/** The same form, or the new one filled in and confirmed: nobody comes without it. */
async function refuseWithoutForm(sql: Sql, old: RegistrationFacts, line: CartLineFacts): Promise<void> {
  const formId = line.activity?.formId ?? null;
  if (formId === null || formId === old.formId) return;
  const forms = await requiredForms(sql, [{ personId: old.personId, formId }]);
  if (forms.some((form) => form.missing.length > 0 || form.confirmedAt === null)) throw refuse('cart-checkout.form-missing', { forms: [{ personId: old.personId, formId, activityId: line.activityId }] });
}

/** What is left of the old line with its part of the counter credits, as a cancellation counts it; the fees stay. No more of it than was not written off: that was never paid. */
async function creditOf(sql: Sql, old: RegistrationFacts, invoice: InvoiceMoney, amountCents: Cents | undefined): Promise<Pick<Replacement, 'credited' | 'creditedCents'>> {
  if (old.invoiceId === null) return { credited: [], creditedCents: 0 };
  assert(old.invoiceLineId !== null, 'a registration that was sold has its line');
  const parts = partsOf(await linesToShare(sql, old.invoiceId), old.invoiceLineId).filter((part) => part.kind === 'price');
  const leftCents = Math.max(0, leftOf(parts));
  const { totalCents } = creditedUpTo(parts, leftCents);
  const beyondCents = writtenOffOf(invoice, totalCents);
  const maxCents = beyondCents === 0 ? leftCents : linesFor(parts, totalCents - beyondCents, totalCents).reduce((all, one) => all + one.amountCents, 0);
  const credit = amountCents ?? maxCents;
  if (!Number.isSafeInteger(credit) || credit < 0 || credit > maxCents) throw refuse('cart-checkout.override-out-of-bounds', { minCents: 0, maxCents });
  if (credit === 0) return { credited: [], creditedCents: 0 };
  const { lines, totalCents: creditedCents } = creditedUpTo(parts, credit);
  return { credited: lines, creditedCents };
}

/** The new place at today's price, with its dates: promotions that are active now by themselves, no code of another cart, no fee of the order. */
async function linesOf(sql: Sql, facts: CartFacts, line: CartLineFacts, old: RegistrationFacts, adjustments: readonly ReplacementAdjustment[]): Promise<InvoiceLineInput[]> {
  const { pricing } = facts;
  const registered = pricing.registered.filter((one) => !(one.personId === old.personId && (one.activityId === old.activityId || one.activityId === line.activityId)));
  const priced = priceCart({
    ...facts, cart: null, lines: [line], organization: { ...facts.organization, serviceFeeCents: 0 },
    pricing: { ...pricing, registered, oneTimeFees: [], promotions: pricing.promotions.filter((promotion) => !promotion.entered) },
  });
  return [...(await withDatesOfCare(sql, priced.lines)), ...adjustments.map(adjustmentLine)];
}

function adjustmentLine(one: ReplacementAdjustment): InvoiceLineInput {
  if (!Number.isSafeInteger(one.amountCents) || one.amountCents <= 0 || one.label.trim() === '') throw refuse('cart-checkout.manual-amount-invalid');
  return {
    kind: one.kind, labelFr: one.label.trim(), labelEn: one.label.trim(), personId: null, personName: '', amountCents: one.kind === 'manual-credit' ? -one.amountCents : one.amountCents,
    tax: { kind: 'decided', taxable: one.taxable, by: 'staff' }, ledgerCodeId: one.ledgerCodeId, serviceFrom: null, serviceTo: null, rl24Kind: 'none', qualifyingCents: 0,
  };
}
