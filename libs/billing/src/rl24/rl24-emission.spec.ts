import { Pool } from 'pg';
import { command, DomainError } from '@preau/kernel';
import { sinPurpose } from '@preau/household';
import { endsWithItsTest, testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { aCamp, aCampFamily, aGuardian, anRl24Clerk, aWeek, rl24Sealer, testSins, type CampFamily } from '../testing/a-camp';
import { issueCreditMemo, issueInvoice, listSlips, previewSlips, recordPayment, registerNumberRange, resumeRl24Run, Rl24Emission, startRl24Run, useCredit, type PreviewGroup } from '../index';
import { takeSlipNumber } from './number-range.store';

const started = endsWithItsTest();
let db: TestDatabase;
let camp: string;
beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  camp = await aCamp(db);
});
afterAll(() => db.close());

const within = () => ({ organizationId: camp });
const clerk = () => anRl24Clerk(camp);
const emission = (options: Partial<ConstructorParameters<typeof Rl24Emission>[0]> = {}) => new Rl24Emission({ database: db.database, ...options });
const start = (kind: 'originals' | 'amendments' = 'originals', year = 2025) => db.commands.execute(startRl24Run, { year, kind }, clerk());
const emit = async (kind: 'originals' | 'amendments' = 'originals') => emission().drive(camp, (await start(kind)).id);
const preview = (group: PreviewGroup, year = 2025) => db.commands.ask(previewSlips, { year, group, offset: 0, limit: 100 }, clerk());
const slips = async (year = 2025) => (await db.commands.ask(listSlips, { year, limit: 200 }, clerk())).rows;

async function buyAndPay(family: CampFamily, amountCents: number, paidCents = amountCents): Promise<{ invoiceId: string; lineId: string }> {
  const invoice = await db.commands.execute(issueInvoice, { accountId: family.accountId, orderId: null, locale: 'fr-CA', issuedOn: '2025-05-01', lines: [aWeek(family.childPersonId, amountCents)] }, db.actor, within());
  if (paidCents > 0) await db.commands.execute(recordPayment, { accountId: family.accountId, tender: 'cash', amountCents: paidCents, invoiceIds: [invoice.id] }, db.actor, within());
  return { invoiceId: invoice.id, lineId: invoice.lines[0]?.id ?? '' };
}

describe('before slips are issued', () => {
  it('it is seen who gets one, and who misses what', async () => {
    const ready = await aCampFamily(db, camp);
    await buyAndPay(ready, 300_00, 250_00);
    const silent = await aCampFamily(db, camp, false);
    await buyAndPay(silent, 100_00);
    const unpaid = await aCampFamily(db, camp);
    await buyAndPay(unpaid, 100_00, 0);
    const shared = await aCampFamily(db, camp);
    await aGuardian(db, camp, shared, { first: 'Élise', last: 'Tremblay', rank: 'primary', percent: 60 });
    await aGuardian(db, camp, shared, { first: 'Luc', last: 'Gagnon', rank: 'secondary', percent: 30 });
    await buyAndPay(shared, 100_00);
    const seen = await preview('ready');
    expect(seen.counts).toEqual({ ready: 1, missing: 3, differs: 0, issued: 0 });
    expect(seen.rows).toMatchObject([{ accountId: ready.accountId, childName: 'Tremblay, Rose', recipientName: 'Élise Tremblay', action: 'issue', boxes: { days: 5, paidCents: 250_00, nonQualifyingCents: 0, qualifyingCents: 250_00 } }]);
    const missing = (await preview('missing')).rows;
    expect(missing.find((row) => row.accountId === silent.accountId)?.missing).toEqual(['sin']);
    expect(missing.filter((row) => row.accountId === shared.accountId).map((row) => [row.recipientName, row.boxes.qualifyingCents, row.missing])).toEqual([
      ['Élise Tremblay', 66_67, ['shares']], ['Luc Gagnon', 33_33, ['sin', 'address', 'shares']],
    ]);
  });

  it('nothing begins without the organization’s number, with too few numbers, or with nothing to issue', async () => {
    await expect(start()).rejects.toMatchObject({ code: 'billing.rl24-nothing-to-issue' });
    const family = await aCampFamily(db, camp);
    await buyAndPay(family, 100_00);
    const nameless = await db.organization({ offers_childcare: true });
    await expect(db.commands.execute(startRl24Run, { year: 2025, kind: 'originals' }, anRl24Clerk(nameless))).rejects.toMatchObject({ code: 'billing.rl24-filer-incomplete', details: { missing: ['identification', 'address'] } });
    camp = await aCamp(db, 2025, null);
    await buyAndPay(await aCampFamily(db, camp), 100_00);
    await expect(start()).rejects.toMatchObject({ code: 'billing.rl24-numbers-exhausted', details: { wanted: 1, left: 0 } });
  });
});

