import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import {
  billingOfAccount, cancelPlannedPayment, issueCreditMemo, listWallet, plannedPaymentsOf, recordPayment, recordRefund, Refunding, renderInvoicePdf, startGatewayRefund, useCredit, viewInvoice,
} from '@preau/billing';
import type { Identity } from '@preau/identity';
import { Commands } from '@preau/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { identityToken } from '../auth/identity.provider';
import { billingView, plannedRow, sendPdf } from '../client/billing.controller';
import { BillingView, ChangedPlannedPaymentView, PlannedPaymentsQuery, PlannedPaymentsView, WalletView } from '../client/billing.dto';
import { invoiceDocument, InvoiceDocumentView } from '../client/invoice.dto';
import { changeWithinLimit } from '../client/limited-change';
import { AnswersFile } from '../http/files';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { localeOf } from '../http/locale';
import { ParseIdPipe } from '../http/parse-id.pipe';
import {
  CancelPlannedPaymentBody, CreditMemoBody, CreditMemoIssuedView, CreditUsedView, EditPlannedPaymentBody, MadeRefundsView, MadeRefundView, PaymentTakenView, RecordRefundBody, RefundPaymentBody, TakePaymentBody, UseCreditBody,
} from './billing.dto';

/** Money at the counter and on the phone: what clients of the organization owe, pay and get back. */
@Controller('organizations/:organizationId')
export class ClientBillingController {
  constructor(
    private readonly commands: Commands,
    private readonly refunding: Refunding,
    @Inject(identityToken) private readonly identity: Identity,
  ) {}

  @Get('accounts/:accountId/billing')
  @Staff('clients.billing')
  async billing(@Param('accountId', new ParseIdPipe()) accountId: string, @CurrentStaff() actor: StaffActor): Promise<BillingView> {
    return billingView(await this.commands.ask(billingOfAccount, { accountId }, actor));
  }

  @Get('accounts/:accountId/planned-payments')
  @Staff('clients.billing')
  async plannedPayments(@Param('accountId', new ParseIdPipe()) accountId: string, @Query() query: PlannedPaymentsQuery, @CurrentStaff() actor: StaffActor): Promise<PlannedPaymentsView> {
    const { status, from, until } = query;
    return { rows: (await this.commands.ask(plannedPaymentsOf, { accountId, statuses: status, from, until }, actor)).map(plannedRow) };
  }

  /** The client's cards and bank accounts with this organization. */
  @Get('accounts/:accountId/payment-methods')
  @Staff('clients.billing')
  async methods(@Param('accountId', new ParseIdPipe()) accountId: string, @CurrentStaff() actor: StaffActor): Promise<WalletView> {
    return { rows: (await this.commands.ask(listWallet, { accountId }, actor)).map((method) => ({ ...method, authorizedAt: method.authorizedAt?.toISOString() ?? null })) };
  }

  /** Cash, a cheque or a card at the terminal. */
  @Post('accounts/:accountId/payments')
  @Staff('payments.take')
  @HttpCode(201)
  async takePayment(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: TakePaymentBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<PaymentTakenView> {
    const taken = await this.commands.execute(recordPayment, { accountId, ...body }, actor, { idempotencyKey });
    return { ...taken, allocations: taken.allocations.map(({ invoiceId, amountCents }) => ({ invoiceId, amountCents })) };
  }

  /** Settles open invoices with what the client has on account. */
  @Post('accounts/:accountId/credit-uses')
  @Staff('payments.take')
  @HttpCode(201)
  async useCredit(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: UseCreditBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<CreditUsedView> {
    const { usedCents } = await this.commands.execute(useCredit, { accountId, ...body }, actor, { idempotencyKey });
    return { usedCents };
  }

  /** Money given back by hand, from what the client has on account. */
  @Post('accounts/:accountId/refunds')
  @Staff('payments.refund')
  @HttpCode(201)
  async recordRefund(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: RecordRefundBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<MadeRefundsView> {
    const made = await this.commands.execute(recordRefund, { accountId, ...body }, actor, { idempotencyKey });
    return { rows: made.map((refund) => ({ ...refund, state: 'succeeded' })) };
  }

  /** Money given back to the card or account that paid. */
  @Post('payments/:paymentId/refunds')
  @Staff('payments.refund')
  @HttpCode(201)
  async refundPayment(@Param('paymentId', new ParseIdPipe()) paymentId: string, @Body() body: RefundPaymentBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<MadeRefundsView> {
    const made = await this.commands.execute(startGatewayRefund, { paymentId, ...body }, actor, { idempotencyKey });
    const rows: MadeRefundView[] = [];
    for (const refund of made) rows.push({ ...refund, state: await this.refunding.drive(actor.organizationId, refund.refundId) });
    return { rows };
  }

  /** Changes the method, the amount or the date of a planned payment. */
  @Patch('planned-payments/:plannedPaymentId')
  @Staff('planned-payments.edit')
  @HttpCode(200)
  async editPlannedPayment(@Param('plannedPaymentId', new ParseIdPipe()) plannedPaymentId: string, @Body() body: EditPlannedPaymentBody, @CurrentStaff() actor: StaffActor): Promise<ChangedPlannedPaymentView> {
    return changeWithinLimit(this.identity, { plannedPaymentId, ...body }, actor, actor.organizationId);
  }

  @Post('planned-payments/:plannedPaymentId/cancel')
  @Staff('planned-payments.edit')
  @HttpCode(204)
  async cancelPlannedPayment(@Param('plannedPaymentId', new ParseIdPipe()) plannedPaymentId: string, @Body() body: CancelPlannedPaymentBody, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(cancelPlannedPayment, { plannedPaymentId, ...body }, actor);
  }

  @Get('invoices/:invoiceId')
  @Staff('clients.billing')
  async invoice(@Param('invoiceId', new ParseIdPipe()) invoiceId: string, @CurrentStaff() actor: StaffActor): Promise<InvoiceDocumentView> {
    return invoiceDocument(await this.commands.ask(viewInvoice, { invoiceId }, actor));
  }

  /** The invoice as a document, in the language it was issued in unless another is asked for. */
  @Get('invoices/:invoiceId/pdf')
  @Staff('clients.billing')
  @AnswersFile('application/pdf')
  async pdf(@Param('invoiceId', new ParseIdPipe()) invoiceId: string, @CurrentStaff() actor: StaffActor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const invoice = await this.commands.ask(viewInvoice, { invoiceId }, actor);
    await sendPdf(reply, await renderInvoicePdf(invoice, request.headers['accept-language'] === undefined ? invoice.locale : localeOf(request)), invoice.number);
  }

  /** Takes back part or all of an invoice, with the taxes it carried. */
  @Post('invoices/:invoiceId/credit-memos')
  @Staff('clients.billing', 'payments.refund')
  @HttpCode(201)
  async credit(@Param('invoiceId', new ParseIdPipe()) invoiceId: string, @Body() body: CreditMemoBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<CreditMemoIssuedView> {
    const lines = body.lines.map(({ invoiceLineId, amountCents }) => ({ invoiceLineId, amountCents: amountCents ?? null }));
    const issued = await this.commands.execute(issueCreditMemo, { invoiceId, lines, reason: body.reason }, actor, { idempotencyKey });
    return { ...issued, allocations: issued.allocations.map(({ invoiceId: settled, amountCents }) => ({ invoiceId: settled, amountCents })) };
  }
}
