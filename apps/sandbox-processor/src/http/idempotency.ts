import { createHash } from 'node:crypto';
import { postgresCode } from '../installation/database';
import type { Work } from '../installation/workbench';
import { Refusal } from '../refusal';

export interface KeyedRequest {
  readonly merchantId: string;
  /** Null: the caller gave no key, and the work is done each time. */
  readonly key: string | null;
  readonly operation: string;
  readonly body: unknown;
}

/**
 * Does the work once per key and gives every later call the first answer. The key, the effect and the answer are one
 * transaction: a refusal stores nothing. While the processor is told to forget, every call is a new one.
 */
export async function once<Answer extends object>(work: Work, request: KeyedRequest, use: () => Promise<Answer>): Promise<Answer> {
  if (request.key === null || work.faults.current.forgetIdempotencyKeys) return use();
  const fingerprint = fingerprintOf(request);
  const isFirst = await claimKey(work, request, fingerprint);
  if (!isFirst) {
    const { rows: [known] } = await work.tx.query<{ fingerprint: string; answer: Answer }>(
      'select fingerprint, answer from idempotency_key where merchant_id = $1 and key = $2', [request.merchantId, request.key]);
    if (known && known.fingerprint !== fingerprint) {
      throw new Refusal('idempotency_error', 'idempotency_key_reused', 'This key was first used with other parameters.');
    }
    if (known) return known.answer;
  }
  const answer = await use();
  await work.tx.query('update idempotency_key set answer = $3 where merchant_id = $1 and key = $2',
    [request.merchantId, request.key, JSON.stringify(answer)]);
  return answer;
}

/** False when the key was used before. Waits for a first use still under way, no longer than the lock timeout. */
async function claimKey(work: Work, request: KeyedRequest, fingerprint: string): Promise<boolean> {
  try {
    const { rowCount } = await work.tx.query(
      'insert into idempotency_key (merchant_id, key, fingerprint, created_at) values ($1, $2, $3, $4) on conflict do nothing',
      [request.merchantId, request.key, fingerprint, work.now]);
    return rowCount === 1;
  } catch (error) {
    if (postgresCode(error) !== '55P03') throw error;
    throw new Refusal('conflict_error', 'idempotency_key_in_use', 'The first request with this key is still being worked on.');
  }
}

function fingerprintOf(request: KeyedRequest): string {
  return createHash('sha256').update(`${request.operation}\n${canonical(request.body)}`).digest('hex');
}

/** JSON with sorted names, so that the order in which a caller writes them does not matter. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}
