import { read, type Sql } from '@preau/kernel';

export interface WalletMethod {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  /** Empty when the organization has but one name. */
  readonly organizationNameEn: string;
  readonly kind: 'card' | 'bank-account';
  readonly brand: string;
  readonly last4: string;
  readonly expiresMonth: number | null;
  readonly expiresYear: number | null;
  readonly holderName: string;
  readonly billingPostalCode: string;
  readonly isDefault: boolean;
  /** The organization may charge it for agreed future payments. */
  readonly authorized: boolean;
  readonly authorizedAt: Date | null;
  /** Planned payments that rely on it. */
  readonly plannedPayments: number;
  readonly version: number;
}

/** The methods a family keeps, by organization; with an organization in scope, those with it only. */
export const listWallet = read('billing.list-wallet', (sql, input: { accountId: string }): Promise<WalletMethod[]> => walletOf(sql, input.accountId));

export async function walletOf(sql: Sql, accountId: string): Promise<WalletMethod[]> {
  return sql.query<WalletMethod>(
    `select m.id, m.organization_id as "organizationId", o.name as "organizationName", o.name_en as "organizationNameEn", m.kind, m.brand, m.last4, m.expires_month as "expiresMonth", m.expires_year as "expiresYear",
            m.holder_name as "holderName", m.billing_postal_code as "billingPostalCode", m.is_default as "isDefault",
            (m.authorized_at is not null and m.revoked_at is null) as authorized, case when m.revoked_at is null then m.authorized_at end as "authorizedAt",
            (select count(*) from billing.planned_payment p where p.account_id = m.account_id and p.organization_id = m.organization_id and p.payment_method_id = m.id and p.status in ('planned', 'processing'))::int as "plannedPayments",
            m.version
     from billing.payment_method m join organization.organization o on o.id = m.organization_id
     where m.account_id = $1 and m.removed_at is null and ($2::uuid is null or m.organization_id = $2)
     order by o.name, m.is_default desc, m.created_at`,
    [accountId, sql.organizationIdOrNull],
  );
}
