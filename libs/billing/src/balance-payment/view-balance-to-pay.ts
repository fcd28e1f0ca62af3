import { read, type Cents, type LocalDate } from '@preau/kernel';
import { requireActingFor } from '@preau/household';
import { chargingPolicyOf } from '../planned-payment/charging-policy';
import { liveBalanceOf, owedInvoices } from './balance.store';
import { payableOf } from './payable-balance';

export interface BalanceToPay {
  /** 'off': the family is told whom to call. */
  readonly allowed: 'off' | 'full' | 'partial';
  /** Whether the organization can be paid on line at all. */
  readonly online: boolean;
  readonly payableCents: Cents;
  /** The least that a part may be. */
  readonly minimumCents: Cents;
  /** Oldest due first. */
  readonly invoices: readonly {
    readonly invoiceId: string;
    readonly number: number;
    readonly dueOn: LocalDate;
    readonly openCents: Cents;
    /** Planned payments will bring it. */
    readonly promisedCents: Cents;
    /** On its way already. */
    readonly pendingCents: Cents;
    readonly payableCents: Cents;
    readonly labelsFr: readonly string[];
    readonly labelsEn: readonly string[];
  }[];
  /** A payment of the balance that has begun and is not settled. */
  readonly inProgress: { readonly attemptId: string; readonly amountCents: Cents; readonly atTheBank: boolean } | null;
}

/** What an account can pay on line to the organization in scope now, and how it may. */
export const viewBalanceToPay = read('billing.view-balance-to-pay', async (sql, input: { accountId: string }, actor): Promise<BalanceToPay> => {
  await requireActingFor(sql, actor, input.accountId);
  const policy = await chargingPolicyOf(sql);
  const active = await sql.maybe('select 1 from billing.gateway_account where organization_id = $1 and active', [sql.organizationId]);
  const owed = await owedInvoices(sql, input.accountId);
  const payable = new Map(payableOf(owed).map((invoice) => [invoice.invoiceId, invoice.payableCents]));
  const payableCents = [...payable.values()].reduce((all, cents) => all + cents, 0);
  const live = await liveBalanceOf(sql, input.accountId);
  return {
    allowed: active === null ? 'off' : policy.balancePayment, online: active !== null, payableCents,
    minimumCents: policy.balancePayment === 'partial' ? Math.min(policy.balanceMinimumCents, payableCents) : payableCents,
    invoices: owed.map((invoice) => ({ ...invoice, payableCents: payable.get(invoice.invoiceId) ?? 0 })),
    inProgress: live === null ? null : { attemptId: live.attemptId, amountCents: live.amountCents, atTheBank: live.state === 'pending' },
  };
});
