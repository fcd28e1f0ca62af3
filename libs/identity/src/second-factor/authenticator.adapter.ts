import { Secret, TOTP } from 'otpauth';

const issuer = 'Préau';
const periodSeconds = 30;

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period: periodSeconds, secret: Secret.fromBase32(secret) });
}

/** 160 random bits, in the form authenticators are told. */
export function newAuthenticatorSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the QR code holds. */
export function authenticatorAddress(secret: string, email: string): string {
  return totpOf(secret, email).toString();
}

/**
 * The 30-second step a code belongs to, this one or a neighbour; null when it is wrong. Read from the real time: the
 * phone in somebody's hand knows nothing of a development clock that was moved.
 */
export function stepOfCode(secret: string, code: string, at: Date = new Date()): number | null {
  const totp = totpOf(secret, '');
  // The library compares bytes: letters of two bytes among six would be an error there, not a wrong code.
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totp.validate({ token: code, timestamp: at.getTime(), window: 1 });
  return delta === null ? null : Math.floor(at.getTime() / 1_000 / periodSeconds) + delta;
}

/** The code an authenticator shows in a step. */
export function codeOfStep(secret: string, step: number): string {
  return totpOf(secret, '').generate({ timestamp: step * periodSeconds * 1_000 });
}
