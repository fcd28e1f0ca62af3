import { assert, command, type LocalDate } from '@preau/kernel';
import { markEmailVerified, lockUserOfEmail, savePerson } from './user.store';
import { normalizedEmail, type Locale } from './user';

/**
 * A user whose address needs no proof: first owners of an installation, demonstrations, test data. Only the system
 * itself does this. Again with the same address: the same user, with the new names and password.
 */
export const foundUser = command(
  'identity.found-user',
  async (tx, input: { readonly email: string; readonly passwordHash: string; readonly givenName: string; readonly familyName: string; readonly birthDate: LocalDate | null; readonly locale: Locale }, actor) => {
    assert(actor.kind === 'system', 'only the system founds users');
    const { email, passwordHash, ...person } = input;
    const { user } = await lockUserOfEmail(tx, normalizedEmail(email), person);
    await savePerson(tx, user.id, person, passwordHash);
    await markEmailVerified(tx, user.id);
    tx.note('user', user.id);
    return { userId: user.id };
  },
);
