import type { LocalDate, LocalTime } from '@preau/kernel';

/** What a family looks for. Everything is optional; what is given must all hold, lists mean any of them. */
export interface StoreFilters {
  readonly programId?: string;
  /** The category and everything under it. */
  readonly categoryId?: string;
  /** Words in any order, without regard to accents or case, in French or English. */
  readonly text?: string;
  /** Birth dates of the children: an activity is kept when it takes at least one of them. */
  readonly bornOn?: readonly LocalDate[];
  /** The same with ages in completed months. */
  readonly ageMonths?: readonly number[];
  /** 1 Monday … 7 Sunday. */
  readonly weekdays?: readonly number[];
  /** Some of the activity lies within these hours. */
  readonly timeFrom?: LocalTime;
  readonly timeTo?: LocalTime;
  readonly dateFrom?: LocalDate;
  readonly dateTo?: LocalDate;
  readonly locationIds?: readonly string[];
  readonly priceCentsMin?: number;
  readonly priceCentsMax?: number;
  readonly kind?: 'session' | 'drop-in';
  /** Only where somebody could register now. */
  readonly withPlaces?: boolean;
  /** These only: also what stands in no list. */
  readonly ids?: readonly string[];
  /** Also what is sold by its link only: for staff who may sell it. */
  readonly withHidden?: boolean;
}

/** Conditions on `catalog.activity a`, with their values numbered on from those already bound. */
export interface Conditions {
  readonly sql: string;
  readonly values: unknown[];
}
const wordsMax = 8;

/** The organization's own date, as a scalar. $1 is the organization. Reads organization's table. */
export const todayHere = '(select (kernel.now() at time zone o.time_zone)::date from organization.organization o where o.id = $1)';
/** Shown by its own rules, or by its program's: what is reached by a link only stands in no list. */
const shown = `(a.visibility = 'public' or (a.visibility is null and a.program_id in (select v.id from catalog.program v where v.organization_id = $1 and v.visibility = 'public')))`;
/** Published, not past, under a published program, and shown. */
export const onSale = `${soldAs("a.status = 'published'")} and ${shown}`;
/** The same for the counter: what the store does not show is among it. */
const onSaleOrHidden = soldAs("a.status in ('published', 'hidden')");
/** What whoever has its link may see. */
const onSaleByLink = `${soldAs("a.status = 'published'")} and (a.visibility in ('public', 'link') or (a.visibility is null and a.program_id in (select v.id from catalog.program v where v.organization_id = $1 and v.visibility <> 'none')))`;
export function soldNow(filters: StoreFilters): string {
  if (filters.withHidden === true) return onSaleOrHidden;
  return filters.ids === undefined ? onSale : onSaleByLink;
}

function soldAs(status: string): string {
  return `a.organization_id = $1 and ${status} and not a.over and a.ends_on >= ${todayHere}
  and a.program_id = any (array(select p.id from catalog.program p where p.organization_id = $1 and p.status = 'published'))`;
}

/** On the first day, or today when it has begun: this is the day on which the age counts. */
const ageDay = `greatest(a.starts_on, ${todayHere})`;
const lowestPrice = 'least(coalesce(a.session_price_cents, a.drop_in_price_cents), coalesce(a.drop_in_price_cents, a.session_price_cents))';

/** Of a limited pool that others, or the counter, leave a place of. */
const roomBeside = '(not f.limited or coalesce(enrolment.public_room(f.organization_id, f.id), 1) > 0)';
/** Reads enrolment's pools, as every store read does. */
const somePlace = `(exists (select 1 from enrolment.pool f where f.organization_id = $1 and f.activity_id = a.id and f.occurrence_id is null and a.session_price_cents is not null
    and f.taken + f.held + f.reserved < f.capacity and ${roomBeside})
  or exists (select 1 from enrolment.pool f join catalog.occurrence d on d.organization_id = $1 and d.id = f.occurrence_id
    where f.organization_id = $1 and f.activity_id = a.id and a.drop_in_price_cents is not null and d.status = 'planned' and d.starts_at > kernel.now() and f.taken + f.held + f.reserved < f.capacity and ${roomBeside}))`;

/** A category and every one under it. */
export const categoriesUnder = (category: string): string => `with recursive under as (
      select c.id from catalog.category c where c.organization_id = $1 and c.id = ${category}
      union select c.id from catalog.category c join under u on c.parent_id = u.id where c.organization_id = $1
    ) select id from under`;

export function conditionsOf(filters: StoreFilters, firstValues: readonly unknown[]): Conditions {
  const values = [...firstValues];
  const parts: string[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  if (filters.ids !== undefined) parts.push(`a.id = any(${bind(filters.ids)}::uuid[])`);
  if (filters.programId !== undefined) parts.push(`a.program_id = ${bind(filters.programId)}`);
  if (filters.categoryId !== undefined) {
    // As an array, so that the index on the category is used.
    parts.push(`a.category_id = any (array(${categoriesUnder(bind(filters.categoryId))}))`);
  }
  for (const word of (filters.text ?? '').split(/\s+/).filter((text) => text !== '').slice(0, wordsMax)) parts.push(`a.search like catalog.pattern(${bind(word.slice(0, 60))})`);
  if (filters.bornOn && filters.bornOn.length > 0) {
    parts.push(`exists (select 1 from unnest(${bind(filters.bornOn)}::date[]) as child(born)
      where (a.age_min_months is null or child.born + make_interval(months => a.age_min_months) <= ${ageDay})
        and (a.age_max_months is null or child.born + make_interval(months => a.age_max_months + 1) > ${ageDay}))`);
  }
  if (filters.ageMonths && filters.ageMonths.length > 0) {
    parts.push(`exists (select 1 from unnest(${bind(filters.ageMonths)}::integer[]) as child(months) where child.months between coalesce(a.age_min_months, 0) and coalesce(a.age_max_months, 9999))`);
  }
  if (filters.weekdays && filters.weekdays.length > 0) parts.push(`a.weekdays && ${bind(filters.weekdays)}::smallint[]`);
  if (filters.timeFrom !== undefined) parts.push(`a.latest_time > ${bind(filters.timeFrom)}::time`);
  if (filters.timeTo !== undefined) parts.push(`a.earliest_time < ${bind(filters.timeTo)}::time`);
  if (filters.dateFrom !== undefined) parts.push(`a.ends_on >= ${bind(filters.dateFrom)}::date`);
  if (filters.dateTo !== undefined) parts.push(`a.starts_on <= ${bind(filters.dateTo)}::date`);
  if (filters.locationIds && filters.locationIds.length > 0) parts.push(`a.location_id = any(${bind(filters.locationIds)}::uuid[])`);
  if (filters.priceCentsMin !== undefined) parts.push(`${lowestPrice} >= ${bind(filters.priceCentsMin)}::bigint`);
  if (filters.priceCentsMax !== undefined) parts.push(`${lowestPrice} <= ${bind(filters.priceCentsMax)}::bigint`);
  if (filters.kind !== undefined) parts.push(filters.kind === 'session' ? 'a.session_price_cents is not null' : 'a.drop_in_price_cents is not null');
  if (filters.withPlaces === true) parts.push(somePlace);
  return { sql: parts.map((part) => ` and ${part}`).join(''), values };
}
