import { createHmac } from 'node:crypto';
import type { GatewayAccount, WebhookDelivery } from './payment-gateway';
import { readSignedNotice } from './webhook-signature';

const key = Buffer.from('a key of thirty-two bytes, or so');
const account: GatewayAccount = { reference: 'mer_1', publishableKey: 'pk', secretKey: 'sk', webhookSecret: `whsec_${key.toString('base64')}` };
const now = new Date('2026-11-21T12:00:00Z');
const body = JSON.stringify({ type: 'payment_intent.succeeded', id: 'pi_1', merchant: 'mer_1' });

function delivery(change: { id?: string; sentAt?: Date; rawBody?: string; signedBody?: string; signedWith?: Buffer; prefix?: string } = {}): WebhookDelivery {
  const id = change.id ?? 'evt_1';
  const timestamp = String(Math.floor((change.sentAt ?? now).getTime() / 1_000));
  const rawBody = change.rawBody ?? body;
  const signature = createHmac('sha256', change.signedWith ?? key).update(`evt_1.${timestamp}.${change.signedBody ?? rawBody}`).digest('base64');
  return { rawBody, headers: { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `${change.prefix ?? ''}v1,${signature}` } };
}

describe('webhooks of the processor', () => {
  it('a signed notice says which object changed', () => {
    expect(readSignedNotice(account, delivery(), now, 300)).toEqual({ id: 'evt_1', merchantReference: 'mer_1', subject: 'intent', reference: 'pi_1' });
  });

  it('one good signature among several is enough', () => {
    expect(readSignedNotice(account, delivery({ prefix: 'v1,AAAA v2,zzz ' }), now, 300)).toMatchObject({ reference: 'pi_1' });
  });

  it.each([
    ['refund.failed', 'refund'], ['payment_method.detached', 'other'], ['something.new', 'other'],
  ])('%s is about: %s', (type, subject) => {
    expect(readSignedNotice(account, delivery({ rawBody: JSON.stringify({ type, id: 'x', merchant: 'mer_1' }) }), now, 300)).toMatchObject({ subject });
  });

  it.each([
    ['another body', delivery({ signedBody: `${body} ` })],
    ['another secret', delivery({ signedWith: Buffer.from('other') })],
    ['another event id', delivery({ id: 'evt_2' })],
    ['too old', delivery({ sentAt: new Date(now.getTime() - 301_000) })],
    ['too far in the future', delivery({ sentAt: new Date(now.getTime() + 301_000) })],
    ['no headers', { headers: {}, rawBody: body }],
    ['a timestamp that is not a number', { ...delivery(), headers: { ...delivery().headers, 'webhook-timestamp': 'NaN' } }],
    ['a header given twice', { ...delivery(), headers: { ...delivery().headers, 'webhook-signature': ['v1,a', 'v1,b'] } }],
    ['another merchant\'s notice', delivery({ rawBody: JSON.stringify({ type: 'refund.created', id: 're_1', merchant: 'mer_2' }) })],
    ['a body that is not JSON', delivery({ rawBody: 'hello' })],
    ['a body that is not a notice', delivery({ rawBody: '[]' })],
  ])('refused: %s', (_, given) => {
    expect(() => readSignedNotice(account, given, now, 300)).toThrow(expect.objectContaining({ code: 'signature-invalid' }));
  });

  it('an account without a webhook secret accepts none', () => {
    expect(() => readSignedNotice({ ...account, webhookSecret: null }, delivery(), now, 300)).toThrow('no webhook secret');
  });
});
