import { command, DomainError, type Actor, type Tx } from '@preau/kernel';
import { requireActingFor } from '@preau/household';
import { refuse } from '../errors';
import { lockClientBalance } from '../ledger/ledger.store';
import { agreeToDebits, endAgreement } from './debit-agreement';
import { findMethod, lockMethod, requireChargeable, type StoredMethod } from './payment-method.store';

/**
 * The person's own method, locked; for staff, one that the client authorized the organization to use.
 * @throws DomainError billing.payment-method-unknown, billing.payment-method-not-authorized
 */
export async function lockOwnMethod(tx: Tx, paymentMethodId: string, actor: Actor): Promise<StoredMethod> {
  const method = await lockMethod(tx, paymentMethodId);
  if (method === null || method.removed || (actor.kind === 'family' && actor.accountId !== method.accountId)) throw refuse('billing.payment-method-unknown', { paymentMethodId });
  await requireActingFor(tx, actor, method.accountId);
  if (actor.kind === 'staff' && !method.authorized) throw refuse('billing.payment-method-not-authorized', { paymentMethodId });
  return method;
}

export interface AuthorizeMethodInput {
  readonly paymentMethodId: string;
  /** SHA-256 of the text the person agreed to. */
  readonly textSha256: string;
}
/** The organization may charge this method for agreed future payments. Agreeing again keeps the newest text. */
export const authorizeMethod = command('billing.authorize-method', async (tx, input: AuthorizeMethodInput, actor): Promise<void> => {
  const method = await lockOwnMethod(tx, input.paymentMethodId, actor);
  await tx.query(
    'update billing.payment_method set authorized_at = kernel.now(), authorization_text_sha256 = $3, revoked_at = null, version = version + 1 where organization_id = $1 and id = $2',
    [tx.organizationId, method.id, input.textSha256],
  );
  tx.note('payment-method', method.id, { authorized: true, textSha256: input.textSha256 });
  await agreeToDebits(tx, method, input.textSha256);
});

/** Takes the authorization back, as a payor always may; planned payments that relied on it will be refused, and the answer names them. */
export const revokeMethod = command('billing.revoke-method', async (tx, input: { paymentMethodId: string }, actor): Promise<{ dependents: DependentPayment[] }> => {
  const method = await lockOwnMethod(tx, input.paymentMethodId, actor);
  await tx.query('update billing.payment_method set revoked_at = kernel.now(), version = version + 1 where organization_id = $1 and id = $2', [tx.organizationId, method.id]);
  tx.note('payment-method', method.id, { authorized: false });
  await endAgreement(tx, method, actor.kind === 'family' ? 'payer' : 'organization');
  return { dependents: await dependentsOf(tx, method) };
});

export const chooseDefaultMethod = command('billing.choose-default-method', async (tx, input: { paymentMethodId: string }, actor): Promise<void> => {
  const method = await lockOwnMethod(tx, input.paymentMethodId, actor);
  await tx.query(
    'update billing.payment_method set is_default = (id = $3), version = version + 1 where organization_id = $1 and account_id = $2 and removed_at is null and is_default <> (id = $3)',
    [tx.organizationId, method.accountId, method.id],
  );
});

export interface UpdateMethodInput {
  readonly paymentMethodId: string;
  readonly version: number;
  readonly holderName?: string;
  readonly billingPostalCode?: string;
  /** Already changed at the processor. */
  readonly expires?: { readonly month: number; readonly year: number };
}
/** @throws DomainError billing.payment-method-unknown, kernel.changed-meanwhile */
export const updateMethod = command('billing.update-method', async (tx, input: UpdateMethodInput, actor): Promise<{ version: number }> => {
  const method = await lockOwnMethod(tx, input.paymentMethodId, actor);
  if (method.version !== input.version) throw new DomainError('kernel.changed-meanwhile', { version: method.version });
  await tx.query(
    `update billing.payment_method set holder_name = coalesce($3, holder_name), billing_postal_code = coalesce($4, billing_postal_code),
       expires_month = coalesce($5, expires_month), expires_year = coalesce($6, expires_year),
       details_changed_at = case when $6::smallint is null then details_changed_at else kernel.now() end, version = version + 1 where organization_id = $1 and id = $2`,
    [tx.organizationId, method.id, input.holderName ?? null, input.billingPostalCode ?? null, input.expires?.month ?? null, input.expires?.year ?? null],
  );
  tx.note('payment-method', method.id, { changed: Object.keys(input).filter((field) => field !== 'paymentMethodId' && field !== 'version') });
  return { version: method.version + 1 };
});

