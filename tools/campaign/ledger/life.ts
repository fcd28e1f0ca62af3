import { DomainError, type Actor } from '@preau/kernel';
import { issueCreditMemo, issueInvoice, recordPayment, recordRefund, undoAllocation, useCredit } from '@preau/billing';
import { aLine } from '@preau/billing/testing';
import { builtInGroups } from '@preau/organization';
import type { StageOrganization } from '../stage/arrange';
import type { Stage } from '../stage/stage';
import { exactShare } from './exact-taxes';
import { ClientModel, type ModelInvoice } from './model';
import type { Step } from './sequences';

/** One client's account, lived through in the product and in the model side by side. */
export class Life {
  private readonly model = new ClientModel();
  private readonly actor: Actor;
  steps = 0;
  refused = 0;

  constructor(
    private readonly stage: Stage,
    private readonly organization: StageOrganization,
    private readonly accountId: string,
  ) {
    const permissions = builtInGroups.find((group) => group.code === 'owner')?.permissions ?? [];
    this.actor = { kind: 'staff', userId: organization.ownerUserId, organizationId: organization.organizationId, permissions, sessionId: organization.ownerUserId };
  }

  /** Goes through a sequence. Returns the first way in which product and model part, or null. */
  async live(sequence: readonly Step[]): Promise<string | null> {
    for (const step of sequence) {
      const complaint = await this.take(step);
      if (complaint !== null) return `${step.kind} after ${this.steps} steps: ${complaint}`;
      this.steps += 1;
    }
    return this.balances();
  }

  private take(step: Step): Promise<string | null> {
    switch (step.kind) {
      case 'issue':
        return this.issue(step);
      case 'pay':
        return this.pay(step);
      case 'use-credit':
        return this.useCredit(step);
      case 'undo':
        return this.undo(step);
      case 'credit':
        return this.credit(step);
      case 'refund':
        return this.refund(step);
      default:
        return step satisfies never;
    }
  }

  /** What the product did, or the code of its refusal. */
  private async tried<View>(work: () => Promise<View>): Promise<{ done: View } | { code: string }> {
    try {
      return { done: await work() };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.refused += 1;
      return { code: error.code };
    }
  }
  private get scope(): { organizationId: string } {
    return { organizationId: this.organization.organizationId };
  }

  private async issue(step: Extract<Step, { kind: 'issue' }>): Promise<string | null> {
    const lines = step.lines.map(({ cents, taxable }) => aLine({ amountCents: cents, tax: { kind: 'decided', taxable, by: 'organization' } }));
    const invoice = await this.stage.commands.execute(issueInvoice, { accountId: this.accountId, orderId: null, locale: 'fr-CA', lines }, this.actor, this.scope);
    const base = step.lines.reduce((all, line) => all + (line.taxable ? line.cents : 0), 0);
    const subtotal = step.lines.reduce((all, line) => all + line.cents, 0);
    const total = subtotal + exactShare(base, 5_000) + exactShare(base, 9_975);
    if (invoice.totalCents !== total) return `an invoice of ${total} says ${invoice.totalCents}`;
    const ofLine = invoice.lines.map((line) => ({ id: line.id, cents: line.amountCents, creditedCents: 0 }));
    this.model.invoices.push({ id: invoice.id, totalCents: total, lines: ofLine, openCents: total });
    return null;
  }

