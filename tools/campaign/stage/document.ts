import Ajv2020 from 'ajv/dist/2020';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { send, type HttpAnswer } from './http';

export type Json = { readonly [key: string]: unknown };
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Json;
}
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly contentType: string; readonly schema: Json; readonly required: boolean } | null;
  /** Documented statuses with the content types they come in; a refusal that is not among them comes as problem details. */
  readonly answers: ReadonlyMap<number, readonly string[]>;
}

/** The API as it describes itself at /api/openapi.json; every check of answers is against this. */
export class ApiDocument {
  readonly operations: readonly Operation[];
  private readonly ajv: Ajv2020;
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(private readonly document: Json) {
    this.ajv = new Ajv2020({ strict: false, allErrors: false });
    addFormats(this.ajv);
    this.ajv.addSchema({ $id: 'openapi', ...document }, 'openapi');
    this.operations = operationsOf(document);
    if (this.operations.length === 0) throw new Error('the document describes no operation');
  }

  static async read(apiUrl: string): Promise<ApiDocument> {
    const answer = await send(apiUrl, { method: 'GET', path: '/api/openapi.json' });
    if (!isObject(answer.json)) throw new Error(`the document could not be read: ${answer.status}`);
    return new ApiDocument(answer.json);
  }

  /** Follows a reference within the document. */
  resolve(schema: Json): Json {
    const reference = schema['$ref'];
    if (typeof reference !== 'string') return schema;
    let at: unknown = this.document;
    for (const part of reference.replace(/^#\//, '').split('/')) at = isObject(at) ? at[part.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined;
    if (!isObject(at)) throw new Error(`the document refers to nothing: ${reference}`);
    return this.resolve(at);
  }

  /** What is wrong with an answer, or null: never 5xx, problem details from 400 on, and what is documented below. */
  complaintAbout(operation: Operation, answer: HttpAnswer): string | null {
    if (answer.status === 0) return `no answer: ${answer.text}`;
    if (answer.status >= 500) return `${answer.status} ${answer.text.slice(0, 200)}`;
    const type = (answer.contentType.split(';')[0] ?? '').trim();
    const types = operation.answers.get(answer.status);
    if (answer.status >= 400 && (types === undefined || types.length === 0 || type === 'application/problem+json')) {
      if (type !== 'application/problem+json') return `${answer.status} as ${type || 'nothing'}: ${answer.text.slice(0, 120)}`;
      return this.mismatch('#/components/schemas/Problem', answer.json);
    }
    if (types === undefined) return `${answer.status} is not documented (documented: ${[...operation.answers.keys()].join(', ')})`;
    if (types.length === 0) return answer.text === '' ? null : `${answer.status} has a body, none is documented: ${answer.text.slice(0, 80)}`;
    if (!types.includes(type)) return `${answer.status} comes as ${type || 'nothing'}, documented is ${types.join(', ')}`;
    if (!type.endsWith('json')) return null;
    if (answer.json === undefined) return `${answer.status} is not JSON: ${answer.text.slice(0, 80)}`;
    return this.mismatch(`#/paths/${escaped(operation.path)}/${operation.method.toLowerCase()}/responses/${answer.status}/content/${escaped(type)}/schema`, answer.json);
  }

  private mismatch(pointer: string, value: unknown): string | null {
    let validate = this.validators.get(pointer);
    if (validate === undefined) {
      validate = this.ajv.compile({ $ref: `openapi${pointer}` });
      this.validators.set(pointer, validate);
    }
    if (validate(value)) return null;
    const error = validate.errors?.[0];
    return `the answer is not as documented: ${error?.instancePath ?? ''} ${error?.message ?? ''} (${JSON.stringify(value).slice(0, 160)})`;
  }
}

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];

function escaped(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
}

function operationsOf(document: Json): Operation[] {
  const found: Operation[] = [];
  for (const [path, item] of Object.entries(isObject(document['paths']) ? document['paths'] : {})) {
    if (!isObject(item)) continue;
    for (const method of methods) {
      const operation = item[method];
      if (isObject(operation)) found.push(read(path, method, operation));
    }
  }
  return found;
}

function read(path: string, method: string, operation: Json): Operation {
  const parameters = (Array.isArray(operation['parameters']) ? (operation['parameters'] as unknown[]) : []).filter(isObject).map((parameter): Parameter => ({
    name: String(parameter['name']),
    in: parameter['in'] === 'query' ? 'query' : parameter['in'] === 'header' ? 'header' : 'path',
    required: parameter['required'] === true,
    schema: isObject(parameter['schema']) ? parameter['schema'] : {},
  }));
  const body = isObject(operation['requestBody']) ? operation['requestBody'] : null;
  const [contentType, content] = Object.entries(body !== null && isObject(body['content']) ? body['content'] : {})[0] ?? [];
  const answers = new Map<number, string[]>();
  for (const [status, response] of Object.entries(isObject(operation['responses']) ? operation['responses'] : {})) {
    if (/^\d{3}$/.test(status) && isObject(response)) answers.set(Number(status), Object.keys(isObject(response['content']) ? response['content'] : {}));
  }
  return {
    id: typeof operation['operationId'] === 'string' ? operation['operationId'] : `${method} ${path}`,
    method: method.toUpperCase(), path, parameters,
    body: contentType === undefined || !isObject(content) ? null : { contentType, schema: isObject(content['schema']) ? content['schema'] : {}, required: body?.['required'] === true },
    answers,
  };
}
