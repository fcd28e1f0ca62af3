import { serverTimeAfter, untilNext } from './server-time';

const now = '2027-03-09T12:59:58.000Z';

test('the visitor’s clock only says how long ago the server spoke, and never turns time back', () => {
  expect(serverTimeAfter(now, 2_000)).toBe('2027-03-09T13:00:00.000Z');
  expect(serverTimeAfter(now, -60_000)).toBe(now);
});

test('the next instant is the nearest that is still to come', () => {
  expect(untilNext(['2027-03-09T13:00:00.000Z', null, '2027-03-08T00:00:00.000Z', '2027-03-09T14:00:00.000Z', ''], now)).toBe(2_000);
  expect(untilNext([null, now, ''], now)).toBeNull();
});
