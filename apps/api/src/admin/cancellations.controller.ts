import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Refunding, renderCreditMemoPdf, viewCreditMemo } from '@preau/billing';
import {
  acceptCancellationRequest, cancelRegistration, declineCancellationRequest, finishRefundTask, listActivityCancellations, listCancellationRequests, listRefundTasks, overrideCancellation, previewActivityCancellation, previewCancellation, previewOverride,
  startActivityCancellation, viewCancellation, type EndedRegistration,
} from '@preau/cart-checkout';
import { Commands } from '@preau/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { driveRefunds, sendMemo } from '../client/cancellations.controller';
import { CancellationOutcomeView, CancellationPreviewView, CancelledRegistrationView, outcomeAnswer, previewAnswer } from '../client/cancellations.dto';
import { AnswersFile } from '../http/files';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { localeOf } from '../http/locale';
import { ParseIdPipe } from '../http/parse-id.pipe';
import {
  AcceptRequestBody, ActivityCancellationPreviewQuery, ActivityCancellationPreviewView, ActivityCancellationsView, ActivityCancellationStartedView, CancelActivityBody, CancellationRequestsView, DeclineRequestBody, FinishRefundTaskBody, OverrideBody, OverridePreviewBody, RefundTasksQuery, RefundTasksView,
  RequestsQuery, StaffCancelBody, StaffPreviewQuery,
} from './cancellations.dto';

/** When the notice was sent, as the body says it. */
function dated<Body extends { noticeAt?: string }>({ noticeAt, ...body }: Body): Omit<Body, 'noticeAt'> & { noticeAt?: Date } {
  return { ...body, ...(noticeAt === undefined ? {} : { noticeAt: new Date(noticeAt) }) };
}

/** Staff end registrations, answer requests, hand over money, cancel activities. */
@Controller('organizations/:organizationId')
@Staff('clients.billing')
export class ClientCancellationsController {
  constructor(
    private readonly commands: Commands,
    private readonly refunding: Refunding,
  ) {}

  /** What cancelling would mean, for a notice of now or of another moment. */
  @Get('registrations/:claimId/cancellation-preview')
  async preview(@Param('claimId', new ParseIdPipe()) claimId: string, @Query() query: StaffPreviewQuery, @CurrentStaff() actor: StaffActor): Promise<CancellationPreviewView> {
    return previewAnswer(await this.commands.ask(previewCancellation, { claimId, ...dated(query) }, actor));
  }

  /** Cancels as the preview said. Refused with the new preview in its details when anything has changed since. */
  @Post('registrations/:claimId/cancellation')
  @HttpCode(201)
  async cancel(@Param('claimId', new ParseIdPipe()) claimId: string, @Body() body: StaffCancelBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<CancelledRegistrationView> {
    return this.ended(await this.commands.execute(cancelRegistration, { claimId, ...dated(body) }, actor, { idempotencyKey }), actor);
  }

  /** How a registration ended. */
  @Get('registrations/:claimId/cancellation')
  async outcome(@Param('claimId', new ParseIdPipe()) claimId: string, @CurrentStaff() actor: StaffActor): Promise<CancellationOutcomeView> {
    return outcomeAnswer(await this.commands.ask(viewCancellation, { claimId }, actor));
  }

  /** What an amount set by hand would mean. */
  @Post('registrations/:claimId/override-preview')
  @Staff('clients.billing', 'policies.override')
  @HttpCode(200)
  async previewOverride(@Param('claimId', new ParseIdPipe()) claimId: string, @Body() body: OverridePreviewBody, @CurrentStaff() actor: StaffActor): Promise<CancellationPreviewView> {
    return previewAnswer(await this.commands.ask(previewOverride, { claimId, ...dated(body) }, actor));
  }

  /** Cancels with an amount set by hand, with a reason: never less than law and policy give. */
  @Post('registrations/:claimId/override')
  @Staff('clients.billing', 'policies.override')
  @HttpCode(201)
  async override(@Param('claimId', new ParseIdPipe()) claimId: string, @Body() body: OverrideBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<CancelledRegistrationView> {
    return this.ended(await this.commands.execute(overrideCancellation, { claimId, ...dated(body) }, actor, { idempotencyKey }), actor);
  }

  /** What families asked for where they could not cancel by themselves. */
  @Get('cancellation-requests')
  async requests(@Query() query: RequestsQuery, @CurrentStaff() actor: StaffActor): Promise<CancellationRequestsView> {
    const rows = await this.commands.ask(listCancellationRequests, { state: query.state }, actor);
    return { rows: rows.map(({ personId: _person, ...row }) => ({ ...row, sentAt: row.sentAt.toISOString(), answeredAt: row.answeredAt?.toISOString() ?? null })) };
  }

  /** Cancels what was asked for, as of the day it was sent, and answers the family. */
  @Post('cancellation-requests/:requestId/accept')
  @HttpCode(201)
  async accept(@Param('requestId', new ParseIdPipe()) requestId: string, @Body() body: AcceptRequestBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<CancelledRegistrationView> {
    return this.ended(await this.commands.execute(acceptCancellationRequest, { requestId, ...body }, actor, { idempotencyKey }), actor);
  }

  @Post('cancellation-requests/:requestId/decline')
  @HttpCode(204)
  async decline(@Param('requestId', new ParseIdPipe()) requestId: string, @Body() body: DeclineRequestBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<void> {
    await this.commands.execute(declineCancellationRequest, { requestId, answer: body.answer }, actor, { idempotencyKey });
  }

  /** Money that somebody still hands over. */
  @Get('refund-tasks')
  async refundTasks(@Query() query: RefundTasksQuery, @CurrentStaff() actor: StaffActor): Promise<RefundTasksView> {
    const rows = await this.commands.ask(listRefundTasks, { state: query.state }, actor);
    return { rows: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), doneAt: row.doneAt?.toISOString() ?? null })) };
  }

