import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { passesLuhn } from '../token/luhn';
import { decide, testAccounts, testCards } from './test-numbers';

const readme = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');
const listed = [...readme.matchAll(/^\| `([\d ]+)` \|/gm)].map((match) => match[1]?.replaceAll(' ', ''));

describe('test numbers', () => {
  it.each([...testCards.keys()])('%s has a right check digit', (number) => {
    expect(passesLuhn(number)).toBe(true);
  });

  it('the README lists every test card and account, and no other', () => {
    expect([...listed].sort()).toEqual([...testCards.keys(), ...testAccounts.keys()].sort());
  });

  it.each([...testCards].map(([number, { outcome }]) => [number, outcome] as const))('%s is refused once its month is over', (_, outcome) => {
    expect(decide({ outcome, chargesSucceeded: 0, expired: true })).toMatchObject({ kind: 'refuse', error: { declineCode: 'expired_card' } });
  });

  it.each(['4242424242424241', '42424242424', '', 'abcd', '42424242424242424242'])('%s fails the check', (number) => {
    expect(passesLuhn(number)).toBe(false);
  });
});
