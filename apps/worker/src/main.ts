import { crashAtOf } from '@preau/kernel';
import { readSettings } from './settings';
import { WorkerProcess } from './worker';

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
