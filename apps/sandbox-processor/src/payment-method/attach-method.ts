import { newId } from '../identifier';
import type { Work } from '../installation/workbench';
import { Refusal } from '../refusal';
import { insertMethodFromToken, methodOfToken, type PaymentMethod } from './payment-method.store';

/**
 * Makes a reusable method of a token. A token serves once; asking again for the same payer gives the same method, so
 * that a lost answer costs nothing.
 */
export async function attachMethod(work: Work, input: { merchantId: string; token: string; reference: string }): Promise<PaymentMethod> {
  const { rows: [token] } = await work.tx.query<{ expires_at: Date; used_at: Date | null }>(
    'select expires_at, used_at from token where id = $1 and merchant_id = $2 for update', [input.token, input.merchantId]);
  if (!token) throw new Refusal('invalid_request_error', 'token_unknown', 'No such token.', 'token');
  if (token.used_at) {
    const known = await methodOfToken(work.tx, input.token);
    if (known && known.reference === input.reference && !known.detachedAt) return known;
    throw new Refusal('invalid_request_error', 'token_used', 'This token was already used.', 'token');
  }
  if (token.expires_at <= work.now) throw new Refusal('invalid_request_error', 'token_expired', 'This token is too old.', 'token');
  await work.tx.query('update token set used_at = $2 where id = $1', [input.token, work.now]);
  const method = await insertMethodFromToken(work.tx, { id: newId('pm'), tokenId: input.token, reference: input.reference, now: work.now });
  if (!method) throw new Error('the token just locked is gone');
  return method;
}
