import { command, DomainError, type Command, type Sealer } from '@preau/kernel';
import { requireActingFor } from '../account/acting-for';
import { lockRecipient } from './recipient.store';
import { sinPurpose } from './sin';

export interface RevealSinInput {
  readonly accountId: string;
  readonly key: string;
  /** Why somebody has to read it; kept in the journal. */
  readonly reason: string;
}

/**
 * Opens a social insurance number for somebody on the staff who may read it. The line in the journal is written in the
 * same transaction: without it, nothing is told.
 * @throws DomainError household.client-unknown, household.sin-unknown
 */
export function revealSinWith(sealer: Sealer): Command<RevealSinInput, { readonly sin: string }> {
  return command('household.reveal-sin', async (tx, input: RevealSinInput, actor) => {
    if (actor.kind !== 'staff' || !actor.permissions.includes('sin.read')) throw new DomainError('household.sin-unknown');
    await requireActingFor(tx, actor, input.accountId);
    const kept = await lockRecipient(tx, input.accountId, input.key);
    if (kept === null || kept.sinSealed === null) throw new DomainError('household.sin-unknown');
    tx.note('rl24-recipient', kept.id, { accountId: input.accountId, name: `${kept.firstName} ${kept.lastName}`, change: 'sin-read', reason: input.reason });
    return { sin: sealer.open(sinPurpose(tx.organizationId, kept.id), kept.sinSealed) };
  });
}
