import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { addLimit, changeLimit, removeLimit, saveActivityCounting, saveCounting, shareRoom, viewCounting, viewLimits, type LimitsView, type LimitTerms } from '@preau/enrolment';
import { Commands } from '@preau/kernel';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { ParseIdPipe } from '../http/parse-id.pipe';
import {
  ActivityCountingBody, ActivityCountingView, ActivityLimitsView, AddLimitBody, ChangeLimitBody, CountingBody, CountingView, LimitIdView, LimitTermsBody, RemoveLimitQuery, ShareRoomBody,
} from './limits.dto';

const termsOf = ({ counts, tags, nameFr, nameEn, capacity }: LimitTermsBody): LimitTerms => ({ counts, tags: tags ?? [], nameFr, nameEn, capacity });

/** What limits places beside their number: rooms, groups of people, what is sold on line, dates that count together. */
@Controller('organizations/:organizationId')
export class LimitsController {
  constructor(private readonly commands: Commands) {}

  /** The limits of an activity and of its dates, what is used of them now, and rooms that it may share. */
  @Get('activities/:activityId/limits')
  @Staff('activities.view')
  async limits(@Param('activityId', new ParseIdPipe()) activityId: string, @CurrentStaff() actor: StaffActor): Promise<ActivityLimitsView> {
    const { counting, limits, rooms } = (await this.commands.ask(viewLimits, { activityId }, actor)) satisfies LimitsView;
    return { counting, limits: limits.map((limit) => ({ ...limit, tags: [...limit.tags], sharedWith: [...limit.sharedWith] })), rooms: rooms.map((room) => ({ ...room, tags: [...room.tags] })) };
  }

  /** Adds a limit; who has a place already counts, nobody loses one. */
  @Post('activities/:activityId/limits')
  @Staff('activities.edit')
  async add(@Param('activityId', new ParseIdPipe()) activityId: string, @Body() body: AddLimitBody, @CurrentStaff() actor: StaffActor): Promise<LimitIdView> {
    return this.commands.execute(addLimit, { activityId, occurrenceId: body.occurrenceId ?? null, ...termsOf(body) }, actor);
  }

  /** Another number, other people, another name: fewer than are used shows as overbooked until some come free. */
  @Put('activities/:activityId/limits/:limitId')
  @Staff('activities.edit')
  @HttpCode(200)
  async change(@Param('activityId', new ParseIdPipe()) activityId: string, @Param('limitId', new ParseIdPipe()) limitId: string, @Body() body: ChangeLimitBody, @CurrentStaff() actor: StaffActor): Promise<LimitIdView> {
    return this.commands.execute(changeLimit, { activityId, limitId, version: body.version, ...termsOf(body) }, actor);
  }

  /** Lifts a limit from an activity; a room stays one of the others that share it. */
  @Delete('activities/:activityId/limits/:limitId')
  @Staff('activities.edit')
  @HttpCode(204)
  async remove(@Param('activityId', new ParseIdPipe()) activityId: string, @Param('limitId', new ParseIdPipe()) limitId: string, @Query() { version }: RemoveLimitQuery, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(removeLimit, { activityId, limitId, version }, actor);
  }

  /** The activity uses a room that others use at the same time. */
  @Put('activities/:activityId/rooms/:limitId')
  @Staff('activities.edit')
  @HttpCode(200)
  async share(@Param('activityId', new ParseIdPipe()) activityId: string, @Param('limitId', new ParseIdPipe()) limitId: string, @Body() body: ShareRoomBody, @CurrentStaff() actor: StaffActor): Promise<LimitIdView> {
    return this.commands.execute(shareRoom, { activityId, limitId, occurrenceId: body.occurrenceId ?? null }, actor);
  }

  /** Whether the session and the single dates of this activity count together. */
  @Put('activities/:activityId/date-counting')
  @Staff('activities.edit')
  @HttpCode(200)
  async saveCountingOfActivity(@Param('activityId', new ParseIdPipe()) activityId: string, @Body() body: ActivityCountingBody, @CurrentStaff() actor: StaffActor): Promise<ActivityCountingView> {
    return this.commands.execute(saveActivityCounting, { activityId, shared: body.shared ?? null }, actor);
  }

  /** Whether sessions and single dates count together where an activity says nothing. */
  @Get('date-counting')
  @Staff('activities.view')
  async counting(@CurrentStaff() actor: StaffActor): Promise<CountingView> {
    return this.commands.ask(viewCounting, undefined, actor);
  }

  @Put('date-counting')
  @Staff('settings.edit')
  @HttpCode(200)
  async saveCounting(@Body() body: CountingBody, @CurrentStaff() actor: StaffActor): Promise<CountingView> {
    return this.commands.execute(saveCounting, { shared: body.shared }, actor);
  }
}