describe('an emission', () => {
  it('gives each child and payer one slip, with what the ledger says, and the family hears of it once', async () => {
    const family = await aCampFamily(db, camp);
    await aGuardian(db, camp, family, { first: 'Élise', last: 'Tremblay', rank: 'primary', percent: 60 });
    await aGuardian(db, camp, family, { first: 'Luc', last: 'Gagnon', rank: 'secondary', percent: 40, sin: testSins[1] });
    await buyAndPay(family, 100_01);
    expect(await emit()).toBe('done');
    const issued = await slips();
    expect(issued.map((slip) => [slip.kind, slip.number, slip.parties.recipient.lastName, slip.qualifyingCents, slip.days, slip.status, slip.electronically])).toEqual(expect.arrayContaining([
      ['R', '10000001', 'Tremblay', 60_01, 5, 'standing', true], ['R', '10000002', 'Gagnon', 40_00, 5, 'standing', false],
    ]));
    const events = await db.admin.query<{ payload: object }>("select payload from kernel.outbox where organization_id = $1 and type = 'billing.rl24-slips-ready.v1'", [camp]);
    expect(events.rows.map((row) => row.payload)).toMatchObject([{ accountId: family.accountId, year: 2025, issued: 2, corrects: false, electronically: true }]);
    expect((await preview('issued')).counts).toEqual({ ready: 0, missing: 0, differs: 0, issued: 2 });
    await expect(start()).rejects.toMatchObject({ code: 'billing.rl24-nothing-to-issue' });
  });

  it('keeps the number of the recipient as it was, sealed; slips are never changed nor deleted', async () => {
    const family = await aCampFamily(db, camp);
    await buyAndPay(family, 100_00);
    await emit();
    const row = await db.admin.query<{ all: string; sealed: string; recipient: string; id: string }>('select to_jsonb(s)::text as all, sin_sealed as sealed, recipient_id as recipient, id from billing.rl24_slip s where organization_id = $1', [camp]);
    expect(row.rows[0]?.all).not.toContain(testSins[0]);
    expect(rl24Sealer.open(sinPurpose(camp, row.rows[0]?.recipient ?? ''), row.rows[0]?.sealed ?? '')).toBe(testSins[0]);
    for (const spoil of ['update billing.rl24_slip set qualifying_cents = 1', 'delete from billing.rl24_slip', 'truncate billing.rl24_slip cascade', 'update billing.rl24_number_range set next_number = first_number', 'delete from billing.rl24_number_range']) {
      await expect(db.admin.query(spoil)).rejects.toMatchObject({ code: '23000' });
    }
  });

  it('is begun once by two clicks, and two workers share it without doubling anything', async () => {
    for (let index = 0; index < 12; index += 1) await buyAndPay(await aCampFamily(db, camp), 100_00 + index);
    const [one, two] = await Promise.all([start(), start()]);
    expect(one?.id).toBe(two?.id);
    const runId = one?.id ?? '';
    // The second worker comes while the first is at work, because its lease has lapsed.
    const states = await Promise.all([emission({ leaseSeconds: 0 }).drive(camp, runId), emission({ leaseSeconds: 0 }).drive(camp, runId), emission({ leaseSeconds: 0 }).drive(camp, runId)]);
    if (!states.includes('done')) await emission().drive(camp, runId);
    const issued = await slips();
    expect(issued).toHaveLength(12);
    expect(new Set(issued.map((slip) => slip.accountId)).size).toBe(12);
    expect(issued.map((slip) => slip.number).sort()).toEqual(Array.from({ length: 12 }, (_, index) => String(10_000_001 + index)));
    expect(await db.admin.query('select state, families_done, slips_issued from billing.rl24_run where id = $1', [runId])).toMatchObject({ rows: [{ state: 'done', families_done: 12, slips_issued: 12 }] });
  });

  it('that dies between two families or in the middle of one is finished by the next worker, with the same numbers', async () => {
    for (let index = 0; index < 4; index += 1) await buyAndPay(await aCampFamily(db, camp), 100_00);
    const run = await start();
    let families = 0;
    const dying = emission({
      leaseSeconds: 30,
      beforeCommit: () => {
        families += 1;
        if (families === 3) throw new Error('the process is gone');
      },
    });
    await expect(dying.drive(camp, run.id)).rejects.toThrow('the process is gone');
    expect(await slips()).toHaveLength(2);
    expect(await emission().drive(camp, run.id)).toBe('running');
    const sweeper = started(new Pool({ connectionString: db.sweeperUrl, max: 1 }), (pool) => pool.end());
    expect((await emission().findDue(sweeper)).filter((due) => due.runId === run.id)).toEqual([]);
    await db.moveClock('31 seconds');
    expect((await emission().findDue(sweeper)).filter((due) => due.runId === run.id)).toEqual([{ organizationId: camp, runId: run.id }]);
    // The next one is killed as hard as can be: the server loses its connection with a family in hand.
    const killed = emission({ leaseSeconds: 0, beforeCommit: async () => void (await db.admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'")) });
    await expect(killed.drive(camp, run.id)).rejects.toThrow();
    expect(await slips()).toHaveLength(2);
    expect(await emission().drive(camp, run.id)).toBe('done');
    expect((await slips()).map((slip) => slip.number).sort()).toEqual(['10000001', '10000002', '10000003', '10000004']);
  });

  it('puts no family aside because somebody has its books in hand: the next worker does it', async () => {
    for (let index = 0; index < 2; index += 1) await buyAndPay(await aCampFamily(db, camp), 100_00);
    const run = await start();
    const busy = emission({ leaseSeconds: 0, beforeCommit: () => { throw new DomainError('kernel.busy'); } });
    await expect(busy.drive(camp, run.id)).rejects.toMatchObject({ code: 'kernel.busy' });
    expect(await emission().drive(camp, run.id)).toBe('done');
    expect(await slips()).toHaveLength(2);
  });

  it('stops when the numbers end in the middle, and goes on when others are registered', async () => {
    camp = await aCamp(db, 2025, { first: '20000001', last: '20000003' });
    const families = [await aCampFamily(db, camp), await aCampFamily(db, camp), await aCampFamily(db, camp)];
    for (const family of families) await buyAndPay(family, 100_00);
    const run = await start();
    await db.admin.query('update billing.rl24_number_range set next_number = next_number + 1 where organization_id = $1', [camp]);
    expect(await emission().drive(camp, run.id)).toBe('stopped');
    await expect(db.commands.execute(registerNumberRange, { year: 2025, first: '20000003', last: '20000009' }, clerk())).rejects.toMatchObject({ code: 'billing.rl24-range-overlaps' });
    await db.commands.execute(registerNumberRange, { year: 2025, first: '30000001', last: '30000009' }, clerk());
    await db.commands.execute(resumeRl24Run, { runId: run.id }, clerk());
    expect(await emission().drive(camp, run.id)).toBe('done');
    expect((await slips()).map((slip) => slip.number).sort()).toEqual(['20000002', '20000003', '30000001']);
    await expect(db.commands.execute(resumeRl24Run, { runId: run.id }, clerk())).rejects.toMatchObject({ code: 'billing.rl24-run-not-stopped' });
  });

  it('tells staff once, when four fifths of the numbers are used', async () => {
    camp = await aCamp(db, 2025, { first: '40000001', last: '40000005' });
    for (let index = 0; index < 5; index += 1) await buyAndPay(await aCampFamily(db, camp), 100_00);
    await emit();
    const events = await db.admin.query<{ payload: object }>("select payload from kernel.outbox where organization_id = $1 and type = 'billing.rl24-numbers-nearly-used.v1'", [camp]);
    expect(events.rows.map((row) => row.payload)).toEqual([{ year: 2025, used: 4, total: 5 }]);
  });

  it('counts no scholarship, no credit and no money that went back; a family moved to another week has paid for that week', async () => {
    const family = await aCampFamily(db, camp);
    const first = await buyAndPay(family, 100_00);
    await db.commands.execute(issueCreditMemo, { invoiceId: first.invoiceId, reason: '', lines: [{ invoiceLineId: first.lineId, amountCents: null }] }, db.actor, within());
    expect((await preview('ready')).rows).toEqual([]);
    const second = await buyAndPay(family, 80_00, 0);
    const memo = await db.admin.query<{ id: string }>("select id from billing.settlement_source where organization_id = $1 and kind = 'credit-memo'", [camp]);
    await db.commands.execute(useCredit, { accountId: family.accountId, invoiceIds: [second.invoiceId] }, db.actor, within());
    expect(memo.rows).toHaveLength(1);
    expect((await preview('ready')).rows.map((row) => row.boxes.qualifyingCents)).toEqual([80_00]);
    const given = await aCampFamily(db, camp);
    const granted = await buyAndPay(given, 100_00, 70_00);
    await db.admin.query("update billing.settlement_source set kind = 'scholarship' where organization_id = $1 and account_id = $2", [camp, given.accountId]);
    expect(granted.invoiceId).not.toBe('');
    expect((await preview('ready')).rows.filter((row) => row.accountId === given.accountId)).toEqual([]);
  });
});

it('a number stands on one slip, whoever writes it down', async () => {
  await buyAndPay(await aCampFamily(db, camp), 100_00);
  await emit();
  const twice = db.admin.query("insert into billing.rl24_slip select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'version', s.version + 1))).* from billing.rl24_slip s where s.organization_id = $1", [camp]);
  await expect(twice).rejects.toMatchObject({ constraint: 'rl24_number_once' });
});

it('a year has one emission at a time, whoever writes it down', async () => {
  await buyAndPay(await aCampFamily(db, camp), 100_00);
  const { id } = await start();
  const twice = db.admin.query("insert into billing.rl24_run select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid()))).* from billing.rl24_run r where r.id = $1", [id]);
  await expect(twice).rejects.toMatchObject({ constraint: 'one_rl24_run_at_a_time' });
});

describe('the numbers of a year', () => {
  it('asked for by five hundred at once are all different and without a hole, whoever changed their mind', async () => {
    camp = await aCamp(db, 2025, { first: '50000001', last: '50000500' });
    const take = command('billing.spec-take-number', async (tx, input: { spoil: boolean }): Promise<string> => {
      const number = await takeSlipNumber(tx, 2025);
      if (input.spoil) throw new DomainError('billing.spec-changed-its-mind');
      return number;
    });
    const taken = await Promise.allSettled(Array.from({ length: 500 }, (_, index) => db.commands.execute(take, { spoil: index % 10 === 0 }, db.actor, within())));
    const numbers = taken.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])).sort();
    expect(numbers).toEqual(Array.from({ length: 450 }, (_, index) => String(50_000_001 + index)));
  });
});
