import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { archiveScholarship, awardsOf, type AwardView, giveScholarship, listScholarships, revokeScholarship, saveScholarship, scholarshipsOfAccount, type SaveScholarshipInput } from '@preau/billing';
import { Commands, DomainError, localDateOf, read } from '@preau/kernel';
import { findOrganization } from '@preau/organization';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { AwardsView, GivenScholarshipView, GiveScholarshipBody, SavedScholarshipView, ScholarshipBody, ScholarshipsView } from './scholarships.dto';

const list = read('billing.list-scholarships', (sql) => listScholarships(sql));
const awards = read('billing.list-awards', async (sql, of: { readonly scholarshipId: string }) => awardsOf(sql, of, localDateOf(sql.now, (await findOrganization(sql)).timeZone)));

export function awardsAnswer(rows: readonly AwardView[]): AwardsView {
  return { rows: rows.map((row) => ({ ...row, people: [...row.people], uses: [...row.uses] })) };
}

/** Scholarships of the organization, who has them, and what is left of their funds. */
@Controller('organizations/:organizationId')
export class ScholarshipsController {
  constructor(private readonly commands: Commands) {}

  @Get('scholarships')
  @Staff('clients.billing')
  async list(@CurrentStaff() actor: StaffActor): Promise<ScholarshipsView> {
    const rows = await this.commands.ask(list, undefined, actor);
    return { rows: rows.map((row) => ({ ...row, programIds: [...row.programIds], activityIds: [...row.activityIds], sharesFundWith: [...row.sharesFundWith] })) };
  }

  @Post('scholarships')
  @Staff('scholarships.edit')
  @HttpCode(201)
  async add(@Body() body: ScholarshipBody, @CurrentStaff() actor: StaffActor): Promise<SavedScholarshipView> {
    return this.commands.execute(saveScholarship, inputOf(body), actor);
  }

  /** What was used stands; a fund cannot become smaller than what was used of it. */
  @Put('scholarships/:scholarshipId')
  @Staff('scholarships.edit')
  @HttpCode(200)
  async change(@Param('scholarshipId', new ParseIdPipe()) id: string, @Body() body: ScholarshipBody, @CurrentStaff() actor: StaffActor): Promise<SavedScholarshipView> {
    return this.commands.execute(saveScholarship, { ...inputOf(body), id }, actor);
  }

  /** Not given nor used any more. */
  @Delete('scholarships/:scholarshipId')
  @Staff('scholarships.edit')
  @HttpCode(204)
  async archive(@Param('scholarshipId', new ParseIdPipe()) scholarshipId: string, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(archiveScholarship, { scholarshipId }, actor);
  }

  @Get('scholarships/:scholarshipId/awards')
  @Staff('clients.billing')
  async awards(@Param('scholarshipId', new ParseIdPipe()) scholarshipId: string, @CurrentStaff() actor: StaffActor): Promise<AwardsView> {
    return awardsAnswer(await this.commands.ask(awards, { scholarshipId }, actor));
  }

  @Get('clients/:accountId/scholarships')
  @Staff('clients.billing')
  async ofClient(@Param('accountId', new ParseIdPipe()) accountId: string, @CurrentStaff() actor: StaffActor): Promise<AwardsView> {
    return awardsAnswer(await this.commands.ask(scholarshipsOfAccount, { accountId }, actor));
  }

  @Post('scholarship-awards')
  @Staff('scholarships.edit')
  @HttpCode(201)
  async give(@Body() body: GiveScholarshipBody, @CurrentStaff() actor: StaffActor): Promise<GivenScholarshipView> {
    return this.commands.execute(giveScholarship, { ...body, personId: body.personId ?? null }, actor);
  }

  /** What it paid stands; it pays nothing more. */
  @Delete('scholarship-awards/:awardId')
  @Staff('scholarships.edit')
  @HttpCode(204)
  async revoke(@Param('awardId', new ParseIdPipe()) awardId: string, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(revokeScholarship, { awardId }, actor);
  }
}

function inputOf(body: ScholarshipBody): SaveScholarshipInput {
  const { fundTotalCents, fundSharedWith, ...rest } = body;
  if ((fundTotalCents === undefined) === (fundSharedWith === undefined)) throw new DomainError('billing.scholarship-invalid', { fields: ['fundTotalCents', 'fundSharedWith'] });
  return {
    ...rest, nameEn: rest.nameEn ?? '', percent: rest.percent ?? null, amountCents: rest.amountCents ?? null, perItemMaxCents: rest.perItemMaxCents ?? null,
    perPersonMaxCents: rest.perPersonMaxCents ?? null, expiresOn: rest.expiresOn ?? null, programIds: rest.programIds ?? [], activityIds: rest.activityIds ?? [], ledgerCodeId: rest.ledgerCodeId ?? null,
    fund: fundSharedWith === undefined ? { totalCents: fundTotalCents ?? 0 } : { sharedWith: fundSharedWith },
  };
}
