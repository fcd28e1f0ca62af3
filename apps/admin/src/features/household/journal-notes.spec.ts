import type { JournalEntry } from './household.queries';
import { moneyOf } from './journal-notes';

const entry = (...notes: JournalEntry['notes']): JournalEntry => ({ id: 1, at: '2026-09-01T16:00:00Z', since: '2026-09-01T16:00:00Z', times: 1, byKind: 'family', byName: null, command: 'cart-checkout.check-out', notes });

describe('what the journal says about money', () => {
  it('leads with the order, then what was paid and what was billed and planned', () => {
    const told = moneyOf(entry(
      { subject: 'invoice', id: 'i', facts: { number: 12, totalCents: 9_000 } },
      { subject: 'invoice', id: 'i', facts: { plannedPayments: 2, plannedCents: 6_000 } },
      { subject: 'payment', id: 'p', facts: { number: 7, amountCents: 3_000, tender: 'card' } },
      { subject: 'order', id: 'o', facts: { number: 5, invoiceId: 'i', totalCents: 9_000 } },
    ));
    expect(told.map(({ what, number, amountCents, count, opens }) => [what, number, amountCents, count, opens])).toEqual([
      ['order', 5, 9_000, 0, { invoice: 'i' }], ['payment', 7, 3_000, 0, 'billing'], ['invoice', 12, 9_000, 0, { invoice: 'i' }], ['planned', null, 6_000, 2, 'planned'],
    ]);
  });

  it('tells what a scholarship paid of an invoice, not a second invoice', () => {
    expect(moneyOf(entry({ subject: 'invoice', id: 'i', facts: { scholarshipCents: 5_000 } }))).toMatchObject([{ what: 'helped', amountCents: 5_000, opens: { invoice: 'i' } }]);
  });

  it('tells a refusal by its reason, and an accepted charge by its payment alone', () => {
    expect(moneyOf(entry({ subject: 'charge-attempt', id: 'c', facts: { amountCents: 3_000, state: 'refused', refusedBecause: 'expired-card' } }))).toMatchObject([{ what: 'charge-refused', amountCents: 3_000, because: 'expired-card' }]);
    expect(moneyOf(entry({ subject: 'charge-attempt', id: 'c', facts: { amountCents: 3_000, state: 'accepted' } }, { subject: 'payment', id: 'p', facts: { number: 8, amountCents: 3_000 } }))).toMatchObject([{ what: 'payment', number: 8 }]);
  });

  it('tells what became of a planned payment', () => {
    const planned = (facts: Record<string, unknown>) => moneyOf(entry({ subject: 'planned-payment', id: 'x', facts }))[0];
    expect(planned({ amountCents: 3_000, dueOn: '2026-10-01' })).toMatchObject({ what: 'planned-changed', amountCents: 3_000, dueOn: '2026-10-01', opens: 'planned' });
    expect(planned({ cancelled: true, amountCents: 3_000, dueOn: '2026-10-01' })).toMatchObject({ what: 'planned-cancelled', amountCents: 3_000 });
    expect(planned({ nowCents: 1_000, because: 'invoice-owes-less' })).toMatchObject({ what: 'planned-less', amountCents: 1_000 });
  });
});
