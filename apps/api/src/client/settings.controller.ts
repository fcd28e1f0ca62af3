import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import {
  changeLocale, changePassword, confirmSecondFactor, disableSecondFactor, enrolSecondFactor, findOwnSettings, listSessions, requestEmailChange, revokeSession, type Identity,
} from '@preau/identity';
import { SignedIn } from '../auth/audience';
import { Accepted } from '../auth/auth.dto';
import { CurrentUser, type FamilyActor } from '../auth/current-actor';
import { identityToken } from '../auth/identity.provider';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { ChangeEmailBody, ChangePasswordBody, ChangeSettingsBody, CodeBody, OpenSessionsView, OwnSettingsView, PasswordAndCodeBody, PasswordBody, RecoveryCodesView, SecondFactorOfferView } from './settings.dto';

/** A person's own login, the same in both applications. */
@Controller('me')
@SignedIn()
export class SettingsController {
  constructor(@Inject(identityToken) private readonly identity: Identity) {}

  @Get('settings')
  async settings(@CurrentUser() actor: FamilyActor): Promise<OwnSettingsView> {
    const { id, email, givenName, familyName, locale, hasSecondFactor, recoveryCodesLeft } = await this.identity.commands.ask(findOwnSettings, undefined, actor);
    return { id, email, givenName, familyName, locale, hasSecondFactor, recoveryCodesLeft };
  }

  /** Chooses the language. */
  @Patch('settings')
  @HttpCode(200)
  async change(@Body() body: ChangeSettingsBody, @CurrentUser() actor: FamilyActor): Promise<OwnSettingsView> {
    await this.identity.commands.execute(changeLocale, { locale: body.locale }, actor);
    return this.settings(actor);
  }

  /** Asks to sign in with another address: a link goes to it, and nothing changes before it is followed. */
  @Post('email-change')
  @HttpCode(202)
  async changeEmail(@Body() body: ChangeEmailBody, @CurrentUser() actor: FamilyActor): Promise<Accepted> {
    await requestEmailChange(this.identity, body, actor);
    return {};
  }

  /** Chooses another password; every other session ends. */
  @Post('password')
  @HttpCode(204)
  async changePassword(@Body() body: ChangePasswordBody, @CurrentUser() actor: FamilyActor): Promise<void> {
    await changePassword(this.identity, body, actor);
  }

  /** Open sessions on every device, the most recently used first. */
  @Get('sessions')
  async sessions(@CurrentUser() actor: FamilyActor): Promise<OpenSessionsView> {
    const sessions = await this.identity.commands.ask(listSessions, undefined, actor);
    return {
      rows: sessions.map(({ id, app, userAgent, createdAt, lastUsedAt }) => ({ id, app, userAgent, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt.toISOString(), isCurrent: id === actor.sessionId })),
    };
  }

  /** Ends one of one's own sessions. */
  @Delete('sessions/:sessionId')
  @HttpCode(204)
  async revoke(@Param('sessionId', new ParseIdPipe()) sessionId: string, @CurrentUser() actor: FamilyActor): Promise<void> {
    await this.identity.commands.execute(revokeSession, { sessionId }, actor);
  }

  /** Offers a secret to an authenticator; it counts once a code of it has been confirmed. */
  @Post('second-factor')
  @HttpCode(200)
  async enrol(@Body() body: PasswordBody, @CurrentUser() actor: FamilyActor): Promise<SecondFactorOfferView> {
    return enrolSecondFactor(this.identity, body, actor);
  }

  /** Puts the second factor into force and gives ten recovery codes. */
  @Post('second-factor/confirm')
  @HttpCode(200)
  async confirm(@Body() body: CodeBody, @CurrentUser() actor: FamilyActor): Promise<RecoveryCodesView> {
    return confirmSecondFactor(this.identity, body, actor);
  }

  /** Takes the second factor away. */
  @Post('second-factor/disable')
  @HttpCode(204)
  async disable(@Body() body: PasswordAndCodeBody, @CurrentUser() actor: FamilyActor): Promise<void> {
    await disableSecondFactor(this.identity, body, actor);
  }
}
