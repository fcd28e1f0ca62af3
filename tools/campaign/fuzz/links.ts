import { stagePassword } from '../stage/arrange';
import type { Operation } from '../stage/document';
import type { Stage } from '../stage/stage';
import type { World } from '../stage/world';

/** How many people are sent a link before an operation that wants one is tried. */
const linksPerOperation = 12;

/**
 * What only a message or a browser would know, made for the one operation that wants it: links that still work, as they
 * stand in the messages that leave, and the cookie of a session.
 */
export interface Known {
  readonly tokens: readonly string[];
  readonly cookie: string | null;
}

type Ask = (path: string, body: object, token?: string) => Promise<Response>;
interface Source {
  /** Of the message that carries the link. */
  readonly event: string;
  /** Asks for one like everybody asks: through the API. */
  readonly send: (ask: Ask, world: World, address: string) => Promise<Response>;
  /** How many are of use at a time; only the last one asked for, where a later one ends those before. */
  readonly links: number;
}

const byClerk: Source = {
  event: 'identity.account-activation-requested.v1', links: linksPerOperation,
  send: (ask, world, address) => ask(`/organizations/${world.organizationId}/clients`, { firstName: 'Lou', lastName: `Roy ${address}`, email: address, evenIfAlike: true }, world.staffToken()),
};
const bySignUp: Source = { event: 'identity.email-verification-requested.v1', links: linksPerOperation, send: (ask, _, address) => signUp(ask, address) };
const sources: Readonly<Record<string, Source>> = {
  'Auth.verifyEmail': bySignUp,
  'Auth.claimEmail': bySignUp,
  'Auth.activateAccount': byClerk,
  'Auth.acceptInvitation': byClerk,
  'Auth.resetPassword': {
    event: 'identity.password-reset-requested.v1', links: linksPerOperation,
    send: async (ask, _, address) => {
      await signUp(ask, address);
      return ask('/auth/request-password-reset', { email: address });
    },
  },
  'Auth.confirmEmailChange': { event: 'identity.email-change-requested.v1', links: 1, send: (ask, world, address) => ask('/me/email-change', { newEmail: address, password: stagePassword }, world.shopperToken()) },
};

function signUp(ask: Ask, email: string): Promise<Response> {
  return ask('/auth/sign-up', { email, password: stagePassword, givenName: 'Lou', familyName: 'Roy', birthDate: '1985-03-03', locale: 'fr-CA' });
}

export async function knownFor(operation: Operation, apiUrl: string, stage: Stage, world: World): Promise<Known> {
  const ask: Ask = (path, body, token) => fetch(`${apiUrl}/api/v1${path}`, {
    method: 'POST', body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
  });
  if (operation.id === 'Auth.refresh') return { tokens: [], cookie: await cookieOf(ask, stage, world) };
  const source = sources[operation.id];
  if (source === undefined) return { tokens: [], cookie: null };
  const [before] = await stage.rows<{ id: string }>('select coalesce(max(id), 0)::text as id from kernel.outbox');
  for (let at = 0; at < source.links; at += 1) {
    const answer = await source.send(ask, world, `${operation.id.toLowerCase()}-${at}@fuzz.example`);
    if (!answer.ok) throw new Error(`no link could be had for ${operation.id}: ${answer.status} ${await answer.text()}`);
  }
  const sealed = await stage.rows<{ token: string }>("select payload->>'sealedToken' as token from kernel.outbox where id > $1::bigint and type = $2 order by id desc", [before?.id, source.event]);
  if (sealed.length === 0) throw new Error(`no link was sent for ${operation.id}`);
  return { tokens: sealed.map((row) => stage.sealer.open('one-time-token', row.token)), cookie: null };
}

/** Of a family that has just signed in to the portal. */
async function cookieOf(ask: Ask, stage: Stage, world: World): Promise<string> {
  const [user] = await stage.rows<{ email: string }>('select email from identity.app_user where id = $1', [world.shopper.userId]);
  const answer = await ask('/auth/sign-in', { app: 'portal', email: user?.email, password: stagePassword });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`nobody could sign in: ${answer.status} ${await answer.text()}`);
  return cookie;
}
