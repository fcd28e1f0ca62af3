import type { LocalDate, Sql, Tx } from '@preau/kernel';
import { lockClientBalance } from '../ledger/ledger.store';
import { findMethod, type StoredMethod } from '../wallet/payment-method.store';
import { partiesOf, todayOf, type Parties } from './parties.store';

/** What an invoice and its plan stand on. */
export interface PurchaseGround extends Parties {
  readonly zone: string;
  readonly today: LocalDate;
  /** The method named, when it is this client's, was not removed and may be charged later. */
  readonly chargeable: Pick<StoredMethod, 'id' | 'kind'> | null;
}

interface Purchase {
  readonly accountId: string;
  readonly paymentMethodId: string | null;
}
/** Read in one round trip, with the client's balance locked. @throws DomainError billing.client-unknown */
export async function preparePurchase(tx: Tx, purchase: Purchase): Promise<PurchaseGround> {
  const [ground] = await Promise.all([groundOfPurchase(tx, purchase), lockClientBalance(tx, purchase.accountId)]);
  return ground;
}

/** The same for whoever locks the balance later, with everything else. @throws DomainError billing.client-unknown */
export async function groundOfPurchase(sql: Sql, { accountId, paymentMethodId }: Purchase): Promise<PurchaseGround> {
  const [parties, method, day] = await Promise.all([partiesOf(sql, accountId), paymentMethodId === null ? null : findMethod(sql, paymentMethodId), todayOf(sql)]);
  const chargeable = method !== null && method.accountId === accountId && method.authorized && !method.removed ? method : null;
  return { ...parties, ...day, chargeable };
}
