import { timingSafeEqual } from 'node:crypto';
import { command, DomainError, isId, newId, read, visitor } from '@preau/kernel';
import type { Identity, RequestOrigin } from '../identity';
import { hashOfSecret, newSecret } from '../token/one-time-token.store';
import { isScope, type Scope } from './scopes';

export interface ApiClientView {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
}
const columns = 'id, name, scopes, created_at as "createdAt", disabled_at as "disabledAt"';

/** The programs that may act for the organization in scope, newest first. */
export const listApiClients = read('identity.list-api-clients', async (sql): Promise<ApiClientView[]> =>
  sql.query<ApiClientView>(`select ${columns} from identity.api_client where organization_id = $1 order by id desc`, [sql.organizationId]),
);

/**
 * Lets a program act for the organization. Its secret is in this answer and nowhere else.
 * @throws DomainError identity.scope-unknown {scope}
 */
export const createApiClient = command('identity.create-api-client', async (tx, input: { readonly name: string; readonly scopes: readonly string[] }): Promise<ApiClientView & { secret: string }> => {
  const unknown = input.scopes.find((scope) => !isScope(scope));
  if (unknown !== undefined) throw new DomainError('identity.scope-unknown', { scope: unknown });
  const secret = newSecret();
  const client = await tx.one<ApiClientView>(
    `insert into identity.api_client (id, organization_id, name, secret_hash, scopes) values ($1, $2, $3, $4, $5) returning ${columns}`,
    [newId(tx.now.getTime()), tx.organizationId, input.name.trim(), hashOfSecret(secret), [...new Set(input.scopes)]],
  );
  tx.note('api-client', client.id, { scopes: client.scopes });
  return { ...client, secret };
});

/**
 * Stops a program; it cannot be started again, a new one is made instead. Tokens it holds lapse within minutes.
 * @throws DomainError identity.api-client-not-found
 */
export const disableApiClient = command('identity.disable-api-client', async (tx, input: { readonly clientId: string }) => {
  const disabled = await tx.query('update identity.api_client set disabled_at = coalesce(disabled_at, kernel.now()) where organization_id = $1 and id = $2 returning id', [tx.organizationId, input.clientId]);
  if (disabled.length === 0) throw new DomainError('identity.api-client-not-found');
  tx.note('api-client', input.clientId);
});

const findApiClient = read('identity.find-api-client', async (sql, input: { readonly clientId: string }) =>
  sql.maybe<{ organizationId: string; secretHash: Buffer; scopes: Scope[] }>(
    'select organization_id as "organizationId", secret_hash as "secretHash", scopes from identity.api_client where id = $1 and disabled_at is null',
    [input.clientId],
  ),
);

/**
 * A program signs in with its secret (OAuth 2 client credentials).
 * @param wanted scopes asked for; all that were granted when null
 * @throws DomainError identity.api-client-refused, identity.scope-unknown {scope}, identity.too-many-tries
 */
export async function signInApiClient(
  identity: Identity,
  input: { readonly clientId: string; readonly secret: string; readonly wanted: readonly string[] | null },
  from: RequestOrigin,
): Promise<{ clientId: string; organizationId: string; scopes: readonly string[] }> {
  await identity.limits.spend('client-token', `${input.clientId} ${from.address}`);
  const client = isId(input.clientId) ? await identity.commands.ask(findApiClient, { clientId: input.clientId }, visitor) : null;
  const given = hashOfSecret(input.secret);
  if (client === null || !timingSafeEqual(given, client.secretHash)) throw new DomainError('identity.api-client-refused');
  const beyond = input.wanted?.find((scope) => !client.scopes.includes(scope as Scope));
  if (beyond !== undefined) throw new DomainError('identity.scope-unknown', { scope: beyond });
  return { clientId: input.clientId, organizationId: client.organizationId, scopes: input.wanted ?? client.scopes };
}
