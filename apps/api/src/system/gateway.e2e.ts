import { startApi, type TestApi } from '../testing/api';
import type { Problem } from '../problems/problem';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('the gateway', () => {
  it('says that it is ready when its database answers', async () => {
    const answer = await api.call<{ status: string }>('GET', '/api/v1/health');
    expect(answer).toMatchObject({ status: 200, body: { status: 'ready' } });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('serves an OpenAPI 3.1 document at a stable address', async () => {
    const answer = await api.call<{ openapi: string; paths: Record<string, unknown> }>('GET', '/api/openapi.json');
    expect(answer.body.openapi).toBe('3.1.0');
    expect(Object.keys(answer.body.paths)).toContain('/api/v1/health');
    expect(JSON.stringify(answer.body)).not.toContain('"nullable"');
  });

  it.each([
    ['an unknown address', 'GET', '/api/v1/nowhere', undefined, 404, 'gateway.route-unknown'],
    ['a body that is not JSON', 'POST', '/api/v1/development/clock/move', '{"days":', 400, 'gateway.body-unreadable'],
    ['an unknown field', 'POST', '/api/v1/development/clock/move', { days: 1, hours: 2 }, 422, 'gateway.request-invalid'],
    ['a wrong type', 'POST', '/api/v1/development/clock/move', { days: 'many' }, 422, 'gateway.request-invalid'],
    ['an array for an object', 'POST', '/api/v1/development/clock/move', [1], 422, 'gateway.request-invalid'],
  ])('refuses %s as problem+json', async (_, method, path, body, status, code) => {
    const answer = await api.call<Problem>(method, path, { body });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.status).toBe(status);
    expect(answer.body.code).toBe(code);
  });

  it('tells refusals in French unless English is asked for, with a pointer to each field', async () => {
    const french = await api.call<Problem>('POST', '/api/v1/development/clock/move', { body: { days: -1 } });
    const english = await api.call<Problem>('POST', '/api/v1/development/clock/move', { body: { days: -1 }, headers: { 'accept-language': 'en-CA,fr;q=0.5' } });
    expect(french.body.errors).toEqual([{ pointer: '/days', code: 'field.min', message: 'Cette valeur est trop petite.' }]);
    expect(english.body.errors).toEqual([{ pointer: '/days', code: 'field.min', message: 'This value is too small.' }]);
    expect(english.headers.get('content-language')).toBe('en-CA');
  });

  it('does not know the movable clock in production', async () => {
    const production = await startApi({ movableClock: false });
    try {
      expect(await production.call('POST', '/api/v1/development/clock/move', { body: { days: 1 } })).toMatchObject({ status: 404, body: { code: 'gateway.route-unknown' } });
    } finally {
      await production.close();
    }
  });
});
