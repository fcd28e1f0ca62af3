import type { INestApplication, Type } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import metadata from './metadata';
import { FieldRules, isObject, type Json } from './openapi-fields';
import { operationIdOf, routesById, type Route } from './openapi-routes';

/** Rewrites OpenAPI 3.0's `nullable` the way 3.1 (JSON Schema 2020-12) says it, everywhere in the document. */
function asThreeOne(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(asThreeOne);
  if (!isObject(node)) return node;
  const copy: Json = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, asThreeOne(value)]));
  if (copy['nullable'] !== true) return copy;
  delete copy['nullable'];
  if (typeof copy['type'] === 'string') {
    const values = copy['enum'];
    return { ...copy, type: [copy['type'], 'null'], ...(Array.isArray(values) && !values.includes(null) ? { enum: [...(values as unknown[]), null] } : {}) };
  }
  return { anyOf: [copy, { type: 'null' }] };
}

const problemSchema: Json = {
  type: 'object',
  description: 'Why the request was refused, as RFC 9457 problem details. `code` is stable and listed in the documentation; `title` and `next` are in the language asked for.',
  required: ['type', 'title', 'status', 'code', 'retryMayHelp'],
  properties: {
    type: { type: 'string', format: 'uri' }, title: { type: 'string' }, status: { type: 'integer' }, code: { type: 'string' },
    next: { type: 'string', description: 'What to do next.' }, retryMayHelp: { type: 'boolean' }, details: { type: 'object', additionalProperties: true }, requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', required: ['pointer', 'code', 'message'], properties: { pointer: { type: 'string', description: 'JSON pointer into the request.' }, code: { type: 'string' }, message: { type: 'string' } } },
    },
  },
};

const busyResponse: Json = {
  description: 'Many are asking at once (`kernel.busy`), or this sender asks too often (another code). Nothing was done and nothing is lost: the same request may be sent again after `Retry-After` seconds.',
  headers: { 'Retry-After': { description: 'After how many seconds to ask again.', schema: { type: 'integer', minimum: 1 } } },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function parametersOf(operation: Json): Json[] {
  return (Array.isArray(operation['parameters']) ? operation['parameters'] : []) as Json[];
}

/** A part of the address that the guards read and the handler does not, such as the organization, is a parameter too. */
function withPathParameters(path: string, operation: Json, ids: ReadonlySet<string>): void {
  const told = parametersOf(operation);
  const wanted = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).filter((name) => !told.some((parameter) => parameter['in'] === 'path' && parameter['name'] === name));
  const all: Json[] = [...wanted.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })), ...told];
  operation['parameters'] = all.map((parameter) => (parameter['in'] === 'path' && ids.has(String(parameter['name'])) ? { ...parameter, schema: { type: 'string', format: 'uuid' } } : parameter));
}

/** What validation asks of the fields of a query, and who may send the request. */
function withRoute(operation: Json, route: Route): void {
  const { query, audience } = route;
  if (query !== null) {
    const rules = new FieldRules(query);
    operation['parameters'] = parametersOf(operation).map((parameter) => (parameter['in'] === 'query' && isObject(parameter['schema']) ? { ...parameter, schema: rules.of(String(parameter['name']), parameter['schema']) } : parameter));
  }
  if (audience === undefined || audience.kind === 'anonymous' || audience.kind === 'public') return;
  operation['security'] = [{ bearer: [] }];
  operation['description'] = whom(audience);
}

function whom(audience: NonNullable<Route['audience']>): string {
  switch (audience.kind) {
    case 'staff':
      return audience.permissions.length === 0 ? 'For staff of the organization.' : `For staff of the organization with ${audience.permissions.join(', ')}.`;
    case 'integrator':
      return `For programs with the scope ${audience.scope}.`;
    case 'family':
      return 'For a family signed in to the portal.';
    case 'signed-in':
      return 'For anybody who is signed in.';
    default:
      return 'For everybody.';
  }
}

/** An answer that has a version comes with its ETag, and is not sent again to whoever has it (304). */
function withEtag(method: string, operation: Json, schemas: Json): void {
  const responses = operation['responses'];
  if (!isObject(responses)) return;
  const versioned = Object.values(responses).filter(isObject).filter((response) => hasVersion(response, schemas));
  for (const response of versioned) response['headers'] = { ETag: { description: 'The version of what is answered, for If-Match and If-None-Match.', schema: { type: 'string', pattern: '^"[0-9]+"$' } } };
  if (versioned.length === 0 || method !== 'get') return;
  operation['parameters'] = [...parametersOf(operation), { name: 'If-None-Match', in: 'header', required: false, description: 'The ETag that the sender has.', schema: { type: 'string' } }];
  responses['304'] = { description: 'Still the version that the sender has.' };
}

function hasVersion(response: Json, schemas: Json): boolean {
  const content = isObject(response['content']) ? response['content']['application/json'] : undefined;
  const schema = isObject(content) ? content['schema'] : undefined;
  const name = isObject(schema) && typeof schema['$ref'] === 'string' ? schema['$ref'].replace('#/components/schemas/', '') : '';
  const view = schemas[name];
  return isObject(view) && isObject(view['properties']) && isObject(view['properties']['version']) && view['properties']['version']['type'] === 'number';
}

/** Every class of bodies, with those that stand inside them: the document tells of each what its requests are checked by. */
async function withFieldRules(schemas: Json): Promise<void> {
  for (const [imported, classes] of (await metadata())['@nestjs/swagger'].models as [Promise<Readonly<Record<string, unknown>>>, object][]) {
    const module = await imported;
    for (const name of Object.keys(classes)) {
      const [schema, dto] = [schemas[name], module[name]];
      if (typeof dto !== 'function' || !isObject(schema) || !isObject(schema['properties'])) continue;
      schema['properties'] = new FieldRules(dto as Type).in(schema['properties']);
    }
  }
}

/** The OpenAPI 3.1 document of every route, with the problem answer that any of them can give. */
export async function describeApi(app: INestApplication): Promise<OpenAPIObject> {
  await SwaggerModule.loadPluginMetadata(metadata);
  const base = new DocumentBuilder()
    .setTitle('Préau')
    .setDescription('Recreation management: stores, registrations, accounts, billing. Amounts are whole cents; dates are YYYY-MM-DD in the organization’s time zone; instants are ISO 8601 in UTC.')
    .setVersion('1')
    .setLicense('AGPL-3.0-or-later', 'https://www.gnu.org/licenses/agpl-3.0.html')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, base, { operationIdFactory: operationIdOf });
  const rewritten = asThreeOne(document) as Omit<OpenAPIObject, 'components' | 'paths'> & { components: Json; paths: Record<string, Record<string, Json>> };
  const schemas: Json = { ...(rewritten.components['schemas'] as Json | undefined), Problem: problemSchema };
  rewritten.components['schemas'] = schemas;
  rewritten.components['responses'] = { Busy: busyResponse };
  await withFieldRules(schemas);
  const routes = routesById();
  for (const [path, operations] of Object.entries(rewritten.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const route = routes.get(String(operation['operationId']));
      withPathParameters(path, operation, route?.ids ?? new Set());
      if (route !== undefined) withRoute(operation, route);
      withEtag(method, operation, schemas);
      if (!isObject(operation['responses'])) continue;
      operation['responses']['429'] ??= { $ref: '#/components/responses/Busy' };
      operation['responses']['default'] = { description: 'Refused', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
    }
  }
  return rewritten as OpenAPIObject;
}
