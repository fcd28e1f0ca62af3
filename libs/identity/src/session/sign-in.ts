import { assert, command, DomainError, visitor, type Commands } from '@preau/kernel';
import type { Identity, RequestOrigin } from '../identity';
import { hashPassword, isHashOutdated, isPasswordOf } from '../password/hashing.adapter';
import { passwordBytesMax } from '../password/password-rules';
import { useSecondFactor } from '../second-factor/use-second-factor';
import type { App } from '../settings';
import { normalizedEmail, viewOf, type User, type UserView } from '../user/user';
import { lockUser, savePasswordHash } from '../user/user.store';
import { findUserByEmailRead } from '../user/find-user';
import { insertRefreshToken, insertSession, type Session } from './session.store';

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  readonly app: App;
  /** Six digits of the authenticator, or a recovery code. */
  readonly code?: string;
}

export interface SignedIn {
  readonly session: Session;
  /** Goes into the cookie and nowhere else. */
  readonly refreshToken: string;
  readonly user: UserView;
}

interface OpenSessionInput {
  readonly userId: string;
  /** The hash the password was compared with: if it has changed since, so has the answer. */
  readonly comparedHash: string;
  readonly strongerHash: string | null;
  readonly app: App;
  readonly code: string | null;
  readonly userAgent: string;
}

const openSession = command('identity.sign-in', async (tx, input: OpenSessionInput): Promise<SignedIn> => {
  const user = await lockUser(tx, input.userId);
  assert(user, 'the user was there a moment ago');
  if (user.disabledAt !== null || user.passwordHash !== input.comparedHash) throw new DomainError('identity.sign-in-refused');
  if (user.emailVerifiedAt === null) throw new DomainError('identity.email-not-verified');
  if (user.totpConfirmedAt !== null) await useSecondFactor(tx, user.id, input.code);
  if (input.strongerHash !== null) await savePasswordHash(tx, user.id, input.strongerHash);
  const session = await insertSession(tx, { userId: user.id, app: input.app, secondFactor: user.totpConfirmedAt !== null, userAgent: input.userAgent });
  const refreshToken = await insertRefreshToken(tx, session.id);
  tx.note('session', session.id, { userId: user.id, app: input.app });
  return { session, refreshToken, user: viewOf(user) };
});

async function passwordOwner(commands: Commands, email: string, password: string): Promise<User> {
  const user = await commands.ask(findUserByEmailRead, { email }, visitor);
  // Longer than any password we accept: refused at the cost of one hash, like every other wrong one.
  const tooLong = Buffer.byteLength(password, 'utf8') > passwordBytesMax;
  const isRight = await isPasswordOf(tooLong ? null : (user?.passwordHash ?? null), tooLong ? '' : password);
  if (user === null || !isRight) throw new DomainError('identity.sign-in-refused');
  return user;
}

/**
 * Signs in with a password, and with the second factor once one is enrolled. A wrong password, an unknown address and
 * a disabled login give the same answer at the same cost.
 * @throws DomainError identity.sign-in-refused, identity.too-many-tries; only after the right password:
 * identity.email-not-verified, identity.second-factor-required, identity.second-factor-refused
 */
export async function signIn(identity: Identity, input: SignInInput, from: RequestOrigin): Promise<SignedIn> {
  const email = addressOrNobody(input.email);
  await identity.limits.spend('sign-in-address', from.address);
  await identity.limits.spend('sign-in-account', email);
  const giveBack = async (): Promise<void> => {
    await identity.limits.giveBack('sign-in-address', from.address);
    await identity.limits.giveBack('sign-in-account', email);
  };
  try {
    const user = await passwordOwner(identity.commands, email, input.password);
    assert(user.passwordHash !== null, 'a right password has a hash');
    const strongerHash = isHashOutdated(user.passwordHash) ? await hashPassword(input.password) : null;
    const signedIn = await identity.commands.execute(
      openSession,
      { userId: user.id, comparedHash: user.passwordHash, strongerHash, app: input.app, code: input.code ?? null, userAgent: from.userAgent },
      visitor,
    );
    await giveBack();
    return signedIn;
  } catch (error) {
    // Being asked for the code, or to read one's mail, is no wrong guess.
    if (error instanceof DomainError && (error.code === 'identity.second-factor-required' || error.code === 'identity.email-not-verified')) await giveBack();
    throw error;
  }
}

/** What cannot be an address belongs to nobody, which is not told apart from an unknown one. */
function addressOrNobody(text: string): string {
  try {
    return normalizedEmail(text);
  } catch {
    return '';
  }
}
