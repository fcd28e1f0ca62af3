import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Refunding, renderCreditMemoPdf, viewCreditMemo } from '@preau/billing';
import { cancelRegistration, listRegistrations, previewCancellation, requestCancellation, viewCancellation, type EndedRegistration } from '@preau/cart-checkout';
import { Commands, read } from '@preau/kernel';
import { findOrganization } from '@preau/organization';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Family } from '../auth/audience';
import { CurrentFamily, type FamilyOfAccount } from '../auth/current-actor';
import { AnswersFile } from '../http/files';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { localeOf } from '../http/locale';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { organizationsOfFamily } from './calendar';
import {
  CancellationOutcomeView, CancellationPreviewView, CancellationRequestedView, CancelledRegistrationView, CancelRegistrationBody, OwnRegistrationsView, outcomeAnswer, previewAnswer, PreviewCancellationQuery, RequestCancellationBody,
} from './cancellations.dto';
import { registrationsAnswer } from './registrations-answers';

const organizationHere = read('gateway.organization-here', (sql) => findOrganization(sql));

/** Sends what is on its way to cards and accounts now; what the processor does not answer, the worker goes on with. */
export async function driveRefunds(refunding: Refunding, organizationId: string, ended: Pick<EndedRegistration, 'refundIds'>): Promise<CancelledRegistrationView['refunds']> {
  const refunds: CancelledRegistrationView['refunds'] = [];
  for (const refundId of ended.refundIds) refunds.push({ refundId, state: await refunding.drive(organizationId, refundId) });
  return refunds;
}

/** A family ends a registration: what it means is shown first. */
@Controller()
@Family()
export class CancellationsController {
  constructor(
    private readonly commands: Commands,
    private readonly refunding: Refunding,
  ) {}

  /** What the family's people are registered to, with every organization. */
  @Get('me/registrations')
  async everywhere(@CurrentFamily() actor: FamilyOfAccount): Promise<OwnRegistrationsView> {
    const { organizationIds } = await this.commands.ask(organizationsOfFamily, { accountId: actor.accountId }, actor);
    const rows: OwnRegistrationsView['rows'] = [];
    for (const organizationId of organizationIds) {
      const { name, nameEn, slug } = await this.commands.ask(organizationHere, undefined, actor, { organizationId });
      const found = registrationsAnswer(await this.commands.ask(listRegistrations, {}, actor, { organizationId }));
      rows.push(...found.rows.map((registration) => ({ organizationId, organizationName: name, organizationNameEn: nameEn, organizationSlug: slug, registration })));
    }
    const order = ({ registration }: OwnRegistrationsView['rows'][number]): string => `${registration.state === 'live' ? 0 : 1} ${registration.startsOn ?? '9999'} ${registration.firstName} ${registration.claimId}`;
    return { rows: rows.sort((a, b) => order(a).localeCompare(order(b))) };
  }

  /** What cancelling would mean now: kept, given back to what, by when, instalments that stop. */
  @Get('organizations/:organizationId/my/registrations/:claimId/cancellation-preview')
  async preview(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('claimId', new ParseIdPipe()) claimId: string, @Query() query: PreviewCancellationQuery, @CurrentFamily() actor: FamilyOfAccount): Promise<CancellationPreviewView> {
    return previewAnswer(await this.commands.ask(previewCancellation, { claimId, refundTo: query.refundTo }, actor, { organizationId }));
  }

  /** Cancels as the preview said. Refused with the new preview in its details when anything has changed since. */
  @Post('organizations/:organizationId/my/registrations/:claimId/cancellation')
  @HttpCode(201)
  async cancel(
    @Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('claimId', new ParseIdPipe()) claimId: string, @Body() body: CancelRegistrationBody, @CurrentFamily() actor: FamilyOfAccount, @RequiredIdempotencyKey() idempotencyKey: string,
  ): Promise<CancelledRegistrationView> {
    const ended = await this.commands.execute(cancelRegistration, { claimId, ...body }, actor, { organizationId, idempotencyKey });
    return { cancellationId: ended.cancellationId, again: ended.again, refunds: await driveRefunds(this.refunding, organizationId, ended) };
  }

  /** How a registration ended. */
  @Get('organizations/:organizationId/my/registrations/:claimId/cancellation')
  async outcome(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('claimId', new ParseIdPipe()) claimId: string, @CurrentFamily() actor: FamilyOfAccount): Promise<CancellationOutcomeView> {
    return outcomeAnswer(await this.commands.ask(viewCancellation, { claimId }, actor, { organizationId }));
  }

  /** Gives notice where a family cannot cancel by itself; the date of sending is kept. */
  @Post('organizations/:organizationId/my/registrations/:claimId/cancellation-requests')
  @HttpCode(201)
  async request(
    @Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('claimId', new ParseIdPipe()) claimId: string, @Body() body: RequestCancellationBody, @CurrentFamily() actor: FamilyOfAccount, @RequiredIdempotencyKey() idempotencyKey: string,
  ): Promise<CancellationRequestedView> {
    const asked = await this.commands.execute(requestCancellation, { claimId, ...body }, actor, { organizationId, idempotencyKey });
    return { requestId: asked.requestId, sentAt: new Date(asked.sentAt).toISOString() };
  }

  /** A credit memo as a document, in the language asked for. */
  @Get('me/credit-memos/:creditMemoId/pdf')
  @AnswersFile('application/pdf')
  async pdf(@Param('creditMemoId', new ParseIdPipe()) creditMemoId: string, @CurrentFamily() actor: FamilyOfAccount, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const memo = await this.commands.ask(viewCreditMemo, { creditMemoId }, actor);
    await sendMemo(reply, await renderCreditMemoPdf(memo, localeOf(request)), memo.number);
  }
}

export async function sendMemo(reply: FastifyReply, pdf: Buffer, number: number): Promise<void> {
  await reply.header('content-disposition', `inline; filename="note-de-credit-${number}.pdf"`).type('application/pdf').send(pdf);
}
