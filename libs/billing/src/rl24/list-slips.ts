import { decodeCursor, encodeCursor, read, type Cents, type LocalDate, type Page, type Sql } from '@preau/kernel';
import { requireActingFor } from '@preau/household';
import { refuse } from '../errors';
import { sameBoxes } from './plan-slips';
import { slipPlansOf } from './slip-plans';
import { slipColumns, type Slip, type SlipKind, type SlipRecipient } from './slip.store';
import type { SlipBoxes } from './slips-of-year';

export type SlipStatus = 'standing' | 'replaced' | 'cancelled' | 'cancellation';
export interface ListedSlip extends Slip {
  readonly status: SlipStatus;
  /** The recipient agreed to get it electronically; otherwise it goes on paper. */
  readonly electronically: boolean;
  readonly duplicates: number;
}
export interface ListSlipsInput {
  readonly year: number;
  readonly kinds?: readonly SlipKind[];
  readonly status?: SlipStatus;
  /** A number or part of a name. */
  readonly search?: string;
  readonly delivery?: 'electronic' | 'paper';
  readonly cursor?: string;
  readonly limit: number;
}
const followed = `(select f.kind from billing.rl24_slip f where f.organization_id = s.organization_id and f.previous_slip_id = s.id)`;
const statusOf = `case when s.kind = 'D' then 'cancellation' when ${followed} = 'D' then 'cancelled' when ${followed} is not null then 'replaced' else 'standing' end`;
const listed = `select ${slipColumns}, ${statusOf} as status, r.consent_at is not null as electronically,
  (select count(*) from billing.rl24_duplicate d where d.organization_id = s.organization_id and d.slip_id = s.id) as duplicates
  from billing.rl24_slip s join household.rl24_recipient r on r.organization_id = s.organization_id and r.id = s.recipient_id`;

/** The slips of a year, the latest first. */
export const listSlips = read('billing.list-rl24-slips', async (sql, input: ListSlipsInput): Promise<Page<ListedSlip>> => {
  const after = input.cursor === undefined ? null : decodeCursor(input.cursor, 2);
  const rows = await sql.query<ListedSlip & { at: string }>(
    `select *, "issuedAt"::text as at from (${listed} where s.organization_id = $1 and s.year = $2) l
     where ($3::text[] is null or kind = any ($3)) and ($4::text is null or status = $4) and ($5::boolean is null or electronically = $5)
       and ($6::text is null or number = $6 or household.fold(parties #>> '{child,firstName}' || ' ' || (parties #>> '{child,lastName}') || ' ' || (parties #>> '{recipient,firstName}') || ' ' || (parties #>> '{recipient,lastName}')) like '%' || household.fold($6) || '%')
       and ($7::timestamptz is null or ("issuedAt", id) < ($7, $8::uuid))
     order by "issuedAt" desc, id desc limit $9`,
    [
      sql.organizationId, input.year, input.kinds ?? null, input.status ?? null, input.delivery === undefined ? null : input.delivery === 'electronic', input.search?.trim() || null,
      after?.[0] ?? null, after?.[1] ?? null, input.limit + 1,
    ],
  );
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  return { rows: page.map(({ at: _at, ...slip }) => slip), next: rows.length > input.limit && last !== undefined ? encodeCursor([last.at, last.id]) : null };
});

export interface SlipDuplicate {
  readonly id: string;
  readonly reason: 'address' | 'lost';
  readonly recipient: SlipRecipient;
  readonly issuedOn: LocalDate;
}
export interface SlipDetail {
  readonly slip: ListedSlip;
  /** Every slip of this child, recipient and year, the first one first. */
  readonly chain: readonly ListedSlip[];
  readonly duplicates: readonly SlipDuplicate[];
  /** What the ledger says now; null when the slip does not stand any more. */
  readonly ledger: SlipBoxes | null;
  readonly differs: boolean;
  /** An amendment would name a number that was not theirs then: cancel and issue again. */
  readonly personChanged: boolean;
}

/** @throws DomainError billing.not-found */
export async function oneListedSlip(sql: Sql, slipId: string): Promise<ListedSlip> {
  const slip = await sql.maybe<ListedSlip>(`${listed} where s.organization_id = $1 and s.id = $2`, [sql.organizationId, slipId]);
  if (slip === null) throw refuse('billing.not-found', { slipId });
  return slip;
}
export async function duplicatesOf(sql: Sql, slipId: string): Promise<SlipDuplicate[]> {
  return sql.query<SlipDuplicate>('select id, reason, recipient, issued_on as "issuedOn" from billing.rl24_duplicate where slip_id = $1 and ($2::uuid is null or organization_id = $2) order by issued_at desc, id desc', [slipId, sql.organizationIdOrNull]);
}

