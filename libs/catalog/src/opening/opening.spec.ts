import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instantOf } from '@preau/kernel';
import { forEverybodyAt, openingOf, stranger, touchedTooLate, type OpeningFor, type OpeningWindow, type Standing } from './opening';

const zone = 'America/Toronto';
const instant = (text: string): string => instantOf(text.slice(0, 10), text.slice(11, 16), zone).toISOString();
const wall = (iso: string): string => new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(new Date(iso));

/** The tables of the page, row by row. */
function tableOf(heading: string): string[][] {
  const page = readFileSync(join(__dirname, '../../../../docs/algorithms/registration-windows.md'), 'utf8');
  const [, section = ''] = page.split(`## ${heading}\n`);
  return (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|')).slice(2).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
}
const windows: OpeningWindow[] = tableOf('The windows').map(([id = '', who = '', named = '', opens = '', closes = '']) => ({
  id, who: who as OpeningFor, tags: who === 'tags' ? [named] : [], programIds: who === 'returning' && named !== 'any' ? [named] : [], opensAt: instant(opens), closesAt: closes === 'never' ? null : instant(closes),
}));
function standing(text: string): Standing {
  return {
    tags: text.includes('member') ? ['member'] : [], resident: text.includes('resident'), programIds: text.includes('returning') ? ['fall'] : [], returning: text.includes('returning'),
  };
}

describe('who may register when, as the page tells it', () => {
  it.each(tableOf('Who may register when'))('%s at %s: %s', (who, now, expected) => {
    const opening = openingOf(windows, standing(who ?? ''), instant(now ?? ''));
    const said = opening.state === 'opens' ? `opens ${wall(opening.opensAt)} as ${opening.as}, for everybody ${opening.forEverybodyAt === null ? 'never' : wall(opening.forEverybodyAt)}`
      : opening.state === 'open' ? `open until ${opening.closesAt === null ? 'ever' : wall(opening.closesAt)}` : opening.state === 'closed' ? `closed since ${wall(opening.closedAt)}` : `not in group: ${opening.for.join(', ')}`;
    expect(said).toBe(expected);
  });
  it('has windows and rows to tell', () => {
    expect(windows).toHaveLength(4);
    expect(tableOf('Who may register when').length).toBeGreaterThan(8);
  });
});

describe('windows', () => {
  const groups = windows.filter((window) => window.who !== 'public');
  it('that name groups only leave everybody else out, and say for whom they are', () => {
    expect(openingOf(groups, stranger, instant('2027-03-01T12:00'))).toEqual({ state: 'not-in-group', for: ['tags', 'residents', 'returning'] });
    expect(forEverybodyAt(groups, instant('2027-03-01T12:00'))).toBeNull();
  });
  it('open in the morning of the clock change by the clock on the wall', () => {
    expect(instant('2027-03-14T08:00')).toBe('2027-03-14T12:00:00.000Z');
    expect(instant('2027-03-13T08:00')).toBe('2027-03-13T13:00:00.000Z');
  });
});

describe('opening rules that are locked so many days ahead', () => {
  const [members, residents, returning, everybody] = windows as [OpeningWindow, OpeningWindow, OpeningWindow, OpeningWindow];
  const now = instant('2027-03-01T09:00');
  it('may not touch an opening that is nearer, whether it goes, comes or moves', () => {
    expect(touchedTooLate(windows, [residents, returning, everybody], now, 10)).toEqual([members]);
    expect(touchedTooLate([members, everybody], [members, residents, everybody], now, 10).map((one) => one.id)).toEqual(['2']);
    const later = { ...members, opensAt: instant('2027-06-01T08:00') };
    expect(touchedTooLate([members, everybody], [later, everybody], now, 10).map((one) => one.opensAt)).toEqual([members.opensAt]);
  });
  it('may touch what is far enough, and anything when nothing locks them or nothing was announced', () => {
    expect(touchedTooLate(windows, [members, residents, returning, { ...everybody, opensAt: instant('2027-03-20T08:00') }], now, 5)).toEqual([]);
    expect(touchedTooLate(windows, [], now, 0)).toEqual([]);
    expect(touchedTooLate([], windows, now, 60)).toEqual([]);
  });
});
