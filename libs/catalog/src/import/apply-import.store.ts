import { addDays, instantOf, newId, type LocalDate, type Tx } from '@preau/kernel';
import type { ImportedSchedule } from './catalogue-model';
import { hoursBetween } from './read-date';
import type { CreatedActivity, UpdatedActivity } from './plan-import';
import type { NewLocation, PlacesPlan } from './plan-places';

/** All statements take their rows as one JSON value: a batch is a handful of round trips, whatever its size. */

export async function insertLocations(tx: Tx, locations: readonly NewLocation[]): Promise<void> {
  await tx.query(
    `insert into catalog.location (organization_id, id, parent_id, source, source_key, name, street, city, district, postal_code, accessibility, description)
     select $1, r.id, (r.content->>'parentId')::uuid, r.source, r.key, r.content->>'name', r.content->>'street', r.content->>'city', r.content->>'district',
       r.content->>'postalCode', r.content->>'accessibility', r.content->>'description'
     from jsonb_to_recordset($2::jsonb) as r(id uuid, source text, key text, content jsonb)`,
    [tx.organizationId, JSON.stringify(locations)],
  );
  await keepSnapshots(tx, 'location', locations);
}

export async function updateLocations(tx: Tx, locations: PlacesPlan['updatedLocations']): Promise<void> {
  await tx.query(
    `update catalog.location l set
       name = case when r.changed ? 'name' then r.content->>'name' else l.name end,
       parent_id = case when r.changed ? 'parentId' then (r.content->>'parentId')::uuid else l.parent_id end,
       street = case when r.changed ? 'street' then r.content->>'street' else l.street end,
       city = case when r.changed ? 'city' then r.content->>'city' else l.city end,
       district = case when r.changed ? 'district' then r.content->>'district' else l.district end,
       postal_code = case when r.changed ? 'postalCode' then r.content->>'postalCode' else l.postal_code end,
       accessibility = case when r.changed ? 'accessibility' then r.content->>'accessibility' else l.accessibility end,
       description = case when r.changed ? 'description' then r.content->>'description' else l.description end,
       version = l.version + 1
     from jsonb_to_recordset($2::jsonb) as r(id uuid, changed jsonb, content jsonb)
     where l.organization_id = $1 and l.id = r.id`,
    [tx.organizationId, JSON.stringify(locations)],
  );
  await keepSnapshots(tx, 'location', locations);
}

export async function insertHeadings(tx: Tx, places: PlacesPlan, publish: boolean): Promise<void> {
  if (places.newPrograms.length > 0) {
    await tx.query(
      `insert into catalog.program (organization_id, id, source, source_key, name_fr, name_en, status)
       select $1, r.id, r.source, r.key, r.name->>'fr', r.name->>'en', $3 from jsonb_to_recordset($2::jsonb) as r(id uuid, source text, key text, name jsonb)`,
      [tx.organizationId, JSON.stringify(places.newPrograms), publish ? 'published' : 'draft'],
    );
  }
  if (places.newCategories.length === 0) return;
  await tx.query(
    `insert into catalog.category (organization_id, id, program_id, parent_id, source_key, name_fr, name_en)
     select $1, r.id, r."programId", r."parentId", r.key, r.name->>'fr', r.name->>'en'
     from jsonb_to_recordset($2::jsonb) as r(id uuid, "programId" uuid, "parentId" uuid, key text, name jsonb)`,
    [tx.organizationId, JSON.stringify(places.newCategories)],
  );
}

export async function insertActivities(tx: Tx, activities: readonly CreatedActivity[], zone: string, keepsSnapshots: boolean): Promise<void> {
  await tx.query(
    `insert into catalog.activity (organization_id, id, program_id, category_id, location_id, source, source_key, name_fr, name_en, description_fr, description_en, status, room, organizer,
       age_min_months, age_max_months, session_price_cents, drop_in_price_cents, session_capacity, drop_in_capacity, supply, mainly_children, registration_opens_at)
     select $1, r.id, c."programId", c."categoryId", c."locationId", r.source, r.key, c."nameFr", c."nameEn", c."descriptionFr", c."descriptionEn", r.status, c.room, c.organizer,
       c."ageMinMonths", c."ageMaxMonths", c."sessionPriceCents", c."dropInPriceCents", c."sessionCapacity", c."dropInCapacity", r.supply, r."mainlyChildren", c."registrationOpensAt"
     from jsonb_to_recordset($2::jsonb) as r(id uuid, source text, key text, status text, supply text, "mainlyChildren" boolean, content jsonb),
       jsonb_to_record(r.content) as c("programId" uuid, "categoryId" uuid, "locationId" uuid, "nameFr" text, "nameEn" text, "descriptionFr" text, "descriptionEn" text, room text, organizer text,
         "ageMinMonths" integer, "ageMaxMonths" integer, "sessionPriceCents" bigint, "dropInPriceCents" bigint, "sessionCapacity" integer, "dropInCapacity" integer, "registrationOpensAt" timestamptz)`,
    [tx.organizationId, JSON.stringify(activities.map(({ schedules: _schedules, ...row }) => ({ ...row, content: { ...row.content, occurrences: [] } })))],
  );
  await insertSchedules(tx, activities.flatMap(({ id, schedules }) => schedules.map((schedule) => ({ activityId: id, schedule }))));
  await planDates(tx, activities.flatMap(({ id, content }) => content.occurrences.map((slot) => ({ activityId: id, slot }))), zone);
  if (keepsSnapshots) await keepSnapshots(tx, 'activity', activities.map(({ id, looseKey, content }) => ({ id, content: { ...content, looseKey } })));
}

