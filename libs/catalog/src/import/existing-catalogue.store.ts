import type { Sql } from '@preau/kernel';
import type { ActivityContent, ExistingActivity, ExistingCatalogue } from './plan-import';
import type { ExistingCategory, ExistingLocation, ExistingProgram, LocationContent } from './plan-places';

export async function knownLocationKeys(sql: Sql): Promise<Set<string>> {
  const rows = await sql.query<{ key: string }>(`select source || ':' || source_key as key from catalog.location where organization_id = $1`, [sql.organizationId]);
  return new Set(rows.map((row) => row.key));
}

/**
 * What an import of these sources is compared with.
 * @param asItIs compare with the catalogue as it stands, not with what a city's file said last
 */
export async function existingCatalogue(sql: Sql, sources: readonly string[], zone: string, asItIs: boolean): Promise<ExistingCatalogue> {
  const activities = await sql.query<{ id: string; source: string; key: string; status: string; content: (ActivityContent & { looseKey: string | null }) | null }>(
    `select a.id, a.source, a.source_key as key, a.status, s.content
     from catalog.activity a
     left join catalog.import_snapshot s on s.organization_id = a.organization_id and s.subject = 'activity' and s.subject_id = a.id
     where a.organization_id = $1 and a.source = any($2)`,
    [sql.organizationId, sources],
  );
  const withoutSnapshot = activities.filter((activity) => asItIs || activity.content === null).map((activity) => activity.id);
  const current = await currentContents(sql, withoutSnapshot, zone);
  return {
    activities: activities.flatMap(({ content, ...row }): ExistingActivity[] => {
      const former = current.get(row.id) ?? content;
      return former === null ? [] : [{ ...row, looseKey: content?.looseKey ?? null, content: former }];
    }),
    locations: await existingLocations(sql),
    programs: await sql.query<ExistingProgram>('select id, source, source_key as key, name_fr as fr, name_en as en from catalog.program where organization_id = $1 order by position, id', [sql.organizationId]),
    categories: await sql.query<ExistingCategory>(
      'select id, program_id as "programId", parent_id as "parentId", source_key as key, name_fr as fr, name_en as en from catalog.category where organization_id = $1 order by position, id',
      [sql.organizationId],
    ),
  };
}

async function existingLocations(sql: Sql): Promise<ExistingLocation[]> {
  return sql.query<ExistingLocation & { content: LocationContent | null }>(
    `select l.id, l.source, l.source_key as key, l.name, s.content
     from catalog.location l
     left join catalog.import_snapshot s on s.organization_id = l.organization_id and s.subject = 'location' and s.subject_id = l.id
     where l.organization_id = $1`,
    [sql.organizationId],
  );
}

/** Activities as an import would have to describe them to change nothing. */
async function currentContents(sql: Sql, ids: readonly string[], zone: string): Promise<Map<string, ActivityContent>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.query<ActivityContent & { id: string; opensAt: Date | null }>(
    `select a.id, a.program_id as "programId", a.category_id as "categoryId", a.location_id as "locationId", a.name_fr as "nameFr", a.name_en as "nameEn",
       a.description_fr as "descriptionFr", a.description_en as "descriptionEn", a.room, a.organizer, a.age_min_months as "ageMinMonths", a.age_max_months as "ageMaxMonths",
       a.session_price_cents as "sessionPriceCents", a.session_capacity as "sessionCapacity", a.drop_in_price_cents as "dropInPriceCents", a.drop_in_capacity as "dropInCapacity",
       a.registration_opens_at as "opensAt",
       coalesce((select array_agg(to_char(o.starts_at at time zone $3, 'YYYY-MM-DD HH24:MI') || ' ' || to_char(o.ends_at at time zone $3, 'HH24:MI') order by o.starts_at, o.ends_at)
         from catalog.occurrence o where o.organization_id = $1 and o.activity_id = a.id and o.status = 'planned'), '{}') as occurrences
     from catalog.activity a where a.organization_id = $1 and a.id = any($2)`,
    [sql.organizationId, ids, zone],
  );
  return new Map(rows.map(({ id, opensAt, ...content }) => [id, { ...content, registrationOpensAt: opensAt?.toISOString() ?? null }]));
}
