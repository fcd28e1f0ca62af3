import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import {
  amendSlip, cancelSlip, duplicateSlip, filerOf, findRl24Run, listSlips, prepareReturnWith, previewSlips, rangesOf, registerNumberRange, renderSlipPdf, resumeRl24Run, rl24RunsOf, saveRl24FilerWith, startRl24Run, transmissions, viewSlip, type Rl24Transmission,
} from '@preau/billing';
import { revealSinWith, rl24RecipientsOf, saveRl24RecipientWith, todayOf } from '@preau/household';
import { confirmOwnPassword, type Identity } from '@preau/identity';
import { Commands, read, Sealer } from '@preau/kernel';
import type { FastifyReply } from 'fastify';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { identityToken } from '../auth/identity.provider';
import { AnswersFile } from '../http/files';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { IfMatch } from '../http/etag.interceptor';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { detailAnswer, filerAnswer, overviewAnswer, recipientAnswer, runAnswer, slipAnswer, type Overview } from './rl24-answers';
import {
  Rl24CorrectedView, Rl24DuplicateBody, Rl24FilerBody, Rl24FilerView, Rl24OverviewView, Rl24PdfQuery, Rl24PreviewQuery, Rl24PreviewView, Rl24RangeBody, Rl24ReasonBody, Rl24RecipientBody, Rl24RecipientsView, Rl24RecipientView, Rl24ReturnBody, Rl24RevealBody,
  Rl24RunBody, Rl24RunView, Rl24SinView, Rl24SlipDetailView, Rl24SlipsQuery, Rl24SlipsView, Rl24YearQuery,
} from './rl24.dto';

const overview = read('billing.rl24-overview', async (sql, { year }: { readonly year: number }): Promise<Overview> => ({
  year, yearIsOver: (await todayOf(sql)) > `${year}-12-31`, filer: await filerOf(sql), ranges: await rangesOf(sql, year), runs: await rl24RunsOf(sql, year),
}));
const oneRun = read('billing.find-rl24-run', (sql, { runId }: { readonly runId: string }) => findRl24Run(sql, runId));
const recipients = read('household.rl24-recipients', (sql, { accountId }: { readonly accountId: string }) => rl24RecipientsOf(sql, accountId));
const slipsOnPage = 50;

/** The childcare slips of a year: who gets one, their numbers, their emission, their corrections, what is filed. */
@Controller('organizations/:organizationId')
@Staff('rl24.emit')
export class Rl24Controller {
  private readonly saveFiler;
  private readonly prepareReturn;
  private readonly saveRecipient;
  private readonly revealSin;
  constructor(
    private readonly commands: Commands,
    @Inject(identityToken) private readonly identity: Identity,
    sealer: Sealer,
  ) {
    this.saveFiler = saveRl24FilerWith(sealer);
    this.prepareReturn = prepareReturnWith(sealer);
    this.saveRecipient = saveRl24RecipientWith(sealer);
    this.revealSin = revealSinWith(sealer);
  }

  @Get('rl24')
  async overview(@Query() query: Rl24YearQuery, @CurrentStaff() actor: StaffActor): Promise<Rl24OverviewView> {
    return overviewAnswer(await this.commands.ask(overview, { year: query.year }, actor));
  }

  @Put('rl24/filer')
  @HttpCode(200)
  async saveFilerOf(@Body() body: Rl24FilerBody, @CurrentStaff() actor: StaffActor): Promise<Rl24FilerView> {
    return filerAnswer(await this.commands.execute(this.saveFiler, { ...body }, actor));
  }

