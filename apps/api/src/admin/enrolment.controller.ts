import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { changeCapacity, markAttendance, placesOfActivity, rosterOf } from '@preau/enrolment';
import { Commands, read } from '@preau/kernel';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { ActivityPlacesView, AttendanceBody, CapacityBody, PoolPlacesView, RosterQuery, RosterView } from './enrolment.dto';

const roster = read('enrolment.roster', rosterOf);
const places = read('enrolment.places', (sql, input: { readonly activityId: string }) => placesOfActivity(sql, input.activityId));

/** Who comes, how many places there are, who was there. */
@Controller('organizations/:organizationId/activities/:activityId')
export class EnrolmentController {
  constructor(private readonly commands: Commands) {}

  /** Who is registered, by name; those who hold a place in a cart follow. */
  @Get('roster')
  @Staff('activities.view')
  async roster(@Param('activityId', new ParseIdPipe()) activityId: string, @Query() query: RosterQuery, @CurrentStaff() actor: StaffActor): Promise<RosterView> {
    const rows = await this.commands.ask(roster, { activityId, occurrenceId: query.occurrenceId ?? null }, actor);
    return { rows: rows.map((row) => ({ ...row, since: row.since.toISOString(), expiresAt: row.expiresAt?.toISOString() ?? null })) };
  }

  /** The places of the session and of every drop-in date. */
  @Get('places')
  @Staff('activities.view')
  async places(@Param('activityId', new ParseIdPipe()) activityId: string, @CurrentStaff() actor: StaffActor): Promise<ActivityPlacesView> {
    return { rows: await this.commands.ask(places, { activityId }, actor) };
  }

  /** Adds or takes away places; nobody loses one. */
  @Put('capacity')
  @Staff('activities.edit')
  @HttpCode(200)
  async capacity(@Param('activityId', new ParseIdPipe()) activityId: string, @Body() body: CapacityBody, @CurrentStaff() actor: StaffActor): Promise<PoolPlacesView> {
    return this.commands.execute(changeCapacity, { activityId, occurrenceId: body.occurrenceId ?? null, capacity: body.capacity }, actor);
  }

  /** Says whether somebody came on a date. */
  @Put('registrations/:claimId/attendance')
  @Staff('activities.view', 'attendance.mark')
  @HttpCode(204)
  async attendance(@Param('claimId', new ParseIdPipe()) claimId: string, @Body() body: AttendanceBody, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(markAttendance, { claimId, ...body }, actor);
  }
}
