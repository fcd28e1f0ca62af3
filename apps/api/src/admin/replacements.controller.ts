import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Refunding } from '@preau/billing';
import { findReplacements, previewReplacement, replaceRegistration, type AskedReplacement, type PayDifference } from '@preau/cart-checkout';
import { assert, Commands } from '@preau/kernel';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { driveRefunds } from '../client/cancellations.controller';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { ParseIdPipe } from '../http/parse-id.pipe';
import {
  PayDifferenceBody, ReplaceBody, ReplacedView, replacementAnswer, ReplacementPreviewBody, ReplacementPreviewView, ReplacementsQuery, ReplacementTargetsView, targetAnswer,
} from './cancellations.dto';

function askedOf(claimId: string, body: ReplacementPreviewBody): AskedReplacement {
  const { activityId, occurrenceId, oldCreditCents, refundTo, waive } = body;
  return {
    claimId, activityId, occurrenceId: occurrenceId ?? null, oldCreditCents, refundTo, waive,
    adjustments: body.adjustments?.map(({ ledgerCodeId, ...one }) => ({ ...one, ledgerCodeId: ledgerCodeId ?? null })),
  };
}
function payOf({ how, tender, paymentMethodId, consent }: PayDifferenceBody): PayDifference {
  if (how === 'offline') {
    assert(tender !== undefined, 'the body was checked');
    return { how, tender };
  }
  if (how === 'method') {
    assert(paymentMethodId !== undefined, 'the body was checked');
    return { how, paymentMethodId, consent };
  }
  return how === 'same-dates' ? { how, consent } : { how };
}

/** One registration takes the place of another. */
@Controller('organizations/:organizationId/registrations/:claimId')
@Staff('clients.billing')
export class ReplacementsController {
  constructor(
    private readonly commands: Commands,
    private readonly refunding: Refunding,
  ) {}

  /** What may take its place, by name, with the places left. */
  @Get('replacements')
  async find(@Param('claimId', new ParseIdPipe()) claimId: string, @Query() query: ReplacementsQuery, @CurrentStaff() actor: StaffActor): Promise<ReplacementTargetsView> {
    return { rows: (await this.commands.ask(findReplacements, { claimId, search: query.search ?? '' }, actor)).map(targetAnswer) };
  }

  /** What a replacement would mean now. */
  @Post('replacement-preview')
  @HttpCode(200)
  async preview(@Param('claimId', new ParseIdPipe()) claimId: string, @Body() body: ReplacementPreviewBody, @CurrentStaff() actor: StaffActor): Promise<ReplacementPreviewView> {
    return replacementAnswer(await this.commands.ask(previewReplacement, askedOf(claimId, body), actor));
  }

  /** Swaps: the new place is taken before the old one is given up; credit memo, new invoice, difference due or given back. */
  @Post('replacement')
  @HttpCode(201)
  async replace(@Param('claimId', new ParseIdPipe()) claimId: string, @Body() body: ReplaceBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<ReplacedView> {
    const done = await this.commands.execute(replaceRegistration, { ...askedOf(claimId, body), pay: payOf(body.pay), reason: body.reason, acceptedHash: body.acceptedHash }, actor, { idempotencyKey });
    await driveRefunds(this.refunding, actor.organizationId, done);
    return { cancellationId: done.cancellationId, newClaimId: done.newClaimId, invoiceId: done.invoiceId };
  }
}
