import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import type { HttpRequest } from '../stage/http';
import { isObject, type ApiDocument, type Operation, type Parameter } from '../stage/document';
import { junk, text, valuesOf, type IdsOf } from './values';

/** Who sends a case, when that is left to chance. */
export type Sender = 'nobody' | 'family' | 'staff' | 'integrator';
export interface Case {
  readonly request: HttpRequest;
  readonly sender: Sender;
}

export interface Surroundings {
  readonly organizationId: string;
  readonly slug: string;
  readonly ids: IdsOf;
  /** The kinds of people the operation is for; the others are sent, too, now and then. */
  readonly audience: (operation: Operation) => Sender;
  readonly idsFor: (operation: Operation, parameter: string) => readonly string[];
}

const brokenBodies = [
  '', '{', '[', '"', 'null', '[]', '""', '0', 'nul', '{"a":}', '{"a":1,}', '{"a":1e999}', '{"a":-1e999,"b":1E+999}', '\ufeff{}', '{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"x":1}}}',
  '{"a":1,"a":2}', '['.repeat(20_000), `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`, '{"a":"\\ud800"}', '{"a":"\\u0000"}', `{"a":"${'x'.repeat(200_000)}"}`,
];
const oddTypes = ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data', 'multipart/form-data; boundary=x', 'application/json; charset=utf-16', 'application/merge-patch+json', 'x', ''];

/** Any well-formed value with up to three things made wrong. */
function spoiled(value: unknown): fc.Arbitrary<unknown> {
  if (!isObject(value)) return fc.oneof(fc.constant(value), junk);
  const names = Object.keys(value);
  const spoil = fc.oneof(
    fc.tuple(fc.constantFrom(...names, 'extra'), junk).map(([name, bad]) => (body: Record<string, unknown>) => ({ ...body, [name]: bad })),
    fc.constantFrom(...names, 'extra').map((name) => (body: Record<string, unknown>) => Object.fromEntries(Object.entries(body).filter(([key]) => key !== name))),
    fc.tuple(fc.constantFrom(...names, 'extra'), junk).map(([name, bad]) => (body: Record<string, unknown>) => ({ ...body, [name]: [body[name], bad] })),
    fc.tuple(fc.string({ maxLength: 20 }), junk).map(([name, bad]) => (body: Record<string, unknown>) => ({ ...body, [name]: bad })),
  );
  return fc.array(spoil, { minLength: 1, maxLength: 3 }).map((spoils) => spoils.reduce<Record<string, unknown>>((body, next) => next(body), value));
}

function bodies(document: ApiDocument, operation: Operation, ids: IdsOf): fc.Arbitrary<{ body?: string | Buffer; type?: string }> {
  if (operation.body === null) {
    return fc.oneof({ weight: 12, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.constantFrom(...brokenBodies).map((body) => ({ body, type: 'application/json' })) });
  }
  const { contentType, schema } = operation.body;
  if (contentType.startsWith('multipart/')) return multipart();
  const good = valuesOf(document, schema, ids);
  const isForm = contentType === 'application/x-www-form-urlencoded';
  const asJson = (body: unknown): { body: string; type: string } => ({ body: isForm && isObject(body) ? formOf(body) : (JSON.stringify(body) ?? 'null'), type: contentType });
  return fc.oneof(
    { weight: 6, arbitrary: good.map(asJson) },
    { weight: 8, arbitrary: good.chain(spoiled).map(asJson) },
    { weight: 2, arbitrary: junk.map(asJson) },
    { weight: 2, arbitrary: fc.constantFrom(...brokenBodies).map((body) => ({ body, type: contentType })) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => ({ body: Buffer.from(bytes), type: contentType })) },
    { weight: 1, arbitrary: fc.tuple(good, fc.constantFrom(...oddTypes)).map(([body, type]) => ({ ...asJson(body), type })) },
    { weight: 1, arbitrary: fc.constant({}) },
  );
}

function formOf(body: Readonly<Record<string, unknown>>): string {
  return Object.entries(body).map(([name, value]) => `${encoded(name)}=${encoded(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))}`).join('&');
}

