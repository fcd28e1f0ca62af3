import { afterAid } from './after-aid';
import type { Cart } from './purchase.queries';

const choices = (totalCents: number): Cart['choices'] => ({ totalCents, full: { offered: true, refusedBecause: null }, plan: null, plans: [] });
const way = (useScholarships: boolean, useCredit: boolean, scholarshipCents: number, creditCents: number) => ({ useScholarships, useCredit, scholarshipCents, creditCents, dueCents: 100_00 - scholarshipCents - creditCents, choices: choices(100_00 - scholarshipCents - creditCents) });
const cart = { totalCents: 100_00, choices: choices(100_00), aid: { creditCents: 20_00, scholarships: [], ways: [way(true, false, 50_00, 0), way(false, true, 0, 20_00), way(true, true, 50_00, 20_00)] } };

it.each([
  [true, true, 30_00],
  [true, false, 50_00],
  [false, true, 80_00],
  [false, false, 100_00],
])('asks at the counter for what aid leaves: scholarships %s, credit %s', (useScholarships, useCredit, dueCents) => {
  expect(afterAid(cart, { useScholarships, useCredit })).toMatchObject({ dueCents, useScholarships, useCredit, choices: { totalCents: dueCents } });
});

it('uses nothing that the cart does not offer', () => {
  expect(afterAid({ ...cart, aid: { ...cart.aid, ways: [] } }, { useScholarships: true, useCredit: true })).toMatchObject({ dueCents: 100_00, useScholarships: false, useCredit: false });
});
