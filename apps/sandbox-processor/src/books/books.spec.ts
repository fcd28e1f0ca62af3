import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { queueOnMerchant } from '../merchant/merchant.store';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database';
import { cardNumbers, MerchantDesk, type TestMerchant } from '../testing/merchant-desk';
import { startSandbox, type StartedSandbox } from '../testing/start-sandbox';

describe('the books are kept by the database', () => {
  let database: TestDatabase;
  let sandbox: StartedSandbox;
  let merchant: TestMerchant;
  let intentId: string;
  let desk: MerchantDesk;
  let client: Client;
  let observer: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    sandbox = await startSandbox({ databaseUrl: database.url });
    desk = new MerchantDesk(sandbox);
    merchant = await desk.openMerchant();
    intentId = (await desk.pay(merchant, await desk.cardMethod(merchant, cardNumbers.succeeds), 1_000)).body.id;
    client = new Client({ connectionString: database.url });
    observer = new Client({ connectionString: database.url });
    await Promise.all([client.connect(), observer.connect()]);
  });
  afterAll(async () => {
    await Promise.all([client.end(), observer.end()]);
    await sandbox.close();
    await database.drop();
  });
  afterEach(() => client.query('rollback'));

  const journal = (id: string, kind: string, source: string): Promise<unknown> =>
    client.query(`insert into journal (id, merchant_id, kind, source_id, attempt, occurred_at) values ($1, $2, $3, $4, 9, now())`, [id, merchant.id, kind, source]);

  it('a journal that does not sum to zero is refused at the end of its transaction', async () => {
    await client.query('begin');
    await journal('txn_a', 'refund', 're_x');
    await client.query(`insert into journal_line values ('txn_a', 'network', 100), ('txn_a', 'merchant-available', -99)`);
    await expect(client.query('commit')).rejects.toThrow('does not balance');
  });

  it('a journal without lines is refused', async () => {
    await client.query('begin');
    await journal('txn_b', 'refund', 're_y');
    await expect(client.query('commit')).rejects.toThrow('does not balance');
  });

  it.each(['capture', 'bank-settlement'])('a second success of one intent is refused (%s)', async (kind) => {
    await client.query('begin');
    await expect(journal('txn_c', kind, intentId)).rejects.toThrow('journal_one_success');
  });

  it.each(['update journal_line set amount_cents = 1', 'delete from journal_line', 'truncate journal cascade', `update journal set kind = 'refund'`])(
    'what was written is never rewritten (%s)', async (statement) => {
      await client.query('begin');
      await expect(client.query(statement)).rejects.toThrow('written once');
    });

  it('movements of one merchant are numbered one after the other, so that a reader who goes on misses none', async () => {
    const { body } = await desk.createIntent(merchant, await desk.cardMethod(merchant, cardNumbers.succeeds), 500);
    await client.query('begin');
    await queueOnMerchant(client, merchant.id);
    let isPaid = false;
    const payment = desk.confirm(merchant, body.id).finally(() => { isPaid = true; });
    const waiting = async (): Promise<boolean> => (await observer.query<{ waiting: boolean }>(
      `select exists (select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
         and query like '%for no key update%') as waiting`)).rows[0]?.waiting === true;
    for (let tries = 0; !isPaid && !(await waiting()) && tries < 200; tries += 1) await sleep(10);
    expect(isPaid).toBe(false);
    await client.query('commit');
    expect((await payment).body.status).toBe('succeeded');
  });

  it('no card number is kept anywhere', async () => {
    const { rows } = await client.query<{ table_name: string }>(
      `select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
    expect(rows.length).toBeGreaterThan(10);
    for (const { table_name: table } of rows) {
      const { rows: [found] } = await client.query<{ count: string }>(`select count(*) from "${table}" t where t::text like '%4242424242%'`);
      expect([table, Number(found?.count)]).toEqual([table, 0]);
    }
  });
});
