import { storePlaces, type PlacesShown } from '@preau/catalog';
import { hearPlaces, type PlacesHeard } from '@preau/enrolment';
import { DomainError, visitor, type Commands } from '@preau/kernel';

/** Somebody's screen, and which activities it shows. */
export interface Screen {
  readonly organizationId: string;
  readonly activityIds: readonly string[];
  /** Also the places of each date, not of the next one only. */
  readonly withDates: boolean;
  /** From which network it looks, for the bound on each. */
  readonly address: string;
  /** False: it does not read what it is sent, and is let go. */
  write(text: string): boolean;
  end(): void;
}
export interface LiveLimits {
  readonly screensMax: number;
  readonly screensOfAddressMax: number;
  /** Changes of this long are shown together. */
  readonly togetherMs: number;
  readonly heartbeatMs: number;
  /** How often everything shown is looked at again: what was heard may have been lost; and when nothing can be heard. */
  readonly lookAgainMs: number;
  readonly lookAgainDeafMs: number;
}
export const liveLimits: LiveLimits = { screensMax: 10_000, screensOfAddressMax: 250, togetherMs: 200, heartbeatMs: 20_000, lookAgainMs: 15_000, lookAgainDeafMs: 2_000 };

interface Shown {
  /** As last sent; null until it was read, and when the store does not offer it. */
  short: string | null;
  long: string | null;
  readonly screens: Set<Screen>;
}
const activitiesOfReadMax = 200;
const retryAfterSeconds = 30;

/**
 * The places that are on screens now, of every store this process serves. Told of a change, it reads what is shown of it
 * once, however many screens show it, and sends each what is new to it. One reader at a time: what is sent later was read later.
 */
export class LivePlaces {
  private readonly stores = new Map<string, Map<string, Shown>>();
  private readonly screens = new Set<Screen>();
  private readonly newcomers = new Set<Screen>();
  private readonly ofAddress = new Map<string, number>();
  private readonly toRead = new Map<string, Set<string>>();
  private hearing: ReturnType<typeof hearPlaces> | null = null;
  private timers: NodeJS.Timeout[] = [];
  private next: NodeJS.Timeout | null = null;
  private reading: Promise<void> = Promise.resolve();
  private leaving: Promise<unknown> = Promise.resolve();
  private heard = false;
  private lookedAt = 0;
  private sent = 0;
  constructor(
    private readonly commands: Pick<Commands, 'ask'>,
    private readonly databaseUrl: string,
    private readonly limits: LiveLimits = liveLimits,
  ) {}

  /** Sends the screen all it shows at once, and then what changes. @throws DomainError gateway.too-many-requests */
  show(screen: Screen): void {
    const ofAddress = this.ofAddress.get(screen.address) ?? 0;
    if (this.screens.size >= this.limits.screensMax || ofAddress >= this.limits.screensOfAddressMax) throw new DomainError('gateway.too-many-requests', { retryAfterSeconds });
    this.ofAddress.set(screen.address, ofAddress + 1);
    this.screens.add(screen);
    this.newcomers.add(screen);
    const store = this.storeOf(screen.organizationId);
    for (const activityId of screen.activityIds) {
      const shown = store.get(activityId);
      if (shown === undefined) store.set(activityId, { short: null, long: null, screens: new Set([screen]) });
      else shown.screens.add(screen);
      if (shown === undefined) this.markToRead(screen.organizationId, activityId);
    }
    this.wake();
    this.readSoon(0);
  }

  leave(screen: Screen): void {
    if (!this.screens.delete(screen)) return;
    this.newcomers.delete(screen);
    const left = (this.ofAddress.get(screen.address) ?? 1) - 1;
    if (left === 0) this.ofAddress.delete(screen.address);
    else this.ofAddress.set(screen.address, left);
    const store = this.stores.get(screen.organizationId);
    for (const activityId of screen.activityIds) {
      const shown = store?.get(activityId);
      shown?.screens.delete(screen);
      if (shown?.screens.size === 0) store?.delete(activityId);
    }
    if (store?.size === 0) this.stores.delete(screen.organizationId);
    if (this.screens.size === 0) this.sleep();
  }

  /** How many screens look, and how many events they were sent. */
  get figures(): { readonly screens: number; readonly sent: number } {
    return { screens: this.screens.size, sent: this.sent };
  }

  async stop(): Promise<void> {
    for (const screen of [...this.screens]) {
      screen.end();
      this.leave(screen);
    }
    this.sleep();
    await Promise.all([this.leaving, this.reading]);
  }

  private storeOf(organizationId: string): Map<string, Shown> {
    const known = this.stores.get(organizationId);
    if (known !== undefined) return known;
    const store = new Map<string, Shown>();
    this.stores.set(organizationId, store);
    return store;
  }

