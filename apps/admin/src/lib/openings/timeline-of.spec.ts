import { timelineOf } from './timeline-of';

test('stages stand on one line, the earliest first, and what never closes reaches its end', () => {
  const line = timelineOf(
    [
      { who: 'public', opensAt: '2027-03-05T08:00', closesAt: null },
      { who: 'residents', opensAt: '2027-03-01T08:00', closesAt: '2027-03-03T08:00' },
    ],
    '2027-03-03T08:00',
  );
  expect(line.bars.map(({ stage, from, width }) => [stage.who, from, width])).toEqual([['residents', 0, 40], ['public', 80, 20]]);
  expect(line.now).toBe(40);
});

test('what has no time yet is left out, and a moment outside of the line is not shown', () => {
  expect(timelineOf([{ who: 'public', opensAt: '', closesAt: null }], '2027-03-03T08:00')).toEqual({ bars: [], now: null });
  expect(timelineOf([{ who: 'public', opensAt: '2027-03-05T08:00', closesAt: null }], '2027-03-01T08:00').now).toBeNull();
});
