import fc from 'fast-check';
import { localTimeOf } from '@preau/kernel';
import { deadlineOf } from './deadline';

const zone = 'America/Toronto';
const night = { quietFrom: '21:00', quietUntil: '08:00', zone } as const;
const end = (from: string, minutes: number, quiet: { quietFrom: string; quietUntil: string; zone: string } = night): string => deadlineOf({ from: new Date(from), minutes, ...quiet }).toISOString();

describe('The time to accept', () => {
  it.each([
    ['runs through the day', '2026-12-05T14:00:00Z', 120, '2026-12-05T16:00:00.000Z'],
    ['stands still at night: three hours from eight in the evening end at ten in the morning', '2026-12-06T01:00:00Z', 180, '2026-12-06T15:00:00.000Z'],
    ['begins at eight for an offer of three in the morning', '2026-12-05T08:00:00Z', 60, '2026-12-05T14:00:00.000Z'],
    ['may end on the stroke of the quiet hours', '2026-12-06T01:00:00Z', 60, '2026-12-06T02:00:00.000Z'],
    ['of a day and thirteen waking hours takes two evenings', '2026-12-05T18:00:00Z', 1_440, '2026-12-07T16:00:00.000Z'],
    // The clock is put back on 1 November 2026, forward on 14 March 2027.
    ['is not eaten by the longer night of November', '2026-11-01T00:30:00Z', 60, '2026-11-01T13:30:00.000Z'],
    ['is not eaten by the shorter night of March', '2027-03-14T01:30:00Z', 60, '2027-03-14T12:30:00.000Z'],
    ['of an offer in the repeated hour begins at eight', '2026-11-01T06:30:00Z', 60, '2026-11-01T14:00:00.000Z'],
    ['of an offer in the hour before the one that is missing begins at eight', '2027-03-14T06:30:00Z', 60, '2027-03-14T13:00:00.000Z'],
  ])('%s', (_what, from, minutes, expected) => {
    expect(end(from, minutes)).toBe(expected);
  });

  it('counts every minute of a watch where nobody is left in peace', () => {
    expect(end('2026-11-01T05:00:00Z', 180, { quietFrom: '00:00', quietUntil: '00:00', zone })).toBe('2026-11-01T08:00:00.000Z');
  });

  it('knows quiet hours of the day', () => {
    expect(end('2026-12-05T16:30:00Z', 60, { quietFrom: '12:00', quietUntil: '13:00', zone })).toBe('2026-12-05T18:30:00.000Z');
  });

  it('never ends within the quiet hours, and gives exactly the minutes that were promised', () => {
    const instants = fc.integer({ min: Date.parse('2026-10-20T00:00:00Z') / 60_000, max: Date.parse('2027-03-25T00:00:00Z') / 60_000 }).map((minute) => new Date(minute * 60_000));
    const zones = fc.constantFrom('America/Toronto', 'America/Halifax', 'America/Vancouver', 'America/St_Johns', 'America/Regina');
    fc.assert(
      fc.property(instants, fc.integer({ min: 5, max: 4_000 }), zones, (from, minutes, where) => {
        const at = deadlineOf({ from, minutes, quietFrom: '21:00', quietUntil: '08:00', zone: where });
        const time = localTimeOf(at, where);
        expect(time <= '21:00' && time >= '08:00').toBe(true);
        let awake = 0;
        for (let one = from.getTime(); one < at.getTime(); one += 60_000) {
          const wall = localTimeOf(new Date(one), where);
          if (wall >= '08:00' && wall < '21:00') awake += 1;
        }
        expect(awake).toBe(minutes);
      }),
      { numRuns: 40 },
    );
  });
});
