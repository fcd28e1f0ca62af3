import { read } from '@preau/kernel';
import type { Category } from '../category/category';
import type { Program } from './program';

export interface ProgramWithCategories extends Pick<Program, 'id' | 'nameFr' | 'nameEn' | 'descriptionFr' | 'descriptionEn' | 'status' | 'position' | 'source' | 'version'> {
  /** Activities of any state. */
  readonly activities: number;
  readonly categories: readonly (Pick<Category, 'id' | 'parentId' | 'nameFr' | 'nameEn' | 'position' | 'version'> & { readonly activities: number })[];
}

/** The back office's view of programs and their categories, whatever their state; categories in order, parents by id. */
export const listPrograms = read('catalog.list-programs', async (sql, _input: void): Promise<ProgramWithCategories[]> =>
  sql.query(
    `with counted as (select category_id, count(*)::integer as n from catalog.activity where organization_id = $1 group by category_id)
     select p.id, p.name_fr as "nameFr", p.name_en as "nameEn", p.description_fr as "descriptionFr", p.description_en as "descriptionEn", p.status, p.position, p.source, p.version,
       coalesce(sum(n.n), 0)::integer as activities,
       coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'parentId', c.parent_id, 'nameFr', c.name_fr, 'nameEn', c.name_en, 'position', c.position, 'version', c.version, 'activities', coalesce(n.n, 0))
         order by c.position, c.name_fr, c.id) filter (where c.id is not null), '[]') as categories
     from catalog.program p
     left join catalog.category c on c.organization_id = $1 and c.program_id = p.id
     left join counted n on n.category_id = c.id
     where p.organization_id = $1 group by p.organization_id, p.id order by p.position, p.name_fr, p.id`,
    [sql.organizationId],
  ),
);
