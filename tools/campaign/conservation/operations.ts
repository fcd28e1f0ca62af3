import { randomUUID } from 'node:crypto';
import { DomainError, type Actor, type Command } from '@preau/kernel';
import {
  applyScholarships, type Charging, giveScholarship, issueCreditMemo, issueInvoice, planPayments, recordPayment, recordRefund, recoverWriteOff, type Refunding, saveScholarship, startGatewayRefund, undoAllocation, useCredit, writeOff,
} from '@preau/billing';
import { aLine } from '@preau/billing/testing';
import type { Random } from '../random';
import type { StageFamily } from '../stage/arrange';
import type { Stage } from '../stage/stage';

/** An organization of a round with everything that an operation may point at; the lists grow while workers run. */
export interface Town {
  readonly organizationId: string;
  readonly merchantId: string;
  readonly gatewayAccountId: string;
  readonly clients: readonly (StageFamily & { readonly cardId: string; readonly awardId: string })[];
  readonly invoices: { readonly id: string; readonly accountId: string; readonly lineIds: readonly string[]; readonly personId: string; readonly awardId: string }[];
  readonly writeOffs: string[];
}

export const operationKinds = ['issue', 'pay', 'pay-some', 'use-credit', 'undo', 'credit-line', 'refund-cash', 'plan', 'charge', 'refund-online', 'write-off', 'recover', 'help'] as const;
export type OperationKind = (typeof operationKinds)[number];
/** How often each is drawn, out of all. */
const weights: Record<OperationKind, number> = { issue: 18, pay: 12, 'pay-some': 8, 'use-credit': 6, undo: 8, 'credit-line': 10, 'refund-cash': 7, plan: 9, charge: 9, 'refund-online': 5, 'write-off': 3, recover: 2, help: 5 };

export class Operations {
  constructor(
    private readonly stage: Stage,
    private readonly actor: Actor,
    private readonly charging: Charging,
    private readonly refunding: Refunding,
  ) {}

  drawKind(random: Random): OperationKind {
    let left = random.next() * Object.values(weights).reduce((all, weight) => all + weight, 0);
    return operationKinds.find((kind) => (left -= weights[kind]) < 0) ?? 'issue';
  }

  /** Does one operation on a client of a town. False: refused, by its rule. */
  async run(kind: OperationKind, town: Town, random: Random): Promise<boolean> {
    try {
      return await this.attempt(kind, town, random);
    } catch (error) {
      if (error instanceof DomainError && error.code.startsWith('billing.')) return false;
      throw error;
    }
  }

