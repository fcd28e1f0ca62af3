import { issueCreditMemo, issueInvoice, planPayments, startGatewayRefund } from '@preau/billing';
import { aLine } from '@preau/billing/testing';
import { localDateOf, system, type LocalDate } from '@preau/kernel';
import { cardNumbers, type TestMerchant } from '../../../apps/sandbox-processor/src/testing/merchant-desk';
import type { Random } from '../random';
import { arrangeCards, arrangeFamilies, arrangeMerchant, arrangeOrganization, inParallel, type StageFamily } from '../stage/arrange';
import type { Stage } from '../stage/stage';

const zone = 'America/Toronto';
const by = system('campaign');
/** Of a hundred cards: most are good, some are refused, some lose or delay their answers by themselves. */
const sorts = ['good', 'good', 'good', 'refused', 'good', 'good', 'good', 'loses-answers', 'good', 'good', 'slow', 'good'] as const;
export type CardSort = (typeof sorts)[number];
const numberOf: Record<CardSort, string> = { good: cardNumbers.succeeds, refused: cardNumbers.insufficientFunds, 'loses-answers': cardNumbers.lostAnswers, slow: cardNumbers.slowAnswers };

export interface Payer {
  readonly family: StageFamily;
  readonly cardId: string;
}

/** The organization whose money is at stake: families with cards of every sort, early in an afternoon on which everything is due. */
export class Town {
  /** Planned payments so far. */
  planned = 0;
  /** Refunds begun so far. */
  refunds = 0;
  private next = 0;

  private constructor(
    readonly stage: Stage,
    readonly organizationId: string,
    readonly merchant: TestMerchant & { readonly gatewayAccountId: string },
    private readonly payers: readonly Payer[],
    private readonly today: LocalDate,
  ) {}

  /** @param payersCount a dozen at least: one of each sort of card */
  static async arrange(stage: Stage, payersCount: number): Promise<Town> {
    const { organizationId } = await arrangeOrganization(stage, 'panne');
    const merchant = await arrangeMerchant(stage, organizationId);
    await stage.rows(`update kernel.clock set shift = ((((now() at time zone '${zone}')::date + 1) + time '14:00') at time zone '${zone}') - now()`);
    const [clock] = await stage.rows<{ now: Date }>('select kernel.now() as now');
    const families = await arrangeFamilies(stage, payersCount, [organizationId]);
    const cards = await arrangeCards(stage, organizationId, merchant, families, (index) => numberOf[sorts[index % sorts.length] ?? 'good']);
    return new Town(stage, organizationId, merchant, families.map((family, index) => ({ family, cardId: cards[index] ?? '' })), localDateOf(clock?.now ?? new Date(), zone));
  }

  /** Where the processor sends its notices. */
  async noticesTo(apiUrl: string): Promise<void> {
    await this.stage.desk.admin('PATCH', `/v1/merchants/${this.merchant.id}`, { webhookUrl: `${apiUrl}/api/v1/gateway-hints/${this.merchant.gatewayAccountId}` });
  }

  /** Families of their own, with good cards, who have bought nothing yet. */
  async newcomers(count: number): Promise<Payer[]> {
    const families = await arrangeFamilies(this.stage, count, [this.organizationId], 'Nouvelle');
    const cards = await arrangeCards(this.stage, this.organizationId, this.merchant, families, () => cardNumbers.succeeds);
    return families.map((family, index) => ({ family, cardId: cards[index] ?? '' }));
  }

  /** Payments that are due at once, on invoices of the product's own making. */
  async plan(count: number, { sort, instalments = 1 }: { readonly sort?: CardSort; readonly instalments?: number } = {}): Promise<void> {
    const invoices = Array.from({ length: Math.ceil(count / instalments) }, (_, index) => ({ payer: this.nextPayer(sort), parts: Math.min(instalments, count - index * instalments), at: this.planned + index * instalments }));
    this.planned += count;
    await inParallel(invoices.length, 3, async (index) => {
      const invoice = invoices[index];
      if (invoice !== undefined) await this.planInvoice(invoice.payer, Array.from({ length: invoice.parts }, (_, part) => 1_000 + ((invoice.at + part) % 9_000)));
    });
  }

  /** Begins to give back a part, or all, of a payment that was accepted and was not given back yet; false when there is none. */
  async refund(random: Random): Promise<boolean> {
    const { organizationId, stage } = this;
    const [paid] = await stage.rows<{ paymentId: string; cents: number; invoiceId: string; lineId: string }>(
      `select p.id as "paymentId", p.amount_cents::int as cents, l.invoice_id as "invoiceId", l.id as "lineId"
       from billing.payment p join billing.charge_attempt a on a.organization_id = p.organization_id and a.id = p.charge_attempt_id
       join billing.planned_payment pp on pp.organization_id = a.organization_id and pp.id = a.planned_payment_id
       join billing.invoice_line l on l.organization_id = pp.organization_id and l.invoice_id = pp.invoice_id
       where p.organization_id = $1 and a.state = 'accepted' and l.amount_cents = p.amount_cents
         and not exists (select 1 from billing.refund r where r.organization_id = p.organization_id and r.charge_attempt_id = a.id)
         and not exists (select 1 from billing.credit_memo m where m.organization_id = p.organization_id and m.invoice_id = pp.invoice_id)
       order by p.number limit 1`,
      [organizationId],
    );
    if (paid === undefined) return false;
    const amountCents = random.next() < 0.5 ? paid.cents : random.between(1, paid.cents);
    await stage.commands.execute(issueCreditMemo, { invoiceId: paid.invoiceId, reason: 'campagne', lines: [{ invoiceLineId: paid.lineId, amountCents }] }, by, { organizationId });
    await stage.commands.execute(startGatewayRefund, { paymentId: paid.paymentId, amountCents, reason: 'campagne' }, by, { organizationId });
    this.refunds += 1;
    return true;
  }

  private nextPayer(sort: CardSort | undefined): Payer {
    for (let looked = 0; looked < this.payers.length; looked += 1) {
      const index = this.next % this.payers.length;
      this.next += 1;
      const payer = this.payers[index];
      if (payer !== undefined && (sort === undefined || sorts[index % sorts.length] === sort)) return payer;
    }
    throw new Error(`nobody has a card of the sort ${sort ?? 'any'}`);
  }

  private async planInvoice({ family: { accountId }, cardId }: Payer, parts: readonly number[]): Promise<void> {
    const { stage: { commands }, organizationId } = this;
    const amountCents = parts.reduce((all, cents) => all + cents, 0);
    const invoice = await commands.execute(
      issueInvoice,
      { accountId, orderId: null, locale: 'fr-CA', lines: [aLine({ amountCents, tax: { kind: 'decided', taxable: false, by: 'organization' } })] },
      by, { organizationId },
    );
    await commands.execute(planPayments, { accountId, invoiceId: invoice.id, paymentMethodId: cardId, instalments: parts.map((cents) => ({ amountCents: cents, dueOn: this.today })) }, by, { organizationId });
  }
}
