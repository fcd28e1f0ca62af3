import fc from 'fast-check';
import { draftInvoice } from '@preau/billing';
import { testActivity } from '@preau/enrolment/testing';
import { aCart, aFee, aPromotion, aSession, cityTaxes } from '../testing/a-cart';
import { anybody, everything, pricingDefaults } from '../promotion/promotion';
import { testStore } from '../testing';
import { applyCode, checkOut, saveOneTimeFee, savePromotion } from '../index';
import { pricedCart } from './quote';
import { priceCart } from './price-cart';

const session = fc.record({ cents: fc.integer({ min: 0, max: 150_000 }), mainlyChildren: fc.boolean(), supply: fc.constantFrom('recreation' as const, 'day-camp' as const, 'overnight-camp' as const, 'merchandise' as const) })
  .map(({ cents, ...activity }) => aSession(cents, activity));
const off = fc.oneof(fc.integer({ min: 1, max: 10_000 }).map((value) => ({ unit: 'percent' as const, value })), fc.integer({ min: 1, max: 20_000 }).map((value) => ({ unit: 'amount' as const, value })));
const promotion = fc.record({ id: fc.uuid(), off, per: fc.constantFrom('item' as const, 'order' as const), position: fc.integer({ min: 0, max: 3 }), group: fc.constantFrom('', 'a'), what: fc.constantFrom('plain', 'coupon', 'people', 'age') }).map(({ what, ...one }) => {
  if (what === 'coupon') return aPromotion({ ...one, kind: 'coupon', code: 'CODE', entered: true });
  if (what === 'people') return aPromotion({ ...one, kind: 'multi-person', multiPerson: { within: 'program', offs: [one.off], countRegistered: true } });
  return aPromotion({ ...one, ...(what === 'age' ? { kind: 'age', criteria: { ...anybody, ageMaxMonths: 100 } } : {}) });
});
const pricing = fc.record({
  promotions: fc.uniqueArray(promotion, { maxLength: 4, selector: (one) => one.id }), fee: fc.option(fc.integer({ min: 1, max: 4_000 })),
  settings: fc.record({ stacking: fc.constantFrom('all' as const, 'best' as const, 'groups' as const), linePercentMax: fc.option(fc.integer({ min: 1, max: 10_000 })), orderCentsMax: fc.option(fc.integer({ min: 1, max: 30_000 })) }),
}).map(({ promotions, fee, settings }) => ({
  promotions, settings: { ...pricingDefaults, ...settings },
  oneTimeFees: fee === null ? [] : [{ id: 'fee', nameFr: 'Carte', nameEn: 'Card', amountCents: fee, taxable: true, ledgerCodeId: null, season: '', askedFrom: null, askedUntil: null, items: everything, paidBy: [] }],
}));
const cart = fc.record({ pricing, sessions: fc.array(session, { minLength: 1, maxLength: 8 }), fee: fc.integer({ min: 0, max: 5_000 }), creditPart: fc.double({ min: 0, max: 1, noNaN: true }), taxable: fc.boolean(), serviceFeeCents: fc.integer({ min: 0, max: 800 }) });

it('a quote is the invoice to come, line by line and cent by cent, whatever is in the cart', () => {
  fc.assert(
    fc.property(cart, ({ sessions, fee, creditPart, taxable, serviceFeeCents, pricing: lowers }) => {
      // A credit is never more than what promotions leave.
      const sum = priceCart(aCart(sessions, {}, undefined, lowers)).lines.reduce((all, line) => all + line.invoiceLine.amountCents, 0) + fee;
      const facts = aCart([...sessions, aFee({ amountCents: fee, taxable }), aFee({ kind: 'manual-credit', amountCents: Math.floor(sum * creditPart), taxable })], { serviceFeeCents }, undefined, lowers);
      const draft = (lines: Parameters<typeof draftInvoice>[0]) => draftInvoice(lines, cityTaxes.rates, cityTaxes.registration);
      const quote = pricedCart(facts, draft);
      const invoice = draft(priceCart(facts).lines.map((line) => line.invoiceLine));
      expect([quote.subtotalCents, quote.gstCents, quote.qstCents, quote.totalCents]).toEqual([invoice.subtotalCents, invoice.gstCents, invoice.qstCents, invoice.totalCents]);
      expect(quote.lines.map((line) => [line.invoiceLine.amountCents, line.gstCents, line.qstCents])).toEqual(invoice.lines.map((line) => [line.amountCents, line.gstCents, line.qstCents]));
      expect(quote.lines.reduce((all, line) => all + line.invoiceLine.amountCents + line.gstCents + line.qstCents, 0)).toBe(quote.totalCents);
      for (const line of quote.lines) expect((line.invoiceLine.listCents ?? line.invoiceLine.amountCents) - (line.invoiceLine.discounts ?? []).reduce((all, discount) => all + discount.amountCents, 0)).toBe(line.invoiceLine.amountCents);
      const spread = quote.choices.plan;
      if (spread !== null) expect(spread.todayCents + spread.instalments.reduce((all, part) => all + part.amountCents, 0)).toBe(quote.totalCents);
    }),
    { numRuns: Number(process.env['PREAU_PROPERTY_RUNS'] ?? 2_000) },
  );
});

