import { decodeCursor, encodeCursor, read, type Page, type Sql } from '@preau/kernel';
import { refusal } from '../errors';
import type { Activity, ActivityStatus } from './activity';
import { wantedPools, type WantedPool } from './pools-wanted.store';

export interface ListActivitiesInput {
  readonly status?: ActivityStatus;
  readonly programId?: string;
  readonly categoryId?: string;
  readonly text?: string;
  readonly cursor?: string;
  readonly size?: number;
}
export type ActivityRow = Pick<Activity, 'id' | 'code' | 'nameFr' | 'nameEn' | 'status' | 'programId' | 'categoryId' | 'source' | 'ageMinMonths' | 'ageMaxMonths' | 'sessionPriceCents' | 'dropInPriceCents' | 'sessionCapacity' | 'dropInCapacity' | 'startsOn' | 'endsOn' | 'version'> & {
  readonly locationName: string | null;
  /** Dates that are planned. */
  readonly dates: number;
  /** Of the session, now; null where it has none yet. */
  readonly places: { readonly capacity: number; readonly taken: number; readonly held: number; readonly reserved: number; readonly left: number } | null;
};
const rowColumns = `a.id, a.code, a.name_fr as "nameFr", a.name_en as "nameEn", a.status, a.program_id as "programId", a.category_id as "categoryId", a.source, a.age_min_months as "ageMinMonths",
  a.age_max_months as "ageMaxMonths", a.session_price_cents as "sessionPriceCents", a.drop_in_price_cents as "dropInPriceCents", a.session_capacity as "sessionCapacity",
  a.drop_in_capacity as "dropInCapacity", a.starts_on as "startsOn", a.ends_on as "endsOn", a.version,
  (select l.name from catalog.location l where l.organization_id = $1 and l.id = a.location_id) as "locationName",
  (select count(*)::integer from catalog.occurrence o where o.organization_id = $1 and o.activity_id = a.id and o.status = 'planned') as dates,
  (select jsonb_build_object('capacity', p.capacity, 'taken', p.taken, 'held', p.held, 'reserved', p.reserved, 'left', least(greatest(0, p.capacity - p.taken - p.held - p.reserved), case when p.limited then enrolment.public_room($1, p.id) end))
   from enrolment.pool p where p.organization_id = $1 and p.activity_id = a.id and p.occurrence_id is null) as places`;

/** The back office's list, newest first, whatever the state, with the places now. Reads enrolment's pools. @throws DomainError kernel.cursor-unreadable */
export const listActivities = read('catalog.list-activities', async (sql, input: ListActivitiesInput): Promise<Page<ActivityRow>> => {
  const most = Math.min(Math.max(1, input.size ?? 50), 200);
  const [after] = input.cursor === undefined ? [null] : decodeCursor(input.cursor, 1);
  const words = (input.text ?? '').split(/\s+/).filter((word) => word !== '').slice(0, 8);
  const values: unknown[] = [sql.organizationId, input.status ?? null, input.programId ?? null, input.categoryId ?? null, after, most + 1, ...words];
  const rows = await sql.query<ActivityRow>(
    `select ${rowColumns} from catalog.activity a
     where a.organization_id = $1 and ($2::text is null or a.status = $2) and ($3::uuid is null or a.program_id = $3) and ($4::uuid is null or a.category_id = $4) and ($5::uuid is null or a.id < $5)
     ${words.map((_word, index) => `and a.search like catalog.pattern($${index + 7})`).join(' ')}
     order by a.id desc limit $6`,
    values,
  );
  const page = rows.slice(0, most);
  const last = page.at(-1);
  return { rows: page, next: rows.length > most && last ? encodeCursor([last.id]) : null };
});

/** Everything that staff may change of one activity. @throws DomainError catalog.activity-not-found */
export const findActivity = read('catalog.find-activity', async (sql, input: { readonly activityId: string }): Promise<Activity> => {
  const found = await sql.maybe<Activity>(
    `select organization_id as "organizationId", id, program_id as "programId", category_id as "categoryId", location_id as "locationId", source, source_key as "sourceKey", code, name_fr as "nameFr", name_en as "nameEn",
       description_fr as "descriptionFr", description_en as "descriptionEn", status, age_min_months as "ageMinMonths", age_max_months as "ageMaxMonths", session_price_cents as "sessionPriceCents",
       drop_in_price_cents as "dropInPriceCents", session_capacity as "sessionCapacity", drop_in_capacity as "dropInCapacity", supply, mainly_children as "mainlyChildren", rl24_kind as "rl24Kind",
       ledger_code_id as "ledgerCodeId", form_id as "formId", payment_plan_id as "paymentPlanId", registration_opens_at as "registrationOpensAt", registration_closes_at as "registrationClosesAt",
       starts_on as "startsOn", ends_on as "endsOn", room, organizer, staff_names as "staffNames", picture_url as "pictureUrl", version
     from catalog.activity where organization_id = $1 and id = $2`,
    [sql.organizationId, input.activityId],
  );
  if (found === null) throw refusal('catalog.activity-not-found', { activityId: input.activityId });
  return found;
});

/** Places that activities need by what the catalogue says of them, for whoever counts places. Usable in any transaction. */
export async function poolsWanted(sql: Sql, activityIds: readonly string[], occurrenceIds: readonly string[] = []): Promise<WantedPool[]> {
  return wantedPools(sql, activityIds, occurrenceIds);
}

export interface ImportedActivityView {
  readonly id: string;
  readonly source: string;
  readonly key: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly status: ActivityStatus;
  readonly sellsSession: boolean;
  readonly sellsDropIn: boolean;
}
/** Activities that came from files, with the keys by which the files know them. */
export const importedActivities = read('catalog.imported-activities', async (sql, _input: void): Promise<ImportedActivityView[]> =>
  sql.query(
    `select id, source, source_key as key, name_fr as "nameFr", name_en as "nameEn", status, session_price_cents is not null as "sellsSession", drop_in_price_cents is not null as "sellsDropIn"
     from catalog.activity where organization_id = $1 and source <> 'manual' order by id`,
    [sql.organizationId],
  ),
);
