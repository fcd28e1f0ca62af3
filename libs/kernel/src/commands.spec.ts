import { testDatabase, type TestDatabase } from './testing';
import { command, DomainError, event, read, reaction, recordedEvent, type Actor } from './index';

let db: TestDatabase;
let here: string;
let elsewhere: string;
beforeAll(async () => {
  db = await testDatabase();
  here = await db.organization();
  elsewhere = await db.organization();
});
afterAll(() => db.close());

const closingDayAdded = event<{ on: string }>('organization.closing-day-added.v1');
const addClosingDay = command('organization.add-closing-day', async (tx, input: { on: string; fail?: boolean }) => {
  await tx.query("insert into organization.closing_day (organization_id, id, closed_on, name_fr, name_en) values ($1, gen_random_uuid(), $2, 'Fermé', 'Closed')", [tx.organizationId, input.on]);
  tx.publish(closingDayAdded, { on: input.on });
  tx.note('closing-day', input.on);
  if (input.fail === true) throw new DomainError('organization.closing-day-refused');
  return { on: input.on };
});
const countClosingDays = read('organization.count-closing-days', async (sql) => {
  const row = await sql.one<{ days: number }>('select count(*) as days from organization.closing_day');
  return row.days;
});

describe('a command', () => {
  it('commits its change, its event and its audit line together', async () => {
    await db.commands.execute(addClosingDay, { on: '2026-12-25' }, db.actor, { organizationId: here });
    const outbox = await db.admin.query("select payload from kernel.outbox where organization_id = $1 and type = 'organization.closing-day-added.v1'", [here]);
    expect(outbox.rows).toEqual([{ payload: { on: '2026-12-25' } }]);
    const audit = await db.admin.query('select command, actor, notes from kernel.audit_line where organization_id = $1', [here]);
    expect(audit.rows).toEqual([{ command: 'organization.add-closing-day', actor: { kind: 'system', name: 'spec' }, notes: [{ subject: 'closing-day', id: '2026-12-25', facts: {} }] }]);
  });

  it('leaves nothing behind when it refuses', async () => {
    const before = await db.admin.query('select count(*) as n from kernel.outbox');
    await expect(db.commands.execute(addClosingDay, { on: '2027-01-01', fail: true }, db.actor, { organizationId: here })).rejects.toMatchObject({ code: 'organization.closing-day-refused' });
    const after = await db.admin.query('select count(*) as n from kernel.outbox');
    expect(after.rows).toEqual(before.rows);
    expect(await db.commands.ask(countClosingDays, undefined, db.actor, { organizationId: here })).toBe(1);
  });

  it('sees nothing of another organization, and nothing at all without one', async () => {
    await db.commands.execute(addClosingDay, { on: '2028-01-03' }, db.actor, { organizationId: here });
    expect(await db.commands.ask(countClosingDays, undefined, db.actor, { organizationId: elsewhere })).toBe(0);
    expect(await db.commands.ask(countClosingDays, undefined, db.actor)).toBe(0);
  });

  it('cannot write for another organization than its own', async () => {
    const smuggle = command('organization.smuggle', async (tx) => {
      await tx.query("insert into organization.closing_day (organization_id, id, closed_on, name_fr, name_en) values ($1, gen_random_uuid(), '2027-07-01', 'x', 'x')", [elsewhere]);
    });
    await expect(db.commands.execute(smuggle, undefined, db.actor, { organizationId: here })).rejects.toThrow(/row-level security/);
  });

  it('cannot write through a read', async () => {
    const sneaky = read('organization.sneaky', async (sql) => sql.query('delete from organization.closing_day'));
    await expect(db.commands.ask(sneaky, undefined, db.actor, { organizationId: here })).rejects.toThrow(/read-only transaction/);
  });
});

describe('an idempotency key', () => {
  it('gives the first answer again, and has one effect, under two hundred simultaneous requests', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => db.commands.execute(addClosingDay, { on: '2027-06-24' }, db.actor, { organizationId: here, idempotencyKey: 'saint-jean' })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"on":"2027-06-24"}']));
    const rows = await db.admin.query("select count(*)::int as n from organization.closing_day where closed_on = '2027-06-24'");
    expect(rows.rows).toEqual([{ n: 1 }]);
  });

  it('is refused for another input', async () => {
    await db.commands.execute(addClosingDay, { on: '2027-05-24' }, db.actor, { organizationId: here, idempotencyKey: 'patriotes' });
    await expect(db.commands.execute(addClosingDay, { on: '2027-09-06' }, db.actor, { organizationId: here, idempotencyKey: 'patriotes' })).rejects.toMatchObject({ code: 'kernel.idempotency-key-reused' });
  });

  it('of one person is useless to another', async () => {
    const other: Actor = { kind: 'system', name: 'somebody else' };
    await expect(db.commands.execute(addClosingDay, { on: '2027-06-24' }, other, { organizationId: here, idempotencyKey: 'saint-jean' })).rejects.toThrow(/duplicate key/);
  });

  it('stores nothing of a refusal: a retry is judged anew', async () => {
    await expect(db.commands.execute(addClosingDay, { on: '2027-10-11', fail: true }, db.actor, { organizationId: here, idempotencyKey: 'again' })).rejects.toMatchObject({ code: 'organization.closing-day-refused' });
    await expect(db.commands.execute(addClosingDay, { on: '2027-10-11' }, db.actor, { organizationId: here, idempotencyKey: 'again' })).resolves.toEqual({ on: '2027-10-11' });
  });
});

