import { Sealer } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { addMember, clientTable, contactTable, ensureClient, revealSinWith, rl24FamiliesOf, rl24RecipientsOf, saveContacts, saveRl24RecipientWith, sharesHistoryOf, sinPurpose, updateContactDetails, type ContactInput, type PersonView } from '../index';
import { testClerk, testFamily, type TestFamily } from '../testing';

let db: TestDatabase;
let here: string;
let family: TestFamily;
let rose: PersonView;
const sealer = new Sealer('a secret of at least thirty-two characters');
const [save, reveal] = [saveRl24RecipientWith(sealer), revealSinWith(sealer)];
const sin = '046 454 286';
const contact = (firstName: string, lastName: string, guardian: 'primary' | 'secondary', rl24Percent: number | null): ContactInput => ({ firstName, lastName, guardian, rl24Percent, relationship: 'parent', phone: '514 555-0142' });

beforeAll(async () => {
  db = await testDatabase([clientTable as never, contactTable as never]);
});
beforeEach(async () => {
  here = await db.organization({ contacts_required: 1, offers_childcare: true });
  family = await testFamily(db, [here]);
  rose = await db.commands.execute(addMember, { accountId: family.accountId, firstName: 'Rose', lastName: 'Gagnon', birthDate: '2017-05-02' }, family.actor);
});
afterAll(() => db.close());

const within = () => ({ organizationId: here });
const look = <T>(work: Parameters<TestDatabase['database']['look']>[1]) => db.database.look(within(), work) as Promise<T>;
const share = (...contacts: ContactInput[]) => db.commands.execute(saveContacts, { accountId: family.accountId, personId: rose.id, contacts }, family.actor, within());

