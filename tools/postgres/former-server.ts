import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

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
  if (!Number.isSafeInteger(pid) || pid <= 1) return false;
  const command = commandLine(pid);
  return command.includes('postgres') && command.includes(cluster);
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return ''; // no such process
  }
}