describe('a reaction', () => {
  it('runs once however often its event is delivered', async () => {
    let runs = 0;
    const whenAdded = reaction('spec.when-closing-day-added', closingDayAdded, async () => {
      runs += 1;
    });
    const recorded = recordedEvent(here, closingDayAdded.id, { on: '2026-12-25' }, new Date());
    expect(await db.commands.react(whenAdded, recorded)).toBe('done');
    expect(await db.commands.react(whenAdded, recorded)).toBe('already done');
    expect(runs).toBe(1);
  });
});

describe('TypeORM on the transaction', () => {
  it('speaks on the same connection, under the same tenant', async () => {
    const { EntitySchema } = await import('typeorm');
    class ClosingDay {
      constructor(readonly organizationId: string, readonly id: string, readonly closedOn: string, readonly nameFr: string, readonly nameEn: string) {}
    }
    const table = new EntitySchema<ClosingDay>({
      name: 'ClosingDay', target: ClosingDay, schema: 'organization', tableName: 'closing_day',
      columns: {
        organizationId: { name: 'organization_id', type: 'uuid', primary: true }, id: { type: 'uuid', primary: true },
        closedOn: { name: 'closed_on', type: 'date' }, nameFr: { name: 'name_fr', type: 'text' }, nameEn: { name: 'name_en', type: 'text' },
      },
    });
    const mapped = await testDatabase([table as never]);
    try {
      const organizationId = await mapped.organization();
      const save = command('organization.save', async (tx) => {
        await tx.orm.save(table, new ClosingDay(organizationId, '00000000-0000-7000-8000-000000000001', '2028-01-01', 'Jour de l’An', 'New Year'));
        const rows = await tx.query<{ n: number }>('select count(*) as n from organization.closing_day');
        expect(rows).toEqual([{ n: 1 }]);
        throw new DomainError('organization.changed-my-mind');
      });
      await expect(mapped.commands.execute(save, undefined, mapped.actor, { organizationId })).rejects.toMatchObject({ code: 'organization.changed-my-mind' });
      const rows = await mapped.admin.query('select 1 from organization.closing_day');
      expect(rows.rowCount).toBe(0);
    } finally {
      await mapped.close();
    }
  });
});

describe('a number that is given while the transaction is written', () => {
  it('is in the answer, in what is stored with the key, in the audit line and in the events', async () => {
    const organizationId = await db.organization();
    const numbered = event<{ number: number; words: string }>('spec.numbered.v1');
    const take = command('spec.take-number', async (tx, words: string) => {
      const [one, two] = [tx.numberLater('$1::integer + 6', [1]), tx.numberLater('$1::bigint', [4_000_000_000])];
      tx.note('thing', organizationId, { one });
      tx.publish(numbered, { number: two, words });
      tx.send("select set_config('spec.in_statement', kernel.given($1)::text, false)", [one]);
      return Promise.resolve({ one, rows: [{ two }], words });
    });
    const answer = { one: 7, rows: [{ two: 4_000_000_000 }], words: 'mots' };
    for (const _ of ['asked', 'asked again']) expect(await db.commands.execute(take, 'mots', db.actor, { organizationId, idempotencyKey: 'once' })).toEqual(answer);
    const [audit] = (await db.admin.query<{ notes: unknown }>('select notes from kernel.audit_line where organization_id = $1', [organizationId])).rows;
    expect(audit?.notes).toEqual([{ subject: 'thing', id: organizationId, facts: { one: 7 } }]);
    const events = (await db.admin.query<{ payload: unknown }>('select payload from kernel.outbox where organization_id = $1', [organizationId])).rows;
    expect(events).toEqual([{ payload: { number: 4_000_000_000, words: 'mots' } }]);
  });

  it('is not given when the transaction fails, and a failure is told as whoever asked wants it', async () => {
    const fails = command('spec.fails-late', (tx, kind: 'known' | 'other') => {
      tx.send('select 1 / $1::integer', [0], (error) => (kind === 'known' && (error as { code?: string }).code === '22012' ? new DomainError('kernel.not-found') : undefined));
      return Promise.resolve(tx.numberLater('$1::integer', [1]));
    });
    await expect(db.commands.execute(fails, 'known', db.actor)).rejects.toMatchObject({ code: 'kernel.not-found' });
    await expect(db.commands.execute(fails, 'other', db.actor)).rejects.toMatchObject({ code: '22012' });
  });
});
