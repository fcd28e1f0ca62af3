import { readSettings } from './settings';
import { buildServer } from './server';

/**
 * Thousands knock in the second in which registration opens. Whoever finds no room to wait for a connection is not told:
 * their knock is lost, and they try again after one second, then two, then four. The system may allow fewer (`net.core.somaxconn`).
 */
const knockingMax = 16_384;

async function main(): Promise<void> {
  const settings = readSettings();
  const app = await buildServer(settings);
  await app.listen({ port: settings.port, host: settings.host, backlog: knockingMax });
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
