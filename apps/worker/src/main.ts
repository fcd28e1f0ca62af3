import { crashPoints, type CrashAt } from '@preau/billing';
import { readSettings } from './settings';
import { WorkerProcess } from './worker';

/** In crash campaigns the process kills itself, as hard as can be, at the point it was told. */
function crashAtOf(point: string | null): CrashAt | undefined {
  if (point === null) return undefined;
  if (!(crashPoints as readonly string[]).includes(point)) throw new Error(`there is no crash point ${point}`);
  return (reached) => {
    if (reached === point) process.kill(process.pid, 'SIGKILL');
  };
}

async function main(): Promise<void> {
  const settings = readSettings();
  const worker = new WorkerProcess(settings, crashAtOf(settings.crashAt));
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void worker.stop().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  process.once('disconnect', stop);
  await worker.start();
  process.stdout.write(`${JSON.stringify({ ready: true })}\n`);
  process.send?.({ ready: true });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
