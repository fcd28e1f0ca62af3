import { Agent, request as httpRequest } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const answerSecondsMax = 40;

export interface HttpRequest {
  readonly method: string;
  /** Path with its query, percent-encoded; sent exactly so. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}
export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
  /** The body read as JSON; undefined when it is not JSON. */
  readonly json: unknown;
}

/** One request, sent as it is: no client library puts it right. A lost connection answers status 0. */
export function send(base: string, request: HttpRequest): Promise<HttpAnswer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve) => {
    const lost = (why: string): void => resolve({ status: 0, contentType: '', text: why, json: undefined });
    const body = request.body === undefined ? undefined : Buffer.from(request.body);
    const call = httpRequest(
      { agent, hostname, port, method: request.method, path: request.path, headers: { ...(body === undefined ? {} : { 'content-length': String(body.length) }), ...request.headers }, timeout: answerSecondsMax * 1_000 },
      (response) => {
        const parts: Buffer[] = [];
        const contentType = response.headers['content-type'] ?? '';
        const answered = (): void => {
          const text = Buffer.concat(parts).toString('utf8');
          resolve({ status: response.statusCode ?? 0, contentType, text, json: contentType.includes('json') ? readJson(text) : undefined });
        };
        response.on('data', (part: Buffer) => {
          parts.push(part);
          // Events have no end: what comes first is the answer.
          if (!contentType.startsWith('text/event-stream')) return;
          answered();
          call.destroy();
        });
        response.once('error', (error) => lost(error.message));
        response.once('end', answered);
      },
    );
    call.once('timeout', () => call.destroy(new Error(`no answer in ${answerSecondsMax} s`)));
    call.once('error', (error) => lost(error.message));
    call.end(body);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
