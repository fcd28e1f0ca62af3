import fc from 'fast-check';
import { checkPassword, passwordBytesMax } from './password-rules';
import { commonPasswords, isCommonPassword } from './common-passwords';

describe('a password', () => {
  it.each([
    ['seven characters', 'gh7!kq2', 'identity.password-too-short'],
    ['seven characters of several bytes each', '😀'.repeat(7), 'identity.password-too-short'],
    ['a book', 'x9'.repeat(passwordBytesMax), 'identity.password-too-long'],
    ['the most common of all', 'password', 'identity.password-too-common'],
    ['a word in capitals with a year', 'MONTREAL2026', 'identity.password-too-common'],
    ['a word with letters replaced', 'P@ssw0rd', 'identity.password-too-common'],
    ['a word with a sign at its end', 'Bienvenue!', 'identity.password-too-common'],
    ['a word with accents', 'Québec123', 'identity.password-too-common'],
    ['a walk on the keyboard', 'qwertyuiop', 'identity.password-too-common'],
    ['a French walk', 'azertyuiop', 'identity.password-too-common'],
    ['digits in order', '23456789', 'identity.password-too-common'],
    ['one character again and again', 'zzzzzzzzzz', 'identity.password-too-common'],
    ['a few characters again and again', 'hablahablahabla', null],
    ['two characters again and again', 'xyxyxyxyxy', 'identity.password-too-common'],
    ['the name of the team', 'gohabsgo1', 'identity.password-too-common'],
    ['one’s own address', 'rosalie.cote', 'identity.password-too-common'],
    ['one’s own name with digits', 'Tremblette42', 'identity.password-too-common'],
    ['a few words', 'le canard traverse la rue', null],
    ['a common word among others', 'soleil-93 vkq7', null],
    ['eight random letters', 'vkqzjwpd', null],
    ['only digits, but not known ones', '83920471', null],
    ['spaces and accents', 'à côté, là-bas', null],
    ['signs of another script', 'пароль-неизвестный', null],
    ['64 characters', 'a8Kd'.concat('mQzR5tW2'.repeat(8)).slice(0, 64), null],
  ])('of %s', (_, password, refusal) => {
    const check = (): void => checkPassword(password, ['rosalie.cote@example.ca', 'Rosalie', 'Tremblette']);
    if (refusal === null) expect(check).not.toThrow();
    else expect(check).toThrow(refusal);
  });

  it('is compared with thousands that are long enough to pass the length rule', () => {
    expect([...commonPasswords].filter((common) => common.length >= 8).length).toBeGreaterThan(3_000);
    expect([...commonPasswords].filter((common) => common.length >= 8 && !isCommonPassword(common))).toEqual([]);
  });

  it('that is drawn at random is accepted, whatever its characters', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 40 }), (bytes) => {
        fc.pre(new Set(bytes).size > 8);
        expect(() => checkPassword(Buffer.from(bytes).toString('base64url'))).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
