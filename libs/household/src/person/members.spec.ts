import { newId } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { addMember, archiveMember, barClient, changeOwner, clientTable, contactTable, deleteMember, editMember, foundAccount, ensureClient, peopleOf, unarchiveMember } from '../index';
import { testClerk, testFamily, type TestFamily } from '../testing';

let db: TestDatabase;
let here: string;
let elsewhere: string;
let family: TestFamily;
beforeAll(async () => {
  db = await testDatabase([clientTable as never, contactTable as never]);
  here = await db.organization();
  elsewhere = await db.organization();
});
beforeEach(async () => {
  family = await testFamily(db, [here]);
});
afterAll(() => db.close());

const add = (firstName: string, birthDate: string | null = '2017-05-02', more: object = {}) =>
  db.commands.execute(addMember, { accountId: family.accountId, firstName, lastName: 'Tremblay', birthDate, ...more }, family.actor);
/** A place of the person in an activity, as enrolment keeps it; the activity itself does not matter here. */
async function givePlace(personId: string): Promise<void> {
  await db.admin.query('alter table enrolment.claim disable trigger all');
  await db.admin.query("insert into enrolment.claim (organization_id, id, pool_id, kind, account_id, person_id) values ($1, $2, $3, 'registration', $4, $5)", [here, newId(), newId(), family.accountId, personId]);
  await db.admin.query('alter table enrolment.claim enable trigger all');
}

