import { DomainError, localDateOf, newId, type LocalDate, type Sql, type Tx } from '@preau/kernel';
import type { Agreed } from '../order/agreed';
import type { Buyer } from './buyer';
import type { CartFacts, CartInHand } from './cart-facts';

/** Everything about the cart in hand of a buyer, in one statement. */
export async function cartFactsOf(sql: Sql, buyer: Pick<Buyer, 'accountId' | 'channel'>): Promise<CartFacts> {
  return cartFacts(sql, buyer, false);
}

/** The same, with the cart locked until the end of the transaction. */
export async function lockCart(tx: Tx, buyer: Pick<Buyer, 'accountId' | 'channel'>): Promise<CartFacts> {
  return cartFacts(tx, buyer, true);
}

async function cartFacts(sql: Sql, buyer: Pick<Buyer, 'accountId' | 'channel'>, forChange: boolean): Promise<CartFacts> {
  const { facts, aid, taxTerms } = await sql.one<{ facts: Omit<CartFacts, 'aid' | 'taxTerms'> | null; aid: CartFacts['aid']; taxTerms: CartFacts['taxTerms'] | null }>(
    `select f.facts, billing.aid_at_hand($1, $2) as aid,
       billing.tax_terms($1, ((f.facts ->> 'now')::timestamptz at time zone (f.facts -> 'organization' ->> 'timeZone'))::date) as "taxTerms"
     from (select cart_checkout.cart_facts($1, $2, $3, $4) as facts offset 0) f`,
    [sql.organizationId, buyer.accountId, buyer.channel, forChange],
  );
  if (facts === null || taxTerms === null) throw new DomainError('kernel.not-found', { organizationId: sql.organizationId });
  return { ...facts, aid, taxTerms };
}

/** Today on the wall of the organization. */
export function todayOf(facts: Pick<CartFacts, 'now' | 'organization'>): LocalDate {
  return localDateOf(new Date(facts.now), facts.organization.timeZone);
}

/** A cart for what is not a place (a fee at the counter, a confirmation before anything is chosen). */
export async function openCart(tx: Tx, buyer: Buyer, locale: 'fr-CA' | 'en-CA'): Promise<void> {
  await tx.query(
    `insert into cart_checkout.cart (organization_id, id, account_id, channel, staff_user_id, locale) values ($1, $2, $3, $4, $5, $6)
     on conflict (organization_id, account_id, channel) where state in ('open', 'paying') do nothing`,
    [tx.organizationId, newId(), buyer.accountId, buyer.channel, buyer.staffUserId, locale],
  );
}

export async function deleteLine(tx: Tx, lineId: string): Promise<void> {
  await tx.query('delete from cart_checkout.cart_line where organization_id = $1 and id = $2', [tx.organizationId, lineId]);
}

/** Null when the organization has no such ledger code. */
export async function insertManualLine(tx: Tx, line: { cartId: string; accountId: string; kind: 'manual-fee' | 'manual-credit'; label: string; amountCents: number; taxable: boolean; ledgerCodeId: string | null }): Promise<string | null> {
  const inserted = await tx.maybe<{ id: string }>(
    `insert into cart_checkout.cart_line (organization_id, id, cart_id, account_id, kind, label, amount_cents, taxable, ledger_code_id, added_at)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, kernel.now()
     where $9::uuid is null or exists (select 1 from organization.ledger_code l where l.organization_id = $1 and l.id = $9)
     returning id`,
    [tx.organizationId, newId(), line.cartId, line.accountId, line.kind, line.label, line.amountCents, line.taxable, line.ledgerCodeId],
  );
  return inserted?.id ?? null;
}

/** Writes the columns named, under the next version; the cart must be locked. A null ends a value. A deadline that starts anew comes with its one extension. */
export async function updateCart(
  tx: Tx, cart: Pick<CartInHand, 'id'>,
  changes: { readonly state?: 'open' | 'paying'; readonly deadlineAt?: Date; readonly deadlineCleared?: boolean; readonly placeGivenUp?: boolean; readonly anew?: boolean; readonly extended?: true; readonly contactConfirmed?: true; readonly serviceFeeRemoved?: boolean; readonly agreed?: Agreed | null; readonly lastRefusal?: string | null; readonly locale?: string },
): Promise<void> {
  await tx.query(
    `update cart_checkout.cart set version = version + 1,
       state = coalesce($3, state), deadline_at = case when $13 then null else coalesce($4, deadline_at) end, extended_at = case when $5 then kernel.now() when $13 or $14 then null else extended_at end,
       contact_confirmed_at = case when $6 then kernel.now() else contact_confirmed_at end, service_fee_removed = coalesce($7, service_fee_removed),
       places_given = case when $13 or $14 then 0 when $15 then greatest(0, places_given - 1) else places_given end,
       agreed = case when $8 then $9::jsonb else agreed end, last_refusal = case when $10 then $11 else last_refusal end, locale = coalesce($12, locale)
     where organization_id = $1 and id = $2`,
    [
      tx.organizationId, cart.id, changes.state ?? null, changes.deadlineAt ?? null, changes.extended === true, changes.contactConfirmed === true, changes.serviceFeeRemoved ?? null,
      changes.agreed !== undefined, changes.agreed === undefined || changes.agreed === null ? null : JSON.stringify(changes.agreed), changes.lastRefusal !== undefined, changes.lastRefusal ?? null, changes.locale ?? null, changes.deadlineCleared === true, changes.anew === true, changes.placeGivenUp === true,
    ],
  );
}
