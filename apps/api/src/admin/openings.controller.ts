import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { removeOpenings, saveOpenings, viewOpenings, type OpeningsView as Openings, type RulesView, type SaveOpeningsInput } from '@preau/catalog';
import { hashPassword } from '@preau/identity';
import { Commands, instantOf, localDateOf, localTimeOf } from '@preau/kernel';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { OpeningsBody, OpeningsRemovedQuery, OpeningsView, type OpeningRulesView } from './openings.dto';

type Subject = SaveOpeningsInput['subject'];

function wallTime(instant: string | Date, zone: string): string {
  const at = new Date(instant);
  return `${localDateOf(at, zone)}T${localTimeOf(at, zone)}`;
}
function rulesView({ windows, savedAt, replacedAt, ...rules }: RulesView, zone: string): OpeningRulesView {
  return {
    ...rules, savedAt: savedAt.toISOString(), replacedAt: replacedAt?.toISOString() ?? null,
    windows: windows.map((window) => ({ ...window, tags: [...window.tags], programIds: [...window.programIds], opensAt: wallTime(window.opensAt, zone), closesAt: window.closesAt === null ? null : wallTime(window.closesAt, zone) })),
  };
}
function openingsView({ own, inherited, versions, timeZone, lockedDays, now }: Openings): OpeningsView {
  const told = (rules: RulesView | null): OpeningRulesView | null => (rules === null ? null : rulesView(rules, timeZone));
  return { own: told(own), inherited: told(inherited), versions: versions.map((one) => rulesView(one, timeZone)), timeZone, lockedDays, now: wallTime(now, timeZone) };
}

/** Who may register when, whether the store shows it, and the password asked first: of a program, or of one activity. */
@Controller('organizations/:organizationId')
@Staff('activities.edit')
export class OpeningsController {
  constructor(private readonly commands: Commands) {}

  @Get('programs/:programId/openings')
  @Staff('activities.view')
  async ofProgram(@Param('programId', new ParseIdPipe()) id: string, @CurrentStaff() actor: StaffActor): Promise<OpeningsView> {
    return this.view({ kind: 'program', id }, actor);
  }
  /** Its own rules, and those of its program. */
  @Get('activities/:activityId/openings')
  @Staff('activities.view')
  async ofActivity(@Param('activityId', new ParseIdPipe()) id: string, @CurrentStaff() actor: StaffActor): Promise<OpeningsView> {
    return this.view({ kind: 'activity', id }, actor);
  }

  /** A new version takes the place of the one in force; followers hear of it. */
  @Put('programs/:programId/openings')
  @HttpCode(200)
  async saveOfProgram(@Param('programId', new ParseIdPipe()) id: string, @Body() body: OpeningsBody, @CurrentStaff() actor: StaffActor): Promise<OpeningsView> {
    return this.save({ kind: 'program', id }, body, actor);
  }
  /** From now on the activity does by its own rules. */
  @Put('activities/:activityId/openings')
  @HttpCode(200)
  async saveOfActivity(@Param('activityId', new ParseIdPipe()) id: string, @Body() body: OpeningsBody, @CurrentStaff() actor: StaffActor): Promise<OpeningsView> {
    return this.save({ kind: 'activity', id }, body, actor);
  }

  /** The program opens when it is published again, or by the two dates of each activity. */
  @Delete('programs/:programId/openings')
  @HttpCode(200)
  async removeOfProgram(@Param('programId', new ParseIdPipe()) id: string, @Query() query: OpeningsRemovedQuery, @CurrentStaff() actor: StaffActor): Promise<OpeningsView> {
    return this.remove({ kind: 'program', id }, query, actor);
  }
  /** The activity does as its program again. */
  @Delete('activities/:activityId/openings')
  @HttpCode(200)
  async removeOfActivity(@Param('activityId', new ParseIdPipe()) id: string, @Query() query: OpeningsRemovedQuery, @CurrentStaff() actor: StaffActor): Promise<OpeningsView> {
    return this.remove({ kind: 'activity', id }, query, actor);
  }

  private async view(subject: Subject, actor: StaffActor): Promise<OpeningsView> {
    return openingsView(await this.commands.ask(viewOpenings, subject, actor));
  }
  private async save(subject: Subject, body: OpeningsBody, actor: StaffActor): Promise<OpeningsView> {
    const { timeZone } = await this.commands.ask(viewOpenings, subject, actor);
    const instant = (wall: string): string => instantOf(wall.slice(0, 10), wall.slice(11), timeZone).toISOString();
    const windows = body.windows.map(({ who, tags = [], programIds = [], opensAt, closesAt }) => ({ who, tags, programIds, opensAt: instant(opensAt), closesAt: closesAt === null || closesAt === undefined ? null : instant(closesAt) }));
    // Hashing takes its time: it is done before the transaction.
    const passwordHash = typeof body.password === 'string' ? await hashPassword(body.password.trim()) : body.password;
    await this.commands.execute(saveOpenings, { subject, version: body.version ?? null, visibility: body.visibility, passwordHash, windows, reason: body.reason }, actor);
    return this.view(subject, actor);
  }
  private async remove(subject: Subject, { version, reason }: OpeningsRemovedQuery, actor: StaffActor): Promise<OpeningsView> {
    await this.commands.execute(removeOpenings, { subject, version, reason }, actor);
    return this.view(subject, actor);
  }
}
