/** Connections of the sweeper's role. */
interface Forgetter {
  query(text: string): Promise<{ rowCount: number | null }>;
}

/** Deletes idempotency keys older than 30 days and events handled more than 90 days ago. Returns how many rows went. */
export async function forgetWhatIsDone(sweeper: Forgetter): Promise<number> {
  const keys = await sweeper.query("delete from kernel.idempotency_key where created_at < kernel.now() - interval '30 days'");
  const events = await sweeper.query("delete from kernel.outbox where handled_at < kernel.now() - interval '90 days'");
  return (keys.rowCount ?? 0) + (events.rowCount ?? 0);
}
