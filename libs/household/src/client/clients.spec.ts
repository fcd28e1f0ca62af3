import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import {
  addMember, changeOwner, clientTable, contactTable, deleteMember, editMember, findClient, findClients, journalOf, listQuickAccess, removeQuickAccess, setAdminNote, setTags, updateContactDetails, viewClientAccount, visitStore,
} from '../index';
import { testClerk, testFamily } from '../testing';

let db: TestDatabase;
let here: string;
let elsewhere: string;
beforeAll(async () => {
  db = await testDatabase([clientTable as never, contactTable as never]);
  here = await db.organization();
  elsewhere = await db.organization();
});
afterAll(() => db.close());

describe('a client record', () => {
  it('is edited by its family and by staff, and a stale edit is refused', async () => {
    const family = await testFamily(db, [here, elsewhere]);
    const details = { accountId: family.accountId, email: ' Maude@Exemple.CA ', phone: '514 555-0100', postalCode: 'j4z 2x1', expectedVersion: 1 };
    const saved = await db.commands.execute(updateContactDetails, details, family.actor, { organizationId: here });
    expect(saved).toMatchObject({ email: 'maude@exemple.ca', phone: '514 555-0100', postalCode: 'J4Z 2X1', version: 2 });
    expect(saved.contactConfirmedAt).toBeInstanceOf(Date);
    await expect(db.commands.execute(updateContactDetails, { ...details, phone: '514 555-0101' }, testClerk(here))).rejects.toMatchObject({ code: 'kernel.changed-meanwhile', details: { version: 2 } });
    const there = await db.database.look({ organizationId: elsewhere }, (sql) => findClient(sql, family.accountId));
    expect(there).toMatchObject({ email: family.email, phone: '', version: 1 });
  });

  it('is changed by one of two simultaneous editors who read the same version', async () => {
    const family = await testFamily(db, [here]);
    const edit = (city: string) => db.commands.execute(updateContactDetails, { accountId: family.accountId, city, expectedVersion: 1 }, testClerk(here));
    const answers = await Promise.allSettled([edit('Laval'), edit('Longueuil'), edit('Lévis')]);
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
  });

  it.each([
    [{ email: 'maude@exemple' }, '/email', 'not-an-email'],
    [{ email: 'a@b.ca\r\nBcc: c@d.ca' }, '/email', 'not-an-email'],
    [{ phone: '12345' }, '/phone', 'not-a-phone'],
    [{ postalCode: '12345' }, '/postalCode', 'not-a-postal-code'],
  ])('is refused with what is wrong: %j', async (wrong, pointer, problem) => {
    const family = await testFamily(db, [here]);
    await expect(db.commands.execute(updateContactDetails, { accountId: family.accountId, ...wrong }, family.actor, { organizationId: here })).rejects.toMatchObject({ code: 'household.contact-details-invalid', details: { findings: [{ pointer, problem }] } });
  });

  it('has tags and a note that are the organization’s own', async () => {
    const family = await testFamily(db, [here, elsewhere]);
    expect((await db.commands.execute(setTags, { accountId: family.accountId, tags: [' Bénévole ', 'Aîné', 'Bénévole'] }, testClerk(here))).tags).toEqual(['Aîné', 'Bénévole']);
    await db.commands.execute(setAdminNote, { accountId: family.accountId, note: 'Rappeler en janvier' }, testClerk(here));
    expect(await db.commands.ask(viewClientAccount, { accountId: family.accountId }, testClerk(here))).toMatchObject({ account: { username: family.email }, client: { adminNote: 'Rappeler en janvier' }, version: 3 });
    expect(await db.commands.ask(viewClientAccount, { accountId: family.accountId }, testClerk(elsewhere))).toMatchObject({ client: { adminNote: '', tags: [] } });
  });
});

