import { newId } from '@preau/kernel';
import type { TestDatabase } from '@preau/kernel/testing';
import { ensurePools } from '../pool/ensure-pools';

export interface TestActivity {
  readonly activityId: string;
  readonly programId: string;
  readonly categoryId: string;
}

/** A published activity with places, straight into the tables: what a spec of places, carts or orders stands on. */
export async function testActivity(db: TestDatabase, organizationId: string, capacity: number, columns: Readonly<Record<string, unknown>> = {}): Promise<TestActivity> {
  const [programId, categoryId, activityId] = [newId(), newId(), newId()];
  await db.admin.query("insert into catalog.program (organization_id, id, source_key, name_fr, name_en, status) values ($1, $2, $3, 'Automne', 'Fall', 'published')", [organizationId, programId, programId]);
  await db.admin.query("insert into catalog.category (organization_id, id, program_id, source_key, name_fr, name_en) values ($1, $2, $3, $4, 'Natation', 'Swimming')", [organizationId, categoryId, programId, categoryId]);
  const row: Record<string, unknown> = {
    organization_id: organizationId, id: activityId, program_id: programId, category_id: categoryId, source_key: activityId, name_fr: 'Têtard', name_en: 'Tadpole', status: 'published',
    session_price_cents: 9_000, session_capacity: capacity, mainly_children: true, ...columns,
  };
  const names = Object.keys(row);
  await db.admin.query(`insert into catalog.activity (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(row));
  await db.commands.execute(ensurePools, { pools: [{ activityId, occurrenceId: null, capacity }] }, db.actor, { organizationId });
  return { activityId, programId, categoryId };
}

/** One dated occurrence of an activity; with places it may be sold as a drop-in. */
export async function testOccurrence(db: TestDatabase, organizationId: string, activityId: string, heldOn: string, capacity: number | null = null): Promise<string> {
  const id = newId();
  await db.admin.query('insert into catalog.occurrence (organization_id, id, activity_id, held_on, starts_at, ends_at) values ($1, $2, $3, $4::date, $4::date + time \'18:00\', $4::date + time \'18:45\')', [organizationId, id, activityId, heldOn]);
  if (capacity !== null) await db.commands.execute(ensurePools, { pools: [{ activityId, occurrenceId: id, capacity }] }, db.actor, { organizationId });
  return id;
}

/** Accounts of one person each, made in one statement. */
export async function testShoppers(db: TestDatabase, count: number): Promise<{ readonly accountId: string; readonly personId: string }[]> {
  const shoppers = Array.from({ length: count }, () => ({ accountId: newId(), personId: newId() }));
  await db.admin.query('insert into household.account (id) select unnest($1::uuid[])', [shoppers.map((one) => one.accountId)]);
  await db.admin.query(
    "insert into household.person (id, account_id, first_name, last_name, birth_date, is_owner) select person_id, account_id, 'Zoé', 'Gagnon', '1985-05-05', true from unnest($1::uuid[], $2::uuid[]) as s(person_id, account_id)",
    [shoppers.map((one) => one.personId), shoppers.map((one) => one.accountId)],
  );
  return shoppers;
}
