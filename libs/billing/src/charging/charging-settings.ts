export interface ChargingSettings {
  /** How long a worker may be silent before another takes over its attempt. */
  readonly leaseSeconds: number;
  /** After which delays an unknown outcome is asked for again; when all are used, a person has to look. */
  readonly reaskSeconds: readonly number[];
  /** How often a debit on its way is asked for, when the processor does not say when to expect it. */
  readonly pendingReaskSeconds: number;
  /** How long a processor is sure to remember a key. Past it, a charge is looked up before it is created again. */
  readonly keyRememberedSeconds: number;
  /** How long a payer has to prove who they are before the charge is given up. */
  readonly authenticationSeconds: number;
  /** A worker whose clock is further from the database's charges nobody. */
  readonly clockSkewSecondsMax: number;
  /** How often writing an outcome may throw before a person has to look. */
  readonly failuresMax: number;
  /** Charges driven at the same time by one process. */
  readonly parallel: number;
}
const [minute, hour, day] = [60, 3_600, 86_400];
export const chargingDefaults: ChargingSettings = {
  leaseSeconds: 5 * minute,
  reaskSeconds: [minute, 5 * minute, hour, 6 * hour, day, day, day, day, day, day],
  pendingReaskSeconds: 6 * hour,
  keyRememberedSeconds: day,
  authenticationSeconds: 15 * minute,
  clockSkewSecondsMax: 30,
  failuresMax: 5,
  parallel: 4,
};
