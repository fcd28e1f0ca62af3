import type { Sql } from '@preau/kernel';
import type { OpeningWindow } from '../opening/opening';
import { categoriesUnder, conditionsOf, soldNow, type StoreFilters } from './store-filters';

export interface Places {
  readonly capacity: number;
  /** What anybody may take now. */
  readonly left: number;
  /** Held in carts: they may come back. */
  readonly held: number;
  readonly waiting: number;
}
/** One line of the store. Both languages come along; the reader chooses. */
export interface StoreActivity {
  readonly id: string;
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly programId: string;
  readonly categoryId: string;
  readonly categoryFr: string;
  readonly categoryEn: string;
  readonly locationId: string | null;
  readonly locationName: string | null;
  readonly district: string | null;
  readonly room: string;
  readonly organizer: string;
  readonly pictureUrl: string;
  readonly ageMinMonths: number | null;
  readonly ageMaxMonths: number | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly weekdays: readonly number[];
  readonly earliestTime: string | null;
  readonly latestTime: string | null;
  readonly registrationOpensAt: Date | null;
  readonly registrationClosesAt: Date | null;
  /** Of the rules in force, its own or its program's; empty where registration has one opening for everybody. */
  readonly windows: readonly OpeningWindow[];
  readonly passwordAsked: boolean;
  /** Null: not sold as a whole. */
  readonly sessionPriceCents: number | null;
  /** Null: not sold date by date. */
  readonly dropInPriceCents: number | null;
  readonly session: Places | null;
  /** Sold by its link only: the store's own list never holds one. */
  readonly hidden: boolean;
  readonly nextDate: (Places & { readonly occurrenceId: string; readonly heldOn: string; readonly startsAt: string; readonly endsAt: string }) | null;
}

export type StoreOrder = 'soonest' | 'name-fr' | 'name-en';
const orderColumns = { soonest: { column: 'starts_on', type: 'date' }, 'name-fr': { column: 'name_fr', type: 'text' }, 'name-en': { column: 'name_en', type: 'text' } } as const;

/**
 * A page of the store in one statement: the filter, the page, and beside each line what is left of it now.
 * Reads enrolment's pools and organization's time zone.
 */
export async function storePage(sql: Sql, filters: StoreFilters, order: StoreOrder, after: { readonly value: string; readonly id: string } | null, most: number): Promise<StoreActivity[]> {
  const { column, type } = orderColumns[order];
  const { categoryId, ...others } = filters;
  const { sql: conditions, values } = conditionsOf(others, [sql.organizationId]);
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const beyond = after === null ? '' : ` and (a.${column}, a.id) > (${bind(after.value)}::${type}, ${bind(after.id)}::uuid)`;
  const pageOf = (within: string): string => `select a.* from catalog.activity a where ${soldNow(filters)}${within}${conditions}${beyond} order by a.${column}, a.id limit ${bind(most)}`;
  // Of each category under the one asked for its own first lines, in the order of an index, and of all of them the first.
  const page = categoryId === undefined
    ? pageOf('')
    : `select a.* from (${categoriesUnder(bind(categoryId))}) u cross join lateral (${pageOf(' and a.category_id = u.id')}) a order by a.${column}, a.id limit ${bind(most)}`;
  return sql.query<StoreActivity>(
    `with page as (
       ${page}
     )
     select a.id, a.code, a.name_fr as "nameFr", a.name_en as "nameEn", a.program_id as "programId", a.category_id as "categoryId", c.name_fr as "categoryFr", c.name_en as "categoryEn",
       a.location_id as "locationId", l.name as "locationName", l.district, a.room, a.organizer, a.picture_url as "pictureUrl", a.age_min_months as "ageMinMonths", a.age_max_months as "ageMaxMonths",
       a.starts_on as "startsOn", a.ends_on as "endsOn", a.weekdays, to_char(a.earliest_time, 'HH24:MI') as "earliestTime", to_char(a.latest_time, 'HH24:MI') as "latestTime",
       a.registration_opens_at as "registrationOpensAt", a.registration_closes_at as "registrationClosesAt", a.session_price_cents as "sessionPriceCents", a.drop_in_price_cents as "dropInPriceCents",
       case when s.id is not null and a.session_price_cents is not null then ${placesOf('s')} end as session, n.next as "nextDate", ${openingColumns},
       a.status = 'hidden' or coalesce(a.visibility, v.visibility) <> 'public' as hidden
     from page a
     join catalog.category c on c.organization_id = $1 and c.id = a.category_id
     left join catalog.location l on l.organization_id = $1 and l.id = a.location_id
     join catalog.program v on v.organization_id = $1 and v.id = a.program_id
     left join lateral (select p.* from enrolment.pool p where p.organization_id = $1 and p.activity_id = a.id and p.occurrence_id is null limit 1) s on true
     ${openingRules}
     left join lateral (
       select jsonb_build_object('occurrenceId', d.id, 'heldOn', d.held_on, 'startsAt', d.starts_at, 'endsAt', d.ends_at) || ${placesOf('f')} as next
       from (select o.* from catalog.occurrence o where o.organization_id = $1 and o.activity_id = a.id and o.status = 'planned' and o.starts_at > kernel.now() order by o.starts_at limit 1) d
       left join lateral (select p.* from enrolment.pool p where p.organization_id = $1 and p.occurrence_id = d.id limit 1) f on true
     ) n on a.drop_in_price_cents is not null
     order by a.${column}, a.id`,
    values,
  );
}

