import type { LocalDate, Sql, Tx } from '@preau/kernel';
import type { LiveSlip } from './plan-slips';
import type { SlipBoxes } from './slips-of-year';

export type SlipKind = 'R' | 'A' | 'D';
export interface SlipParties {
  readonly child: { readonly firstName: string; readonly lastName: string; readonly birthDate: LocalDate | null };
  readonly recipient: SlipRecipient;
  readonly filer: SlipFiler;
}
export interface SlipRecipient {
  readonly firstName: string;
  readonly lastName: string;
  readonly street: string;
  readonly city: string;
  readonly province: string;
  readonly postalCode: string;
}
export interface SlipFiler {
  readonly name: string;
  readonly street: string;
  readonly city: string;
  readonly province: string;
  readonly postalCode: string;
  readonly phone: string;
  readonly identification: string;
  readonly transmitterNumber: string;
  readonly softwareCertification: string;
  /** Box H, of an individual: its last three digits. */
  readonly providerSinLast3: string | null;
}
export interface Slip extends SlipBoxes {
  readonly id: string;
  readonly year: number;
  readonly accountId: string;
  readonly childPersonId: string;
  readonly recipientId: string;
  readonly version: number;
  readonly kind: SlipKind;
  readonly number: string | null;
  readonly previousSlipId: string | null;
  readonly previousNumber: string | null;
  readonly runId: string | null;
  readonly issuedOn: LocalDate;
  readonly issuedAt: Date;
  readonly shares: LiveSlip['shares'];
  readonly parties: SlipParties;
  readonly sinLast3: string | null;
  readonly sinVersion: number;
  readonly reason: string;
}
export interface SlipRow extends Omit<Slip, 'issuedAt' | 'version'> {
  readonly sinSealed: string | null;
  readonly issuedBy: string | null;
}

export const slipColumns = `s.id, s.year, s.account_id as "accountId", s.child_person_id as "childPersonId", s.recipient_id as "recipientId", s.version, s.kind, s.number,
  s.previous_slip_id as "previousSlipId", s.previous_number as "previousNumber", s.run_id as "runId", s.issued_on as "issuedOn", s.issued_at as "issuedAt", s.days, s.paid_cents as "paidCents",
  s.non_qualifying_cents as "nonQualifyingCents", s.qualifying_cents as "qualifyingCents", s.shares, s.parties, s.sin_last3 as "sinLast3", s.sin_version as "sinVersion", s.reason`;
/** Nothing follows it and it is not a cancellation. */
export const isLive = `s.kind <> 'D' and not exists (select 1 from billing.rl24_slip f where f.organization_id = s.organization_id and f.previous_slip_id = s.id)`;

export async function findSlip(sql: Sql, slipId: string): Promise<Slip | null> {
  return sql.maybe<Slip>(`select ${slipColumns} from billing.rl24_slip s where s.organization_id = $1 and s.id = $2`, [sql.organizationId, slipId]);
}

/** The slips of some clients and a year that stand. */
export async function liveSlipsOf(sql: Sql, accountIds: readonly string[], year: number): Promise<LiveSlip[]> {
  return sql.query<LiveSlip>(
    `select s.id, s.account_id as "accountId", s.child_person_id as "childPersonId", s.recipient_id as "recipientId", r.name_key as "recipientKey", s.number, s.sin_version as "sinVersion", s.shares,
       s.days, s.paid_cents as "paidCents", s.non_qualifying_cents as "nonQualifyingCents", s.qualifying_cents as "qualifyingCents"
     from billing.rl24_slip s join household.rl24_recipient r on r.organization_id = s.organization_id and r.id = s.recipient_id
     where s.organization_id = $1 and s.account_id = any ($2::uuid[]) and s.year = $3 and ${isLive}`,
    [sql.organizationId, accountIds, year],
  );
}

/** Writes a slip as the next one of its child, recipient and year; two writers cannot both. */
export async function saveSlip(tx: Tx, slip: SlipRow): Promise<void> {
  await tx.query(
    `insert into billing.rl24_slip (organization_id, id, year, account_id, child_person_id, recipient_id, version, kind, number, previous_slip_id, previous_number, run_id, issued_on, issued_at,
       days, paid_cents, non_qualifying_cents, qualifying_cents, shares, parties, sin_sealed, sin_last3, sin_version, reason, issued_by)
     select $1, $2, $3, $4, $5, $6, 1 + coalesce(max(s.version), 0), $7, $8, $9, $10, $11, $12, kernel.now(), $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23
     from billing.rl24_slip s where s.organization_id = $1 and s.year = $3 and s.account_id = $4 and s.child_person_id = $5 and s.recipient_id = $6`,
    [
      tx.organizationId, slip.id, slip.year, slip.accountId, slip.childPersonId, slip.recipientId, slip.kind, slip.number, slip.previousSlipId, slip.previousNumber, slip.runId, slip.issuedOn,
      slip.days, slip.paidCents, slip.nonQualifyingCents, slip.qualifyingCents, JSON.stringify(slip.shares), JSON.stringify(slip.parties), slip.sinSealed, slip.sinLast3, slip.sinVersion, slip.reason, slip.issuedBy,
    ],
  );
}
