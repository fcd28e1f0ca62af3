import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { bulkItems, bulkJobs, cancelBulkJob, previewBulkJob, startBulkJob, viewBulkJob, type BulkJob, type BulkSpecification, type StartBulkJobInput } from '@preau/billing';
import { assert, Commands, DomainError } from '@preau/kernel';
import type { FastifyRequest } from 'fastify';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { localeOf } from '../http/locale';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { tellProblem } from '../problems/problem.filter';
import { BulkItemsQuery, BulkItemsView, BulkJobBody, BulkJobsView, BulkJobView, BulkPreviewView } from './bulk-jobs.dto';

const itemsOnPage = 50;

function jobView({ specification: _, startedAt, finishedAt, ...job }: BulkJob): BulkJobView {
  return { ...job, startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null };
}
function inputOf({ choice, kind, ...parts }: BulkJobBody): StartBulkJobInput {
  return { choice, specification: specificationOf(kind, parts) };
}
function specificationOf(kind: BulkJobBody['kind'], { invoice, credit, statements }: Pick<BulkJobBody, 'invoice' | 'credit' | 'statements'>): BulkSpecification {
  switch (kind) {
    case 'bulk-invoice':
      assert(invoice !== undefined, 'the request was checked');
      return { kind, lines: invoice.lines.map((line) => ({ ...line, ledgerCodeId: line.ledgerCodeId ?? null })) };
    case 'bulk-credit':
      assert(credit !== undefined, 'the request was checked');
      return { kind, ...credit, ledgerCodeId: credit.ledgerCodeId ?? null };
    case 'mass-statements': {
      assert(statements !== undefined, 'the request was checked');
      const { from = null, to = null, dueOn = null, message = '', detail, send } = statements;
      return { kind, from, to, dueOn, message, detail, send };
    }
    default:
      return kind satisfies never;
  }
}

/** A credit to many gives up what was owed, as one to a single client does. */
function requireRightTo(kind: BulkJobBody['kind'], actor: StaffActor): void {
  if (kind === 'bulk-credit' && !actor.permissions.includes('payments.refund')) throw new DomainError('gateway.not-allowed');
}

/** Work on many clients at once: seen first, done by the worker, watched while it is done. */
@Controller('organizations/:organizationId/bulk-jobs')
@Staff('clients.billing', 'billing.bulk')
export class BulkJobsController {
  constructor(private readonly commands: Commands) {}

  @Get()
  async jobs(@CurrentStaff() actor: StaffActor): Promise<BulkJobsView> {
    return { rows: (await this.commands.ask(bulkJobs, undefined, actor)).map(jobView) };
  }

  /** How many clients, for how much; nothing is done. */
  @Post('preview')
  @HttpCode(200)
  async preview(@Body() body: BulkJobBody, @CurrentStaff() actor: StaffActor): Promise<BulkPreviewView> {
    requireRightTo(body.kind, actor);
    return this.commands.ask(previewBulkJob, inputOf(body), actor);
  }

  @Post()
  @HttpCode(202)
  async start(@Body() body: BulkJobBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<BulkJobView> {
    requireRightTo(body.kind, actor);
    const { id } = await this.commands.execute(startBulkJob, inputOf(body), actor, { idempotencyKey });
    return jobView(await this.commands.ask(viewBulkJob, { jobId: id }, actor));
  }

  @Get(':jobId')
  async job(@Param('jobId', new ParseIdPipe()) jobId: string, @CurrentStaff() actor: StaffActor): Promise<BulkJobView> {
    return jobView(await this.commands.ask(viewBulkJob, { jobId }, actor));
  }

  /** Its clients: those done, those put aside with the reason. */
  @Get(':jobId/items')
  async items(@Param('jobId', new ParseIdPipe()) jobId: string, @Query() query: BulkItemsQuery, @CurrentStaff() actor: StaffActor, @Req() request: FastifyRequest): Promise<BulkItemsView> {
    const page = await this.commands.ask(bulkItems, { jobId, state: query.state, after: query.after, limit: query.limit ?? itemsOnPage }, actor);
    const locale = localeOf(request);
    return {
      rows: page.rows.map(({ position: _, refusal, ...item }) => ({ ...item, because: refusal === null ? null : tellProblem(refusal, {}, locale).title })),
      next: page.next === null ? null : Number(page.next),
    };
  }

  /** Leaves what is not done undone. */
  @Post(':jobId/cancel')
  @HttpCode(200)
  async cancel(@Param('jobId', new ParseIdPipe()) jobId: string, @CurrentStaff() actor: StaffActor): Promise<BulkJobView> {
    return jobView(await this.commands.execute(cancelBulkJob, { jobId }, actor));
  }
}
