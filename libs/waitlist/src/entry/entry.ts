/**
 * Where somebody stands. waiting → offered → registered, declined or expired; waiting → left; waiting ↔ skipped by staff.
 * Any turn that is not over ends as cancelled with the activity or the date itself.
 * An offer that was accepted stays 'offered' until its place is bought (registered), given up (declined) or lapses (expired).
 */
export type EntryStatus = 'waiting' | 'offered' | 'registered' | 'declined' | 'expired' | 'left' | 'skipped' | 'cancelled';

export interface Entry {
  readonly id: string;
  readonly poolId: string;
  readonly activityId: string;
  readonly occurrenceId: string | null;
  readonly rank: number;
  readonly accountId: string;
  readonly personId: string;
  readonly status: EntryStatus;
  readonly claimId: string | null;
  readonly deadlineAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly callNumber: number | null;
}
