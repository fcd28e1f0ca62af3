import { type Aside, type Database, isId, Listening } from '@preau/kernel';

const channel = 'enrolment_places';
/** Changes of this long are told together. */
const togetherMs = 60;
/** A message of PostgreSQL has room for so many ids. */
const idsOfMessageMax = 150;

/**
 * Tells every process whose places changed. The trigger on the pools says it aside, to the connection that changed them;
 * from here it goes on after the commit, many changes in one message. So no transaction that changes places ever waits
 * for the lock that PostgreSQL puts around messages.
 */
export class PlacesTeller {
  private changed = new Map<string, Set<string>>();
  private timer: NodeJS.Timeout | null = null;
  private telling: Promise<void> = Promise.resolve();
  constructor(private readonly database: Database) {
    database.onAside((asides) => this.heard(asides));
  }

  /** Tells what is left to tell. */
  async stop(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    await this.tell();
  }

  private heard(asides: readonly Aside[]): void {
    for (const line of asides.flatMap(({ topic, about }) => (topic === 'enrolment.places-changed' ? about.split('\n') : []))) {
      const [organizationId, activityId] = line.split(' ');
      if (organizationId === undefined || activityId === undefined) continue;
      const activities = this.changed.get(organizationId);
      if (activities === undefined) this.changed.set(organizationId, new Set([activityId]));
      else activities.add(activityId);
    }
    if (this.changed.size > 0) this.timer ??= setTimeout(() => void this.tell(), togetherMs).unref();
  }

  private async tell(): Promise<void> {
    await this.telling;
    this.timer = null;
    const messages = messagesOf(this.changed);
    this.changed = new Map();
    if (messages.length === 0) return;
    // Lost with the database: whoever shows places looks again by itself now and then.
    this.telling = this.database.hot.query('select pg_notify($1, message) from unnest($2::text[]) as message', [channel, messages]).then(
      () => undefined,
      () => undefined,
    );
    await this.telling;
  }
}

function messagesOf(changed: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return [...changed].flatMap(([organizationId, activities]) => {
    const ids = [...activities];
    return Array.from({ length: Math.ceil(ids.length / idsOfMessageMax) }, (_, index) => `${organizationId} ${ids.slice(index * idsOfMessageMax, (index + 1) * idsOfMessageMax).join(' ')}`);
  });
}

export interface PlacesHeard {
  /** Places of these activities changed, in whatever process. */
  readonly onChanged: (organizationId: string, activityIds: readonly string[]) => void;
  /** It is heard from now on; what happened before was not. */
  readonly onUp: () => void;
  readonly onDown: () => void;
}

/** The one connection of a process that hears what all of them tell. */
export function hearPlaces(url: string, heard: PlacesHeard): Listening {
  return new Listening({
    url, channel, onUp: heard.onUp, onDown: heard.onDown,
    onMessage(payload) {
      const [organizationId = '', ...activityIds] = payload.split(' ');
      if (isId(organizationId)) heard.onChanged(organizationId, activityIds);
    },
  });
}
