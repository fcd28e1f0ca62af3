import { checkAdult, normalizedEmail } from './user';

describe('an address', () => {
  it.each([
    [' Rosalie.Côté@Exemple.CA ', 'rosalie.côté@exemple.ca'],
    ['a@b.ca', 'a@b.ca'],
    ["o'neil+camp@mail.example.com", "o'neil+camp@mail.example.com"],
  ])('«%s» is kept as %s', (typed, kept) => {
    expect(normalizedEmail(typed)).toBe(kept);
  });

  it.each([
    [''], ['a'], ['a@b'], ['a@@b.ca'], ['a b@c.ca'], ['a@b.ca\nBcc: everybody@c.ca'], ['a@b.ca\r\n'.concat('x')], ['<a@b.ca>'], ['a@b.ca,c@d.ca'], ['"a"@b.ca'], [`${'a'.repeat(65)}@b.ca`], [`a@${'b'.repeat(250)}.ca`], ['a@b.ca\u0000'],
  ])('%j is refused', (typed) => {
    expect(() => normalizedEmail(typed)).toThrow('identity.email-invalid');
  });
});

describe('the owner of an account', () => {
  // 03:30 UTC on the 22nd is still the evening of the 21st in Quebec.
  const evening = new Date('2026-11-22T03:30:00Z');
  it.each([
    ['2008-11-21', null],
    ['2008-11-22', 'identity.owner-must-be-adult'],
    ['2020-01-01', 'identity.owner-must-be-adult'],
    ['1900-01-01', 'identity.birth-date-invalid'],
    ['2026-11-22', 'identity.birth-date-invalid'],
    ['1990-02-30', 'identity.birth-date-invalid'],
    ['hier', 'identity.birth-date-invalid'],
    ['1990-02-28', null],
  ])('born on %s: %s', (birthDate, refusal) => {
    const check = (): void => checkAdult(birthDate, evening);
    if (refusal === null) expect(check).not.toThrow();
    else expect(check).toThrow(refusal);
  });
});
