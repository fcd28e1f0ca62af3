import { DomainError } from '@preau/kernel';
import { isCommonPassword } from './common-passwords';

/** At least this many characters; at most this many bytes, because the hash reads them all. */
export const passwordCharactersMin = 8;
export const passwordBytesMax = 1_024;

/**
 * Long enough and not among the first an attacker tries; nothing is asked about digits, capitals or signs.
 * @param about what is known of the person (address, names): a password made of it is as good as none.
 * @throws DomainError identity.password-too-short | identity.password-too-long | identity.password-too-common
 */
export function checkPassword(password: string, about: readonly string[] = []): void {
  if ([...password].length < passwordCharactersMin) throw new DomainError('identity.password-too-short', { charactersMin: passwordCharactersMin });
  if (Buffer.byteLength(password, 'utf8') > passwordBytesMax) throw new DomainError('identity.password-too-long', { bytesMax: passwordBytesMax });
  if (isCommonPassword(password, about)) throw new DomainError('identity.password-too-common');
}
