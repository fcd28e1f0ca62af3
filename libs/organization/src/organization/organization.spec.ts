import { system } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { addClosingDay, closingDaysBetween, editSettings, findOrganization, findStore, findStores, ledgerCodesOf, listClosingDays, organizationTable, removeClosingDay, saveLedgerCode, taxRatesOn } from '../index';
import { foundForSpec } from '../testing';

let db: TestDatabase;
let here: string;
let elsewhere: string;
beforeAll(async () => {
  db = await testDatabase([organizationTable as never]);
  here = (await foundForSpec(db, { slug: 'ville-de-quebec', name: 'Ville de Québec', nameEn: 'Québec City', city: 'Québec' })).organizationId;
  elsewhere = (await foundForSpec(db, { slug: 'club-elan', name: 'Club Élan', city: 'Trois-Rivières', kind: 'club' })).organizationId;
  await foundForSpec(db, { slug: 'camp-cache', name: 'Camp caché', city: 'Québec', kind: 'camp', listed: false });
});
afterAll(() => db.close());

describe('founding an organization', () => {
  it('gives it groups of permissions and ledger codes, and is the same organization the second time', async () => {
    const again = await foundForSpec(db, { slug: 'ville-de-quebec', name: 'Ville de Québec' });
    expect(again.organizationId).toBe(here);
    expect(Object.keys(again.groups).sort()).toEqual(['administrator', 'clerk', 'owner']);
    const codes = await db.database.look({ organizationId: here }, ledgerCodesOf);
    expect(codes.map((code) => code.id).sort()).toEqual(Object.values(again.ledgerCodes).sort());
  });
});

describe('the organization in scope', () => {
  it('is told with its dates as local dates and its money as whole cents', async () => {
    const organization = await db.database.look({ organizationId: here }, findOrganization);
    expect(organization).toMatchObject({ id: here, slug: 'ville-de-quebec', timeZone: 'America/Toronto', serviceFeeCents: 0, taxesRegisteredFrom: null, version: 1 });
  });

  it.each([
    ['2012-12-31', null],
    ['2013-01-01', { gst: 5_000, qst: 9_975 }],
    ['2026-11-21', { gst: 5_000, qst: 9_975 }],
  ])('knows the statutory rates of %s', async (on, rates) => {
    const asked = db.database.look({ organizationId: here }, (sql) => taxRatesOn(sql, on));
    if (rates === null) await expect(asked).rejects.toThrow(/no tax rates/);
    else expect(await asked).toEqual(rates);
  });
});

describe('settings', () => {
  it('change field by field, raise the version, and refuse whoever saw an older one', async () => {
    const changed = await db.commands.execute(editSettings, { changes: { serviceFeeCents: 250, phone: '418 555-0100', gstNumber: '123456789RT0001', qstNumber: '1234567890TQ0001', taxesRegisteredFrom: '2020-04-01' }, version: 1 }, system('spec'), { organizationId: here });
    expect(changed).toMatchObject({ serviceFeeCents: 250, version: 2, name: 'Ville de Québec' });
    expect(await db.database.look({ organizationId: here }, findOrganization)).toEqual(changed);
    await expect(db.commands.execute(editSettings, { changes: { serviceFeeCents: 300 }, version: 1 }, system('spec'), { organizationId: here })).rejects.toMatchObject({ code: 'kernel.changed-meanwhile' });
    const published = await db.admin.query("select payload from kernel.outbox where type = 'organization.settings-edited.v1'");
    expect(published.rows).toEqual([{ payload: { organizationId: here, version: 2, fields: ['serviceFeeCents', 'phone', 'gstNumber', 'qstNumber', 'taxesRegisteredFrom'] } }]);
  });

  it('of two that were edited at the same moment, one is refused', async () => {
    const outcomes = await Promise.allSettled(['1', '2', '3', '4'].map((phone) => db.commands.execute(editSettings, { changes: { phone }, version: 2 }, system('spec'), { organizationId: here })));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  });

  it.each([
    [{ name: ' ' }, ['name']],
    [{ timeZone: 'Mars/Olympus' }, ['timeZone']],
    [{ gstNumber: '12' }, ['gstNumber']],
    [{ serviceFeeCents: 1.5 }, ['serviceFeeCents']],
    [{ holdMinutes: 0, contactsRequired: 9 }, ['holdMinutes', 'contactsRequired']],
    [{ gstNumber: null }, ['taxesRegisteredFrom']],
    [{ website: 'javascript:alert(1)' }, ['website']],
  ])('refuse %j and name the fields', async (changes, fields) => {
    await expect(db.commands.execute(editSettings, { changes, version: null }, system('spec'), { organizationId: here })).rejects.toMatchObject({ code: 'organization.settings-invalid', details: { fields } });
  });
});

