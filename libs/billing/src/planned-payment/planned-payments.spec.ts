import fc from 'fast-check';
import { addDays, localDateOf, localTimeOf } from '@preau/kernel';
import { payableOf, refusalOfAmount, sharesOf } from '../balance-payment/payable-balance';
import { invoicedFrom, nextDates, recurringOn } from '../recurring/recurring-dates';
import { centsOf, workedTable } from '../testing/worked-table';
import type { RefusedBecause } from '../events';
import { stageOf } from '../wallet/notify-expiring';
import { dueAtOf } from './planned-payment';
import { nextTryOf, retryDayMax } from './retry-schedule';

const zone = 'America/Toronto';
const numRuns = Number(process.env['PREAU_PROPERTY_RUNS'] ?? 2_000);
const text = (cell: string | undefined): string => cell ?? '';

describe('when a refused payment is tried again', () => {
  it.each(workedTable('planned-payments', 'When a refused payment is tried again'))('$method, $refused because, try $tries on $today: $next try', (row) => {
    const next = nextTryOf(
      {
        methodKind: row['method'] === 'card' ? 'card' : 'bank-account', because: text(row['refused because']) as RefusedBecause, final: row['never again'] === 'yes',
        firstTriedOn: text(row['first try']), tries: Number(row['tries']),
      },
      row['days'] === '–' ? [] : text(row['days']).split(',').map(Number), text(row['today']), zone,
    );
    expect(next === null ? '–' : `${localDateOf(next.at, zone)} ${localTimeOf(next.at, zone)}`).toBe(row['next try']);
  });

  it('is never at night, never today, never past four tries in thirty days, and each at another hour', () => {
    const dates = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays('2025-01-01', days));
    const schedule = fc.uniqueArray(fc.integer({ min: 1, max: retryDayMax }), { maxLength: 3 }).map((days) => [...days].sort((a, b) => a - b));
    fc.assert(
      fc.property(dates, schedule, fc.integer({ min: 0, max: 6 }), (firstTriedOn, retryDays, lateDays) => {
        let today = addDays(firstTriedOn, lateDays);
        const hours = ['09:00'];
        for (let tries = 1; tries <= 10; tries += 1) {
          const next = nextTryOf({ methodKind: 'card', because: 'declined', final: false, firstTriedOn, tries }, retryDays, today, zone);
          if (next === null) break;
          expect(next.on > today).toBe(true);
          expect(localDateOf(next.at, zone)).toBe(next.on);
          hours.push(localTimeOf(next.at, zone));
          today = next.on;
        }
        expect(hours.length).toBeLessThanOrEqual(4);
        expect(new Set(hours).size).toBe(hours.length);
        expect(hours.every((hour) => hour >= '09:00' && hour <= '11:00')).toBe(true);
        expect(today <= addDays(firstTriedOn, Math.max(30, lateDays))).toBe(true);
      }),
      { numRuns },
    );
  });
});

it.each(workedTable('planned-payments', 'Nine in the morning, whatever the clocks do'))('nine in the morning of $due on is $charged from', (row) => {
  expect(dueAtOf(text(row['due on']), zone)).toEqual(new Date(text(row['charged from'])));
  expect(localTimeOf(new Date(text(row['last moment before'])), zone)).toBe('08:59');
});

describe('a balance', () => {
  it.each(workedTable('planned-payments', 'What of a balance can be paid on line'))('of $owed, $promised promised and $on its way coming, can be paid by $can be paid', (row) => {
    const payable = payableOf([{ invoiceId: 'i', openCents: centsOf(row['owed']), promisedCents: centsOf(row['promised']), pendingCents: centsOf(row['on its way']) }]);
    expect(payable[0]?.payableCents ?? 0).toBe(centsOf(row['can be paid']));
  });

  it.each(workedTable('planned-payments', 'Which amounts are taken'))('$the organization, minimum $minimum: $offered of $can be paid is $answer', (row) => {
    const policy = { balancePayment: text(row['the organization']) as 'off', balanceMinimumCents: centsOf(row['minimum']) };
    expect(refusalOfAmount(policy, centsOf(row['can be paid']), centsOf(row['offered'])) ?? 'taken').toBe(row['answer']);
  });

  it('is cut over invoices to the cent, none above what it can take, the first ones first', () => {
    const invoices = fc.array(fc.record({ invoiceId: fc.uuid(), payableCents: fc.integer({ min: 1, max: 500_000 }) }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(invoices, fc.double({ min: 0, max: 1, noNaN: true }), (payable, part) => {
        const all = payable.reduce((sum, invoice) => sum + invoice.payableCents, 0);
        const amountCents = Math.max(1, Math.floor(all * part));
        const shares = sharesOf(payable, amountCents);
        expect(shares.reduce((sum, share) => sum + share.amountCents, 0)).toBe(amountCents);
        shares.forEach((share, index) => {
          const room = payable[index]?.payableCents ?? 0;
          expect(share.invoiceId).toBe(payable[index]?.invoiceId);
          expect(index < shares.length - 1 ? share.amountCents === room : share.amountCents <= room).toBe(true);
        });
      }),
      { numRuns },
    );
  });
});

describe('a recurring charge', () => {
  it.each(workedTable('planned-payments', 'Recurring charges'))('first on $first on, every $every months: number $number falls on $falls on', (row) => {
    const on = recurringOn({ firstOn: text(row['first on']), everyMonths: Number(row['every']), until: null }, Number(row['number'])) ?? '';
    expect(on).toBe(row['falls on']);
    expect(invoicedFrom(on)).toBe(row['invoiced from']);
  });

  it('ends on its last day', () => {
    expect(nextDates({ firstOn: '2027-01-31', everyMonths: 1, until: '2027-03-30' }, 0, 12)).toEqual(['2027-01-31', '2027-02-28']);
    expect(nextDates({ firstOn: '2027-01-31', everyMonths: 1, until: null }, 10, 3)).toEqual(['2027-11-30', '2027-12-31', '2028-01-31']);
  });
});

it.each([
  ['2027-03-31', [], '2027-01-29', null], ['2027-03-31', [], '2027-01-30', '60-days'], ['2027-03-31', [], '2027-03-01', '30-days'], ['2027-03-31', [], '2027-04-01', null],
  ['2027-03-31', ['2027-04-15'], '2027-03-31', '30-days'], ['2027-03-31', ['2027-04-15'], '2027-04-01', 'before-payment'], ['2027-03-31', ['2027-03-20', '2027-04-15'], '2027-04-02', 'before-payment'],
] as const)('a card that ends on %s, with payments on %j, is told of on %s as %s', (expiresOn, due, today, stage) => {
  expect(stageOf({ expiresOn, planned: due.map((dueOn) => ({ dueOn, amountCents: 1 })) }, today)).toBe(stage);
});