describe('those who get RL-24 slips', () => {
  it('are the owner of the account and the guardians with a share; the number is asked of each once, whatever the children', async () => {
    await share(contact('Maude', 'Tremblay', 'primary', 60), contact('Luc', 'Gagnon', 'secondary', 40));
    const eva = await db.commands.execute(addMember, { accountId: family.accountId, firstName: 'Éva', lastName: 'Gagnon', birthDate: '2019-05-02' }, family.actor);
    await db.commands.execute(saveContacts, { accountId: family.accountId, personId: eva.id, contacts: [contact('LUC', 'Gagnon ', 'primary', 100)] }, family.actor, within());
    const recipients = await look<{ key: string; isOwner: boolean }[]>((sql) => rl24RecipientsOf(sql, family.accountId));
    expect(recipients.map(({ key, isOwner }) => [key, isOwner])).toEqual([['maude tremblay', true], ['luc gagnon', false]]);
    const [found] = await look<Awaited<ReturnType<typeof rl24FamiliesOf>>>((sql) => rl24FamiliesOf(sql, [family.accountId]));
    expect(found?.children.map((child) => [child.firstName, child.shares.map((one) => `${one.key} ${one.percent}`)])).toEqual([
      ['Éva', ['luc gagnon 100']], ['Maude', ['maude tremblay 100']], ['Rose', ['maude tremblay 60', 'luc gagnon 40']],
    ]);
  });

  it('have the address of the client while the owner gives no other; another guardian has their own', async () => {
    await share(contact('Maude', 'Tremblay', 'primary', 60), contact('Luc', 'Gagnon', 'secondary', 40));
    await db.commands.execute(updateContactDetails, { accountId: family.accountId, email: 'maude@exemple.ca', phone: '514 555-0142', street: '12, rue des Érables', city: 'Valbois', province: 'QC', postalCode: 'g1a1a1', country: 'CA', locale: 'fr-CA' } as never, family.actor, within());
    const [maude, luc] = await look<Awaited<ReturnType<typeof rl24RecipientsOf>>>((sql) => rl24RecipientsOf(sql, family.accountId));
    expect([maude?.street, luc?.street]).toEqual(['12, rue des Érables', '']);
    const saved = await db.commands.execute(save, { accountId: family.accountId, key: 'luc gagnon', street: '4, rue du Lac', city: 'Valbois', postalCode: 'G1A 1A1' }, family.actor, within());
    expect(saved).toMatchObject({ street: '4, rue du Lac', postalCode: 'G1A 1A1', sinLast3: null, version: 1 });
  });

  it('see of their number its last three digits; the rest is unreadable in the database', async () => {
    const saved = await db.commands.execute(save, { accountId: family.accountId, key: 'maude tremblay', sin }, family.actor, within());
    expect(saved).toMatchObject({ sinLast3: '286', sinVersion: 1, sinRefused: false });
    expect(saved).not.toHaveProperty('sinSealed');
    const kept = await db.admin.query<{ row: string; sealed: string; id: string }>('select to_jsonb(r)::text as row, sin_sealed as sealed, id from household.rl24_recipient r where account_id = $1', [family.accountId]);
    expect(kept.rows[0]?.row).not.toMatch(/046.?454.?286/);
    expect(sealer.open(sinPurpose(here, kept.rows[0]?.id ?? ''), kept.rows[0]?.sealed ?? '')).toBe('046454286');
    expect(() => sealer.open(sinPurpose(here, family.accountId), kept.rows[0]?.sealed ?? '')).toThrow();
    const journal = await db.admin.query<{ notes: string }>("select notes::text as notes from kernel.audit_line where command = 'household.save-rl24-recipient' and organization_id = $1", [here]);
    expect(journal.rows[0]?.notes).toContain('"changed": ["sin"]');
    expect(journal.rows[0]?.notes).not.toMatch(/046.?454.?286|"286"/);
  });

  it('may refuse their number, give it later, and a mistyped one is refused without being repeated', async () => {
    await expect(db.commands.execute(save, { accountId: family.accountId, key: 'maude tremblay', sin: '046 454 287' }, family.actor, within())).rejects.toMatchObject({ code: 'household.sin-invalid', details: {} });
    expect(await db.commands.execute(save, { accountId: family.accountId, key: 'maude tremblay', sinRefused: true }, family.actor, within())).toMatchObject({ sinRefused: true, sinLast3: null });
    expect(await db.commands.execute(save, { accountId: family.accountId, key: 'maude tremblay', sin }, family.actor, within())).toMatchObject({ sinRefused: false, sinLast3: '286', version: 2 });
    expect(await db.commands.execute(save, { accountId: family.accountId, key: 'maude tremblay', sin: '130 692 544' }, family.actor, within())).toMatchObject({ sinLast3: '544', sinVersion: 2 });
  });

  it('consent to electronic delivery for themselves only, and can take it back', async () => {
    await share(contact('Maude', 'Tremblay', 'primary', 60), contact('Luc', 'Gagnon', 'secondary', 40));
    const consented = await db.commands.execute(save, { accountId: family.accountId, key: 'maude tremblay', consentText: 'J’accepte.' }, family.actor, within());
    expect(consented.consentAt).toBeInstanceOf(Date);
    await expect(db.commands.execute(save, { accountId: family.accountId, key: 'luc gagnon', consentText: 'J’accepte.' }, family.actor, within())).rejects.toMatchObject({ code: 'household.rl24-consent-not-yours' });
    await expect(db.commands.execute(save, { accountId: family.accountId, key: 'luc gagnon', consentText: null }, family.actor, within())).rejects.toMatchObject({ code: 'household.rl24-consent-not-yours' });
    expect((await db.commands.execute(save, { accountId: family.accountId, key: 'luc gagnon', consentText: 'Consentement écrit au dossier.' }, testClerk(here))).consentAt).not.toBeNull();
    expect((await db.commands.execute(save, { accountId: family.accountId, key: 'maude tremblay', consentText: null }, family.actor, within())).consentAt).toBeNull();
  });

  it('are unknown to another family and to another organization', async () => {
    await db.commands.execute(save, { accountId: family.accountId, key: 'maude tremblay', sin }, family.actor, within());
    const stranger = await testFamily(db, [here]);
    await expect(db.commands.execute(save, { accountId: family.accountId, key: 'maude tremblay', sinRefused: true }, stranger.actor, within())).rejects.toMatchObject({ code: 'kernel.not-found' });
    const elsewhere = await db.organization();
    await db.commands.execute(ensureClient, { accountId: family.accountId }, family.actor, { organizationId: elsewhere });
    const [there] = (await db.database.look({ organizationId: elsewhere }, (sql) => rl24RecipientsOf(sql, family.accountId)));
    expect(there).toMatchObject({ id: null, sinLast3: null });
    await expect(db.commands.execute(save, { accountId: family.accountId, key: 'somebody else', sinRefused: true }, family.actor, within())).rejects.toMatchObject({ code: 'household.rl24-recipient-unknown' });
  });

  it('pay from their own account when another client has their name and their child', async () => {
    await share(contact('Maude', 'Tremblay', 'primary', 60), contact('Luc', 'Gagnon', 'secondary', 40));
    const father = await testFamily(db, [here], { firstName: 'Luc', lastName: 'Gagnon' });
    const before = await look<Awaited<ReturnType<typeof rl24FamiliesOf>>>((sql) => rl24FamiliesOf(sql, [family.accountId]));
    expect(before[0]?.children.find((child) => child.personId === rose.id)?.shares).toHaveLength(2);
    await db.commands.execute(addMember, { accountId: father.accountId, firstName: 'Rose', lastName: 'Tremblay-Gagnon', birthDate: '2017-05-02' }, father.actor);
    const after = await look<Awaited<ReturnType<typeof rl24FamiliesOf>>>((sql) => rl24FamiliesOf(sql, [family.accountId, father.accountId]));
    expect(after.find((one) => one.accountId === family.accountId)?.children.find((child) => child.personId === rose.id)?.shares).toEqual([{ key: 'maude tremblay', percent: 60 }]);
    expect(after.find((one) => one.accountId === father.accountId)?.children.flatMap((child) => child.shares.map((one) => one.key))).toEqual(['luc gagnon', 'luc gagnon']);
  });
});

