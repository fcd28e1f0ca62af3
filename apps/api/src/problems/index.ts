import { billingRefusals } from '@preau/billing';
import { cartCheckoutRefusals } from '@preau/cart-checkout';
import { enrolmentRefusals } from '@preau/enrolment';
import { identityRefusals } from '@preau/identity';
import { kernelRefusals, type Refusal } from '@preau/kernel';
import { organizationRefusals } from '@preau/organization';
import { billingProblems } from './billing.problems';
import { cartCheckoutProblems } from './cart-checkout.problems';
import { enrolmentProblems } from './enrolment.problems';
import { identityProblems } from './identity.problems';
import { gatewayProblems, gatewayRefusals, kernelProblems } from './kernel.problems';
import { organizationProblems } from './organization.problems';
import type { ProblemText } from './problem';

/** Every refusal of every context with its HTTP status and its French and English texts. */
export const problemTexts: Readonly<Record<string, ProblemText>> = {
  ...kernelProblems,
  ...gatewayProblems,
  ...identityProblems,
  ...organizationProblems,
  ...billingProblems,
  ...enrolmentProblems,
  ...cartCheckoutProblems,
};
/** What each context declares of its refusals. */
export const refusals: Readonly<Record<string, Refusal>> = {
  ...kernelRefusals,
  ...gatewayRefusals,
  ...identityRefusals,
  ...organizationRefusals,
  ...billingRefusals,
  ...enrolmentRefusals,
  ...cartCheckoutRefusals,
};