/** One slip with those before and after it, and the difference to the ledger. @throws DomainError billing.not-found */
export const viewSlip = read('billing.view-rl24-slip', async (sql, input: { readonly slipId: string }): Promise<SlipDetail> => {
  const slip = await oneListedSlip(sql, input.slipId);
  const chain = await sql.query<ListedSlip>(
    `${listed} where s.organization_id = $1 and s.year = $2 and s.account_id = $3 and s.child_person_id = $4 and s.recipient_id = $5 order by s.version`,
    [sql.organizationId, slip.year, slip.accountId, slip.childPersonId, slip.recipientId],
  );
  const plan = slip.status === 'standing' ? (await slipPlansOf(sql, [slip.accountId], slip.year)).find((one) => one.live?.id === slip.id) : undefined;
  const ledger = plan?.boxes ?? null;
  return { slip, chain, duplicates: await duplicatesOf(sql, slip.id), ledger, differs: ledger !== null && !sameBoxes(ledger, slip), personChanged: plan?.action === 'replace' };
});

export interface OwnSlip {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly organizationNameEn: string;
  readonly year: number;
  readonly kind: SlipKind;
  readonly number: string | null;
  readonly previousNumber: string | null;
  readonly status: SlipStatus;
  readonly childName: string;
  readonly recipientName: string;
  readonly issuedOn: LocalDate;
  readonly qualifyingCents: Cents;
  readonly duplicates: number;
}

/** A family's slips with every organization, the latest year first; cancellations show on the slip they take back. */
export const listOwnSlips = read('billing.list-own-rl24-slips', async (sql, input: { readonly accountId: string }, actor): Promise<OwnSlip[]> => {
  if (actor.kind !== 'family' || actor.accountId !== input.accountId) throw refuse('billing.not-found');
  return sql.query<OwnSlip>(
    `select s.id, s.organization_id as "organizationId", o.name as "organizationName", o.name_en as "organizationNameEn", s.year, s.kind, s.number, s.previous_number as "previousNumber", ${statusOf} as status,
       (s.parties #>> '{child,firstName}') || ' ' || (s.parties #>> '{child,lastName}') as "childName", (s.parties #>> '{recipient,firstName}') || ' ' || (s.parties #>> '{recipient,lastName}') as "recipientName",
       s.issued_on as "issuedOn", s.qualifying_cents as "qualifyingCents", (select count(*) from billing.rl24_duplicate d where d.organization_id = s.organization_id and d.slip_id = s.id) as duplicates
     from billing.rl24_slip s join organization.organization o on o.id = s.organization_id
     where s.account_id = $1 and s.kind <> 'D' order by s.year desc, s.issued_at desc, s.id`,
    [input.accountId],
  );
});

export interface OwnSlipDocument {
  readonly slip: Slip;
  readonly duplicates: readonly SlipDuplicate[];
}
/** One slip of the family's own, as it is printed. @throws DomainError billing.not-found */
export const viewOwnSlip = read('billing.view-own-rl24-slip', async (sql, input: { readonly slipId: string }, actor): Promise<OwnSlipDocument> => {
  const account = actor.kind === 'family' ? actor.accountId : null;
  const slip = await sql.maybe<Slip>(`select ${slipColumns} from billing.rl24_slip s where s.id = $1 and s.account_id = $2 and s.kind <> 'D'`, [input.slipId, account]);
  if (slip === null) throw refuse('billing.not-found', { slipId: input.slipId });
  return { slip, duplicates: await duplicatesOf(sql, slip.id) };
});

/** The organizations that need to know who paid, because this family has childcare there, this year or last. */
export async function organizationsThatAskRl24(sql: Sql, accountId: string): Promise<{ organizationId: string; organizationName: string; organizationNameEn: string }[]> {
  return sql.query(
    `select distinct o.id as "organizationId", o.name as "organizationName", o.name_en as "organizationNameEn" from billing.invoice_line l join organization.organization o on o.id = l.organization_id
     where l.account_id = $1 and l.rl24_kind <> 'none' and l.qualifying_cents > 0 and o.offers_childcare and o.province = 'QC'
       and coalesce(l.service_to, l.service_from) >= make_date(extract(year from kernel.now() at time zone o.time_zone)::int - 1, 1, 1) and ($2::uuid is null or o.id = $2)
     order by 2, 1`,
    [accountId, sql.organizationIdOrNull],
  );
}

/** Refuses to take what nobody needs to know. @throws DomainError billing.rl24-not-asked */
export async function requireRl24Asked(sql: Sql, accountId: string): Promise<void> {
  if ((await organizationsThatAskRl24(sql, accountId)).length === 0) throw refuse('billing.rl24-not-asked');
}
/** @throws DomainError household.client-unknown, kernel.not-found */
export const organizationsAskingRl24 = read('billing.organizations-asking-rl24', async (sql, input: { readonly accountId: string }, actor) => {
  await requireActingFor(sql, actor, input.accountId);
  return organizationsThatAskRl24(sql, input.accountId);
});
