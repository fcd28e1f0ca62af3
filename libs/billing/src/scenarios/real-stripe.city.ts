import { join } from 'node:path';
import { witnessOf } from '../../../../tools/stripe-stand-in/document';
import type { StripeStandIn } from '../../../../tools/stripe-stand-in/stand-in';
import { stripeScenarios } from '../testing/stripe-scenarios';
import { startStripe } from '../testing/stripe-world';

const root = join(__dirname, '..', '..', '..', '..');

describe('with Stripe, by its stand-in under the eyes of Stripe’s own documents', () => {
  let standIn: StripeStandIn;
  stripeScenarios(async () => {
    standIn = await startStripe({ witness: witnessOf(root) });
    return standIn;
  });

  it('every request and every answer was as Stripe’s documents say', () => {
    expect(standIn.offences).toEqual([]);
    expect(standIn.witnessed).toBeGreaterThan(80);
  });
});
