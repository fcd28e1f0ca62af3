import type { LocalDate } from '@preau/kernel';

/** A guardian of a child who has a share of its slips. */
export interface ShareOfGuardian {
  /** The recipient's folded name. */
  readonly key: string;
  readonly percent: number;
  /** The same person pays for the same child from an account of their own with this organization. */
  readonly paysFromOwnAccount: boolean;
}
export interface ShareOfSlip {
  readonly key: string;
  readonly percent: number;
}
export interface ChildOfSlips {
  readonly personId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: LocalDate | null;
  /** Who gets slips for what this account paid, and in what proportion. */
  readonly shares: readonly ShareOfSlip[];
  /** The recorded percentages do not add up to 100: nothing can be shared. */
  readonly doNotAddUp: boolean;
}

/**
 * Who paid what this account paid for a child. Without recorded percentages its owner did. A guardian who pays from an
 * own account has a slip from there: the money of this one is shared by the others, and with nobody left it is its
 * owner's. Percentages are then weights: they need not add up to 100 any more.
 */
export function sharesOfSlip(ownerKey: string, guardians: readonly ShareOfGuardian[]): { shares: ShareOfSlip[]; doNotAddUp: boolean } {
  const recorded = guardians.filter((guardian) => guardian.percent > 0);
  if (recorded.length === 0) return { shares: [{ key: ownerKey, percent: 100 }], doNotAddUp: false };
  const doNotAddUp = recorded.reduce((all, guardian) => all + guardian.percent, 0) !== 100;
  const here = recorded.filter((guardian) => guardian.key === ownerKey || !guardian.paysFromOwnAccount);
  const shares = here.length === 0 ? [{ key: ownerKey, percent: 100 }] : here.map(({ key, percent }) => ({ key, percent }));
  return { shares, doNotAddUp };
}
