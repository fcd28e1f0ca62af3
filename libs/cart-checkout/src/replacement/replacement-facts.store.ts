import { newId, type LocalDate, type Sql, type Tx } from '@preau/kernel';
import type { CartFacts, CartLineFacts } from '../cart/cart-facts';
import { cartFactsOf } from '../cart/cart.store';
import type { LineFacts } from '../eligibility/eligibility';

export interface ReplacementTarget {
  readonly activityId: string;
  /** The date of a drop-in; null takes the session. */
  readonly occurrenceId: string | null;
}

/** Whether the person may take the new place, as a purchase at the counter asks it. */
export async function lineFactsOf(sql: Sql, accountId: string, personId: string, target: ReplacementTarget): Promise<LineFacts | null> {
  const { facts } = await sql.one<{ facts: LineFacts | null }>('select cart_checkout.facts_to_hold($1, $2, $3, $4, $5, $6, $7) as facts', [sql.organizationId, accountId, '', [personId], target.activityId, target.occurrenceId, 'counter']);
  return facts;
}

/** The new place as a line of a cart that is nobody's: what a quote stands on, with the promotions of today. Null when there is no such activity or date. */
export async function targetLine(sql: Sql, accountId: string, personId: string, target: ReplacementTarget): Promise<{ facts: CartFacts; line: CartLineFacts } | null> {
  const row = await sql.maybe<{ line: Pick<CartLineFacts, 'person' | 'activity' | 'occurrence' | 'firstStartsAt'> }>(
    `select jsonb_build_object(
       'person', jsonb_build_object('firstName', p.first_name, 'lastName', p.last_name, 'birthDate', p.birth_date, 'archived', p.archived_at is not null),
       'activity', jsonb_build_object('nameFr', a.name_fr, 'nameEn', a.name_en, 'status', a.status, 'ageMinMonths', a.age_min_months, 'ageMaxMonths', a.age_max_months,
         'sessionPriceCents', a.session_price_cents, 'dropInPriceCents', a.drop_in_price_cents, 'supply', a.supply, 'mainlyChildren', a.mainly_children, 'rl24Kind', a.rl24_kind,
         'ledgerCodeId', a.ledger_code_id, 'formId', a.form_id, 'opensAt', cart_checkout.iso(a.registration_opens_at), 'closesAt', cart_checkout.iso(a.registration_closes_at),
         'startsOn', a.starts_on, 'endsOn', a.ends_on, 'locationName', w.name, 'programId', a.program_id, 'categoryIds', cart_checkout.categories_of($1, a.category_id)),
       'occurrence', case when x.id is not null then jsonb_build_object('status', x.status, 'heldOn', x.held_on, 'startsAt', cart_checkout.iso(x.starts_at), 'endsAt', cart_checkout.iso(x.ends_at)) end,
       'firstStartsAt', (select cart_checkout.iso(min(f.starts_at)) from catalog.occurrence f where f.organization_id = $1 and f.activity_id = a.id and f.status = 'planned')) as line
     from catalog.activity a
     join household.person p on p.id = $5 and p.account_id = $4
     left join catalog.location w on w.organization_id = a.organization_id and w.id = a.location_id
     left join catalog.occurrence x on x.organization_id = a.organization_id and x.id = $3 and x.activity_id = a.id
     where a.organization_id = $1 and a.id = $2 and ($3::uuid is null or x.id is not null)`,
    [sql.organizationId, target.activityId, target.occurrenceId, accountId, personId],
  );
  if (row === null) return null;
  const line: CartLineFacts = {
    ...row.line, id: newId(), kind: target.occurrenceId === null ? 'session' : 'drop-in', activityId: target.activityId, occurrenceId: target.occurrenceId, personId, claimId: null, togetherId: null,
    label: '', amountCents: null, taxable: null, ledgerCodeId: null, held: true, plan: null,
  };
  return { facts: await cartFactsOf(sql, { accountId, channel: 'counter' }), line };
}

export interface FoundTarget {
  readonly activityId: string;
  readonly occurrenceId: string | null;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly programFr: string;
  readonly programEn: string;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly startsAt: Date | null;
  readonly priceCents: number;
  readonly left: number;
  readonly formId: string | null;
}
/** What may take the place of a registration, by name: sessions (not for a drop-in) and dates to come, with the places left. */
export async function findTargets(sql: Sql, asked: { readonly search: string; readonly dropInsOnly: boolean; readonly notPool: string; readonly today: LocalDate; readonly limit: number }): Promise<FoundTarget[]> {
  return sql.query<FoundTarget>(
    `select q.activity_id as "activityId", q.occurrence_id as "occurrenceId", a.name_fr as "nameFr", a.name_en as "nameEn", g.name_fr as "programFr", g.name_en as "programEn",
       coalesce(x.held_on, a.starts_on) as "startsOn", coalesce(x.held_on, a.ends_on) as "endsOn", x.starts_at as "startsAt",
       case when q.occurrence_id is null then a.session_price_cents else a.drop_in_price_cents end as "priceCents", a.form_id as "formId",
       greatest(0, q.capacity - q.taken - q.reserved - q.held + e.expired) as left
     from enrolment.pool q
     join catalog.activity a on a.organization_id = q.organization_id and a.id = q.activity_id and a.status in ('published', 'hidden')
     join catalog.program g on g.organization_id = a.organization_id and g.id = a.program_id
     left join catalog.occurrence x on x.organization_id = q.organization_id and x.id = q.occurrence_id
     cross join lateral (select count(*)::integer as expired from enrolment.claim c where q.held > 0 and c.organization_id = q.organization_id and c.pool_id = q.id and c.state = 'live' and c.kind <> 'registration' and c.expires_at <= $7) e
     where q.organization_id = $1 and q.id <> $3 and (not $4 or q.occurrence_id is not null)
       and case when q.occurrence_id is null then a.session_price_cents is not null and (a.ends_on is null or a.ends_on >= $5) else a.drop_in_price_cents is not null and x.status = 'planned' and x.ends_at > $7 end
       and ($2 = '' or a.search like '%' || catalog.fold($2) || '%')
     order by greatest(0, q.capacity - q.taken - q.reserved - q.held) = 0, q.occurrence_id is not null, coalesce(x.held_on, a.starts_on), a.name_fr, x.starts_at limit $6`,
    [sql.organizationId, asked.search.trim().replace(/[\\%_]/g, '\\$&'), asked.notPool, asked.dropInsOnly, asked.today, asked.limit, sql.now],
  );
}

/** A cart that was never in anybody's hands: the order of a replacement comes from it. */
export async function addSettledCart(tx: Tx, cart: { readonly accountId: string; readonly staffUserId: string; readonly locale: string }): Promise<string> {
  const id = newId();
  await tx.query(
    "insert into cart_checkout.cart (organization_id, id, account_id, channel, staff_user_id, state, locale) values ($1, $2, $3, 'counter', $4, 'abandoned', $5)",
    [tx.organizationId, id, cart.accountId, cart.staffUserId, cart.locale],
  );
  return id;
}
