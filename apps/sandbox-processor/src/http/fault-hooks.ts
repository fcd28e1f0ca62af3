import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type FaultSwitches, type FaultPlan } from '../fault/fault-switches';

const plans = new WeakMap<FastifyRequest['raw'], FaultPlan>();

/**
 * Makes the asked-for faults happen on the real network, around merchants' calls only: the administrator, the payment
 * pages and the health check always answer.
 * @returns ends the waits of slow answers, so that they do not hold up the end of the process.
 */
export function installFaults(server: FastifyInstance, faults: FaultSwitches): () => void {
  const ending = new AbortController();
  server.addHook('onRequest', async (request, reply) => {
    if (!isMerchantCall(request)) return undefined;
    const plan = faults.planRequest();
    plans.set(request.raw, plan);
    if (!plan.lostBefore) return undefined;
    reply.hijack();
    request.raw.socket.destroy();
    return reply;
  });

  // The work is committed by now: what happens here happens only to its answer.
  server.addHook('onSend', async (request, reply, payload) => {
    const plan = plans.get(request.raw);
    if (!plan) return payload;
    if (plan.slowMs > 0) await sleep(plan.slowMs, undefined, { signal: ending.signal }).catch(() => undefined);
    if (reply.statusCode >= 400) return payload;
    if (plan.lostAfter) request.raw.socket.destroy();
    if (!plan.error500) return payload;
    reply.code(500).removeHeader('content-length');
    return JSON.stringify({ error: { type: 'api_error', code: 'internal_error', message: 'Something went wrong on our side.' } });
  });
  return () => ending.abort();
}

/** Test cards may spoil the answer of their own confirmation. */
export function spoilAnswer(request: FastifyRequest, spoil: { lost?: boolean; slowMs?: number }): void {
  const plan = plans.get(request.raw) ?? { lostBefore: false, lostAfter: false, error500: false, slowMs: 0 };
  plans.set(request.raw, { ...plan, lostAfter: plan.lostAfter || spoil.lost === true, slowMs: plan.slowMs + (spoil.slowMs ?? 0) });
}

function isMerchantCall(request: FastifyRequest): boolean {
  return request.headers.authorization?.startsWith('Bearer sk_') === true;
}