/** Writes the fields that the file changed, and no other: what staff have set meanwhile stays. */
export async function updateActivities(tx: Tx, activities: readonly UpdatedActivity[], keepsSnapshots: boolean): Promise<void> {
  const set = (column: string, field: string): string => `${column} = case when r.changed ? '${field}' then c."${field}" else a.${column} end`;
  await tx.query(
    `update catalog.activity a set source_key = r.key, status = coalesce(r."restoredTo", a.status), version = a.version + 1,
       ${[
         set('program_id', 'programId'), set('category_id', 'categoryId'), set('location_id', 'locationId'), set('name_fr', 'nameFr'), set('name_en', 'nameEn'),
         set('description_fr', 'descriptionFr'), set('description_en', 'descriptionEn'), set('room', 'room'), set('organizer', 'organizer'),
         set('age_min_months', 'ageMinMonths'), set('age_max_months', 'ageMaxMonths'), set('session_price_cents', 'sessionPriceCents'), set('drop_in_price_cents', 'dropInPriceCents'),
         set('session_capacity', 'sessionCapacity'), set('drop_in_capacity', 'dropInCapacity'), set('registration_opens_at', 'registrationOpensAt'),
       ].join(', ')}
     from jsonb_to_recordset($2::jsonb) as r(id uuid, key text, "restoredTo" text, changed jsonb, content jsonb),
       jsonb_to_record(r.content) as c("programId" uuid, "categoryId" uuid, "locationId" uuid, "nameFr" text, "nameEn" text, "descriptionFr" text, "descriptionEn" text, "room" text, "organizer" text,
         "ageMinMonths" integer, "ageMaxMonths" integer, "sessionPriceCents" bigint, "dropInPriceCents" bigint, "sessionCapacity" integer, "dropInCapacity" integer, "registrationOpensAt" timestamptz)
     where a.organization_id = $1 and a.id = r.id`,
    [tx.organizationId, JSON.stringify(activities.map(({ id, key, restoredTo, changed, content }) => ({ id, key, restoredTo, changed, content: { ...content, occurrences: [] } })))],
  );
  const rescheduled = activities.filter((activity) => activity.added.length + activity.removed.length + activity.moved.length > 0);
  if (rescheduled.length > 0) {
    await tx.query('delete from catalog.schedule where organization_id = $1 and activity_id = any($2)', [tx.organizationId, rescheduled.map((activity) => activity.id)]);
    await insertSchedules(tx, rescheduled.flatMap(({ id, schedules }) => schedules.map((schedule) => ({ activityId: id, schedule }))));
  }
  if (keepsSnapshots) await keepSnapshots(tx, 'activity', activities.map(({ id, looseKey, content }) => ({ id, content: { ...content, looseKey } })));
}

async function keepSnapshots(tx: Tx, subject: 'activity' | 'location', rows: readonly { readonly id: string; readonly content: object }[]): Promise<void> {
  await tx.query(
    `insert into catalog.import_snapshot (organization_id, subject, subject_id, content)
     select $1, $2, r.id, r.content from jsonb_to_recordset($3::jsonb) as r(id uuid, content jsonb)
     on conflict (organization_id, subject, subject_id) do update set content = excluded.content`,
    [tx.organizationId, subject, JSON.stringify(rows.map(({ id, content }) => ({ id, content })))],
  );
}

