import type { TestApi } from './api';

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}
interface Cookie {
  readonly value: string;
  readonly attributes: string;
}

/** One browser of one person: keeps cookies as a browser does, and the access token in memory as the applications do. */
export class TestBrowser {
  readonly cookies = new Map<string, Cookie>();
  token: string | undefined;
  constructor(private readonly api: TestApi) {}

  async post<Body = unknown>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.call<Body>('POST', path, body, headers);
  }

  async call<Body = unknown>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    const cookie = [...this.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ');
    const answer = await this.api.call<Body>(method, `/api/v1${path}`, {
      ...(this.token === undefined ? {} : { token: this.token }),
      ...(body === undefined ? {} : { body }),
      headers: { 'sec-fetch-site': 'same-origin', ...(cookie === '' ? {} : { cookie }), ...headers },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = '', attributes = ''] = /^([^=]+)=([^;]*);?(.*)$/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, { value, attributes });
    }
    return answer;
  }

  async signIn(app: 'portal' | 'admin', email: string, password: string, code?: string): Promise<Answer<{ accessToken: string; code?: string; user: { id: string } }>> {
    const answer = await this.post<{ accessToken: string; code?: string; user: { id: string } }>('/auth/sign-in', { app, email, password, ...(code === undefined ? {} : { code }) });
    if (answer.status === 200) this.token = answer.body.accessToken;
    return answer;
  }
}
