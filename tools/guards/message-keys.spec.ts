import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { baseOf, basesOf, holesOf, isUsed, keysIn, leavesOf, wrongPlurals } from './message-keys';
import { projectRoot, screenFolders, sourcesIn } from './screen-sources';

const inCamel = (fileName: string) => basename(fileName, '.json').replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());

function messagesOf(folder: string, language: 'fr' | 'en'): Map<string, string> {
  const place = join(projectRoot, folder, 'messages', language);
  const files = readdirSync(place).filter((name) => name.endsWith('.json'));
  expect(files.length).toBeGreaterThan(0);
  return leavesOf(Object.fromEntries(files.map((name) => [inCamel(name), JSON.parse(readFileSync(join(place, name), 'utf8')) as unknown])));
}

const everySource = screenFolders.flatMap(sourcesIn);
const everyKeyInCode = keysIn(everySource);

describe.each(screenFolders)('the messages of %s', (folder) => {
  const [french, english] = [messagesOf(folder, 'fr'), messagesOf(folder, 'en')];

  test('say the same things in French and in English', () => {
    expect([...basesOf(french)].sort()).toEqual([...basesOf(english)].sort());
  });

  test('give every plural form of their language', () => {
    expect(wrongPlurals(french, 'fr')).toEqual([]);
    expect(wrongPlurals(english, 'en')).toEqual([]);
  });

  test('leave no text empty and need the same facts in both languages', () => {
    const facts = (leaves: Map<string, string>) => {
      const byBase = new Map<string, string>();
      for (const [key, text] of leaves) if (!/_(zero|one)$/.test(key)) byBase.set(baseOf(key), holesOf(text).join());
      return Object.fromEntries([...byBase].sort());
    };
    expect([...french, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(facts(french)).toEqual(facts(english));
  });

  test('are all used', () => {
    expect([...basesOf(french)].filter((base) => !isUsed(base, everyKeyInCode))).toEqual([]);
  });

  test('answer every key that the code asks for', () => {
    const known = new Set([...basesOf(french), ...basesOf(messagesOf('libs/ui/src', 'fr'))]);
    const { asked } = keysIn(sourcesIn(folder));
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter(({ key }) => !known.has(key))).toEqual([]);
  });
});

describe('the guard itself', () => {
  const keys = keysIn([{ path: 'sample.tsx', text: "const a = t('shell.home'); const b = t(`invoice.${kind}.title`); const c = { label: 'nav.cart' }; ui(late ? 'x.y' : 'x.z');" }]);

  test('sees a key that is asked for, in every form', () => {
    expect(keys.asked.map(({ key }) => key)).toEqual(['shell.home', 'x.y', 'x.z']);
    expect(isUsed('invoice.paid.title', keys)).toBe(true);
    expect(isUsed('nav.cart', keys)).toBe(true);
  });

  test('finds a key that nothing asks for', () => {
    expect(isUsed('invoice.paid.lead', keys)).toBe(false);
    expect(isUsed('shell.away', keys)).toBe(false);
  });

  test('finds a French plural without its «many» form', () => {
    expect(wrongPlurals(leavesOf({ places_one: '{{count}} place', places_other: '{{count}} places' }), 'fr')).toEqual(['places']);
    expect(wrongPlurals(leavesOf({ places_one: '{{count}} place', places_other: '{{count}} places' }), 'en')).toEqual([]);
  });
});
