import { Client } from 'pg';
import { testDatabase, type TestDatabase } from './testing';

let db: TestDatabase;
/** Another session, as an API process has it: open before the clock moves. */
let other: Client;
beforeAll(async () => {
  db = await testDatabase();
  await db.admin.query(`
    create table public.due (id int primary key, due_at timestamptz not null);
    insert into public.due select n, kernel.now() + make_interval(hours => n) from generate_series(1, 5000) n;
    create index due_when on public.due (due_at);
    analyze public.due;
    create function public.told_in_plpgsql() returns timestamptz language plpgsql as $$ declare t timestamptz; begin t := kernel.now(); return t; end $$;
    create function public.due_in_plpgsql() returns int language plpgsql as $$ declare n int; begin select count(*) into n from public.due where due_at <= kernel.now(); return n; end $$;
    grant select on public.due to preau_app`);
  other = new Client({ connectionString: db.appUrl });
  await other.connect();
});
afterAll(async () => {
  await other.end();
  await db.close();
});
beforeEach(() => db.admin.query('select kernel.reset_clock()'));

/** What the clock is moved by, told by a session, in whole seconds: what it says less what the time is. */
const movedBy = async (session: Pick<Client, 'query'>, asked = 'kernel.now()'): Promise<number> =>
  Number((await session.query<{ seconds: string }>({ name: asked, text: `select round(extract(epoch from ${asked} - statement_timestamp())) as seconds` })).rows[0]?.seconds);
const due = async (session: Client, asked: string): Promise<number> => Number((await session.query<{ n: number }>({ name: asked.slice(0, 30), text: asked })).rows[0]?.n);

describe('sessions that were open before the clock moved', () => {
  const day = 24 * 3600;
  const dueNow = 'select count(*)::int as n from public.due where due_at <= kernel.now()';

  it.each(['force_generic_plan', 'auto'])('are told the new time (%s): by prepared statements, by conditions of an index and inside functions', async (mode) => {
    const open = new Client({ connectionString: db.appUrl });
    await open.connect();
    await open.query(`set plan_cache_mode = ${mode}`);
    const told = async (): Promise<number[]> => [await movedBy(open), await movedBy(open, 'public.told_in_plpgsql()'), await due(open, dueNow), await due(open, 'select public.due_in_plpgsql() as n')];
    for (const days of [0, 3, 13]) {
      await db.admin.query('update kernel.clock set shift = make_interval(days => $1)', [days]);
      // From the sixth time on a plan may be one for all.
      for (let again = 0; again < 7; again += 1) expect(await told()).toEqual([days * day, days * day, days * 24, days * 24]);
    }
    await db.admin.query('select kernel.reset_clock()');
    expect(await told()).toEqual([0, 0, 0, 0]);
    await open.end();
  });

  it('are told it within a transaction that was under way, at the latest with the next table that it comes to', async () => {
    await other.query('begin');
    expect(await movedBy(other)).toBe(0);
    await db.moveClock('2 days');
    await other.query('select 1 from kernel.clock');
    expect([await movedBy(other), await movedBy(other, 'public.told_in_plpgsql()')]).toEqual([2 * day, 2 * day]);
    await other.query('commit');
  });

  it('know nothing of a move that is not over, nor of one that was taken back', async () => {
    const mover = new Client({ connectionString: db.appUrl });
    await mover.connect();
    await mover.query('begin');
    await mover.query("select kernel.move_clock('5 days')");
    expect([await movedBy(mover), await movedBy(other)]).toEqual([5 * day, 0]);
    await mover.query('rollback');
    expect([await movedBy(mover), await movedBy(other), await movedBy(db.admin)]).toEqual([0, 0, 0]);
    await mover.end();
  });
});

it('stands in the statements that ask as what it says, in the conditions of their indexes too', async () => {
  const { rows } = await other.query<{ 'QUERY PLAN': string }>("explain (verbose, costs off) select id, kernel.now() from public.due where due_at <= kernel.now() - interval '1 year'");
  const asked = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(asked).toContain('Index Cond: (due.due_at <= ((statement_timestamp() + ');
  expect(asked).toContain('Output: id, (statement_timestamp() + ');
  expect(asked).not.toMatch(/kernel\.|SubPlan|InitPlan/);
});

it('adds up what many move at the same time', async () => {
  const movers = Array.from({ length: 12 }, () => new Client({ connectionString: db.appUrl }));
  await Promise.all(movers.map((mover) => mover.connect()));
  const told = await Promise.all(movers.map(async (mover) => {
    const seconds: number[] = [];
    for (let n = 0; n < 20; n += 1) seconds.push(Number((await mover.query<{ s: string }>("select round(extract(epoch from kernel.move_clock('1 minute') - statement_timestamp())) as s")).rows[0]?.s));
    return seconds;
  }));
  // Each is told the time that its own move made.
  expect(new Set(told.flat()).size).toBe(240);
  expect([...told.flat()].sort((a, b) => a - b).at(-1)).toBe(240 * 60);
  for (const session of [other, db.admin, ...movers]) expect(await movedBy(session)).toBe(240 * 60);
  await Promise.all(movers.map((mover) => mover.end()));
});

it('keeps months, days and microseconds, whatever way intervals are written in the sessions', async () => {
  const session = new Client({ connectionString: db.adminUrl });
  await session.connect();
  const shifts = ['-1 mon +2 days -03:00:00.000001', '13 mons -40 days 00:00:00.999999', '-1 day -00:00:01', '-876000:00:00', '1 year 1 microsecond'];
  await session.query("set timezone = 'America/Toronto'");
  for (const style of ['postgres', 'postgres_verbose', 'sql_standard', 'iso_8601']) {
    for (const shift of shifts) {
      // Read in one way, moved in another: a shift must not change on its way into the function.
      await session.query(`set intervalstyle = postgres; create temporary table wanted as select interval '${shift}' as shift; set intervalstyle = ${style}`);
      await session.query('update kernel.clock set shift = (select shift from wanted)');
      const { rows } = await session.query<{ same: boolean }>('select kernel.now() = statement_timestamp() + shift as same from wanted');
      expect({ style, shift, rows }).toEqual({ style, shift, rows: [{ same: true }] });
      await session.query('drop table wanted');
    }
  }
  await session.end();
});

it('lets the application role write neither the time nor what tells it', async () => {
  for (const [asked, refused] of [
    ["create or replace function kernel.now() returns timestamptz language sql stable as $$ select now() + interval '1 day' $$", 'permission denied for schema kernel'],
    ["update kernel.clock set shift = interval '1 day'", 'permission denied for table clock'],
    ['select kernel.write_now()', 'permission denied for function write_now'],
    ['create temporary table clock (shift interval); create trigger mine after insert on clock for each row execute function kernel.write_now()', 'permission denied for function'],
    ['alter table kernel.clock disable trigger write_now', 'must be owner of table clock'],
  ] as const) {
    await expect(other.query(asked)).rejects.toThrow(refused);
  }
  const { rows } = await db.admin.query<{ owners: number }>("select count(distinct proowner)::int as owners from pg_proc where oid in ('kernel.now()'::regprocedure, 'kernel.write_now()'::regprocedure)");
  expect(rows).toEqual([{ owners: 1 }]);
});

it('is moved too where the row is written as a replica writes it', async () => {
  const replica = new Client({ connectionString: db.adminUrl });
  await replica.connect();
  await replica.query("set session_replication_role = replica; update kernel.clock set shift = interval '7 seconds'");
  expect([await movedBy(replica), await movedBy(other)]).toEqual([7, 7]);
  await replica.end();
});