describe('reading a social insurance number', () => {
  it('needs the permission, and leaves a line in the journal that says who and why', async () => {
    await db.commands.execute(save, { accountId: family.accountId, key: 'maude tremblay', sin }, family.actor, within());
    const ask = { accountId: family.accountId, key: 'maude tremblay', reason: 'La cliente appelle.' };
    await expect(db.commands.execute(reveal, ask, testClerk(here))).rejects.toMatchObject({ code: 'household.sin-unknown' });
    await expect(db.commands.execute(reveal, ask, family.actor, within())).rejects.toMatchObject({ code: 'household.sin-unknown' });
    const reader = testClerk(here, ['sin.read']);
    for (let turn = 0; turn < 2; turn += 1) expect(await db.commands.execute(reveal, ask, reader)).toEqual({ sin: '046454286' });
    const lines = await db.admin.query<{ actor: { userId: string }; notes: { facts: Record<string, unknown> }[] }>("select actor, notes from kernel.audit_line where command = 'household.reveal-sin' and organization_id = $1", [here]);
    expect(lines.rows).toHaveLength(2);
    expect(lines.rows[0]).toMatchObject({ actor: { userId: reader.kind === 'staff' ? reader.userId : '' }, notes: [{ facts: { accountId: family.accountId, change: 'sin-read', reason: 'La cliente appelle.', name: 'Maude Tremblay' } }] });
    expect(JSON.stringify(lines.rows)).not.toContain('046454286');
  });
});

describe('how guardians share', () => {
  it('is written down whenever it changes, and only then', async () => {
    await share(contact('Maude', 'Tremblay', 'primary', 60), contact('Luc', 'Gagnon', 'secondary', 40));
    await share(contact('Luc', 'Gagnon', 'secondary', 40), contact('Maude', 'Tremblay', 'primary', 60));
    await share(contact('Maude', 'Tremblay', 'primary', 50), contact('Luc', 'Gagnon', 'secondary', 50));
    const history = await look<Awaited<ReturnType<typeof sharesHistoryOf>>>((sql) => sharesHistoryOf(sql, family.accountId, rose.id));
    expect(history.map((one) => one.shares.map((part) => part.percent))).toEqual([[50, 50], [40, 60]]);
    await expect(db.admin.query("update household.rl24_shares set shares = '[]'")).rejects.toMatchObject({ code: '23000' });
  });
});
