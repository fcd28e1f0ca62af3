import { frenchSpaces } from './french-spaces';

const shown = (words: string) => frenchSpaces(words).replaceAll('\u00a0', '~');

it.each([
  ['l’ouverture de « Escalade 6–12 ans » change', 'l’ouverture de «~Escalade 6–12 ans~» change'],
  ['Pour tout le monde : lundi', 'Pour tout le monde~: lundi'],
  ['Rabais de 5 %, soit 12,50 $.', 'Rabais de 5~%, soit 12,50~$.'],
  ['Le sigle $CAD et :nom restent', 'Le sigle $CAD et :nom restent'],
])('keeps the signs of French beside their words: %s', (written, read) => {
  expect(shown(written)).toBe(read);
});
