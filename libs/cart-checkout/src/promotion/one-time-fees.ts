import { command, DomainError, isLocalDate, newId, read } from '@preau/kernel';
import { requireLedgerCodes } from '@preau/organization';
import type { OneTimeFeeFacts } from '../cart/cart-facts';
import { refuse } from '../errors';

export interface OneTimeFee extends Omit<OneTimeFeeFacts, 'paidBy'> {
  readonly enabled: boolean;
}
export interface OneTimeFeeView extends OneTimeFee {
  /** People who paid it, in every season, less those to whom it was given back. */
  readonly charged: number;
}
export interface SaveOneTimeFeeInput extends Omit<OneTimeFee, 'id'> {
  /** Left out: a new one. */
  readonly id?: string;
}

/** Every one-time fee, by French name. */
export const listOneTimeFees = read('cart-checkout.list-one-time-fees', (sql): Promise<OneTimeFeeView[]> =>
  sql.query(
    `select f.id, f.name_fr as "nameFr", f.name_en as "nameEn", f.amount_cents as "amountCents", f.taxable, f.ledger_code_id as "ledgerCodeId", f.season, f.asked_from as "askedFrom", f.asked_until as "askedUntil", f.items, f.enabled,
       (select count(*)::integer from cart_checkout.one_time_fee_charge c where c.organization_id = f.organization_id and c.fee_id = f.id and c.given_back_at is null) as charged
     from cart_checkout.one_time_fee f where f.organization_id = $1 order by f.name_fr, f.id`,
    [sql.organizationId],
  ),
);

/**
 * Writes a one-time fee. A new name of season asks it again of everybody, once.
 * @throws DomainError cart-checkout.one-time-fee-invalid {because}, organization.ledger-code-not-found, kernel.not-found
 */
export const saveOneTimeFee = command('cart-checkout.save-one-time-fee', async (tx, input: SaveOneTimeFeeInput): Promise<{ feeId: string }> => {
  const { askedFrom, askedUntil, ledgerCodeId } = input;
  if (input.nameFr.trim() === '' || input.nameEn.trim() === '') throw refuse('cart-checkout.one-time-fee-invalid', { because: 'name' });
  if (!Number.isSafeInteger(input.amountCents) || input.amountCents <= 0) throw refuse('cart-checkout.one-time-fee-invalid', { because: 'amount' });
  const dates = [askedFrom, askedUntil].filter((date) => date !== null);
  if (!dates.every(isLocalDate) || (askedFrom !== null && askedUntil !== null && askedFrom > askedUntil)) throw refuse('cart-checkout.one-time-fee-invalid', { because: 'dates' });
  await requireLedgerCodes(tx, [ledgerCodeId]);
  if (input.id !== undefined && (await tx.maybe('select 1 from cart_checkout.one_time_fee where organization_id = $1 and id = $2', [tx.organizationId, input.id])) === null) throw new DomainError('kernel.not-found', { feeId: input.id });
  const feeId = input.id ?? newId();
  await tx.query(
    `insert into cart_checkout.one_time_fee as f (organization_id, id, name_fr, name_en, amount_cents, taxable, ledger_code_id, season, asked_from, asked_until, items, enabled) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (organization_id, id) do update set name_fr = $3, name_en = $4, amount_cents = $5, taxable = $6, ledger_code_id = $7, season = $8, asked_from = $9, asked_until = $10, items = $11, enabled = $12, version = f.version + 1`,
    [tx.organizationId, feeId, input.nameFr.trim(), input.nameEn.trim(), input.amountCents, input.taxable, ledgerCodeId, input.season.trim(), askedFrom, askedUntil, JSON.stringify(input.items), input.enabled],
  );
  tx.note('one-time-fee', feeId, { nameFr: input.nameFr.trim(), amountCents: input.amountCents, season: input.season.trim(), enabled: input.enabled });
  return { feeId };
});

/** Removes a fee that nobody paid. @throws DomainError cart-checkout.one-time-fee-used, kernel.not-found */
export const removeOneTimeFee = command('cart-checkout.remove-one-time-fee', async (tx, { feeId }: { readonly feeId: string }): Promise<void> => {
  const known = await tx.maybe<{ used: boolean }>(
    'select exists (select 1 from cart_checkout.one_time_fee_charge c where c.organization_id = f.organization_id and c.fee_id = f.id) as used from cart_checkout.one_time_fee f where f.organization_id = $1 and f.id = $2 for update',
    [tx.organizationId, feeId],
  );
  if (known === null) throw new DomainError('kernel.not-found', { feeId });
  if (known.used) throw refuse('cart-checkout.one-time-fee-used', { feeId });
  await tx.query('delete from cart_checkout.one_time_fee where organization_id = $1 and id = $2', [tx.organizationId, feeId]);
  tx.note('one-time-fee', feeId, { removed: true });
});
