export interface LimitEffect {
  used: number;
  /** Places that may still be taken afterwards. */
  left: number;
  /** Places used beyond the limit: nobody loses one, and none is given until they are paid back. */
  overbooked: number;
}

/** What another number of places does to a limit of which some are used. */
export function limitEffect({ used }: { used: number }, wanted: number): LimitEffect {
  return { used, left: Math.max(0, wanted - used), overbooked: Math.max(0, used - wanted) };
}