/** The rules of an activity, else those of its program; beside `catalog.activity a`. */
export const openingRules = `left join catalog.opening_rules own on own.organization_id = $1 and own.activity_id = a.id and own.replaced_at is null
     left join catalog.opening_rules general on general.organization_id = $1 and general.program_id = a.program_id and general.replaced_at is null and own.id is null`;
export const openingColumns = `coalesce(own.windows, general.windows, '[]') as windows, coalesce(own.password_id, general.password_id) is not null as "passwordAsked"`;

/** What a pool's counters mean to a shopper; without a pool there is no place. No more is promised than a shared room, or what is sold on line, leaves. */
export function placesOf(pool: string): string {
  return `jsonb_build_object('capacity', coalesce(${pool}.capacity, 0),
    'left', least(greatest(0, coalesce(${pool}.capacity - ${pool}.taken - ${pool}.held - ${pool}.reserved, 0)), case when ${pool}.limited then enrolment.public_room(${pool}.organization_id, ${pool}.id) end),
    'held', coalesce(${pool}.held, 0), 'waiting', coalesce(${pool}.waiting, 0))`;
}

export interface StoreFacets {
  readonly count: number;
  readonly priceCentsMin: number | null;
  readonly priceCentsMax: number | null;
  readonly weekdays: readonly { readonly weekday: number; readonly count: number }[];
  readonly locations: readonly { readonly id: string; readonly name: string; readonly district: string; readonly count: number }[];
  readonly categories: readonly { readonly id: string; readonly nameFr: string; readonly nameEn: string; readonly count: number }[];
}
const locationsMax = 200;

/** How many activities are behind each choice of the same question, in one statement. */
export async function storeFacets(sql: Sql, filters: StoreFilters): Promise<StoreFacets> {
  const { sql: conditions, values } = conditionsOf(filters, [sql.organizationId]);
  return sql.one<StoreFacets>(
    `with found as materialized (
       select a.id, a.location_id, a.category_id, a.weekdays, coalesce(least(a.session_price_cents, a.drop_in_price_cents), a.session_price_cents, a.drop_in_price_cents) as price
       from catalog.activity a where ${soldNow(filters)}${conditions}
     )
     select (select count(*) from found) as count, (select min(price) from found) as "priceCentsMin", (select max(price) from found) as "priceCentsMax",
       coalesce((select jsonb_agg(jsonb_build_object('weekday', w.day, 'count', w.n) order by w.day) from (select day, count(*) as n from found, unnest(weekdays) as day group by day) w), '[]') as weekdays,
       coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'district', w.district, 'count', w.n) order by w.n desc, w.name)
         from (select l.id, l.name, l.district, count(*) as n from found f join catalog.location l on l.organization_id = $1 and l.id = f.location_id group by l.id, l.name, l.district order by count(*) desc, l.name limit ${locationsMax}) w), '[]') as locations,
       coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'nameFr', w.name_fr, 'nameEn', w.name_en, 'count', w.n) order by w.n desc, w.name_fr)
         from (select c.id, c.name_fr, c.name_en, count(*) as n from found f join catalog.category c on c.organization_id = $1 and c.id = f.category_id group by c.id, c.name_fr, c.name_en) w), '[]') as categories`,
    values,
  );
}
