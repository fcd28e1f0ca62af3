import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { childFlags } from '../../launcher/child';

const readySecondsMax = 60;
const stopSecondsMax = 15;
const tailCharacters = 6_000;

/** A real process of the product, started from what was built, killed and started again at will. */
export class Program {
  private child: ChildProcess | null = null;
  private output = '';
  private address = '';
  private wanted = false;
  private ready = false;
  /** Endings that nobody asked for. */
  crashes = 0;

  constructor(
    readonly name: string,
    private readonly file: string,
    private readonly env: Readonly<Record<string, string>>,
    private readonly flags: readonly string[] = childFlags,
  ) {}

  /** Where it listens, as it said itself. */
  get url(): string {
    return this.address;
  }
  get pid(): number | undefined {
    return this.child?.pid;
  }
  /** The end of what it printed. */
  get tail(): string {
    return this.output;
  }

  /** How its last life ended: the signal, or the code; null while it lives. */
  get endedBy(): string | null {
    return this.child === null ? null : (this.child.signalCode ?? this.child.exitCode?.toString() ?? null);
  }

  /** Waits until it has ended by itself; null when it still lives after so long. */
  async untilEnd(secondsMax: number): Promise<string | null> {
    for (let waited = 0; waited < secondsMax && this.endedBy === null; waited += 0.02) await wait(20);
    return this.endedBy;
  }

  /** Starts it and waits until it says that it is ready. */
  async start(): Promise<this> {
    const child = this.launch();
    for (let waited = 0; waited < readySecondsMax; waited += 0.02) {
      if (this.ready) return this;
      if (ended(child)) break;
      await wait(20);
    }
    throw new Error(`${this.name} did not start:\n${this.output}`);
  }

  /** Starts it and waits for nothing. */
  launch(): ChildProcess {
    if (!existsSync(this.file)) throw new Error(`${this.name} was not built: ${this.file} is missing`);
    const child = fork(this.file, [], { env: { PATH: process.env['PATH'] ?? '', ...this.env }, execArgv: [...this.flags], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    this.child = child;
    this.wanted = true;
    this.ready = false;
    child.on('message', (message) => (this.ready ||= message === 'ready' || (typeof message === 'object' && message !== null && 'ready' in message)));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        const text = chunk.toString('utf8');
        this.output = (this.output + text).slice(-tailCharacters);
        const said = /\{"ready":true,"url":"([^"]+)"/.exec(text);
        if (said) {
          this.address = said[1] ?? '';
          this.ready = true;
        }
      });
    }
    child.once('exit', () => {
      if (this.wanted && this.child === child) this.crashes += 1;
    });
    return child;
  }

  /** Hands it something to do and waits for what it answers; for processes of the campaigns' own. */
  async ask<Answer>(question: object): Promise<Answer> {
    const child = this.child;
    if (child === null) throw new Error(`${this.name} has not been started`);
    const answered = new Promise<Answer>((resolve, reject) => {
      const ended = (): void => reject(new Error(`${this.name} ended without an answer:\n${this.output}`));
      child.once('message', (answer) => {
        child.off('exit', ended);
        resolve(answer as Answer);
      });
      child.once('exit', ended);
    });
    child.send(question);
    return answered;
  }

  /** SIGKILL: nothing is finished. Resolves once it is gone. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.child;
    this.wanted = false;
    if (child === null || ended(child)) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    const patience = setTimeout(() => child.kill('SIGKILL'), stopSecondsMax * 1_000);
    await gone;
    clearTimeout(patience);
  }
}

function ended(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
