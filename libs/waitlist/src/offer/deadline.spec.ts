import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { localTimeOf } from '@preau/kernel';
import { deadlineOf } from './deadline';

const page = readFileSync(join(__dirname, '../../../../docs/algorithms/waitlist.md'), 'utf8');
const rows = page.split('\n').filter((line) => /^\| 20\d\d-/.test(line)).map((line) => line.split('|').slice(1, 4).map((cell) => cell.trim()));
const zone = 'America/Toronto';
const night = { quietFrom: '21:00', quietUntil: '08:00', zone } as const;
const end = (from: string, minutes: number, quiet: { quietFrom: string; quietUntil: string; zone: string } = night): string => deadlineOf({ from: new Date(from), minutes, ...quiet }).toISOString();

describe('The time to accept', () => {
  it.each(rows)('of an offer of %s, %s minutes, ends at %s', (from, minutes, expected) => {
    expect(end(from ?? '', Number(minutes))).toBe(expected);
  });
  it('is told on its page with examples of both changes of the clock', () => {
    expect(rows.length).toBeGreaterThan(8);
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
