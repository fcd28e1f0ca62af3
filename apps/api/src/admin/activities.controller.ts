import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { cancelOccurrences, exportCatalogue, listActivities, moveOccurrence, withdrawActivities, type ActivityFacts } from '@preau/catalog';
import { Commands } from '@preau/kernel';
import type { FastifyReply } from 'fastify';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { IfMatch } from '../http/etag.interceptor';
import { whatIsSent } from '../http/fields';
import { AnswersFile, sendCsv } from '../http/files';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { ParseIdPipe } from '../http/parse-id.pipe';
import {
  ActivitiesQuery, ActivitiesView, ActivityIdsBody, ActivityIdsView, ActivityView, AddActivityBody, CatalogueExportQuery, DatesCancelledView, EditActivityBody, MoveDateBody, MovedDateView, OccurrenceIdsBody, SchedulesBody, SchedulesSetView,
} from './activities.dto';
import { addActivityWithPlaces, editActivityWithPlaces, findActivityDetails, publishWithPlaces, setSchedulesWithPlaces, type ActivityDetails } from './sell-activities';

/** What is offered, when and for how much, whatever its state. */
@Controller('organizations/:organizationId')
@Staff('activities.edit')
export class ActivitiesController {
  constructor(private readonly commands: Commands) {}

  /** The newest first. */
  @Get('activities')
  @Staff('activities.view')
  async list(@Query() query: ActivitiesQuery, @CurrentStaff() actor: StaffActor): Promise<ActivitiesView> {
    const { search, status, programId, categoryId, cursor, limit } = query;
    const { rows, next } = await this.commands.ask(listActivities, { text: search, status, programId, categoryId, cursor, size: limit }, actor);
    return { rows: [...rows], next };
  }

  /** One activity with its schedules, its dates and its places. */
  @Get('activities/:activityId')
  @Staff('activities.view')
  async find(@Param('activityId', new ParseIdPipe()) activityId: string, @CurrentStaff() actor: StaffActor): Promise<ActivityView> {
    return activityView(await this.commands.ask(findActivityDetails, { activityId }, actor));
  }

  /** A new activity, as a draft that families do not see. */
  @Post('activities')
  @HttpCode(201)
  async add(@Body() body: AddActivityBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<ActivityView> {
    const { programId, categoryId, nameFr, nameEn } = body;
    const { activityId } = await this.commands.execute(addActivityWithPlaces, { ...factsOf(body), programId, categoryId, nameFr, nameEn }, actor, { idempotencyKey });
    return this.find(activityId, actor);
  }

  /** Changes what is sent; with If-Match, only if nobody else has changed the activity meanwhile. What was sold keeps its price. */
  @Patch('activities/:activityId')
  @HttpCode(200)
  async edit(@Param('activityId', new ParseIdPipe()) activityId: string, @Body() body: EditActivityBody, @CurrentStaff() actor: StaffActor, @IfMatch() version?: number): Promise<ActivityView> {
    await this.commands.execute(editActivityWithPlaces, { activityId, version: version ?? null, changes: factsOf(body) }, actor);
    return this.find(activityId, actor);
  }

  /** Puts activities in the store, all or none. */
  @Post('activities/publish')
  @HttpCode(200)
  async publish(@Body() body: ActivityIdsBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<ActivityIdsView> {
    const { activityIds } = await this.commands.execute(publishWithPlaces, { activityIds: body.activityIds }, actor, { idempotencyKey });
    return { activityIds: [...activityIds] };
  }

  /** Takes activities out of the store, all or none; who is registered stays registered. */
  @Post('activities/withdraw')
  @HttpCode(200)
  async withdraw(@Body() body: ActivityIdsBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<ActivityIdsView> {
    await this.commands.execute(withdrawActivities, { activityIds: body.activityIds }, actor, { idempotencyKey });
    return { activityIds: body.activityIds };
  }

  /** Says anew when it is held: dates that are still right stay, others are cancelled, past ones are never touched. */
  @Put('activities/:activityId/schedules')
  @HttpCode(200)
  async setSchedules(@Param('activityId', new ParseIdPipe()) activityId: string, @Body() body: SchedulesBody, @CurrentStaff() actor: StaffActor): Promise<SchedulesSetView> {
    const { added, cancelled, leftOut } = await this.commands.execute(setSchedulesWithPlaces, { activityId, schedules: body.schedules }, actor);
    return { added, cancelled, leftOut: leftOut.map((day) => ({ ...day })) };
  }

  /** Cancels dates (a storm, a broken pump) and tells their participants; those that are cancelled already stay so. Nothing is refunded by this. */
  @Post('activities/:activityId/occurrences/cancel')
  @HttpCode(200)
  async cancelDates(@Param('activityId', new ParseIdPipe()) activityId: string, @Body() body: OccurrenceIdsBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<DatesCancelledView> {
    return this.commands.execute(cancelOccurrences, { activityId, occurrenceIds: body.occurrenceIds, reason: body.reason }, actor, { idempotencyKey });
  }

  /** Holds a date at another time; its people stay with it and are told. */
  @Post('activities/:activityId/occurrences/:occurrenceId/move')
  @HttpCode(200)
  async moveDate(
    @Param('activityId', new ParseIdPipe()) activityId: string, @Param('occurrenceId', new ParseIdPipe()) occurrenceId: string, @Body() body: MoveDateBody,
    @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string,
  ): Promise<MovedDateView> {
    const { heldOn, startTime, endTime, reason = '' } = body;
    const { startsAt, endsAt, ...moved } = await this.commands.execute(moveOccurrence, { activityId, occurrenceId, heldOn, startTime, endTime, reason }, actor, { idempotencyKey });
    // An answer that was kept for its key has its instants as texts.
    return { ...moved, startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString() };
  }

  /** The catalogue as a spreadsheet; imported again as it is, it changes nothing. */
  @Get('catalogue/export')
  @Staff('activities.view')
  @AnswersFile('text/csv')
  async exportCsv(@Query() query: CatalogueExportQuery, @CurrentStaff() actor: StaffActor, @Res() reply: FastifyReply): Promise<void> {
    await sendCsv(reply, await this.commands.ask(exportCatalogue, { programId: query.programId }, actor));
  }
}

function instantOf(text: string | null | undefined): Date | null | undefined {
  return typeof text === 'string' ? new Date(text) : text;
}
function factsOf<Body extends Partial<Omit<ActivityFacts, Instants> & Record<Instants, string | null>>>(body: Body): Partial<ActivityFacts> {
  const { registrationOpensAt, registrationClosesAt, ...facts } = body;
  return whatIsSent<Partial<ActivityFacts>>({ ...facts, registrationOpensAt: instantOf(registrationOpensAt), registrationClosesAt: instantOf(registrationClosesAt) });
}
type Instants = 'registrationOpensAt' | 'registrationClosesAt';

function activityView({ activity, schedules, dates, places }: ActivityDetails): ActivityView {
  const { organizationId: _, sourceKey: __, registrationOpensAt, registrationClosesAt, ...facts } = activity;
  return {
    ...facts, registrationOpensAt: registrationOpensAt?.toISOString() ?? null, registrationClosesAt: registrationClosesAt?.toISOString() ?? null,
    schedules: schedules.map((schedule) => ({ ...schedule, weekdays: [...schedule.weekdays] })),
    dates: dates.map((date) => ({ ...date, startsAt: date.startsAt.toISOString(), endsAt: date.endsAt.toISOString() })),
    places: [...places],
  };
}
