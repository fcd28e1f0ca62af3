import { requireActingFor } from '@preau/household';
import { read, type Cents, type LocalDate, type Sql } from '@preau/kernel';
import { todayOf } from '../invoice/parties.store';

export interface ScholarshipView {
  readonly id: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly awardTo: 'person' | 'account';
  readonly percent: number | null;
  readonly amountCents: Cents | null;
  readonly perItemMaxCents: Cents | null;
  readonly perPersonMaxCents: Cents | null;
  readonly expiresOn: LocalDate | null;
  readonly programIds: readonly string[];
  readonly activityIds: readonly string[];
  readonly ledgerCodeId: string | null;
  readonly archived: boolean;
  /** Its last day has passed. */
  readonly lapsed: boolean;
  readonly fundTotalCents: Cents;
  /** Of the whole fund, by every scholarship that shares it. */
  readonly fundUsedCents: Cents;
  /** Other scholarships that draw on the same fund. */
  readonly sharesFundWith: readonly string[];
  /** Who has it now. */
  readonly awards: number;
  /** Somebody has it or had it: it keeps its fund. */
  readonly wasGiven: boolean;
}

/** Every scholarship of the organization with what is left of its fund; those in use first, by name. */
export async function listScholarships(sql: Sql): Promise<ScholarshipView[]> {
  return sql.query<ScholarshipView>(
    `select s.id, s.name_fr as "nameFr", s.name_en as "nameEn", s.award_to as "awardTo", s.percent, s.amount_cents as "amountCents", s.per_item_max_cents as "perItemMaxCents",
       s.per_person_max_cents as "perPersonMaxCents", s.expires_on as "expiresOn", to_jsonb(s.program_ids) as "programIds", to_jsonb(s.activity_ids) as "activityIds", s.ledger_code_id as "ledgerCodeId",
       s.archived_at is not null as archived,
       coalesce(s.expires_on < (kernel.now() at time zone (select o.time_zone from organization.organization o where o.id = s.organization_id))::date, false) as lapsed, p.total_cents as "fundTotalCents", p.used_cents as "fundUsedCents",
       coalesce((select jsonb_agg(o.id order by o.name_fr) from billing.scholarship o where o.organization_id = s.organization_id and o.pool_id = s.pool_id and o.id <> s.id), '[]') as "sharesFundWith",
       (select count(*)::int from billing.scholarship_award a where a.organization_id = s.organization_id and a.scholarship_id = s.id and a.revoked_at is null) as awards,
       exists (select 1 from billing.scholarship_award a where a.organization_id = s.organization_id and a.scholarship_id = s.id) as "wasGiven"
     from billing.scholarship s join billing.scholarship_pool p on p.organization_id = s.organization_id and p.id = s.pool_id
     where s.organization_id = $1 order by s.archived_at is not null, s.name_fr, s.id`,
    [sql.organizationId],
  );
}

/** What one person has of an award. */
export interface AwardOfPerson {
  readonly personId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly usedCents: Cents;
  /** Of the maximum per person, as far as the fund still goes; null when only the fund limits it. */
  readonly leftCents: Cents | null;
}
/** Where an award paid. */
export interface AwardUse {
  readonly personName: string;
  readonly invoiceId: string;
  readonly invoiceNumber: number;
  readonly labelFr: string;
  readonly labelEn: string;
  readonly usedOn: LocalDate;
  readonly amountCents: Cents;
  /** Of that, what went back to the fund with a credit. */
  readonly returnedCents: Cents;
}
export interface AwardView {
  readonly awardId: string;
  readonly scholarshipId: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly accountId: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly percent: number | null;
  readonly amountCents: Cents | null;
  readonly perItemMaxCents: Cents | null;
  readonly perPersonMaxCents: Cents | null;
  readonly expiresOn: LocalDate | null;
  /** 'lapsed': its last day has passed; 'ended': revoked or archived. */
  readonly state: 'usable' | 'lapsed' | 'ended';
  /** With what a cart keeps while the bank thinks. */
  readonly usedCents: Cents;
  /** Of the one person it is for; null when only the fund limits it, or when it is for all of the account. */
  readonly leftCents: Cents | null;
  readonly fundEmpty: boolean;
  /** The one person it is for, or every member of the account. */
  readonly people: readonly AwardOfPerson[];
  /** The latest first. */
  readonly uses: readonly AwardUse[];
  readonly awardedAt: Date;
}