it('an issued invoice says what the cart said', async () => {
  const store = await testStore();
  try {
    await store.winterNoon();
    const here = await store.store({ service_fee_cents: 275 });
    const family = await store.family();
    await store.confirmContact(here, family);
    for (const [person, columns] of [[family.zoe, { mainly_children: true }], [family.leo, { mainly_children: false, session_price_cents: 3_333 }], [family.zoe, { supply: 'merchandise', session_price_cents: 1_234 }]] as const) {
      const { activityId } = await testActivity(store.db, here, 5, columns);
      await store.shopping.addLine({ organizationId: here, personId: person, activityId, occurrenceId: null }, family.actor);
    }
    const plain = { nameFr: 'Hâtive', nameEn: 'Early', code: null, position: 1, enabled: true, appliesFrom: null, appliesUntil: '2027-01-16T00:00', usesMax: null, usesPerClientMax: null, off: { unit: 'percent', value: 1_500 }, per: 'item', items: everything, criteria: anybody, multiPerson: null, combo: null, group: '' } as const;
    await store.execute(here, savePromotion, { ...plain, kind: 'early-bird' }, store.db.actor);
    await store.execute(here, savePromotion, { ...plain, kind: 'code', code: ' DIX ', position: 2, off: { unit: 'amount', value: 1_000 }, per: 'order', appliesUntil: null }, store.db.actor);
    await store.execute(here, saveOneTimeFee, { nameFr: 'Carte', nameEn: 'Card', amountCents: 500, taxable: true, ledgerCodeId: null, season: '', askedFrom: null, askedUntil: null, items: everything, enabled: true }, store.db.actor);
    await store.execute(here, applyCode, { code: 'DIX ' }, family.actor);
    const quote = await store.cartOf(here, family.actor);
    expect(quote.savedCents).toBe(quote.lines.reduce((all, line) => all + (line.listCents ?? line.amountCents) - line.amountCents, 0));
    expect(quote.lines.map((line) => [line.kind, line.listCents, line.discounts.length])).toEqual([['session', 9_000, 2], ['session', 3_333, 2], ['session', 1_234, 2], ['one-time-fee', null, 0], ['one-time-fee', null, 0], ['service-fee', null, 0]]);
    const paymentMethodId = await store.method(here, family.accountId);
    const view = await store.execute(here, checkOut, { cartId: quote.id ?? '', choice: { pay: 'full', expectedTotalCents: quote.totalCents, paymentMethodId } }, family.actor);
    if (view.state === 'paying') await store.charging.drive(here, view.attemptId);
    const [invoice] = (await store.db.admin.query('select subtotal_cents::int, gst_cents::int, qst_cents::int, total_cents::int from billing.invoice where organization_id = $1', [here])).rows as unknown[];
    expect(invoice).toEqual({ subtotal_cents: quote.subtotalCents, gst_cents: quote.gstCents, qst_cents: quote.qstCents, total_cents: quote.totalCents });
    const lines = (await store.db.admin.query('select amount_cents::int as amount, list_cents::int as list, discounts, gst_cents::int as gst, qst_cents::int as qst, tax_status as status from billing.invoice_line where organization_id = $1 order by position', [here])).rows as unknown[];
    expect(lines).toEqual(quote.lines.map((line) => ({ amount: line.amountCents, list: line.listCents, discounts: line.discounts, gst: line.gstCents, qst: line.qstCents, status: line.taxStatus })));
  } finally {
    await store.db.close();
  }
});
