import { startProcessor } from './application';
import { settingsFromEnvironment } from './settings';

const STOP_MAX_MS = 30_000;

/** One line of JSON on stdout says when merchants can call. Ends on SIGTERM, SIGINT, or when the parent is gone. */
async function main(): Promise<void> {
  const processor = await startProcessor(settingsFromEnvironment(process.env));
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_MAX_MS).unref();
    processor.close().then(() => process.exit(0), (error: Error) => {
      process.stderr.write(`${error.stack ?? error.message}\n`);
      process.exit(1);
    });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (process.send) {
    process.once('disconnect', stop);
    if (!process.connected) stop();
  }
  process.stdout.write(`${JSON.stringify({ ready: true, url: processor.url })}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(1);
});
