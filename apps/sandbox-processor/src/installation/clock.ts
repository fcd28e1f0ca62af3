import type { Database } from './database';

/** The bank's own moved clock: real time plus an offset kept in the database. It only moves forward. */
export class BankClock {
  private offsetSeconds = 0;

  constructor(private readonly database: Database) {}

  async load(): Promise<void> {
    const [row] = await this.database.query<{ clock_offset_seconds: number }>('select clock_offset_seconds from installation');
    this.offsetSeconds = row?.clock_offset_seconds ?? 0;
  }

  now(): Date {
    return new Date(Date.now() + this.offsetSeconds * 1_000);
  }

  async advance(seconds: number): Promise<void> {
    const [row] = await this.database.query<{ clock_offset_seconds: number }>(
      'update installation set clock_offset_seconds = clock_offset_seconds + $1 returning clock_offset_seconds', [seconds]);
    this.offsetSeconds = row?.clock_offset_seconds ?? this.offsetSeconds;
  }
}
