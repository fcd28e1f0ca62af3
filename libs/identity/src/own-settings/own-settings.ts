import { assert, command, read } from '@preau/kernel';
import { countRecoveryCodes } from '../second-factor/second-factor.store';
import { viewOf, type Locale, type UserView } from '../user/user';
import { userIdOf } from '../user/user-of-actor';
import { userById } from '../user/user.store';

/** The language Préau writes to a person in. */
export const changeLocale = command('identity.change-locale', async (tx, input: { readonly locale: Locale }, actor) => {
  const userId = userIdOf(actor);
  await tx.query('update identity.app_user set locale = $2 where id = $1', [userId, input.locale]);
  tx.note('user', userId, { locale: input.locale });
});

export interface OwnSettings extends UserView {
  readonly recoveryCodesLeft: number;
}

/** What a person sees of their own login. */
export const findOwnSettings = read('identity.find-own-settings', async (sql, _input: undefined, actor): Promise<OwnSettings> => {
  const user = await userById(sql, userIdOf(actor));
  assert(user, 'the session belongs to a user');
  return { ...viewOf(user), recoveryCodesLeft: await countRecoveryCodes(sql, user.id) };
});
