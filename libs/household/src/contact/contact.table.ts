import { EntitySchema } from 'typeorm';
import type { Contact } from './contact';

export const contactTable = new EntitySchema<Contact>({
  name: 'household.contact',
  schema: 'household',
  tableName: 'contact',
  columns: {
    organizationId: { name: 'organization_id', type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    personId: { name: 'person_id', type: 'uuid', update: false },
    accountId: { name: 'account_id', type: 'uuid', update: false },
    firstName: { name: 'first_name', type: 'text' },
    lastName: { name: 'last_name', type: 'text' },
    relationship: { type: 'text' },
    phone: { type: 'text' },
    email: { type: 'text', nullable: true },
    guardian: { type: 'text', nullable: true },
    mayPickUp: { name: 'may_pick_up', type: 'boolean' },
    rl24Percent: { name: 'rl24_percent', type: 'smallint', nullable: true },
    version: { type: 'integer' },
  },
});
