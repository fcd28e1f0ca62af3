import { EntitySchema } from 'typeorm';
import type { Program } from './program';

export const programTable = new EntitySchema<Program>({
  name: 'catalog.program',
  schema: 'catalog',
  tableName: 'program',
  columns: {
    organizationId: { name: 'organization_id', type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    source: { type: 'text', update: false },
    sourceKey: { name: 'source_key', type: 'text', update: false },
    nameFr: { name: 'name_fr', type: 'text' },
    nameEn: { name: 'name_en', type: 'text' },
    descriptionFr: { name: 'description_fr', type: 'text' },
    descriptionEn: { name: 'description_en', type: 'text' },
    status: { type: 'text' },
    position: { type: 'integer' },
    version: { type: 'integer' },
  },
});