  /** Numbers that the agency reserved; never changed, never taken back. */
  @Post('rl24/ranges')
  @HttpCode(201)
  async registerRange(@Body() body: Rl24RangeBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<Rl24OverviewView> {
    await this.commands.execute(registerNumberRange, { ...body }, actor, { idempotencyKey });
    return overviewAnswer(await this.commands.ask(overview, { year: body.year }, actor));
  }

  @Get('rl24/preview')
  async preview(@Query() query: Rl24PreviewQuery, @CurrentStaff() actor: StaffActor): Promise<Rl24PreviewView> {
    const seen = await this.commands.ask(previewSlips, { year: query.year, group: query.group, offset: query.offset ?? 0, limit: query.limit ?? slipsOnPage }, actor);
    return { ...seen, rows: seen.rows.map(({ group: _group, ...row }) => ({ ...row, missing: [...row.missing] })) };
  }

  /** Begins an emission, once the password was said again; one that is under way is answered again. */
  @Post('rl24/runs')
  @HttpCode(202)
  async start(@Body() body: Rl24RunBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<Rl24RunView> {
    const { year, kind, password } = body;
    await confirmOwnPassword(this.identity, password, actor);
    const { id } = await this.commands.execute(startRl24Run, { year, kind }, actor, { idempotencyKey });
    return runAnswer(await this.commands.ask(oneRun, { runId: id }, actor));
  }

  @Get('rl24/runs/:runId')
  async run(@Param('runId', new ParseIdPipe()) runId: string, @CurrentStaff() actor: StaffActor): Promise<Rl24RunView> {
    return runAnswer(await this.commands.ask(oneRun, { runId }, actor));
  }

  /** Goes on with an emission that stopped, once what stopped it is put right. */
  @Post('rl24/runs/:runId/resume')
  @HttpCode(202)
  async resume(@Param('runId', new ParseIdPipe()) runId: string, @CurrentStaff() actor: StaffActor): Promise<Rl24RunView> {
    return runAnswer(await this.commands.execute(resumeRl24Run, { runId }, actor));
  }

  @Get('rl24/slips')
  async slips(@Query() query: Rl24SlipsQuery, @CurrentStaff() actor: StaffActor): Promise<Rl24SlipsView> {
    const page = await this.commands.ask(listSlips, { ...query, limit: query.limit ?? slipsOnPage }, actor);
    return { rows: page.rows.map(slipAnswer), next: page.next };
  }

  @Get('rl24/slips/:slipId')
  async slip(@Param('slipId', new ParseIdPipe()) slipId: string, @CurrentStaff() actor: StaffActor): Promise<Rl24SlipDetailView> {
    return detailAnswer(await this.commands.ask(viewSlip, { slipId }, actor));
  }

  /** A working copy to print: its latest duplicate when it has one. */
  @Get('rl24/slips/:slipId/pdf')
  @AnswersFile('application/pdf')
  async pdf(@Param('slipId', new ParseIdPipe()) slipId: string, @Query() query: Rl24PdfQuery, @CurrentStaff() actor: StaffActor, @Res() reply: FastifyReply): Promise<void> {
    const { slip, duplicates } = await this.commands.ask(viewSlip, { slipId }, actor);
    await sendSlip(reply, await renderSlipPdf({ slip, duplicate: query.copy === 'original' ? null : (duplicates[0] ?? null) }), slip);
  }

  /** An amended slip that says what the ledger says now. */
  @Post('rl24/slips/:slipId/amend')
  @HttpCode(201)
  async amend(@Param('slipId', new ParseIdPipe()) slipId: string, @Body() body: Rl24ReasonBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<Rl24CorrectedView> {
    const { slipId: amended } = await this.commands.execute(amendSlip, { slipId, ...body }, actor, { idempotencyKey });
    return { slipId: amended };
  }

  /** A cancellation, without amounts. What the ledger still says is issued again by the next emission. */
  @Post('rl24/slips/:slipId/cancel')
  @HttpCode(201)
  async cancel(@Param('slipId', new ParseIdPipe()) slipId: string, @Body() body: Rl24ReasonBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<Rl24CorrectedView> {
    return this.commands.execute(cancelSlip, { slipId, ...body }, actor, { idempotencyKey });
  }

  /** The same slip once more, at the recipient's address of today. */
  @Post('rl24/slips/:slipId/duplicates')
  @HttpCode(201)
  async duplicate(@Param('slipId', new ParseIdPipe()) slipId: string, @Body() body: Rl24DuplicateBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<Rl24CorrectedView> {
    await this.commands.execute(duplicateSlip, { slipId, ...body }, actor, { idempotencyKey });
    return { slipId };
  }

  /** What would be filed, as a spreadsheet, with social insurance numbers in clear, once the password was said again; the journal says who took it. */
  @Post('rl24/returns/csv')
  @Staff('rl24.emit', 'sin.read')
  @HttpCode(200)
  @AnswersFile('text/csv')
  async returnCsv(@Body() body: Rl24ReturnBody, @CurrentStaff() actor: StaffActor, @Res() reply: FastifyReply): Promise<void> {
    await this.sendReturn(transmissions.csv, body, actor, reply);
  }

  /** The same as XML, in a neutral layout: not the agency's. */
  @Post('rl24/returns/xml')
  @Staff('rl24.emit', 'sin.read')
  @HttpCode(200)
  @AnswersFile('application/xml')
  async returnXml(@Body() body: Rl24ReturnBody, @CurrentStaff() actor: StaffActor, @Res() reply: FastifyReply): Promise<void> {
    await this.sendReturn(transmissions.xml, body, actor, reply);
  }

  private async sendReturn(transmission: Rl24Transmission, body: Rl24ReturnBody, actor: StaffActor, reply: FastifyReply): Promise<void> {
    const { password, ...asked } = body;
    await confirmOwnPassword(this.identity, password, actor);
    const filed = await this.commands.execute(this.prepareReturn, asked, actor);
    const name = `rl24-${body.year}-${body.kind}-copie-de-travail.${transmission.format}`;
    await reply.header('content-disposition', `attachment; filename="${name}"`).header('cache-control', 'no-store').type(`${transmission.mediaType}; charset=utf-8`).send(transmission.write(filed));
  }

  /** The owner of the account and the guardians with a share, with what a slip needs of each. */
  @Get('accounts/:accountId/rl24-recipients')
  @Staff('clients.view')
  async recipients(@Param('accountId', new ParseIdPipe()) accountId: string, @CurrentStaff() actor: StaffActor): Promise<Rl24RecipientsView> {
    return { rows: (await this.commands.ask(recipients, { accountId }, actor)).map(recipientAnswer) };
  }

  /** Written at the counter; the number is sealed before it is kept. */
  @Put('accounts/:accountId/rl24-recipients')
  @Staff('clients.view', 'clients.edit')
  @HttpCode(200)
  async saveRecipientOf(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: Rl24RecipientBody, @CurrentStaff() actor: StaffActor, @IfMatch() expectedVersion?: number): Promise<Rl24RecipientView> {
    return recipientAnswer(await this.commands.execute(this.saveRecipient, { accountId, ...body, expectedVersion }, actor));
  }

  /** A social insurance number in clear; the journal says who read it, and why. */
  @Post('accounts/:accountId/rl24-recipients/sin')
  @Staff('clients.view', 'sin.read')
  @HttpCode(200)
  async sin(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: Rl24RevealBody, @CurrentStaff() actor: StaffActor, @Res({ passthrough: true }) reply: FastifyReply): Promise<Rl24SinView> {
    void reply.header('cache-control', 'no-store');
    return this.commands.execute(this.revealSin, { accountId, ...body }, actor);
  }
}

export async function sendSlip(reply: FastifyReply, pdf: Buffer, slip: { readonly year: number; readonly number: string | null; readonly previousNumber: string | null }): Promise<void> {
  await reply.header('content-disposition', `inline; filename="releve-24-${slip.year}-${slip.number ?? slip.previousNumber ?? ''}.pdf"`).header('cache-control', 'private, no-store').type('application/pdf').send(pdf);
}
