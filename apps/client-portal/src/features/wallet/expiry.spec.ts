import { isExpired } from './expiry';

test.each([
  [12, 2026, false],
  [11, 2026, false],
  [10, 2026, true],
  [12, 2025, true],
  [1, 2027, false],
  [null, null, false],
])('on November 21, 2026 a card of %s/%s is expired: %s', (expiresMonth, expiresYear, expired) => {
  expect(isExpired({ expiresMonth, expiresYear }, new Date(2026, 10, 21))).toBe(expired);
});
