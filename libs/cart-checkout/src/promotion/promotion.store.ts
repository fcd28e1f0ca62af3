import type { Sql, Tx } from '@preau/kernel';
import type { Promotion } from './promotion';

/** A promotion as staff see it: with how often it was used, and what it cost. */
export interface StoredPromotion extends Promotion {
  readonly version: number;
  /** Orders, and carts that are being paid now. */
  readonly uses: number;
  readonly savedCents: number;
}
const columns = `cart_checkout.promotion_facts(p) || jsonb_build_object('version', p.version, 'uses', u.uses, 'savedCents', u.cents) as promotion`;
const from = `cart_checkout.promotion p cross join lateral (
  select count(*) as uses, coalesce(sum(n.amount_cents), 0) as cents from cart_checkout.promotion_use n where n.organization_id = p.organization_id and n.promotion_id = p.id) u`;

export async function promotionsOf(sql: Sql): Promise<StoredPromotion[]> {
  const rows = await sql.query<{ promotion: StoredPromotion }>(`select ${columns} from ${from} where p.organization_id = $1 order by p.position, p.id`, [sql.organizationId]);
  return rows.map((row) => row.promotion);
}
export async function findPromotion(sql: Sql, promotionId: string): Promise<StoredPromotion | null> {
  return (await sql.maybe<{ promotion: StoredPromotion }>(`select ${columns} from ${from} where p.organization_id = $1 and p.id = $2`, [sql.organizationId, promotionId]))?.promotion ?? null;
}
/** By its exact code. */
export async function promotionOfCode(sql: Sql, code: string): Promise<Promotion | null> {
  return (await sql.maybe<{ promotion: Promotion }>('select cart_checkout.promotion_facts(p) as promotion from cart_checkout.promotion p where p.organization_id = $1 and p.code = $2', [sql.organizationId, code]))?.promotion ?? null;
}

/** Writes a promotion, new or changed; its counter exists as soon as it has a limit. Null: another one has the code. */
export async function writePromotion(tx: Tx, promotion: Promotion): Promise<{ readonly version: number } | null> {
  const { id, kind, nameFr, nameEn, code, position, enabled, appliesFrom, appliesUntil, usesMax, usesPerClientMax, ...terms } = promotion;
  const taken = code === null ? null : await tx.maybe('select 1 from cart_checkout.promotion where organization_id = $1 and code = $2 and id <> $3', [tx.organizationId, code, id]);
  if (taken !== null) return null;
  const row = await tx.one<{ version: number }>(
    `insert into cart_checkout.promotion as p (organization_id, id, kind, name_fr, name_en, code, position, enabled, applies_from, applies_until, uses_max, uses_per_client_max, terms)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (organization_id, id) do update set kind = $3, name_fr = $4, name_en = $5, code = $6, position = $7, enabled = $8, applies_from = $9, applies_until = $10,
       uses_max = $11, uses_per_client_max = $12, terms = $13, version = p.version + 1
     returning version`,
    [tx.organizationId, id, kind, nameFr, nameEn, code, position, enabled, appliesFrom, appliesUntil, usesMax, usesPerClientMax, JSON.stringify(terms)],
  );
  if (usesMax !== null) {
    // A limit set later counts what was used before.
    await tx.query('insert into cart_checkout.promotion_count (organization_id, promotion_id) values ($1, $2) on conflict do nothing', [tx.organizationId, id]);
    await tx.query(
      `with before as (update cart_checkout.promotion_use set counted = true where organization_id = $1 and promotion_id = $2 and not counted returning 1)
       update cart_checkout.promotion_count c set uses = c.uses + (select count(*) from before) where c.organization_id = $1 and c.promotion_id = $2`,
      [tx.organizationId, id],
    );
  }
  return row;
}

/** False when it was used: its uses stand on it. */
export async function deletePromotion(tx: Tx, promotionId: string): Promise<boolean> {
  const gone = await tx.query(
    `delete from cart_checkout.promotion p where p.organization_id = $1 and p.id = $2
       and not exists (select 1 from cart_checkout.promotion_use u where u.organization_id = p.organization_id and u.promotion_id = p.id) returning id`,
    [tx.organizationId, promotionId],
  );
  return gone.length > 0;
}

export async function addCodeToCart(tx: Tx, cart: { readonly id: string; readonly accountId: string }, promotionId: string): Promise<void> {
  await tx.query('insert into cart_checkout.cart_code (organization_id, cart_id, promotion_id, account_id) values ($1, $2, $3, $4) on conflict do nothing', [tx.organizationId, cart.id, promotionId, cart.accountId]);
}
export async function takeCodeFromCart(tx: Tx, cartId: string, promotionId: string): Promise<void> {
  await tx.query('delete from cart_checkout.cart_code where organization_id = $1 and cart_id = $2 and promotion_id = $3', [tx.organizationId, cartId, promotionId]);
}

export interface PromotionUse {
  readonly orderId: string | null;
  readonly orderNumber: number | null;
  readonly invoiceId: string | null;
  readonly invoiceNumber: number | null;
  readonly accountId: string;
  readonly clientName: string;
  readonly amountCents: number;
  readonly usedAt: Date;
}
/** Who used a promotion, the latest first; without an order yet: being paid now. */
export async function usesOfPromotion(sql: Sql, promotionId: string, size: number): Promise<PromotionUse[]> {
  return sql.query(
    `select o.id as "orderId", o.number as "orderNumber", o.invoice_id as "invoiceId", i.number as "invoiceNumber", u.account_id as "accountId", coalesce(w.first_name || ' ' || w.last_name, '') as "clientName", u.amount_cents as "amountCents", u.used_at as "usedAt"
     from cart_checkout.promotion_use u
     left join cart_checkout.placed_order o on o.organization_id = u.organization_id and o.cart_id = u.cart_id
     left join billing.invoice i on i.organization_id = o.organization_id and i.id = o.invoice_id
     left join household.person w on w.account_id = u.account_id and w.is_owner
     where u.organization_id = $1 and u.promotion_id = $2 order by u.used_at desc, u.cart_id limit $3`,
    [sql.organizationId, promotionId, size],
  );
}
