import { Connection, requestText } from './connection';
import type { Step } from './load';
import type { RoundTripCounter } from '@preau/kernel/testing';

const times = 10;

/** What is counted, by whoever has a shop: each call gives another operation. */
export interface Countable {
  page(index: number): readonly Step[];
  purchase(buyer: { readonly token: string; readonly personId: string; readonly paymentMethodId: string }, activityId: string): readonly Step[];
  buyers(count: number): Promise<readonly { readonly token: string; readonly personId: string; readonly paymentMethodId: string }[]>;
  readonly activityIds: readonly string[];
}
export interface RoundTrips {
  readonly hold: number;
  readonly checkout: number;
  readonly list: number;
}

/** How often PostgreSQL is asked and waited for in a hold, in a checkout and for a page, once everything is warm. */
export async function countRoundTrips(counter: RoundTripCounter, url: string, shop: Countable): Promise<RoundTrips> {
  const connection = await Connection.open(url);
  const counts: Record<'hold' | 'checkout' | 'list', number[]> = { hold: [], checkout: [], list: [] };
  const one = async (step: Step, before: Readonly<Record<string, unknown>>): Promise<{ count: number; body: Readonly<Record<string, unknown>> }> => {
    const start = counter.count;
    const body = step.body === undefined ? undefined : Object.fromEntries(Object.entries(step.body).map(([name, value]): [string, unknown] => [name, typeof value === 'string' && value.startsWith('$') ? before[value.slice(1)] : value]));
    const answer = await connection.ask(requestText(step.method, step.path, { ...step, body }));
    if (answer.status >= 400) throw new Error(`${step.method} ${step.path} was answered ${answer.status} ${answer.body}`);
    return { count: counter.count - start, body: JSON.parse(answer.body) as Record<string, unknown> };
  };
  try {
    const buyers = await shop.buyers(times + 3);
    for (const [index, buyer] of buyers.entries()) {
      const [holding, buying] = shop.purchase(buyer, shop.activityIds[index] ?? '');
      const [listing] = shop.page(index);
      if (holding === undefined || buying === undefined || listing === undefined) throw new Error('a purchase is a hold and a checkout');
      const held = await one(holding, {});
      const bought = await one(buying, held.body);
      const listed = await one(listing, {});
      // The first ones open connections and fill what is remembered.
      if (index < 3) continue;
      counts.hold.push(held.count);
      counts.checkout.push(bought.count);
      counts.list.push(listed.count);
    }
  } finally {
    connection.close();
  }
  return { hold: Math.max(...counts.hold), checkout: Math.max(...counts.checkout), list: Math.max(...counts.list) };
}
