import type { FamilyOpening } from '../../lib/opening/opening.queries';

interface Wished {
  personIds: readonly string[];
  activity: { sessionPriceCents: number | null };
  opening: Pick<FamilyOpening, 'state' | 'opensAt' | 'as' | 'forEverybodyAt'>;
}
export interface ReadyToTake {
  /** Something is open for the family. */
  open: boolean;
  /** What opens next for it. */
  next: { opensAt: string; as: FamilyOpening['as']; forEverybodyAt: string | null } | null;
  /** Places that would be asked for now. */
  places: number;
}

/** What one tap would take, and what is still to come. Only what is sold as a whole is taken so: a date is chosen by somebody. */
export function readyToTake(rows: readonly Wished[], now: string): ReadyToTake {
  const sessions = rows.filter((row) => row.activity.sessionPriceCents !== null);
  const isOpen = ({ opening }: Wished): boolean => opening.state === 'open' || (opening.opensAt !== null && Date.parse(opening.opensAt) <= Date.parse(now));
  const [next] = sessions
    .flatMap(({ opening: { opensAt, as, forEverybodyAt } }) => (opensAt !== null && Date.parse(opensAt) > Date.parse(now) ? [{ opensAt, as, forEverybodyAt }] : []))
    .sort((a, b) => Date.parse(a.opensAt) - Date.parse(b.opensAt));
  const open = sessions.filter(isOpen);
  return { open: open.length > 0, next: next ?? null, places: open.reduce((sum, row) => sum + row.personIds.length, 0) };
}
