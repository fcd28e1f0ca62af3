import { DomainError } from '@preau/kernel';

/** What `enrolment.hold_places` answers to one request. */
export interface HoldAnswer {
  readonly answer: 'granted' | 'same' | 'registered' | 'elsewhere' | 'held' | 'full' | 'unknown';
  readonly claimId: string | null;
  readonly poolId: string | null;
  readonly cartId: string | null;
  readonly expiresAt: Date | null;
  readonly backAt: Date | null;
}

/** The refusal that an answer means, or null when a place is held. */
export function refusalOf(answer: HoldAnswer, asked: { readonly activityId: string; readonly occurrenceId: string | null; readonly personId: string }): DomainError | null {
  const { activityId, occurrenceId, personId } = asked;
  switch (answer.answer) {
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
      return answer.answer satisfies never;
  }
}