  /** Nobody looks, nothing runs: the connection and the clocks begin with the first screen. */
  private wake(): void {
    if (this.hearing !== null) return;
    const heard: PlacesHeard = {
      onChanged: (organizationId, activityIds) => {
        const store = this.stores.get(organizationId);
        if (store === undefined) return;
        for (const activityId of activityIds) if (store.has(activityId)) this.markToRead(organizationId, activityId);
        this.readSoon(this.limits.togetherMs);
      },
      onUp: () => {
        this.heard = true;
        this.lookAgain();
      },
      onDown: () => (this.heard = false),
    };
    this.hearing = hearPlaces(this.databaseUrl, heard);
    this.hearing.start();
    this.lookedAt = performance.now();
    const beat = (): void => [...this.screens].forEach((screen) => this.send(screen, ':\n\n'));
    const look = (): void => {
      if (this.heard && performance.now() - this.lookedAt < this.limits.lookAgainMs) return;
      this.lookAgain();
    };
    this.timers = [setInterval(beat, this.limits.heartbeatMs).unref(), setInterval(look, this.limits.lookAgainDeafMs).unref()];
  }

  private sleep(): void {
    for (const timer of this.timers) clearInterval(timer);
    this.timers = [];
    const { hearing } = this;
    this.hearing = null;
    this.heard = false;
    if (hearing !== null) this.leaving = Promise.all([this.leaving, hearing.stop()]);
  }

  private lookAgain(): void {
    this.lookedAt = performance.now();
    for (const [organizationId, store] of this.stores) for (const activityId of store.keys()) this.markToRead(organizationId, activityId);
    this.readSoon(0);
  }

  private markToRead(organizationId: string, activityId: string): void {
    const marked = this.toRead.get(organizationId);
    if (marked === undefined) this.toRead.set(organizationId, new Set([activityId]));
    else marked.add(activityId);
  }

  private readSoon(ms: number): void {
    this.next ??= setTimeout(() => {
      this.reading = this.reading.then(() => this.readAndSend());
    }, ms).unref();
  }

  private async readAndSend(): Promise<void> {
    this.next = null;
    const marked = [...this.toRead];
    this.toRead.clear();
    const newcomers = [...this.newcomers];
    this.newcomers.clear();
    const news = new Map<Screen, string[]>();
    for (const [organizationId, ids] of marked) {
      try {
        // What was marked while another read found that it is not offered, or its last screen left, is not looked at any more.
        const shown = [...ids].filter((id) => this.stores.get(organizationId)?.has(id) === true);
        for (const part of inParts(shown)) await this.read(organizationId, part, news);
      } catch {
        // The database is away: it is asked again, and the screens keep what they show.
        for (const id of ids) if (this.stores.get(organizationId)?.has(id) === true) this.markToRead(organizationId, id);
        this.readSoon(this.limits.lookAgainDeafMs);
      }
    }
    for (const screen of newcomers) news.set(screen, screen.activityIds.flatMap((id) => this.partFor(screen, id)));
    for (const [screen, rows] of news) if (this.screens.has(screen)) this.send(screen, `id: ${(this.sent += 1)}\nevent: places\ndata: {"rows":[${rows.join(',')}]}\n\n`);
  }

  private async read(organizationId: string, ids: readonly string[], news: Map<Screen, string[]>): Promise<void> {
    const rows = new Map((await this.commands.ask(storePlaces, { activityIds: ids }, visitor, { organizationId })).map((row) => [row.activityId, row]));
    for (const id of ids) {
      const shown = this.stores.get(organizationId)?.get(id);
      if (shown === undefined) continue;
      const row = rows.get(id);
      // Not offered any more: there is no place in it.
      const [short, long] = row !== undefined ? textsOf(row) : shown.short === null ? [null, null] : textsOf({ activityId: id, session: null, nextDate: null, dates: [] });
      // What was never offered is shown by no page of ours: looked at once, and not again for as long as it is asked for.
      if (short === null) {
        this.stores.get(organizationId)?.delete(id);
        continue;
      }
      const changed = { short: short !== shown.short, long: long !== shown.long };
      shown.short = short;
      shown.long = long;
      for (const screen of shown.screens) {
        const text = screen.withDates ? long : short;
        if (text === null || !(screen.withDates ? changed.long : changed.short)) continue;
        const parts = news.get(screen);
        if (parts === undefined) news.set(screen, [text]);
        else parts.push(text);
      }
    }
  }

  private partFor(screen: Screen, activityId: string): string[] {
    const shown = this.stores.get(screen.organizationId)?.get(activityId);
    const text = screen.withDates ? shown?.long : shown?.short;
    return text === null || text === undefined ? [] : [text];
  }

  private send(screen: Screen, text: string): void {
    if (screen.write(text)) return;
    screen.end();
    this.leave(screen);
  }
}

function textsOf({ dates, ...short }: PlacesShown): [short: string, long: string] {
  return [JSON.stringify({ ...short, dates: [] }), JSON.stringify({ ...short, dates })];
}

function inParts(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / activitiesOfReadMax) }, (_, index) => ids.slice(index * activitiesOfReadMax, (index + 1) * activitiesOfReadMax));
}
