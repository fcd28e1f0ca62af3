import type { LocalDate, Sql } from '@preau/kernel';

export interface ClosingDay {
  readonly id: string;
  readonly closedOn: LocalDate;
  readonly nameFr: string;
  readonly nameEn: string;
}

/** The days, both ends included, on which the organization of the scope is closed; in order. */
export async function closingDaysBetween(sql: Sql, from: LocalDate, to: LocalDate): Promise<ClosingDay[]> {
  return sql.query<ClosingDay>(
    'select id, closed_on as "closedOn", name_fr as "nameFr", name_en as "nameEn" from organization.closing_day where organization_id = $1 and closed_on between $2 and $3 order by closed_on',
    [sql.organizationId, from, to],
  );
}