  private async pay(step: Extract<Step, { kind: 'pay' }>): Promise<string | null> {
    const one = chosen(this.model.invoices, step.which);
    const invoiceIds = step.on === 'account' ? [] : step.on === 'one' && one !== undefined ? [one.id] : undefined;
    const paid = await this.stage.commands.execute(
      recordPayment,
      { accountId: this.accountId, tender: step.tender, amountCents: step.cents, ...(invoiceIds === undefined ? {} : { invoiceIds }) },
      this.actor, this.scope,
    );
    const fits = invoiceIds === undefined ? this.model.receivableCents : invoiceIds.length === 0 ? 0 : (one?.openCents ?? 0);
    this.model.sources.push({ id: paid.paymentId, kind: 'payment', amountCents: step.cents, unspentCents: step.cents });
    this.model.moneyCents += step.cents;
    const used = sumOf(paid.allocations);
    if (used !== Math.min(step.cents, fits) || paid.creditCents !== step.cents - used) return `a payment of ${step.cents} on ${fits} settled ${used} and left ${paid.creditCents}`;
    return this.model.match(paid.allocations);
  }

  private async useCredit(step: Extract<Step, { kind: 'use-credit' }>): Promise<string | null> {
    const usable = Math.min(this.model.creditCents, this.model.receivableCents);
    const tried = await this.tried(() => this.stage.commands.execute(useCredit, { accountId: this.accountId, ...(step.cents === null ? {} : { amountCents: step.cents }) }, this.actor, this.scope));
    if ('code' in tried) return tried.code === 'billing.credit-insufficient' && step.cents !== null && step.cents > usable ? null : `refused ${tried.code} with ${usable} usable`;
    const wanted = step.cents ?? usable;
    if (tried.done.usedCents !== wanted || sumOf(tried.done.matches) !== wanted) return `used ${tried.done.usedCents} of ${usable}, asked for ${wanted}`;
    return this.model.match(tried.done.matches);
  }

  private async undo(step: Extract<Step, { kind: 'undo' }>): Promise<string | null> {
    const allocation = chosen(this.model.allocations, step.which);
    if (allocation === undefined) return null;
    const [row] = await this.stage.rows<{ id: string }>(
      `select a.id from billing.allocation a where a.organization_id = $1 and a.invoice_id = $2 and a.source_id = $3 and a.amount_cents = $4 and a.undoes is null
         and not exists (select 1 from billing.allocation u where u.organization_id = a.organization_id and u.undoes = a.id) limit 1`,
      [this.organization.organizationId, allocation.invoiceId, allocation.sourceId, allocation.amountCents],
    );
    if (row === undefined) return `the model knows a match of ${allocation.amountCents} that the product does not`;
    await this.stage.commands.execute(undoAllocation, { allocationId: row.id }, this.actor, this.scope);
    this.model.undo(allocation);
    const again = await this.tried(() => this.stage.commands.execute(undoAllocation, { allocationId: row.id }, this.actor, this.scope));
    return 'code' in again && again.code === 'billing.allocation-already-undone' ? null : 'a match was taken back twice';
  }

  private async credit(step: Extract<Step, { kind: 'credit' }>): Promise<string | null> {
    const invoice = chosen(this.model.invoices, step.which);
    const line = invoice === undefined ? undefined : chosen(invoice.lines, step.line);
    if (invoice === undefined || line === undefined) return null;
    const amountCents = Math.ceil((line.cents * step.share) / 100);
    const tried = await this.tried(() => this.stage.commands.execute(issueCreditMemo, { invoiceId: invoice.id, lines: [{ invoiceLineId: line.id, amountCents }], reason: 'campagne' }, this.actor, this.scope));
    const left = line.cents - line.creditedCents;
    if ('code' in tried) return amountCents > left || amountCents === 0 ? null : `a credit of ${amountCents} on a line with ${left} left was refused: ${tried.code}`;
    if (amountCents > left) return `a credit of ${amountCents} on a line with ${left} left was issued`;
    const memo = tried.done;
    line.creditedCents += amountCents;
    return this.afterCredit(invoice, memo);
  }
  private afterCredit(invoice: ModelInvoice, memo: { creditMemoId: string; subtotalCents: number; totalCents: number; creditCents: number; allocations: readonly { invoiceId: string; sourceId: string; amountCents: number }[] }): string | null {
    const used = Math.min(memo.totalCents, invoice.openCents);
    if (sumOf(memo.allocations) !== used || memo.creditCents !== memo.totalCents - used) return `a credit of ${memo.totalCents} on ${invoice.openCents} owed settled ${sumOf(memo.allocations)}`;
    this.model.sources.push({ id: memo.creditMemoId, kind: 'credit-memo', invoiceId: invoice.id, amountCents: memo.totalCents, unspentCents: memo.totalCents });
    const credited = this.model.sources.filter((source) => source.kind === 'credit-memo').reduce((all, source) => all + source.amountCents, 0);
    const invoiced = this.model.invoices.reduce((all, one) => all + one.totalCents, 0);
    if (credited > invoiced) return `credits of ${credited} on invoices of ${invoiced}`;
    return this.model.match(memo.allocations);
  }

