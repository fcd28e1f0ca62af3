import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Req } from '@nestjs/common';
import {
  amWatching, changeManyPlannedPayments, Charging, dismissActions, editChargingPolicy, listActions, plannedByMonth, planPayments, requestPayment, retryPlannedPayment, tryChargeAgain, viewChargingPolicy, watchPayments,
  type Action, type ChargingPolicy,
} from '@preau/billing';
import type { Identity } from '@preau/identity';
import { Commands } from '@preau/kernel';
import type { FastifyRequest } from 'fastify';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { identityToken } from '../auth/identity.provider';
import { ChangedPlannedPaymentView } from '../client/billing.dto';
import { withinRetryLimit } from '../client/limited-change';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { localeOf } from '../http/locale';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { tellProblem } from '../problems/problem.filter';
import { changeOfMany } from './change-of-many';
import {
  AskPaymentBody, ChangedManyView, ChangeManyBody, ChargingPolicyBody, ChargingPolicyView, DismissActionsBody, DismissedView, MonthsOfPaymentsQuery, MonthsOfPaymentsView, PaymentsToSettleQuery, PaymentsToSettleView,
  PlannedPaymentsMadeView, PlanPaymentsBody, VersionBody, WatchBody, WatchView,
} from './payments-to-settle.dto';

function actionRow({ since, retryAt, ...action }: Action): PaymentsToSettleView['rows'][number] {
  return { ...action, since: since.toISOString(), retryAt: retryAt?.toISOString() ?? null };
}
function policyView(policy: ChargingPolicy): ChargingPolicyView {
  return { ...policy, retryDays: [...policy.retryDays] };
}

/** With when to try again, where that is what there is to do. */
function titleOf(code: string, details: Readonly<Record<string, unknown>>, locale: 'fr-CA' | 'en-CA'): string {
  const { title, next } = tellProblem(code, details, locale);
  return 'retryAfterSeconds' in details && next !== undefined ? `${title} ${next}` : title;
}

/** Planned payments that need somebody, and what staff do about them. */
@Controller('organizations/:organizationId')
export class PaymentsToSettleController {
  constructor(
    private readonly commands: Commands,
    private readonly charging: Charging,
    @Inject(identityToken) private readonly identity: Identity,
  ) {}

  /** What needs staff, what has waited longest first: refused, waiting for the client, late, not known, cards that end, cheques that came back. */
  @Get('payments-to-settle')
  @Staff('clients.billing')
  async list(@Query() query: PaymentsToSettleQuery, @CurrentStaff() actor: StaffActor): Promise<PaymentsToSettleView> {
    const { actions, counts } = await this.commands.ask(listActions, { kinds: query.kind, accountId: query.accountId, text: query.text === '' ? undefined : query.text }, actor);
    return { rows: actions.map(actionRow), counts: [...counts] };
  }

  /** What planned payments bring, month by month. */
  @Get('payments-to-settle/months')
  @Staff('clients.billing')
  async months(@Query() query: MonthsOfPaymentsQuery, @CurrentStaff() actor: StaffActor): Promise<MonthsOfPaymentsView> {
    return { rows: await this.commands.ask(plannedByMonth, query, actor) };
  }

  /** Leaves some as they are, with the reason; they come back when it happens again. */
  @Post('payments-to-settle/dismissals')
  @Staff('planned-payments.edit')
  @HttpCode(200)
  async dismiss(@Body() body: DismissActionsBody, @CurrentStaff() actor: StaffActor): Promise<DismissedView> {
    return this.commands.execute(dismissActions, body, actor);
  }

  /** Whether the staff member who asks is written to, each morning and when a charge cannot be explained. */
  @Get('payments-to-settle/watch')
  @Staff('clients.billing')
  async watch(@CurrentStaff() actor: StaffActor): Promise<WatchView> {
    return this.commands.ask(amWatching, {}, actor);
  }

  @Put('payments-to-settle/watch')
  @Staff('clients.billing')
  @HttpCode(204)
  async saveWatch(@Body() body: WatchBody, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(watchPayments, body, actor);
  }

