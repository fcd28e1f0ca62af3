import { assert, DomainError, type Tx } from '@preau/kernel';
import { stepOfCode } from './authenticator.adapter';
import { secretOf, useRecoveryCode, useStep } from './second-factor.store';

/**
 * Asks for the second factor of a user who has one: a code of the authenticator, each step of which serves once, or a
 * recovery code.
 * @throws DomainError identity.second-factor-required | identity.second-factor-refused
 */
export async function useSecondFactor(tx: Tx, userId: string, code: string | null): Promise<void> {
  if (code === null || code.trim() === '') throw new DomainError('identity.second-factor-required');
  const digits = code.replace(/\s/g, '');
  if (/^\d{6}$/.test(digits)) {
    const secret = await secretOf(tx, userId);
    assert(secret, 'a confirmed second factor has a secret');
    const step = stepOfCode(secret, digits);
    if (step === null || !(await useStep(tx, userId, step))) throw new DomainError('identity.second-factor-refused');
    return;
  }
  if (!(await useRecoveryCode(tx, userId, digits))) throw new DomainError('identity.second-factor-refused');
  tx.note('user', userId, { recoveryCodeUsed: true });
}
