import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screenFolders, sourcesIn } from './screen-sources';
import { undeclaredStrings } from './undeclared-strings';

/** The living page is seen by builders only; its samples are both languages side by side, which is their point. */
const samplesOfTheLivingPage = 'libs/ui/src/living-page/samples.ts';

test.each(screenFolders)('%s shows no text that is not in a message file', (folder) => {
  const files = sourcesIn(folder);
  expect(files.length).toBeGreaterThan(20);
  const found = files
    .filter(({ path }) => path !== samplesOfTheLivingPage)
    .flatMap(({ path, text }) => undeclaredStrings(path, text).map((one) => `${path}:${one.line} ${one.text}`));
  expect(found).toEqual([]);
});

test('text written into a screen is found, wherever it hides', () => {
  const fixture = readFileSync(join(__dirname, 'fixtures', 'undeclared-strings.tsx.txt'), 'utf8');
  expect(undeclaredStrings('sample.tsx', fixture).map(({ text }) => text)).toEqual([
    'Facture',
    'Enregistré',
    'Vos factures',
    'Bonjour',
    'Plusieurs places',
    'Il reste',
    'Votre nom',
    'Complet',
  ]);
});
