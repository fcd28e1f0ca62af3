import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { agreeRecurring, bounceCheque, depositCheques, endRecurring, giveChequeBack, listCheques, listRecurring, registerCheques } from '@preau/billing';
import { Commands } from '@preau/kernel';
import type { FastifyRequest } from 'fastify';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { localeOf } from '../http/locale';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { tellProblem } from '../problems/problem.filter';
import {
  AgreeRecurringBody, BounceChequeBody, BouncedView, ChequesListView, ChequesQuery, ChequesRegisteredView, DepositChequesBody, DepositedView, EndRecurringBody, RecurringAgreedView, RecurringChargesView, RecurringEndedView, RegisterChequesBody,
} from './cheques.dto';
import { VersionBody } from './payments-to-settle.dto';

/** Postdated cheques in the drawer, and charges that come back every month. */
@Controller('organizations/:organizationId')
export class ChequesController {
  constructor(private readonly commands: Commands) {}

  /** Cheques by date; those whose day has come are to be deposited. */
  @Get('cheques')
  @Staff('clients.billing')
  async list(@Query() query: ChequesQuery, @CurrentStaff() actor: StaffActor): Promise<ChequesListView> {
    const { cheques } = await this.commands.ask(listCheques, { states: query.state, until: query.until, accountId: query.accountId }, actor);
    return { rows: [...cheques] };
  }

  /** Keeps postdated cheques of a client for an invoice; nothing is in the books before they are deposited. */
  @Post('accounts/:accountId/cheques')
  @Staff('payments.take')
  @HttpCode(201)
  async register(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: RegisterChequesBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<ChequesRegisteredView> {
    return this.commands.execute(registerCheques, { accountId, ...body }, actor, { idempotencyKey });
  }

  /** Takes one or many to the bank, each on its own: a report says which were refused and why. */
  @Post('cheques/deposits')
  @Staff('payments.take')
  @HttpCode(200)
  async deposit(@Body() body: DepositChequesBody, @CurrentStaff() actor: StaffActor, @Req() request: FastifyRequest): Promise<DepositedView> {
    const report = await depositCheques(this.commands, body.cheques, actor, { organizationId: actor.organizationId });
    return { rows: report.map((row) => ({ ...row, refusedTitle: row.refusedCode === null ? null : tellProblem(row.refusedCode, {}, localeOf(request)).title })) };
  }

  /** Gives a cheque back to its client: what it promised is owed, without a date. */
  @Post('cheques/:chequeId/give-back')
  @Staff('payments.take')
  @HttpCode(204)
  async giveBack(@Param('chequeId', new ParseIdPipe()) chequeId: string, @Body() body: VersionBody, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(giveChequeBack, { chequeId, ...body }, actor);
  }

  /** The bank gave a deposited cheque back. */
  @Post('cheques/:chequeId/bounce')
  @Staff('payments.take')
  @HttpCode(200)
  async bounce(@Param('chequeId', new ParseIdPipe()) chequeId: string, @Body() body: BounceChequeBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<BouncedView> {
    return this.commands.execute(bounceCheque, { chequeId, ...body }, actor, { idempotencyKey });
  }

  @Get('accounts/:accountId/recurring-charges')
  @Staff('clients.billing')
  async recurring(@Param('accountId', new ParseIdPipe()) accountId: string, @CurrentStaff() actor: StaffActor): Promise<RecurringChargesView> {
    const charges = await this.commands.ask(listRecurring, { accountId }, actor);
    return { rows: charges.map(({ accountId: _, locale: __, nextNumber: ___, comingOn, ...charge }) => ({ ...charge, comingOn: [...comingOn] })) };
  }

  /** Keeps a charge that comes back, as agreed with the client: each is invoiced ten days before its day. */
  @Post('accounts/:accountId/recurring-charges')
  @Staff('planned-payments.edit')
  @HttpCode(201)
  async agree(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: AgreeRecurringBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<RecurringAgreedView> {
    const { ledgerCodeId = null, paymentMethodId = null, until = null, ...charge } = body;
    return this.commands.execute(agreeRecurring, { accountId, ...charge, ledgerCodeId, paymentMethodId, until }, actor, { idempotencyKey });
  }

  /** Ends it from a day on; what was invoiced for later and not charged is credited. */
  @Post('recurring-charges/:recurringChargeId/end')
  @Staff('planned-payments.edit')
  @HttpCode(200)
  async end(@Param('recurringChargeId', new ParseIdPipe()) recurringChargeId: string, @Body() body: EndRecurringBody, @CurrentStaff() actor: StaffActor): Promise<RecurringEndedView> {
    return this.commands.execute(endRecurring, { recurringChargeId, ...body }, actor);
  }
}
