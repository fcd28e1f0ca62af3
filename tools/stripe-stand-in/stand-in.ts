import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Bank } from './bank';
import { Books, found, newId, type Dispute } from './books';
import { decodeForm, textsIn, type FormFields } from './form';
import { Notices } from './notices';
import { invalid, StripeRefusal } from './refusal';
import { routes, type Route } from './routes';
import { browserPage } from './browser-pages';

/** Looks at every request and every answer; whatever it finds wrong is a sentence. */
export interface Witness {
  request(route: Pick<Route, 'method' | 'path'>, fields: FormFields): string[];
  answer(route: Pick<Route, 'method' | 'path'>, status: number, body: unknown): string[];
}
export interface StandInOptions {
  readonly port?: number;
  readonly witness?: Witness;
  /** How late the answer of the slow test card is. Milliseconds. */
  readonly slowAnswerMs?: number;
}
/** What goes wrong with the next call to a path, once. */
interface Fault {
  readonly path: string;
  readonly what: 'lost-before' | 'lost-after' | 'error-after' | 'too-many';
}
interface Read {
  readonly route: Route;
  readonly id: string;
  readonly fields: FormFields;
  readonly fingerprint: string;
}
export interface OpenedAccount {
  readonly id: string;
  readonly secretKey: string;
  readonly publishableKey: string;
}

/**
 * Stands where api.stripe.com stands: a server on the loopback with books of its own, which the official client talks to.
 * It moves no money, and knows nothing of Préau.
 */
export class StripeStandIn {
  readonly platformSecretKey = `sk_test_${randomBytes(12).toString('hex')}`;
  readonly platformPublishableKey = `pk_test_${randomBytes(12).toString('hex')}`;
  readonly notices = new Notices();
  /** What the witness found wrong. */
  readonly offences: string[] = [];
  /** Calls that the witness has seen. */
  witnessed = 0;
  requests = 0;
  private readonly accounts = new Map<string, Books>();
  private readonly faults: Fault[] = [];
  private shiftSeconds = 0;
  private readonly bank: Bank;
  private readonly now = (): number => Math.floor(Date.now() / 1_000) + this.shiftSeconds;

  private constructor(
    private readonly server: Server,
    private readonly options: StandInOptions,
  ) {
    this.bank = new Bank(this.now, () => this.url, (books) => this.notices.hurry(books));
  }

