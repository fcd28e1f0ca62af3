import type { Command } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { Pool } from 'pg';
import { bulkItems, BulkWork, cancelBulkJob, issueInvoice, previewBulkJob, recordPayment, startBulkJob, statementsOf, viewBulkJob, type BulkSpecification, type BulkWorkOptions } from '../index';
import { aFamily, aLine, anExemptLine, brokenInvariants, registered, type TestFamily } from '../testing';

let db: TestDatabase;
let sweeper: Pool;
let city: string;
let families: TestFamily[];
beforeAll(async () => {
  db = await testDatabase();
  sweeper = new Pool({ connectionString: db.sweeperUrl, max: 1 });
});
afterAll(async () => {
  await sweeper.end();
  await db.close();
});
const within = () => ({ organizationId: city });
const run = async <Input, Answer>(useCase: Command<Input, Answer>, input: Input): Promise<Answer> => db.commands.execute(useCase, input, db.actor, within());
beforeEach(async () => {
  city = await db.organization(registered);
  families = [];
  for (let index = 0; index < 8; index += 1) families.push(await aFamily(db, city, { first: 'Élise', last: `Famille ${index}` }));
});

const invoice: BulkSpecification = { kind: 'bulk-invoice', lines: [{ labelFr: 'Cotisation', labelEn: 'Dues', amountCents: 20_00, taxable: true, ledgerCodeId: null }] };
const work = (options: Partial<BulkWorkOptions> = {}) => new BulkWork({ database: db.database, ...options });
const start = (specification: BulkSpecification, choice = {}) => run(startBulkJob, { choice, specification });
const job = (jobId: string) => db.commands.ask(viewBulkJob, { jobId }, db.actor, within());
const refusals = async (jobId: string) => (await db.commands.ask(bulkItems, { jobId, state: 'refused', limit: 100 }, db.actor, within())).rows;
const invoicesOf = async (): Promise<{ accountId: string; totalCents: number }[]> =>
  (await db.admin.query<{ accountId: string; totalCents: number }>('select account_id as "accountId", total_cents::int as "totalCents" from billing.invoice where organization_id = $1 order by number', [city])).rows;

it('a bulk invoice says its total first and then invoices each chosen client once, with taxes', async () => {
  expect(await db.commands.ask(previewBulkJob, { choice: {}, specification: invoice }, db.actor, within())).toMatchObject({ clients: 8, eachCents: 23_00, totalCents: 184_00 });
  const { id } = await start(invoice, { accountIds: families.slice(0, 3).map((family) => family.accountId) });
  expect(await work().findDue(sweeper)).toContainEqual({ organizationId: city, jobId: id });
  expect(await work().drive(city, id)).toBe('done');
  expect(await job(id)).toMatchObject({ itemsTotal: 3, itemsDone: 3, itemsRefused: 0, amountCents: 69_00 });
  expect(await invoicesOf()).toHaveLength(3);
  expect(await work().drive(city, id)).toBe('done');
  expect(await invoicesOf()).toHaveLength(3);
  expect(await brokenInvariants(db, city)).toEqual([]);
});

it('what is charged for a service to come is revenue when it is given; half a period is refused', async () => {
  const season = (period: object): BulkSpecification => ({ kind: 'bulk-invoice', lines: [{ labelFr: 'Saison', labelEn: 'Season', amountCents: 20_00, taxable: false, ledgerCodeId: null, ...period }] });
  for (const period of [{ serviceFrom: '2099-01-01' }, { serviceTo: '2099-01-01' }, { serviceFrom: '2099-02-01', serviceTo: '2099-01-31' }, { serviceFrom: '2090-01-01', serviceTo: '2099-01-31' }]) {
    await expect(start(season(period))).rejects.toMatchObject({ code: 'billing.service-period-invalid' });
  }
  await expect(start({ kind: 'bulk-invoice', lines: [{ labelFr: 'Saison', labelEn: 'Season', amountCents: 20_00, taxable: false, ledgerCodeId: families[0]?.accountId ?? '' }] })).rejects.toMatchObject({ code: 'billing.ledger-code-unknown' });
  const { id } = await start(season({ serviceFrom: '2099-01-01', serviceTo: '2099-04-30' }), { accountIds: families.slice(0, 2).map((family) => family.accountId) });
  expect(await work().drive(city, id)).toBe('done');
  const deferred = await db.admin.query("select price_cents::int as cents, ends_on::text as until from billing.deferred_revenue where organization_id = $1", [city]);
  expect(deferred.rows).toEqual([{ cents: 20_00, until: '2099-04-30' }, { cents: 20_00, until: '2099-04-30' }]);
  expect(await brokenInvariants(db, city)).toEqual([]);
});

