import { type Cents, DomainError, read, type Sql } from '@preau/kernel';
import { accountToRead, buyerOf } from '../cart/buyer';
import type { NotOrderedBecause } from './checking-out.adapter';

export type CheckOutStateView =
  | { readonly state: 'ordered'; readonly orderId: string; readonly orderNumber: number; readonly invoiceId: string; readonly invoiceNumber: number; readonly totalCents: Cents }
  | { readonly state: 'paying'; readonly attemptId: string | null }
  /** Open again: `refusedBecause` says why the last try did not go through. */
  | { readonly state: 'open'; readonly refusedBecause: NotOrderedBecause | null };

interface Row {
  readonly state: 'open' | 'paying' | 'ordered' | 'abandoned';
  readonly attemptId: string | null;
  readonly lastRefusal: NotOrderedBecause | null;
  readonly orderId: string | null;
  readonly orderNumber: number | null;
  readonly invoiceId: string | null;
  readonly invoiceNumber: number | null;
  readonly totalCents: Cents | null;
}

/** How far the purchase of one cart is: asked again and again while the bank thinks. @throws DomainError kernel.not-found */
export const viewCheckOut = read('cart-checkout.view-check-out', async (sql, input: { readonly accountId?: string; readonly cartId: string }, actor): Promise<CheckOutStateView> => {
  const buyer = buyerOf(actor, input.accountId);
  const row = await sql.maybe<Row>(
    `select c.state, c.agreed ->> 'attemptId' as "attemptId", c.last_refusal as "lastRefusal", o.id as "orderId", o.number as "orderNumber", o.invoice_id as "invoiceId", i.number as "invoiceNumber", o.total_cents as "totalCents"
     from cart_checkout.cart c
     left join cart_checkout.placed_order o on o.organization_id = c.organization_id and o.cart_id = c.id
     left join billing.invoice i on i.organization_id = o.organization_id and i.id = o.invoice_id
     where c.organization_id = $1 and c.id = $2 and c.account_id = $3`,
    [sql.organizationId, input.cartId, buyer.accountId],
  );
  if (row === null) throw new DomainError('kernel.not-found', { cartId: input.cartId });
  if (row.orderId !== null && row.orderNumber !== null && row.invoiceId !== null) {
    return { state: 'ordered', orderId: row.orderId, orderNumber: row.orderNumber, invoiceId: row.invoiceId, invoiceNumber: row.invoiceNumber ?? 0, totalCents: row.totalCents ?? 0 };
  }
  return row.state === 'paying' ? { state: 'paying', attemptId: row.attemptId } : { state: 'open', refusedBecause: row.lastRefusal };
}, 'one');

export interface OrderView {
  readonly id: string;
  readonly number: number;
  readonly placedAt: Date;
  readonly channel: 'web' | 'counter';
  readonly invoiceId: string;
  readonly totalCents: Cents;
  readonly lines: readonly { readonly id: string; readonly kind: string; readonly activityId: string | null; readonly occurrenceId: string | null; readonly personId: string | null; readonly claimId: string | null; readonly invoiceLineId: string; readonly amountCents: Cents }[];
}

/** The orders of one buyer: the family's own, or those of a client at the counter. */
export const listOrders = read('cart-checkout.list-orders', async (sql, input: { readonly accountId?: string }, actor) => ordersOf(sql, accountToRead(actor, input.accountId)));

/** What an account has ordered from the organization in scope, latest first. */
export async function ordersOf(sql: Sql, accountId: string): Promise<OrderView[]> {
  return sql.query<OrderView>(
    `select o.id, o.number, o.placed_at as "placedAt", o.channel, o.invoice_id as "invoiceId", o.total_cents as "totalCents",
       (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'activityId', l.activity_id, 'occurrenceId', l.occurrence_id, 'personId', l.person_id, 'claimId', l.claim_id,
          'invoiceLineId', l.invoice_line_id, 'amountCents', l.amount_cents) order by l.id), '[]')
        from cart_checkout.order_line l where l.organization_id = o.organization_id and l.order_id = o.id) as lines
     from cart_checkout.placed_order o where o.organization_id = $1 and o.account_id = $2 order by o.number desc limit 500`,
    [sql.organizationId, accountId],
  );
}
