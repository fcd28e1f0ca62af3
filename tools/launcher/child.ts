import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { LogFile } from './log-file';

export interface ChildOptions {
  name: string;
  /** The compiled program. */
  program: string;
  env: NodeJS.ProcessEnv;
  logFolder: string;
  /** Answers once the child serves. A child may as well say `ready` over its channel; without a probe it must. */
  probe?: string;
}

export interface ChildEvents {
  say(line: string): void;
  /** After each start and end. */
  changed(): void;
  /** The child crashed too often: nothing works without it. */
  givenUp(reason: string): void;
}

/** How Node runs every child: readable traces, and an end when we end. */
export const childFlags = ['--enable-source-maps', '--require', join(__dirname, 'exit-with-parent.js')];

const readySecondsMax = 90;
const stopSecondsMax = 10;
const crashesMax = 8;
const crashWindowMs = 5 * 60_000;
const firstBackOffMs = 500;
const backOffMsMax = 30_000;

/** A program that is started again when it crashes, later each time, and not for ever. */
export class Child {
  private process: ChildProcess | undefined;
  private stopping = false;
  private wasReady = false;
  private crashes: number[] = [];
  private readonly log: LogFile;

  constructor(private readonly options: ChildOptions, private readonly events: ChildEvents) {
    this.log = new LogFile(join(options.logFolder, `${options.name}.log`));
  }

  get name(): string {
    return this.options.name;
  }

  get pid(): number | undefined {
    return this.process?.pid;
  }

  /** Starts it and waits until it serves. Throws with the tail of its log when it ends or stays silent instead. */
  async start(): Promise<void> {
    const { program, name } = this.options;
    if (!existsSync(program)) throw new Error(`${name} cannot start: ${program} was not built.`);
    const child = this.spawn();
    if (await this.becameReady(child)) {
      this.wasReady = true;
      return;
    }
    throw new Error(`${name} did not start. The end of ${this.log.file}:\n${this.log.tail()}`);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.process;
    if (!child || hasEnded(child)) return;
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      child.kill(signal);
      const given = new AbortController();
      await Promise.race([ended, wait(stopSecondsMax * 1000, undefined, { signal: given.signal }).catch(() => undefined)]);
      given.abort();
      if (hasEnded(child)) return;
    }
  }

  private spawn(): ChildProcess {
    const child = fork(this.options.program, [], {
      env: this.options.env,
      execArgv: childFlags,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true, // a Ctrl-C in the terminal is for the launcher, which stops its children in order
    });
    this.process = child;
    this.log.write(`--- ${this.name} starts, process ${child.pid}\n`);
    this.log.collect(child.stdout, child.stderr);
    child.once('exit', (code, signal) => this.ended(code ?? signal));
    this.events.changed();
    return child;
  }

  private async becameReady(child: ChildProcess): Promise<boolean> {
    let said = false;
    child.on('message', (message) => (said ||= message === 'ready' || (message !== null && typeof message === 'object' && 'ready' in message)));
    for (let waited = 0; waited < readySecondsMax && !this.stopping; waited += 0.1) {
      if (hasEnded(child)) return false;
      if (said || (this.options.probe && (await answers(this.options.probe)))) return true;
      await wait(100);
    }
    return false;
  }

  private ended(how: number | NodeJS.Signals | null): void {
    this.events.changed();
    if (this.stopping || !this.wasReady) return;
    const now = performance.now();
    this.crashes = [...this.crashes.filter((at) => now - at < crashWindowMs), now];
    if (this.crashes.length > crashesMax) {
      return this.events.givenUp(`${this.name} crashed ${this.crashes.length} times. The end of ${this.log.file}:\n${this.log.tail()}`);
    }
    const pause = Math.min(backOffMsMax, firstBackOffMs * 2 ** (this.crashes.length - 1));
    this.events.say(`${this.name} ended (${how}); started again in ${pause / 1000} s. Its log: ${this.log.file}`);
    setTimeout(() => {
      if (!this.stopping) this.spawn();
    }, pause);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false; // not yet
  }
}
