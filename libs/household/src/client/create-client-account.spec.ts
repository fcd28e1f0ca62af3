import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { configureIdentityForSpecs } from '@preau/identity/testing';
import { createClientAccount, ensureClient, foundAccount, findClient, offerLink } from '../index';
import { testClerk, testFamily } from '../testing';

let db: TestDatabase;
let here: string;
let elsewhere: string;
beforeAll(async () => {
  db = await testDatabase();
  here = await db.organization();
  elsewhere = await db.organization();
  configureIdentityForSpecs();
});
afterAll(() => db.close());

let serial = 0;
const make = (more: object = {}, organizationId = here) => {
  serial += 1;
  return db.commands.execute(createClientAccount, { firstName: 'Gaétan', lastName: `Roy${serial}`, phone: '514 555-0100', ...more }, testClerk(organizationId));
};
const outbox = async (type: string) => (await db.admin.query<{ payload: Record<string, unknown> }>('select payload from kernel.outbox where type = $1 order by id', [type])).rows.map((row) => row.payload);

describe('an account made by a clerk', () => {
  it('without an e-mail works, and nobody can sign in for it', async () => {
    const made = await make();
    expect(made.activationSent).toBe(false);
    expect(await db.database.look({ organizationId: here }, (sql) => findClient(sql, made.accountId))).toMatchObject({ createdBy: 'staff', email: null, phone: '514 555-0100' });
  });

  it('with an e-mail asks its owner to choose a password, and is theirs', async () => {
    const made = await make({ email: 'Gaetan.Roy@exemple.ca' });
    expect(made.activationSent).toBe(true);
    expect(await outbox('identity.account-activation-requested.v1')).toContainEqual(expect.objectContaining({ email: 'gaetan.roy@exemple.ca', organizationName: 'Ville de Valbois' }));
    const { rows } = await db.admin.query('select u.email from household.account a join identity.app_user u on u.id = a.owner_user_id where a.id = $1', [made.accountId]);
    expect(rows).toEqual([{ email: 'gaetan.roy@exemple.ca' }]);
  });

  it('is not made for an address that is none', async () => {
    await expect(make({ email: 'gaetan@' })).rejects.toMatchObject({ code: 'household.contact-details-invalid' });
  });

  it('is not made for an address that is a client here: that client is opened instead, by contact address or by login', async () => {
    const family = await testFamily(db, [here]);
    await expect(make({ email: family.email })).rejects.toMatchObject({ code: 'household.client-already-here', details: { accountId: family.accountId } });
    await db.admin.query("update household.client set email = 'autre@exemple.ca' where account_id = $1", [family.accountId]);
    await expect(make({ email: family.email })).rejects.toMatchObject({ code: 'household.client-already-here', details: { accountId: family.accountId } });
    await expect(make({ email: 'autre@exemple.ca' })).rejects.toMatchObject({ code: 'household.client-already-here', details: { accountId: family.accountId } });
  });

  it('is not made for somebody who is known elsewhere: they are offered a link, and nothing of them is told', async () => {
    const family = await testFamily(db, [elsewhere]);
    await expect(make({ email: family.email })).rejects.toMatchObject({ code: 'household.email-known-elsewhere', details: {} });
    expect(await db.commands.execute(offerLink, { email: family.email }, testClerk(here))).toEqual({ offered: true });
    expect(await outbox('household.link-offered.v1')).toEqual([expect.objectContaining({ email: family.email, organizationId: here })]);
    expect(await db.commands.execute(offerLink, { email: 'personne@exemple.ca' }, testClerk(here))).toEqual({ offered: true });
    expect(await outbox('household.link-offered.v1')).toHaveLength(1);
    await db.commands.execute(ensureClient, { accountId: family.accountId }, family.actor, { organizationId: here });
    expect(await db.database.look({ organizationId: here }, (sql) => findClient(sql, family.accountId))).not.toBeNull();
  });

  it('is not made twice when another organization’s activation is still open, and nothing is left behind', async () => {
    await make({ email: 'deux@exemple.ca' }, elsewhere);
    const before = await db.admin.query('select count(*)::int as n from household.account');
    await expect(make({ email: 'deux@exemple.ca' })).rejects.toMatchObject({ code: 'household.email-known-elsewhere' });
    expect((await db.admin.query('select count(*)::int as n from household.account')).rows).toEqual(before.rows);
  });

  it('warns of a client here with the same name, whatever the accents, unless the birth dates differ or the clerk insists', async () => {
    const first = await make({ firstName: 'Zoé', lastName: 'Désy', birthDate: '1980-01-01' });
    await expect(make({ firstName: 'zoe', lastName: 'desy' })).rejects.toMatchObject({ code: 'household.client-looks-alike', details: { candidates: [{ accountId: first.accountId, birthDate: '1980-01-01' }] } });
    await expect(make({ firstName: 'Zoé', lastName: 'Désy', birthDate: '1981-01-01' })).resolves.toBeDefined();
    await expect(make({ firstName: 'Zoé', lastName: 'Désy', birthDate: '1980-01-01', evenIfAlike: true })).resolves.toBeDefined();
    await expect(make({ firstName: 'Zoé', lastName: 'Désy', birthDate: '1980-01-01' }, elsewhere)).resolves.toBeDefined();
  });

  it('is for an adult', async () => {
    await expect(make({ birthDate: '2015-01-01' })).rejects.toMatchObject({ code: 'household.owner-not-adult' });
    await expect(db.commands.execute(foundAccount, { ownerUserId: null, owner: { firstName: '', lastName: 'X' } }, testClerk(here))).rejects.toMatchObject({ code: 'household.person-invalid' });
  });
});