export interface DependentPayment {
  readonly plannedPaymentId: string;
  readonly invoiceNumber: number;
  readonly amountCents: number;
  readonly dueOn: string;
}
async function dependentsOf(tx: Tx, method: StoredMethod): Promise<DependentPayment[]> {
  return tx.query<DependentPayment>(
    `select p.id as "plannedPaymentId", i.number as "invoiceNumber", p.amount_cents as "amountCents", p.due_on as "dueOn"
     from billing.planned_payment p join billing.invoice i on i.organization_id = p.organization_id and i.id = p.invoice_id
     where p.organization_id = $1 and p.account_id = $2 and p.payment_method_id = $3 and p.status in ('planned', 'processing') order by p.due_on, p.sequence`,
    [tx.organizationId, method.accountId, method.id],
  );
}

export interface RemoveMethodInput {
  readonly paymentMethodId: string;
  /** The method that planned payments rely on instead; without it, a method that is relied on is not removed. */
  readonly moveToMethodId?: string;
}
/**
 * Forgets a method. Planned payments that rely on it move to another one in the same step, or it is refused, naming them.
 * @throws DomainError billing.payment-method-unknown, billing.payment-method-not-authorized, billing.payment-method-in-use, billing.charge-in-progress
 */
export const removeMethodRow = command('billing.remove-method', async (tx, input: RemoveMethodInput, actor): Promise<{ gatewayAccountId: string; gatewayRef: string }> => {
  const seen = await findMethod(tx, input.paymentMethodId);
  if (seen !== null) await lockClientBalance(tx, seen.accountId);
  const method = await lockOwnMethod(tx, input.paymentMethodId, actor);
  if (input.moveToMethodId !== undefined) await movePlannedPayments(tx, method, input.moveToMethodId);
  const dependents = await dependentsOf(tx, method);
  const recurring = await tx.query('select 1 from billing.recurring_charge where organization_id = $1 and account_id = $2 and payment_method_id = $3 and next_on is not null', [tx.organizationId, method.accountId, method.id]);
  if (dependents.length + recurring.length > 0) throw refuse('billing.payment-method-in-use', { plannedPayments: dependents, recurringCharges: recurring.length });
  const live = await tx.query("select 1 from billing.charge_attempt where organization_id = $1 and payment_method_id = $2 and state in ('claimed', 'created', 'sent', 'pending', 'unknown')", [tx.organizationId, method.id]);
  if (live.length > 0) throw refuse('billing.charge-in-progress');
  await tx.query('update billing.payment_method set removed_at = kernel.now(), is_default = false, version = version + 1 where organization_id = $1 and id = $2', [tx.organizationId, method.id]);
  await endAgreement(tx, method, actor.kind === 'family' ? 'payer' : 'organization');
  if (method.isDefault) {
    await tx.query(
      `update billing.payment_method set is_default = true, version = version + 1 where organization_id = $1 and id =
         (select id from billing.payment_method where organization_id = $1 and account_id = $2 and removed_at is null order by created_at desc limit 1)`,
      [tx.organizationId, method.accountId],
    );
  }
  tx.note('payment-method', method.id, { removed: true });
  return { gatewayAccountId: method.gatewayAccountId, gatewayRef: method.gatewayRef };
});

/** What is planned, or was refused, with one method relies on another from now on; dates and amounts stay. */
async function movePlannedPayments(tx: Tx, method: StoredMethod, toMethodId: string): Promise<void> {
  const to = await requireChargeable(tx, method.accountId, toMethodId);
  if (to.id === method.id) throw refuse('billing.no-other-method', { paymentMethodId: method.id });
  const moved = await tx.query<{ id: string }>(
    `update billing.planned_payment set payment_method_id = $4, version = version + 1
     where organization_id = $1 and account_id = $2 and payment_method_id = $3 and status in ('planned', 'refused') returning id`,
    [tx.organizationId, method.accountId, method.id, to.id],
  );
  await tx.query('update billing.recurring_charge set payment_method_id = $4, version = version + 1 where organization_id = $1 and account_id = $2 and payment_method_id = $3 and next_on is not null', [
    tx.organizationId, method.accountId, method.id, to.id,
  ]);
  tx.note('payment-method', method.id, { accountId: method.accountId, movedTo: to.id, plannedPayments: moved.length });
}
