import { newId, system, type Actor } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { accountOfUser, ensureClient, findClient, foundAccount, peopleOf, recipientFor } from '../index';
import { testClerk, testFamily } from '../testing';

let db: TestDatabase;
let here: string;
let elsewhere: string;
beforeAll(async () => {
  db = await testDatabase();
  here = await db.organization();
  elsewhere = await db.organization();
});
afterAll(() => db.close());

describe('a family account', () => {
  it('is founded by its adult owner, who can find it again', async () => {
    const family = await testFamily(db);
    expect(await db.database.look({ userId: family.userId }, (sql) => accountOfUser(sql, family.userId))).toBe(family.accountId);
    const people = await db.database.look({ accountId: family.accountId }, (sql) => peopleOf(sql, family.accountId));
    expect(people).toMatchObject([{ id: family.ownerPersonId, firstName: 'Maude', isOwner: true, birthDate: '1986-03-09', archivedAt: null, version: 1 }]);
  });

  it.each([
    ['is seventeen', 17, { birthDateMissing: false }],
    ['does not say a birth date', null, { birthDateMissing: true }],
  ])('is refused to somebody who %s', async (_who, years, details) => {
    const { rows } = await db.admin.query<{ born: string | null }>("select (kernel.now() - make_interval(years => $1))::date::text as born", [years]);
    const birthDate = rows[0]?.born ?? null;
    const actor: Actor = { kind: 'family', userId: newId(), accountId: null, sessionId: newId() };
    await expect(db.commands.execute(foundAccount, { ownerUserId: newId(), owner: { firstName: 'A', lastName: 'B', birthDate } }, actor)).rejects.toMatchObject({ code: 'household.owner-not-adult', details });
  });

  it('turns eighteen at midnight on the clock of the organization, not of Greenwich', async () => {
    const tokyo = await db.organization({ time_zone: 'Asia/Tokyo' });
    const found = (organizationId: string, birthDate: string) =>
      db.commands.execute(foundAccount, { ownerUserId: null, owner: { firstName: 'A', lastName: 'B', birthDate } }, system('spec'), { organizationId });
    const { rows } = await db.admin.query<{ tokyo: string; toronto: string }>(
      "select ((kernel.now() at time zone 'Asia/Tokyo')::date - interval '18 years')::date::text as tokyo, ((kernel.now() at time zone 'America/Toronto')::date + interval '1 day' - interval '18 years')::date::text as toronto",
    );
    await expect(found(tokyo, rows[0]?.tokyo ?? '')).resolves.toHaveProperty('accountId');
    await expect(found(here, rows[0]?.toronto ?? '')).rejects.toMatchObject({ code: 'household.owner-not-adult' });
  });

  it('is founded once per user', async () => {
    const family = await testFamily(db);
    await expect(db.commands.execute(foundAccount, { ownerUserId: family.userId, owner: { firstName: 'A', lastName: 'B', birthDate: '1980-01-01' } }, family.actor)).rejects.toMatchObject({ code: 'household.account-already-founded' });
  });

  it('made by a clerk takes a missing birth date for an adult’s', async () => {
    const made = await db.commands.execute(foundAccount, { ownerUserId: null, owner: { firstName: 'Gaétan', lastName: 'Roy' } }, testClerk(here));
    expect(made.accountId).toEqual(expect.any(String));
  });
});

describe('becoming a client', () => {
  it('gives the organization its own record, once, with the address the owner signs in with', async () => {
    const family = await testFamily(db);
    const first = await db.commands.execute(ensureClient, { accountId: family.accountId }, family.actor, { organizationId: here });
    const again = await db.commands.execute(ensureClient, { accountId: family.accountId }, family.actor, { organizationId: here });
    expect(again.id).toBe(first.id);
    expect(first).toMatchObject({ email: family.email, createdBy: 'family', locale: 'fr-CA' });
  });

  it('is not shown to another organization, while the people are shown to those the family is a client of', async () => {
    const family = await testFamily(db, [here]);
    expect(await db.database.look({ organizationId: elsewhere }, (sql) => findClient(sql, family.accountId))).toBeNull();
    expect(await db.database.look({ organizationId: elsewhere }, (sql) => peopleOf(sql, family.accountId))).toEqual([]);
    expect(await db.database.look({ organizationId: here }, (sql) => peopleOf(sql, family.accountId))).toHaveLength(1);
  });

  it('is not for a family to do for another, nor for a clerk to an account they do not know', async () => {
    const [a, b] = [await testFamily(db), await testFamily(db)];
    await expect(db.commands.execute(ensureClient, { accountId: b.accountId }, a.actor, { organizationId: here })).rejects.toMatchObject({ code: 'kernel.not-found' });
    await expect(db.commands.execute(ensureClient, { accountId: b.accountId }, testClerk(here))).rejects.toMatchObject({ code: 'household.client-unknown' });
  });
});

describe('the person an organization writes to', () => {
  it('is the participant’s primary guardian, then the owner’s contact address, then the address they sign in with', async () => {
    const family = await testFamily(db, [here]);
    const ask = (personId?: string) => db.database.look({ organizationId: here }, (sql) => recipientFor(sql, { accountId: family.accountId, personId }));
    await db.admin.query('update household.client set email = null where account_id = $1', [family.accountId]);
    expect(await ask(family.ownerPersonId)).toMatchObject({ email: family.email, because: 'owner-username', name: 'Maude Tremblay' });
    await db.admin.query("update household.client set email = 'maude@exemple.ca' where account_id = $1", [family.accountId]);
    expect(await ask(family.ownerPersonId)).toMatchObject({ email: 'maude@exemple.ca', because: 'owner-contact' });
    await db.admin.query(
      "insert into household.contact (organization_id, id, person_id, account_id, first_name, last_name, relationship, email, guardian) values ($1, $2, $3, $4, 'Luc', 'Gagnon', 'father', 'luc@exemple.ca', 'primary')",
      [here, newId(), family.ownerPersonId, family.accountId],
    );
    expect(await ask(family.ownerPersonId)).toMatchObject({ email: 'luc@exemple.ca', because: 'primary-guardian', name: 'Luc Gagnon' });
    expect(await ask()).toMatchObject({ because: 'owner-contact' });
    await db.admin.query('delete from household.contact where account_id = $1', [family.accountId]);
    await db.admin.query('update household.client set email = null where account_id = $1', [family.accountId]);
    await db.admin.query('update household.account set owner_user_id = null where id = $1', [family.accountId]);
    expect(await ask()).toBeNull();
  });
});
