export interface OfferedPlaces {
  left: number;
  held: number;
}

/** What is known of a session, or of one date, before somebody chooses it. */
export interface Offered {
  registrationOpensAt: string | null;
  registrationClosesAt: string | null;
  /** Registration is for groups to which whoever looks does not belong. */
  groupsOnly?: boolean;
  places: OfferedPlaces | null;
}

export type PlacesStatus =
  | { kind: 'opens'; at: string }
  | { kind: 'closed' }
  | { kind: 'groups' }
  /** Full, but a place in a cart may come back. */
  | { kind: 'held' }
  | { kind: 'full' }
  | { kind: 'few' | 'available'; left: number };

/** From this many places down, the number is a warning. */
export const fewPlaces = 5;

/**
 * The one word that a card says about places.
 * @param now the server's time: a visitor's clock opens nothing
 */
export function placesStatus({ registrationOpensAt, registrationClosesAt, groupsOnly, places }: Offered, now: string): PlacesStatus {
  const opensAt = stillToCome(registrationOpensAt, now);
  if (opensAt !== null) return { kind: 'opens', at: opensAt };
  if (registrationClosesAt !== null && stillToCome(registrationClosesAt, now) === null) return { kind: 'closed' };
  if (groupsOnly === true) return { kind: 'groups' };
  if (places === null || (places.left <= 0 && places.held === 0)) return { kind: 'full' };
  if (places.left <= 0) return { kind: 'held' };
  return { kind: places.left <= fewPlaces ? 'few' : 'available', left: places.left };
}

/** Whether somebody could take a place now. */
export function isOpen(status: PlacesStatus): boolean {
  return status.kind === 'few' || status.kind === 'available';
}

/** An opening or closing of registration, while it is still ahead; one that has passed is nothing to announce. */
export function stillToCome(instant: string | null, now: string): string | null {
  return instant !== null && Date.parse(instant) > Date.parse(now) ? instant : null;
}
