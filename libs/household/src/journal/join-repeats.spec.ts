import { joinRepeats } from './join-repeats';
import type { JournalEntry } from './journal-of';

const noon = Date.UTC(2026, 8, 1, 16);
const saved = (minutesBefore: number, over: Partial<JournalEntry> = {}): JournalEntry => {
  const at = new Date(noon - minutesBefore * 60_000);
  return {
    id: 1_000 - minutesBefore, sinceId: 1_000 - minutesBefore, at, since: at, times: 1, by: { kind: 'family', name: 'Marie-Ève Tremblay' }, command: 'org-forms.save-submission',
    notes: [{ subject: 'person', id: 'rose', facts: { accountId: 'family', change: 'form-saved', formId: 'health' } }], ...over,
  };
};

describe('the journal', () => {
  it('tells a form that saves itself once, with how often and since when', () => {
    expect(joinRepeats([saved(0), saved(50), saved(100)])).toEqual([{ ...saved(0), times: 3, since: saved(100).at, sinceId: saved(100).id }]);
  });

  it('begins anew after an hour of rest, for somebody else, for another form, and when the form is confirmed', () => {
    const confirmed = { notes: [{ subject: 'person', id: 'rose', facts: { accountId: 'family', change: 'form-confirmed', formId: 'health' } }] };
    const other = { notes: [{ subject: 'person', id: 'rose', facts: { accountId: 'family', change: 'form-saved', formId: 'camp' } }] };
    const entries = [saved(0), saved(61), saved(62, { by: { kind: 'staff', name: 'Line Commis' } }), saved(63, other), saved(64, confirmed)];
    expect(joinRepeats(entries)).toEqual(entries);
  });

  it('never joins money: two equal payments are two entries', () => {
    const paid = { command: 'billing.record-payment', notes: [{ subject: 'payment', id: 'p', facts: { accountId: 'family', amountCents: 5_000 } }] };
    expect(joinRepeats([saved(0, paid), saved(1, paid)])).toHaveLength(2);
  });
});
