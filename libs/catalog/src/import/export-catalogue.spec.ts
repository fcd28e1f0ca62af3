import { parse } from 'csv-parse/sync';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { dropInFile, importFiles } from '../testing';
import { exportCatalogue } from './export-catalogue';
import { exportedColumns } from './spreadsheet-columns';
import { csvOf } from './write-csv';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const sheet = [
  'titre;programme;categorie;lieu;age_min;age_max;prix;places;date de début;date de fin;jours;heure de début;heure de fin;ouverture des inscriptions',
  'Natation 1;Automne 2027;Aquatique > Enfants;Piscine Bellevue;6;8;112,50;12;2027-09-13;2027-11-29;lundi;18 h;18 h 45;2027-08-15 06:00',
  'Natation 1;Automne 2027;Aquatique > Enfants;Piscine Bellevue;6;8;112,50;12;2027-09-15;2027-12-01;mercredi;18h00;18h45;2027-08-15 06:00',
  'Échecs;Automne 2027;Jeux;;;;Gratuit;;2027-09-14;2027-09-14;;19:00;21:00;',
].join('\r\n');
async function exported(organizationId: string): Promise<string> {
  return (await db.commands.ask(exportCatalogue, {}, db.actor, { organizationId })).csv;
}

describe('a spreadsheet typed by hand', () => {
  it('in French, with semicolons and decimal commas, becomes sessions with their dates', async () => {
    const organizationId = await db.organization();
    const { summary } = await importFiles(db, organizationId, [{ name: 'automne.csv', bytes: sheet }]);
    expect(summary).toMatchObject({ activities: { created: 2 }, occurrences: { created: 25 }, categories: { created: 3 }, rows: { refused: 0 } });
    const rows = await db.admin.query(
      `select name_fr, status, session_price_cents::integer as price, session_capacity, age_min_months, age_max_months, weekdays, starts_on::text, ends_on::text, registration_opens_at from catalog.activity where organization_id = $1 order by name_fr`,
      [organizationId],
    );
    expect(rows.rows).toEqual([
      { name_fr: 'Natation 1', status: 'published', price: 11_250, session_capacity: 12, age_min_months: 72, age_max_months: 107, weekdays: [1, 3], starts_on: '2027-09-13', ends_on: '2027-12-01', registration_opens_at: new Date('2027-08-15T10:00:00Z') },
      { name_fr: 'Échecs', status: 'published', price: 0, session_capacity: 20, age_min_months: null, age_max_months: null, weekdays: [2], starts_on: '2027-09-14', ends_on: '2027-09-14', registration_opens_at: null },
    ]);
  });
  it('withdraws nothing that it does not mention', async () => {
    const organizationId = await db.organization();
    await importFiles(db, organizationId, [{ name: 'a.csv', bytes: sheet }]);
    const { summary } = await importFiles(db, organizationId, [{ name: 'b.csv', bytes: sheet.split('\r\n').slice(0, 3).join('\r\n') }]);
    expect(summary?.activities).toEqual({ created: 0, updated: 0, unchanged: 1, withdrawn: 0 });
    const always = await importFiles(db, organizationId, [{ name: 'b.csv', bytes: sheet.split('\r\n').slice(0, 3).join('\r\n') }], { options: { withdrawMissing: 'always' } });
    expect(always.summary?.activities.withdrawn).toBe(1);
  });
});

describe('an exported catalogue', () => {
  it('imported again changes nothing, whether it came from a sheet or from a city', async () => {
    const organizationId = await db.organization();
    await importFiles(db, organizationId, [{ name: 'automne.csv', bytes: sheet }]);
    await importFiles(db, organizationId, [dropInFile([{ on: '2027-03-02' }, { on: '2027-03-09', from: '10:15', to: '11:00' }, { course: '501', title: 'Zumba®', section: 'Arts - Dance', ages: ['13', 'None'] }])], { options: { defaultPriceCents: 325 } });
    const csv = await exported(organizationId);
    const { summary } = await importFiles(db, organizationId, [{ name: 'export.csv', bytes: csv }]);
    expect(summary).toMatchObject({ activities: { created: 0, updated: 0, unchanged: 4, withdrawn: 0 }, occurrences: { created: 0, cancelled: 0, moved: 0 }, programs: { created: 0 }, categories: { created: 0 }, locations: { created: 0 }, findings: [] });
    expect(await exported(organizationId)).toBe(csv);
  });
  it('opens as the same catalogue in another organization', async () => {
    const [one, other] = [await db.organization(), await db.organization()];
    await importFiles(db, one, [{ name: 'automne.csv', bytes: sheet }]);
    const csv = await exported(one);
    await importFiles(db, other, [{ name: 'export.csv', bytes: csv }]);
    expect(await exported(other)).toBe(csv);
  });
  it('with one cell changed changes that', async () => {
    const organizationId = await db.organization();
    await importFiles(db, organizationId, [{ name: 'automne.csv', bytes: sheet }]);
    const csv = (await exported(organizationId)).replaceAll('"112.50"', '"115.00"');
    const { summary } = await importFiles(db, organizationId, [{ name: 'export.csv', bytes: csv }]);
    expect(summary?.samples.updated).toEqual([{ nameFr: 'Natation 1', nameEn: 'Natation 1', changed: ['sessionPriceCents'], added: 0, removed: 0, moved: 0 }]);
  });
  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\tTab'])('never carries a formula: %s', async (name) => {
    const organizationId = await db.organization();
    await importFiles(db, organizationId, [{ name: 'a.csv', bytes: `key,name,start date,start time,end time,price\nk1,"${name.replaceAll('"', '""')}",2027-01-04,09:00,10:00,5\n` }]);
    const csv = await exported(organizationId);
    const [row] = parse(csv, { columns: true, bom: true }) as Record<string, string>[];
    expect(row?.['name_fr']).toBe(name.startsWith('\t') ? 'Tab' : `'${name}`);
    expect((await importFiles(db, organizationId, [{ name: 'export.csv', bytes: csv }])).summary?.activities).toEqual({ created: 0, updated: 0, unchanged: 1, withdrawn: 0 });
  });
  it('has the columns of the sheet that is read, in their order', () => {
    expect(csvOf([exportedColumns]).startsWith('\ufeff"source","key","status","program_fr"')).toBe(true);
  });
});
