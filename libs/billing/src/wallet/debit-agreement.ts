import { newId, read, type Cents, type LocalDate, type Sql, type Tx } from '@preau/kernel';
import { requireActingFor } from '@preau/household';
import { debitAgreed, debitAgreementEnded } from '../events';

interface AgreedMethod {
  readonly id: string;
  readonly accountId: string;
  readonly kind: 'card' | 'bank-account';
  readonly brand: string;
  readonly last4: string;
  readonly holderName: string;
}

/** A payer agreed to debits from a bank account: kept with the hash of the text, and confirmed in writing. Nothing for a card. */
export async function agreeToDebits(tx: Tx, method: AgreedMethod, textSha256: string): Promise<void> {
  if (method.kind !== 'bank-account') return;
  const agreementId = newId();
  const made = await tx.query(
    `insert into billing.debit_agreement (organization_id, id, account_id, payment_method_id, agreed_at, text_sha256) values ($1, $2, $3, $4, kernel.now(), $5) on conflict do nothing returning id`,
    [tx.organizationId, agreementId, method.accountId, method.id, textSha256],
  );
  if (made.length === 0) return;
  tx.note('debit-agreement', agreementId, { accountId: method.accountId, last4: method.last4, textSha256 });
  tx.publish(debitAgreed, {
    agreementId, accountId: method.accountId, method: { brand: method.brand, last4: method.last4 }, holderName: method.holderName, agreedAt: tx.now.toISOString(), planned: await plannedWith(tx, method.id),
  });
}

/** The agreement is over: by the payer, or because the account is not kept any more. */
export async function endAgreement(tx: Tx, method: AgreedMethod, endedBy: 'payer' | 'organization'): Promise<void> {
  const ended = await tx.query<{ id: string }>(
    'update billing.debit_agreement set ended_at = kernel.now(), ended_by = $3 where organization_id = $1 and payment_method_id = $2 and ended_at is null returning id',
    [tx.organizationId, method.id, endedBy],
  );
  for (const { id } of ended) {
    tx.note('debit-agreement', id, { accountId: method.accountId, last4: method.last4, endedBy });
    tx.publish(debitAgreementEnded, { agreementId: id, accountId: method.accountId, method: { brand: method.brand, last4: method.last4 }, endedBy, planned: await plannedWith(tx, method.id) });
  }
}

async function plannedWith(sql: Sql, paymentMethodId: string): Promise<{ amountCents: Cents; dueOn: LocalDate }[]> {
  return sql.query(
    `select amount_cents as "amountCents", due_on as "dueOn" from billing.planned_payment
     where organization_id = $1 and payment_method_id = $2 and status in ('planned', 'processing') order by due_on, sequence limit 60`,
    [sql.organizationId, paymentMethodId],
  );
}

export interface DebitAgreement {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly organizationNameEn: string;
  readonly paymentMethodId: string;
  readonly brand: string;
  readonly last4: string;
  readonly agreedAt: Date;
  readonly endedAt: Date | null;
  readonly endedBy: 'payer' | 'organization' | null;
}
/** Agreements of an account, in force first; with an organization in scope, those with it only. */
export const listDebitAgreements = read('billing.list-debit-agreements', async (sql, input: { accountId: string }, actor): Promise<DebitAgreement[]> => {
  await requireActingFor(sql, actor, input.accountId);
  return sql.query<DebitAgreement>(
    `select a.id, a.organization_id as "organizationId", o.name as "organizationName", o.name_en as "organizationNameEn", a.payment_method_id as "paymentMethodId", m.brand, m.last4,
            a.agreed_at as "agreedAt", a.ended_at as "endedAt", a.ended_by as "endedBy"
     from billing.debit_agreement a join organization.organization o on o.id = a.organization_id
     join billing.payment_method m on m.organization_id = a.organization_id and m.id = a.payment_method_id
     where a.account_id = $1 and ($2::uuid is null or a.organization_id = $2) order by a.ended_at nulls first, a.agreed_at desc limit 100`,
    [input.accountId, sql.organizationIdOrNull],
  );
});
