import { Inject, Injectable } from '@nestjs/common';
import { accountOfUser, foundAccount } from '@preau/household';
import type { SignedIn } from '@preau/identity';
import { Commands, DomainError, read, type Actor } from '@preau/kernel';
import type { FastifyReply } from 'fastify';
import type { ApiSettings } from '../settings';
import { settingsToken } from '../tokens';
import { AccessTokens } from './access-token';
import type { SessionView } from './auth.dto';
import { SessionCookie } from './session-cookie';

const ownAccount = read('household.own-account', async (sql, input: { readonly userId: string }) => accountOfUser(sql, input.userId));

/** Turns a session of identity into what the browser gets: the cookie, an access token, and the family's account. */
@Injectable()
export class EnterSession {
  readonly cookie: SessionCookie;
  constructor(
    private readonly commands: Commands,
    private readonly tokens: AccessTokens,
    @Inject(settingsToken) settings: ApiSettings,
  ) {
    this.cookie = new SessionCookie(settings);
  }

  async enter(signedIn: SignedIn, reply: FastifyReply): Promise<SessionView> {
    const { session, user, refreshToken } = signedIn;
    const account = await this.accountOf(signedIn);
    this.cookie.write(reply, session.app, refreshToken, session.expiresAt);
    const { accessToken, expiresInSeconds } = this.tokens.sign({ sub: user.id, app: session.app, sid: session.id, ...(account === null ? {} : { account }) });
    return { accessToken, expiresInSeconds, user: { id: user.id, email: user.email, locale: user.locale } };
  }

  async findAccount(actor: Extract<Actor, { kind: 'family' }>): Promise<string | null> {
    return this.commands.ask(ownAccount, { userId: actor.userId }, actor);
  }

  /** A family that signed up by itself gets its account when it first comes into the portal. */
  private async accountOf({ session, user }: SignedIn): Promise<string | null> {
    const actor: Extract<Actor, { kind: 'family' }> = { kind: 'family', userId: user.id, accountId: null, sessionId: session.id };
    const known = await this.findAccount(actor);
    if (known !== null || session.app !== 'portal' || user.birthDate === null) return known;
    const owner = { firstName: user.givenName, lastName: user.familyName, birthDate: user.birthDate };
    try {
      return (await this.commands.execute(foundAccount, { ownerUserId: user.id, owner }, actor)).accountId;
    } catch (error) {
      // Two tabs signed in at once: the other one founded it.
      if (error instanceof DomainError && error.code === 'household.account-already-founded') return this.findAccount(actor);
      throw error;
    }
  }
}
