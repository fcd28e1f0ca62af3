import { routesById } from './openapi-routes';
import { startApi, type TestApi } from './testing/api';

interface Schema {
  readonly type?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}
interface Told {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema: Schema }[];
  readonly responses: Readonly<Record<string, { readonly headers?: unknown }>>;
  readonly security?: unknown;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Told>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

let api: TestApi;
let operations: { readonly method: string; readonly path: string; readonly told: Told }[];
let schemas: Readonly<Record<string, Schema>>;
beforeAll(async () => {
  api = await startApi();
  const { paths, components } = (await api.call<Document>('GET', '/api/openapi.json')).body;
  operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, told]) => ({ method, path, told })));
  schemas = components.schemas;
});
afterAll(() => api.close());

function header(told: Told, name: string): { readonly required?: boolean } | undefined {
  return told.parameters?.find((parameter) => parameter.in === 'header' && parameter.name === name);
}
/** The operations whose own code names something that only a header can have given it. */
function thatRead(word: RegExp): string[] {
  return [...routesById()].filter(([, { handler }]) => word.test(handler.toString())).map(([id]) => id).sort();
}
function thatDeclare(name: string): string[] {
  return operations.filter(({ told }) => header(told, name) !== undefined).map(({ told }) => told.operationId).sort();
}

describe('Somebody who has only the document', () => {
  it('learns of the Idempotency-Key at every operation that honours one, and at no other', () => {
    expect(thatRead(/idempotencyKey/)).toEqual(thatDeclare('Idempotency-Key'));
    expect(thatDeclare('Idempotency-Key').length).toBeGreaterThan(20);
  });

  it('learns of If-Match at every operation that compares versions, and at no other', () => {
    const declared = thatDeclare('If-Match');
    expect(declared).toEqual(expect.arrayContaining(thatRead(/expectedVersion/)));
    expect(thatRead(/ersion/)).toEqual(expect.arrayContaining(declared));
    expect(thatDeclare('If-Match').length).toBeGreaterThan(10);
  });

  it('is told which operations are refused without the key', async () => {
    const family = api.bearer({ sub: crypto.randomUUID(), app: 'portal', sid: crypto.randomUUID(), account: crypto.randomUUID() });
    const wallet = operations.find(({ told }) => told.operationId === 'Wallet.add');
    const members = operations.find(({ told }) => told.operationId === 'Members.add');
    expect([header(wallet?.told as Told, 'Idempotency-Key')?.required, header(members?.told as Told, 'Idempotency-Key')?.required]).toEqual([true, false]);
    expect(await api.call('POST', '/api/v1/me/wallet', { token: family, body: {} })).toMatchObject({ status: 400, body: { code: 'kernel.idempotency-key-missing' } });
  });

  it('learns at every operation what a crowd is answered, and after how long to ask again', () => {
    expect(operations.filter(({ told }) => told.responses['429'] === undefined)).toEqual([]);
  });

  it('learns where an ETag comes from: answers with a version name it', () => {
    const withEtag = operations.filter(({ told: { responses } }) => responses['200']?.headers !== undefined).map(({ told }) => told.operationId);
    expect(withEtag).toEqual(expect.arrayContaining(['Organization.settings', 'Organization.edit', 'Clients.account', 'Activities.find']));
    expect(operations.find(({ told }) => told.operationId === 'Organization.settings')?.told.responses['304']).toBeDefined();
  });

  it('knows the limits of every text, date and list it may send', () => {
    expect(schemas['CreateClientBody']?.properties).toMatchObject({ firstName: { minLength: 1, maxLength: 200 }, birthDate: { type: ['string', 'null'], format: 'date' } });
    expect(schemas['AddActivityBody']?.properties).toMatchObject({ registrationOpensAt: { format: 'date-time' }, sessionPriceCents: { type: ['integer', 'null'], minimum: 0 } });
    expect(schemas['TagsBody']?.properties?.['tags']).toMatchObject({ maxItems: 50, items: { maxLength: 100 } });
    const limitless = Object.entries(schemas)
      .filter(([name]) => name.endsWith('Body'))
      .flatMap(([name, { properties = {} }]) => Object.entries(properties).filter(([, field]) => [field.type].flat().includes('string') && !('enum' in field) && field.format === undefined && field.pattern === undefined && field.maxLength === undefined).map(([field]) => `${name}.${field}`));
    expect(limitless).toEqual([]);
  });

  it('knows which operations need a token', async () => {
    const needing = operations.filter(({ method, told }) => method === 'get' && told.security !== undefined);
    expect(needing.length).toBeGreaterThan(50);
    for (const { path } of needing.slice(0, 20)) {
      const answer = await api.call('GET', path.replace(/\{\w+\}/g, () => crypto.randomUUID()));
      expect(answer.status).toBe(401);
    }
  });
});
