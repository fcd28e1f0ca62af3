import type { Command } from '@preau/kernel';
import type { TestDatabase } from '@preau/kernel/testing';
import { cancelPlannedPayment, changePlannedPayment, issueCreditMemo, issueInvoice, planPayments, recordPayment, recordRefund, undoAllocation, useCredit } from '../index';
import { aLine } from './a-line';

/** One thing a clerk may do; indexes pick among what there is, amounts are cents. */
export type Step =
  | { readonly kind: 'issue'; readonly cents: number; readonly taxable: boolean }
  | { readonly kind: 'pay'; readonly cents: number }
  | { readonly kind: 'pay-one'; readonly which: number; readonly cents: number }
  | { readonly kind: 'credit'; readonly which: number; readonly cents: number | null }
  | { readonly kind: 'use-credit'; readonly cents: number | null }
  | { readonly kind: 'undo'; readonly which: number }
  | { readonly kind: 'refund'; readonly cents: number }
  | { readonly kind: 'plan'; readonly which: number; readonly cents: number }
  | { readonly kind: 'change-plan'; readonly which: number; readonly cents: number }
  | { readonly kind: 'cancel-plan'; readonly which: number };

interface ModelInvoice {
  readonly id: string;
  readonly lineId: string;
  readonly priceCents: number;
  creditedCents: number;
}

/** What the books should say, by arithmetic alone, beside the real ones. */
export class BooksModel {
  receivableCents = 0;
  creditCents = 0;
  /** Money that came and has not gone back. */
  private moneyCents = 0;
  private readonly invoices: ModelInvoice[] = [];

  constructor(
    private readonly db: TestDatabase,
    private readonly organizationId: string,
    private readonly accountId: string,
  ) {}

  /** Does a step for real; false when it was refused. The refusal must be the one that the arithmetic foresees. */
  async take(step: Step): Promise<boolean> {
    switch (step.kind) {
      case 'issue':
        return this.issue(step.cents, step.taxable);
      case 'pay':
        return this.pay(step.cents, null);
      case 'pay-one':
        return this.pay(step.cents, this.pick(step.which)?.id ?? null);
      case 'credit':
        return this.credit(step.which, step.cents);
      case 'use-credit':
        return this.useCredit(step.cents);
      case 'undo':
        return this.undo(step.which);
      case 'refund':
        return this.refund(step.cents);
      case 'plan':
      case 'change-plan':
      case 'cancel-plan':
        return this.plan(step);
      default:
        return step satisfies never;
    }
  }

  private async issue(cents: number, taxable: boolean): Promise<boolean> {
    const line = aLine({ amountCents: cents, tax: { kind: 'decided', taxable, by: 'staff' } });
    const invoice = await this.run(issueInvoice, { accountId: this.accountId, orderId: null, locale: 'fr-CA' as const, lines: [line] });
    this.receivableCents += invoice.totalCents;
    this.invoices.push({ id: invoice.id, lineId: invoice.lines[0]?.id ?? '', priceCents: cents, creditedCents: 0 });
    return true;
  }

  private async pay(amountCents: number, invoiceId: string | null): Promise<boolean> {
    const openCents = invoiceId === null ? this.receivableCents : await this.openOf(invoiceId);
    const paid = await this.run(recordPayment, { accountId: this.accountId, tender: 'cash' as const, amountCents, ...(invoiceId === null ? {} : { invoiceIds: [invoiceId] }) });
    this.moneyCents += amountCents;
    const settledCents = Math.min(openCents, amountCents);
    this.same(paid.creditCents, amountCents - settledCents, 'credit of a payment');
    this.receivableCents -= settledCents;
    this.creditCents += amountCents - settledCents;
    return true;
  }

  private async credit(which: number, amountCents: number | null): Promise<boolean> {
    const invoice = this.pick(which);
    if (invoice === undefined) return false;
    const leftCents = invoice.priceCents - invoice.creditedCents;
    const may = amountCents === null ? leftCents > 0 : amountCents <= leftCents;
    const openCents = await this.openOf(invoice.id);
    const memo = await this.attempt(may, issueCreditMemo, { invoiceId: invoice.id, reason: '', lines: [{ invoiceLineId: invoice.lineId, amountCents }] });
    if (memo === null) return false;
    const { subtotalCents, totalCents } = memo.view;
    invoice.creditedCents += subtotalCents;
    const settledCents = Math.min(openCents, totalCents);
    this.receivableCents -= settledCents;
    this.creditCents += totalCents - settledCents;
    return true;
  }

  private async useCredit(amountCents: number | null): Promise<boolean> {
    const usable = Math.min(this.receivableCents, this.creditCents);
    const used = await this.attempt(amountCents === null || amountCents <= usable, useCredit, { accountId: this.accountId, ...(amountCents === null ? {} : { amountCents }) });
    if (used === null) return false;
    const { usedCents } = used.view;
    this.same(usedCents, amountCents ?? usable, 'credit used');
    this.receivableCents -= usedCents;
    this.creditCents -= usedCents;
    return true;
  }

