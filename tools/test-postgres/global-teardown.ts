export default async function stopTestServers(): Promise<void> {
  await globalThis.preauTestRedis?.stop();
  await globalThis.preauTestPostgres?.stop();
}
