import { command, newId } from '@preau/kernel';
import { ensureClient, requireActingFor } from '@preau/household';
import { refuse } from '../errors';
import type { GatewayMethod } from '../gateway/payment-gateway';
import { agreeToDebits } from './debit-agreement';
import { findMethodOfGateway } from './payment-method.store';

export interface AddPaymentMethodInput {
  readonly accountId: string;
  /** One-time token that the processor's frame gave to the browser. */
  readonly token: string;
  readonly holderName: string;
  readonly billingPostalCode: string;
  readonly makeDefault?: boolean;
  /** SHA-256 of the text the person agreed to, when the organization may charge the method later. */
  readonly authorizationTextSha256?: string;
}
/** Cards, and bank accounts, that one account may keep with one organization. */
export const methodsOfAKindMax = 10;

/**
 * Keeps a method that the processor has attached: brand, last four digits and expiry, never a number. `attached` is null
 * when the token had been used before: then only the answer to the same request, kept with its key, can be given.
 */
export function savePaymentMethodWith(gatewayAccountId: string, attached: GatewayMethod | null) {
  return command('billing.add-payment-method', async (tx, input: AddPaymentMethodInput, actor): Promise<{ paymentMethodId: string }> => {
    if (attached === null) throw refuse('billing.payment-method-refused');
    await requireActingFor(tx, actor, input.accountId);
    await ensureClient.run(tx, { accountId: input.accountId }, actor);
    const kind = attached.kind === 'bank' ? 'bank-account' : 'card';
    const kept = await tx.query<{ kind: string; isDefault: boolean }>(
      'select kind, is_default as "isDefault" from billing.payment_method where organization_id = $1 and account_id = $2 and removed_at is null for update',
      [tx.organizationId, input.accountId],
    );
    const same = await findMethodOfGateway(tx, gatewayAccountId, attached.reference);
    if (same !== null) {
      // The same fields sent twice make the same method: it is kept once, and only for whom it was kept first.
      if (same.removed || same.accountId !== input.accountId) throw refuse('billing.payment-method-refused');
      return { paymentMethodId: same.id };
    }
    if (kept.filter((method) => method.kind === kind).length >= methodsOfAKindMax) throw refuse('billing.payment-methods-too-many', { max: methodsOfAKindMax });
    const isDefault = input.makeDefault === true || !kept.some((method) => method.isDefault);
    if (isDefault) await tx.query('update billing.payment_method set is_default = false where organization_id = $1 and account_id = $2 and is_default', [tx.organizationId, input.accountId]);
    const id = newId();
    await tx.query(
      `insert into billing.payment_method (organization_id, id, account_id, user_id, gateway_account_id, kind, brand, last4, expires_month, expires_year,
         holder_name, billing_postal_code, gateway_ref, authorized_at, authorization_text_sha256, is_default, gateway_mandate_ref)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, case when $14::text is null then null else kernel.now() end, $14, $15, $16)`,
      [
        tx.organizationId, id, input.accountId, actor.kind === 'family' ? actor.userId : null, gatewayAccountId, kind, attached.brand, attached.last4,
        attached.expMonth, attached.expYear, input.holderName, input.billingPostalCode, attached.reference, input.authorizationTextSha256 ?? null, isDefault, attached.mandateReference,
      ],
    );
    tx.note('payment-method', id, { kind, brand: attached.brand, last4: attached.last4, authorized: input.authorizationTextSha256 !== undefined });
    if (input.authorizationTextSha256 !== undefined) {
      await agreeToDebits(tx, { id, accountId: input.accountId, kind, brand: attached.brand, last4: attached.last4, holderName: input.holderName }, input.authorizationTextSha256);
    }
    return { paymentMethodId: id };
  });
}
