import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { applyCancellationPolicy, calculateExample, listCancellationPolicies, saveCancellationPolicy } from '@preau/cart-checkout';
import { Commands } from '@preau/kernel';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { CancellationPoliciesView, CancellationPolicyBody, PolicyApplicationBody, PolicyExampleBody, PolicyExampleView, SavedPolicyView } from './cancellations.dto';

/** What families get back when they cancel, as far as the law leaves it to the organization. */
@Controller('organizations/:organizationId/cancellation-policies')
@Staff('policies.edit')
export class CancellationPoliciesController {
  constructor(private readonly commands: Commands) {}

  @Get()
  async list(@CurrentStaff() actor: StaffActor): Promise<CancellationPoliciesView> {
    const rows = await this.commands.ask(listCancellationPolicies, undefined, actor);
    return { rows: rows.map((row) => ({ ...row, validFrom: row.validFrom.toISOString(), tiers: [...row.tiers], uses: [...row.uses] })) };
  }

  @Post()
  @HttpCode(201)
  async add(@Body() body: CancellationPolicyBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<SavedPolicyView> {
    return this.commands.execute(saveCancellationPolicy, body, actor, { idempotencyKey });
  }

  /** Keeps a new version: what was bought before stays under the version of its day. */
  @Put(':policyId')
  @HttpCode(200)
  async change(@Param('policyId', new ParseIdPipe()) policyId: string, @Body() body: CancellationPolicyBody, @CurrentStaff() actor: StaffActor): Promise<SavedPolicyView> {
    return this.commands.execute(saveCancellationPolicy, { ...body, policyId }, actor);
  }

  /** Where a policy applies from now on: everywhere, in a program, to an activity. */
  @Post('applications')
  @HttpCode(204)
  async apply(@Body() body: PolicyApplicationBody, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(applyCancellationPolicy, { policyId: body.policyId, programId: body.programId ?? null, activityId: body.activityId ?? null }, actor);
  }

  /** What a policy, saved or not, would give for a made-up purchase. */
  @Post('example')
  @HttpCode(200)
  async example(@Body() body: PolicyExampleBody, @CurrentStaff() actor: StaffActor): Promise<PolicyExampleView> {
    const { totalCents, receivedCents, keptCents, creditedCents, fee, refundable, selfService, refundDueOn, reasons } = await this.commands.ask(calculateExample, body, actor);
    return { totalCents, receivedCents, keptCents, creditedCents, feeCents: fee?.totalCents ?? 0, refundable, selfService, refundDueOn, reasons: [...reasons] };
  }
}
