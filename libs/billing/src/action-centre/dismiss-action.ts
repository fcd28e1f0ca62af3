import { command } from '@preau/kernel';
import { refuse } from '../errors';
import { findActions } from './action-centre.store';

/**
 * Staff leave something as it is, and say why. It comes back only when it happens again.
 * @throws DomainError billing.action-gone (none of them asks for anything any more)
 */
export const dismissActions = command('billing.dismiss-actions', async (tx, input: { actionKeys: readonly string[]; reason: string }, actor): Promise<{ dismissed: number }> => {
  const open = await findActions(tx, { keys: input.actionKeys });
  if (open.length === 0) throw refuse('billing.action-gone');
  for (const action of open) {
    await tx.query(
      'insert into billing.action_dismissal (organization_id, action_key, reason, dismissed_by, dismissed_at) values ($1, $2, $3, $4, kernel.now()) on conflict do nothing',
      [tx.organizationId, action.key, input.reason, actor.kind === 'staff' ? actor.userId : null],
    );
    tx.note('action', action.subjectId, { accountId: action.accountId, dismissed: action.kind, reason: input.reason });
  }
  return { dismissed: open.length };
});
