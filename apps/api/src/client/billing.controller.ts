import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Query, Req, Res } from '@nestjs/common';
import { billingOfAccount, locateOwn, plannedPaymentsOf, renderInvoicePdf, viewInvoice, type BillingOfAccount, type PlannedPaymentView } from '@preau/billing';
import type { Identity } from '@preau/identity';
import { Commands } from '@preau/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Family } from '../auth/audience';
import { CurrentFamily, type FamilyActor } from '../auth/current-actor';
import { identityToken } from '../auth/identity.provider';
import { AnswersFile } from '../http/files';
import { localeOf } from '../http/locale';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { BillingView, ChangedPlannedPaymentView, ChooseMethodBody, PlannedPaymentRow, PlannedPaymentsQuery, PlannedPaymentsView } from './billing.dto';
import { invoiceDocument, InvoiceDocumentView } from './invoice.dto';
import { changeWithinLimit } from './limited-change';

type Own = FamilyActor & { readonly accountId: string };

export function billingView(billing: BillingOfAccount): BillingView {
  return {
    balances: [...billing.balances],
    invoices: billing.invoices.map((invoice) => ({ ...invoice, labelsFr: [...invoice.labelsFr], labelsEn: [...invoice.labelsEn], personNames: [...invoice.personNames] })),
    payments: billing.payments.map((payment) => ({ ...payment, invoiceNumbers: [...payment.invoiceNumbers] })),
    creditMemos: [...billing.creditMemos],
    refunds: [...billing.refunds],
  };
}
export function plannedRow(payment: PlannedPaymentView): PlannedPaymentRow {
  return { ...payment, labelsFr: [...payment.labelsFr], labelsEn: [...payment.labelsEn] };
}

/** What a family owes, has paid and will pay, with every organization. */
@Controller('me')
@Family()
export class BillingController {
  constructor(
    private readonly commands: Commands,
    @Inject(identityToken) private readonly identity: Identity,
  ) {}

  /** Balances, invoices, payments, credits and refunds, with all organizations. */
  @Get('billing')
  async billing(@CurrentFamily() actor: Own): Promise<BillingView> {
    return billingView(await this.commands.ask(billingOfAccount, { accountId: actor.accountId }, actor));
  }

  /** Planned payments by date, with all organizations. */
  @Get('planned-payments')
  async plannedPayments(@Query() query: PlannedPaymentsQuery, @CurrentFamily() actor: Own): Promise<PlannedPaymentsView> {
    const { status, from, until } = query;
    return { rows: (await this.commands.ask(plannedPaymentsOf, { accountId: actor.accountId, statuses: status, from, until }, actor)).map(plannedRow) };
  }

  /** Chooses another card or account for a planned payment; one that was refused is tried again with it. */
  @Patch('planned-payments/:plannedPaymentId')
  @HttpCode(200)
  async chooseMethod(@Param('plannedPaymentId', new ParseIdPipe()) plannedPaymentId: string, @Body() body: ChooseMethodBody, @CurrentFamily() actor: Own): Promise<ChangedPlannedPaymentView> {
    const { organizationId } = await this.commands.ask(locateOwn, { kind: 'planned-payment', id: plannedPaymentId }, actor);
    return changeWithinLimit(this.identity, { plannedPaymentId, ...body }, actor, organizationId);
  }

  @Get('invoices/:invoiceId')
  async invoice(@Param('invoiceId', new ParseIdPipe()) invoiceId: string, @CurrentFamily() actor: Own): Promise<InvoiceDocumentView> {
    return invoiceDocument(await this.commands.ask(viewInvoice, { invoiceId }, actor));
  }

  /** The invoice as a document, in the language asked for. */
  @Get('invoices/:invoiceId/pdf')
  @AnswersFile('application/pdf')
  async pdf(@Param('invoiceId', new ParseIdPipe()) invoiceId: string, @CurrentFamily() actor: Own, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const invoice = await this.commands.ask(viewInvoice, { invoiceId }, actor);
    await sendPdf(reply, await renderInvoicePdf(invoice, localeOf(request)), invoice.number);
  }
}

export async function sendPdf(reply: FastifyReply, pdf: Buffer, number: number): Promise<void> {
  await reply.header('content-disposition', `inline; filename="facture-${number}.pdf"`).type('application/pdf').send(pdf);
}
