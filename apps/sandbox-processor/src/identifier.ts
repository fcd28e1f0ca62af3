import { randomBytes } from 'node:crypto';

const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789';

/** A new identifier such as `pi_…`: 24 random characters after the prefix. */
export function newId(prefix: string, length = 24): string {
  const characters: string[] = [];
  while (characters.length < length) {
    for (const byte of randomBytes(length * 2)) {
      // Bytes past the last whole multiple are dropped, so that every character is as likely.
      const character = byte < alphabet.length * 4 ? alphabet[byte % alphabet.length] : undefined;
      if (character !== undefined && characters.length < length) characters.push(character);
    }
  }
  return `${prefix}_${characters.join('')}`;
}
