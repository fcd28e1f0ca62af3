import { EntitySchema } from 'typeorm';
import type { Category } from './category';

export const categoryTable = new EntitySchema<Category>({
  name: 'catalog.category',
  schema: 'catalog',
  tableName: 'category',
  columns: {
    organizationId: { name: 'organization_id', type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    programId: { name: 'program_id', type: 'uuid', update: false },
    parentId: { name: 'parent_id', type: 'uuid', nullable: true },
    sourceKey: { name: 'source_key', type: 'text', update: false },
    nameFr: { name: 'name_fr', type: 'text' },
    nameEn: { name: 'name_en', type: 'text' },
    position: { type: 'integer' },
    version: { type: 'integer' },
  },
});
