import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

const ssl = 80_877_103;

/** Stands between a process and PostgreSQL and counts how often it is asked and waited for: what is asked together counts once. */
export class RoundTripCounter {
  private readonly sockets = new Set<Socket>();
  count = 0;
  private constructor(private readonly server: Server, private readonly target: URL, private readonly ignoring: string | null) {}

  /**
   * @param databaseUrl the address that is asked through the counter
   * @param ignoring what a process says by itself and nobody waits for is not counted: a word of it
   */
  static async open(databaseUrl: string, ignoring: string | null = null): Promise<RoundTripCounter> {
    const target = new URL(databaseUrl);
    const server = createServer();
    const counter = new RoundTripCounter(server, target, ignoring);
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
    let unanswered = 0;
    // A simple query (Q) and a Sync (S) are answered with ReadyForQuery (Z). What is sent while an answer is still out waits for nothing of its own.
    let aside = false;
    const asked = messages((letter, message) => {
      if (letter === 'P') aside = this.ignoring !== null && message.includes(this.ignoring);
      if (letter !== 'Q' && letter !== 'S') return;
      if (unanswered === 0 && !aside) this.count += 1;
      unanswered += 1;
      // What comes after it may be known by its name and begin without another P.
      aside = false;
    }, true);
    const answered = messages((letter) => {
      if (letter === 'Z') unanswered = Math.max(0, unanswered - 1);
    }, false);
    client.on('data', (part) => {
      asked(part);
      server.write(part);
    });
    server.on('data', (part) => {
      answered(part);
      client.write(part);
    });
    for (const [one, other] of [[client, server], [server, client]] as const) {
      this.sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
  }
}

/** Reads PostgreSQL's messages out of what passes by. The first of a client have no letter: a length and a protocol number. */
function messages(read: (letter: string, message: Buffer) => void, fromClient: boolean): (part: Buffer) => void {
  let unread: Buffer = Buffer.alloc(0);
  let started = !fromClient;
  return (part) => {
    unread = unread.length === 0 ? part : Buffer.concat([unread, part]);
    for (;;) {
      const letter = started ? 1 : 0;
      if (unread.length < letter + 4) return;
      const length = letter + unread.readInt32BE(letter);
      if (unread.length < length) return;
      if (started) read(String.fromCharCode(unread[0] ?? 0), unread.subarray(0, length));
      else if (unread.readInt32BE(4) !== ssl) started = true;
      unread = unread.subarray(length);
    }
  };
}
