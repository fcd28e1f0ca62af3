import { command, DomainError, platformOrganizationId, read, type Actor } from '@preau/kernel';

/** An organization on the family's home page. */
export interface QuickAccessCard {
  readonly organizationId: string;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly accentColour: string;
  readonly visitedAt: Date | null;
  readonly isClient: boolean;
}

/** What other contexts know of the family and the organization; the gateway asks them. */
export interface QuickAccessFacts {
  readonly balanceCents: number;
  readonly plannedPayments: number;
  readonly cartLines: number;
  readonly unreadMessages: number;
  readonly unusedPasses: number;
  readonly isFederation: boolean;
}
export type QuickAccessReason = 'balance' | 'planned-payments' | 'cart' | 'unread-messages' | 'unused-passes' | 'federation';

/** Why a card has to stay; empty when it may go. */
export function reasonsToKeep(facts: QuickAccessFacts): QuickAccessReason[] {
  const reasons: [QuickAccessReason, boolean][] = [
    ['balance', facts.balanceCents !== 0], ['planned-payments', facts.plannedPayments > 0], ['cart', facts.cartLines > 0], ['unread-messages', facts.unreadMessages > 0],
    ['unused-passes', facts.unusedPasses > 0], ['federation', facts.isFederation],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}

function accountOf(actor: Actor): string {
  if (actor.kind !== 'family' || actor.accountId === null) throw new DomainError('kernel.not-found');
  return actor.accountId;
}

/** The family has looked at a store: its card comes (back) to the home page. @throws DomainError kernel.not-found */
export const visitStore = command('household.visit-store', async (tx, input: { readonly organizationId: string }, actor): Promise<void> => {
  if (input.organizationId === platformOrganizationId) throw new DomainError('kernel.not-found', { organizationId: input.organizationId });
  await tx.query(
    `insert into household.quick_access (account_id, organization_id) values ($1, $2)
     on conflict (account_id, organization_id) do update set visited_at = kernel.now(), removed_at = null`,
    [accountOf(actor), input.organizationId],
  );
});

/** The cards, the last visited first; an organization that has the family as a client has one even before any visit. */
export const listQuickAccess = read('household.list-quick-access', async (sql, _input: undefined, actor): Promise<QuickAccessCard[]> =>
  sql.query<QuickAccessCard>(
    `select o.id as "organizationId", o.slug, o.name, o.name_en as "nameEn", o.accent_colour as "accentColour", q.visited_at as "visitedAt", c.id is not null as "isClient"
     from organization.organization o
     left join household.quick_access q on q.organization_id = o.id and q.account_id = $1
     left join household.client c on c.organization_id = o.id and c.account_id = $1
     where o.id in (select organization_id from household.quick_access where account_id = $1 union all select organization_id from household.client where account_id = $1)
       and q.removed_at is null
     order by q.visited_at desc nulls last, o.name, o.id`,
    [accountOf(actor)],
  ),
);

/**
 * Takes a card away until the next visit. @throws DomainError kernel.not-found, household.quick-access-in-use {because}
 */
export const removeQuickAccess = command('household.remove-quick-access', async (tx, input: { readonly organizationId: string; readonly facts: QuickAccessFacts }, actor): Promise<void> => {
  const because = reasonsToKeep(input.facts);
  if (because.length > 0) throw new DomainError('household.quick-access-in-use', { because });
  await tx.query(
    `insert into household.quick_access (account_id, organization_id, removed_at) values ($1, $2, kernel.now())
     on conflict (account_id, organization_id) do update set removed_at = kernel.now()`,
    [accountOf(actor), input.organizationId],
  );
});
