export interface CountedPlaces {
  capacity: number;
  taken: number;
  held: number;
  reserved: number;
  waiting: number;
}
export interface CapacityEffect {
  /** Places added; negative when they are taken away. */
  change: number;
  /** Places newly kept for the people who wait. */
  keptForWaiting: number;
  /** Places that anybody may take afterwards. */
  left: number;
  /** Registrations, carts and places kept for who waits, beyond the places there are. */
  overbooked: number;
}

/** What another number of places does: nobody loses one, and of those that come free as many are kept as people wait. */
export function capacityEffect({ capacity, taken, held, reserved, waiting }: CountedPlaces, wanted: number): CapacityEffect {
  const used = taken + held + reserved;
  const free = Math.max(0, wanted - used);
  const fresh = Math.max(0, free - Math.max(0, capacity - used));
  const keptForWaiting = Math.min(fresh, Math.max(0, waiting - reserved));
  return { change: wanted - capacity, keptForWaiting, left: free - keptForWaiting, overbooked: Math.max(0, used - wanted) };
}
