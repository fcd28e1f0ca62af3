import { Controller, Get } from '@nestjs/common';
import { findOwnSettings } from '@preau/identity';
import { Commands, read } from '@preau/kernel';
import { staffMembershipsOf } from '@preau/organization';
import { SignedIn } from './audience';
import { CurrentUser, type FamilyActor } from './current-actor';
import { EnterSession } from './enter-session';
import { MeView } from './me.dto';

const ownMemberships = read('organization.own-memberships', (sql) => staffMembershipsOf(sql));

@Controller('me')
export class MeController {
  constructor(
    private readonly commands: Commands,
    private readonly session: EnterSession,
  ) {}

  /** Who is signed in: the person, their family account, and where they work. */
  @SignedIn()
  @Get()
  async me(@CurrentUser() actor: FamilyActor): Promise<MeView> {
    const [{ id, email, givenName, familyName, locale, hasSecondFactor }, accountId, memberships] = await Promise.all([
      this.commands.ask(findOwnSettings, undefined, actor),
      this.session.findAccount(actor),
      this.commands.ask(ownMemberships, undefined, actor),
    ]);
    return {
      user: { id, email, givenName, familyName, locale, hasSecondFactor },
      account: accountId === null ? null : { id: accountId },
      staffOf: memberships.map(({ organizationId, organizationName, slug, permissions }) => ({ organizationId, name: organizationName, slug, permissions: [...permissions] })),
    };
  }
}