describe('the people of an account', () => {
  it('are the owner, then the others by first name, of any age', async () => {
    await add('Zoé', '2025-12-01');
    await add('Émile', null);
    await add('Éva');
    const people = await db.database.look({ accountId: family.accountId }, (sql) => peopleOf(sql, family.accountId));
    expect(people.map((person) => person.firstName)).toEqual(['Maude', 'Émile', 'Éva', 'Zoé']);
  });

  it('are not added twice by mistake, but twins of one name can be insisted on', async () => {
    const first = await add('Marie-Ève');
    await expect(add('marie eve')).rejects.toMatchObject({ code: 'household.member-looks-alike', details: { personId: first.id } });
    await expect(add('Marie-Ève', '2019-01-01')).resolves.toBeDefined();
    await expect(add('Marie-Ève', '2017-05-02', { evenIfAlike: true })).resolves.toBeDefined();
    const answers = await Promise.allSettled([add('Rose'), add('Rose'), add('Rose')]);
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
  });

  it.each([
    [{ firstName: '   ' }, '/firstName', 'missing'],
    [{ lastName: 'x'.repeat(101) }, '/lastName', 'too-long'],
    [{ birthDate: '2999-01-01' }, '/birthDate', 'in-the-future'],
    [{ birthDate: '2019-02-29' }, '/birthDate', 'not-a-date'],
    [{ birthDate: '1899-12-31' }, '/birthDate', 'too-old'],
  ])('are refused with what is wrong: %j', async (wrong, pointer, problem) => {
    await expect(add('Rose', '2017-05-02', wrong)).rejects.toMatchObject({ code: 'household.person-invalid', details: { findings: [{ pointer, problem }] } });
  });

  it('are edited for every organization at once; a stale edit is refused and changes nothing', async () => {
    const rose = await add('Rose');
    const edited = await db.commands.execute(editMember, { accountId: family.accountId, personId: rose.id, firstName: 'Rosalie', expectedVersion: 1 }, family.actor);
    expect(edited).toMatchObject({ firstName: 'Rosalie', lastName: 'Tremblay', version: 2 });
    await expect(db.commands.execute(editMember, { accountId: family.accountId, personId: rose.id, firstName: 'Rosie', expectedVersion: 1 }, testClerk(here))).rejects.toMatchObject({ code: 'kernel.changed-meanwhile', details: { version: 2 } });
    await db.commands.execute(ensureClient, { accountId: family.accountId }, family.actor, { organizationId: elsewhere });
    const seen = await db.database.look({ organizationId: elsewhere }, (sql) => peopleOf(sql, family.accountId));
    expect(seen.map((person) => person.firstName)).toContain('Rosalie');
  });

  it('are the family’s own: another family, or a clerk of an organization that does not know it, is told that there is no such person', async () => {
    const rose = await add('Rose');
    const stranger = await testFamily(db, [here]);
    const edit = { accountId: family.accountId, personId: rose.id, firstName: 'X' };
    await expect(db.commands.execute(editMember, edit, stranger.actor, { organizationId: here })).rejects.toMatchObject({ code: 'kernel.not-found' });
    await expect(db.commands.execute(editMember, { ...edit, accountId: stranger.accountId }, stranger.actor, { organizationId: here })).rejects.toMatchObject({ code: 'kernel.not-found' });
    await expect(db.commands.execute(editMember, edit, testClerk(elsewhere))).rejects.toMatchObject({ code: 'household.client-unknown' });
    expect(await db.database.look({ accountId: stranger.accountId }, (sql) => peopleOf(sql, family.accountId))).toEqual([]);
  });

  it('who bought something can only be archived, and come back', async () => {
    const rose = await add('Rose');
    await givePlace(rose.id);
    const named = { accountId: family.accountId, personId: rose.id };
    await expect(db.commands.execute(deleteMember, named, family.actor)).rejects.toMatchObject({ code: 'household.member-has-purchases' });
    expect((await db.commands.execute(archiveMember, named, family.actor)).archivedAt).toBeInstanceOf(Date);
    expect((await db.commands.execute(archiveMember, named, family.actor)).version).toBe(2);
    expect((await db.commands.execute(unarchiveMember, named, family.actor)).archivedAt).toBeNull();
  });

  it('whom an organization registers no more are archived too: their bar does not go with them', async () => {
    const rose = await add('Rose');
    await db.commands.execute(barClient, { accountId: family.accountId, personId: rose.id, reason: 'Sécurité', untilOn: null }, testClerk(here));
    await expect(db.commands.execute(deleteMember, { accountId: family.accountId, personId: rose.id }, family.actor)).rejects.toMatchObject({ code: 'household.member-has-purchases' });
  });

  it('who bought nothing can be deleted; the owner never', async () => {
    const rose = await add('Rose');
    await db.commands.execute(deleteMember, { accountId: family.accountId, personId: rose.id }, family.actor);
    expect(await db.database.look({ accountId: family.accountId }, (sql) => peopleOf(sql, family.accountId))).toHaveLength(1);
    for (const useCase of [deleteMember, archiveMember]) {
      await expect(db.commands.execute<object, unknown>(useCase as never, { accountId: family.accountId, personId: family.ownerPersonId }, family.actor)).rejects.toMatchObject({ code: 'household.person-is-owner' });
    }
  });

  it('are not taken away by staff from a family that can sign in, but are from an account that nobody signs in for', async () => {
    const rose = await add('Rose');
    await expect(db.commands.execute(archiveMember, { accountId: family.accountId, personId: rose.id }, testClerk(here))).rejects.toMatchObject({ code: 'household.only-family-may-remove' });
    const made = await db.commands.execute(foundAccount, { ownerUserId: null, owner: { firstName: 'Gaétan', lastName: 'Roy' } }, db.actor, { organizationId: here });
    await db.commands.execute(ensureClient, { accountId: made.accountId }, db.actor, { organizationId: here });
    const child = await db.commands.execute(addMember, { accountId: made.accountId, firstName: 'Lou', lastName: 'Roy' }, testClerk(here));
    await expect(db.commands.execute(deleteMember, { accountId: made.accountId, personId: child.id }, testClerk(here))).resolves.toBeUndefined();
  });
});

describe('the owner of an account', () => {
  it('can be changed to another adult of it, and to nobody else', async () => {
    const child = await add('Rose');
    const ageless = await add('Luc', null);
    const adult = await add('Marc', '1984-01-31');
    const change = (personId: string) => db.commands.execute(changeOwner, { accountId: family.accountId, personId }, testClerk(here));
    await expect(change(child.id)).rejects.toMatchObject({ code: 'household.two-adults-needed' });
    await expect(change(ageless.id)).rejects.toMatchObject({ code: 'household.two-adults-needed' });
    await db.commands.execute(archiveMember, { accountId: family.accountId, personId: adult.id }, family.actor);
    await expect(change(adult.id)).rejects.toMatchObject({ code: 'household.person-archived' });
    await db.commands.execute(unarchiveMember, { accountId: family.accountId, personId: adult.id }, family.actor);
    expect((await change(adult.id)).map((person) => [person.firstName, person.isOwner])).toEqual([['Marc', true], ['Luc', false], ['Maude', false], ['Rose', false]]);
  });

  it('stays an adult', async () => {
    await expect(db.commands.execute(editMember, { accountId: family.accountId, personId: family.ownerPersonId, birthDate: '2015-01-01' }, family.actor)).rejects.toMatchObject({ code: 'household.owner-not-adult' });
  });
});
