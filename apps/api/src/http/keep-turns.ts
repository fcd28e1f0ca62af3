import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AccessTokens } from '../auth/access-token';
import { retryAfterSeconds, tellProblem } from '../problems/problem.filter';
import type { Problem } from '../problems/problem';
import { localeOf } from './locale';
import { Turnstile, type TurnstileLimits } from './turnstile';

interface Line {
  readonly patienceMs: number;
  readonly turnstile: Turnstile;
  readonly limits: TurnstileLimits;
}
const patienceMsDefault = 25_000;
const asksForPlaces = ['cart/lines', 'cart/places', 'cart/lapsed-lines/retry', 'wish-list/take'];
const pays = ['cart/contact-confirmation', 'checkout'];

/**
 * What everybody does in the opening minute goes by turns, in two lines: whoever asks for places, and whoever pays for
 * them. Few at work are enough to keep the database busy; who pays is inside while the bank thinks, so more of them are.
 * @param patienceMs whoever has waited so long is told to come again, before a proxy in between loses patience
 */
export function keepTurns(fastify: FastifyInstance, apiPrefix: string, tokens: Pick<AccessTokens, 'read'>, patienceMs = patienceMsDefault): void {
  const lines = new Map<string, Line>();
  const stand = (paths: readonly string[], limits: TurnstileLimits): void => {
    const line = { patienceMs, turnstile: new Turnstile(limits), limits };
    for (const path of paths) lines.set(`${apiPrefix}/organizations/:organizationId/my/${path}`, line);
  };
  stand(asksForPlaces, { insideMax: 24, waitingMax: 5_000, insideOfOneMax: 4, waitingOfOneMax: 60 });
  stand(pays, { insideMax: 48, waitingMax: 5_000, insideOfOneMax: 2, waitingOfOneMax: 10 });
  // Asked when the whole request is there: whoever begins one and never ends it takes nobody's turn.
  fastify.addHook('preValidation', (request, reply, done) => {
    const line = request.method === 'POST' ? lines.get(request.routeOptions.url ?? '') : undefined;
    const who = line === undefined ? null : whoAsks(tokens, request);
    if (line === undefined || who === null) {
      done();
      return;
    }
    waitForTurn(line, who, request, reply, done);
  });
}

function waitForTurn({ turnstile, limits, patienceMs }: Line, who: string, request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  const locale = localeOf(request);
  let gone = false;
  const patience = setTimeout(() => {
    gone = true;
    refuse(reply, tellProblem('kernel.busy', { retryAfterSeconds }, locale));
  }, patienceMs);
  const entered = turnstile.ask(who, () => {
    clearTimeout(patience);
    if (gone || reply.raw.destroyed) {
      // Whoever was told to come again or hung up while waiting takes nobody's turn.
      queueMicrotask(() => turnstile.leave(who));
      return;
    }
    // Answered or hung up, it closes once.
    reply.raw.once('close', () => turnstile.leave(who));
    done();
  });
  if (entered) return;
  clearTimeout(patience);
  // All too many, or this one alone.
  refuse(reply, tellProblem(turnstile.waiting >= limits.waitingMax ? 'kernel.busy' : 'gateway.too-many-requests', { retryAfterSeconds }, locale));
}

function refuse(reply: FastifyReply, problem: Problem): void {
  void reply.status(problem.status).header('retry-after', String(retryAfterSeconds)).type('application/problem+json').send(JSON.stringify(problem));
}

/** Whose turn it is: an account's, by a token that we signed. Whoever shows none of ours needs no turn to be refused. */
function whoAsks(tokens: Pick<AccessTokens, 'read'>, { headers: { authorization = '' } }: FastifyRequest): string | null {
  const claims = tokens.read(authorization.replace(/^Bearer /i, ''));
  return claims === null ? null : (claims.account ?? claims.sub);
}
