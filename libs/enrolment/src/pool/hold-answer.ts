import { DomainError } from '@preau/kernel';

/** What `enrolment.hold_places` answers to one request; the limit that was met is written out in the answer. */
export interface HoldAnswer {
  readonly answer: 'granted' | 'same' | 'registered' | 'elsewhere' | 'held' | 'full' | 'unknown' | LimitAnswer;
  readonly claimId: string | null;
  readonly poolId: string | null;
  readonly cartId: string | null;
  readonly expiresAt: Date | null;
  readonly backAt: Date | null;
}
export type LimitAnswer = `limit ${string}`;

/** The limit that left no place: which, whose claims it counts, and when a place of it may come back. */
export interface LimitMet {
  readonly limitId: string;
  readonly kind: 'room' | 'people' | 'counter' | 'shared-dates';
  readonly counts: 'everyone' | 'online' | 'residents' | 'non-residents' | 'tagged' | 'untagged';
  readonly nameFr: string;
  readonly nameEn: string;
  readonly mayComeBackAt: string | null;
}

/** The refusal that an answer means, or null when a place is held. */
export function refusalOf(answer: HoldAnswer, asked: { readonly activityId: string; readonly occurrenceId: string | null; readonly personId: string }): DomainError | null {
  const { activityId, occurrenceId, personId } = asked;
  const said = answer.answer;
  switch (said) {
    case 'granted':
    case 'same':
      return null;
    case 'registered':
    case 'elsewhere':
      return new DomainError('enrolment.already-registered', { activityId, occurrenceId, personId });
    case 'held':
      return new DomainError('enrolment.held-by-others', { activityId, occurrenceId, mayComeBackAt: answer.backAt?.toISOString() ?? null });
    case 'full':
      return new DomainError('enrolment.full', { activityId, occurrenceId });
    case 'unknown':
      return new DomainError('enrolment.pool-unknown', { activityId, occurrenceId });
    default:
      return refusalOfLimit(said, { activityId, occurrenceId });
  }
}

/** The refusal of a limit: a room that others fill too, the places for a group of people, or what is sold on line. */
export function refusalOfLimit(answer: LimitAnswer, asked: { readonly activityId: string; readonly occurrenceId?: string | null }): DomainError {
  const met = JSON.parse(answer.slice('limit '.length)) as LimitMet;
  const details = { activityId: asked.activityId, occurrenceId: asked.occurrenceId ?? null, ...met };
  switch (met.kind) {
    case 'room':
    case 'shared-dates':
      return new DomainError('enrolment.room-full', details);
    case 'counter':
      return new DomainError('enrolment.left-for-counter', details);
    case 'people':
      return new DomainError(met.counts === 'non-residents' ? 'enrolment.outside-full' : 'enrolment.group-full', details);
    default:
      return met.kind satisfies never;
  }
}
