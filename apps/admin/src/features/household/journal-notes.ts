import type { JournalEntry } from './household.queries';

type Note = JournalEntry['notes'][number];
/** One thing that was noted, ready to be put into words. */
export interface Told {
  what: (typeof moneyWords)[number];
  number: number | null;
  amountCents: number | null;
  count: number;
  /** Why, as the contexts call it; the words for it are the billing ones. */
  because: string | null;
  /** The day a planned payment is due now. */
  dueOn: string | null;
  /** The invoice it is about, or the tab where it is seen. */
  opens: { invoice: string } | 'billing' | 'planned' | null;
}

export const moneyWords = [
  'order', 'order-unpaid', 'payment', 'payment-returned', 'refund', 'refund-pending', 'refund-failed', 'credit-memo', 'invoice', 'allocation-undone', 'planned', 'planned-changed', 'planned-cancelled', 'planned-less',
  'charge-refused', 'charge-pending', 'charge-cancelled', 'paid-too-late', 'helped', 'credit-used', 'matched-by-hand', 'write-off', 'write-off-recovered', 'statement',
] as const;

/** What leads an entry stands first: an order before the invoice and the payment that came with it. */
const rank = (told: Told) => moneyWords.indexOf(told.what);

/** What an entry says about money: orders, documents and what is planned. */
export function moneyOf(entry: JournalEntry): Told[] {
  return entry.notes.flatMap((note) => tellNote(note) ?? []).sort((a, b) => rank(a) - rank(b));
}

function tellNote(note: Note): Told | null {
  const { facts, id } = note;
  const cents = (name: string) => (typeof facts[name] === 'number' ? facts[name] : null);
  const word = (name: string) => (typeof facts[name] === 'string' ? facts[name] : null);
  const told = (what: Told['what'], amount: string, more: Partial<Told> = {}): Told => ({ what, number: cents('number'), amountCents: cents(amount), count: 0, because: null, dueOn: null, opens: 'billing', ...more });
  const invoiceId = word('invoiceId');
  switch (note.subject) {
    case 'order': {
      const unpaid = word('unpaid');
      return unpaid === null ? told('order', 'totalCents', { opens: invoiceId === null ? 'billing' : { invoice: invoiceId } }) : told('order-unpaid', 'amountCents', { because: unpaid, opens: invoiceId === null ? 'billing' : { invoice: invoiceId } });
    }
    case 'invoice': {
      const planned = cents('plannedPayments');
      if (planned !== null) return told('planned', 'plannedCents', { count: planned, opens: 'planned' });
      if (cents('matchedByHandCents') !== null) return told('matched-by-hand', 'matchedByHandCents', { opens: { invoice: id } });
      if (cents('scholarshipCents') !== null) return told('helped', 'scholarshipCents', { opens: { invoice: id } });
      return cents('allocationUndoneCents') === null ? told('invoice', 'totalCents', { opens: { invoice: id } }) : told('allocation-undone', 'allocationUndoneCents', { opens: { invoice: id } });
    }
    case 'payment':
      return cents('returnedCents') === null ? told('payment', 'amountCents') : told('payment-returned', 'returnedCents');
    case 'write-off':
      return cents('recoveredCents') === null ? told('write-off', 'amountCents') : told('write-off-recovered', 'recoveredCents');
    case 'statement':
      return word('change') === null ? told('statement', 'balanceCents') : null;
    case 'credit-memo':
      return told('credit-memo', 'totalCents');
    case 'refund': {
      const state = word('state');
      return told(state === 'pending' ? 'refund-pending' : state === 'failed' ? 'refund-failed' : 'refund', 'amountCents');
    }
    case 'planned-payment': {
      const now = cents('nowCents');
      if (now !== null) return told(now === 0 ? 'planned-cancelled' : 'planned-less', 'nowCents', { opens: 'planned', ...(now === 0 ? { amountCents: null } : {}) });
      return told(facts['cancelled'] === true ? 'planned-cancelled' : 'planned-changed', 'amountCents', { opens: 'planned', dueOn: word('dueOn') });
    }
    case 'charge-attempt': {
      const state = word('state');
      if (state === 'refused') return told('charge-refused', 'amountCents', { because: word('refusedBecause'), opens: 'planned' });
      if (state === 'pending') return told('charge-pending', 'amountCents', { opens: 'planned' });
      // What was accepted is told by the payment it made.
      return state === 'cancelled' ? told('charge-cancelled', 'amountCents', { opens: 'planned' }) : null;
    }
    case 'cart':
      return cents('paidTooLate') === null ? null : told('paid-too-late', 'paidTooLate');
    case 'account':
      return cents('creditUsedCents') === null ? null : told('credit-used', 'creditUsedCents');
    default:
      return null;
  }
}
