import { balancesOf, plannedPaymentsOf } from '@preau/billing';
import { listMyCarts } from '@preau/cart-checkout';
import { unreadMessagesOf } from '@preau/communications';
import { listQuickAccess, type QuickAccessCard, type QuickAccessFacts } from '@preau/household';
import { read, type Actor, type Sql } from '@preau/kernel';
import { staffMembershipsOf } from '@preau/organization';

export interface QuickAccess {
  readonly card: QuickAccessCard;
  readonly facts: QuickAccessFacts;
  readonly isStaff: boolean;
}

async function factsOf(sql: Sql, accountId: string, actor: Actor): Promise<(organizationId: string) => QuickAccessFacts> {
  const balances = new Map((await balancesOf(sql, accountId)).map((one) => [one.organizationId, one.balanceCents]));
  const planned = await plannedPaymentsOf.run(sql, { accountId, statuses: ['planned', 'processing'] }, actor);
  const carts = new Map((await listMyCarts.run(sql, undefined, actor)).map((one) => [one.organizationId, one.items]));
  const unread = new Map((await unreadMessagesOf(sql, accountId)).map((one) => [one.organizationId, one.unread]));
  return (organizationId) => ({
    balanceCents: balances.get(organizationId) ?? 0,
    plannedPayments: planned.filter((payment) => payment.organizationId === organizationId).length,
    cartLines: carts.get(organizationId) ?? 0,
    unreadMessages: unread.get(organizationId) ?? 0,
    // No organization sells passes and none is a federation yet: both come with their contexts.
    unusedPasses: 0,
    isFederation: false,
  });
}

/** The cards of the home page with what each context knows of the family there, in one look at the database. */
export const quickAccessOf = read('gateway.quick-access', async (sql, input: { readonly accountId: string }, actor): Promise<QuickAccess[]> => {
  const cards = await listQuickAccess.run(sql, undefined, actor);
  const facts = await factsOf(sql, input.accountId, actor);
  const worksAt = new Set((await staffMembershipsOf(sql)).map((one) => one.organizationId));
  return cards.map((card) => ({ card, facts: facts(card.organizationId), isStaff: worksAt.has(card.organizationId) }));
});

