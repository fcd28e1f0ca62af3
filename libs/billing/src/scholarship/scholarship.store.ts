import type { Cents, LocalDate, Sql, Tx } from '@preau/kernel';
import { refuse } from '../errors';
import type { AwardAtHand } from './help-from-scholarships';

/** A scholarship kept for a purchase: who draws how much from which award. */
export interface KeptPart {
  readonly awardId: string;
  readonly personId: string;
  readonly amountCents: Cents;
}

/** The awards an account may use on a day, with what is left of each. */
export async function awardsAtHand(sql: Sql, accountId: string, today: LocalDate): Promise<(AwardAtHand & { readonly nameFr: string; readonly nameEn: string })[]> {
  return sql.query(
    `select a.id as "awardId", s.pool_id as "poolId", a.person_id as "personId", s.percent, s.amount_cents as "amountCents", s.per_item_max_cents as "perItemMaxCents",
       s.per_person_max_cents as "perPersonMaxCents", to_jsonb(s.program_ids) as "programIds", to_jsonb(s.activity_ids) as "activityIds", s.expires_on as "expiresOn",
       p.total_cents - p.used_cents as "poolLeftCents", s.name_fr as "nameFr", s.name_en as "nameEn",
       coalesce((select jsonb_object_agg(b.person_id, b.used_cents) from billing.scholarship_balance b where b.organization_id = a.organization_id and b.award_id = a.id), '{}') as "usedByPerson"
     from billing.scholarship_award a
     join billing.scholarship s on s.organization_id = a.organization_id and s.id = a.scholarship_id
     join billing.scholarship_pool p on p.organization_id = s.organization_id and p.id = s.pool_id
     where a.organization_id = $1 and a.account_id = $2 and a.revoked_at is null and s.archived_at is null and (s.expires_on is null or s.expires_on >= $3)
     order by s.expires_on nulls last, a.id`,
    [sql.organizationId, accountId, today],
  );
}

/** Counts parts as used. @throws DomainError billing.scholarship-insufficient: the transaction must not go on */
export async function takeFromFunds(tx: Tx, accountId: string, parts: readonly KeptPart[]): Promise<void> {
  const lacking = await moveFunds(tx, accountId, parts, 1);
  if (lacking !== null) throw refuse('billing.scholarship-insufficient', { awardId: lacking });
}

export async function giveToFunds(tx: Tx, accountId: string, parts: readonly KeptPart[]): Promise<void> {
  await moveFunds(tx, accountId, parts, -1);
}

async function moveFunds(tx: Tx, accountId: string, parts: readonly KeptPart[], sign: 1 | -1): Promise<string | null> {
  if (parts.length === 0) return null;
  const { lacking } = await tx.one<{ lacking: string | null }>('select billing.move_scholarships($1, $2, $3, $4) as lacking', [tx.organizationId, accountId, JSON.stringify(parts), sign]);
  return lacking;
}

export interface StoredUse {
  readonly id: string;
  readonly awardId: string;
  readonly personId: string;
  readonly invoiceLineId: string;
  readonly sourceId: string;
  readonly amountCents: Cents;
  readonly returnedCents: Cents;
  readonly ledgerCodeId: string | null;
}
/** What scholarships paid of an invoice, and what of it went back. */
export async function usesOfInvoice(sql: Sql, invoiceId: string): Promise<StoredUse[]> {
  return sql.query<StoredUse>(
    `select u.id, u.award_id as "awardId", u.person_id as "personId", u.invoice_line_id as "invoiceLineId", u.source_id as "sourceId", u.amount_cents as "amountCents", s.ledger_code_id as "ledgerCodeId",
       coalesce((select sum(r.amount_cents) from billing.scholarship_return r where r.organization_id = u.organization_id and r.use_id = u.id), 0)::bigint as "returnedCents"
     from billing.scholarship_use u
     join billing.scholarship_award a on a.organization_id = u.organization_id and a.id = u.award_id
     join billing.scholarship s on s.organization_id = a.organization_id and s.id = a.scholarship_id
     where u.organization_id = $1 and u.invoice_id = $2 order by u.source_id, u.id`,
    [sql.organizationId, invoiceId],
  );
}