  static async start(options: StandInOptions = {}): Promise<StripeStandIn> {
    const server = createServer();
    const standIn = new StripeStandIn(server, options);
    server.on('request', (request, response) => void standIn.serve(request, response));
    await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
    return standIn;
  }
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    await this.notices.settled();
  }
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** An account connected to the platform, which has keys of its own as well. */
  openAccount(): OpenedAccount {
    const books = new Books(newId('acct').replace('acct_', 'acct_1'), `sk_test_${randomBytes(12).toString('hex')}`, `pk_test_${randomBytes(12).toString('hex')}`);
    this.accounts.set(books.id, books);
    return books;
  }
  books(accountId: string): Books {
    return found(this.accounts, accountId);
  }

  advanceDays(days: number): void {
    this.shiftSeconds += Math.round(days * 86_400);
    for (const books of this.accounts.values()) this.bank.passTime(books);
  }
  forgetKeys(): void {
    for (const books of this.accounts.values()) books.keys.clear();
  }
  /** The next call whose path ends so goes wrong. */
  failNext(path: string, what: Fault['what']): void {
    this.faults.push({ path, what });
  }
  /** The payer disputes what an intent took. */
  openDispute(accountId: string, intentId: string, how: { reason?: string; amount?: number; inquiry?: boolean } = {}): Dispute {
    const books = this.books(accountId);
    return this.bank.dispute(books, found(books.charges, found(books.intents, intentId).charge), { reason: 'fraudulent', ...how });
  }
  closeDisputes(accountId: string, end: 'won' | 'lost'): void {
    const books = this.books(accountId);
    for (const dispute of books.disputes.values()) this.bank.closeDispute(books, dispute, end);
  }
  /** The payer answers their bank. */
  answerBank(accountId: string, intentId: string, approved: boolean): void {
    const books = this.books(accountId);
    this.bank.answer(books, found(books.intents, intentId), approved);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'OPTIONS') return void response.writeHead(204, { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*, authorization' }).end();
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const url = new URL(request.url ?? '/', this.url);
    if (!url.pathname.startsWith('/v1/')) return this.page(url, response);
    this.requests += 1;
    const fault = this.takeFault(url.pathname);
    if (fault === 'lost-before') return void request.socket.destroy();
    try {
      if (fault === 'too-many') throw invalid('Too many requests.', { status: 429, code: 'rate_limit' });
      const { books, fromBrowser } = this.accountOf(request);
      const read = readCall(request, url, body);
      this.checkRequest(read, fromBrowser);
      const answer = this.answerOf(books, read, fromBrowser, header(request, 'idempotency-key'));
      const lost = fault === 'lost-after' || (read.route.path.endsWith('/{intent}/confirm') && read.route.path.includes('payment_intents') && outcomeOf(books, read.id)?.answer === 'lost');
      if (lost) return void request.socket.destroy();
      if (fault === 'error-after') return send(response, 500, errorBody({ type: 'api_error', message: 'Something went wrong.' }));
      if (read.route.path.endsWith('/confirm') && outcomeOf(books, read.id)?.answer === 'slow') await new Promise((resolve) => setTimeout(resolve, this.options.slowAnswerMs ?? 35_000));
      send(response, answer.status, answer.body, answer.replayed);
    } catch (error) {
      if (!(error instanceof StripeRefusal)) throw error;
      send(response, error.status, errorBody(error.error));
    }
  }

  /** Runs a call once for its key; the same key with other words is refused. */
  private answerOf(books: Books, read: Read, fromBrowser: boolean, key: string | undefined): { status: number; body: string; replayed: boolean } {
    const known = key === undefined ? undefined : books.keys.get(key);
    if (known !== undefined && known.fingerprint !== read.fingerprint) {
      throw new StripeRefusal(400, { type: 'idempotency_error', message: 'Keys for idempotent requests can only be used with the same parameters they were first used with.' });
    }
    if (known !== undefined) return { ...known, replayed: true };
    const answer = this.run(books, read, fromBrowser);
    // A call that was refused before anything began leaves its key free; what a bank refused is kept.
    if (key !== undefined && (answer.status < 400 || answer.status === 402)) books.keys.set(key, { fingerprint: read.fingerprint, ...answer });
    return { ...answer, replayed: false };
  }

  private run(books: Books, { route, id, fields }: Read, fromBrowser: boolean): { status: number; body: string } {
    const { expand: _, ...said } = fields;
    let status = 200;
    let answer: unknown;
    try {
      answer = route.run({ books, bank: this.bank, id, fields: said, expand: textsIn(fields, 'expand'), now: this.now, url: this.url, fromBrowser });
    } catch (error) {
      if (!(error instanceof StripeRefusal)) throw error;
      status = error.status;
      answer = { error: error.error };
    }
    this.offences.push(...(this.options.witness?.answer(route, status, JSON.parse(JSON.stringify(answer))) ?? []));
    return { status, body: JSON.stringify(answer) };
  }

  private checkRequest({ route, fields }: Read, fromBrowser: boolean): void {
    if (fromBrowser && route.browser !== true) throw invalid('This API call cannot be made with a publishable API key.', { status: 403, code: 'secret_key_required' });
    for (const name of Object.keys(fields)) {
      if (name !== 'expand' && !route.fields.includes(name)) throw invalid(`Received unknown parameter: ${name}`, { code: 'parameter_unknown', param: name });
    }
    if (this.options.witness === undefined) return;
    this.witnessed += 1;
    this.offences.push(...this.options.witness.request(route, fields));
  }

  /** Whose books: by the key, or by the account that the platform names. */
  private accountOf(request: IncomingMessage): { books: Books; fromBrowser: boolean } {
    const key = /^Bearer (.+)$/.exec(header(request, 'authorization') ?? '')?.[1];
    const named = header(request, 'stripe-account');
    if (key === this.platformSecretKey || key === this.platformPublishableKey) {
      const books = this.accounts.get(named ?? '');
      if (books === undefined) throw invalid('The provided key does not have access to that account.', { status: 403, code: 'account_invalid' });
      return { books, fromBrowser: key === this.platformPublishableKey };
    }
    const books = [...this.accounts.values()].find((account) => account.secretKey === key || account.publishableKey === key);
    if (books === undefined) throw invalid('Invalid API Key provided.', { status: 401 });
    if (named !== undefined && named !== books.id) throw invalid('The provided key does not have access to that account.', { status: 403, code: 'account_invalid' });
    return { books, fromBrowser: key === books.publishableKey };
  }

  private takeFault(path: string): Fault['what'] | null {
    const index = this.faults.findIndex((fault) => path.endsWith(fault.path));
    return index < 0 ? null : (this.faults.splice(index, 1)[0]?.what ?? null);
  }

  private page(url: URL, response: ServerResponse): void {
    const answered = url.pathname.startsWith('/hooks/redirect/') ? this.bankPage(url) : browserPage(url, this.url);
    response.writeHead(answered.status, { 'content-type': answered.type, 'access-control-allow-origin': '*', ...(answered.location === undefined ? {} : { location: answered.location }) }).end(answered.body);
  }

  /** Where a bank asks who the payer is; the answer is in the address. */
  private bankPage(url: URL): { status: number; type: string; body: string; location?: string } {
    const id = url.pathname.split('/').at(-1) ?? '';
    const books = [...this.accounts.values()].find((account) => account.intents.has(id));
    const intent = books?.intents.get(id);
    if (books === undefined || intent?.secret !== url.searchParams.get('secret')) return { status: 404, type: 'text/plain', body: '' };
    const approve = url.searchParams.get('approve');
    if (approve === null) {
      const link = (answer: string, label: string): string => `<a href="?secret=${encodeURIComponent(intent.secret)}&approve=${answer}">${label}</a>`;
      return { status: 200, type: 'text/html; charset=utf-8', body: `<!doctype html><html lang="fr-CA"><meta charset="utf-8"><title>Banque d’essai</title><h1>Banque d’essai</h1><p>${link('yes', 'Approuver')} ${link('no', 'Refuser')}</p></html>` };
    }
    this.bank.answer(books, intent, approve === 'yes');
    return { status: 303, type: 'text/plain', body: '', location: intent.returnUrl ?? '/' };
  }
}

