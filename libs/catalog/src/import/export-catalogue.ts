import { localDateOf, localTimeOf, read } from '@preau/kernel';
import { findOrganization } from '@preau/organization';
import { exportedColumns, type ExportedColumn } from './spreadsheet-columns';
import { csvOf } from './write-csv';

export interface ExportCatalogueInput {
  readonly programId?: string;
}
interface Line {
  readonly source: string;
  readonly key: string;
  readonly status: string;
  readonly program: { readonly fr: string; readonly en: string };
  readonly category: { readonly fr: string; readonly en: string };
  readonly nameFr: string;
  readonly nameEn: string;
  readonly descriptionFr: string;
  readonly descriptionEn: string;
  readonly location: string | null;
  readonly street: string | null;
  readonly city: string | null;
  readonly district: string | null;
  readonly postalCode: string | null;
  readonly room: string;
  readonly organizer: string;
  readonly ageMinMonths: number | null;
  readonly ageMaxMonths: number | null;
  readonly sessionPriceCents: number | null;
  readonly sessionCapacity: number | null;
  readonly dropInPriceCents: number | null;
  readonly dropInCapacity: number | null;
  readonly registrationOpensAt: Date | null;
  /** Hours → the dates on which the activity has them. */
  readonly runs: readonly { readonly start: string; readonly end: string; readonly dates: readonly string[] }[];
}

/**
 * The catalogue as Préau's own spreadsheet: one row per activity and hours, with its dates listed. Importing it again
 * changes nothing; changing a cell and importing it changes that.
 */
export const exportCatalogue = read('catalog.export-catalogue', async (sql, input: ExportCatalogueInput): Promise<{ fileName: string; csv: string; activities: number }> => {
  const { timeZone, slug } = await findOrganization(sql);
  const lines = await sql.query<Line>(
    `with recursive path as (
       select c.id, c.name_fr as fr, c.name_en as en from catalog.category c where c.organization_id = $1 and c.parent_id is null
       union all select c.id, p.fr || ' > ' || c.name_fr, p.en || ' > ' || c.name_en from catalog.category c join path p on c.parent_id = p.id where c.organization_id = $1
     )
     select a.source, a.source_key as key, a.status, jsonb_build_object('fr', p.name_fr, 'en', p.name_en) as program, jsonb_build_object('fr', h.fr, 'en', h.en) as category,
       a.name_fr as "nameFr", a.name_en as "nameEn", a.description_fr as "descriptionFr", a.description_en as "descriptionEn", l.name as location, l.street, l.city, l.district, l.postal_code as "postalCode",
       a.room, a.organizer, a.age_min_months as "ageMinMonths", a.age_max_months as "ageMaxMonths", a.session_price_cents as "sessionPriceCents", a.session_capacity as "sessionCapacity",
       a.drop_in_price_cents as "dropInPriceCents", a.drop_in_capacity as "dropInCapacity", a.registration_opens_at as "registrationOpensAt",
       coalesce((select jsonb_agg(jsonb_build_object('start', r.start, 'end', r."end", 'dates', r.dates) order by r.dates->>0, r.start) from (
         select to_char(o.starts_at at time zone $2, 'HH24:MI') as start, to_char(o.ends_at at time zone $2, 'HH24:MI') as "end", jsonb_agg(o.held_on order by o.held_on) as dates
         from catalog.occurrence o where o.organization_id = $1 and o.activity_id = a.id and o.status = 'planned' group by 1, 2) r), '[]') as runs
     from catalog.activity a
     join catalog.program p on p.organization_id = $1 and p.id = a.program_id
     join path h on h.id = a.category_id
     left join catalog.location l on l.organization_id = $1 and l.id = a.location_id
     where a.organization_id = $1 and a.status not in ('withdrawn', 'cancelled') and ($3::uuid is null or a.program_id = $3)
     order by p.position, p.name_fr, h.fr, a.name_fr, a.id`,
    [sql.organizationId, timeZone, input.programId ?? null],
  );
  const rows = lines.flatMap((line) => (line.runs.length === 0 ? [rowOf(line, null, timeZone)] : line.runs.map((run) => rowOf(line, run, timeZone))));
  return { fileName: `${slug}-${localDateOf(sql.now, timeZone)}.csv`, csv: csvOf([exportedColumns, ...rows]), activities: lines.length };
});

function rowOf(line: Line, run: Line['runs'][number] | null, zone: string): (string | number | null)[] {
  const opens = line.registrationOpensAt;
  const dollars = (cents: number | null): string => (cents === null ? '' : `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`);
  const cells: Readonly<Record<ExportedColumn, string | number | null>> = {
    source: line.source, key: line.key, status: line.status, program_fr: line.program.fr, program_en: line.program.en, category_fr: line.category.fr, category_en: line.category.en,
    name_fr: line.nameFr, name_en: line.nameEn, description_fr: line.descriptionFr, description_en: line.descriptionEn, location: line.location, street: line.street, city: line.city,
    district: line.district, postal_code: line.postalCode, room: line.room, organizer: line.organizer, age_min_months: line.ageMinMonths, age_max_months: line.ageMaxMonths,
    session_price: dollars(line.sessionPriceCents), session_capacity: line.sessionCapacity, drop_in_price: dollars(line.dropInPriceCents), drop_in_capacity: line.dropInCapacity,
    registration_opens: opens === null ? '' : `${localDateOf(opens, zone)} ${localTimeOf(opens, zone)}`,
    start_date: '', end_date: '', weekdays: '', start_time: run?.start ?? '', end_time: run?.end ?? '', dates: run?.dates.join(' ') ?? '',
  };
  return exportedColumns.map((column) => cells[column]);
}
