import type { ImportedActivity } from './catalogue-model';
import type { ExistingActivity } from './plan-import';

export interface Matches {
  readonly pairs: readonly (readonly [ImportedActivity, ExistingActivity | null])[];
  /** In the catalogue under a source of the files, but no longer in them. */
  readonly missing: readonly ExistingActivity[];
}

/**
 * Finds each imported activity in the catalogue: by its key; else, for files without ids, by what is left of its
 * identity when price and hours are set aside, if on each side exactly one activity is left with it. So a new price is a
 * change of the same activity, with its registrations, and not one activity gone and another come.
 */
export function matchActivities(imported: readonly ImportedActivity[], existing: readonly ExistingActivity[]): Matches {
  const byKey = new Map(existing.map((former) => [`${former.source}:${former.key}`, former]));
  const matched = new Map<ImportedActivity, ExistingActivity>();
  const taken = new Set<string>();
  for (const activity of imported) {
    const former = byKey.get(`${activity.source}:${activity.key}`);
    if (!former) continue;
    matched.set(activity, former);
    taken.add(former.id);
  }
  const loose = (source: string, key: string | null): string | null => (key === null ? null : `${source}:${key}`);
  const left = grouped(imported.filter((activity) => !matched.has(activity)), (activity) => loose(activity.source, activity.looseKey));
  const gone = grouped(existing.filter((former) => !taken.has(former.id)), (former) => loose(former.source, former.looseKey));
  for (const [key, candidates] of left) {
    const [activity] = candidates;
    const formers = gone.get(key);
    const former = formers?.[0];
    if (candidates.length !== 1 || formers?.length !== 1 || !activity || !former) continue;
    matched.set(activity, former);
    taken.add(former.id);
  }
  const sources = new Set(imported.map((activity) => activity.source));
  return {
    pairs: imported.map((activity) => [activity, matched.get(activity) ?? null] as const),
    missing: existing.filter((former) => sources.has(former.source) && !taken.has(former.id)),
  };
}

function grouped<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string | null): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === null) continue;
    groups.set(key, [...(groups.get(key) ?? []), thing]);
  }
  return groups;
}
