import type { Tx } from '@preau/kernel';
import { debitReturnDays } from '../planned-payment/planned-payment';

/** An accepted bank debit is provisional: from tomorrow on it is looked at once a day, until the payer can send it back no more. */
export function watchDebit(tx: Tx, attemptId: string): void {
  tx.send(
    `update billing.charge_attempt a set look_again_at = kernel.now() + interval '1 day' from billing.payment_method m
     where a.organization_id = $1 and a.id = $2 and a.state = 'accepted' and m.organization_id = a.organization_id and m.id = a.payment_method_id and m.kind = 'bank-account'`,
    [tx.organizationId, attemptId],
  );
}

/**
 * Takes one look at a debit that was accepted, and says when the next is. Null when it is not due: another worker took it,
 * or it came back meanwhile.
 */
export async function takeLook(tx: Tx, attemptId: string): Promise<{ gatewayAccountId: string; gatewayRef: string } | null> {
  return tx.maybe(
    `update billing.charge_attempt set look_again_at = case when state = 'accepted' and finished_at + make_interval(days => $3) > kernel.now() then kernel.now() + interval '1 day' end
     where organization_id = $1 and id = $2 and look_again_at <= kernel.now() and state = 'accepted' and gateway_ref is not null
     returning gateway_account_id as "gatewayAccountId", gateway_ref as "gatewayRef"`,
    [tx.organizationId, attemptId, debitReturnDays],
  );
}
