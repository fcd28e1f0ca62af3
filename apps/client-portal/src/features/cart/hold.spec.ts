import { holdOf } from './hold';

const line = { state: 'held' } as never;
const cart = { state: 'open', deadlineAt: '2027-03-01T12:15:00Z', now: '2027-03-01T12:00:00Z', lines: [line] } as const;

test('a cart read a minute ago has a minute less, whatever the clock of the visitor says', () => {
  expect(holdOf({ ...cart, lines: [line] }, 5_000_000, 5_060_000)).toEqual({ endsAt: '2027-03-01T12:15:00Z', serverNow: '2027-03-01T12:01:00.000Z' });
});

test.each([
  ['with nothing held', { lines: [{ state: 'lapsed' } as never] }],
  ['that is being paid: the clock stops while the bank thinks', { state: 'paying' as const, lines: [line] }],
  ['without a deadline', { deadlineAt: null, lines: [line] }],
])('a cart %s shows no countdown', (_, more) => {
  expect(holdOf({ ...cart, ...more }, 0, 0)).toBeNull();
});
