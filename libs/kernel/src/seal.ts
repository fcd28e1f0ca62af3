import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { assert } from './domain-error';

/**
 * Keeps small secrets (one-time links, second-factor seeds, gateway keys) unreadable in tables, queues and backups:
 * AES-256-GCM, a fresh nonce each time, bound to a purpose so that a value cannot be moved to another column.
 */
export class Sealer {
  private readonly key: Buffer;
  /** @param secret at least 32 characters, from the environment; never stored in the database. */
  constructor(secret: string) {
    assert(secret.length >= 32, 'the encryption key is too short');
    this.key = createHash('sha256').update(secret).digest();
  }

  seal(purpose: string, plain: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(purpose));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
  }

  /** Throws when the value was made with another key or for another purpose, or was altered. */
  open(purpose: string, sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, 12)).setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }
}