function multipart(): fc.Arbitrary<{ body: Buffer; type: string }> {
  const part = fc.tuple(fc.constantFrom('file', 'files', 'options', 'data', 'x'), fc.oneof(fc.constant(''), fc.constantFrom('a.csv', 'b.json', 'é.xlsx', '../../x', 'a"b')), fc.oneof(fc.string({ maxLength: 400 }), fc.constantFrom('{}', 'a,b\n1,2\n', '[]', 'Nom;Prix\nYoga;10\n')));
  return fc.array(part, { maxLength: 3 }).map((parts) => ({
    type: 'multipart/form-data; boundary=----campaign',
    body: Buffer.from(`${parts.map(([name, file, content]) => `------campaign\r\nContent-Disposition: form-data; name="${name}"${file === '' ? '' : `; filename="${file}"`}\r\n\r\n${content}\r\n`).join('')}------campaign--\r\n`),
  }));
}

function queries(document: ApiDocument, parameters: readonly Parameter[], ids: IdsOf): fc.Arbitrary<string> {
  const one = parameters.map((parameter) => {
    const values = valuesOf(document, parameter.schema, ids, parameter.name).map((value) => (Array.isArray(value) ? value.map(String) : [isObject(value) ? JSON.stringify(value) : String(value)]));
    const bad = fc.oneof(text.map((value) => [value]), fc.array(text, { minLength: 2, maxLength: 4 }), junk.map((value) => [JSON.stringify(value)]));
    const present = fc.oneof({ weight: 12, arbitrary: values }, { weight: 2, arbitrary: bad });
    return fc.oneof({ weight: parameter.required ? 12 : 2, arbitrary: present }, { weight: parameter.required ? 1 : 6, arbitrary: fc.constant<string[]>([]) })
      .map((list) => list.map((value) => `${encodeURIComponent(parameter.name)}=${encoded(value)}`));
  });
  const extra = fc.oneof({ weight: 12, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: fc.constantFrom(['cursor=%00'], ['cursor=eyJhIjoxfQ'], ['limit=1e9'], ['__proto__[x]=1'], ['a=%zz'], ['limit=10', 'limit=20'], ['a[]=1', 'a[b]=2']) });
  return fc.tuple(...one, extra).map((lists) => lists.flat().join('&'));
}

/** Percent-encoding of any string, lone surrogates included. */
function encoded(value: string): string {
  return encodeURIComponent(value.toWellFormed());
}

function paths(operation: Operation, around: Surroundings): fc.Arbitrary<string> {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const values = names.map((name) => {
    const known = name === 'organizationId' ? [around.organizationId] : name === 'slug' ? [around.slug] : around.idsFor(operation, name);
    const bad = fc.oneof(fc.constantFrom('%00', '%zz', '%ff', 'not-an-id', '..', '%2e%2e%2f', '0', "'", '%F0%9F%98%80', 'a'.repeat(600), '00000000-0000-0000-0000-000000000000'), fc.uuid(), text.map((value) => encoded(value).slice(0, 900) || '%20'));
    return fc.oneof({ weight: name === 'organizationId' ? 24 : 8, arbitrary: fc.constantFrom(...(known.length > 0 ? known : around.ids(name)).map(encodeURIComponent)) }, { weight: 1, arbitrary: bad });
  });
  return fc.tuple(...values).map((chosen) => names.reduce((path, name, index) => path.replace(`{${name}}`, chosen[index] ?? ''), operation.path));
}

