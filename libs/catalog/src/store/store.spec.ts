import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { markOver } from '../activity/mark-over';
import { importedActivities } from '../activity/list-activities';
import { importFiles } from '../testing';
import { findStoreActivity } from './find-store-activity';
import { countStoreFacets, listStoreActivities, type ListStoreActivitiesInput } from './list-store-activities';
import { listStorePrograms } from './list-store-programs';

let db: TestDatabase;
let organizationId: string;
const header = 'key,program_fr,program_en,category_fr,category_en,name_fr,name_en,location,age_min,age_max,session_price,session_capacity,drop_in_price,drop_in_capacity,start_date,end_date,weekdays,start_time,end_time';
const rows = [
  'nat,Automne,Fall,Aquatique > Enfants,Aquatics > Children,Natation débutant,Beginner swimming,Piscine,6,8,112.50,2,,,2027-09-13,2027-10-25,Mon,18:00,18:45',
  'bad,Automne,Fall,Sports,Sports,Badminton libre,Badminton,Gymnase,13,,,,5.00,10,2027-09-14,2027-09-28,Tue,19:00,21:00',
  'yog,Automne,Fall,Mieux-être,Wellness,Yoga doux,Gentle yoga,Gymnase,18,,80,15,9,15,2027-09-11,2027-10-30,"Sat,Sun",09:00,10:00',
  'ete,Été,Summer,Camps,Camps,Camp passé,Past camp,Parc,6,12,200,20,,,2027-06-28,2027-07-02,"Mon,Tue,Wed,Thu,Fri",09:00,16:00',
  'bro,Automne,Fall,Sports,Sports,Brouillon,Draft,Gymnase,,,10,5,,,2027-09-14,2027-09-14,,19:00,21:00',
];
beforeAll(async () => {
  db = await testDatabase();
  await db.admin.query(`update kernel.clock set shift = timestamptz '2027-09-01 12:00:00-04' - now()`);
  organizationId = await db.organization();
  await importFiles(db, organizationId, [{ name: 'a.csv', bytes: [header, ...rows].join('\n') }]);
  await db.admin.query(`update catalog.activity set status = 'draft' where organization_id = $1 and source_key = 'bro'`, [organizationId]);
});
afterAll(() => db.close());

async function names(filters: ListStoreActivitiesInput): Promise<string[]> {
  return (await db.commands.ask(listStoreActivities, filters, db.actor, { organizationId })).rows.map((row) => row.nameFr);
}
async function idOf(key: string): Promise<string> {
  return (await db.commands.ask(importedActivities, undefined, db.actor, { organizationId })).find((activity) => activity.key === key)?.id ?? '';
}
async function takePlaces(key: string, taken: number): Promise<void> {
  await db.admin.query('update enrolment.pool set taken = $3 where organization_id = $1 and activity_id = $2 and occurrence_id is null', [organizationId, await idOf(key), taken]);
}