describe('the list of stores', () => {
  it.each([
    ['quebec', ['ville-de-quebec']],
    ['QUÉBEC city', ['ville-de-quebec']],
    ['elan', ['club-elan']],
    ['trois riv', ['club-elan']],
    ['camp', []],
    ['préau', []],
    ['', ['club-elan', 'ville-de-quebec']],
    ["%' or 1=1", []],
  ])('finds for «%s» %j, whatever the accents', async (search, slugs) => {
    const page = await db.commands.ask(findStores, { search }, db.actor);
    expect(page.rows.map((store) => store.slug)).toEqual(slugs);
  });

  it('comes in pages without a gap or a repetition', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 5; page += 1) {
      const answer = await db.commands.ask(findStores, { limit: 1, ...(cursor === undefined ? {} : { cursor }) }, db.actor);
      seen.push(...answer.rows.map((store) => store.slug));
      if (answer.next === null) break;
      cursor = answer.next;
    }
    expect(seen).toEqual(['club-elan', 'ville-de-quebec']);
  });

  it('leaves out a store that is not listed, whose address works all the same', async () => {
    expect(await db.commands.ask(findStore, { slug: 'camp-cache' }, db.actor)).toMatchObject({ name: 'Camp caché' });
    await expect(db.commands.ask(findStore, { slug: 'nowhere' }, db.actor)).rejects.toMatchObject({ code: 'organization.not-found' });
    await expect(db.commands.ask(findStore, { slug: 'preau' }, db.actor)).rejects.toMatchObject({ code: 'organization.not-found' });
  });
});

describe('closing days and ledger codes', () => {
  it('belong to one organization', async () => {
    const day = await db.commands.execute(addClosingDay, { closedOn: '2026-12-25', nameFr: 'Noël', nameEn: 'Christmas' }, db.actor, { organizationId: here });
    await db.commands.execute(addClosingDay, { closedOn: '2027-01-01', nameFr: 'Jour de l’An', nameEn: 'New Year' }, db.actor, { organizationId: here });
    await expect(db.commands.execute(addClosingDay, { closedOn: '2026-12-25', nameFr: 'x', nameEn: 'x' }, db.actor, { organizationId: here })).rejects.toMatchObject({ code: 'organization.closing-day-taken' });
    expect((await db.database.look({ organizationId: here }, (sql) => closingDaysBetween(sql, '2026-12-01', '2026-12-31'))).map((found) => found.closedOn)).toEqual(['2026-12-25']);
    expect(await db.commands.ask(listClosingDays, { from: '2026-01-01', to: '2027-12-31' }, db.actor, { organizationId: elsewhere })).toEqual([]);
    await expect(db.commands.execute(removeClosingDay, { closingDayId: day.id }, db.actor, { organizationId: elsewhere })).rejects.toMatchObject({ code: 'organization.closing-day-not-found' });
    await db.commands.execute(removeClosingDay, { closingDayId: day.id }, db.actor, { organizationId: here });
  });

  it('a ledger code stands once in an organization and can be renamed', async () => {
    const added = await db.commands.execute(saveLedgerCode, { id: null, code: '4150', nameFr: 'Piscine', nameEn: 'Pool' }, db.actor, { organizationId: here });
    await expect(db.commands.execute(saveLedgerCode, { id: null, code: '4150', nameFr: 'x', nameEn: 'x' }, db.actor, { organizationId: here })).rejects.toMatchObject({ code: 'organization.ledger-code-taken' });
    await expect(db.commands.execute(saveLedgerCode, { id: added.id, code: '4150', nameFr: 'x', nameEn: 'x' }, db.actor, { organizationId: elsewhere })).rejects.toMatchObject({ code: 'organization.ledger-code-not-found' });
    expect(await db.commands.execute(saveLedgerCode, { ...added, nameFr: 'Bains libres' }, db.actor, { organizationId: here })).toMatchObject({ id: added.id, nameFr: 'Bains libres' });
  });
});