function headers(operation: Operation): fc.Arbitrary<Record<string, string>> {
  const printable = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)), maxLength: 300 });
  const asked = operation.parameters.filter((parameter) => parameter.in === 'header').map((parameter) => parameter.name.toLowerCase());
  const key = fc.oneof({ weight: 8, arbitrary: fc.uuid() }, { weight: 1, arbitrary: printable }, { weight: 1, arbitrary: fc.constant('') });
  const match = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }).map((version) => `"${version}"`) }, { weight: 1, arbitrary: fc.constantFrom('1', '*', '""', 'W/"1"', '"99999999999999999999"', '"1", "2"', '"-1"') }, { weight: 1, arbitrary: printable });
  const language = fc.constantFrom('fr-CA', 'en-CA', 'de', '*', 'fr;q=x', ',,,', '');
  return fc.record({ key, match, language, sendMatch: fc.boolean() }).map((made): Record<string, string> => ({
    'accept-language': made.language,
    ...(operation.method === 'GET' ? {} : { 'idempotency-key': made.key }),
    ...(asked.includes('if-match') || made.sendMatch ? { 'if-match': made.match } : {}),
  }));
}

/** A good body with each of its fields in turn null: what is optional is often thought to be absent, and is not. */
function withNulls(document: ApiDocument, operation: Operation, ids: IdsOf, seed: number): { body: string; type: string }[] {
  if (operation.body === null || !operation.body.contentType.includes('json')) return [];
  const properties = document.resolve(operation.body.schema)['properties'];
  const [good] = fc.sample(valuesOf(document, operation.body.schema, ids), { numRuns: 1, seed });
  const type = operation.body.contentType;
  return Object.keys(isObject(properties) && isObject(good) ? properties : {}).map((name) => ({ body: JSON.stringify({ ...(good as object), [name]: null }), type }));
}

/** A good body with each of its ids in turn one that nobody has: it is refused by name, not by the database. */
function withStrangers(document: ApiDocument, operation: Operation, ids: IdsOf, seed: number): { body: string; type: string }[] {
  if (operation.body === null || !operation.body.contentType.includes('json')) return [];
  const type = operation.body.contentType;
  return fc.sample(valuesOf(document, operation.body.schema, ids), { numRuns: 4, seed }).flatMap((good) => idsWithin(good).map((path) => ({ body: JSON.stringify(replaced(good, path, randomUUID())), type })));
}

/** Where a value holds ids: the steps to each, at any depth. */
function idsWithin(value: unknown, steps: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'string') return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) ? [steps] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, within]) => idsWithin(within, [...steps, name]));
}

function replaced(value: unknown, [step, ...rest]: readonly string[], by: string): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((each: unknown, index) => (String(index) === step ? replaced(each, rest, by) : each));
  return isObject(value) ? { ...value, [step]: replaced(value[step], rest, by) } : value;
}

/** So many cases for one operation, the same for the same seed, one more for each field of its body, and one for each id in it. */
export function casesOf(document: ApiDocument, operation: Operation, around: Surroundings, seed: number, count: number): Case[] {
  const own = around.audience(operation);
  const sender = fc.oneof({ weight: 20, arbitrary: fc.constant(own) }, { weight: 1, arbitrary: fc.constantFrom<Sender>('nobody', 'family', 'staff', 'integrator') });
  const one = fc.record({
    sender, path: paths(operation, around), query: queries(document, operation.parameters.filter((parameter) => parameter.in === 'query'), around.ids), headers: headers(operation), body: bodies(document, operation, around.ids),
  }).map((made): Case => ({
    sender: made.sender,
    request: {
      method: operation.method,
      path: made.query === '' ? made.path : `${made.path}?${made.query}`,
      headers: { ...made.headers, ...(made.body.type === undefined || made.body.type === '' ? {} : { 'content-type': made.body.type }) },
      ...(made.body.body === undefined ? {} : { body: made.body.body }),
    },
  }));
  const drawn = fc.sample(one, { numRuns: count, seed });
  const bare = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'organizationId' ? around.organizationId : name === 'slug' ? around.slug : encodeURIComponent(around.idsFor(operation, name)[0] ?? around.ids(name)[0] ?? '')));
  const spoilt = [...withNulls(document, operation, around.ids, seed), ...withStrangers(document, operation, around.ids, seed)].map(({ body, type }, index): Case => ({
    sender: own, request: { method: operation.method, path: bare, headers: { 'content-type': type, 'idempotency-key': `spoilt-${seed}-${index}` }, body },
  }));
  return [...drawn, ...spoilt];
}
