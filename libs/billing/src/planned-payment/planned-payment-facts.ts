import type { Sql } from '@preau/kernel';
import type { PlannedPaymentAccepted, ShownMethod } from '../events';
import type { PlannedPayment } from './planned-payment';

/** What a message says of a planned payment, true at this moment. */
export async function plannedPaymentFacts(sql: Sql, payment: PlannedPayment): Promise<Omit<PlannedPaymentAccepted, 'paymentNumber' | 'openCents'>> {
  const row = await sql.one<{ number: number; method: ShownMethod | null }>(
    `select i.number, case when m.id is not null then jsonb_build_object('brand', m.brand, 'last4', m.last4) end as method
     from billing.invoice i left join billing.payment_method m on m.organization_id = i.organization_id and m.id = $3
     where i.organization_id = $1 and i.id = $2`,
    [sql.organizationId, payment.invoiceId, payment.paymentMethodId],
  );
  return {
    plannedPaymentId: payment.id, accountId: payment.accountId, invoiceId: payment.invoiceId, invoiceNumber: row.number,
    amountCents: payment.amountCents, dueOn: payment.dueOn, method: row.method,
  };
}
