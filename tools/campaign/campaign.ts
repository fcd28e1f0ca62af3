/** What a campaign is asked to do. */
export interface CampaignOptions {
  /** In the campaign's own unit (shoppers, planned payments, sequences, cases); its full size when absent. */
  readonly size: number | undefined;
  readonly seed: number;
  /** A tenth of the full size or more, for `npm run check`. */
  readonly short: boolean;
  readonly flags: ReadonlyMap<string, string>;
}

/** What a campaign found. Every complaint is a way in which the product fell short. */
export interface CampaignOutcome {
  readonly complaints: readonly string[];
  /** The figures of the last line, in a few words. */
  readonly figures: string;
}

export interface Campaign {
  readonly name: string;
  /** Its short form is a part of the tests already: the check does not run it again. */
  readonly runsInTests?: true;
  run(options: CampaignOptions): Promise<CampaignOutcome>;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Collects what falls short; the first hundred are kept in words, the rest is counted. */
export class Complaints {
  private readonly kept: string[] = [];
  private count = 0;
  add(complaint: string): void {
    this.count += 1;
    if (this.kept.length < 100) this.kept.push(complaint);
  }
  expect(holds: boolean, complaint: string): void {
    if (!holds) this.add(complaint);
  }
  get all(): readonly string[] {
    return this.count > this.kept.length ? [...this.kept, `and ${this.count - this.kept.length} more`] : this.kept;
  }
}
