import { EntitySchema } from 'typeorm';
import type { Location } from './location';

export const locationTable = new EntitySchema<Location>({
  name: 'catalog.location',
  schema: 'catalog',
  tableName: 'location',
  columns: {
    organizationId: { name: 'organization_id', type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    parentId: { name: 'parent_id', type: 'uuid', nullable: true },
    source: { type: 'text', update: false },
    sourceKey: { name: 'source_key', type: 'text', update: false },
    name: { type: 'text' },
    street: { type: 'text' },
    city: { type: 'text' },
    district: { type: 'text' },
    postalCode: { name: 'postal_code', type: 'text' },
    description: { type: 'text' },
    accessibility: { type: 'text' },
    latitude: { type: 'double precision', nullable: true },
    longitude: { type: 'double precision', nullable: true },
    version: { type: 'integer' },
  },
});