it('a worker that dies in the middle of a client leaves nothing half done, and the next goes on', async () => {
  const { id } = await start(invoice);
  let commits = 0;
  const dying = work({
    beforeCommit: () => {
      commits += 1;
      if (commits === 4) throw new Error('the process is gone');
    },
  });
  await expect(dying.drive(city, id)).rejects.toThrow('the process is gone');
  expect(await invoicesOf()).toHaveLength(3);
  // As a killed process leaves it: running, with a lease that lapses.
  await db.admin.query("update billing.bulk_job set state = 'running', lease_until = kernel.now() - interval '1 second' where id = $1", [id]);
  expect(await work().drive(city, id)).toBe('done');
  const issued = await invoicesOf();
  expect([issued.length, new Set(issued.map((one) => one.accountId)).size]).toEqual([8, 8]);
  expect(await job(id)).toMatchObject({ itemsDone: 8, amountCents: 184_00 });
  expect(await brokenInvariants(db, city)).toEqual([]);
});

it('three workers at once share a job without doubling anything', async () => {
  const { id } = await start(invoice);
  const states = await Promise.all([1, 2, 3].map(() => work({ leaseSeconds: 0 }).drive(city, id)));
  if (!states.includes('done')) await work().drive(city, id);
  expect(await job(id)).toMatchObject({ state: 'done', itemsDone: 8, amountCents: 184_00 });
  expect(new Set((await invoicesOf()).map((one) => one.accountId)).size).toBe(8);
  expect(await invoicesOf()).toHaveLength(8);
});

it('one worker serves three clients at a time, each once, and ends the job itself; what fails in one lane stops them all', async () => {
  const { id } = await start(invoice);
  let commits = 0;
  const failing = work({ lanes: 3, beforeCommit: () => { commits += 1; if (commits === 4) throw new Error('the disk is full'); } });
  await expect(failing.drive(city, id)).rejects.toThrow('the disk is full');
  expect(await job(id)).toMatchObject({ state: 'waiting', itemsRefused: 0 });
  expect(await work({ lanes: 3 }).drive(city, id)).toBe('done');
  expect(await job(id)).toMatchObject({ itemsDone: 8, amountCents: 184_00 });
  expect([(await invoicesOf()).length, new Set((await invoicesOf()).map((one) => one.accountId)).size]).toEqual([8, 8]);
  expect(await brokenInvariants(db, city)).toEqual([]);
});

it('a client stands once in a job, whoever writes it down', async () => {
  const { id } = await start(invoice);
  const twice = db.admin.query('insert into billing.bulk_job_item select (jsonb_populate_record(i, jsonb_build_object(\'position\', i.position + 100))).* from billing.bulk_job_item i where i.job_id = $1', [id]);
  await expect(twice).rejects.toMatchObject({ code: '23505', table: 'bulk_job_item' });
});

