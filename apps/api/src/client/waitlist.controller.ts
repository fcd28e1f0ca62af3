import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { acceptOffer, joinWaitlist } from '@preau/cart-checkout';
import { Commands, DomainError, read } from '@preau/kernel';
import { findOrganization } from '@preau/organization';
import { leaveList, myWaitlist } from '@preau/waitlist';
import type { FastifyRequest } from 'fastify';
import { Family } from '../auth/audience';
import { CurrentFamily, type FamilyOfAccount } from '../auth/current-actor';
import { localeOf } from '../http/locale';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { organizationsOfFamily } from './calendar';
import { AcceptedOfferView, entryAnswer, JoinedWaitlistView, JoinWaitlistBody, MyWaitlistView, OwnWaitlistsView, WaitlistEntryView } from './waitlist.dto';

const waitlistHere = read('gateway.waitlist-here', async (sql, input: { readonly accountId: string }, actor) => ({ organization: await findOrganization(sql), entries: await myWaitlist.run(sql, input, actor) }));

/** A family waits for places of what is full, and answers when one is offered. */
@Controller()
@Family()
export class WaitlistController {
  constructor(private readonly commands: Commands) {}

  /** What the family's people wait for, with every organization; rows stay until what was waited for is over. */
  @Get('me/waitlist')
  async everywhere(@CurrentFamily() actor: FamilyOfAccount): Promise<OwnWaitlistsView> {
    const { organizationIds } = await this.commands.ask(organizationsOfFamily, { accountId: actor.accountId }, actor);
    const rows: OwnWaitlistsView['rows'] = [];
    for (const organizationId of organizationIds) {
      const { organization, entries } = await this.commands.ask(waitlistHere, { accountId: actor.accountId }, actor, { organizationId });
      rows.push(...entries.map((entry) => ({ organizationId, organizationName: organization.name, organizationNameEn: organization.nameEn, organizationSlug: organization.slug, entry: entryAnswer(entry) })));
    }
    return { rows };
  }

  @Get('organizations/:organizationId/my/waitlist')
  async mine(@Param('organizationId', new ParseIdPipe()) organizationId: string, @CurrentFamily() actor: FamilyOfAccount): Promise<MyWaitlistView> {
    return { rows: (await this.commands.ask(myWaitlist, { accountId: actor.accountId }, actor, { organizationId })).map(entryAnswer) };
  }

  /** One entry: what the link of an e-mail leads to. */
  @Get('organizations/:organizationId/my/waitlist/:entryId')
  async one(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('entryId', new ParseIdPipe()) entryId: string, @CurrentFamily() actor: FamilyOfAccount): Promise<WaitlistEntryView> {
    const { rows } = await this.mine(organizationId, actor);
    const entry = rows.find((row) => row.entryId === entryId);
    if (entry === undefined) throw new DomainError('waitlist.entry-unknown', { entryId });
    return entry;
  }

  /** Puts a person at the end of the line. */
  @Post('organizations/:organizationId/my/waitlist')
  @HttpCode(201)
  async join(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Body() body: JoinWaitlistBody, @CurrentFamily() actor: FamilyOfAccount): Promise<JoinedWaitlistView> {
    return this.commands.execute(joinWaitlist, { personId: body.personId, activityId: body.activityId, occurrenceId: body.occurrenceId ?? null }, actor, { organizationId });
  }

  /** Puts the offered place into the cart, which has its full time from then on. */
  @Post('organizations/:organizationId/my/waitlist/:entryId/acceptance')
  @HttpCode(201)
  async accept(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('entryId', new ParseIdPipe()) entryId: string, @CurrentFamily() actor: FamilyOfAccount, @Req() request: FastifyRequest): Promise<AcceptedOfferView> {
    const { accountId, cartId, lineId, deadlineAt } = await this.commands.execute(acceptOffer, { entryId, locale: localeOf(request) }, actor, { organizationId });
    return { accountId, cartId, lineId, deadlineAt: deadlineAt.toISOString() };
  }

  /** Leaves the line, or declines the place that is offered: it goes to the next. */
  @Delete('organizations/:organizationId/my/waitlist/:entryId')
  @HttpCode(204)
  async leave(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('entryId', new ParseIdPipe()) entryId: string, @CurrentFamily() actor: FamilyOfAccount): Promise<void> {
    await this.commands.execute(leaveList, { entryId, accountId: actor.accountId }, actor, { organizationId });
  }
}
