import { command, Commands, system, type CrashAt, type Database } from '@preau/kernel';
import { refuse } from '../errors';
import { GatewayRefusal, type GatewayNotice, type WebhookDelivery } from '../gateway/payment-gateway';
import { accountNamedIn } from '../gateway/stripe-notice';
import type { Refunding } from '../refund/refunding';
import type { Gateways } from '../wallet/gateway-accounts';
import type { Charging } from './charging';

export interface NoticeReceiver {
  readonly database: Database;
  readonly gateways: Gateways;
  readonly charging: Pick<Charging, 'lookAgain'>;
  readonly refunding: Pick<Refunding, 'lookAgain'>;
  readonly crashAt?: CrashAt;
}

const keepHint = command('billing.keep-hint', async (tx, input: { gatewayAccountId: string; notice: GatewayNotice }): Promise<void> => {
  await tx.query(
    'insert into billing.gateway_hint (organization_id, gateway_account_id, event_ref, object_ref, received_at) values ($1, $2, $3, $4, kernel.now()) on conflict do nothing',
    [tx.organizationId, input.gatewayAccountId, input.notice.id, input.notice.reference],
  );
});

/**
 * A processor says that something changed. Its word is only a hint: the signature is checked, the charge or the refund is
 * read again at the processor, and then the notice is kept so that the same one does nothing twice. It is kept last: if
 * anything fails before, the processor sends it again.
 * @throws DomainError billing.not-found (no such account), billing.notice-unreadable (not signed by that processor)
 */
export async function receiveNotice(receiver: NoticeReceiver, gatewayAccountId: string, delivery: WebhookDelivery): Promise<void> {
  const { database, gateways } = receiver;
  const organizationId = await organizationOf(database, gatewayAccountId);
  const { gateway, account } = await database.look({ organizationId }, (sql) => gateways.open(sql, gatewayAccountId));
  let notice: GatewayNotice;
  try {
    notice = gateway.readNotice(account, delivery);
  } catch (error) {
    if (error instanceof GatewayRefusal) throw refuse('billing.notice-unreadable');
    throw error;
  }
  const known = await database.look({ organizationId }, (sql) =>
    sql.query('select 1 from billing.gateway_hint where organization_id = $1 and gateway_account_id = $2 and event_ref = $3', [organizationId, gatewayAccountId, notice.id]),
  );
  if (known.length > 0) return;
  await receiver.crashAt?.('notice-taken');
  if (notice.subject === 'intent') await receiver.charging.lookAgain(organizationId, gatewayAccountId, notice.reference);
  if (notice.subject === 'refund') await receiver.refunding.lookAgain(organizationId, gatewayAccountId, notice.reference);
  await new Commands(database).execute(keepHint, { gatewayAccountId, notice }, system('billing.notices'), { organizationId });
}

/**
 * One address serves every account that the platform is connected to: the notice names the account. Which organization
 * that is comes from our rows, and the signature is checked as for any other notice. An account of nobody here is passed
 * over: the platform may be connected to accounts that are not set up yet.
 */
export async function receiveConnectNotice(receiver: NoticeReceiver, delivery: WebhookDelivery): Promise<void> {
  const merchant = accountNamedIn(delivery.rawBody);
  if (merchant === null) throw refuse('billing.notice-unreadable');
  const accounts = await receiver.database.look({}, async (sql) => {
    await sql.query("select set_config('app.gateway_merchant', $1, true)", [merchant]);
    return sql.query<{ id: string }>("select id from billing.gateway_account where kind = 'stripe' and merchant_ref = $1 and secret_sealed is null", [merchant]);
  });
  for (const account of accounts) await receiveNotice(receiver, account.id, delivery);
}

async function organizationOf(database: Database, gatewayAccountId: string): Promise<string> {
  return database.look({}, async (sql) => {
    await sql.query("select set_config('app.gateway_account', $1, true)", [gatewayAccountId]);
    const row = await sql.maybe<{ organizationId: string }>('select organization_id as "organizationId" from billing.gateway_account where id = $1', [gatewayAccountId]);
    if (row === null) throw refuse('billing.not-found', { gatewayAccountId });
    return row.organizationId;
  });
}
