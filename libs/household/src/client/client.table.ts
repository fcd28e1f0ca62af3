import { EntitySchema } from 'typeorm';
import type { Client } from './client';

export const clientTable = new EntitySchema<Client>({
  name: 'household.client',
  schema: 'household',
  tableName: 'client',
  columns: {
    organizationId: { name: 'organization_id', type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    accountId: { name: 'account_id', type: 'uuid', update: false },
    email: { type: 'text', nullable: true },
    phone: { type: 'text' },
    street: { type: 'text' },
    city: { type: 'text' },
    province: { type: 'text' },
    postalCode: { name: 'postal_code', type: 'text' },
    country: { type: 'text' },
    locale: { type: 'text' },
    contactConfirmedAt: { name: 'contact_confirmed_at', type: 'timestamptz', nullable: true },
    tags: { type: 'text', array: true },
    adminNote: { name: 'admin_note', type: 'text' },
    createdAt: { name: 'created_at', type: 'timestamptz', update: false },
    createdBy: { name: 'created_by', type: 'text', update: false },
    version: { type: 'integer' },
  },
});
