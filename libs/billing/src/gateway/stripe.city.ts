import { join } from 'node:path';
import { witnessOf } from '../../../../tools/stripe-stand-in/document';
import type { StripeStandIn } from '../../../../tools/stripe-stand-in/stand-in';
import { gatewayContract } from '../testing/gateway-contract';
import { startStripe, stripeWorld } from '../testing/stripe-world';

const root = join(__dirname, '..', '..', '..', '..');

it('the documents are read: what they do not describe is told', () => {
  const witness = witnessOf(root);
  const create = { method: 'POST', path: '/v1/payment_intents' } as const;
  expect(witness.request(create, { amount: '4200', currency: 'cad' })).toEqual([]);
  expect(witness.request(create, { amount: 'much', currency: 'cad' })).toHaveLength(2);
  expect(witness.request(create, { amount: '4200', currency: 'cad', colour: 'blue' })).toHaveLength(2);
  expect(witness.answer(create, 200, { object: 'payment_intent' })).toHaveLength(1);
});

describe.each([['with the account’s own key', false], ['as a connected account of the platform', true]] as const)('Stripe behind the gateway, %s, under the eyes of Stripe’s own documents', (_how, connected) => {
  let standIn: StripeStandIn;
  beforeAll(async () => {
    standIn = await startStripe({ witness: witnessOf(root) });
  });
  afterAll(() => standIn.stop());
  gatewayContract(() => stripeWorld(standIn, connected));

  it('said nothing that Stripe’s documents do not allow, and heard nothing that they do not describe', () => {
    expect(standIn.offences).toEqual([]);
    expect(standIn.witnessed).toBeGreaterThan(100);
  });
});
