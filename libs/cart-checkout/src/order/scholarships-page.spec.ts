import { draftInvoice } from '@preau/billing';
import { centsOf, workedTable } from '@preau/billing/testing';
import { pricedCart } from '../pricing/quote';
import { aCart, aSession, cityTaxes } from '../testing/a-cart';
import { afterAid, aidFor } from './aid';

const inThree = { id: 'p', nameFr: '', nameEn: '', options: [{ id: 'o', labelFr: '', labelEn: '', depositUnit: 'amount' as const, depositValue: 30_00, depositPer: 'item' as const, initialOn: null, instalments: 2, fixedDates: null, everyMonths: 1, everyDays: null, gapWaived: true }] };

it.each(workedTable('scholarships', 'Aid, then money'))('docs/algorithms/scholarships.md: $item with $uses: $due is due, $today today', (row) => {
  const percent = Number(/\d+/.exec(row['share'] ?? '')?.[0]);
  const award = { awardId: 'a', poolId: 'f', personId: null, percent, amountCents: null, perItemMaxCents: null, perPersonMaxCents: null, programIds: [], activityIds: [], expiresOn: null, poolLeftCents: 1_000_000_00, usedByPerson: {}, nameFr: 'B', nameEn: 'B' };
  const uses = row['uses'];
  const planned = centsOf(row['item']) === 90_00;
  const facts = { ...aCart([aSession(centsOf(row['item']), {}, planned ? inThree : null)]), aid: { creditCents: centsOf(row['credit on account']), awards: [award] } };
  const quote = pricedCart(facts, (lines) => draftInvoice(lines, cityTaxes.rates, cityTaxes.registration));
  const aid = aidFor(facts, quote, { useScholarships: uses !== 'credit', useCredit: uses !== 'scholarship' });
  const due = afterAid(quote, aid);
  const spread = planned ? due.choices.plan : { todayCents: due.totalCents, instalments: [] };
  expect([aid.scholarshipCents, aid.creditCents, due.totalCents, spread?.todayCents]).toEqual(['scholarship', 'credit', 'due', 'today'].map((name) => centsOf(row[name])));
  expect(spread?.instalments.map((part) => part.amountCents)).toEqual(row['instalments'] === '–' ? [] : (row['instalments'] ?? '').split(' ').map(centsOf));
});