export async function insertSchedules(tx: Tx, rows: readonly { readonly activityId: string; readonly schedule: ImportedSchedule }[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into catalog.schedule (organization_id, id, activity_id, weekdays, start_time, end_time, from_on, to_on)
     select $1, r.id, r."activityId", array(select jsonb_array_elements_text(r.weekdays)::smallint), r."startTime", r."endTime", r."startsOn", r."endsOn"
     from jsonb_to_recordset($2::jsonb) as r(id uuid, "activityId" uuid, weekdays jsonb, "startTime" time, "endTime" time, "startsOn" date, "endsOn" date)`,
    [tx.organizationId, JSON.stringify(rows.map(({ activityId, schedule }) => ({ id: newId(), activityId, ...schedule })))],
  );
}

/** A date as it is written in contents: '2025-10-09 09:05 10:30'. */
export type Slot = string;
export function instantsOf(slot: Slot, zone: string): { readonly heldOn: LocalDate; readonly startsAt: string; readonly endsAt: string } {
  const [heldOn = '', startTime = '', endTime = ''] = slot.split(' ');
  const lastDay = hoursBetween(startTime, endTime) === 'next-day' ? addDays(heldOn, 1) : heldOn;
  return { heldOn, startsAt: instantOf(heldOn, startTime, zone).toISOString(), endsAt: instantOf(lastDay, endTime, zone).toISOString() };
}

/** Adds dates; one that had been cancelled and comes back is the same date as before. @returns ids of the dates that are new or back */
export async function planDates(tx: Tx, dates: readonly { readonly activityId: string; readonly slot: Slot }[], zone: string): Promise<string[]> {
  if (dates.length === 0) return [];
  const rows = await tx.query<{ id: string }>(
    `insert into catalog.occurrence (organization_id, id, activity_id, held_on, starts_at, ends_at)
     select $1, r.id, r."activityId", r."heldOn", r."startsAt", r."endsAt"
     from jsonb_to_recordset($2::jsonb) as r(id uuid, "activityId" uuid, "heldOn" date, "startsAt" timestamptz, "endsAt" timestamptz)
     where r."startsAt" < r."endsAt"
     on conflict (organization_id, activity_id, starts_at, ends_at) do update set status = 'planned', version = occurrence.version + 1 where occurrence.status = 'cancelled'
     returning id`,
    [tx.organizationId, JSON.stringify(dates.map(({ activityId, slot }) => ({ id: newId(), activityId, ...instantsOf(slot, zone) })))],
  );
  return rows.map((row) => row.id);
}

export interface ChangedDate {
  readonly activityId: string;
  readonly occurrenceId: string;
  readonly heldOn: LocalDate;
}
/** Dates are cancelled, never deleted: registrations and attendance refer to them. */
export async function cancelDates(tx: Tx, dates: readonly { readonly activityId: string; readonly slot: Slot }[], zone: string, notBefore: LocalDate | null): Promise<ChangedDate[]> {
  if (dates.length === 0) return [];
  return tx.query<ChangedDate>(
    `update catalog.occurrence o set status = 'cancelled', version = o.version + 1
     from jsonb_to_recordset($2::jsonb) as r("activityId" uuid, "startsAt" timestamptz, "endsAt" timestamptz)
     where o.organization_id = $1 and o.activity_id = r."activityId" and o.starts_at = r."startsAt" and o.ends_at = r."endsAt" and o.status = 'planned'
       and ($3::date is null or o.held_on >= $3::date)
     returning o.activity_id as "activityId", o.id as "occurrenceId", o.held_on as "heldOn"`,
    [tx.organizationId, JSON.stringify(dates.map(({ activityId, slot }) => ({ activityId, ...instantsOf(slot, zone) }))), notBefore],
  );
}

export async function moveDates(tx: Tx, moves: readonly { readonly activityId: string; readonly from: Slot; readonly to: Slot }[], zone: string): Promise<ChangedDate[]> {
  if (moves.length === 0) return [];
  const rows = moves.map(({ activityId, from, to }) => {
    const [before, after] = [instantsOf(from, zone), instantsOf(to, zone)];
    return { activityId, wasAt: before.startsAt, wasUntil: before.endsAt, startsAt: after.startsAt, endsAt: after.endsAt };
  });
  return tx.query<ChangedDate>(
    `update catalog.occurrence o set starts_at = r."startsAt", ends_at = r."endsAt", version = o.version + 1
     from jsonb_to_recordset($2::jsonb) as r("activityId" uuid, "wasAt" timestamptz, "wasUntil" timestamptz, "startsAt" timestamptz, "endsAt" timestamptz)
     where o.organization_id = $1 and o.activity_id = r."activityId" and o.starts_at = r."wasAt" and o.ends_at = r."wasUntil"
     returning o.activity_id as "activityId", o.id as "occurrenceId", o.held_on as "heldOn"`,
    [tx.organizationId, JSON.stringify(rows)],
  );
}

/** What the store filters by is derived from the dates that are planned. */
export async function refreshDerived(tx: Tx, activityIds: readonly string[], zone: string): Promise<void> {
  if (activityIds.length === 0) return;
  await tx.query(
    `update catalog.activity a set starts_on = d.first, ends_on = d.last, weekdays = coalesce(d.weekdays, '{}'), earliest_time = d.earliest, latest_time = d.latest,
       over = coalesce(d.last < (kernel.now() at time zone $3)::date, false)
     from unnest($2::uuid[]) as wanted(id)
     left join lateral (
       select min(o.held_on) as first, max(o.held_on) as last, array_agg(distinct extract(isodow from o.held_on)::smallint) as weekdays, min((o.starts_at at time zone $3)::time) as earliest,
         max(case when (o.ends_at at time zone $3)::date > o.held_on then '24:00'::time else (o.ends_at at time zone $3)::time end) as latest
       from catalog.occurrence o where o.organization_id = $1 and o.activity_id = wanted.id and o.status = 'planned'
     ) d on true
     where a.organization_id = $1 and a.id = wanted.id`,
    [tx.organizationId, activityIds, zone],
  );
}
