import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ItemToPay, paymentChoices } from './payment-choices';

const page = readFileSync(join(__dirname, '../../../../docs/algorithms/plans.md'), 'utf8');
const examples = page.split('\n').filter((line) => /^\| \d{4}-\d\d-\d\d \|/.test(line)).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));

/** "10000 P20+2 m1", "9000 P10+3 on 2026-12-01 …", "22995 s188 2027-01-11 2027-03-22". */
function itemOf(text: string): ItemToPay & { regime: 'exempt' | 's188' } {
  const words = text.split(' ');
  const plan = /P(\d+)\+(\d+)/.exec(text);
  const law = words.indexOf('s188');
  const onAt = words.indexOf('on');
  const dates = words.slice(onAt + 1, law < 0 ? undefined : law);
  const step = /\b([md])(\d+)\b/.exec(text);
  return {
    grossCents: Number(words[0]),
    plan: plan === null ? null : {
      depositPercent: Number(plan[1]), instalments: Number(plan[2]), fixedDates: onAt < 0 ? null : dates,
      everyMonths: step?.[1] === 'm' ? Number(step[2]) : null, everyDays: step?.[1] === 'd' ? Number(step[2]) : null,
    },
    sequential: law >= 0, serviceFrom: words[law + 1] ?? null, serviceTo: words[law + 2] ?? null, regime: law >= 0 ? 's188' : 'exempt',
  };
}

it.each(examples)('docs/algorithms/plans.md: bought on %s, %s', (orderedOn, text, today, instalments) => {
  const items = (text ?? '').split('; ').map(itemOf);
  const choices = paymentChoices(items, items.some((item) => item.regime === 's188') ? 's188' : 'exempt', orderedOn ?? '');
  const total = items.reduce((all, item) => all + item.grossCents, 0);
  if (today === 'full') {
    expect(choices).toEqual({ totalCents: total, full: { offered: true, refusedBecause: null }, plan: null });
    return;
  }
  expect(String(choices.plan?.todayCents)).toBe(today);
  expect(choices.plan?.instalments.map((part) => `${part.dueOn} ${part.amountCents}`).join(', ')).toBe(instalments);
  expect((choices.plan?.todayCents ?? 0) + (choices.plan?.instalments ?? []).reduce((all, part) => all + part.amountCents, 0)).toBe(total);
  expect(choices.full.offered).toBe(!items.some((item) => item.regime === 's188'));
});
it('reads the examples of the page', () => {
  expect(examples.length).toBeGreaterThanOrEqual(12);
});
