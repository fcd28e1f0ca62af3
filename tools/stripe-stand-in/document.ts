import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import type { FormFields } from './form';
import type { Witness } from './stand-in';

type Schema = Record<string, unknown>;
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
  readonly responses: Record<string, { readonly content: Record<string, { readonly schema: Schema }> }>;
}
interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

/** Where Stripe's own documents lie: beside the project, never in it. Throws when they are missing. */
function stripeDocument(root: string, file: string): Document {
  const path = join(root, '..', 'shared', 'data', 'stripe', file);
  if (!existsSync(path)) throw new Error(`Stripe's document ${file} is missing: it belongs in ../shared/data/stripe, beside the project`);
  return parse(readFileSync(path, 'utf8'), { maxAliasCount: -1 }) as Document;
}

/**
 * Holds every call against Stripe's documents: what a request may say, by all of them, and what an answer must look like,
 * by the whole one (of the newer, only requests are complete).
 */
export function witnessOf(root: string): Witness {
  const whole = new Judge(stripeDocument(root, 'spec3-2023-09-12.yaml'));
  const newer = new Judge(stripeDocument(root, 'stripe_v1_subset_openapi.json'));
  return {
    request: (route, fields) => [whole, newer].flatMap((judge) => judge.request(route.method, route.path, fields)),
    answer: (route, status, body) => whole.answer(route.method, route.path, status, body),
  };
}

class Judge {
  private readonly requests: Ajv;
  private readonly answers: Ajv;
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(private readonly document: Document) {
    // Forms are texts: numbers and truths are read out of them.
    this.requests = new Ajv({ strict: false, allErrors: true, validateFormats: false, coerceTypes: true });
    this.answers = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const schemas = Object.fromEntries(Object.entries(document.components.schemas).map(([name, schema]) => [name, strictly(nullable(schema))]));
    for (const ajv of [this.requests, this.answers]) ajv.addSchema({ $id: 'stripe', components: { schemas } });
  }

  request(method: string, path: string, fields: FormFields): string[] {
    const operation = this.document.paths[path]?.[method.toLowerCase()];
    if (operation === undefined) return [];
    const copy: unknown = structuredClone(fields);
    const validate = this.validator(this.requests, `request ${method} ${path}`, () => (method === 'POST' ? bodyOf(operation) : queryOf(operation)));
    return validate(copy) ? [] : [`request ${method} ${path} ${JSON.stringify(fields)}: ${this.requests.errorsText(validate.errors)}`];
  }

  answer(method: string, path: string, status: number, body: unknown): string[] {
    const operation = this.document.paths[path]?.[method.toLowerCase()];
    const schema = operation?.responses[String(status)]?.content['application/json']?.schema ?? operation?.responses['default']?.content['application/json']?.schema;
    if (schema === undefined) return [];
    const validate = this.validator(this.answers, `answer ${method} ${path} ${status === 200 ? 'done' : 'refused'}`, () => schema);
    return validate(body) ? [] : [`answer ${method} ${path} ${status}: ${this.answers.errorsText(validate.errors)}`];
  }

  private validator(ajv: Ajv, key: string, schema: () => Schema): ValidateFunction {
    const known = this.compiled.get(key);
    if (known !== undefined) return known;
    const made = ajv.compile(pointed(strictly(nullable(schema()))));
    this.compiled.set(key, made);
    return made;
  }
}

function bodyOf(operation: Operation): Schema {
  return operation.requestBody?.content['application/x-www-form-urlencoded']?.schema ?? { type: 'object', additionalProperties: false };
}
function queryOf(operation: Operation): Schema {
  const query = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  return {
    type: 'object',
    properties: Object.fromEntries(query.map((parameter) => [parameter.name, parameter.schema])),
    required: query.filter((parameter) => parameter.required === true).map((parameter) => parameter.name),
    additionalProperties: false,
  };
}

/** OpenAPI 3.0 says `nullable` where JSON Schema says "or null". */
function nullable(schema: unknown): Schema {
  return mapped(schema, (node) => {
    if (node['nullable'] !== true) return node;
    const { nullable: _, ...rest } = node;
    return { anyOf: [rest, { type: 'null' }] };
  });
}
/** An object that names its fields has no others: what Stripe does not document, the stand-in does not say. */
function strictly(schema: Schema): Schema {
  return mapped(schema, (node) => (node['type'] === 'object' && node['properties'] !== undefined && node['additionalProperties'] === undefined ? { ...node, additionalProperties: false } : node));
}
function pointed(schema: Schema): Schema {
  return mapped(schema, (node) => (typeof node['$ref'] === 'string' && node['$ref'].startsWith('#') ? { ...node, $ref: `stripe${node['$ref']}` } : node));
}
function mapped(value: unknown, change: (node: Schema) => Schema): Schema {
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    return change(Object.fromEntries(Object.entries(node).map(([name, inner]) => [name, walk(inner)])));
  };
  return walk(value) as Schema;
}
