import { Body, Controller, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import {
  activateAccount, claimEmail, confirmEmailChange, isActivationLink, refreshSession, requestPasswordReset, resetPassword, signIn, signOut, signOutEverywhere, signUp, verifyEmail, type App, type Identity, type RequestOrigin,
} from '@preau/identity';
import { DomainError, visitor } from '@preau/kernel';
import { acceptStaffInvitation } from '@preau/organization';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Anonymous } from './audience';
import { AcceptInvitationBody, Accepted, AppBody, ClaimEmailBody, EmailBody, SessionView, SignInBody, SignUpBody, TokenAndPasswordBody, TokenBody, VerifyEmailBody } from './auth.dto';
import { EnterSession } from './enter-session';
import { identityToken } from './identity.provider';
import { Origin } from './request-origin';
import { SameOriginGuard } from './same-origin.guard';

/** Signing up, in and out, for families and staff alike. None of it looks at an access token: it may have lapsed. */
@Controller('auth')
@Anonymous()
@UseGuards(SameOriginGuard)
export class AuthController {
  constructor(
    @Inject(identityToken) private readonly identity: Identity,
    private readonly session: EnterSession,
  ) {}

  /** Signs a family up; the answer is the same whether or not the address has an account. */
  @Post('sign-up')
  @HttpCode(202)
  async signUp(@Body() body: SignUpBody, @Origin() from: RequestOrigin): Promise<Accepted> {
    await signUp(this.identity, body, from);
    return {};
  }

  /** Follows the link sent at sign-up, with the password of that sign-up: without it, a link confirms nobody's. */
  @Post('verify-email')
  @HttpCode(204)
  async verifyEmail(@Body() body: VerifyEmailBody, @Origin() from: RequestOrigin): Promise<void> {
    await verifyEmail(this.identity, body, from);
  }

  /** Follows the link of a sign-up that somebody else made, or whose password is forgotten: who reads the address says who they are and chooses a password; nothing of that sign-up is kept. */
  @Post('claim-email')
  @HttpCode(204)
  async claimEmail(@Body() body: ClaimEmailBody, @Origin() from: RequestOrigin): Promise<void> {
    await claimEmail(this.identity, body, from);
  }

  /** Opens a session; the refresh token is set as a cookie. */
  @Post('sign-in')
  @HttpCode(200)
  async signIn(@Body() body: SignInBody, @Origin() from: RequestOrigin, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    const signedIn = await signIn(this.identity, body, from);
    // The session this browser had before is not left open behind the new one.
    const before = this.session.cookie.read(request, body.app);
    if (before !== null) await this.identity.commands.execute(signOut, { token: before }, visitor);
    return this.session.enter(signedIn, reply);
  }

  /** Renews the access token from the cookie. */
  @Post('refresh')
  @HttpCode(200)
  async refresh(@Body() body: AppBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    const token = this.session.cookie.read(request, body.app);
    if (token === null) throw new DomainError('identity.session-ended');
    try {
      return await this.session.enter(await refreshSession(this.identity, { token, app: body.app }), reply);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'identity.session-ended') this.session.cookie.clear(reply, body.app);
      throw error;
    }
  }

  /** Ends the session of this browser. */
  @Post('sign-out')
  @HttpCode(204)
  async signOut(@Body() body: AppBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.withCookie(body.app, request, reply, (token) => this.identity.commands.execute(signOut, { token }, visitor));
  }

  /** Ends every session of the person, on every device. */
  @Post('sign-out-everywhere')
  @HttpCode(204)
  async signOutEverywhere(@Body() body: AppBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.withCookie(body.app, request, reply, (token) => this.identity.commands.execute(signOutEverywhere, { token }, visitor));
  }

  private async withCookie(app: App, request: FastifyRequest, reply: FastifyReply, work: (token: string) => Promise<unknown>): Promise<void> {
    const token = this.session.cookie.read(request, app);
    if (token !== null) await work(token);
    this.session.cookie.clear(reply, app);
  }

  /** Sends a link to choose a new password; the answer is the same for an address nobody has. */
  @Post('request-password-reset')
  @HttpCode(202)
  async requestPasswordReset(@Body() body: EmailBody, @Origin() from: RequestOrigin): Promise<Accepted> {
    await requestPasswordReset(this.identity, body, from);
    return {};
  }

  /** Chooses a new password by the link; every session of the person ends. */
  @Post('reset-password')
  @HttpCode(204)
  async resetPassword(@Body() body: TokenAndPasswordBody, @Origin() from: RequestOrigin): Promise<void> {
    await resetPassword(this.identity, body, from);
  }

  /** Follows an invitation: to the staff of an organization, or to the account that a clerk made for this person. */
  @Post('accept-invitation')
  @HttpCode(204)
  async acceptInvitation(@Body() body: AcceptInvitationBody, @Origin() from: RequestOrigin): Promise<void> {
    if (await this.identity.commands.ask(isActivationLink, { token: body.token }, visitor)) await activateAccount(this.identity, body, from);
    else await acceptStaffInvitation(this.identity, body, from);
  }

  /** Chooses the first password of an account that a clerk made. */
  @Post('activate-account')
  @HttpCode(204)
  async activateAccount(@Body() body: TokenAndPasswordBody, @Origin() from: RequestOrigin): Promise<void> {
    await activateAccount(this.identity, body, from);
  }

  /** Follows the link sent to a new address; from now on it is the one to sign in with. */
  @Post('confirm-email-change')
  @HttpCode(204)
  async confirmEmailChange(@Body() body: TokenBody): Promise<void> {
    await this.identity.commands.execute(confirmEmailChange, { token: body.token }, visitor);
  }
}
