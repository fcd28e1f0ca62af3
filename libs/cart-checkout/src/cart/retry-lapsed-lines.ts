import { type Actor, type Database, DomainError, scopeOf } from '@preau/kernel';
import { refuse } from '../errors';
import { buyerOf } from './buyer';
import { cartFactsOf } from './cart.store';
import type { ChoosingTogether, WantedPlace } from './choosing-together.adapter';
import type { AddedLine, Shopping } from './shopping.adapter';

export type RetriedLine =
  | { readonly lineId: string; readonly held: true; readonly line: AddedLine }
  | { readonly lineId: string; readonly held: false; readonly code: string; readonly details: Readonly<Record<string, unknown>> };
interface Lapsed extends WantedPlace {
  readonly lineId: string;
  readonly togetherId: string | null;
}
interface Asked {
  readonly organizationId: string;
  readonly accountId?: string;
  readonly locale?: 'fr-CA' | 'en-CA';
}

/**
 * Tries again for every place of the cart that was kept no longer, at today's price and under today's rules: each by
 * itself, and those that were wanted all or not at all as one. The answers are in the order of the lines.
 */
export async function retryLapsedLines(shopping: Shopping, choosing: ChoosingTogether, database: Database, input: Omit<Asked, 'locale'>, actor: Actor): Promise<RetriedLine[]> {
  const buyer = buyerOf(actor, input.accountId);
  const facts = await database.look(scopeOf(actor, input.organizationId), (sql) => cartFactsOf(sql, buyer));
  const lapsed = facts.lines.flatMap(({ id, held, activityId, occurrenceId, personId, togetherId }): Lapsed[] =>
    held || activityId === null || personId === null ? [] : [{ lineId: id, activityId, occurrenceId, personId, togetherId }]);
  const asked: Asked = { ...input, locale: facts.cart?.locale };
  const retried = new Map<string, RetriedLine>();
  for (const lines of Map.groupBy(lapsed, (line) => line.togetherId ?? line.lineId).values()) {
    const answers = lines.length === 1 ? await Promise.all(lines.map((line) => retryOne(shopping, asked, line, actor))) : await retryTogether(choosing, asked, lines, actor);
    for (const answer of answers) retried.set(answer.lineId, answer);
  }
  return lapsed.flatMap((line) => retried.get(line.lineId) ?? []);
}

async function retryOne(shopping: Shopping, asked: Asked, { lineId, personId, activityId, occurrenceId }: Lapsed, actor: Actor): Promise<RetriedLine> {
  try {
    return { lineId, held: true, line: await shopping.addLine({ ...asked, personId, activityId, occurrenceId }, actor) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { lineId, held: false, code: error.code, details: error.details };
  }
}

interface NotTogether {
  readonly places: readonly { readonly code: string | null; readonly details: Readonly<Record<string, unknown>> }[];
}
/** Of those that only the others stood in the way of, it is said so. */
async function retryTogether(choosing: ChoosingTogether, asked: Asked, lines: readonly Lapsed[], actor: Actor): Promise<RetriedLine[]> {
  const places = lines.map(({ personId, activityId, occurrenceId }) => ({ personId, activityId, occurrenceId }));
  try {
    const chosen = await choosing.choose({ ...asked, places, together: true }, actor);
    return lines.flatMap(({ lineId }, index): RetriedLine[] => {
      const line = chosen[index]?.line ?? null;
      return line === null ? [] : [{ lineId, held: true, line }];
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const told = error.code === 'cart-checkout.not-together' ? (error.details as unknown as NotTogether).places : null;
    return lines.map(({ lineId, activityId, personId }, index): RetriedLine => {
      const { code, details } = told === null ? error : (told[index] ?? { code: null, details: {} });
      const refusal = code === null ? refuse('cart-checkout.not-without-the-others', { activityId, personId }) : { code, details };
      return { lineId, held: false, code: refusal.code, details: refusal.details };
    });
  }
}
