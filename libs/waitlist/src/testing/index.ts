import { newId } from '@preau/kernel';
import type { TestDatabase } from '@preau/kernel/testing';
import { Places, registerClaims } from '@preau/enrolment';
import { testActivity, testShoppers } from '@preau/enrolment/testing';
import { joinList } from '../entry/join-list';
import type { EntryStatus } from '../entry/entry';
import { defaultRules, type OrganizationRules } from '../rules/rules';
import { saveWaitlistRules } from '../rules/edit-rules';

export interface Shopper {
  readonly accountId: string;
  readonly personId: string;
}
export interface TestWaitlist {
  readonly organizationId: string;
  readonly activityId: string;
  readonly poolId: string;
  readonly places: Places;
  /** Claims of those who are registered, in order. */
  readonly registered: readonly string[];
  /** Those who wait, in order of arrival. */
  readonly people: readonly (Shopper & { readonly entryId: string })[];
  passerBy(): Promise<Shopper>;
  statuses(): Promise<EntryStatus[]>;
}

/** People who are clients of an organization, so that it may see who they are. */
export async function testClients(db: TestDatabase, organizationId: string, count: number): Promise<Shopper[]> {
  const shoppers = await testShoppers(db, count);
  await db.admin.query("insert into household.client (organization_id, id, account_id, email) select $1, gen_random_uuid(), a, a || '@exemple.test' from unnest($2::uuid[]) a", [organizationId, shoppers.map((one) => one.accountId)]);
  return shoppers;
}

/** A full activity whose waiting list has people in it. */
export async function testWaitlist(db: TestDatabase, asked: { readonly places: number; readonly waiting: number; readonly rules?: Partial<OrganizationRules>; readonly activity?: Readonly<Record<string, unknown>> }): Promise<TestWaitlist> {
  const organizationId = await db.organization();
  await db.commands.execute(saveWaitlistRules, { ...defaultRules, mode: 'in-order', ...asked.rules }, db.actor, { organizationId });
  return testLine(db, organizationId, asked);
}

/** The same in an organization that exists. */
export async function testLine(db: TestDatabase, organizationId: string, asked: { readonly places: number; readonly waiting: number; readonly activity?: Readonly<Record<string, unknown>> }): Promise<TestWaitlist> {
  const scope = { organizationId };
  const { activityId } = await testActivity(db, organizationId, asked.places, asked.activity);
  const places = new Places(db.database);
  const shoppers = await testClients(db, organizationId, asked.places + asked.waiting);
  const registered: string[] = [];
  for (const one of shoppers.slice(0, asked.places)) registered.push((await places.hold({ organizationId, ...one, activityId, occurrenceId: null, cartId: newId(), minutes: 15 })).claimId);
  await db.commands.execute(registerClaims, { claimIds: registered }, db.actor, scope);
  const people: (Shopper & { entryId: string })[] = [];
  for (const one of shoppers.slice(asked.places)) people.push({ ...one, entryId: (await db.commands.execute(joinList, { ...one, activityId, occurrenceId: null }, db.actor, scope)).entryId });
  const { rows } = await db.admin.query<{ id: string }>('select id from enrolment.pool where activity_id = $1', [activityId]);
  return {
    organizationId, activityId, poolId: rows[0]?.id ?? '', places, registered, people,
    async passerBy() {
      const [one] = await testClients(db, organizationId, 1);
      if (one === undefined) throw new Error('nobody passes by');
      return one;
    },
    async statuses() {
      const found = await db.admin.query<{ status: EntryStatus }>('select status from waitlist.entry where organization_id = $1 order by rank', [organizationId]);
      return found.rows.map((row) => row.status);
    },
  };
}
