import type { Sealer } from '@preau/kernel';
import type { TestDatabase } from '@preau/kernel/testing';

/** What the messages would say: the events that left for an address, and the token of the last link among them. */
export function mailFor(db: TestDatabase, sealer: Sealer): { sent(email: string): Promise<string[]>; link(email: string, type?: string): Promise<string> } {
  return {
    async sent(email) {
      const found = await db.admin.query<{ type: string }>("select type from kernel.outbox where payload->>'email' = $1 or payload->>'oldEmail' = $1 order by id", [email]);
      return found.rows.map((row) => row.type);
    },
    async link(email, type = '%') {
      const found = await db.admin.query<{ sealed: string }>(
        "select payload->>'sealedToken' as sealed from kernel.outbox where payload->>'email' = $1 and payload ? 'sealedToken' and type like $2 order by id desc limit 1",
        [email, type],
      );
      const sealed = found.rows[0]?.sealed;
      if (sealed === undefined) throw new Error(`no link was sent to ${email}`);
      return sealer.open('one-time-token', sealed);
    },
  };
}