  /** It was handed over, and is booked; or it stays on the client's account. */
  @Post('refund-tasks/:taskId/finish')
  @Staff('payments.refund')
  @HttpCode(204)
  async finishRefundTask(@Param('taskId', new ParseIdPipe()) taskId: string, @Body() body: FinishRefundTaskBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<void> {
    await this.commands.execute(finishRefundTask, { taskId, tender: body.tender }, actor, { idempotencyKey });
  }

  /** The organization cancels an activity or one of its dates: every registration ends, what was not given is refunded. The worker does it, step by step. */
  @Post('activities/:activityId/cancellations')
  @Staff('activities.edit', 'payments.refund')
  @HttpCode(202)
  async cancelActivity(@Param('activityId', new ParseIdPipe()) activityId: string, @Body() body: CancelActivityBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<ActivityCancellationStartedView> {
    return this.commands.execute(startActivityCancellation, { activityId, occurrenceId: body.occurrenceId ?? null, reason: body.reason }, actor, { idempotencyKey });
  }

  /** Who and how much cancelling an activity or one of its dates would concern, now. */
  @Get('activities/:activityId/cancellation-preview')
  @Staff('activities.edit', 'payments.refund')
  async previewActivity(@Param('activityId', new ParseIdPipe()) activityId: string, @Query() query: ActivityCancellationPreviewQuery, @CurrentStaff() actor: StaffActor): Promise<ActivityCancellationPreviewView> {
    return this.commands.ask(previewActivityCancellation, { activityId, occurrenceId: query.occurrenceId ?? null }, actor);
  }

  /** How far they are, the latest first. */
  @Get('activities/:activityId/cancellations')
  @Staff('activities.view')
  async activityCancellations(@Param('activityId', new ParseIdPipe()) activityId: string, @CurrentStaff() actor: StaffActor): Promise<ActivityCancellationsView> {
    const rows = await this.commands.ask(listActivityCancellations, { activityId }, actor);
    return { rows: rows.map((row) => ({ ...row, startedAt: row.startedAt.toISOString(), finishedAt: row.finishedAt?.toISOString() ?? null })) };
  }

  /** A credit memo as a document, in the language it was issued in unless another is asked for. */
  @Get('credit-memos/:creditMemoId/pdf')
  @AnswersFile('application/pdf')
  async creditMemoPdf(@Param('creditMemoId', new ParseIdPipe()) creditMemoId: string, @CurrentStaff() actor: StaffActor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const memo = await this.commands.ask(viewCreditMemo, { creditMemoId }, actor);
    await sendMemo(reply, await renderCreditMemoPdf(memo, request.headers['accept-language'] === undefined ? memo.locale : localeOf(request)), memo.number);
  }

  private async ended(ended: EndedRegistration, actor: StaffActor): Promise<CancelledRegistrationView> {
    return { cancellationId: ended.cancellationId, again: ended.again, refunds: await driveRefunds(this.refunding, actor.organizationId, ended) };
  }
}
