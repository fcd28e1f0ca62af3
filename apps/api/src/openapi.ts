import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import metadata from './metadata';

type Json = { [key: string]: unknown };
function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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

/** A part of the address that the guards read and the handler does not, such as the organization, is a parameter too. */
function withPathParameters(path: string, operation: Json): void {
  const told = (Array.isArray(operation['parameters']) ? operation['parameters'] : []) as Json[];
  const wanted = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).filter((name) => !told.some((parameter) => parameter['in'] === 'path' && parameter['name'] === name));
  operation['parameters'] = [...wanted.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })), ...told];
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
  const document = SwaggerModule.createDocument(app, base, { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}` });
  const rewritten = asThreeOne(document) as OpenAPIObject & { components: Json; paths: Record<string, Record<string, Json>> };
  rewritten.components['schemas'] = { ...(rewritten.components['schemas'] as Json | undefined), Problem: problemSchema };
  for (const [path, operations] of Object.entries(rewritten.paths)) {
    for (const operation of Object.values(operations)) {
      withPathParameters(path, operation);
      if (!isObject(operation['responses'])) continue;
      operation['responses']['default'] = { description: 'Refused', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
    }
  }
  return rewritten;
}
