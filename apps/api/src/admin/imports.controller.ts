import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { confirmImport, countImportFindings, exportImportReport, findImport, listImportFindings, listImports, requestImport, type ImportRun, type ImportSummary } from '@preau/catalog';
import { Commands } from '@preau/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { PageQuery } from '../http/page.dto';
import { AnswersFile, readUpload, sendCsv } from '../http/files';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { localeOf, type Locale } from '../http/locale';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { requestValidation } from '../http/validation.pipe';
import { tellProblem } from '../problems/problem.filter';
import { ImportFieldsBody, ImportFindingsQuery, ImportFindingsView, ImportRequestedView, ImportsView, ImportUploadBody, ImportView, type ImportRowView, type ImportSummaryView } from './imports.dto';

const upload = { filesAs: 'files', filesMax: 10, bytesMax: 64 * 1_048_576 };
const validation = requestValidation();

/** Files that become a catalogue: handed over, watched, read, confirmed. The worker does the work. */
@Controller('organizations/:organizationId/imports')
@Staff('catalogue.import')
export class ImportsController {
  constructor(private readonly commands: Commands) {}

  /** Hands files over; what they are is found out at once, the rest is followed with the import. Handing the same files over again changes nothing more. */
  @Post()
  @HttpCode(201)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ImportUploadBody })
  async request(@CurrentStaff() actor: StaffActor, @Req() request: FastifyRequest): Promise<ImportRequestedView> {
    const { files, fields } = await readUpload(request, upload);
    const { dryRun, ...options } = (await validation.transform({ ...fields }, { type: 'body', metatype: ImportFieldsBody })) as ImportFieldsBody;
    return this.commands.execute(requestImport, { files, dryRun, options: Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) }, actor);
  }

  /** Imports, the last first. */
  @Get()
  async list(@Query() query: PageQuery, @CurrentStaff() actor: StaffActor, @Req() request: FastifyRequest): Promise<ImportsView> {
    const { rows, next } = await this.commands.ask(listImports, { cursor: query.cursor, size: query.limit }, actor);
    return { rows: rows.map((run) => rowView(run, localeOf(request))), next };
  }

  /** How far an import is, and what it did. */
  @Get(':importRunId')
  async find(@Param('importRunId', new ParseIdPipe()) importRunId: string, @CurrentStaff() actor: StaffActor, @Req() request: FastifyRequest): Promise<ImportView> {
    const run = await this.commands.ask(findImport, { importRunId }, actor);
    return { ...rowView(run, localeOf(request)), summary: run.summary === null ? null : summaryView(run.summary) };
  }

  /** Rows that were refused, repaired or noticed, with the reason. */
  @Get(':importRunId/findings')
  async findings(@Param('importRunId', new ParseIdPipe()) importRunId: string, @Query() query: ImportFindingsQuery, @CurrentStaff() actor: StaffActor, @Req() request: FastifyRequest): Promise<ImportFindingsView> {
    await this.commands.ask(findImport, { importRunId }, actor);
    const groups = await this.commands.ask(countImportFindings, { importRunId }, actor);
    const { rows, next } = await this.commands.ask(listImportFindings, { importRunId, kind: query.kind, code: query.code, cursor: query.cursor, size: query.limit }, actor);
    const french = localeOf(request) === 'fr-CA';
    return { groups, rows: rows.map(({ file, row, kind, code, params, textFr, textEn }) => ({ file, row, kind, code, ...cellAtFault(params), text: french ? textFr : textEn })), next };
  }

  /** The whole report as a spreadsheet. */
  @Get(':importRunId/report')
  @AnswersFile('text/csv')
  async report(@Param('importRunId', new ParseIdPipe()) importRunId: string, @CurrentStaff() actor: StaffActor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendCsv(reply, await this.commands.ask(exportImportReport, { importRunId, locale: localeOf(request) === 'fr-CA' ? 'fr' : 'en' }, actor));
  }

  /** Does for real what a dry run reported: a new import of the same files with the same choices. */
  @Post(':importRunId/confirm')
  @HttpCode(201)
  async confirm(@Param('importRunId', new ParseIdPipe()) importRunId: string, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<ImportRequestedView> {
    return this.commands.execute(confirmImport, { importRunId }, actor, { idempotencyKey });
  }
}

/** Under these names the finding keeps what it read. */
const valueNames = ['value', 'found', 'status', 'location', 'parent', 'title'] as const;
function cellAtFault(params: Readonly<Record<string, string | number>>): { column: string | null; value: string | null } {
  const name = valueNames.find((one) => one in params);
  return { column: params['column'] === undefined ? null : String(params['column']), value: name === undefined ? null : String(params[name]) };
}

function rowView({ summary: _, failure, ...run }: ImportRun, locale: Locale): ImportRowView {
  const { createdAt, finishedAt, ...facts } = run;
  const told = failure === null ? null : tellProblem(failure, {}, locale);
  return {
    ...facts, createdAt: createdAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null,
    failure: told === null ? null : { code: told.code, title: told.title, next: told.next ?? null },
  };
}

function summaryView({ files, rows, activities, occurrences, locations, programs, categories, findings, samples }: ImportSummary): ImportSummaryView {
  return {
    files: files.map(({ name, format, encoding, rowCount }) => ({ name, format, encoding, rowCount })),
    rows, activities, locations, dates: occurrences, programsCreated: programs.created, categoriesCreated: categories.created,
    findings: [...findings], createdSamples: [...samples.created], updatedSamples: samples.updated.map((sample) => ({ ...sample, changed: [...sample.changed] })),
  };
}
