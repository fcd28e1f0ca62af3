import { hearPlaces, type PlacesHeard } from '@preau/enrolment';

/** A page as it is sent, and what it was read from. */
export interface ReadPage {
  /** The server's time when it was read, which stands first in it. */
  readonly now: string;
  /** Everything behind the time, as JSON without its opening brace. */
  readonly rest: string;
  /** Whose places it shows. */
  readonly activityIds: ReadonlySet<string>;
}
export interface PageAsked {
  readonly organizationId: string;
  /** Everything that the answer depends on, beside the organization. */
  readonly question: string;
  /** Which activities it shows depends on places too, also on those of activities that it does not show. */
  readonly chosenByPlaces: boolean;
}
interface Kept extends PageAsked {
  readonly read: () => Promise<ReadPage>;
  /** Of this process's own clock, before the database was asked. */
  readonly askedAt: number;
  readonly reading: Promise<Answered>;
  /** Null while it is being read. */
  activityIds: ReadonlySet<string> | null;
  /** Somebody asked for it since it is here. */
  wanted: boolean;
  /** What is being read to take its place. */
  next: Kept | null;
  /** A place changed while it was being read to take the place of another. */
  outdated: boolean;
}
interface Answered {
  readonly nowMs: number;
  readonly readAt: number;
  readonly rest: Buffer;
}

const pagesMax = 500;
const timeBytes = Buffer.byteLength('{"now":"2026-11-22T00:00:00.000Z",');

/**
 * Pages that everybody is answered alike, remembered for a moment: thousands look at the same page in the same second,
 * and one reading serves them. A page in which a place changed, in whatever process, is read again as soon as that is heard;
 * what is not heard, such as a change of the catalogue, is shown when the moment is over. No answer is ever older than
 * the moment, counted from before its reading. Nothing that is somebody's own may be asked through it.
 */
export class RememberedPages {
  private readonly kept = new Map<string, Kept>();
  private hearing: ReturnType<typeof hearPlaces> | null = null;
  private heard = false;
  constructor(
    private readonly databaseUrl: string,
    /** 0: nothing is remembered. */
    private readonly momentMs: number,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** The page as it goes to whoever asks, with the time of this very answer. */
  async answer(asked: PageAsked, read: () => Promise<ReadPage>): Promise<Buffer> {
    const { nowMs, readAt, rest } = await this.pageOf(asked, read);
    const now = new Date(nowMs + Math.max(0, Math.floor(this.clock() - readAt))).toISOString();
    const page = Buffer.allocUnsafe(timeBytes + rest.length);
    page.write(`{"now":"${now}",`, 'latin1');
    rest.copy(page, timeBytes);
    return page;
  }

  async stop(): Promise<void> {
    const { hearing } = this;
    this.hearing = null;
    this.kept.clear();
    await hearing?.stop();
  }

  private pageOf(asked: PageAsked, read: () => Promise<ReadPage>): Promise<Answered> {
    if (this.momentMs === 0) return this.read(read);
    this.listen();
    const key = `${asked.organizationId} ${asked.question}`;
    const known = this.kept.get(key);
    const age = known === undefined ? Number.POSITIVE_INFINITY : this.clock() - known.askedAt;
    if (known === undefined || age >= this.momentMs) return this.begin(key, { ...asked, read }).reading;
    known.wanted = true;
    // Half way through its moment it is read anew, while it still serves: nobody waits for a page that many look at.
    if (age >= this.momentMs / 2) this.readAgain(key, known);
    return known.reading;
  }

  private begin(key: string, asked: PageAsked & Pick<Kept, 'read'>): Kept {
    const kept = this.reading(asked);
    this.keep(key, kept);
    kept.reading.catch(() => this.forget(key, kept));
    return kept;
  }

  private reading({ organizationId, question, chosenByPlaces, read }: PageAsked & Pick<Kept, 'read'>): Kept {
    const kept: Kept = {
      organizationId, question, chosenByPlaces, read, askedAt: this.clock(), activityIds: null, wanted: false, next: null, outdated: false,
      reading: this.read(read, (page) => (kept.activityIds = page.activityIds)),
    };
    return kept;
  }

  /** The page goes on to serve, no longer than its moment, until the next one is read. */
  private readAgain(key: string, kept: Kept): void {
    if (kept.next !== null) return;
    const next = this.reading(kept);
    kept.next = next;
    const take = (): void => {
      if (this.kept.get(key) !== kept) return;
      this.keep(key, next);
      if (next.outdated) this.readAgain(key, next);
    };
    // What cannot be read is asked for again by whoever comes when this one's moment is over.
    next.reading.then(take, () => undefined);
  }

  private async read(read: () => Promise<ReadPage>, done?: (page: ReadPage) => void): Promise<Answered> {
    const page = await read();
    done?.(page);
    return { nowMs: Date.parse(page.now), readAt: this.clock(), rest: Buffer.from(page.rest) };
  }

  /** The oldest go first, and those that are over go before anything is refused room. */
  private keep(key: string, kept: Kept): void {
    this.kept.delete(key);
    for (const [oldKey, { askedAt }] of this.kept) {
      if (this.kept.size < pagesMax && kept.askedAt - askedAt < this.momentMs) break;
      this.kept.delete(oldKey);
    }
    this.kept.set(key, kept);
  }
  private forget(key: string, kept: Kept): void {
    if (this.kept.get(key) === kept) this.kept.delete(key);
  }

  /** Whether changes are heard: from the first page on, unless the database is away. Deaf, a page is as old as the moment at most. */
  get hears(): boolean {
    return this.heard;
  }
  private listen(): void {
    if (this.hearing !== null) return;
    const heard: PlacesHeard = {
      onChanged: (organizationId, activityIds) => this.changed(organizationId, activityIds),
      onUp: () => {
        this.heard = true;
        // What happened before was not heard.
        this.kept.clear();
      },
      onDown: () => (this.heard = false),
    };
    this.hearing = hearPlaces(this.databaseUrl, heard);
    this.hearing.start();
  }

  /** A page that is looked at is read again at once; one that is being read may have been read before the change. */
  private changed(organizationId: string, activityIds: readonly string[]): void {
    for (const [key, kept] of this.kept) {
      if (kept.organizationId !== organizationId) continue;
      const shown = kept.activityIds;
      if (shown !== null && !kept.chosenByPlaces && !activityIds.some((id) => shown.has(id))) continue;
      if (shown === null || !kept.wanted || this.clock() - kept.askedAt >= this.momentMs) this.kept.delete(key);
      else if (kept.next !== null) kept.next.outdated = true;
      else this.readAgain(key, kept);
    }
  }
}
