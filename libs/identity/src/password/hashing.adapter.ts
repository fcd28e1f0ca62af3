import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '@preau/kernel';
import { identitySettings } from '../settings';

/**
 * Argon2id, a bounded number at once: each computation takes its memory, so that a storm of sign-ins must wait in
 * line instead of exhausting the machine. Never called inside a transaction, which would hold a connection meanwhile.
 */
class Hashing {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** How many hashes this process has computed; what a spec compares instead of a clock. */
  computed = 0;

  /** @throws DomainError kernel.busy when too many are waiting already. */
  async inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const { atOnceMax, waitingMax } = identitySettings().hashing;
    if (this.running >= atOnceMax) {
      if (this.waiting.length >= waitingMax) throw new DomainError('kernel.busy');
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.running += 1;
    }
    try {
      this.computed += 1;
      return await work();
    } finally {
      // The place passes to the next in line without being given up in between.
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
export const hashing = new Hashing();

function parameters(): { algorithm: 2; memoryCost: number; timeCost: number; parallelism: 1 } {
  const { memoryKib, passes } = identitySettings().hashing;
  return { algorithm: 2, memoryCost: memoryKib, timeCost: passes, parallelism: 1 };
}

export async function hashPassword(password: string): Promise<string> {
  return hashing.inTurn(() => hash(password, parameters()));
}

/** Compared with when there is no such user: random bytes in the form of today's hashes, so that both cases cost one computation. */
const nobody = { salt: randomBytes(16), digest: randomBytes(32) };
function hashOfNobody(): string {
  const { memoryCost, timeCost } = parameters();
  const text = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
  return `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=1$${text(nobody.salt)}$${text(nobody.digest)}`;
}

/** Whether the password is the one behind the hash; a missing hash costs the same and is always wrong. */
export async function isPasswordOf(passwordHash: string | null, password: string): Promise<boolean> {
  const against = passwordHash ?? hashOfNobody();
  const isRight = await hashing.inTurn(() => verify(against, password));
  return passwordHash !== null && isRight;
}

/** Whether the hash was made with weaker parameters than today's. */
export function isHashOutdated(passwordHash: string): boolean {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/.exec(passwordHash);
  const { memoryKib, passes } = identitySettings().hashing;
  return found === null || Number(found[1]) < memoryKib || Number(found[2]) < passes;
}
