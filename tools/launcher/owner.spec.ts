import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { newId } from '@preau/kernel';
import { migrateDatabase } from '../../libs/kernel/src/migrate';

const server = process.env['PREAU_TEST_POSTGRES'] ?? '';
const mark = randomBytes(4).toString('hex');
const [role, database] = [`owner_${mark}`, `owned_${mark}`];
let superuser: Client;

function urlOf(name: string, as?: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  if (as !== undefined) [url.username, url.password] = [as, 'preau'];
  return url.toString();
}
const migrate = () => migrateDatabase({ adminUrl: urlOf('postgres', role), database, appPassword: 'preau', sweeperPassword: 'preau' });
async function exists(): Promise<boolean> {
  return (await superuser.query('select 1 from pg_database where datname = $1', [database])).rowCount === 1;
}

beforeAll(async () => {
  superuser = new Client({ connectionString: urlOf('postgres') });
  await superuser.connect();
  await superuser.query(`create role ${role} login password 'preau'`);
  // Of this server, the two roles are there already; a server of one's own has none, and its owner makes them.
  await superuser.query(`grant preau_app, preau_sweeper to ${role} with admin option`);
});
afterAll(async () => {
  await superuser.query(`drop database if exists ${database} with (force)`);
  await superuser.query(`drop owned by ${role}`);
  await superuser.query(`drop role ${role}`);
  await superuser.end();
});

describe('An owner of the database who is no superuser', () => {
  it('is told what to grant before anything is made, as long as a right is missing', async () => {
    await expect(migrate()).rejects.toThrow(`alter role "${role}" bypassrls createrole createdb;`);
    await superuser.query(`alter role ${role} createrole createdb`);
    await expect(migrate()).rejects.toThrow(`alter role "${role}" bypassrls;`);
    expect(await exists()).toBe(false);
  });

  it('may not use a database of somebody else', async () => {
    await superuser.query(`alter role ${role} bypassrls nocreatedb`);
    await superuser.query(`create database ${database}`);
    await expect(migrate()).rejects.toThrow(`alter database "${database}" owner to "${role}";`);
    await superuser.query(`alter database ${database} owner to ${role}`);
  });

  it('with those rights migrates everything, and what looks across organizations sees', async () => {
    expect((await migrate()).applied.length).toBeGreaterThan(10);
    const inside = new Client({ connectionString: urlOf(database) });
    await inside.connect();
    try {
      const [organizationId, accountId, personId] = [newId(), newId(), newId()];
      await inside.query("insert into organization.organization (id, slug, name, kind) values ($1, 'valbois', 'Valbois', 'municipality')", [organizationId]);
      await inside.query('insert into household.account (id) values ($1)', [accountId]);
      await inside.query("insert into household.person (id, account_id, first_name, last_name, is_owner) values ($1, $2, 'Noé', 'Côté', true)", [personId, accountId]);
      await inside.query('insert into household.client (organization_id, id, account_id) values ($1, $2, $3)', [organizationId, newId(), accountId]);
      // Written by a trigger that runs as the owner, under no tenant.
      expect((await inside.query('select last_name_folded from household.client_name where person_id = $1', [personId])).rows).toEqual([{ last_name_folded: 'cote' }]);
    } finally {
      await inside.end();
    }
  });
});
