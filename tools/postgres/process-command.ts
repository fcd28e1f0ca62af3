import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The command line of a process of this machine; empty when there is none with that number. */
export function commandOf(pid: number): string {
  if (!Number.isSafeInteger(pid) || pid <= 1) return '';
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
