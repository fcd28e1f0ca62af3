import type { Pool } from 'pg';
import type { Actor } from '@preau/kernel';
import type { TestDatabase } from '@preau/kernel/testing';
import type { ChargeSettler } from '../charging/settler';
import { Charging, type ChargingOptions } from '../charging/charging';
import { issueInvoice } from '../invoice/issue-invoice';
import { planPayments } from '../planned-payment/plan-payments';
import { Gateways } from '../wallet/gateway-accounts';
import { aFamily } from './a-family';
import { anExemptLine } from './a-line';
import { aGatewayAccount, aMethod, testSealer } from './a-method';
import { HandDrivenGateway } from './hand-driven-gateway';

const noCheckout: ChargeSettler = {
  stillWanted: async () => true, accepted: async () => undefined, refused: async () => undefined, pending: async () => undefined,
  withdrawn: async () => undefined, returned: async () => undefined, reinstated: async () => undefined,
};

/** An organization with a family, the real engine and a processor moved by hand: everything that charging is about. */
export async function aChargingOrganization(db: TestDatabase, sweeper: Pool, overrides: { zone?: string; charging?: Partial<ChargingOptions> } = {}) {
  const organizationId = await db.organization({ time_zone: overrides.zone ?? 'America/Toronto' });
  const gatewayAccountId = await aGatewayAccount(db, organizationId);
  const gateway = new HandDrivenGateway();
  const family = await aFamily(db, organizationId);
  const { accountId } = family;
  const charging = new Charging({ database: db.database, gateways: new Gateways(testSealer, { sandbox: gateway }), checkout: noCheckout, ...overrides.charging });
  const within = { organizationId };
  const payer: Actor = { kind: 'family', userId: family.userId, accountId, sessionId: 's' };
  const clerk: Actor = { kind: 'staff', userId: family.userId, organizationId, permissions: [], sessionId: 's' };
  const at = async (instant: string): Promise<void> => void (await db.admin.query('update kernel.clock set shift = $1::timestamptz - now()', [instant]));
  const invoice = (cents = 100_00): Promise<{ id: string; number: number }> => db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(cents)] }, db.actor, within);
  const method = async (kind: 'card' | 'bank-account' = 'card', behaviour: 'succeeds' | 'declined' | 'processing' | 'needs-client' = kind === 'card' ? 'succeeds' : 'processing'): Promise<string> => {
    const id = await aMethod(db, organizationId, accountId, gatewayAccountId, { kind });
    gateway.behaviours.set(`pm-${id}`, behaviour);
    return id;
  };
  const behave = (id: string, behaviour: 'succeeds' | 'declined' | 'processing' | 'needs-client'): void => void gateway.behaviours.set(`pm-${id}`, behaviour);
  const plan = async (invoiceId: string, paymentMethodId: string | null, instalments: { amountCents: number; dueOn: string }[]): Promise<string[]> =>
    (await db.commands.execute(planPayments, { accountId, invoiceId, paymentMethodId, instalments }, db.actor, within)).plannedPaymentIds;
  const rows = async <Row>(text: string): Promise<Row[]> => (await db.admin.query(text, [organizationId])).rows as Row[];
  const sweep = async (): Promise<number> => {
    const claimed = await charging.claimDue(sweeper, 100);
    await charging.resumeExpired(sweeper, 100);
    await charging.lookAtDebits(sweeper, 100);
    return claimed;
  };
  /** Lives hour by hour until an instant: sweeps each hour of the morning, and now and then for the rest of the day. */
  const live = async (until: string): Promise<void> => {
    const rest = 4;
    for (let now = await db.moveClock('1 hour'); now <= new Date(until); now = await db.moveClock('1 hour')) {
      const hour = now.getUTCHours();
      if ((hour >= 13 && hour <= 17) || hour % rest === 0) await sweep();
    }
    await at(until);
    await sweep();
  };
  const planned = (): Promise<{ id: string; status: string; cents: number; dueOn: string; because: string | null; retryAt: Date | null; version: number }[]> =>
    rows(`select id, status, amount_cents::int as cents, due_on::text as "dueOn", refused_because as because, retry_at as "retryAt", version from billing.planned_payment where organization_id = $1 order by due_on, sequence`);
  const events = async (like: string): Promise<{ type: string; payload: Record<string, unknown> }[]> =>
    (await db.admin.query("select type, payload from kernel.outbox where organization_id = $1 and type like $2 order by id", [organizationId, like])).rows as { type: string; payload: Record<string, unknown> }[];
  const attempts = (): Promise<{ state: string; at: Date; cents: number }[]> =>
    rows(`select state, started_at as at, amount_cents::int as cents from billing.charge_attempt where organization_id = $1 order by started_at, id`);
  return { organizationId, within, accountId, payer, clerk, gateway, gatewayAccountId, charging, at, invoice, method, behave, plan, rows, sweep, live, planned, events, attempts };
}
export type ChargingOrganization = Awaited<ReturnType<typeof aChargingOrganization>>;
