export type Visibility = 'public' | 'link' | 'none';
export type OpeningFor = 'public' | 'residents' | 'returning' | 'tags';

/** From when until when some may register. Instants are ISO texts; the close is the first instant that is too late. */
export interface OpeningWindow {
  readonly id: string;
  readonly who: OpeningFor;
  /** One of them on the client's file, for 'tags'. */
  readonly tags: readonly string[];
  /** For 'returning': registered in one of these programs; none named: in anything that has begun. */
  readonly programIds: readonly string[];
  readonly opensAt: string;
  readonly closesAt: string | null;
}
/** Who finds an activity, and what they are asked first; the password is told by its id alone. */
export interface Access {
  readonly visibility: Visibility;
  readonly passwordId: string | null;
}
export const openAccess: Access = { visibility: 'public', passwordId: null };
/** What holds for an activity: its own rules, else its program's. */
export interface RulesInForce {
  readonly id: string;
  readonly of: 'activity' | 'program';
  readonly version: number;
  readonly visibility: Visibility;
  readonly passwordId: string | null;
  readonly windows: readonly OpeningWindow[];
}
/** What decides to which windows somebody belongs. */
export interface Standing {
  readonly tags: readonly string[];
  readonly resident: boolean;
  /** Programs in which a registration of this person stands. */
  readonly programIds: readonly string[];
  /** One of these registrations is in something that has begun. */
  readonly returning: boolean;
}
export const stranger: Standing = { tags: [], resident: false, programIds: [], returning: false };

export type Opening =
  | { readonly state: 'open'; readonly closesAt: string | null }
  /** `forEverybodyAt`: when the public may, where that is still to come. */
  | { readonly state: 'opens'; readonly opensAt: string; readonly as: OpeningFor; readonly forEverybodyAt: string | null }
  | { readonly state: 'closed'; readonly closedAt: string }
  /** None of the windows is for this person; `for` says for whom they are. */
  | { readonly state: 'not-in-group'; readonly for: readonly OpeningFor[] };

export function isFor(window: OpeningWindow, standing: Standing): boolean {
  switch (window.who) {
    case 'public':
      return true;
    case 'residents':
      return standing.resident;
    case 'tags':
      return window.tags.some((tag) => standing.tags.includes(tag));
    case 'returning':
      return window.programIds.length === 0 ? standing.returning : window.programIds.some((id) => standing.programIds.includes(id));
    default:
      return window.who satisfies never;
  }
}

const at = (instant: string): number => Date.parse(instant);

/**
 * Whether somebody may register now, and if not when. Whoever is in several windows has the earliest opening and the
 * latest close of those that are open; the opening instant itself is open, the closing instant is closed.
 */
export function openingOf(windows: readonly OpeningWindow[], standing: Standing, now: string): Opening {
  const mine = windows.filter((window) => isFor(window, standing));
  if (mine.length === 0) return { state: 'not-in-group', for: [...new Set(windows.map((window) => window.who))] };
  const open = mine.filter((window) => at(window.opensAt) <= at(now) && (window.closesAt === null || at(window.closesAt) > at(now)));
  if (open.length > 0) return { state: 'open', closesAt: open.some((window) => window.closesAt === null) ? null : latest(open.map((window) => window.closesAt ?? '')) };
  const [next] = inOrder(mine.filter((window) => at(window.opensAt) > at(now)));
  if (next !== undefined) return { state: 'opens', opensAt: next.opensAt, as: next.who, forEverybodyAt: forEverybodyAt(windows, now) };
  return { state: 'closed', closedAt: latest(mine.map((window) => window.closesAt ?? '')) };
}

/** The next time the public may register; null when it may already, or never. */
export function forEverybodyAt(windows: readonly OpeningWindow[], now: string): string | null {
  const everybody = windows.filter((window) => window.who === 'public');
  if (everybody.some((window) => at(window.opensAt) <= at(now) && (window.closesAt === null || at(window.closesAt) > at(now)))) return null;
  return inOrder(everybody.filter((window) => at(window.opensAt) > at(now)))[0]?.opensAt ?? null;
}

export function inOrder(windows: readonly OpeningWindow[]): OpeningWindow[] {
  return [...windows].sort((a, b) => at(a.opensAt) - at(b.opensAt) || a.id.localeCompare(b.id));
}

function latest(instants: readonly string[]): string {
  return instants.reduce((last, one) => (at(one) > at(last) ? one : last));
}

/** Windows that one of two versions has and the other has not. */
export function windowsTouched(before: readonly OpeningWindow[], after: readonly OpeningWindow[]): OpeningWindow[] {
  const said = ({ who, tags, programIds, opensAt, closesAt }: OpeningWindow): string => JSON.stringify([who, [...tags].sort(), [...programIds].sort(), at(opensAt), closesAt === null ? null : at(closesAt)]);
  const [old, now] = [new Set(before.map(said)), new Set(after.map(said))];
  return [...before.filter((window) => !now.has(said(window))), ...after.filter((window) => !old.has(said(window)))];
}

/**
 * The openings that a change touches too late: those less than `days` days away, or begun. Nothing was announced before
 * the first rules, so nothing is late then.
 */
export function touchedTooLate(before: readonly OpeningWindow[], after: readonly OpeningWindow[], now: string, days: number): OpeningWindow[] {
  if (days === 0 || before.length === 0) return [];
  const from = at(now) + days * 86_400_000;
  return inOrder(windowsTouched(before, after).filter((window) => at(window.opensAt) < from));
}

/**
 * The openings before which an activity may not be hidden, shown again, or get another password: those less than `days`
 * days away, or begun and not over. Whoever waits for them counts on finding the activity as they know it.
 */
export function announcedWithin(windows: readonly OpeningWindow[], now: string, days: number): OpeningWindow[] {
  if (days === 0) return [];
  const until = at(now) + days * 86_400_000;
  return inOrder(windows.filter((window) => at(window.opensAt) < until && (window.closesAt === null || at(window.closesAt) > at(now))));
}

export function accessTouched(before: Access, after: Access): boolean {
  return before.visibility !== after.visibility || before.passwordId !== after.passwordId;
}
