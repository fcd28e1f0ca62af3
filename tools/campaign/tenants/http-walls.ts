import * as fc from 'fast-check';
import { newId } from '@preau/kernel';
import { say, type Complaints } from '../campaign';
import { valuesOf } from '../fuzz/values';
import { isObject, type ApiDocument, type Operation } from '../stage/document';
import { send, type HttpAnswer } from '../stage/http';
import { KnownIds } from '../stage/ids';
import type { Stage } from '../stage/stage';
import type { World } from '../stage/world';
import { rowsOf, whatChanged } from './rows-of';

const bodiesEach = 3;
export const actors = ['staff', 'family', 'integrator', 'anonymous'] as const;
type ActorName = (typeof actors)[number];

export interface Walls {
  readonly stage: Stage;
  readonly apiUrl: string;
  readonly document: ApiDocument;
  readonly victim: World;
  readonly attacker: World;
  readonly seed: number;
}

/** Where a request points: at the victim's organization, or at the attacker's own with the victim's things. */
interface Aim {
  readonly organizationId: string;
  readonly ids: (name: string) => string;
}

/** Tries every operation as each actor of another tenant, with the victim's real ids. Prints operation × actor; returns the requests made. */
export async function attackByHttp(walls: Walls, complaints: Complaints): Promise<{ operations: number; requests: number }> {
  const { stage, document, victim, attacker } = walls;
  let requests = 0;
  // As it was before anything was tried: a family of the other tenant may lawfully become a client here later.
  const known = await KnownIds.of(stage, victim.organizationId);
  let before = await rowsOf(stage, victim, attacker);
  say(`  ${'operation'.padEnd(92)} ${actors.map((actor) => actor.padEnd(16)).join(' ')}`);
  for (const operation of document.operations) {
    const missing = parametersOf(operation).filter((name) => name !== 'slug' && known.ofParameter(operation, name).length === 0);
    if (missing.length > 0) {
      complaints.add(`${operation.method} ${operation.path} could not be tried: no real ${missing.join(', ')} of another tenant is known`);
      continue;
    }
    const cells: string[] = [];
    for (const actor of actors) {
      const statuses = new Map<number, number>();
      for (const attempt of attemptsOf(walls, operation, known)) {
        const answer = await sent(walls, operation, actor, attempt.aim, attempt.body);
        requests += 1;
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        const complaint = document.complaintAbout(operation, answer) ?? leak(answer, walls, known, `${operation.path} ${JSON.stringify(attempt.body ?? null)}`);
        if (complaint !== null) complaints.add(`${operation.method} ${operation.path} by ${actor} of another tenant: ${complaint}`);
        if (answer.status === 403) {
          const control = await sent(walls, operation, actor, { organizationId: attempt.aim.organizationId === victim.organizationId ? newId() : attempt.aim.organizationId, ids: () => newId() }, undefined);
          requests += 1;
          complaints.expect(control.status !== 404, `${operation.method} ${operation.path} by ${actor} of another tenant: 403 for what exists, 404 for what does not`);
        }
      }
      cells.push([...statuses].sort().map(([status, times]) => `${status}×${times}`).join(' ').padEnd(16));
    }
    say(`  ${`${operation.method} ${operation.path}`.padEnd(92)} ${cells.join(' ')}`);
    await stage.rows('select kernel.reset_clock()');
    const after = await rowsOf(stage, victim, attacker);
    for (const change of whatChanged(before, after)) complaints.add(`${operation.method} ${operation.path}: ${change}`);
    before = after;
  }
  return { operations: document.operations.length, requests };
}

function parametersOf(operation: Operation): string[] {
  return [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
}

function attemptsOf(walls: Walls, operation: Operation, known: KnownIds): { aim: Aim; body: unknown }[] {
  const ids = (name: string): string => known.ofParameter(operation, name)[0] ?? newId();
  const own = parametersOf(operation).some((name) => name === 'organizationId');
  const aims: Aim[] = own ? [{ organizationId: walls.victim.organizationId, ids }, { organizationId: walls.attacker.organizationId, ids }] : [{ organizationId: walls.victim.organizationId, ids }];
  const bodies = operation.body === null ? [undefined] : fc.sample(valuesOf(walls.document, operation.body.schema, (field) => known.likely(field)), { numRuns: bodiesEach, seed: walls.seed });
  return aims.flatMap((aim) => bodies.map((body) => ({ aim, body })));
}

function sent(walls: Walls, operation: Operation, actor: ActorName, aim: Aim, body: unknown): Promise<HttpAnswer> {
  const path = parametersOf(operation).reduce((whole, name) => whole.replace(`{${name}}`, name === 'organizationId' ? aim.organizationId : name === 'slug' ? walls.victim.slug : aim.ids(name)), operation.path);
  const query = operation.parameters.filter((parameter) => parameter.in === 'query' && (parameter.required || /Ids?$/.test(parameter.name)))
    .map((parameter) => `${parameter.name}=${/Ids?$/.test(parameter.name) ? aim.ids(parameter.name) : encodeURIComponent(String(fc.sample(valuesOf(walls.document, parameter.schema, () => [newId()], parameter.name), { numRuns: 1, seed: walls.seed })[0]))}`);
  const token = tokenOf(walls.attacker, actor);
  const type = operation.body?.contentType ?? '';
  const isMultipart = type.startsWith('multipart/');
  return send(walls.apiUrl, {
    method: operation.method,
    path: query.length === 0 ? path : `${path}?${query.join('&')}`,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...(operation.method === 'GET' ? {} : { 'idempotency-key': newId() }),
      ...(body === undefined ? {} : { 'content-type': isMultipart ? 'multipart/form-data; boundary=----campaign' : type }),
    },
    ...(body === undefined ? {} : { body: isMultipart ? '------campaign\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nnom\n\r\n------campaign--\r\n' : type.includes('json') ? JSON.stringify(body) : formOf(body) }),
  });
}

function formOf(body: unknown): string {
  return new URLSearchParams(isObject(body) ? Object.entries(body).map(([name, value]): [string, string] => [name, String(value)]) : []).toString();
}

function tokenOf(world: World, actor: ActorName): string | null {
  switch (actor) {
    case 'staff':
      return world.staffToken();
    case 'family':
      return world.shopperToken();
    case 'integrator':
      return world.integratorToken();
    case 'anonymous':
      return null;
    default:
      return actor satisfies never;
  }
}

/** What of the victim an answer of success gives away. */
/** `asked` is what the attacker sent: an id that comes back from there told nothing. */
function leak(answer: HttpAnswer, { victim }: Walls, known: KnownIds, asked: string): string | null {
  if (answer.status >= 300) return null;
  if (answer.text.includes(victim.mark)) return `${answer.status} with a private text of the other tenant: ${answer.text.slice(0, 200)}`;
  const id = known.private.find((candidate) => answer.text.includes(candidate) && !asked.includes(candidate));
  return id === undefined ? null : `${answer.status} with a private id of the other tenant (${id}): ${answer.text.slice(0, 200)}`;
}