/** The scholarships of an account, or of everybody who has one of them; the usable first. */
export async function awardsOf(sql: Sql, of: { readonly accountId: string } | { readonly scholarshipId: string }, today: LocalDate): Promise<AwardView[]> {
  return sql.query<AwardView>(
    `select a.id as "awardId", s.id as "scholarshipId", s.name_fr as "nameFr", s.name_en as "nameEn", a.account_id as "accountId", a.person_id as "personId",
       (select p.first_name || ' ' || p.last_name from household.person p where p.id = coalesce(a.person_id, (select o.id from household.person o where o.account_id = a.account_id and o.is_owner))) as "personName",
       s.percent, s.amount_cents as "amountCents", s.per_item_max_cents as "perItemMaxCents", s.per_person_max_cents as "perPersonMaxCents", s.expires_on as "expiresOn",
       case when a.revoked_at is not null or s.archived_at is not null then 'ended' when s.expires_on < $4 then 'lapsed' else 'usable' end as state,
       coalesce(used.cents, 0)::bigint as "usedCents",
       case when a.person_id is not null and s.per_person_max_cents is not null then greatest(0, least(s.per_person_max_cents - coalesce(used.cents, 0), f.total_cents - f.used_cents))::bigint end as "leftCents",
       f.used_cents >= f.total_cents as "fundEmpty", people.rows as people, uses.rows as uses, a.awarded_at as "awardedAt"
     from billing.scholarship_award a
     join billing.scholarship s on s.organization_id = a.organization_id and s.id = a.scholarship_id
     join billing.scholarship_pool f on f.organization_id = s.organization_id and f.id = s.pool_id
     left join lateral (select sum(b.used_cents) as cents from billing.scholarship_balance b where b.organization_id = a.organization_id and b.award_id = a.id) used on true
     cross join lateral (
       select coalesce(jsonb_agg(jsonb_build_object('personId', m.id, 'firstName', m.first_name, 'lastName', m.last_name, 'usedCents', coalesce(b.used_cents, 0),
           'leftCents', case when s.per_person_max_cents is not null then greatest(0, least(s.per_person_max_cents - coalesce(b.used_cents, 0), f.total_cents - f.used_cents)) end)
         order by m.is_owner desc, m.birth_date nulls last, m.id), '[]') as rows
       from household.person m left join billing.scholarship_balance b on b.organization_id = a.organization_id and b.award_id = a.id and b.person_id = m.id
       where m.account_id = a.account_id and (m.id = a.person_id or (a.person_id is null and (m.archived_at is null or b.used_cents > 0)))) people
     cross join lateral (
       select coalesce(jsonb_agg(jsonb_build_object('personName', l.person_name, 'invoiceId', u.invoice_id, 'invoiceNumber', i.number, 'labelFr', l.label_fr, 'labelEn', l.label_en, 'usedOn', u.used_on,
           'amountCents', u.amount_cents, 'returnedCents', coalesce((select sum(r.amount_cents) from billing.scholarship_return r where r.organization_id = u.organization_id and r.use_id = u.id), 0))
         order by u.used_on desc, i.number desc, l.position), '[]') as rows
       from billing.scholarship_use u
       join billing.invoice i on i.organization_id = u.organization_id and i.id = u.invoice_id
       join billing.invoice_line l on l.organization_id = u.organization_id and l.id = u.invoice_line_id
       where u.organization_id = a.organization_id and u.award_id = a.id) uses
     where a.organization_id = $1 and ($2::uuid is null or a.account_id = $2) and ($3::uuid is null or a.scholarship_id = $3)
     order by 13, s.expires_on nulls last, a.awarded_at desc limit 1000`,
    [sql.organizationId, 'accountId' in of ? of.accountId : null, 'scholarshipId' in of ? of.scholarshipId : null, today],
  );
}

/** What an account was given by one organization: for the family itself and for staff. @throws DomainError kernel.not-found, household.client-unknown */
export const scholarshipsOfAccount = read('billing.scholarships-of-account', async (sql, { accountId }: { readonly accountId: string }, actor): Promise<AwardView[]> => {
  await requireActingFor(sql, actor, accountId);
  return awardsOf(sql, { accountId }, (await todayOf(sql)).today);
});
