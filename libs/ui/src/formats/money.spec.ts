import fc from 'fast-check';
import { editableMoney, formatMoney, parseMoney } from './money';

test.each([
  [123456, '1\u00a0234,56\u00a0$', '$1,234.56'],
  [0, '0,00\u00a0$', '$0.00'],
  [5, '0,05\u00a0$', '$0.05'],
  [-11250, '\u2212112,50\u00a0$', '\u2212$112.50'],
  [100000000, '1\u00a0000\u00a0000,00\u00a0$', '$1,000,000.00'],
])('%d cents read %s in French and %s in English', (cents, french, english) => {
  expect(formatMoney(cents, 'fr')).toBe(french);
  expect(formatMoney(cents, 'en')).toBe(english);
});

test('half a cent is never shown as money', () => {
  expect(() => formatMoney(10.5, 'fr')).toThrow(RangeError);
});

test.each([
  ['1\u202f234,56\u00a0$', 'fr', 123456],
  ['12.5', 'fr', 1250],
  ['12', 'fr', 1200],
  ['1,234', 'fr', null],
  ['$1,234.56', 'en', 123456],
  ['1,234', 'en', 123400],
  ['12,50', 'en', 1250],
  ['1.234', 'en', null],
  ['', 'fr', null],
  ['-5', 'fr', null],
  ['douze', 'fr', null],
  ['1.2.3', 'en', null],
] as const)('«%s» typed in %s is %s cents', (text, language, cents) => {
  expect(parseMoney(text, language)).toBe(cents);
});

test('an amount that is shown and typed again is the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_99 }), fc.constantFrom('fr' as const, 'en' as const), (cents, language) => {
      expect(parseMoney(formatMoney(cents, language), language)).toBe(cents);
      expect(parseMoney(editableMoney(cents, language), language)).toBe(cents);
    }),
  );
});
