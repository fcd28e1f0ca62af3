import { changePlannedPayment, type ChangePlannedPaymentInput } from '@preau/billing';
import type { Identity } from '@preau/identity';
import { DomainError, type Actor } from '@preau/kernel';

/**
 * Does what may have one planned payment, or one charge, tried at the bank again: a few times a day, whoever asks, so that
 * a stolen session cannot try cards out. What is refused here charges nothing and costs no try.
 * @throws DomainError identity.too-many-tries {retryAfterSeconds}, and as the work
 */
export async function withinRetryLimit<View>({ limits }: Pick<Identity, 'limits'>, organizationId: string, id: string, work: () => Promise<View>): Promise<View> {
  // With its organization: what staff elsewhere try with this id is not counted here.
  const key = `${organizationId} ${id}`;
  await limits.spend('payment-retry', key);
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError) await limits.giveBack('payment-retry', key);
    throw error;
  }
}

/** Changes a planned payment within that limit: a refused one is charged again at once. @throws DomainError as withinRetryLimit and changePlannedPayment */
export async function changeWithinLimit(identity: Identity, input: ChangePlannedPaymentInput, actor: Actor, organizationId: string): Promise<{ version: number }> {
  return withinRetryLimit(identity, organizationId, input.plannedPaymentId, () => identity.commands.execute(changePlannedPayment, input, actor, { organizationId }));
}
