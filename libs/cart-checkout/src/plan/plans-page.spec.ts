import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ItemToPay, paymentChoices } from './payment-choices';
import type { PlanOption } from './plan-option';

const page = readFileSync(join(__dirname, '../../../../docs/algorithms/plans.md'), 'utf8');
const examples = page.split('\n').filter((line) => /^\| \d{4}-\d\d-\d\d \|/.test(line)).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));

const gapDays = 10;
/** "10000 P20+2 m1", "9000 D5000o+3 @2026-12-20 on 2026-12-01 …", "22995 s188 2027-01-11 2027-03-22"; items of one plan are written alike. */
function itemOf(text: string): ItemToPay & { regime: 'exempt' | 's188' } {
  const words = text.split(' ');
  const law = words.indexOf('s188');
  const options = words.slice(1, law < 0 ? undefined : law).join(' ');
  return {
    grossCents: Number(words[0]), plan: options === '' ? null : { id: options, options: options.split(' or ').map(optionOf) },
    sequential: law >= 0, serviceFrom: words[law + 1] ?? null, serviceTo: words[law + 2] ?? null, regime: law >= 0 ? 's188' : 'exempt',
  };
}
function optionOf(text: string): PlanOption {
  const [, unit, value, order, instalments] = /^([PD])(\d+)(o?)\+(\d+)/.exec(text) ?? [];
  const step = /\b([md])(\d+)\b/.exec(text);
  const dates = / on (.*?)( w)?$/.exec(text)?.[1]?.split(' ') ?? null;
  return {
    id: text, labelFr: text, labelEn: text, depositUnit: unit === 'P' ? 'percent' : 'amount', depositValue: Number(value) * (unit === 'P' ? 100 : 1), depositPer: order === 'o' ? 'order' : 'item',
    initialOn: /@(\S+)/.exec(text)?.[1] ?? null, instalments: Number(instalments), fixedDates: dates,
    everyMonths: step?.[1] === 'm' ? Number(step[2]) : null, everyDays: step?.[1] === 'd' ? Number(step[2]) : null, gapWaived: text.endsWith(' w'),
  };
}

it.each(examples)('docs/algorithms/plans.md: bought on %s, %s', (orderedOn, text, today, instalments) => {
  const items = (text ?? '').split('; ').map(itemOf);
  const choices = paymentChoices(items, items.some((item) => item.regime === 's188') ? 's188' : 'exempt', orderedOn ?? '', gapDays);
  const total = items.reduce((all, item) => all + item.grossCents, 0);
  if (today === 'full') {
    expect(choices).toEqual({ totalCents: total, full: { offered: true, refusedBecause: null }, plan: null, plans: [] });
    return;
  }
  const shown = choices.plans.map((plan) => [String(plan.todayCents), plan.instalments.map((part) => `${part.dueOn} ${part.amountCents}`).join(', ')]);
  expect([shown.map((plan) => plan[0]).join(' or '), shown.map((plan) => plan[1]).join(' or ')]).toEqual([today, instalments]);
  for (const plan of choices.plans) expect(plan.todayCents + plan.instalments.reduce((all, part) => all + part.amountCents, 0)).toBe(total);
  expect(choices.full.offered).toBe(!items.some((item) => item.regime === 's188'));
});
it('reads the examples of the page', () => {
  expect(examples.length).toBeGreaterThanOrEqual(24);
});