describe('the store', () => {
  it('lists what is on sale, soonest first: no draft, nothing past', async () => {
    expect(await names({})).toEqual(['Yoga doux', 'Natation débutant', 'Badminton libre']);
    expect(await names({ order: 'name-en' })).toEqual(['Badminton libre', 'Natation débutant', 'Yoga doux']);
  });
  it.each<[string, ListStoreActivitiesInput, string[]]>([
    ['words without accents, in any order', { text: 'DEBUTANT natation' }, ['Natation débutant']],
    ['words of the other language', { text: 'gentle' }, ['Yoga doux']],
    ['signs of LIKE taken literally', { text: '%' }, []],
    ['a child of seven', { bornOn: ['2020-05-01'] }, ['Natation débutant']],
    ['a child who will be six on the first day, not today', { bornOn: ['2021-09-13'] }, ['Natation débutant']],
    ['a child who will be six the day after', { bornOn: ['2021-09-14'] }, []],
    ['a child who turns nine on the first day', { bornOn: ['2018-09-13'] }, []],
    ['either of two children', { bornOn: ['2020-05-01', '2013-01-01'] }, ['Natation débutant', 'Badminton libre']],
    ['an age in months', { ageMonths: [240] }, ['Yoga doux', 'Badminton libre']],
    ['weekends', { weekdays: [6, 7] }, ['Yoga doux']],
    ['evenings', { timeFrom: '17:00' }, ['Natation débutant', 'Badminton libre']],
    ['mornings', { timeTo: '12:00' }, ['Yoga doux']],
    ['up to ten dollars', { priceCentsMax: 1_000 }, ['Yoga doux', 'Badminton libre']],
    ['from one hundred dollars', { priceCentsMin: 10_000 }, ['Natation débutant']],
    ['date by date', { kind: 'drop-in' }, ['Yoga doux', 'Badminton libre']],
    ['whole sessions', { kind: 'session' }, ['Yoga doux', 'Natation débutant']],
    ['after a date', { dateFrom: '2027-10-26' }, ['Yoga doux']],
  ])('finds %s', async (_what, filters, expected) => {
    expect(await names(filters)).toEqual(expected);
  });
  it('shows the places that are left now, of the session and of the next date', async () => {
    await takePlaces('nat', 1);
    const page = await db.commands.ask(listStoreActivities, {}, db.actor, { organizationId });
    expect(page.rows.map((row) => [row.nameFr, row.session?.left ?? null, row.nextDate?.left ?? null, row.nextDate?.heldOn ?? null])).toEqual([
      ['Yoga doux', 15, 15, '2027-09-11'], ['Natation débutant', 1, null, null], ['Badminton libre', null, 10, '2027-09-14'],
    ]);
    await takePlaces('nat', 2);
    expect(await names({ withPlaces: true })).toEqual(['Yoga doux', 'Badminton libre']);
    await takePlaces('nat', 0);
  });
  it('goes on from page to page without leaving out or repeating anything', async () => {
    const seen: string[] = [];
    for (let cursor: string | undefined, pages = 0; pages < 5; pages += 1) {
      const page = await db.commands.ask(listStoreActivities, { size: 1, ...(cursor === undefined ? {} : { cursor }) }, db.actor, { organizationId });
      seen.push(...page.rows.map((row) => row.nameFr));
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(seen).toEqual(['Yoga doux', 'Natation débutant', 'Badminton libre']);
    await expect(db.commands.ask(listStoreActivities, { cursor: 'nonsense' }, db.actor, { organizationId })).rejects.toMatchObject({ code: 'kernel.cursor-unreadable' });
  });
  it('has its programs and categories with counts, without empty branches', async () => {
    const programs = await db.commands.ask(listStorePrograms, undefined, db.actor, { organizationId });
    expect(programs.map((program) => [program.nameFr, program.count, program.categories.map((category) => [category.nameFr, category.count, category.categories.map((below) => below.nameFr)])])).toEqual([
      ['Automne', 3, [['Aquatique', 1, ['Enfants']], ['Mieux-être', 1, []], ['Sports', 1, []]]],
    ]);
    const aquatics = programs[0]?.categories[0]?.id ?? '';
    expect(await names({ categoryId: aquatics })).toEqual(['Natation débutant']);
    expect(await names({ programId: programs[0]?.id ?? '' })).toHaveLength(3);
  });
  it('counts what is behind each choice', async () => {
    const facets = await db.commands.ask(countStoreFacets, {}, db.actor, { organizationId });
    expect(facets).toMatchObject({ count: 3, priceCentsMin: 500, priceCentsMax: 11_250 });
    expect(facets.weekdays).toEqual([{ weekday: 1, count: 1 }, { weekday: 2, count: 1 }, { weekday: 6, count: 1 }, { weekday: 7, count: 1 }]);
    expect(facets.locations.map((location) => [location.name, location.count])).toEqual([['Gymnase', 2], ['Piscine', 1]]);
  });
  it('is the same before and after past activities are set aside', async () => {
    await db.admin.query('update catalog.activity set over = false where organization_id = $1', [organizationId]);
    const before = await names({});
    expect(await db.commands.execute(markOver, undefined, db.actor, { organizationId })).toEqual({ changed: 1 });
    expect(await names({})).toEqual(before);
    expect(await db.commands.execute(markOver, undefined, db.actor, { organizationId })).toEqual({ changed: 0 });
  });
  it('keeps what is sold by its link for the counter, which is told so', async () => {
    await db.admin.query("update catalog.activity set status = 'hidden' where organization_id = $1 and source_key = 'nat'", [organizationId]);
    expect(await names({})).toEqual(['Yoga doux', 'Badminton libre']);
    const { rows } = await db.commands.ask(listStoreActivities, { withHidden: true }, db.actor, { organizationId });
    expect(rows.map((row) => [row.nameFr, row.hidden])).toEqual([['Yoga doux', false], ['Natation débutant', true], ['Badminton libre', false]]);
    await db.admin.query("update catalog.activity set status = 'published' where organization_id = $1 and source_key = 'nat'", [organizationId]);
  });
  it('of another organization shows none of it', async () => {
    const other = await db.organization();
    expect((await db.commands.ask(listStoreActivities, {}, db.actor, { organizationId: other })).rows).toEqual([]);
  });
});

describe('an activity', () => {
  it('shows every date with its places, where, for whom and the closures', async () => {
    await db.admin.query(`insert into organization.closing_day (organization_id, id, closed_on, name_fr, name_en) values ($1, gen_random_uuid(), '2027-10-11', 'Action de grâce', 'Thanksgiving')`, [organizationId]);
    const activity = await db.commands.ask(findStoreActivity, { activityId: await idOf('bad') }, db.actor, { organizationId });
    expect(activity).toMatchObject({ nameEn: 'Badminton', program: { nameFr: 'Automne' }, categories: [{ nameFr: 'Sports' }], location: { name: 'Gymnase' }, ageMinMonths: 156, ageMaxMonths: null, session: null, closingDays: [] });
    expect(activity.dates.map((date) => [date.heldOn, date.status, date.over, date.left])).toEqual([['2027-09-14', 'planned', false, 10], ['2027-09-21', 'planned', false, 10], ['2027-09-28', 'planned', false, 10]]);
    const swimming = await db.commands.ask(findStoreActivity, { activityId: await idOf('nat') }, db.actor, { organizationId });
    expect(swimming.categories.map((category) => category.nameFr)).toEqual(['Aquatique', 'Enfants']);
    expect(swimming.closingDays.map((day) => day.closedOn)).toEqual(['2027-10-11']);
    expect(swimming.dates[0]).not.toHaveProperty('left');
  });
  it('that is a draft is not found', async () => {
    await expect(db.commands.ask(findStoreActivity, { activityId: await idOf('bro') }, db.actor, { organizationId })).rejects.toMatchObject({ code: 'catalog.activity-not-found' });
  });
});
