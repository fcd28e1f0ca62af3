import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  allocateByHand, explainBalance, makeStatement, previewStatement, reconciliationOfAccount, recoverWriteOff, renderStatementPdf, sendStatement, statementsOf, undoAllocation, viewStatement, writeOff, writeOffsOfInvoice, type Reconciliation,
} from '@preau/billing';
import { Commands } from '@preau/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { explanationView, sendStatementPdf } from '../client/balance.controller';
import { BalanceExplanationView } from '../client/balance.dto';
import { AnswersFile } from '../http/files';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { localeOf } from '../http/locale';
import { ParseIdPipe } from '../http/parse-id.pipe';
import {
  AllocateBody, AllocatedView, InvoiceWriteOffsView, ReconciliationView, RecoverWriteOffBody, StatementBody, StatementMadeView, StatementPeriodQuery, StatementPreviewView, StatementsView, UndoneAllocationView, WriteOffBody, WriteOffMadeView, WriteOffRecoveredView,
} from './counter-billing.dto';

function reconciliationView({ unmatched, invoices, proposal }: Reconciliation): ReconciliationView {
  return { unmatched: [...unmatched], proposal: [...proposal], invoices: invoices.map((invoice) => ({ ...invoice, labelsFr: [...invoice.labelsFr], labelsEn: [...invoice.labelsEn], matches: [...invoice.matches] })) };
}

/** What the counter does beyond payments and credits: bad debts, matching by hand, statements, why a client owes what it owes. */
@Controller('organizations/:organizationId')
export class CounterBillingController {
  constructor(private readonly commands: Commands) {}

  /** Gives up what an invoice still asks for. */
  @Post('invoices/:invoiceId/write-offs')
  @Staff('clients.billing', 'payments.write-off')
  @HttpCode(201)
  async writeOff(@Param('invoiceId', new ParseIdPipe()) invoiceId: string, @Body() body: WriteOffBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<WriteOffMadeView> {
    return this.commands.execute(writeOff, { invoiceId, amountCents: body.amountCents ?? null, reason: body.reason, ledgerCodeId: body.ledgerCodeId ?? null }, actor, { idempotencyKey });
  }

  /** What was given up of an invoice, and what was recovered of it. */
  @Get('invoices/:invoiceId/write-offs')
  @Staff('clients.billing')
  async writeOffs(@Param('invoiceId', new ParseIdPipe()) invoiceId: string, @CurrentStaff() actor: StaffActor): Promise<InvoiceWriteOffsView> {
    return { rows: await this.commands.ask(writeOffsOfInvoice, { invoiceId }, actor) };
  }

  /** Money received for what had been given up. */
  @Post('write-offs/:writeOffId/recoveries')
  @Staff('clients.billing', 'payments.write-off')
  @HttpCode(201)
  async recover(@Param('writeOffId', new ParseIdPipe()) writeOffId: string, @Body() body: RecoverWriteOffBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<WriteOffRecoveredView> {
    return this.commands.execute(recoverWriteOff, { writeOffId, ...body }, actor, { idempotencyKey });
  }

  /** What is on account beside what invoices still ask for, and what matching automatically would do. */
  @Get('accounts/:accountId/reconciliation')
  @Staff('clients.billing')
  async reconciliation(@Param('accountId', new ParseIdPipe()) accountId: string, @CurrentStaff() actor: StaffActor): Promise<ReconciliationView> {
    return reconciliationView(await this.commands.ask(reconciliationOfAccount, { accountId }, actor));
  }

  /** Matches so much of one payment or credit to one invoice. */
  @Post('accounts/:accountId/allocations')
  @Staff('clients.billing', 'payments.take')
  @HttpCode(201)
  async allocate(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: AllocateBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<AllocatedView> {
    return this.commands.execute(allocateByHand, { accountId, ...body }, actor, { idempotencyKey });
  }

  /** Takes one match back: the invoice is open again, the money is on account again. */
  @Post('allocations/:allocationId/undo')
  @Staff('clients.billing', 'payments.take')
  @HttpCode(200)
  async undo(@Param('allocationId', new ParseIdPipe()) allocationId: string, @CurrentStaff() actor: StaffActor): Promise<UndoneAllocationView> {
    return this.commands.execute(undoAllocation, { allocationId }, actor);
  }

  /** Every cent of what a client owes, sentence by sentence. */
  @Get('accounts/:accountId/balance-explanation')
  @Staff('clients.billing')
  async explain(@Param('accountId', new ParseIdPipe()) accountId: string, @CurrentStaff() actor: StaffActor): Promise<BalanceExplanationView> {
    return explanationView(await this.commands.ask(explainBalance, { accountId }, actor));
  }

  @Get('accounts/:accountId/statements')
  @Staff('clients.billing')
  async statements(@Param('accountId', new ParseIdPipe()) accountId: string, @CurrentStaff() actor: StaffActor): Promise<StatementsView> {
    const rows = await this.commands.ask(statementsOf, { accountId }, actor);
    return { rows: rows.map(({ id, from, to, detail, openingCents, balanceCents, dueOn, message, madeAt, sentAt }) => ({ id, from, to, detail, openingCents, balanceCents, dueOn, message, madeAt: madeAt.toISOString(), sentAt: sentAt?.toISOString() ?? null })) };
  }

  /** What a statement would say, before it is made. */
  @Get('accounts/:accountId/statement-preview')
  @Staff('clients.billing')
  async previewStatement(@Param('accountId', new ParseIdPipe()) accountId: string, @Query() query: StatementPeriodQuery, @CurrentStaff() actor: StaffActor): Promise<StatementPreviewView> {
    const draft = await this.commands.ask(previewStatement, { accountId, from: query.from ?? null, to: query.to ?? null, detail: query.detail }, actor);
    const { from, to, openingCents, balanceCents, entries, planned } = draft;
    return { from, to, openingCents, balanceCents, entries: entries.map(({ lines: _, ...entry }) => entry), plannedCents: planned.reduce((all, one) => all + one.amountCents, 0) };
  }

  /** Makes a statement, and sends it when asked. */
  @Post('accounts/:accountId/statements')
  @Staff('clients.billing')
  @HttpCode(201)
  async makeStatement(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: StatementBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<StatementMadeView> {
    const { from = null, to = null, dueOn = null, message = '', detail, send } = body;
    return this.commands.execute(makeStatement, { accountId, from, to, dueOn, message, detail, send }, actor, { idempotencyKey });
  }

  @Get('statements/:statementId/pdf')
  @Staff('clients.billing')
  @AnswersFile('application/pdf')
  async statementPdf(@Param('statementId', new ParseIdPipe()) statementId: string, @CurrentStaff() actor: StaffActor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const statement = await this.commands.ask(viewStatement, { statementId }, actor);
    await sendStatementPdf(reply, await renderStatementPdf(statement, request.headers['accept-language'] === undefined ? statement.locale : localeOf(request)), statement.to);
  }

  /** Sends a statement once more. */
  @Post('statements/:statementId/sending')
  @Staff('clients.billing')
  @HttpCode(204)
  async sendAgain(@Param('statementId', new ParseIdPipe()) statementId: string, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<void> {
    await this.commands.execute(sendStatement, { statementId }, actor, { idempotencyKey });
  }
}
