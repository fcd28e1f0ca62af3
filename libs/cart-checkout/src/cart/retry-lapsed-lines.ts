import { type Actor, type Database, DomainError, scopeOf } from '@preau/kernel';
import { buyerOf } from './buyer';
import { cartFactsOf } from './cart.store';
import type { AddedLine, Shopping } from './shopping.adapter';

export type RetriedLine =
  | { readonly lineId: string; readonly held: true; readonly line: AddedLine }
  | { readonly lineId: string; readonly held: false; readonly code: string; readonly details: Readonly<Record<string, unknown>> };

/** Tries again for every place of the cart that was kept no longer, each by itself, at today's price and under today's rules. */
export async function retryLapsedLines(shopping: Shopping, database: Database, input: { readonly organizationId: string; readonly accountId?: string }, actor: Actor): Promise<RetriedLine[]> {
  const buyer = buyerOf(actor, input.accountId);
  const facts = await database.look(scopeOf(actor, input.organizationId), (sql) => cartFactsOf(sql, buyer));
  const retried: RetriedLine[] = [];
  for (const line of facts.lines) {
    if (line.held || line.activityId === null || line.personId === null) continue;
    try {
      const added = await shopping.addLine({ ...input, personId: line.personId, activityId: line.activityId, occurrenceId: line.occurrenceId, locale: facts.cart?.locale }, actor);
      retried.push({ lineId: line.id, held: true, line: added });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      retried.push({ lineId: line.id, held: false, code: error.code, details: error.details });
    }
  }
  return retried;
}