function readCall(request: IncomingMessage, url: URL, body: string): Read {
  const method = request.method === 'POST' ? 'POST' : 'GET';
  const text = method === 'POST' ? body : url.search.slice(1);
  for (const route of routes) {
    if (route.method !== method) continue;
    const match = new RegExp(`^${route.path.replace(/\{[^}]+\}/, '([^/]+)')}$`).exec(url.pathname);
    if (match === null) continue;
    const fingerprint = createHash('sha256').update(`${method} ${url.pathname} ${text}`).digest('hex');
    return { route, id: decodeURIComponent(match[1] ?? ''), fields: decodeForm(text), fingerprint };
  }
  throw invalid(`Unrecognized request URL (${method}: ${url.pathname}).`, { status: 404 });
}

function outcomeOf(books: Books, intentId: string): { answer?: 'slow' | 'lost' } | undefined {
  const method = books.intents.get(intentId)?.tried;
  return method === null || method === undefined ? undefined : books.methods.get(method)?.outcome;
}
function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}
function errorBody(error: object): string {
  return JSON.stringify({ error });
}
function send(response: ServerResponse, status: number, body: string, replayed = false): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'request-id': newId('req'), 'access-control-allow-origin': '*', ...(replayed ? { 'idempotent-replayed': 'true' } : {}) })
    .end(body);
}
