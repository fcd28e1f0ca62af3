import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

const ssl = 80_877_103;

/** Stands between a process and PostgreSQL and counts how often it is asked something and waited for. */
export class RoundTripCounter {
  private readonly sockets = new Set<Socket>();
  count = 0;
  private constructor(private readonly server: Server, private readonly target: URL) {}

  /** @param databaseUrl the address that is asked through the counter. */
  static async open(databaseUrl: string): Promise<RoundTripCounter> {
    const target = new URL(databaseUrl);
    const server = createServer();
    const counter = new RoundTripCounter(server, target);
    server.on('connection', (client) => counter.relay(client));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return counter;
  }

  /** The address to give instead of the database's own. */
  get url(): string {
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String((this.server.address() as AddressInfo).port);
    return url.toString();
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private relay(client: Socket): void {
    const server = connect(Number(this.target.port), this.target.hostname);
    let unread = Buffer.alloc(0);
    let started = false;
    client.on('data', (part) => {
      unread = Buffer.concat([unread, part]);
      for (;;) {
        // The first message has no letter: only a length and a protocol number.
        const letter = started ? 1 : 0;
        if (unread.length < letter + 4) break;
        const length = letter + unread.readInt32BE(letter);
        if (unread.length < length) break;
        if (started) this.read(unread[0] ?? 0);
        else if (unread.readInt32BE(4) !== ssl) started = true;
        unread = unread.subarray(length);
      }
      server.write(part);
    });
    server.on('data', (part) => client.write(part));
    for (const [one, other] of [[client, server], [server, client]] as const) {
      this.sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
  }

  /** A simple query (Q) and a Sync (S) are each answered before the next is sent. */
  private read(letter: number): void {
    if (letter === 0x51 || letter === 0x53) this.count += 1;
  }
}