it('cancelling leaves what is not done, and keeps what is', async () => {
  const { id } = await start(invoice);
  let commits = 0;
  const stopped = work({
    beforeCommit: () => {
      commits += 1;
      if (commits === 2) stopped.stop();
    },
  });
  expect(await stopped.drive(city, id)).toBe('waiting');
  expect(await run(cancelBulkJob, { jobId: id })).toMatchObject({ state: 'cancelled', itemsDone: 2, itemsCancelled: 6 });
  expect(await work().drive(city, id)).toBe('cancelled');
  expect(await invoicesOf()).toHaveLength(2);
  await expect(run(cancelBulkJob, { jobId: id })).rejects.toMatchObject({ code: 'billing.bulk-job-over' });
});

it('a bulk credit corrects the latest invoice that can bear it, with its taxes; a client without one is put aside with the reason', async () => {
  const [first, second] = families;
  const ofFirst = first?.accountId ?? '';
  const old = await run(issueInvoice, { accountId: ofFirst, orderId: null, locale: 'fr-CA' as const, lines: [aLine({ amountCents: 50_00 })] });
  await run(issueInvoice, { accountId: ofFirst, orderId: null, locale: 'fr-CA' as const, lines: [anExemptLine(4_00)] });
  const credit: BulkSpecification = { kind: 'bulk-credit', amountCents: 10_00, reason: 'Piscine fermée', ledgerCodeId: null };
  const { id } = await start(credit, { accountIds: [ofFirst, second?.accountId ?? ''] });
  expect(await work().drive(city, id)).toBe('done');
  expect(await job(id)).toMatchObject({ itemsDone: 1, itemsRefused: 1, amountCents: 11_50 });
  expect(await refusals(id)).toMatchObject([{ accountId: second?.accountId, refusal: 'billing.no-invoice-to-credit' }]);
  const memos = await db.admin.query<{ invoice_id: string }>('select invoice_id from billing.credit_memo where organization_id = $1', [city]);
  expect(memos.rows).toEqual([{ invoice_id: old.id }]);
  expect(await brokenInvariants(db, city)).toEqual([]);
});

it('mass statements go to those who owe; who has no address is told, and nobody gets two', async () => {
  const [first, second, third] = families;
  for (const family of [first, second, third]) await run(issueInvoice, { accountId: family?.accountId ?? '', orderId: null, locale: 'fr-CA' as const, lines: [anExemptLine(40_00)] });
  await run(recordPayment, { accountId: third?.accountId ?? '', tender: 'cash' as const, amountCents: 40_00 });
  await db.admin.query('update household.client set email = null where account_id = $1', [second?.accountId]);
  await db.admin.query('update household.account set owner_user_id = null where id = $1', [second?.accountId]);
  await db.moveClock('1 day');
  const { id } = await start({ kind: 'mass-statements', from: null, to: null, detail: 'summary', dueOn: null, message: '', send: true }, { balance: 'owing' });
  expect(await work().drive(city, id)).toBe('done');
  expect(await job(id)).toMatchObject({ itemsTotal: 2, itemsDone: 1, itemsRefused: 1, amountCents: 40_00 });
  expect(await refusals(id)).toMatchObject([{ name: 'Famille 1, Élise', refusal: 'billing.nobody-to-send-to' }]);
  expect(await db.commands.ask(statementsOf, { accountId: first?.accountId ?? '' }, db.actor, within())).toMatchObject([{ balanceCents: 40_00, sentAt: expect.any(Date) as Date }]);
  const sent = await db.admin.query("select 1 from kernel.outbox where organization_id = $1 and type = 'billing.statement-sent.v1'", [city]);
  expect(sent.rowCount).toBe(1);
});

it('nothing begins for nobody, for no amount, or without a reason', async () => {
  await expect(start(invoice, { tag: 'personne' })).rejects.toMatchObject({ code: 'billing.bulk-nobody' });
  await expect(start({ kind: 'bulk-credit', amountCents: 10_00, reason: ' ', ledgerCodeId: null })).rejects.toMatchObject({ code: 'billing.reason-missing' });
  await expect(start({ kind: 'bulk-credit', amountCents: 0, reason: 'x', ledgerCodeId: null })).rejects.toMatchObject({ code: 'billing.amount-not-positive' });
});
