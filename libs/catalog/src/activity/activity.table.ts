import { EntitySchema } from 'typeorm';
import type { Activity } from './activity';

/** bigint columns come as text from TypeORM's own hydration; cents are safe integers. */
const cents = { from: (value: string | number | null): number | null => (value === null ? null : Number(value)), to: (value: number | null): number | null => value };

export const activityTable = new EntitySchema<Activity>({
  name: 'catalog.activity',
  schema: 'catalog',
  tableName: 'activity',
  columns: {
    organizationId: { name: 'organization_id', type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    programId: { name: 'program_id', type: 'uuid' },
    categoryId: { name: 'category_id', type: 'uuid' },
    locationId: { name: 'location_id', type: 'uuid', nullable: true },
    source: { type: 'text', update: false },
    sourceKey: { name: 'source_key', type: 'text', update: false },
    code: { type: 'text' },
    nameFr: { name: 'name_fr', type: 'text' },
    nameEn: { name: 'name_en', type: 'text' },
    descriptionFr: { name: 'description_fr', type: 'text' },
    descriptionEn: { name: 'description_en', type: 'text' },
    status: { type: 'text' },
    ageMinMonths: { name: 'age_min_months', type: 'integer', nullable: true },
    ageMaxMonths: { name: 'age_max_months', type: 'integer', nullable: true },
    sessionPriceCents: { name: 'session_price_cents', type: 'bigint', nullable: true, transformer: cents },
    dropInPriceCents: { name: 'drop_in_price_cents', type: 'bigint', nullable: true, transformer: cents },
    sessionCapacity: { name: 'session_capacity', type: 'integer', nullable: true },
    dropInCapacity: { name: 'drop_in_capacity', type: 'integer', nullable: true },
    supply: { type: 'text' },
    mainlyChildren: { name: 'mainly_children', type: 'boolean' },
    rl24Kind: { name: 'rl24_kind', type: 'text' },
    ledgerCodeId: { name: 'ledger_code_id', type: 'uuid', nullable: true },
    formId: { name: 'form_id', type: 'uuid', nullable: true },
    paymentPlanId: { name: 'payment_plan_id', type: 'uuid', nullable: true },
    registrationOpensAt: { name: 'registration_opens_at', type: 'timestamptz', nullable: true },
    registrationClosesAt: { name: 'registration_closes_at', type: 'timestamptz', nullable: true },
    startsOn: { name: 'starts_on', type: 'date', nullable: true, update: false },
    endsOn: { name: 'ends_on', type: 'date', nullable: true, update: false },
    room: { type: 'text' },
    organizer: { type: 'text' },
    staffNames: { name: 'staff_names', type: 'text' },
    pictureUrl: { name: 'picture_url', type: 'text' },
    version: { type: 'integer' },
  },
});