  /** The same change for every selected planned payment, with one report of what was done and what was refused. */
  @Post('planned-payments/changes')
  @Staff('planned-payments.edit')
  @HttpCode(200)
  async changeMany(@Body() body: ChangeManyBody, @CurrentStaff() actor: StaffActor, @Req() request: FastifyRequest): Promise<ChangedManyView> {
    const { organizationId } = actor;
    const report = await changeManyPlannedPayments(this.commands, body.rows, changeOfMany(body.change), actor, { organizationId }, (id, work) => withinRetryLimit(this.identity, organizationId, id, work));
    return { rows: report.map(({ plannedPaymentId, done, refusedCode, details }) => ({ plannedPaymentId, done, refusedCode, refusedTitle: refusedCode === null ? null : titleOf(refusedCode, details, localeOf(request)) })) };
  }

  /** Has a refused payment tried again, or confirms one that an outage left late: charged at the next opportunity. */
  @Post('planned-payments/:plannedPaymentId/retry')
  @Staff('planned-payments.edit')
  @HttpCode(200)
  async retry(@Param('plannedPaymentId', new ParseIdPipe()) plannedPaymentId: string, @Body() body: VersionBody, @CurrentStaff() actor: StaffActor): Promise<ChangedPlannedPaymentView> {
    return withinRetryLimit(this.identity, actor.organizationId, plannedPaymentId, () => this.commands.execute(retryPlannedPayment, { plannedPaymentId, ...body }, actor));
  }

  /** Writes to the client, with a link that opens the right page once they have signed in. */
  @Post('planned-payments/:plannedPaymentId/payment-requests')
  @Staff('planned-payments.edit')
  @HttpCode(204)
  async ask(@Param('plannedPaymentId', new ParseIdPipe()) plannedPaymentId: string, @Body() body: AskPaymentBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<void> {
    await this.commands.execute(requestPayment, { plannedPaymentId, note: body.note }, actor, { idempotencyKey });
  }

  /** Asks a client for what the account owes and nobody has promised. */
  @Post('accounts/:accountId/payment-requests')
  @Staff('payments.take')
  @HttpCode(204)
  async askBalance(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: AskPaymentBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<void> {
    await this.commands.execute(requestPayment, { accountId, note: body.note }, actor, { idempotencyKey });
  }

  /** Looks again at a charge that nobody could explain: never a new charge. */
  @Post('charges/:attemptId/retry')
  @Staff('planned-payments.edit')
  @HttpCode(204)
  async tryAgain(@Param('attemptId', new ParseIdPipe()) attemptId: string, @CurrentStaff() actor: StaffActor): Promise<void> {
    await withinRetryLimit(this.identity, actor.organizationId, attemptId, () => this.commands.execute(tryChargeAgain, { attemptId }, actor));
    // What fails here is counted, and tried again by the worker.
    await this.charging.drive(actor.organizationId, attemptId).catch(() => undefined);
  }

  /** Spreads what an invoice owes over dates. */
  @Post('accounts/:accountId/planned-payments')
  @Staff('planned-payments.edit')
  @HttpCode(201)
  async plan(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: PlanPaymentsBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<PlannedPaymentsMadeView> {
    const { invoiceId, paymentMethodId = null, instalments, consent } = body;
    return this.commands.execute(planPayments, { accountId, invoiceId, paymentMethodId, instalments, consent }, actor, { idempotencyKey });
  }

  @Get('charging-policy')
  @Staff('clients.billing')
  async policy(@CurrentStaff() actor: StaffActor): Promise<ChargingPolicyView> {
    return policyView(await this.commands.ask(viewChargingPolicy, undefined, actor));
  }

  /** When refused payments are tried again, what families pay on line, what a returned cheque costs. */
  @Put('charging-policy')
  @Staff('policies.edit')
  @HttpCode(200)
  async savePolicy(@Body() body: ChargingPolicyBody, @CurrentStaff() actor: StaffActor): Promise<ChangedPlannedPaymentView> {
    return this.commands.execute(editChargingPolicy, { ...body, returnedFeeLedgerCodeId: body.returnedFeeLedgerCodeId ?? null }, actor);
  }
}
