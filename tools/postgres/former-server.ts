import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { commandOf } from './process-command';

const stopSecondsMax = 30;

/**
 * Clears what a killed launcher left: a server still running on this cluster is stopped, a pid file whose
 * process is gone (or whose number now belongs to another program) is removed.
 */
export async function clearFormerServer(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (isServerOf(pid, cluster)) {
    process.kill(pid, 'SIGINT');
    for (let waited = 0; isServerOf(pid, cluster); waited += 0.05) {
      if (waited >= stopSecondsMax) throw new Error(`A former PostgreSQL (process ${pid}) still runs in ${cluster} and does not stop.`);
      await wait(50);
    }
  }
  rmSync(pidFile, { force: true });
}

/** Is this process a PostgreSQL running on this very cluster? */
function isServerOf(pid: number, cluster: string): boolean {
  const command = commandOf(pid);
  return command.includes('postgres') && command.includes(cluster);
}
