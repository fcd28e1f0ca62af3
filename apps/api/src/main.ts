import { readSettings } from './settings';
import { buildServer } from './server';

async function main(): Promise<void> {
  const settings = readSettings();
  const app = await buildServer(settings);
  await app.listen(settings.port, settings.host);
  const stop = (): void => {
    void app.close().then(() => process.exit(0));
  };
  // A child of the launcher must not outlive it.
  process.once('disconnect', stop);
  process.stdout.write(`${JSON.stringify({ ready: true, url: await app.getUrl() })}\n`);
  process.send?.({ ready: true });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