  private async refund(step: Extract<Step, { kind: 'refund' }>): Promise<string | null> {
    const source = chosen(this.model.sources, step.which);
    if (source === undefined) return null;
    const amountCents = Math.ceil((source.unspentCents * step.share) / 100);
    const usable = this.model.refundableCents;
    const tried = await this.tried(() => this.stage.commands.execute(recordRefund, { accountId: this.accountId, sourceId: source.id, amountCents, tender: step.tender, reason: 'campagne' }, this.actor, this.scope));
    if ('code' in tried) return amountCents > usable || amountCents === 0 ? null : `a refund of ${amountCents} from ${usable} that may leave was refused: ${tried.code}`;
    if (amountCents > usable || tried.done.reduce((all, part) => all + part.amountCents, 0) !== amountCents) return `a refund of ${amountCents} was made from ${usable} that may leave`;
    const made = await this.stage.rows<{ sourceId: string; amountCents: string }>(
      'select source_id as "sourceId", amount_cents as "amountCents" from billing.refund where organization_id = $1 and id = any ($2::uuid[])',
      [this.organization.organizationId, tried.done.map((part) => part.refundId)],
    );
    for (const part of made) {
      const from = this.model.sources.find((candidate) => candidate.id === part.sourceId);
      if (from === undefined || Number(part.amountCents) > from.unspentCents) return `a refund of ${part.amountCents} was taken from a source of ${from?.unspentCents}`;
      from.unspentCents -= Number(part.amountCents);
    }
    this.model.moneyCents -= amountCents;
    return null;
  }

  /** What the books say of this client at the end, in the balance and in the ledger. */
  private async balances(): Promise<string | null> {
    const [row] = await this.stage.rows<{ receivable: string; credit: string; ledger: string; money: string }>(
      `select coalesce((select receivable_cents from billing.client_balance where organization_id = $1 and account_id = $2), 0) as receivable,
              coalesce((select credit_cents from billing.client_balance where organization_id = $1 and account_id = $2), 0) as credit,
              coalesce((select sum(p.amount_cents) from billing.posting p join billing.ledger_account l on l.organization_id = p.organization_id and l.id = p.ledger_account_id
                        where p.organization_id = $1 and l.account_id = $2), 0) as ledger`,
      [this.organization.organizationId, this.accountId],
    );
    const { receivableCents, creditCents } = this.model;
    if (Number(row?.receivable) !== receivableCents) return `it owes ${row?.receivable ?? ''}, the model says ${receivableCents}`;
    if (Number(row?.credit) !== creditCents) return `it has ${row?.credit ?? ''} on account, the model says ${creditCents}`;
    if (Number(row?.ledger) !== receivableCents - creditCents) return `its ledger accounts say ${row?.ledger ?? ''}, the model says ${receivableCents - creditCents}`;
    return null;
  }
}

function chosen<Item>(items: readonly Item[], which: number): Item | undefined {
  return items.length === 0 ? undefined : items[which % items.length];
}
function sumOf(matches: readonly { amountCents: number }[]): number {
  return matches.reduce((all, match) => all + match.amountCents, 0);
}
