import { read } from '@preau/kernel';
import { refuse } from '../errors';

const tables = { 'planned-payment': 'billing.planned_payment', 'payment-method': 'billing.payment_method', invoice: 'billing.invoice' } as const;
export interface LocateOwnInput {
  readonly kind: keyof typeof tables;
  readonly id: string;
}

/** With which organization a thing of the family is: families name things without saying where. @throws DomainError billing.not-found */
export const locateOwn = read('billing.locate-own', async (sql, input: LocateOwnInput, actor): Promise<{ organizationId: string }> => {
  const account = actor.kind === 'family' ? actor.accountId : null;
  const row = await sql.maybe<{ organizationId: string }>(`select organization_id as "organizationId" from ${tables[input.kind]} where id = $1 and account_id = $2`, [input.id, account]);
  if (row === null) throw refuse('billing.not-found', { id: input.id });
  return row;
});
