import { read } from '@preau/kernel';
import { closingDaysBetween, type ClosingDay } from '@preau/organization';
import { refusal } from '../errors';
import type { OpeningWindow } from '../opening/opening';
import { openingColumns, openingRules, placesOf, type Places } from './store-activities.store';

export interface StoreDate extends Partial<Places> {
  readonly occurrenceId: string;
  readonly heldOn: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly status: 'planned' | 'cancelled';
  readonly over: boolean;
}
export interface StoreActivityDetail {
  readonly id: string;
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly descriptionFr: string;
  readonly descriptionEn: string;
  readonly status: 'published' | 'hidden';
  readonly program: { readonly id: string; readonly nameFr: string; readonly nameEn: string };
  /** From the widest to the narrowest. */
  readonly categories: readonly { readonly id: string; readonly nameFr: string; readonly nameEn: string }[];
  readonly location: { readonly id: string; readonly name: string; readonly street: string; readonly city: string; readonly district: string; readonly postalCode: string; readonly accessibility: string; readonly description: string; readonly latitude: number | null; readonly longitude: number | null } | null;
  readonly room: string;
  readonly organizer: string;
  readonly staffNames: string;
  readonly pictureUrl: string;
  readonly ageMinMonths: number | null;
  readonly ageMaxMonths: number | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly weekdays: readonly number[];
  readonly registrationOpensAt: Date | null;
  readonly registrationClosesAt: Date | null;
  /** Of the rules in force, its own or its program's; empty where registration has one opening for everybody. */
  readonly windows: readonly OpeningWindow[];
  readonly passwordAsked: boolean;
  readonly sessionPriceCents: number | null;
  readonly dropInPriceCents: number | null;
  readonly formId: string | null;
  readonly paymentPlanId: string | null;
  readonly session: Places | null;
  readonly dates: readonly StoreDate[];
  readonly schedules: readonly { readonly weekdays: readonly number[]; readonly startTime: string; readonly endTime: string; readonly fromOn: string; readonly toOn: string }[];
  /** Days on which the organization is closed while the activity runs. */
  readonly closingDays: readonly ClosingDay[];
}

/**
 * Everything a family reads before it chooses: when (with closures), where, for whom, for how much, and the places left
 * of the session and of each date. A hidden activity is found by its link. Reads enrolment's pools.
 * @throws DomainError catalog.activity-not-found
 */
export const findStoreActivity = read('catalog.find-store-activity', async (sql, input: { readonly activityId: string }): Promise<StoreActivityDetail> => {
  const found = await sql.maybe<Omit<StoreActivityDetail, 'closingDays'>>(
    `select a.id, a.code, a.name_fr as "nameFr", a.name_en as "nameEn", a.description_fr as "descriptionFr", a.description_en as "descriptionEn", a.status,
       jsonb_build_object('id', p.id, 'nameFr', p.name_fr, 'nameEn', p.name_en) as program,
       (with recursive up as (
          select c.id, c.parent_id, c.name_fr, c.name_en, 0 as height from catalog.category c where c.organization_id = $1 and c.id = a.category_id
          union all select c.id, c.parent_id, c.name_fr, c.name_en, u.height + 1 from catalog.category c join up u on c.id = u.parent_id where c.organization_id = $1 and u.height < 20
        ) select jsonb_agg(jsonb_build_object('id', up.id, 'nameFr', up.name_fr, 'nameEn', up.name_en) order by up.height desc) from up) as categories,
       case when l.id is not null then jsonb_build_object('id', l.id, 'name', l.name, 'street', l.street, 'city', l.city, 'district', l.district, 'postalCode', l.postal_code,
         'accessibility', l.accessibility, 'description', l.description, 'latitude', l.latitude, 'longitude', l.longitude) end as location,
       a.room, a.organizer, a.staff_names as "staffNames", a.picture_url as "pictureUrl", a.age_min_months as "ageMinMonths", a.age_max_months as "ageMaxMonths",
       a.starts_on as "startsOn", a.ends_on as "endsOn", a.weekdays, a.registration_opens_at as "registrationOpensAt", a.registration_closes_at as "registrationClosesAt",
       a.session_price_cents as "sessionPriceCents", a.drop_in_price_cents as "dropInPriceCents", a.form_id as "formId", a.payment_plan_id as "paymentPlanId", ${openingColumns},
       case when s.id is not null and a.session_price_cents is not null then ${placesOf('s')} end as session,
       coalesce((select jsonb_agg(jsonb_build_object('occurrenceId', d.id, 'heldOn', d.held_on, 'startsAt', d.starts_at, 'endsAt', d.ends_at, 'status', d.status, 'over', d.starts_at <= kernel.now())
           || case when a.drop_in_price_cents is null then '{}'::jsonb else ${placesOf('f')} end order by d.starts_at, d.id)
         from catalog.occurrence d left join enrolment.pool f on f.organization_id = $1 and f.occurrence_id = d.id where d.organization_id = $1 and d.activity_id = a.id), '[]') as dates,
       coalesce((select jsonb_agg(jsonb_build_object('weekdays', h.weekdays, 'startTime', to_char(h.start_time, 'HH24:MI'), 'endTime', to_char(h.end_time, 'HH24:MI'), 'fromOn', h.from_on, 'toOn', h.to_on)
           order by h.from_on, h.start_time, h.id) from catalog.schedule h where h.organization_id = $1 and h.activity_id = a.id), '[]') as schedules
     from catalog.activity a
     join catalog.program p on p.organization_id = $1 and p.id = a.program_id and p.status = 'published'
     left join catalog.location l on l.organization_id = $1 and l.id = a.location_id
     left join enrolment.pool s on s.organization_id = $1 and s.activity_id = a.id and s.occurrence_id is null
     ${openingRules}
     where a.organization_id = $1 and a.id = $2 and a.status in ('published', 'hidden') and coalesce(a.visibility, p.visibility) <> 'none'`,
    [sql.organizationId, input.activityId],
  );
  if (found === null) throw refusal('catalog.activity-not-found', { activityId: input.activityId });
  const closingDays = found.startsOn === null || found.endsOn === null ? [] : await closingDaysBetween(sql, found.startsOn, found.endsOn);
  return { ...found, closingDays };
});
