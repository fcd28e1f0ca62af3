import { reconciliationStateOf } from '../allocation/reconciliation-state';
import { spreadOver } from '../bulk/give-credit';
import { centsOf, workedTable } from '../testing/worked-table';
import { runningBalance } from './draft-statement';

describe('the worked examples of accounts', () => {
  it.each(workedTable('accounts', 'How far an invoice is reconciled'))('an invoice of $total with $allocated settled and $planned planned is reconciled: $state', ({ total, allocated, planned, state }) => {
    expect(reconciliationStateOf({ totalCents: centsOf(total), allocatedCents: centsOf(allocated), plannedCents: centsOf(planned) })).toBe(state);
  });

  it('the balance follows every document', () => {
    const [opening, ...rows] = workedTable('accounts', 'The balance after each document');
    const movements = rows.map((row) => ({ amountCents: centsOf(row['amount']) }));
    expect(runningBalance(centsOf(opening?.['balance']), movements).map((one) => one.balanceCents)).toEqual(rows.map((row) => centsOf(row['balance'])));
  });

  it.each(workedTable('accounts', 'A credit given to many clients'))('a credit of $credit on the lines of an invoice takes $taken', (row) => {
    const lines = (row['lines left'] ?? '').split(' ').map((left) => ({ leftCents: centsOf(left) }));
    const taken = spreadOver(lines, centsOf(row['credit']))?.map((part) => part.amountCents) ?? null;
    expect(taken).toEqual(row['taken'] === 'none' ? null : (row['taken'] ?? '').split(' ').map(centsOf));
  });
});
