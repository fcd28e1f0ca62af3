import type { FastifyRequest } from 'fastify';
import { Refusal } from '../refusal';
import type { Settings } from '../settings';

const KEY_LENGTH_MAX = 255;

/** The idempotency key, bare or quoted as the IETF draft writes it; null when there is none. */
export function keyOf(header: string | undefined): string | null {
  if (header === undefined) return null;
  const key = /^"(.*)"$/.exec(header)?.[1] ?? header;
  if (key.length < 1 || key.length > KEY_LENGTH_MAX) {
    throw new Refusal('invalid_request_error', 'idempotency_key_invalid', 'The idempotency key has 1 to 255 characters.');
  }
  return key;
}

export function requiredKeyOf(header: string | undefined): string {
  const key = keyOf(header);
  if (key === null) throw new Refusal('invalid_request_error', 'idempotency_key_missing', 'The Idempotency-Key header is required.');
  return key;
}

/** Address under which browsers reach this processor. */
export function publicUrlOf(request: FastifyRequest, settings: Settings): string {
  return settings.publicUrl ?? `${request.protocol}://${request.host}`;
}
