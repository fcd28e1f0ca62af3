import { changePlannedPayment, type ChangePlannedPaymentInput } from '@preau/billing';
import type { Identity } from '@preau/identity';
import { DomainError, type Actor } from '@preau/kernel';

/**
 * Changes a planned payment, a few times a day: a refused one is charged again at once, whoever changes it. What is
 * refused here charges nothing and costs no try.
 * @throws DomainError identity.too-many-tries, and as changePlannedPayment
 */
export async function changeWithinLimit({ commands, limits }: Identity, input: ChangePlannedPaymentInput, actor: Actor, organizationId: string): Promise<{ version: number }> {
  // With its organization: what staff elsewhere try with this id is not counted here.
  const key = `${organizationId} ${input.plannedPaymentId}`;
  await limits.spend('payment-retry', key);
  try {
    return await commands.execute(changePlannedPayment, input, actor, { organizationId });
  } catch (error) {
    if (error instanceof DomainError) await limits.giveBack('payment-retry', key);
    throw error;
  }
}
