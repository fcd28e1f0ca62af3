import { billingRefusals } from '@preau/billing';
import { cartCheckoutRefusals } from '@preau/cart-checkout';
import { communicationsRefusals } from '@preau/communications';
import { catalogRefusals } from '@preau/catalog';
import { enrolmentRefusals } from '@preau/enrolment';
import { householdRefusals } from '@preau/household';
import { identityRefusals } from '@preau/identity';
import { kernelRefusals, type Refusal } from '@preau/kernel';
import { orgFormsRefusals } from '@preau/org-forms';
import { organizationRefusals } from '@preau/organization';
import { waitlistRefusals } from '@preau/waitlist';
import { billingProblems } from './billing.problems';
import { cartCheckoutProblems } from './cart-checkout.problems';
import { communicationsProblems } from './communications.problems';
import { catalogProblems } from './catalog.problems';
import { enrolmentProblems } from './enrolment.problems';
import { householdProblems } from './household.problems';
import { identityProblems } from './identity.problems';
import { gatewayProblems, gatewayRefusals, kernelProblems } from './kernel.problems';
import { orgFormsProblems } from './org-forms.problems';
import { organizationProblems } from './organization.problems';
import { waitlistProblems } from './waitlist.problems';
import type { ProblemText } from './problem';

/** Every refusal of every context with its HTTP status and its French and English texts. */
export const problemTexts: Readonly<Record<string, ProblemText>> = {
  ...kernelProblems,
  ...gatewayProblems,
  ...identityProblems,
  ...organizationProblems,
  ...householdProblems,
  ...orgFormsProblems,
  ...communicationsProblems,
  ...billingProblems,
  ...catalogProblems,
  ...enrolmentProblems,
  ...cartCheckoutProblems,
  ...waitlistProblems,
};
/** What each context declares of its refusals. */
export const refusals: Readonly<Record<string, Refusal>> = {
  ...kernelRefusals,
  ...gatewayRefusals,
  ...identityRefusals,
  ...organizationRefusals,
  ...householdRefusals,
  ...orgFormsRefusals,
  ...communicationsRefusals,
  ...billingRefusals,
  ...catalogRefusals,
  ...enrolmentRefusals,
  ...cartCheckoutRefusals,
  ...waitlistRefusals,
};
