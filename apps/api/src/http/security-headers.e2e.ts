import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi, type TestApi } from '../testing/api';

let here: TestApi;
let webRoot: string;
beforeAll(async () => {
  webRoot = mkdtempSync(join(tmpdir(), 'preau-pages-'));
  for (const name of ['client-portal', 'admin']) {
    mkdirSync(join(webRoot, name, 'assets'), { recursive: true });
    writeFileSync(join(webRoot, name, 'index.html'), '<!doctype html><title>Préau</title>');
    writeFileSync(join(webRoot, name, 'assets', 'one.js'), 'export {};');
  }
  here = await startApi({ webRoot, publicUrl: 'https://loisirs.example' });
});
afterAll(async () => {
  await here.app.close();
  await here.db.close();
  rmSync(webRoot, { recursive: true });
});

it.each([
  ['a page', '/', 200], ['a page deep inside', '/stores/valbois', 200], ['the back office', '/admin/', 200], ['a file of a page', '/assets/one.js', 200], ['an answer', '/api/openapi.json', 200],
  ['a refusal', '/api/v1/stores/nowhere', 404], ['what is nowhere', '/api/v1/nothing', 404], ['what needs a sign-in', '/api/v1/organizations/00000000-0000-7000-8000-000000000001/my/cart', 401], ['a missing file', '/assets/two.js', 404],
])('%s says what a browser may do with it', async (_name, path, status) => {
  const answer = await fetch(`${here.url}${path}`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('x-content-type-options'), answer.headers.get('referrer-policy'), answer.headers.get('x-frame-options'), answer.headers.get('x-powered-by')]).toEqual([status, 'nosniff', 'strict-origin-when-cross-origin', 'SAMEORIGIN', null]);
  expect(answer.headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains');
  const policy = answer.headers.get('content-security-policy') ?? '';
  for (const rule of ["default-src 'self'", "script-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "form-action 'self'", 'upgrade-insecure-requests']) expect(policy.split(';')).toContainEqual(expect.stringMatching(new RegExp(`^${rule}`)));
});

it('without an address of its own that is secure, a server asks no browser for more than it can give', async () => {
  const plain = await startApi({}, here);
  const answer = await fetch(`${plain.url}/api/openapi.json`);
  expect([answer.headers.get('strict-transport-security'), answer.headers.get('content-security-policy')?.includes('upgrade-insecure-requests')]).toEqual([null, false]);
  await plain.app.close();
});
