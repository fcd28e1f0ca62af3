import { startStripe } from '../testing/stripe-world';
import { stripeScenarios } from '../testing/stripe-scenarios';

describe('with Stripe, by its stand-in', () => {
  stripeScenarios(() => startStripe());
});
