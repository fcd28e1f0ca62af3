import { createTestDatabase, type TestDatabase } from '../../../../apps/sandbox-processor/src/testing/create-test-database';
import { startSandbox, type StartedSandbox } from '../../../../apps/sandbox-processor/src/testing/start-sandbox';
import type { StripeStandIn } from '../../../../tools/stripe-stand-in/stand-in';
import { gatewayContract } from '../testing/gateway-contract';
import { sandboxWorld } from '../testing/sandbox-world';
import { startStripe, stripeWorld } from '../testing/stripe-world';

describe('the sandbox processor behind the gateway', () => {
  let database: TestDatabase;
  let sandbox: StartedSandbox;
  beforeAll(async () => {
    database = await createTestDatabase();
    sandbox = await startSandbox({ databaseUrl: database.url, slowCardMs: 700 });
  });
  afterAll(async () => {
    await sandbox.close();
    await database.drop();
  });
  gatewayContract(() => sandboxWorld(sandbox));
});

describe.each([['with the account’s own key', false], ['as a connected account of the platform', true]] as const)('Stripe behind the gateway, %s', (_how, connected) => {
  let standIn: StripeStandIn;
  beforeAll(async () => {
    standIn = await startStripe();
  });
  afterAll(() => standIn.stop());
  gatewayContract(() => stripeWorld(standIn, connected));
});
