import { Connection, requestText } from './connection';

/** One request; `$cartId` and `$id` in its body stand for what the answer before it said. */
export interface Step {
  readonly method: string;
  readonly path: string;
  readonly token?: string;
  readonly body?: object;
  readonly key?: string;
}
export interface LoadPlan {
  readonly url: string;
  readonly clients: number;
  /** How long to go on; null: until every operation has been done once. */
  readonly seconds: number | null;
  /** Each is done once, in order; again from the start when `again`. */
  readonly operations: readonly (readonly Step[])[];
  readonly again: boolean;
}
export interface LoadResult {
  /** Operations whose every step was answered with success. */
  readonly done: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds from the start to each operation that was done. */
  readonly doneAtMs: readonly number[];
  /** A first answer that was no success, in words. */
  readonly refusal: string;
  /** The operations ran out before the time did. */
  readonly ranOut: boolean;
}

/** A closed loop: each client sends its next request when the last was answered. */
async function runLoad(plan: LoadPlan): Promise<LoadResult> {
  const connections = await Promise.all(Array.from({ length: plan.clients }, () => Connection.open(plan.url)));
  const statuses: Record<string, number> = {};
  const [latencies, doneAtMs]: [number[], number[]] = [[], []];
  let [next, done, refusal] = [0, 0, ''];
  const start = performance.now();
  const until = plan.seconds === null ? Number.POSITIVE_INFINITY : start + plan.seconds * 1_000;
  await Promise.all(connections.map(async (connection) => {
    while (performance.now() < until) {
      if (!plan.again && next >= plan.operations.length) return;
      const operation = plan.operations[next++ % plan.operations.length] ?? [];
      const began = performance.now();
      let before: Readonly<Record<string, unknown>> = {};
      let good = true;
      for (const step of operation) {
        const body = step.body === undefined ? undefined : filled(step.body, before);
        const answer = await connection.ask(requestText(step.method, step.path, { ...step, body }));
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
        if (answer.status >= 400) {
          good = false;
          refusal ||= `${answer.status} ${answer.body.slice(0, 300)}`;
          break;
        }
        if (operation.length > 1 && answer.body.startsWith('{')) before = JSON.parse(answer.body) as Record<string, unknown>;
      }
      latencies.push(performance.now() - began);
      if (good) {
        done += 1;
        doneAtMs.push(performance.now() - start);
      }
    }
  }));
  const seconds = (performance.now() - start) / 1_000;
  for (const connection of connections) connection.close();
  latencies.sort((a, b) => a - b);
  const at = (share: number): number => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return { done, seconds, perSecond: done / seconds, statuses, p50: at(0.5), p99: at(0.99), doneAtMs, refusal, ranOut: !plan.again && plan.seconds !== null && next >= plan.operations.length };
}

function filled(body: object, before: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(body).map(([name, value]): [string, unknown] => [name, typeof value === 'string' && value.startsWith('$') ? before[value.slice(1)] : value]));
}

process.on('message', (plan: LoadPlan) => {
  void runLoad(plan).then((result) => process.send?.(result), (error: Error) => process.send?.({ error: error.message }));
});
process.channel?.ref();
process.send?.({ ready: true });
