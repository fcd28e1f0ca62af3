import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** An empty database of its own on the test run's server. */
export async function createTestDatabase(serverUrl = process.env['PREAU_TEST_POSTGRES']): Promise<TestDatabase> {
  if (!serverUrl) throw new Error('PREAU_TEST_POSTGRES is not set: run through jest');
  const name = `sandbox_${randomBytes(6).toString('hex')}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await onServer(serverUrl, `create database ${name}`);
  return { url: url.toString(), drop: () => onServer(serverUrl, `drop database ${name} with (force)`) };
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
