import { isProblem, ProblemError, problemFrom } from './problem';

export interface SessionUser {
  id: string;
  email: string;
  locale: string;
}

export type SessionState =
  | { status: 'unknown' }
  | { status: 'signed-out'; expired: boolean }
  | { status: 'signed-in'; user: SessionUser };

export interface SignInInput {
  email: string;
  password: string;
  /** Six digits of the authenticator, once the API asked for them. */
  code?: string;
}

interface SignedIn {
  accessToken: string;
  expiresInSeconds: number;
  user: SessionUser;
}

export interface Session {
  state(): SessionState;
  subscribe(listener: () => void): () => void;
  /** Signs in again from the refresh cookie; asks the API once per page load, again only if it did not answer. */
  restore(): Promise<SessionState>;
  /** Throws ProblemError: identity.sign-in-refused, identity.second-factor-required. */
  signIn(input: SignInInput): Promise<void>;
  signOut(scope: 'here' | 'everywhere'): Promise<void>;
  /** A fetch that signs the request, renews the token once when it is refused, and says which language is read. */
  send(request: Request): Promise<Response>;
}

interface SessionOptions {
  app: 'portal' | 'admin';
  baseUrl: string;
  language: () => string;
}

/** Renewed this long before it lapses, so that a form sent at the last second is not refused. */
const renewBeforeSeconds = 20;

/**
 * The session of one application in one tab. The access token lives in memory only; the refresh token is a cookie that
 * scripts cannot read. Tabs take turns to refresh, because a refresh token serves once.
 */
export function createSession(options: SessionOptions): Session {
  let state: SessionState = { status: 'unknown' };
  let token: { value: string; lapsesAt: number } | undefined;
  let refreshing: Promise<boolean> | undefined;
  const listeners = new Set<() => void>();
  const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`preau.session.${options.app}`);

  function become(next: SessionState) {
    state = next;
    if (next.status !== 'signed-in') token = undefined;
    for (const listener of listeners) listener();
  }

  function enter(answer: SignedIn) {
    token = { value: answer.accessToken, lapsesAt: performance.now() + (answer.expiresInSeconds - renewBeforeSeconds) * 1000 };
    become({ status: 'signed-in', user: answer.user });
  }

  function post(path: string, body: unknown) {
    const headers: Record<string, string> = { 'content-type': 'application/json', 'accept-language': options.language() };
    if (token !== undefined) headers['authorization'] = `Bearer ${token.value}`;
    return fetch(`${options.baseUrl}/api/v1/auth/${path}`, { method: 'POST', headers, body: JSON.stringify(body), credentials: 'include' });
  }

  async function askForToken(): Promise<boolean> {
    const answer = await post('refresh', { app: options.app });
    if (answer.ok) {
      enter((await answer.json()) as SignedIn);
      return true;
    }
    // A busy or failing server says nothing about the session: the person stays signed in and may try again.
    if (answer.status !== 401 && answer.status !== 403) throw new ProblemError(problemFrom(await readBody(answer), answer.status));
    become({ status: 'signed-out', expired: state.status === 'signed-in' });
    return false;
  }

  function refresh(): Promise<boolean> {
    refreshing ??= inTurn(`preau.refresh.${options.app}`, askForToken).finally(() => {
      refreshing = undefined;
    });
    return refreshing;
  }

  function signed(request: Request): Request {
    const copy = new Request(request.clone(), { credentials: 'include' });
    copy.headers.set('accept-language', options.language());
    if (token !== undefined) copy.headers.set('authorization', `Bearer ${token.value}`);
    return copy;
  }

  tabs?.addEventListener('message', () => become({ status: 'signed-out', expired: false }));

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async restore() {
      if (state.status !== 'unknown') return state;
      await refresh();
      return state;
    },
    async signIn(input) {
      const answer = await post('sign-in', { ...input, app: options.app });
      if (!answer.ok) throw new ProblemError(problemFrom(await readBody(answer), answer.status));
      enter((await answer.json()) as SignedIn);
    },
    async signOut(scope) {
      const answer = await post(scope === 'here' ? 'sign-out' : 'sign-out-everywhere', { app: options.app });
      if (!answer.ok && answer.status !== 401) throw new ProblemError(problemFrom(await readBody(answer), answer.status));
      tabs?.postMessage('signed-out');
      become({ status: 'signed-out', expired: false });
    },
    async send(request) {
      if (token !== undefined && performance.now() > token.lapsesAt) await refresh();
      const answer = await fetch(signed(request));
      if (answer.status !== 401 || token === undefined) return answer;
      // One renewal, one retry: a second 401 is the API's word and goes back to the screen.
      return (await refresh()) ? fetch(signed(request)) : answer;
    },
  };
}

async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (typeof navigator === 'undefined' || navigator.locks === undefined) return work();
  return await navigator.locks.request(name, work);
}

async function readBody(answer: Response): Promise<unknown> {
  const text = await answer.text();
  try {
    const body: unknown = JSON.parse(text);
    return isProblem(body) ? body : undefined;
  } catch {
    return undefined;
  }
}
