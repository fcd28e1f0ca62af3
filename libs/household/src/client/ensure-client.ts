import { command, DomainError, newId } from '@preau/kernel';
import type { Client } from './client';
import { findClient } from './client.store';

/**
 * An account becomes a client of the organization in scope, or already is: at a family's first visit of the cart, at
 * the counter, by import. Staff cannot make a client of an account they do not know: they offer a link instead.
 * @throws DomainError kernel.not-found when a family names another account than its own or no organization, household.client-unknown for staff
 */
export const ensureClient = command('household.ensure-client', async (tx, input: { readonly accountId: string }, actor): Promise<Client> => {
  if (actor.kind === 'family' ? actor.accountId !== input.accountId : actor.kind === 'visitor') throw new DomainError('kernel.not-found', { accountId: input.accountId });
  const known = await findClient(tx, input.accountId);
  if (known !== null) return known;
  if (actor.kind === 'staff' || actor.kind === 'integrator') throw new DomainError('household.client-unknown', { accountId: input.accountId });
  // Until the family says otherwise it is written to where it signs in, in the language it signed up in.
  await tx.query(
    `insert into household.client (organization_id, id, account_id, email, locale, created_by)
     select $1, $2, $3, u.email, coalesce(u.locale, o.default_locale), $4
     from organization.organization o
     left join household.account a on a.id = $3
     left join identity.app_user u on u.id = a.owner_user_id
     where o.id = $1 and o.id <> kernel.platform_organization()
     on conflict (organization_id, account_id) do nothing`,
    [tx.organizationId, newId(), input.accountId, actor.kind === 'family' ? 'family' : 'import'],
  );
  const client = await findClient(tx, input.accountId);
  // Nobody is a client of what does not exist, nor of the platform itself.
  if (client === null) throw new DomainError('kernel.not-found', { organizationId: tx.organizationId });
  tx.note('account', input.accountId, { change: 'became-client' });
  return client;
});
