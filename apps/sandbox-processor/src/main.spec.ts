import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from './testing/create-test-database';
import { cardNumbers, MerchantDesk } from './testing/merchant-desk';
import { startSandboxProcess, type StartedSandboxProcess } from './testing/start-sandbox';

const root = resolve(__dirname, '../../..');

describe('the processor as a process of its own', () => {
  const compiled = join(root, '.preau', `sandbox-spec-${randomBytes(4).toString('hex')}`);
  const entry = join(compiled, 'apps/sandbox-processor/src/main.js');
  let database: TestDatabase;
  let sandbox: StartedSandboxProcess;

  beforeAll(async () => {
    execFileSync(join(root, 'node_modules/.bin/swc'),
      ['apps/sandbox-processor', '-d', compiled, '-C', `jsc.baseUrl=${root}`, '--ignore', '**/*.spec.ts,**/*.e2e.ts'], { cwd: root });
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await database.drop();
    rmSync(compiled, { recursive: true, force: true });
  });
  beforeEach(async () => {
    sandbox = await startSandboxProcess({ entry, databaseUrl: database.url });
  });
  afterEach(() => sandbox.kill());

  it('after SIGKILL its books are whole, its keys are remembered and its faults are still on', async () => {
    const desk = new MerchantDesk(sandbox);
    const merchant = await desk.openMerchant({ externalId: 'ville' });
    const method = await desk.cardMethod(merchant, cardNumbers.succeeds);
    const intents = await Promise.all(Array.from({ length: 20 }, async () => (await desk.createIntent(merchant, method, 100)).body.id));
    await desk.admin('PUT', '/v1/faults', { seed: 5, slowRate: 0.01, slowMs: [1, 2] });
    const confirmations = intents.map((id) => desk.confirm(merchant, id, `confirm-${id}`).catch(() => null));
    await Promise.race(confirmations);
    await sandbox.kill();
    await Promise.all(confirmations);

    sandbox = await startSandboxProcess({ entry, databaseUrl: database.url });
    const again = new MerchantDesk(sandbox);
    expect(await again.openMerchant({ externalId: 'ville' })).toEqual(merchant);
    expect(await again.books(merchant)).toMatchObject({ balanced: true });
    expect((await again.admin('GET', '/v1/faults')).body).toMatchObject({ seed: 5, slowRate: 0.01 });
    const answers = await Promise.all(intents.map((id) => again.confirm(merchant, id, `confirm-${id}`)));
    expect(answers.map((answer) => answer.body.status)).toEqual(intents.map(() => 'succeeded'));
    expect((await again.books(merchant)).totals).toMatchObject({ successes: 20, capturedCents: 2_000 });
  });

  it('SIGTERM ends it in good order, and a slow answer under way is given first', async () => {
    const desk = new MerchantDesk(sandbox);
    const merchant = await desk.openMerchant();
    const { body } = await desk.createIntent(merchant, await desk.cardMethod(merchant, cardNumbers.slowAnswers), 100);
    const confirmation = desk.confirm(merchant, body.id);
    for (let tries = 0; tries < 200 && (await desk.intent(merchant, body.id)).body.status !== 'succeeded'; tries += 1) await sleep(10);
    await sandbox.close();
    expect(await sandbox.ended).toBe(0);
    expect((await confirmation).body.status).toBe('succeeded');
  });

  it('it does not outlive the process that started it', async () => {
    sandbox.disconnect();
    expect(await sandbox.ended).toBe(0);
  });

  it('without its settings it says which one is missing and ends', async () => {
    await expect(startSandboxProcess({ entry, databaseUrl: '' })).rejects.toThrow('ended at start (1)');
  });
});
