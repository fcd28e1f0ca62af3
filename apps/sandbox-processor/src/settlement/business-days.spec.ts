import { afterBusinessDays, afterCalendarDays, isExpired } from './business-days';

const at = (text: string): Date => new Date(text);

describe('the bank\'s days', () => {
  it.each([
    ['a Monday', '2026-11-16T15:00:00Z', 2, '2026-11-18T15:00:00Z'],
    ['a Friday', '2026-11-20T15:00:00Z', 1, '2026-11-23T15:00:00Z'],
    ['a Saturday', '2026-11-21T15:00:00Z', 2, '2026-11-24T15:00:00Z'],
    ['a Thursday before the clocks go back: the local hour stays', '2026-10-29T14:00:00Z', 2, '2026-11-02T15:00:00Z'],
    ['Sunday in Greenwich but still Saturday in Montréal', '2026-11-22T03:00:00Z', 1, '2026-11-24T03:00:00Z'],
  ])('business days counted from %s', (_, from, days, expected) => {
    expect(afterBusinessDays(at(from), days)).toEqual(at(expected));
  });

  it('calendar days keep the local hour across the spring change', () => {
    expect(afterCalendarDays(at('2026-03-01T15:00:00Z'), 30)).toEqual(at('2026-03-31T14:00:00Z'));
  });

  it.each([
    [11, 2026, '2026-12-01T04:59:59Z', false],
    [11, 2026, '2026-12-01T05:00:00Z', true],
    [1, 2027, '2026-12-15T00:00:00Z', false],
  ])('a card of %i/%i at %s is expired: %s', (month, year, now, expected) => {
    expect(isExpired(month, year, at(now))).toBe(expected);
  });
});
