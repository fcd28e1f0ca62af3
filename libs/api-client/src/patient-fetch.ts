import { isProblem } from './problem';

type Send = (request: Request) => Promise<Response>;

const triesMax = 6;
const secondsOtherwise = 2;
const crowded = 'kernel.busy';

/**
 * Sends a request again when too many asked at once: after the time the server names, a little later each time and not
 * all in the same instant, with the same key of idempotency. Nothing was done, so nothing is done twice. Whoever still
 * is not served is told.
 * @param pause waits so many milliseconds
 */
export function patiently(send: Send, pause: (milliseconds: number) => Promise<void> = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))): Send {
  return async (request) => {
    for (let tries = 1; ; tries += 1) {
      // A body can be read once: what may be sent again is kept.
      const response = await send(tries < triesMax ? request.clone() : request);
      if (tries === triesMax || !(await wasTooCrowded(response))) return response;
      const seconds = Number(response.headers.get('retry-after') ?? secondsOtherwise);
      await pause((Number.isFinite(seconds) ? seconds : secondsOtherwise) * 1_000 * (1 + Math.random() * tries * 0.5));
      if (request.signal.aborted) return response;
    }
  };
}

async function wasTooCrowded(response: Response): Promise<boolean> {
  if (response.status !== 429) return false;
  const problem: unknown = await response.clone().json().catch(() => null);
  return isProblem(problem) && problem.code === crowded;
}
