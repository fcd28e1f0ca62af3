import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

/** The same requests as SQL alone, on the same server: the physical limit. */
export class Pgbench {
  private constructor(private readonly url: URL) {}

  /** Creates the floor's database beside the product's. Fails when pgbench is not installed. */
  static async open(serverUrl: (database: string) => string): Promise<Pgbench> {
    const found = spawnSync('pgbench', ['--version'], { encoding: 'utf8' });
    if (found.status !== 0) throw new Error('pgbench is not installed: the ratios need it (Debian: apt-get install postgresql-contrib postgresql-15).');
    const maintenance = new Client({ connectionString: serverUrl('postgres') });
    await maintenance.connect();
    await maintenance.query('create database perf');
    await maintenance.end();
    const pgbench = new Pgbench(new URL(serverUrl('perf')));
    await pgbench.begin();
    return pgbench;
  }

  /**
   * Its tables anew, as many rows as before, with a checkpoint behind them: so the figures were taken which the targets were
   * set with. On pages that an earlier run has written since the last checkpoint a checkout in one statement is two to four
   * times as fast, because PostgreSQL writes each page whole the first time only.
   */
  async begin(): Promise<void> {
    const client = new Client({ connectionString: this.databaseUrl });
    await client.connect();
    await client.query(readFileSync(join(__dirname, 'sql', 'schema.sql'), 'utf8'));
    await client.query('vacuum analyze');
    await client.query('checkpoint');
    await client.end();
  }

  get databaseUrl(): string {
    return this.url.toString();
  }

  /** Transactions a second of one of our scripts. */
  run(script: string, clients: number, seconds: number): Promise<number> {
    const { hostname, port, username, password } = this.url;
    const args = ['-n', '-M', 'prepared', '-f', join(__dirname, 'sql', `${script}.sql`), '-c', String(clients), '-j', '2', '-T', String(seconds), '-h', hostname, '-p', port, '-U', username, 'perf'];
    return new Promise((resolve, reject) => {
      execFile('pgbench', args, { env: { ...process.env, PGPASSWORD: decodeURIComponent(password) } }, (error, stdout, stderr) => {
        const tps = /tps = ([\d.]+)/.exec(stdout)?.[1];
        if (error !== null || tps === undefined) reject(new Error(`pgbench failed on ${script}: ${stderr}`));
        else resolve(Number(tps));
      });
    });
  }

  /** An activity of the floor with so few places, for a rush. */
  async sellOut(activity: number, places: number): Promise<void> {
    const client = new Client({ connectionString: this.databaseUrl });
    await client.connect();
    await client.query('update p.availability set capacity = $2, held = 0, taken = 0 where activity_id = $1', [activity, places]);
    await client.end();
  }
}

/** How busy the machine is with other things, before we begin: share of all processors over some seconds. */
export async function otherLoad(seconds = 3): Promise<string> {
  const busy = (): { used: number; all: number } => cpus().reduce((sum, { times }) => ({ used: sum.used + times.user + times.sys + times.nice + times.irq, all: sum.all + times.user + times.sys + times.nice + times.irq + times.idle }), { used: 0, all: 0 });
  const before = busy();
  await wait(seconds * 1_000);
  const after = busy();
  return `${Math.round((100 * (after.used - before.used)) / Math.max(1, after.all - before.all))} % of ${cpus().length} processors, load average ${loadavg().map((value) => value.toFixed(2)).join(' ')}`;
}
