import { connect, type Socket } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly body: string;
}

/** One kept-alive HTTP/1.1 connection, with as little of its own work as can be: the load must not measure itself. */
export class Connection {
  private buffer = Buffer.alloc(0);
  private waiting: { resolve: (answer: RawAnswer) => void; reject: (error: Error) => void } | null = null;
  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (part) => {
      this.buffer = this.buffer.length === 0 ? part : Buffer.concat([this.buffer, part]);
      this.read();
    });
    const lost = (): void => {
      this.waiting?.reject(new Error('the connection was lost'));
      this.waiting = null;
    };
    socket.on('error', lost);
    socket.on('close', lost);
  }

  static open(url: string): Promise<Connection> {
    const { hostname, port } = new URL(url);
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => resolve(new Connection(socket)));
      socket.once('error', reject);
    });
  }

  /** Sends one whole request, head and body, and waits for its answer. */
  ask(request: string | Buffer): Promise<RawAnswer> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(request);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private read(): void {
    const end = this.buffer.indexOf('\r\n\r\n');
    if (end < 0 || this.waiting === null) return;
    const head = this.buffer.toString('latin1', 0, end);
    const status = Number(head.slice(9, 12));
    const length = /content-length: (\d+)/i.exec(head);
    if (length === null && status !== 204) throw new Error(`an answer of unknown length: ${head}`);
    const whole = end + 4 + Number(length?.[1] ?? 0);
    if (this.buffer.length < whole) return;
    const body = this.buffer.toString('utf8', end + 4, whole);
    this.buffer = this.buffer.subarray(whole);
    const { resolve } = this.waiting;
    this.waiting = null;
    resolve({ status, body });
  }
}

/** The text of a request as it goes over the wire. */
export function requestText(method: string, path: string, options: { token?: string; body?: object; key?: string } = {}): string {
  const body = options.body === undefined ? '' : JSON.stringify(options.body);
  return `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: keep-alive\r\n${options.token === undefined ? '' : `authorization: Bearer ${options.token}\r\n`}${
    options.key === undefined ? '' : `idempotency-key: ${options.key}\r\n`}${body === '' ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`}\r\n${body}`;
}
