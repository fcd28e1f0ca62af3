import { newId } from '@preau/kernel';
import { Complaints, say, type Campaign } from '../campaign';
import { inParallel } from '../stage/arrange';
import { ApiDocument, type Operation } from '../stage/document';
import { send, type HttpAnswer } from '../stage/http';
import { KnownIds } from '../stage/ids';
import { Stage } from '../stage/stage';
import { arrangeWorld, type World } from '../stage/world';
import { casesOf, type Case, type Sender } from './cases';
import { knownFor } from './links';

const fullSize = 500;
const shortSize = 50;
interface Tally {
  readonly statuses: Map<number, number>;
  /** By what they say at first: one is told, the others counted. */
  readonly complaints: Map<string, { readonly text: string; times: number }>;
}

/** Random and malformed input on every operation of the document: no 5xx, problem details, answers as documented. */
export const fuzz: Campaign = {
  name: 'fuzz',
  async run({ size, seed, short, flags }) {
    const perOperation = size ?? (short ? shortSize : fullSize);
    const complaints = new Complaints();
    const stage = await Stage.open();
    try {
      await stage.startSandbox();
      const world = await arrangeWorld(stage, 'flou', 'Flou');
      // A password is hashed as slowly as in production: here that would only be slow.
      const api = await stage.startApi({ PREAU_PASSWORD_MEMORY_KIB: '64' });
      const document = await ApiDocument.read(api.url);
      const only = flags.get('only');
      const operations = only === undefined ? document.operations : document.operations.filter((operation) => `${operation.method} ${operation.path}`.includes(only));
      let requests = 0;
      const quiet: string[] = [];
      for (const [index, operation] of operations.entries()) {
        const ids = await KnownIds.of(stage, world.organizationId);
        const audience = await audienceOf(api.url, operation, world);
        const known = await knownFor(operation, api.url, stage, world);
        const around = { organizationId: world.organizationId, slug: world.slug, ids: (field: string) => (field === 'token' && known.tokens.length > 0 ? known.tokens : ids.likely(field)), audience: () => audience, idsFor: (of: Operation, parameter: string) => ids.ofParameter(of, parameter) };
        const cases = casesOf(document, operation, around, seed + index, perOperation);
        const tally: Tally = { statuses: new Map(), complaints: new Map() };
        await inParallel(cases.length, 8, async (at) => {
          const one = cases[at];
          if (one === undefined) return;
          const answer = await sendAs(api.url, one, world, at, known.cookie);
          requests += 1;
          tally.statuses.set(answer.status, (tally.statuses.get(answer.status) ?? 0) + 1);
          const complaint = document.complaintAbout(operation, answer);
          if (complaint === null) return;
          const kind = complaint.slice(0, 60);
          const told = tally.complaints.get(kind);
          if (told === undefined) tally.complaints.set(kind, { text: `case ${at}: ${complaint}\n      sent by ${one.sender}: ${shown(one)}`, times: 1 });
          else told.times += 1;
        });
        for (const { text, times } of tally.complaints.values()) complaints.add(`${operation.method} ${operation.path}, ${times} of ${cases.length} cases, first ${text}`);
        if (![...tally.statuses.keys()].some((status) => status >= 200 && status < 300)) quiet.push(`${operation.method} ${operation.path}`);
        if (!short) say(`  ${operation.method.padEnd(6)} ${operation.path} (${audience}): ${[...tally.statuses].sort().map(([status, times]) => `${times} × ${status}`).join(', ')}`);
        await heal(stage, world);
        complaints.expect(api.crashes === 0, `the API ended:\n${api.tail}`);
        if (api.crashes > 0) break;
      }
      if (complaints.all.length > 0) say(`  the API said at its end:\n${api.tail}`);
      return { complaints: complaints.all, figures: `${operations.length} operations, ${requests} requests, ${perOperation} cases each; never answered with success: ${quiet.length === 0 ? 'none' : quiet.join(', ')}` };
    } finally {
      await stage.close();
    }
  },
};

function shown(one: Case): string {
  return JSON.stringify({ ...one.request, headers: { ...one.request.headers, authorization: undefined }, body: one.request.body?.toString().slice(0, 300) }).slice(0, 700);
}

/** Families take turns: one has bought, the other has a cart. */
function sendAs(url: string, one: Case, world: World, turn: number, cookie: string | null): Promise<HttpAnswer> {
  const token = one.sender === 'family' && turn % 2 === 0 ? world.familyToken() : tokenOf(one.sender, world);
  return send(url, { ...one.request, headers: { ...one.request.headers, ...(cookie === null ? {} : { cookie }), ...(token === null ? {} : { authorization: `Bearer ${token}` }) } });
}

function tokenOf(sender: Sender, world: World): string | null {
  switch (sender) {
    case 'nobody':
      return null;
    case 'family':
      return world.shopperToken();
    case 'staff':
      return world.staffToken();
    case 'integrator':
      return world.integratorToken();
    default:
      return sender satisfies never;
  }
}

/** For whom an operation is: the first whom its guard does not turn away. Asked with ids of nothing, so that nothing happens. */
export async function audienceOf(url: string, operation: Operation, world: World): Promise<Sender> {
  const path = operation.path.replace('{organizationId}', world.organizationId).replace('{slug}', world.slug).replace(/\{\w+\}/g, () => newId());
  const isStaff = operation.path.includes('{organizationId}') && !operation.path.includes('/my/');
  const order: readonly Sender[] = isStaff ? ['staff', 'integrator', 'family', 'nobody'] : ['family', 'nobody', 'integrator', 'staff'];
  for (const sender of order) {
    const token = tokenOf(sender, world);
    const answer = await send(url, { method: operation.method, path, headers: token === null ? {} : { authorization: `Bearer ${token}` } });
    if (answer.status !== 401 && answer.status !== 403) return sender;
  }
  return order[0] ?? 'nobody';
}

/** Undoes what cases did to the people who send them. */
async function heal(stage: Stage, world: World): Promise<void> {
  await stage.rows('select kernel.reset_clock()');
  await stage.rows("update organization.staff_member m set status = 'active', permission_group_id = g.id from organization.permission_group g where g.organization_id = m.organization_id and g.code = 'owner' and m.user_id = $1", [world.ownerUserId]);
  await stage.rows('update identity.api_client set disabled_at = null where id = $1', [world.integrator.clientId]);
  await stage.rows('update identity.app_user set password_hash = $2, totp_secret_sealed = null, totp_confirmed_at = null, disabled_at = null where id = any ($1::uuid[])', [[world.family.userId, world.shopper.userId, world.ownerUserId], world.passwordHash]);
  await stage.rows('update household.person set archived_at = null where account_id = any ($1::uuid[])', [[world.family.accountId, world.shopper.accountId]]);
}
