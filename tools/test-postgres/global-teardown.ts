export default async function stopTestPostgres(): Promise<void> {
  await globalThis.preauTestPostgres?.stop();
}
