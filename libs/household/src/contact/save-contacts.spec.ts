import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { addMember, clientTable, contactTable, editPersonHere, missingInformation, recipientFor, saveContacts, updateContactDetails, viewPersonHere, type PersonView } from '../index';
import { testClerk, testFamily, type TestFamily } from '../testing';

let db: TestDatabase;
let here: string;
let elsewhere: string;
let family: TestFamily;
let child: PersonView;
const luc = { firstName: 'Luc', lastName: 'Gagnon', relationship: 'father', phone: '514 555-0142', email: 'Luc@Exemple.ca', guardian: 'primary' } as const;
const ana = { firstName: 'Ana', lastName: 'Silva', relationship: 'mother', phone: '514 555-0143', guardian: 'secondary' } as const;
beforeAll(async () => {
  db = await testDatabase([clientTable as never, contactTable as never]);
  here = await db.organization({ contacts_required: 1, offers_childcare: true });
  elsewhere = await db.organization({ contacts_required: 2 });
});
beforeEach(async () => {
  family = await testFamily(db, [here, elsewhere]);
  child = await db.commands.execute(addMember, { accountId: family.accountId, firstName: 'Rose', lastName: 'Tremblay', birthDate: '2017-05-02' }, family.actor);
});
afterAll(() => db.close());

const save = (contacts: readonly object[], more: object = {}, organizationId = here) =>
  db.commands.execute(saveContacts, { accountId: family.accountId, personId: child.id, contacts: contacts as never, ...more }, family.actor, { organizationId });

describe('contacts and guardians', () => {
  it('are kept, exchanged in rank, and dropped, as one list with one version', async () => {
    const first = await save([luc, ana]);
    expect(first).toMatchObject({ version: 1, rules: { required: 1, asksRl24: true }, contacts: [{ firstName: 'Luc', email: 'luc@exemple.ca', guardian: 'primary' }, { firstName: 'Ana', guardian: 'secondary' }] });
    const [keptLuc, keptAna] = first.contacts;
    const swapped = await save([{ ...luc, id: keptLuc?.id, guardian: 'secondary' }, { ...ana, id: keptAna?.id, guardian: 'primary' }], { expectedVersion: 1 });
    expect(swapped.contacts.map((contact) => [contact.id, contact.guardian])).toEqual([[keptAna?.id, 'primary'], [keptLuc?.id, 'secondary']]);
    const alone = await save([{ ...ana, id: keptAna?.id, guardian: 'primary' }]);
    expect(alone.contacts.map((contact) => contact.firstName)).toEqual(['Ana']);
    await expect(save([luc], { expectedVersion: 1 })).rejects.toMatchObject({ code: 'kernel.changed-meanwhile', details: { version: 3 } });
  });

  it('saved twice at the same moment end as one of the two lists, never as a mixture', async () => {
    await Promise.all([save([luc]), save([{ ...ana, guardian: 'primary' }])]);
    const now = await db.commands.ask(viewPersonHere, { accountId: family.accountId, personId: child.id }, family.actor, { organizationId: here });
    expect(now.contacts).toHaveLength(1);
  });

  it('of one organization are unknown to the other, which may want another number', async () => {
    await save([luc]);
    await expect(save([luc], {}, elsewhere)).rejects.toMatchObject({ code: 'household.contacts-invalid', details: { required: 2 } });
    const there = await db.commands.ask(viewPersonHere, { accountId: family.accountId, personId: child.id }, testClerk(elsewhere));
    expect(there.contacts).toEqual([]);
  });

  it('of one child cannot be moved to another by naming their id', async () => {
    const [contact] = (await save([luc])).contacts;
    const sister = await db.commands.execute(addMember, { accountId: family.accountId, firstName: 'Éva', lastName: 'Tremblay', birthDate: '2019-05-02' }, family.actor);
    await expect(db.commands.execute(saveContacts, { accountId: family.accountId, personId: sister.id, contacts: [{ ...luc, id: contact?.id }] }, family.actor, { organizationId: here })).rejects.toMatchObject({ code: 'kernel.not-found' });
  });

  it('decide to whom the organization writes about the child', async () => {
    await save([luc]);
    const recipient = await db.database.look({ organizationId: here }, (sql) => recipientFor(sql, { accountId: family.accountId, personId: child.id }));
    expect(recipient).toEqual({ email: 'luc@exemple.ca', name: 'Luc Gagnon', locale: 'fr-CA', because: 'primary-guardian' });
    const there = await db.database.look({ organizationId: elsewhere }, (sql) => recipientFor(sql, { accountId: family.accountId, personId: child.id }));
    expect(there?.because).toBe('owner-contact');
  });
});

describe('what an organization keeps of a person', () => {
  it('is its own, and its staff’s note is not the family’s to write', async () => {
    const edit = { accountId: family.accountId, personId: child.id, phone: '514 555-0199', postalCode: 'h2x1y4' };
    const clerk = await db.commands.execute(editPersonHere, { ...edit, adminNote: 'Vient en autobus' }, testClerk(here));
    expect(clerk.facts).toMatchObject({ phone: '514 555-0199', postalCode: 'H2X 1Y4', adminNote: 'Vient en autobus', version: 1 });
    const own = await db.commands.execute(editPersonHere, { accountId: family.accountId, personId: child.id, street: '12, rue des Érables', adminNote: 'effacée' }, family.actor, { organizationId: here });
    expect(own.facts).toMatchObject({ street: '12, rue des Érables', phone: '514 555-0199', adminNote: 'Vient en autobus' });
    const there = await db.commands.ask(viewPersonHere, { accountId: family.accountId, personId: child.id }, testClerk(elsewhere));
    expect(there.facts).toMatchObject({ phone: '', adminNote: '', version: 0 });
  });
});

describe('missing information', () => {
  it('is told per organization and person, and goes as it is given', async () => {
    const ask = () => db.commands.ask(missingInformation, { accountId: family.accountId }, family.actor);
    const at = async (organizationId: string, personId: string) => (await ask()).find((one) => one.organizationId === organizationId && one.personId === personId)?.missing ?? [];
    expect(await at(here, family.ownerPersonId)).toEqual(['phone', 'address']);
    expect(await at(here, child.id)).toEqual(['contacts', 'primary-guardian', 'rl24-shares']);
    expect(await at(elsewhere, child.id)).toEqual(['contacts', 'primary-guardian']);
    await save([{ ...luc, rl24Percent: 100 }]);
    await db.commands.execute(updateContactDetails, { accountId: family.accountId, phone: '514 555-0100', street: '1, rue A', city: 'Valbois', postalCode: 'H1H 1H1' }, family.actor, { organizationId: here });
    expect(await at(here, child.id)).toEqual([]);
    expect(await at(here, family.ownerPersonId)).toEqual([]);
    expect(await at(elsewhere, child.id)).toEqual(['contacts', 'primary-guardian']);
  });
});
