import { command, DomainError, platformOrganizationId, read, type Actor, type Sql } from '@preau/kernel';

/** What a family wants from one organization. Messages about its own orders, payments and access always go. */
export interface SubscriptionView {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly organizationNameEn: string;
  /** The platform's own row stands apart: without it, notices that matter are missed. */
  readonly isPlatform: boolean;
  /** News and campaigns. */
  readonly email: boolean;
  /** Calendar invitations with confirmations. */
  readonly calendar: boolean;
}

function accountOf(actor: Actor): string {
  if (actor.kind !== 'family' || actor.accountId === null) throw new DomainError('kernel.not-found');
  return actor.accountId;
}

async function subscriptionsOf(sql: Sql, accountId: string): Promise<SubscriptionView[]> {
  return sql.query<SubscriptionView>(
    `select o.id as "organizationId", o.name as "organizationName", o.name_en as "organizationNameEn", o.id = $2 as "isPlatform", coalesce(s.email, true) as email, coalesce(s.calendar, true) as calendar
     from organization.organization o
     left join communications.subscription s on s.organization_id = o.id and s.account_id = $1
     where o.id = $2 or o.id in (select organization_id from household.client where account_id = $1)
     order by o.id = $2 desc, o.name, o.id`,
    [accountId, platformOrganizationId],
  );
}

/** One row per organization that knows the family, the platform first. */
export const listSubscriptions = read('communications.list-subscriptions', async (sql, _input: undefined, actor): Promise<SubscriptionView[]> => subscriptionsOf(sql, accountOf(actor)));

/** What is left out stays as it was. @throws DomainError kernel.not-found for an organization that does not know the family */
export const changeSubscription = command('communications.change-subscription', async (tx, input: { readonly organizationId: string; readonly email?: boolean; readonly calendar?: boolean }, actor): Promise<SubscriptionView> => {
  const accountId = accountOf(actor);
  const before = (await subscriptionsOf(tx, accountId)).find((one) => one.organizationId === input.organizationId);
  if (before === undefined) throw new DomainError('kernel.not-found', { organizationId: input.organizationId });
  const after = { ...before, email: input.email ?? before.email, calendar: input.calendar ?? before.calendar };
  await tx.query(
    `insert into communications.subscription (account_id, organization_id, email, calendar) values ($1, $2, $3, $4)
     on conflict (organization_id, account_id) do update set email = $3, calendar = $4, changed_at = kernel.now()`,
    [accountId, input.organizationId, after.email, after.calendar],
  );
  tx.note('account', accountId, { change: 'subscription', organizationId: input.organizationId, email: after.email, calendar: after.calendar });
  return after;
});

/** Whether confirmations of the organization in scope carry a calendar entry for this family. */
export async function wantsCalendar(sql: Sql, accountId: string): Promise<boolean> {
  const row = await sql.maybe<{ calendar: boolean }>('select calendar from communications.subscription where organization_id = $1 and account_id = $2', [sql.organizationId, accountId]);
  return row?.calendar ?? true;
}
