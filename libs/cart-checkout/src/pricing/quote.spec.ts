import fc from 'fast-check';
import { draftInvoice } from '@preau/billing';
import { testActivity } from '@preau/enrolment/testing';
import { aCart, aFee, aSession, cityTaxes } from '../testing/a-cart';
import { testStore } from '../testing';
import { checkOut } from '../index';
import { pricedCart } from './quote';
import { priceCart } from './price-cart';

const session = fc.record({ cents: fc.integer({ min: 0, max: 150_000 }), mainlyChildren: fc.boolean(), supply: fc.constantFrom('recreation' as const, 'day-camp' as const, 'overnight-camp' as const, 'merchandise' as const) })
  .map(({ cents, ...activity }) => aSession(cents, activity));
const cart = fc.record({ sessions: fc.array(session, { minLength: 1, maxLength: 8 }), fee: fc.integer({ min: 0, max: 5_000 }), creditPart: fc.double({ min: 0, max: 1, noNaN: true }), taxable: fc.boolean(), serviceFeeCents: fc.integer({ min: 0, max: 800 }) });

it('a quote is the invoice to come, line by line and cent by cent, whatever is in the cart', () => {
  fc.assert(
    fc.property(cart, ({ sessions, fee, creditPart, taxable, serviceFeeCents }) => {
      const sum = sessions.reduce((all, line) => all + (line.activity?.sessionPriceCents ?? 0), 0) + fee;
      const facts = aCart([...sessions, aFee({ amountCents: fee, taxable }), aFee({ kind: 'manual-credit', amountCents: Math.floor(sum * creditPart), taxable })], { serviceFeeCents });
      const draft = (lines: Parameters<typeof draftInvoice>[0]) => draftInvoice(lines, cityTaxes.rates, cityTaxes.registration);
      const quote = pricedCart(facts, draft);
      const invoice = draft(priceCart(facts).map((line) => line.invoiceLine));
      expect([quote.subtotalCents, quote.gstCents, quote.qstCents, quote.totalCents]).toEqual([invoice.subtotalCents, invoice.gstCents, invoice.qstCents, invoice.totalCents]);
      expect(quote.lines.map((line) => [line.invoiceLine.amountCents, line.gstCents, line.qstCents])).toEqual(invoice.lines.map((line) => [line.amountCents, line.gstCents, line.qstCents]));
      expect(quote.lines.reduce((all, line) => all + line.invoiceLine.amountCents + line.gstCents + line.qstCents, 0)).toBe(quote.totalCents);
      const spread = quote.choices.plan;
      if (spread !== null) expect(spread.todayCents + spread.instalments.reduce((all, part) => all + part.amountCents, 0)).toBe(quote.totalCents);
    }),
    { numRuns: 2_000 },
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
    const quote = await store.cartOf(here, family.actor);
    const paymentMethodId = await store.method(here, family.accountId);
    const view = await store.execute(here, checkOut, { cartId: quote.id ?? '', choice: { pay: 'full', expectedTotalCents: quote.totalCents, paymentMethodId } }, family.actor);
    if (view.state === 'paying') await store.charging.drive(here, view.attemptId);
    const [invoice] = (await store.db.admin.query('select subtotal_cents::int, gst_cents::int, qst_cents::int, total_cents::int from billing.invoice where organization_id = $1', [here])).rows as unknown[];
    expect(invoice).toEqual({ subtotal_cents: quote.subtotalCents, gst_cents: quote.gstCents, qst_cents: quote.qstCents, total_cents: quote.totalCents });
    const lines = (await store.db.admin.query('select amount_cents::int as amount, gst_cents::int as gst, qst_cents::int as qst, tax_status as status from billing.invoice_line where organization_id = $1 order by position', [here])).rows as unknown[];
    expect(lines).toEqual(quote.lines.map((line) => ({ amount: line.amountCents, gst: line.gstCents, qst: line.qstCents, status: line.taxStatus })));
  } finally {
    await store.db.close();
  }
});
