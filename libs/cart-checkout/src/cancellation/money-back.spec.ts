import fc from 'fast-check';
import { centsOf, workedTable } from '@preau/billing/testing';
import type { InvoiceMoney, PaidBy } from './cancellation-facts.store';
import { moneyBack } from './money-back';

const runs = Number(process.env['PREAU_PROPERTY_RUNS'] ?? 2_000);
const paid = (tender: PaidBy['tender'], cents: number, id: string): PaidBy => ({ paymentId: id, number: 1, tender, method: null, allocatedCents: cents, refundableCents: tender === 'card' ? cents : 0 });
const money = (text: string | undefined): number => (text === '–' || text === undefined ? 0 : centsOf(text));
const all = (text: string | undefined): number[] => (text === '–' || text === undefined ? [] : text.split(', ').map((one) => centsOf(one)));

describe('where the money of a credit goes', () => {
  it.each(workedTable('cancellation', 'Where the money goes'))('$credited credited, $[invoice owes] owed: as the page says', (row) => {
    const cards = all(row['paid by card (latest first)']).map((cents, index) => paid('card', cents, `card-${index}`));
    const cash = money(row['paid in cash']);
    const invoice: InvoiceMoney = { openCents: money(row['invoice owes']), totalCents: 0, writtenOffCents: 0, creditedCents: 0, moneyCents: 1_000_000, onTheWayCents: 0, balanceOnTheWayCents: 0, planned: [], payments: [...cards, ...(cash > 0 ? [paid('cash', cash, 'cash')] : [])] };
    const back = moneyBack(invoice, money(row['credited']), money(row['fee']), { refundable: true, refundTo: 'same-method', toScholarshipCents: 0, inMoney: false });
    expect([back.toMethods.map((part) => part.amountCents), back.atCounterCents, back.owedAfterCents]).toEqual([all(row['to cards']), money(row['at the counter']), money(row['owed after'])]);
  });

  it('is all accounted for, no method gets more than it brought, and no more money leaves than came, whatever was paid how', () => {
    const payments = fc.array(fc.record({ tender: fc.constantFrom('card' as const, 'cash' as const, 'bank-debit' as const, 'cheque' as const), cents: fc.integer({ min: 1, max: 50_000 }), refundable: fc.integer({ min: 0, max: 60_000 }) }), { maxLength: 5 });
    fc.assert(
      fc.property(payments, fc.integer({ min: 0, max: 90_000 }), fc.nat(90_000), fc.nat(5_000), fc.nat(40_000), fc.nat(120_000), fc.boolean(), fc.boolean(), fc.boolean(), (paidBy, openCents, credited, fee, onTheWayCents, moneyCents, refundable, account, inMoney) => {
        const rows = paidBy.map(({ tender, cents, refundable: can }, index): PaidBy => ({ ...paid(tender, cents, `p-${index}`), refundableCents: tender === 'card' || tender === 'bank-debit' ? can : 0 }));
        const planned = [1, 2].map((n) => ({ id: `i-${n}`, amountCents: Math.floor(openCents / 3) + 1, dueOn: `2027-0${n}-01`, paymentMethodId: null, method: null }));
        const back = moneyBack({ openCents, totalCents: 0, writtenOffCents: 0, creditedCents: 0, moneyCents, onTheWayCents, balanceOnTheWayCents: 0, planned, payments: rows }, credited, fee, { refundable, refundTo: account ? 'account' : 'same-method', toScholarshipCents: 0, inMoney });
        const toMethods = back.toMethods.reduce((sum, part) => sum + part.amountCents, 0);
        expect(back.owedBeforeCents - back.owedAfterCents + back.feePaidCents + toMethods + back.atCounterCents + back.onAccountCents).toBe(credited);
        expect(back.feePaidCents + back.feeOwedCents).toBe(fee);
        expect(Math.min(back.owedAfterCents, back.atCounterCents, back.onAccountCents, back.feeOwedCents)).toBeGreaterThanOrEqual(0);
        expect(toMethods + back.atCounterCents).toBeLessThanOrEqual(moneyCents);
        for (const part of back.toMethods) {
          const source = rows.find((one) => one.paymentId === part.paymentId);
          expect(part.amountCents).toBeLessThanOrEqual(Math.min(source?.allocatedCents ?? 0, source?.refundableCents ?? 0));
        }
        if (!refundable || account) expect([toMethods, back.atCounterCents, back.lateCents]).toEqual([0, 0, 0]);
        const promised = planned.reduce((sum, one) => {
          const change = back.planned.find((changed) => changed.id === one.id);
          return sum + (change === undefined ? one.amountCents : (change.isCents ?? 0));
        }, 0);
        if (back.planned.length > 0) expect(promised).toBeLessThanOrEqual(Math.max(0, back.owedAfterCents - onTheWayCents));
      }),
      { numRuns: runs },
    );
  });
});
