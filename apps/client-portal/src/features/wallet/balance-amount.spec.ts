import { chosenCents, problemOfAmount } from './balance-amount';

const invoice = (invoiceId: string, payableCents: number) => ({ invoiceId, payableCents, number: 1, dueOn: '2027-01-01', openCents: payableCents, promisedCents: 0, pendingCents: 0, labelsFr: [], labelsEn: [] });

test('the invoices that are chosen add up to what they ask for now', () => {
  const invoices = [invoice('a', 40_00), invoice('b', 0), invoice('c', 25_50)];
  expect([chosenCents({ invoices }, ['a', 'c']), chosenCents({ invoices }, ['b']), chosenCents({ invoices }, [])]).toEqual([65_50, 0, 0]);
});

test.each([
  [50_00, 100_00, 20_00, null], [19_99, 100_00, 20_00, 'too-little'], [15_00, 15_00, 20_00, null], [100_01, 100_00, 20_00, 'too-much'],
  [null, 100_00, 20_00, 'not-an-amount'], [0, 100_00, 0, 'not-an-amount'], [10_00, 0, 0, 'nothing-chosen'],
] as const)('%s of %s with a minimum of %s is %s', (amountCents, wantedCents, minimumCents, problem) => expect(problemOfAmount(amountCents, wantedCents, minimumCents)).toBe(problem));
