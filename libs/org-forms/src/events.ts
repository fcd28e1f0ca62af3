import { event } from '@preau/kernel';

/** A person's form is complete and confirmed; the answers stay where they are. */
export interface SubmissionConfirmed {
  readonly formId: string;
  readonly number: number;
  readonly personId: string;
  readonly accountId: string;
}
export const submissionConfirmed = event<SubmissionConfirmed>('org-forms.submission-confirmed.v1');
