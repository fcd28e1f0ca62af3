import { DomainError, read } from '@preau/kernel';

export interface MyCart {
  readonly organizationId: string;
  readonly organizationName: string;
  /** Empty when the organization has but one name. */
  readonly organizationNameEn: string;
  readonly slug: string;
  readonly cartId: string;
  readonly state: 'open' | 'paying';
  readonly items: number;
  readonly deadlineAt: Date | null;
}

/** A family's carts in every organization, those with something in them. Asked without an organization in scope. */
export const listMyCarts = read('cart-checkout.list-my-carts', async (sql, _input: undefined, actor): Promise<MyCart[]> => {
  if (actor.kind !== 'family' || actor.accountId === null) throw new DomainError('kernel.not-found');
  return sql.query<MyCart>(
    `select c.organization_id as "organizationId", o.name as "organizationName", o.name_en as "organizationNameEn", o.slug, c.id as "cartId", c.state, n.items, c.deadline_at as "deadlineAt"
     from cart_checkout.cart c
     join organization.organization o on o.id = c.organization_id
     cross join lateral (select count(*)::integer as items from cart_checkout.cart_line l where l.organization_id = c.organization_id and l.cart_id = c.id) n
     where c.account_id = $1 and c.channel = 'web' and c.state in ('open', 'paying') and n.items > 0 order by c.deadline_at nulls last, o.name`,
    [actor.accountId],
  );
});
