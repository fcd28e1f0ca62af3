import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { commandOf } from '../postgres/process-command';

interface Running {
  launcher: number;
  children: number[];
}

const leaveSecondsMax = 15;

/** Notes who runs, for the launcher that comes after a crash. */
export function noteRunning(state: string, children: number[]): void {
  writeFileSync(fileOf(state), JSON.stringify({ launcher: process.pid, children } satisfies Running));
}

export function forgetRunning(state: string): void {
  rmSync(fileOf(state), { force: true });
}

/**
 * Waits for what a killed launcher left to go away by itself, then ends it, so that its ports are free again.
 * A number that meanwhile belongs to another program is left alone.
 * @param dist folder of the compiled programs: only those are ours
 */
export async function clearFormerRun(state: string, dist: string): Promise<void> {
  if (!existsSync(fileOf(state))) return;
  const former = JSON.parse(readFileSync(fileOf(state), 'utf8')) as Running;
  const left = (): number[] => [former.launcher, ...former.children].filter((pid) => pid !== process.pid && commandOf(pid).includes(dist));
  for (const signal of ['wait', 'SIGTERM', 'SIGKILL'] as const) {
    if (signal !== 'wait') for (const pid of left()) process.kill(pid, signal);
    for (let waited = 0; left().length > 0 && waited < leaveSecondsMax; waited += 0.1) await wait(100);
  }
  forgetRunning(state);
}

function fileOf(state: string): string {
  return join(state, 'running.json');
}
