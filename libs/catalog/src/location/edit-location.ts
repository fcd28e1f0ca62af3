import { command, newId, read, type Tx } from '@preau/kernel';
import { refusal } from '../errors';
import type { Location, LocationFacts } from './location';
import { locationTable } from './location.table';

async function lockLocation(tx: Tx, id: string): Promise<Location> {
  const location = await tx.orm.findOne(locationTable, { where: { organizationId: tx.organizationId, id }, lock: { mode: 'pessimistic_write' } });
  if (location === null) throw refusal('catalog.location-not-found', { locationId: id });
  return location;
}
/** @throws DomainError catalog.location-not-found, catalog.location-loop */
async function requireParent(tx: Tx, location: Pick<Location, 'id' | 'parentId'>): Promise<void> {
  const seen = new Set([location.id]);
  for (let parentId = location.parentId; parentId !== null; parentId = (await lockLocation(tx, parentId)).parentId) {
    if (seen.has(parentId)) throw refusal('catalog.location-loop', { locationId: location.id });
    seen.add(parentId);
  }
}
const nothing: Omit<LocationFacts, 'name'> = { parentId: null, street: '', city: '', district: '', postalCode: '', description: '', accessibility: '', latitude: null, longitude: null };

/** @throws DomainError catalog.location-not-found (of the parent) */
export const addLocation = command('catalog.add-location', async (tx, input: Pick<LocationFacts, 'name'> & Partial<LocationFacts>): Promise<Location> => {
  const id = newId();
  const location: Location = { ...nothing, ...input, organizationId: tx.organizationId, id, source: 'manual', sourceKey: id, version: 1 };
  await requireParent(tx, location);
  await tx.orm.insert(locationTable, location);
  tx.note('location', id, { added: location.name });
  return location;
});

/** @throws DomainError catalog.location-not-found, catalog.location-loop */
export const editLocation = command('catalog.edit-location', async (tx, input: { readonly locationId: string; readonly changes: Partial<LocationFacts> }): Promise<Location> => {
  const before = await lockLocation(tx, input.locationId);
  const after: Location = { ...before, ...input.changes, version: before.version + 1 };
  await requireParent(tx, after);
  const { organizationId, id, source: _source, sourceKey: _sourceKey, ...values } = after;
  await tx.orm.update(locationTable, { organizationId, id }, values);
  tx.note('location', id, { changes: input.changes });
  return after;
});

/** @throws DomainError catalog.location-not-found, catalog.location-in-use */
export const removeLocation = command('catalog.remove-location', async (tx, input: { readonly locationId: string }): Promise<void> => {
  const location = await lockLocation(tx, input.locationId);
  const { uses } = await tx.one<{ uses: number }>(
    `select ((select count(*) from catalog.activity where organization_id = $1 and location_id = $2) + (select count(*) from catalog.location where organization_id = $1 and parent_id = $2)
       + (select count(*) from catalog.occurrence where organization_id = $1 and location_id = $2) + (select count(*) from catalog.schedule where organization_id = $1 and location_id = $2))::integer as uses`,
    [tx.organizationId, location.id],
  );
  if (uses > 0) throw refusal('catalog.location-in-use', { uses });
  await tx.query(`delete from catalog.import_snapshot where organization_id = $1 and subject = 'location' and subject_id = $2`, [tx.organizationId, location.id]);
  await tx.orm.delete(locationTable, { organizationId: tx.organizationId, id: location.id });
  tx.note('location', location.id, { removed: location.name });
});

/** Everything that is written of a place. @throws DomainError catalog.location-not-found */
export const findLocation = read('catalog.find-location', async (sql, input: { readonly locationId: string }): Promise<Location> => {
  const found = await sql.maybe<Location>(
    `select organization_id as "organizationId", id, parent_id as "parentId", source, source_key as "sourceKey", name, street, city, district, postal_code as "postalCode", description, accessibility, latitude, longitude, version
     from catalog.location where organization_id = $1 and id = $2`,
    [sql.organizationId, input.locationId],
  );
  if (found === null) throw refusal('catalog.location-not-found', { locationId: input.locationId });
  return found;
});

/** For choosing a place: those whose name, street or district has the text; the first fifty. */
export const listLocations = read('catalog.list-locations', async (sql, input: { readonly text?: string }): Promise<Pick<Location, 'id' | 'parentId' | 'name' | 'street' | 'city' | 'district' | 'postalCode'>[]> =>
  sql.query(
    `select id, parent_id as "parentId", name, street, city, district, postal_code as "postalCode" from catalog.location
     where organization_id = $1 and catalog.fold(name || ' ' || street || ' ' || district) like catalog.pattern($2) order by name, id limit 50`,
    [sql.organizationId, input.text ?? ''],
  ),
);
