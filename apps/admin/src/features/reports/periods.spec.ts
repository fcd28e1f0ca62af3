import { chosenPeriod, monthsOf, periodOf, presetOf, presets } from './periods';

describe('usual periods', () => {
  it.each([
    ['this-month', '2028-02-10', '2028-02-01', '2028-02-29'],
    ['last-month', '2027-01-31', '2026-12-01', '2026-12-31'],
    ['this-year', '2027-01-31', '2027-01-01', '2027-12-31'],
    ['last-year', '2027-01-31', '2026-01-01', '2026-12-31'],
    ['twelve-months', '2027-01-31', '2026-02-01', '2027-01-31'],
    ['twelve-months', '2026-12-01', '2026-01-01', '2026-12-31'],
  ] as const)('%s seen from %s is %s to %s', (preset, today, from, until) => {
    expect(periodOf(preset, today)).toEqual({ from, until });
  });

  it('are found again from their days', () => {
    for (const preset of presets) expect(presetOf(periodOf(preset, '2027-05-17'), '2027-05-17')).toBe(preset);
    expect(presetOf({ from: '2027-05-02', until: '2027-05-31' }, '2027-05-17')).toBeNull();
  });

  it('have their months, those of which nothing is told too', () => {
    expect(monthsOf({ from: '2026-11-15', until: '2027-02-01' })).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  });

  it('stand in where the address says nothing', () => {
    expect(chosenPeriod({}, '2027-05-17')).toEqual({ from: '2026-06-01', until: '2027-05-31' });
    expect(chosenPeriod({ from: '2027-01-01' }, '2027-05-17')).toEqual({ from: '2027-01-01', until: '2027-05-31' });
  });
});
