import createClient, { type Client } from 'openapi-fetch';
import { patiently } from './patient-fetch';
import { ProblemError, problemFrom } from './problem';
import type { paths } from './schema';

export type Api = Client<paths>;

interface ClientAnswer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What a successful call holds. */
export type AnswerOf<P> = P extends Promise<ClientAnswer<infer T>> ? T : never;

/**
 * The typed client of the API.
 * @param baseUrl scheme and host of the API; empty for the page's own host
 * @param send the fetch to use, such as a session's, which signs every request
 */
export function createApi(options: { baseUrl: string; send: (request: Request) => Promise<Response> }): Api {
  return createClient<paths>({ baseUrl: options.baseUrl, fetch: patiently(options.send) });
}

/** The body of a call that succeeded; throws ProblemError when the API refused. */
export async function answer<T>(call: Promise<ClientAnswer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw new ProblemError(problemFrom(error, response.status));
  return data as T;
}