  private async attempt(kind: OperationKind, town: Town, random: Random): Promise<boolean> {
    const client = random.oneOf(town.clients);
    const { accountId } = client;
    const amountCents = random.between(1, 90_00);
    const invoice = town.invoices.length === 0 ? null : random.oneOf(town.invoices);
    switch (kind) {
      case 'issue': {
        const lines = Array.from({ length: random.between(1, 3) }, () => aLine({ amountCents: random.between(1, 120_00), personId: client.childId, tax: { kind: 'decided', taxable: random.next() < 0.6, by: 'organization' } }));
        const issued = await this.command(town, issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines });
        town.invoices.push({ id: issued.id, accountId, lineIds: issued.lines.map((line) => line.id), personId: client.childId, awardId: client.awardId });
        return true;
      }
      case 'pay':
        await this.command(town, recordPayment, { accountId, tender: random.oneOf(['cash', 'cheque', 'terminal'] as const), amountCents });
        return true;
      case 'pay-some':
        await this.command(town, recordPayment, { accountId: invoice?.accountId ?? accountId, tender: 'cash', amountCents, invoiceIds: invoice === null ? [] : [invoice.id] });
        return true;
      case 'use-credit':
        return (await this.command(town, useCredit, { accountId, ...(random.next() < 0.5 ? {} : { amountCents }) })).usedCents > 0;
      case 'undo': {
        const [row] = await this.stage.rows<{ id: string }>('select id from billing.allocation where organization_id = $1 and account_id = $2 and undoes is null order by id desc offset $3 limit 1', [town.organizationId, accountId, random.between(0, 3)]);
        if (row === undefined) return false;
        await this.command(town, undoAllocation, { allocationId: row.id });
        return true;
      }
      case 'credit-line':
        if (invoice === null) return false;
        await this.command(town, issueCreditMemo, { invoiceId: invoice.id, lines: [{ invoiceLineId: random.oneOf(invoice.lineIds), amountCents: random.next() < 0.4 ? null : random.between(1, 60_00) }], reason: 'campagne' });
        return true;
      case 'refund-cash':
        await this.command(town, recordRefund, { accountId, tender: random.oneOf(['cash', 'cheque'] as const), amountCents, reason: 'campagne' });
        return true;
      case 'plan':
        if (invoice === null) return false;
        await this.command(town, planPayments, { accountId: invoice.accountId, invoiceId: invoice.id, paymentMethodId: cardOf(town, invoice.accountId), instalments: [{ amountCents: random.between(1, 40_00), dueOn: await this.today() }] });
        return true;
      case 'charge': {
        const [due] = await this.stage.rows<{ id: string }>("select id from billing.planned_payment where organization_id = $1 and status = 'planned' order by id offset $2 limit 1", [town.organizationId, random.between(0, 2)]);
        return due !== undefined && this.charging.chargePlanned(town.organizationId, due.id);
      }
      case 'refund-online': {
        const [paid] = await this.stage.rows<{ id: string }>('select id from billing.payment where organization_id = $1 and charge_attempt_id is not null order by id desc offset $2 limit 1', [town.organizationId, random.between(0, 4)]);
        if (paid === undefined) return false;
        for (const { refundId } of await this.command(town, startGatewayRefund, { paymentId: paid.id, amountCents, reason: 'campagne' })) await this.refunding.drive(town.organizationId, refundId);
        return true;
      }
      case 'write-off': {
        if (invoice === null) return false;
        const { writeOffId } = await this.command(town, writeOff, { invoiceId: invoice.id, amountCents: random.next() < 0.5 ? null : amountCents, reason: 'campagne', ledgerCodeId: null });
        town.writeOffs.push(writeOffId);
        return true;
      }
      case 'recover':
        if (town.writeOffs.length === 0) return false;
        await this.command(town, recoverWriteOff, { writeOffId: random.oneOf(town.writeOffs), tender: 'cash', amountCents: random.between(1, 20_00) });
        return true;
      case 'help':
        if (invoice === null) return false;
        await this.command(town, applyScholarships, { accountId: invoice.accountId, invoiceId: invoice.id, parts: [{ awardId: invoice.awardId, personId: invoice.personId, invoiceLineId: random.oneOf(invoice.lineIds), amountCents: random.between(1, 30_00) }] });
        return true;
      default:
        return kind satisfies never;
    }
  }

  async command<Input, Answer>(town: { readonly organizationId: string }, useCase: Command<Input, Answer>, input: Input): Promise<Answer> {
    return this.stage.commands.execute(useCase, input, this.actor, { organizationId: town.organizationId });
  }

  /** A scholarship of the town that every client has; its fund is small enough to run out. */
  async help(organizationId: string, families: readonly StageFamily[]): Promise<string[]> {
    const { scholarshipId } = await this.command({ organizationId }, saveScholarship, {
      nameFr: 'Bourse de la campagne', nameEn: 'Campaign grant', awardTo: 'account', percent: 100, amountCents: null, perItemMaxCents: null, perPersonMaxCents: 150_00, expiresOn: null, programIds: [], activityIds: [], ledgerCodeId: null, fund: { totalCents: 400_00 },
    });
    const awards: string[] = [];
    for (const { accountId } of families) awards.push((await this.command({ organizationId }, giveScholarship, { scholarshipId, accountId, personId: null })).awardId);
    return awards;
  }

  private async today(): Promise<string> {
    const [row] = await this.stage.rows<{ today: string }>("select (kernel.now() at time zone 'America/Toronto')::date::text as today");
    return row?.today ?? '';
  }
}

function cardOf(town: Town, accountId: string): string {
  return town.clients.find((client) => client.accountId === accountId)?.cardId ?? randomUUID();
}
