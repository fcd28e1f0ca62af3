import type { Cents, LocalDate, Sql, Tx } from '@preau/kernel';
import { takeDocumentNumber } from '../document/document-number.store';
import type { UnspentSource } from '../allocation/match';
import type { Tender } from '../ledger/postings';

export interface Refund {
  readonly id: string;
  readonly number: number;
  readonly accountId: string;
  readonly sourceId: string;
  readonly amountCents: Cents;
  readonly tender: Tender;
  readonly state: 'pending' | 'succeeded' | 'failed';
  readonly chargeAttemptId: string | null;
  readonly idempotencyKey: string;
  readonly gatewayRef: string | null;
  /** How many times it was taken in hand. */
  readonly asks: number;
}
const columns = `id, number, account_id as "accountId", source_id as "sourceId", amount_cents as "amountCents", tender, state, charge_attempt_id as "chargeAttemptId",
  idempotency_key as "idempotencyKey", gateway_ref as "gatewayRef", asks`;

export interface NewRefund {
  readonly id: string;
  readonly accountId: string;
  readonly sourceId: string;
  readonly amountCents: Cents;
  readonly tender: Tender;
  readonly state: 'pending' | 'succeeded';
  readonly chargeAttemptId: string | null;
  readonly reason: string;
  readonly madeBy: string | null;
  readonly madeOn: LocalDate;
}
/** Writes a refund and takes its amount from its source; takes its number first. */
export async function saveRefund(tx: Tx, refund: NewRefund): Promise<number> {
  await tx.query('update billing.settlement_source set refunded_cents = refunded_cents + $3 where organization_id = $1 and id = $2', [tx.organizationId, refund.sourceId, refund.amountCents]);
  const number = await takeDocumentNumber(tx, 'refund');
  await tx.query(
    `insert into billing.refund (organization_id, id, number, account_id, source_id, amount_cents, tender, state, charge_attempt_id, idempotency_key, lease_until, reason, made_by, made_on, made_at, settled_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, kernel.now(), $11, $12, $13, kernel.now(), case when $8 = 'succeeded' then kernel.now() end)`,
    [
      tx.organizationId, refund.id, number, refund.accountId, refund.sourceId, refund.amountCents, refund.tender, refund.state, refund.chargeAttemptId,
      `refund-${refund.id}`, refund.reason, refund.madeBy, refund.madeOn,
    ],
  );
  return number;
}

export async function lockRefund(tx: Tx, id: string): Promise<Refund | null> {
  return tx.maybe<Refund>(`select ${columns} from billing.refund where organization_id = $1 and id = $2 for update`, [tx.organizationId, id]);
}
export async function findRefund(sql: Sql, id: string): Promise<Refund | null> {
  return sql.maybe<Refund>(`select ${columns} from billing.refund where organization_id = $1 and id = $2`, [sql.organizationId, id]);
}
export async function findRefundOfGateway(sql: Sql, gatewayAccountId: string, gatewayRef: string): Promise<Refund | null> {
  return sql.maybe<Refund>(
    `select ${columns} from billing.refund r where r.organization_id = $1 and r.gateway_ref = $3
       and exists (select 1 from billing.charge_attempt a where a.organization_id = r.organization_id and a.id = r.charge_attempt_id and a.gateway_account_id = $2)`,
    [sql.organizationId, gatewayAccountId, gatewayRef],
  );
}

/**
 * Takes a refund that nobody drives. While the outcome of another refund of the same charge is not known, this one
 * waits: they are sent one after the other.
 */
