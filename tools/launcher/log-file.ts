import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';

const bytesMax = 10 * 1024 * 1024;

/** A log of bounded size: when it is full it becomes `<file>.1` and a new one begins. */
export class LogFile {
  private bytes: number;

  constructor(readonly file: string) {
    mkdirSync(dirname(file), { recursive: true });
    this.bytes = existsSync(file) ? statSync(file).size : 0;
  }

  collect(...streams: (Readable | null)[]): void {
    for (const stream of streams) stream?.on('data', (chunk: Buffer) => this.write(chunk));
  }

  write(chunk: Buffer | string): void {
    if (this.bytes + chunk.length > bytesMax && existsSync(this.file)) {
      renameSync(this.file, `${this.file}.1`);
      this.bytes = 0;
    }
    appendFileSync(this.file, chunk);
    this.bytes += chunk.length;
  }

  tail(lines = 25): string {
    return existsSync(this.file) ? readFileSync(this.file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n') : '';
  }
}