describe('the client list', () => {
  let town: string;
  beforeAll(async () => {
    town = await db.organization();
    for (const [firstName, lastName, phone] of [['Marie-Ève', 'Bélanger', '(514) 555-1234'], ['François', 'de la Durantaye', '+1 450 555 9876'], ['Zachary', 'Œuvrard', '']] as const) {
      const family = await testFamily(db, [town], { firstName, lastName });
      await db.commands.execute(updateContactDetails, { accountId: family.accountId, phone }, family.actor, { organizationId: town });
      if (lastName === 'Bélanger') await db.commands.execute(addMember, { accountId: family.accountId, firstName: 'Noémie', lastName: 'Côté-Bélanger' }, family.actor);
      if (lastName === 'Œuvrard') await db.commands.execute(setTags, { accountId: family.accountId, tags: ['Aîné'] }, testClerk(town));
    }
    await testFamily(db, [elsewhere], { firstName: 'Marie-Ève', lastName: 'Bélanger' });
  });
  const find = async (query: string, more: object = {}) => (await db.commands.ask(findClients, { query, ...more }, testClerk(town))).rows.map((row) => row.lastName);

  it.each([
    ['belanger', ['Bélanger']], ['BÉLANGER', ['Bélanger']], ['marie eve', ['Bélanger']], ['marie-eve bel', ['Bélanger']], ['Bélanger, Marie', ['Bélanger']],
    ['noemie', ['Bélanger']], ['cote bel', ['Bélanger']], ['de la dur', ['de la Durantaye']], ['francois de la', ['de la Durantaye']], ['oeuvrard', ['Œuvrard']],
    ['5145551234', ['Bélanger']], ['514 555', ['Bélanger']], ['1 (450) 555-9876', ['de la Durantaye']], ['famille-', []], ['%', []], ["'; drop table", []],
    ['', ['Bélanger', 'de la Durantaye', 'Œuvrard']],
  ])('finds %j', async (query, expected) => {
    expect(await find(query)).toEqual(expected);
  });

  it('finds by the beginning of an e-mail, and by the whole address that somebody signs in with', async () => {
    const family = await testFamily(db, [town], { firstName: 'Iris', lastName: 'Zed' });
    expect(await find(family.email.slice(0, family.email.indexOf('@') + 1))).toEqual(['Zed']);
    await db.commands.execute(updateContactDetails, { accountId: family.accountId, email: 'autre@exemple.ca' }, family.actor, { organizationId: town });
    expect(await find(family.email)).toEqual(['Zed']);
  });

  it('finds by tag', async () => {
    expect(await find('', { tag: 'Aîné' })).toEqual(['Œuvrard']);
  });

  it('comes in pages that neither repeat nor skip', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await db.commands.ask(findClients, { limit: 1, cursor }, testClerk(town));
      seen.push(...page.rows.map((row) => row.lastName));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(['Bélanger', 'de la Durantaye', 'Œuvrard', 'Zed']);
    await expect(db.commands.ask(findClients, { cursor: 'xyz' }, testClerk(town))).rejects.toMatchObject({ code: 'kernel.cursor-unreadable' });
  });

  it('knows new names, new people and a new owner at once, in every organization that knows the family', async () => {
    const family = await testFamily(db, [town, elsewhere], { firstName: 'Ana', lastName: 'Quenneville' });
    const partner = await db.commands.execute(addMember, { accountId: family.accountId, firstName: 'Ugo', lastName: 'Xénakis', birthDate: '1985-02-03' }, family.actor);
    expect(await find('xenakis')).toEqual(['Quenneville']);
    await db.commands.execute(changeOwner, { accountId: family.accountId, personId: partner.id }, family.actor);
    await db.commands.execute(editMember, { accountId: family.accountId, personId: partner.id, lastName: 'Ypsilantis' }, testClerk(town));
    for (const organizationId of [town, elsewhere]) {
      const search = async (query: string) => (await db.commands.ask(findClients, { query }, testClerk(organizationId))).rows.map((row) => row.lastName);
      expect(await search('xenakis')).toEqual([]);
      expect(await search('ypsilantis')).toEqual(['Ypsilantis']);
      expect(await search('ana quenne')).toEqual(['Ypsilantis']);
    }
    await db.commands.execute(deleteMember, { accountId: family.accountId, personId: family.ownerPersonId }, family.actor);
    expect(await find('quenneville')).toEqual([]);
  });

  it('has nobody of another organization', async () => {
    const row = (await db.commands.ask(findClients, { query: 'belanger' }, testClerk(town))).rows[0];
    expect((await db.commands.ask(findClients, { accountIds: [row?.accountId ?? ''] }, testClerk(elsewhere))).rows).toEqual([]);
  });
});

