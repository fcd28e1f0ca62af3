import { read, type Cents, type Database, type LocalDate } from '@preau/kernel';
import { GatewayRefusal, GatewayUnknownOutcome } from '../gateway/payment-gateway';
import type { GatewayKind, Gateways } from '../wallet/gateway-accounts';
import { checkPeriod, type Period } from './period';

export interface RecordedPayout {
  readonly id: string;
  readonly reference: string;
  readonly paidOn: LocalDate;
  /** What reached the bank. */
  readonly amountCents: Cents;
  /** What the processor kept. */
  readonly feesCents: Cents;
}
/** What the books say of one account at a processor. */
export interface ProcessorBooks {
  readonly gatewayAccountId: string;
  readonly kind: GatewayKind;
  readonly merchantRef: string;
  readonly active: boolean;
  /** What the processor held for us before the period, what moved it, and after. */
  readonly openingCents: Cents;
  readonly paymentsCents: Cents;
  readonly returnsCents: Cents;
  readonly refundsCents: Cents;
  readonly payoutsCents: Cents;
  readonly feesCents: Cents;
  /** Disputes and whatever else was booked on the account. */
  readonly otherCents: Cents;
  readonly closingCents: Cents;
  /** Now, whatever the period. */
  readonly clearingNowCents: Cents;
  /** Refunds that were sent and are not answered: they have left the processor's balance, not yet ours. */
  readonly refundsInTransitCents: Cents;
  readonly payouts: readonly RecordedPayout[];
}
/** The books beside the processor's own word, as it answered just now. */
export interface ProcessorReconciliation extends ProcessorBooks {
  /** Null when the processor could not be asked. */
  readonly held: { readonly availableCents: Cents; readonly pendingCents: Cents } | null;
  /** What it should hold: the clearing account less refunds on their way. */
  readonly expectedCents: Cents;
  /** What it holds less what it should; null when it could not be asked. */
  readonly unexplainedCents: Cents | null;
}

/** The clearing account of every processor account, and what moved it in a period. @throws DomainError billing.report-period-invalid */
export const processorBooks = read('billing.processor-books', async (sql, input: Period): Promise<ProcessorBooks[]> => {
  checkPeriod(input);
  const values = [sql.organizationId, input.from, input.until];
  const payouts = await sql.query<RecordedPayout & { gatewayAccountId: string }>(
    `select gateway_account_id as "gatewayAccountId", id, reference, paid_on as "paidOn", amount_cents as "amountCents", fees_cents as "feesCents"
     from billing.payout where organization_id = $1 and paid_on between $2 and $3 order by paid_on, recorded_at, id`,
    values,
  );
  const accounts = await sql.query<Omit<ProcessorBooks, 'payouts'>>(
    `with moved as (
       select l.reference, j.effective_on as "on", m.amount_cents as cents, j.source_type, coalesce(o.fees_cents, 0) as fees
       from billing.ledger_account l
       join billing.posting m on m.organization_id = l.organization_id and m.ledger_account_id = l.id
       join billing.journal j on j.organization_id = m.organization_id and j.id = m.journal_id
       left join billing.payout o on j.source_type = 'payout' and o.organization_id = j.organization_id and o.id = j.source_id
       where l.organization_id = $1 and l.kind = 'gateway-clearing'),
     summed as (
       select reference, coalesce(sum(cents) filter (where "on" < $2), 0)::bigint as opening,
              coalesce(sum(cents) filter (where "on" between $2 and $3 and source_type = 'payment' and cents > 0), 0)::bigint as payments,
              coalesce(-sum(cents) filter (where "on" between $2 and $3 and (source_type = 'payment-return' or source_type = 'payment' and cents < 0)), 0)::bigint as returns,
              coalesce(-sum(cents) filter (where "on" between $2 and $3 and source_type = 'refund'), 0)::bigint as refunds,
              coalesce(-sum(cents + fees) filter (where "on" between $2 and $3 and source_type = 'payout'), 0)::bigint as payouts,
              coalesce(sum(fees) filter (where "on" between $2 and $3 and source_type = 'payout'), 0)::bigint as fees,
              coalesce(sum(cents) filter (where "on" between $2 and $3 and source_type not in ('payment', 'payment-return', 'refund', 'payout')), 0)::bigint as other,
              coalesce(sum(cents) filter (where "on" <= $3), 0)::bigint as closing, sum(cents)::bigint as now
       from moved group by reference)
     select g.id as "gatewayAccountId", g.kind, g.merchant_ref as "merchantRef", g.active, coalesce(s.opening, 0) as "openingCents", coalesce(s.payments, 0) as "paymentsCents", coalesce(s.returns, 0) as "returnsCents",
            coalesce(s.refunds, 0) as "refundsCents", coalesce(s.payouts, 0) as "payoutsCents", coalesce(s.fees, 0) as "feesCents", coalesce(s.other, 0) as "otherCents", coalesce(s.closing, 0) as "closingCents",
            coalesce(s.now, 0) as "clearingNowCents",
            (select coalesce(sum(r.amount_cents), 0)::bigint from billing.refund r join billing.charge_attempt a on a.organization_id = r.organization_id and a.id = r.charge_attempt_id
             where r.organization_id = g.organization_id and r.state = 'pending' and a.gateway_account_id = g.id) as "refundsInTransitCents"
     from billing.gateway_account g left join summed s on s.reference = g.id where g.organization_id = $1 order by g.active desc, g.created_at`,
    values,
  );
  return accounts.map((account) => ({ ...account, payouts: payouts.filter((payout) => payout.gatewayAccountId === account.gatewayAccountId).map(({ gatewayAccountId: _, ...payout }) => payout) }));
});

/**
 * Puts the processor's balance beside the books. Each processor is asked once, outside any transaction; one that cannot
 * be asked leaves its own figures empty and the others as they are.
 */
export async function reconcileProcessors(database: Database, gateways: Gateways, organizationId: string, books: readonly ProcessorBooks[]): Promise<ProcessorReconciliation[]> {
  return Promise.all(
    books.map(async (account) => {
      const held = gateways.talksTo(account.kind) ? await balanceAt(database, gateways, organizationId, account.gatewayAccountId) : null;
      const expectedCents = account.clearingNowCents - account.refundsInTransitCents;
      return { ...account, held, expectedCents, unexplainedCents: held === null ? null : held.availableCents - expectedCents };
    }),
  );
}

async function balanceAt(database: Database, gateways: Gateways, organizationId: string, gatewayAccountId: string): Promise<ProcessorReconciliation['held']> {
  const opened = await database.look({ organizationId }, (sql) => gateways.open(sql, gatewayAccountId));
  try {
    const { availableCents, pendingCents } = await opened.gateway.readBalance(opened.account);
    return { availableCents, pendingCents };
  } catch (error) {
    if (error instanceof GatewayRefusal || error instanceof GatewayUnknownOutcome) return null;
    throw error;
  }
}
