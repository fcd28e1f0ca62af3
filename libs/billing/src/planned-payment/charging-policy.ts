import { command, DomainError, read, type Cents, type Sql } from '@preau/kernel';
import { refuse } from '../errors';
import { retryDaysDefault, retryDayMax, retriesMax } from './retry-schedule';

/** What an organization does about refused payments, and what families may pay on line by themselves. */
export interface ChargingPolicy {
  /** Days after the first try, rising; empty means never again by itself. */
  readonly retryDays: readonly number[];
  readonly balancePayment: 'off' | 'full' | 'partial';
  /** The least that a part of a balance may be, when it is less than all of it. */
  readonly balanceMinimumCents: Cents;
  /** For a cheque that the bank gives back; 0 charges nothing. */
  readonly returnedFeeCents: Cents;
  readonly returnedFeeLedgerCodeId: string | null;
  /** 0 while the organization has changed nothing. */
  readonly version: number;
}
export const chargingPolicyDefault: ChargingPolicy = {
  retryDays: retryDaysDefault, balancePayment: 'off', balanceMinimumCents: 0, returnedFeeCents: 0, returnedFeeLedgerCodeId: null, version: 0,
};

/** The policy of the organization in scope. */
export async function chargingPolicyOf(sql: Sql): Promise<ChargingPolicy> {
  const row = await sql.maybe<ChargingPolicy>(
    `select retry_days as "retryDays", balance_payment as "balancePayment", balance_minimum_cents as "balanceMinimumCents", returned_fee_cents as "returnedFeeCents",
            returned_fee_ledger_code_id as "returnedFeeLedgerCodeId", version
     from billing.charging_policy where organization_id = $1`,
    [sql.organizationId],
  );
  return row ?? chargingPolicyDefault;
}
export const viewChargingPolicy = read('billing.view-charging-policy', (sql): Promise<ChargingPolicy> => chargingPolicyOf(sql));

export type EditChargingPolicyInput = ChargingPolicy;
/**
 * Writes the policy as a whole; payments that wait for a try keep the date they were given.
 * @throws DomainError kernel.changed-meanwhile, billing.retry-schedule-invalid, billing.ledger-code-unknown
 */
export const editChargingPolicy = command('billing.edit-charging-policy', async (tx, input: EditChargingPolicyInput): Promise<{ version: number }> => {
  const { retryDays } = input;
  const rising = retryDays.every((day, index) => Number.isInteger(day) && day >= 1 && day <= retryDayMax && day > (retryDays[index - 1] ?? 0));
  if (retryDays.length > retriesMax || !rising) throw refuse('billing.retry-schedule-invalid', { retriesMax, retryDayMax });
  if (input.returnedFeeLedgerCodeId !== null) {
    const known = await tx.maybe('select 1 from organization.ledger_code where organization_id = $1 and id = $2', [tx.organizationId, input.returnedFeeLedgerCodeId]);
    if (known === null) throw refuse('billing.ledger-code-unknown', { ledgerCodeId: input.returnedFeeLedgerCodeId });
  }
  const saved = await tx.maybe<{ version: number }>(
    `insert into billing.charging_policy (organization_id, retry_days, balance_payment, balance_minimum_cents, returned_fee_cents, returned_fee_ledger_code_id)
     select $1, $2, $3, $4, $5, $6 where $7 = 0
     on conflict do nothing returning version`,
    [tx.organizationId, retryDays, input.balancePayment, input.balanceMinimumCents, input.returnedFeeCents, input.returnedFeeLedgerCodeId, input.version],
  ) ?? await tx.maybe<{ version: number }>(
    `update billing.charging_policy set retry_days = $2, balance_payment = $3, balance_minimum_cents = $4, returned_fee_cents = $5, returned_fee_ledger_code_id = $6, version = version + 1
     where organization_id = $1 and version = $7 returning version`,
    [tx.organizationId, retryDays, input.balancePayment, input.balanceMinimumCents, input.returnedFeeCents, input.returnedFeeLedgerCodeId, input.version],
  );
  if (saved === null) throw new DomainError('kernel.changed-meanwhile', {});
  const { version: _, ...said } = input;
  tx.note('charging-policy', tx.organizationId, { ...said });
  return saved;
});