export async function takeRefund(tx: Tx, id: string, leaseSeconds: number): Promise<Refund | null> {
  const attempt = await tx.maybe<{ id: string }>(
    `select a.id from billing.charge_attempt a join billing.refund r on r.organization_id = a.organization_id and r.charge_attempt_id = a.id
     where r.organization_id = $1 and r.id = $2 for update of a`,
    [tx.organizationId, id],
  );
  if (attempt === null) return null;
  return tx.maybe<Refund>(
    `update billing.refund r set lease_until = kernel.now() + make_interval(secs => $3), next_ask_at = null, asks = asks + 1
     where organization_id = $1 and id = $2 and state = 'pending' and (lease_until is null or lease_until <= kernel.now())
       and not exists (select 1 from billing.refund o where o.organization_id = r.organization_id and o.charge_attempt_id = r.charge_attempt_id
         and o.id <> r.id and o.state = 'pending' and o.gateway_ref is null and o.asks > 0)
     returning ${columns}`,
    [tx.organizationId, id, leaseSeconds],
  );
}
/** Leaves a refund for later, with the processor's reference once it has one. */
export async function postponeRefundRow(tx: Tx, id: string, seconds: number | null, gatewayRef: string | null): Promise<void> {
  await tx.query(
    `update billing.refund set gateway_ref = coalesce(gateway_ref, $4), lease_until = null, next_ask_at = kernel.now() + make_interval(secs => $3)
     where organization_id = $1 and id = $2 and state = 'pending'`,
    [tx.organizationId, id, seconds, gatewayRef],
  );
}
export async function finishRefundRow(tx: Tx, id: string, state: 'succeeded' | 'failed', gatewayRef: string | null): Promise<void> {
  await tx.query(
    `update billing.refund set state = $3, gateway_ref = coalesce(gateway_ref, $4), lease_until = null, next_ask_at = null, settled_at = kernel.now() where organization_id = $1 and id = $2`,
    [tx.organizationId, id, state, gatewayRef],
  );
}

/** What was given back, or is on its way, through one charge. */
export async function refundedThrough(sql: Sql, attemptId: string): Promise<{ cents: Cents }> {
  return sql.one(
    "select coalesce(sum(amount_cents), 0)::bigint as cents from billing.refund where organization_id = $1 and charge_attempt_id = $2 and state <> 'failed'",
    [sql.organizationId, attemptId],
  );
}

/** What of a client's credit may leave as money, and from where. */
export interface RefundableMoney {
  /** The named source first, then oldest first; each with as much as may leave of it. */
  readonly sources: readonly UnspentSource[];
  /** Money that came and has not gone back: never more leaves, whatever the sources hold. */
  readonly moneyCents: Cents;
  /** The most that can be given back. */
  readonly mostCents: Cents;
}
/** Locks what the client has on account and says what of it may leave as money: a credit only beyond what its own invoice asks for. */
export async function lockRefundable(tx: Tx, accountId: string, first: string | null): Promise<RefundableMoney> {
  const unspent = 'organization_id = $1 and account_id = $2 and allocated_cents + refunded_cents < amount_cents';
  await tx.query(`select id from billing.settlement_source where ${unspent} order by id for update`, [tx.organizationId, accountId]);
  const rows = await tx.query<UnspentSource & { invoiceId: string | null; inMoneyCents: Cents | null }>(
    `select s.id as "sourceId", s.amount_cents - s.allocated_cents - s.refunded_cents as "unspentCents", m.invoice_id as "invoiceId",
       case when m.id is not null then billing.credit_in_money(s.organization_id, m.invoice_id) end as "inMoneyCents"
     from billing.settlement_source s left join billing.credit_memo m on m.organization_id = s.organization_id and m.id = s.id
     where s.organization_id = $1 and s.account_id = $2 and s.allocated_cents + s.refunded_cents < s.amount_cents order by s.id`,
    [tx.organizationId, accountId],
  );
  const most = await tx.one<{ moneyCents: Cents; mostCents: Cents }>('select billing.money_of($1, $2) as "moneyCents", billing.refundable_of($1, $2) as "mostCents"', [tx.organizationId, accountId]);
  const leftOf = new Map(rows.flatMap((row) => (row.invoiceId === null ? [] : [[row.invoiceId, Math.max(0, row.inMoneyCents ?? 0)] as const])));
  const sources = [...rows.filter((row) => row.sourceId === first), ...rows.filter((row) => row.sourceId !== first)].map(({ sourceId, unspentCents, invoiceId }) => {
    if (invoiceId === null) return { sourceId, unspentCents };
    const mayLeave = Math.min(unspentCents, leftOf.get(invoiceId) ?? 0);
    leftOf.set(invoiceId, (leftOf.get(invoiceId) ?? 0) - mayLeave);
    return { sourceId, unspentCents: mayLeave };
  });
  return { sources, ...most };
}

/** The parts of an amount that each source gives, in order; null when they do not suffice. */
export function partsFrom(refundable: RefundableMoney, amountCents: Cents): { sourceId: string; amountCents: Cents }[] | null {
  if (amountCents > refundable.moneyCents) return null;
  let left = amountCents;
  const parts: { sourceId: string; amountCents: Cents }[] = [];
  for (const source of refundable.sources) {
    const part = Math.min(left, source.unspentCents);
    if (part > 0) parts.push({ sourceId: source.sourceId, amountCents: part });
    left -= part;
  }
  return left === 0 ? parts : null;
}
