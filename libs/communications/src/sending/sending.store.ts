import type { Tx } from '@preau/kernel';
import { messageColumns } from '../message/message.store';
import type { Message } from '../message/message';
import { leaseMinutes } from './next-step';

/** The message, when it is still due and nobody else has it; kept until the end of the transaction. */
export async function lockDueMessage(tx: Tx, id: string): Promise<Message | null> {
  return tx.maybe<Message>(
    `select ${messageColumns} from communications.message m
     where m.organization_id = $1 and m.id = $2 and m.state in ('queued', 'sending') and m.next_try_at <= kernel.now() for update skip locked`,
    [tx.organizationId, id],
  );
}

/** Committed before anything is sent. The number of the try is the fence: only who has it may tell how it ended. */
export async function leaseMessage(tx: Tx, id: string): Promise<number> {
  const { tries } = await tx.one<{ tries: number }>(
    `update communications.message set state = 'sending', tries = tries + 1, lease_until = kernel.now() + make_interval(mins => $3), next_try_at = kernel.now() + make_interval(mins => $3)
     where organization_id = $1 and id = $2 returning tries`,
    [tx.organizationId, id, leaseMinutes],
  );
  return tries;
}

/** Sent: what was secret in it is not kept. */
export async function markSent(tx: Tx, of: { id: string; tries: number; transportId: string; scrubbed: Pick<Message, 'bodyText' | 'bodyHtml' | 'attachments'> }): Promise<boolean> {
  const rows = await tx.query(
    `update communications.message set state = 'sent', sent_at = kernel.now(), lease_until = null, last_error = null, transport_id = $4, body_text = $5, body_html = $6, attachments = $7
     where organization_id = $1 and id = $2 and state = 'sending' and tries = $3 returning id`,
    [tx.organizationId, of.id, of.tries, of.transportId, of.scrubbed.bodyText, of.scrubbed.bodyHtml, JSON.stringify(of.scrubbed.attachments)],
  );
  return rows.length === 1;
}

/** Not sent, or nobody knows. `scrubbed` when no other try follows: what was secret in it is not kept. */
export async function markNotSent(
  tx: Tx, of: { id: string; tries: number; reason: string; state: 'queued' | 'failed' | 'maybe-sent'; waitMinutes: number; scrubbed?: Pick<Message, 'bodyText' | 'bodyHtml' | 'attachments'> },
): Promise<void> {
  const { scrubbed } = of;
  await tx.query(
    `update communications.message set state = $4, last_error = $5, lease_until = null, next_try_at = kernel.now() + make_interval(mins => $6),
       body_text = coalesce($7, body_text), body_html = coalesce($8, body_html), attachments = coalesce($9::jsonb, attachments)
     where organization_id = $1 and id = $2 and state = 'sending' and tries = $3`,
    [tx.organizationId, of.id, of.tries, of.state, of.reason, of.waitMinutes, scrubbed?.bodyText ?? null, scrubbed?.bodyHtml ?? null, scrubbed === undefined ? null : JSON.stringify(scrubbed.attachments)],
  );
}
