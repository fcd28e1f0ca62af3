import { assert, newId } from '@preau/kernel';
import { builtInGroups } from '../staff/permissions';
import type { OrganizationKind, OrganizationSettings } from './organization';

/** A connection of the role that owns the tables, in no transaction: the application role can found no organization. */
export interface OwnerConnection {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

export interface FoundOrganizationInput extends Partial<OrganizationSettings> {
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganizationKind;
}

export interface FoundedOrganization {
  readonly organizationId: string;
  /** Ids of the permission groups every organization begins with. */
  readonly groups: Readonly<Record<'owner' | 'administrator' | 'clerk', string>>;
  /** Ids of the ledger codes it begins with, by code. */
  readonly ledgerCodes: Readonly<Record<string, string>>;
}

/** Where the money of a recreation department is usually booked; an organization renames and adds its own. */
export const defaultLedgerCodes: readonly { readonly code: string; readonly nameFr: string; readonly nameEn: string }[] = [
  { code: '4100', nameFr: 'Inscriptions aux activités', nameEn: 'Activity registrations' },
  { code: '4110', nameFr: 'Activités à la carte', nameEn: 'Drop-in activities' },
  { code: '4120', nameFr: 'Camps et garde', nameEn: 'Camps and childcare' },
  { code: '4800', nameFr: 'Frais de service', nameEn: 'Service fees' },
  { code: '4900', nameFr: 'Autres revenus', nameEn: 'Other revenue' },
];

const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A new tenant with what it cannot begin without; founding the same slug again gives the one that is there. */
export async function foundOrganization(owner: OwnerConnection, input: FoundOrganizationInput): Promise<FoundedOrganization> {
  await owner.query('begin');
  try {
    const row = Object.entries({ id: newId(), ...input }).filter(([, value]) => value !== undefined);
    await owner.query(
      `insert into organization.organization (${row.map(([field]) => columnOf(field)).join(', ')}) values (${row.map((_, index) => `$${index + 1}`).join(', ')}) on conflict (slug) do nothing`,
      row.map(([, value]) => value),
    );
    const organizationId = await idOf(owner, 'select id from organization.organization where slug = $1', [input.slug]);
    await owner.query("select set_config('app.organization', $1, true)", [organizationId]);
    const groups: Record<string, string> = {};
    for (const group of builtInGroups) {
      await owner.query(
        'insert into organization.permission_group (organization_id, id, code, name_fr, name_en, permissions) values ($1, $2, $3, $4, $5, $6) on conflict (organization_id, code) do update set permissions = excluded.permissions',
        [organizationId, newId(), group.code, group.nameFr, group.nameEn, [...group.permissions]],
      );
      groups[group.code] = await idOf(owner, 'select id from organization.permission_group where organization_id = $1 and code = $2', [organizationId, group.code]);
    }
    const ledgerCodes: Record<string, string> = {};
    for (const { code, nameFr, nameEn } of defaultLedgerCodes) {
      await owner.query('insert into organization.ledger_code (organization_id, id, code, name_fr, name_en) values ($1, $2, $3, $4, $5) on conflict (organization_id, code) do nothing', [organizationId, newId(), code, nameFr, nameEn]);
      ledgerCodes[code] = await idOf(owner, 'select id from organization.ledger_code where organization_id = $1 and code = $2', [organizationId, code]);
    }
    await owner.query('commit');
    return { organizationId, groups: groups as FoundedOrganization['groups'], ledgerCodes };
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

async function idOf(owner: OwnerConnection, text: string, values: unknown[]): Promise<string> {
  const { rows } = await owner.query(text, values);
  const row = rows[0];
  assert(typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string', 'the row was just written');
  return row.id;
}
