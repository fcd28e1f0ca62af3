import fc from 'fast-check';
import { say } from '../messages';
import en from '../messages/en.json';
import fr from '../messages/fr.json';
import { agesInTitle } from './ages';
import { findingKinds } from './finding';
import { plainText } from './plain-text';
import { readPriceCents } from './price';
import { readCatalogue } from './read-catalogue';
import { dateIn, readTime } from './read-date';
import { readWeekdays } from './weekdays';

const settings = { closingDays: new Map(), knownLocationKeys: new Set<string>() };

describe('every finding has a sentence in both languages, with the same facts in it', () => {
  const facts = (text: string): string[] => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => (match[1] ?? '').replace(/_(fr|en)$/, '')))].sort();
  it.each(Object.keys(findingKinds))('%s', (code) => {
    expect(facts(say('fr', `finding.${code}`))).toEqual(facts(say('en', `finding.${code}`)));
  });
  it('no sentence is left over and both books have the same keys', () => {
    expect(Object.keys(en.finding).sort()).toEqual(Object.keys(findingKinds).sort());
    expect(Object.keys(fr.finding).sort()).toEqual(Object.keys(en.finding).sort());
  });
});

describe('a file that cannot be a catalogue is refused as a whole', () => {
  it.each([
    ['nothing at all', '', 'catalog.import-file-empty'],
    ['only line breaks', '\n\r\n', 'catalog.import-file-empty'],
    ['columns of nobody', 'a,b,c\n1,2,3\n', 'catalog.import-format-unknown'],
    ['quotes that never close', `key,name,start date,start time,end time\n1,"${'x'.repeat(2_000_000)}`, 'catalog.import-file-damaged'],
  ])('%s', async (_what, text, code) => {
    await expect(readCatalogue([{ name: 'x.csv', bytes: Buffer.from(text) }], settings)).rejects.toMatchObject({ code });
  });
  it('no bytes whatever make it fail otherwise', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const header = Buffer.from('name,start date,start time,end time,price\n');
      const catalogue = await readCatalogue([{ name: 'x', bytes: Buffer.concat([header, bytes]) }], settings).catch((error: { code?: string }) => error.code);
      expect(typeof catalogue === 'string' ? catalogue : 'read').toMatch(/^read$|^catalog\./);
    }));
  });
});

it.each([
  ['2025-10-09', '2025-10-09'], ['2025-10-09T00:00:00', '2025-10-09'], ['2025/10/9', '2025-10-09'], ['20251009', '2025-10-09'], ['Apr-13-2026', '2026-04-13'], ['April 13, 2026', '2026-04-13'],
  ['13 avril 2026', '2026-04-13'], ['1er août 2026', '2026-08-01'], ['5-déc.-2026', '2026-12-05'], ['30 juin 2026', '2026-06-30'], ['30 juillet 2026', '2026-07-30'],
  ['03/04/2025', null], ['2025-02-29', null], ['Foo-13-2026', null], ['', null],
])('the date %s reads as %s', (text, date) => {
  expect(dateIn(text)).toBe(date);
});
it.each([['08:30:00', '08:30'], ['8:30', '08:30'], ['8h30', '08:30'], ['18 h', '18:00'], ['6:15 pm', '18:15'], ['12:00 am', '00:00'], ['24:00', '00:00']])('the time %s reads as %s', (text, time) => {
  expect(readTime('t', text)).toBe(time);
});
it.each([['Mon,Tue,Thu,Fri', [1, 2, 4, 5]], ['Lundi', [1]], ['sam. et dim.', [6, 7]], ['Thursday', [4]], ['MARDI / jeudi', [2, 4]]])('the weekdays %s', (text, weekdays) => {
  expect(readWeekdays(text)).toEqual(weekdays);
});
it.each([['85,00', 8_500], ['85.00', 8_500], ['85', 8_500], ['0,50', 50], ['1 234,56 $', 123_456], ['$1,234.56', 123_456], ['Gratuit', 0]])('the price %s is %s cents', (text, cents) => {
  expect(readPriceCents('p', text)).toBe(cents);
});
it('a price that may be a thousand or a fraction is refused rather than guessed', () => {
  expect(() => readPriceCents('p', '1.234')).toThrow('price-unreadable');
});
it('every amount written with a comma comes back to the cent', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_99 }), (cents) => readPriceCents('p', `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, '0')}`) === cents));
});
it.each([['ringette (10 to 14 years)', { min: 120, max: 179 }], ['cardio and strength 50+', { min: 600, max: null }], ['20/20/20', null], ['racquetball court 4, 6, and 8', null], ['squash courts 1, 2, 3, 5, 7 and 9', null], ['Challenge Action 2012', null]])(
  'ages hidden in the title %s',
  (title, ages) => expect(agesInTitle(title)).toEqual(ages),
);
it('plain text never lets a tag through', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('<', '>', '<script>', '</script>', '<b', 'a', '/', '<!--', '-->', ' onclick=', '"'), { maxLength: 30 }), (parts) => {
    expect(plainText(parts.join('')).text).not.toMatch(/<\/?[a-z]/i);
  }));
});