describe('the journal', () => {
  it('tells who changed what, of the shared facts to every organization and of its own to each', async () => {
    const family = await testFamily(db, [here, elsewhere]);
    const rose = await db.commands.execute(addMember, { accountId: family.accountId, firstName: 'Rose', lastName: 'Roy' }, family.actor);
    await db.commands.execute(editMember, { accountId: family.accountId, personId: rose.id, firstName: 'Rosalie' }, family.actor);
    await db.commands.execute(setTags, { accountId: family.accountId, tags: ['VIP'] }, testClerk(here));
    const ofPerson = await db.commands.ask(journalOf, { accountId: family.accountId, personId: rose.id }, testClerk(elsewhere));
    expect(ofPerson.rows.map((entry) => [entry.command, entry.by, entry.notes[0]?.facts['before']])).toEqual([
      ['household.edit-member', { kind: 'family', name: 'Maude Tremblay' }, { firstName: 'Rose' }],
      ['household.add-member', { kind: 'family', name: 'Maude Tremblay' }, undefined],
    ]);
    const commands = async (organizationId: string) => (await db.commands.ask(journalOf, { accountId: family.accountId }, testClerk(organizationId))).rows.map((entry) => entry.command);
    expect(await commands(here)).toContain('household.set-tags');
    expect(await commands(elsewhere)).not.toContain('household.set-tags');
  });

  it('is empty for an organization that does not know the family', async () => {
    const family = await testFamily(db, [here]);
    expect((await db.commands.ask(journalOf, { accountId: family.accountId }, testClerk(elsewhere))).rows).toEqual([]);
  });
});

describe('quick access', () => {
  const nothing = { balanceCents: 0, plannedPayments: 0, cartLines: 0, unreadMessages: 0, unusedPasses: 0, isFederation: false };
  const cards = async (family: { actor: never }) => (await db.commands.ask(listQuickAccess, undefined, family.actor)).map((card) => card.organizationId);

  it('has a card for each store visited and each organization that knows the family, until it is removed and visited again', async () => {
    const family = await testFamily(db, [here]);
    expect(await cards(family as never)).toEqual([here]);
    await db.commands.execute(visitStore, { organizationId: elsewhere }, family.actor);
    expect(await cards(family as never)).toEqual([elsewhere, here]);
    await db.commands.execute(removeQuickAccess, { organizationId: here, facts: nothing }, family.actor);
    expect(await cards(family as never)).toEqual([elsewhere]);
    await db.commands.execute(visitStore, { organizationId: here }, family.actor);
    expect(await cards(family as never)).toEqual([here, elsewhere]);
  });

  it.each([
    ['balanceCents', -500, 'balance'], ['plannedPayments', 1, 'planned-payments'], ['cartLines', 1, 'cart'], ['unreadMessages', 2, 'unread-messages'], ['unusedPasses', 1, 'unused-passes'], ['isFederation', true, 'federation'],
  ])('keeps its card while there is %s', async (fact, value, reason) => {
    const family = await testFamily(db, [here]);
    await expect(db.commands.execute(removeQuickAccess, { organizationId: here, facts: { ...nothing, [fact]: value } }, family.actor)).rejects.toMatchObject({ code: 'household.quick-access-in-use', details: { because: [reason] } });
  });
});