  private async undo(which: number): Promise<boolean> {
    const rows = await this.db.admin.query<{ id: string; cents: number; undone: boolean }>(
      `select a.id, a.amount_cents::int as cents, exists (select 1 from billing.allocation u where u.undoes = a.id) as undone
       from billing.allocation a where a.organization_id = $1 and a.undoes is null order by a.id`,
      [this.organizationId],
    );
    const allocation = rows.rows[which % Math.max(1, rows.rows.length)];
    if (allocation === undefined) return false;
    const undone = await this.attempt(!allocation.undone, undoAllocation, { allocationId: allocation.id });
    if (undone === null) return false;
    this.receivableCents += allocation.cents;
    this.creditCents += allocation.cents;
    return true;
  }

  private async refund(amountCents: number): Promise<boolean> {
    const made = await this.attempt(amountCents <= (await this.refundable()), recordRefund, { accountId: this.accountId, tender: 'cash' as const, amountCents, reason: '' });
    if (made === null) return false;
    this.creditCents -= amountCents;
    this.moneyCents -= amountCents;
    return true;
  }
  /** Only money that came leaves: of payments left over, and of the credits of an invoice what it does not ask for itself. */
  private async refundable(): Promise<number> {
    const { rows } = await this.db.admin.query<{ invoice: string | null; unspent: number }>(
      `select m.invoice_id as invoice, sum(s.amount_cents - s.allocated_cents - s.refunded_cents)::int as unspent
       from billing.settlement_source s left join billing.credit_memo m on m.id = s.id where s.organization_id = $1 group by m.invoice_id`,
      [this.organizationId],
    );
    let left = 0;
    for (const { invoice, unspent } of rows) left += Math.max(0, unspent - (invoice === null ? 0 : await this.openOf(invoice)));
    return Math.max(0, Math.min(this.moneyCents, left));
  }

  private async plan(step: Extract<Step, { kind: 'plan' | 'change-plan' | 'cancel-plan' }>): Promise<boolean> {
    if (step.kind === 'plan') {
      const invoice = this.pick(step.which);
      if (invoice === undefined) return false;
      const may = step.cents <= (await this.openOf(invoice.id)) - (await this.promisedOf(invoice.id));
      return (await this.attempt(may, planPayments, { accountId: this.accountId, invoiceId: invoice.id, paymentMethodId: null, instalments: [{ amountCents: step.cents, dueOn: '2999-01-01' }] })) !== null;
    }
    const rows = await this.db.admin.query<{ id: string; version: number; cents: number; invoice_id: string }>(
      "select id, version, amount_cents::int as cents, invoice_id from billing.planned_payment where organization_id = $1 and status = 'planned' order by id",
      [this.organizationId],
    );
    const planned = rows.rows[step.which % Math.max(1, rows.rows.length)];
    if (planned === undefined) return false;
    if (step.kind === 'cancel-plan') return (await this.attempt(true, cancelPlannedPayment, { plannedPaymentId: planned.id, version: planned.version })) !== null;
    const may = step.cents - planned.cents <= (await this.openOf(planned.invoice_id)) - (await this.promisedOf(planned.invoice_id));
    return (await this.attempt(may, changePlannedPayment, { plannedPaymentId: planned.id, version: planned.version, amountCents: step.cents })) !== null;
  }

  private pick(which: number): ModelInvoice | undefined {
    return this.invoices[which % Math.max(1, this.invoices.length)];
  }
  private openOf(invoiceId: string): Promise<number> {
    return this.number('select (total_cents - allocated_cents)::int as cents from billing.invoice_settlement where invoice_id = $1', invoiceId);
  }
  private promisedOf(invoiceId: string): Promise<number> {
    return this.number("select coalesce(sum(amount_cents), 0)::int as cents from billing.planned_payment where invoice_id = $1 and status in ('planned', 'processing', 'refused')", invoiceId);
  }
  private async number(query: string, id: string): Promise<number> {
    return (await this.db.admin.query<{ cents: number }>(query, [id])).rows[0]?.cents ?? 0;
  }
  private same(got: number, wanted: number, what: string): void {
    if (got !== wanted) throw new Error(`${what}: ${got}, by arithmetic ${wanted}`);
  }
  private run<Input, View>(useCase: Command<Input, View>, input: Input): Promise<View> {
    return this.db.commands.execute(useCase, input, this.db.actor, { organizationId: this.organizationId });
  }
  private async attempt<Input, View>(may: boolean, useCase: Command<Input, View>, input: Input): Promise<{ readonly view: View } | null> {
    try {
      const view = await this.run(useCase, input);
      if (!may) throw new Error(`${useCase.name} should have been refused`);
      return { view };
    } catch (error) {
      const refused = error instanceof Error && error.name === 'DomainError';
      if (may || !refused) throw error;
      return null;
    }
  }
}
