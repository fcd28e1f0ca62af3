import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { acceptOffer, joinWaitlist } from '@preau/cart-checkout';
import { Commands } from '@preau/kernel';
import { activityWaitlist, leaveList, offerByHand, openToEverybody, saveActivityWaitlistRules, saveWaitlistRules, skipEntry, viewActivityWaitlistRules, viewWaitlistRules } from '@preau/waitlist';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { AcceptedOfferView, entryAnswer, JoinedWaitlistView, JoinWaitlistBody } from '../client/waitlist.dto';
import { ParseIdPipe } from '../http/parse-id.pipe';
import {
  ActivityWaitlistRulesView, ActivityWaitlistView, OpenedPlacesView, OpenPlacesBody, SaveActivityWaitlistRulesBody, SkipWaitlistEntryBody, WaitlistOfferView, WaitlistRulesBody, WaitlistRulesView,
} from './waitlist.dto';

/** Who waits for what is full, and what becomes of places that come free. */
@Controller('organizations/:organizationId')
export class StaffWaitlistController {
  constructor(private readonly commands: Commands) {}

  @Get('waitlist-rules')
  @Staff('activities.view')
  async rules(@CurrentStaff() actor: StaffActor): Promise<WaitlistRulesView> {
    return this.commands.ask(viewWaitlistRules, undefined, actor);
  }

  /** Of every activity that says nothing itself. Offers that were made keep their time. */
  @Put('waitlist-rules')
  @Staff('settings.edit')
  @HttpCode(200)
  async saveRules(@Body() body: WaitlistRulesBody, @CurrentStaff() actor: StaffActor): Promise<WaitlistRulesView> {
    return this.commands.execute(saveWaitlistRules, { mode: body.mode, windowMinutes: body.windowMinutes, quietFrom: body.quietFrom, quietUntil: body.quietUntil }, actor);
  }

  /** Who waits for an activity and its dates, in order of arrival; rows stay until it ends. */
  @Get('activities/:activityId/waitlist')
  @Staff('activities.view')
  async ofActivity(@Param('activityId', new ParseIdPipe()) activityId: string, @CurrentStaff() actor: StaffActor): Promise<ActivityWaitlistView> {
    const { lists, entries } = await this.commands.ask(activityWaitlist, { activityId }, actor);
    return {
      lists: lists.map((list) => ({ ...list, startsAt: list.startsAt?.toISOString() ?? null, callEndsAt: list.callEndsAt?.toISOString() ?? null })),
      entries: entries.map((entry) => ({ ...entryAnswer(entry), accountId: entry.accountId, birthDate: entry.birthDate, rank: entry.rank, changedAt: entry.changedAt.toISOString() })),
    };
  }

  @Get('activities/:activityId/waitlist-rules')
  @Staff('activities.view')
  async rulesOfActivity(@Param('activityId', new ParseIdPipe()) activityId: string, @CurrentStaff() actor: StaffActor): Promise<ActivityWaitlistRulesView> {
    return this.commands.ask(viewActivityWaitlistRules, { activityId }, actor);
  }

  @Put('activities/:activityId/waitlist-rules')
  @Staff('activities.edit')
  @HttpCode(200)
  async saveRulesOfActivity(@Param('activityId', new ParseIdPipe()) activityId: string, @Body() body: SaveActivityWaitlistRulesBody, @CurrentStaff() actor: StaffActor): Promise<ActivityWaitlistRulesView> {
    const rules = body.rules === null || body.rules === undefined ? null : { mode: body.rules.mode, windowMinutes: body.rules.windowMinutes };
    return this.commands.execute(saveActivityWaitlistRules, { activityId, rules }, actor);
  }

  /** Lets everybody have what is kept for the people who wait. */
  @Post('activities/:activityId/waitlist/opening')
  @Staff('activities.edit')
  @HttpCode(200)
  async open(@Param('activityId', new ParseIdPipe()) activityId: string, @Body() body: OpenPlacesBody, @CurrentStaff() actor: StaffActor): Promise<OpenedPlacesView> {
    return this.commands.execute(openToEverybody, { activityId, occurrenceId: body.occurrenceId ?? null }, actor);
  }

  /** Puts a client's person at the end of the line. */
  @Post('accounts/:accountId/waitlist')
  @Staff('clients.billing')
  @HttpCode(201)
  async join(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: JoinWaitlistBody, @CurrentStaff() actor: StaffActor): Promise<JoinedWaitlistView> {
    return this.commands.execute(joinWaitlist, { accountId, personId: body.personId, activityId: body.activityId, occurrenceId: body.occurrenceId ?? null }, actor);
  }

  /** Leaves somebody out for a while, or lets them wait again where they stood. */
  @Put('waitlist/:entryId/skipped')
  @Staff('clients.billing')
  @HttpCode(204)
  async skip(@Param('entryId', new ParseIdPipe()) entryId: string, @Body() body: SkipWaitlistEntryBody, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(skipEntry, { entryId, skipped: body.skipped }, actor);
  }

  /** Offers a place to this person now, whoever is before them. */
  @Post('waitlist/:entryId/offer')
  @Staff('clients.billing')
  @HttpCode(201)
  async offer(@Param('entryId', new ParseIdPipe()) entryId: string, @CurrentStaff() actor: StaffActor): Promise<WaitlistOfferView> {
    const { deadlineAt } = await this.commands.execute(offerByHand, { entryId }, actor);
    return { deadlineAt: deadlineAt.toISOString() };
  }

  /** Puts a place into the counter's cart of the client, before the person's turn if need be. */
  @Post('waitlist/:entryId/counter-line')
  @Staff('clients.billing')
  @HttpCode(201)
  async register(@Param('entryId', new ParseIdPipe()) entryId: string, @CurrentStaff() actor: StaffActor): Promise<AcceptedOfferView> {
    const { accountId, cartId, lineId, deadlineAt } = await this.commands.execute(acceptOffer, { entryId }, actor);
    return { accountId, cartId, lineId, deadlineAt: deadlineAt.toISOString() };
  }

  /** Takes somebody off the list, at their request. */
  @Delete('waitlist/:entryId')
  @Staff('clients.billing')
  @HttpCode(204)
  async remove(@Param('entryId', new ParseIdPipe()) entryId: string, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(leaveList, { entryId, accountId: null }, actor);
  }
}
