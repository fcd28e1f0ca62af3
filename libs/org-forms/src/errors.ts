import type { Refusal } from '@preau/kernel';

/** Every way org-forms says no. */
export const orgFormsRefusals = {
  'org-forms.form-unknown': { retryMayHelp: false },
  'org-forms.form-invalid': { retryMayHelp: false },
  'org-forms.form-archived': { retryMayHelp: false },
  'org-forms.form-not-published': { retryMayHelp: false },
  'org-forms.nothing-to-publish': { retryMayHelp: false },
  'org-forms.answers-invalid': { retryMayHelp: false },
  'org-forms.answers-missing': { retryMayHelp: false },
} as const satisfies Record<string, Refusal>;
export type OrgFormsRefusalCode = keyof typeof orgFormsRefusals;
