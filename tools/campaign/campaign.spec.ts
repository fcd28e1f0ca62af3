import { chargePoints, crashPoints } from '@preau/kernel';
import { Complaints } from './campaign';
import { roundsOf } from './crash/named-points';
import { casesOf } from './fuzz/cases';
import { exactShare } from './ledger/exact-taxes';
import { ClientModel } from './ledger/model';
import { sequencesOf } from './ledger/sequences';
import { Random } from './random';
import { ApiDocument } from './stage/document';
import { whatChanged } from './tenants/rows-of';

const document = new ApiDocument({
  openapi: '3.1.0',
  paths: {
    '/api/v1/organizations/{organizationId}/things/{thingId}': {
      put: {
        operationId: 'Things.put',
        parameters: [{ name: 'organizationId', in: 'path', required: true, schema: { type: 'string' } }, { name: 'thingId', in: 'path', required: true, schema: { type: 'string' } }, { name: 'limit', in: 'query', schema: { type: 'integer' } }],
        requestBody: { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
        responses: { 200: { description: '', content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } }, default: { description: '' } },
      },
    },
  },
  components: {
    schemas: {
      Thing: { type: 'object', required: ['name'], properties: { name: { type: 'string' }, due: { type: ['string', 'null'], format: 'date' } } },
      Problem: { type: 'object', required: ['code', 'status'], properties: { code: { type: 'string' }, status: { type: 'integer' } } },
    },
  },
});
const operation = document.operations[0];
if (operation === undefined) throw new Error('the document has an operation');
const answer = (status: number, contentType: string, json: unknown) => ({ status, contentType, text: JSON.stringify(json), json });

describe('An answer', () => {
  it('is as documented, or is told', () => {
    expect(document.complaintAbout(operation, answer(200, 'application/json; charset=utf-8', { name: 'Yoga', due: null }))).toBeNull();
    expect(document.complaintAbout(operation, answer(200, 'application/json', { due: '2026-12-01' }))).toContain('not as documented');
    expect(document.complaintAbout(operation, answer(201, 'application/json', { name: 'Yoga' }))).toContain('not documented');
  });
  it('that refuses is a problem, and is never the server’s own fault', () => {
    expect(document.complaintAbout(operation, answer(404, 'application/problem+json', { code: 'kernel.not-found', status: 404 }))).toBeNull();
    expect(document.complaintAbout(operation, answer(404, 'application/json', { message: 'Not Found' }))).toContain('404 as application/json');
    expect(document.complaintAbout(operation, answer(422, 'application/problem+json', { title: 'x' }))).toContain('not as documented');
    expect(document.complaintAbout(operation, answer(500, 'application/problem+json', { code: 'gateway.unexpected', status: 500 }))).toContain('500');
    expect(document.complaintAbout(operation, { status: 0, contentType: '', text: 'socket hang up', json: undefined })).toContain('no answer');
  });
});

describe('A seed', () => {
  it('draws the same numbers, the same lives and the same requests again', () => {
    const draw = (seed: number): number[] => {
      const random = new Random(seed);
      return Array.from({ length: 20 }, () => random.between(1, 1_000));
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(sequencesOf(7, 5)).toEqual(sequencesOf(7, 5));
    const around = { organizationId: 'o', slug: 's', ids: () => ['a', 'b'], audience: () => 'staff' as const, idsFor: () => ['a'] };
    expect(casesOf(document, operation, around, 7, 40)).toEqual(casesOf(document, operation, around, 7, 40));
    expect(casesOf(document, operation, around, 7, 40)).not.toEqual(casesOf(document, operation, around, 8, 40));
  });
});

describe('A chain of deaths', () => {
  it('passes every named point once for each seed, and each of two hands passes every point', () => {
    const hands = roundsOf([11, 12, 13, 14], 2);
    const passed = (rounds: typeof hands): string[] => rounds.flat().flatMap(({ seed, points }) => points.map((point) => `${seed} ${point}`));
    expect(passed(hands).sort()).toEqual([11, 12, 13, 14].flatMap((seed) => crashPoints.map((point) => `${seed} ${point}`)).sort());
    for (const rounds of hands) expect(new Set(rounds.flatMap(({ points }) => points)).size).toBe(crashPoints.length);
    expect(roundsOf([11, 12, 13, 14], 2)).toEqual(hands);
    expect(roundsOf([21], 1)).not.toEqual(roundsOf([22], 1));
  });
  it('knows the nine points of a charge and those around it', () => {
    expect(crashPoints.slice(0, 9)).toEqual(chargePoints);
    expect(crashPoints.length).toBeGreaterThanOrEqual(14);
  });
});

describe('An oracle', () => {
  it('rounds a tax half up, exactly', () => {
    expect([exactShare(10, 5_000), exactShare(9, 5_000), exactShare(100, 9_975), exactShare(2_000_000_000, 9_975)]).toEqual([1, 0, 10, 199_500_000]);
  });
  it('refuses a match beyond what is owed or on hand', () => {
    const model = new ClientModel();
    model.invoices.push({ id: 'i', totalCents: 100, lines: [], openCents: 100 });
    model.sources.push({ id: 's', kind: 'payment', amountCents: 60, unspentCents: 60 });
    expect(model.match([{ invoiceId: 'i', sourceId: 's', amountCents: 61 }])).not.toBeNull();
    expect(model.match([{ invoiceId: 'i', sourceId: 's', amountCents: 60 }])).toBeNull();
    expect([model.receivableCents, model.creditCents]).toEqual([40, 0]);
  });
  it('tells a row that is gone or altered, and none that is new', () => {
    const before = new Map([['billing.invoice', new Set(['(1,100)', '(2,200)'])]]);
    expect(whatChanged(before, new Map([['billing.invoice', new Set(['(1,100)', '(2,200)', '(3,300)'])]]))).toEqual([]);
    expect(whatChanged(before, new Map([['billing.invoice', new Set(['(1,100)', '(2,201)'])]]))).toHaveLength(1);
  });
  it('counts what it does not tell', () => {
    const complaints = new Complaints();
    for (let index = 0; index < 150; index += 1) complaints.add(`complaint ${index}`);
    expect(complaints.all.at(-1)).toBe('and 50 more');
  });
});
