/** A card or an account turned into a token by the processor's page. The numbers never pass through this application. */
export interface PaymentToken {
  token: string;
  kind: string;
  brand: string;
  last4: string;
  expMonth: number | null;
  expYear: number | null;
}

export type FrameMessage = { kind: 'token'; token: PaymentToken } | { kind: 'height'; height: number };

/** A sane height for a card form, in pixels: a page in a frame may not cover the screen. */
const heightMax = 1200;

const text = (value: unknown): value is string => typeof value === 'string' && value !== '';
const whole = (value: unknown): number | null => (typeof value === 'number' && Number.isInteger(value) ? value : null);

/** What a message of the processor's page means; undefined for anything else, whoever sent it. */
export function readFrameMessage(data: unknown): FrameMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const message = data as Record<string, unknown>;
  if (message['type'] === 'preau.payment-frame-height') {
    const height = message['height'];
    if (typeof height !== 'number' || !Number.isFinite(height) || height <= 0) return undefined;
    return { kind: 'height', height: Math.min(Math.ceil(height), heightMax) };
  }
  if (message['type'] !== 'preau.payment-token') return undefined;
  const { token, kind, brand, last4 } = message;
  if (!text(token) || !text(kind) || !text(last4)) return undefined;
  return { kind: 'token', token: { token, kind, last4, brand: text(brand) ? brand : '', expMonth: whole(message['expMonth']), expYear: whole(message['expYear']) } };
}
