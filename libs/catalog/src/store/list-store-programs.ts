import { read } from '@preau/kernel';
import { onSale } from './store-filters';

export interface StoreCategory {
  readonly id: string;
  readonly nameFr: string;
  readonly nameEn: string;
  /** Activities on sale in it and in everything under it. */
  readonly count: number;
  readonly categories: readonly StoreCategory[];
}
export interface StoreProgram extends StoreCategory {
  readonly descriptionFr: string;
  readonly descriptionEn: string;
}
interface Line {
  readonly id: string;
  readonly parentId: string | null;
  readonly programId: string | null;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly descriptionFr: string;
  readonly descriptionEn: string;
  readonly count: number;
}

/** Program → category → subcategory with the number of activities on sale; empty branches are left out. */
export const listStorePrograms = read('catalog.list-store-programs', async (sql, _input: void): Promise<StoreProgram[]> => {
  const lines = await sql.query<Line>(
    `with counted as (select a.category_id, count(*)::integer as n from catalog.activity a where ${onSale} group by a.category_id)
     select p.id, null::uuid as "parentId", null::uuid as "programId", p.name_fr as "nameFr", p.name_en as "nameEn", p.description_fr as "descriptionFr", p.description_en as "descriptionEn",
       0 as count, p.position, p.name_fr as sorted
     from catalog.program p where p.organization_id = $1 and p.status = 'published'
     union all
     select c.id, c.parent_id, c.program_id, c.name_fr, c.name_en, '', '', coalesce(n.n, 0), c.position, c.name_fr
     from catalog.category c left join counted n on n.category_id = c.id where c.organization_id = $1
     order by position, sorted, id`,
    [sql.organizationId],
  );
  return lines.filter((line) => line.programId === null).map((program): StoreProgram => {
    const categories = branches(lines, program.id, null);
    const { id, nameFr, nameEn, descriptionFr, descriptionEn } = program;
    return { id, nameFr, nameEn, descriptionFr, descriptionEn, categories, count: total(categories) };
  }).filter((program) => program.count > 0);
});

function branches(lines: readonly Line[], programId: string, parentId: string | null): StoreCategory[] {
  return lines
    .filter((line) => line.programId === programId && line.parentId === parentId)
    .map(({ id, nameFr, nameEn, count }) => {
      const categories = branches(lines, programId, id);
      return { id, nameFr, nameEn, count: count + total(categories), categories };
    })
    .filter((category) => category.count > 0);
}
function total(categories: readonly StoreCategory[]): number {
  return categories.reduce((sum, category) => sum + category.count, 0);
}
