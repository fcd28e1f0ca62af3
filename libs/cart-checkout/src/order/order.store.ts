import type { Cents, Sql, Tx } from '@preau/kernel';
import type { Locale } from '../cart/cart-facts';
import type { Agreed } from './agreed';

export interface CartToSettle {
  readonly id: string;
  readonly accountId: string;
  readonly channel: 'web' | 'counter';
  readonly state: 'open' | 'paying' | 'ordered' | 'abandoned';
  readonly locale: Locale;
  readonly deadlineAt: Date | null;
  readonly agreed: Agreed | null;
  readonly timeZone: string;
  readonly holdMinutes: number;
}

/** A cart in whatever state, locked until the end of the transaction. */
export async function lockCartById(tx: Tx, cartId: string): Promise<CartToSettle | null> {
  return tx.maybe<CartToSettle>(
    `select c.id, c.account_id as "accountId", c.channel, c.state, c.locale, c.deadline_at as "deadlineAt", c.agreed, o.time_zone as "timeZone", o.hold_minutes as "holdMinutes"
     from cart_checkout.cart c join organization.organization o on o.id = c.organization_id where c.organization_id = $1 and c.id = $2 for update of c`,
    [tx.organizationId, cartId],
  );
}

export interface OrderOfCart {
  readonly orderId: string;
  readonly orderNumber: number;
  readonly invoiceId: string;
  readonly invoiceNumber: number;
  readonly totalCents: Cents;
}
/** The order a cart became, or null. The account is part of the question: a cart of somebody else is none. */
export async function orderOfCart(sql: Sql, cartId: string, accountId: string): Promise<OrderOfCart | null> {
  return sql.maybe<OrderOfCart>(
    `select o.id as "orderId", o.number as "orderNumber", o.invoice_id as "invoiceId", i.number as "invoiceNumber", o.total_cents as "totalCents"
     from cart_checkout.placed_order o join billing.invoice i on i.organization_id = o.organization_id and i.id = o.invoice_id
     where o.organization_id = $1 and o.cart_id = $2 and o.account_id = $3`,
    [sql.organizationId, cartId, accountId],
  );
}

export interface OrderToWrite {
  readonly orderId: string;
  readonly number: number;
  readonly cartId: string;
  readonly invoiceId: string;
  readonly placedBy: string | null;
  readonly totalCents: number;
  readonly lines: readonly {
    readonly id: string;
    readonly kind: string;
    readonly activityId: string | null;
    readonly occurrenceId: string | null;
    readonly personId: string | null;
    readonly claimId: string | null;
    readonly invoiceLineId: string;
    readonly amountCents: number;
  }[];
}
/** Writes the order of a cart and closes the cart. Nobody waits for the answer. */
export function sendOrder(tx: Tx, order: OrderToWrite): void {
  tx.send('select cart_checkout.write_order($1, $2, kernel.given($3)::integer, $4, $5, $6, $7, $8)', [
    tx.organizationId, order.orderId, order.number, order.cartId, order.invoiceId, order.placedBy, order.totalCents, JSON.stringify(order.lines),
  ]);
}

export interface MethodStanding {
  readonly known: boolean;
  readonly kind: 'card' | 'bank-account';
  readonly authorized: boolean;
  /** Purchases of the account that banks refused within the last hour, and how long ago the first of them was. */
  readonly refusedLately: number;
  readonly secondsSinceRefused: number;
}
/** Whether a payment method may be charged now, and later without the payer. Reads billing's tables. */
export async function methodStanding(sql: Sql, accountId: string, methodId: string): Promise<MethodStanding> {
  const row = await sql.maybe<Omit<MethodStanding, 'known'>>(
    `select m.kind, (m.authorized_at is not null and m.revoked_at is null) as authorized, r.refused as "refusedLately", r.seconds as "secondsSinceRefused"
     from billing.payment_method m
     cross join lateral (
       select count(*)::integer as refused, coalesce(floor(extract(epoch from kernel.now() - min(a.started_at))), 0)::integer as seconds from billing.charge_attempt a
       where a.organization_id = m.organization_id and a.account_id = m.account_id and a.state = 'refused' and a.purpose = 'checkout' and a.started_at > kernel.now() - interval '1 hour'
     ) r
     where m.organization_id = $1 and m.account_id = $2 and m.id = $3 and m.removed_at is null`,
    [sql.organizationId, accountId, methodId],
  );
  return row === null ? { known: false, kind: 'card', authorized: false, refusedLately: 0, secondsSinceRefused: 0 } : { known: true, ...row };
}
