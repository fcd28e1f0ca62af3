import { Client, Pool } from 'pg';
import type { EntitySchema } from 'typeorm';
import { system, type Actor } from '../actor';
import { Commands } from '../commands';
import { Database } from '../database.adapter';
import { assert } from '../domain-error';
import { newId } from '../ids';

export interface TestDatabase {
  readonly database: Database;
  readonly commands: Commands;
  readonly name: string;
  /** Address of the application role, for a second process. */
  readonly appUrl: string;
  readonly sweeperUrl: string;
  readonly adminUrl: string;
  /** A superuser's one connection to this database, whose statements wait for each other: arranges and inspects what the application role may not. */
  readonly admin: Pool;
  /** A new organization, ready for use. */
  organization(overrides?: Readonly<Record<string, unknown>>): Promise<string>;
  readonly actor: Actor;
  /** Moves the database clock, as the development server can. */
  moveClock(interval: string): Promise<Date>;
  close(): Promise<void>;
}

/** A database of its own for a spec file, cloned from the migrated template in some tens of milliseconds. */
export async function testDatabase(tables: readonly EntitySchema<unknown>[] = []): Promise<TestDatabase> {
  const server = process.env['PREAU_TEST_POSTGRES'];
  assert(server, 'PREAU_TEST_POSTGRES is not set: run specs with jest and its global setup');
  const name = `spec_${newId().replaceAll('-', '')}`;
  const maintenance = new Client({ connectionString: server });
  await maintenance.connect();
  await maintenance.query(`create database ${name} template preau_template`);
  await maintenance.end();
  const url = (user: string | null): string => {
    const address = new URL(server);
    address.pathname = `/${name}`;
    if (user !== null) {
      address.username = user;
      address.password = 'preau';
    }
    return address.toString();
  };
  const admin = new Pool({ connectionString: url(null), max: 1, idleTimeoutMillis: 0 });
  const database = new Database({ url: url('preau_app'), tables });
  return {
    database,
    commands: new Commands(database),
    name,
    appUrl: url('preau_app'),
    sweeperUrl: url('preau_sweeper'),
    adminUrl: url(null),
    admin,
    actor: system('spec'),
    async organization(overrides = {}) {
      const id = newId();
      const row: Record<string, unknown> = { id, slug: `org-${id.slice(-12)}`, name: 'Ville de Valbois', kind: 'municipality', ...overrides };
      const columns = Object.keys(row);
      await admin.query(`insert into organization.organization (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(row));
      return id;
    },
    async moveClock(interval) {
      const moved = await admin.query<{ now: Date }>('select kernel.move_clock($1::interval) as now', [interval]);
      const now = moved.rows[0]?.now;
      assert(now, 'the clock did not answer');
      return now;
    },
    async close() {
      await database.close();
      await admin.end();
    },
  };
}
