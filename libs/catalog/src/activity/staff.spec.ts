import { newId } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { addCategory, editCategory, removeCategory } from '../category/edit-category';
import { categoryTable } from '../category/category.table';
import { addLocation, editLocation, listLocations, removeLocation } from '../location/edit-location';
import { locationTable } from '../location/location.table';
import { addProgram, editProgram } from '../program/edit-program';
import { listPrograms } from '../program/list-programs';
import { programTable } from '../program/program.table';
import { cancelOccurrences } from '../schedule/cancel-occurrences';
import { setSchedules, type ScheduleInput } from '../schedule/set-schedules';
import { activityTable } from './activity.table';
import { addActivity, editActivity } from './edit-activity';
import { findActivity, listActivities, poolsWanted } from './list-activities';
import { publishActivities, withdrawActivities } from './publish-activities';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase([activityTable, categoryTable, locationTable, programTable]);
  await db.admin.query(`update kernel.clock set shift = timestamptz '2027-01-01 12:00:00-05' - now()`);
});
afterAll(() => db.close());

interface Place {
  readonly organizationId: string;
  readonly programId: string;
  readonly categoryId: string;
}
async function headings(): Promise<Place> {
  const organizationId = await db.organization();
  const program = await db.commands.execute(addProgram, { nameFr: 'Hiver', nameEn: 'Winter', status: 'published' }, db.actor, { organizationId });
  const category = await db.commands.execute(addCategory, { programId: program.id, nameFr: 'Sports', nameEn: 'Sports' }, db.actor, { organizationId });
  return { organizationId, programId: program.id, categoryId: category.id };
}
async function activity(at: Place, facts: Partial<Parameters<typeof addActivity.run>[1]> = {}): Promise<string> {
  const { organizationId, programId, categoryId } = at;
  return (await db.commands.execute(addActivity, { programId, categoryId, nameFr: 'Judo', nameEn: 'Judo', sessionPriceCents: 9_000, sessionCapacity: 12, ...facts }, db.actor, { organizationId })).id;
}
const mondays: ScheduleInput = { weekdays: [1], fromOn: '2027-01-04', toOn: '2027-01-25', startTime: '18:00', endTime: '19:00' };

describe('an activity of the back office', () => {
  it('is written as a draft, given dates, published, and tells the places it needs', async () => {
    const at = await headings();
    const activityId = await activity(at, { dropInPriceCents: 1_000, dropInCapacity: 3 });
    const scope = { organizationId: at.organizationId };
    await expect(db.commands.execute(publishActivities, { activityIds: [activityId] }, db.actor, scope)).rejects.toMatchObject({ code: 'catalog.activity-without-dates' });
    expect(await db.commands.execute(setSchedules, { activityId, schedules: [mondays] }, db.actor, scope)).toMatchObject({ added: 4, cancelled: 0, leftOut: [] });
    await db.commands.execute(publishActivities, { activityIds: [activityId] }, db.actor, scope);
    await expect(db.commands.execute(publishActivities, { activityIds: [activityId] }, db.actor, scope)).rejects.toMatchObject({ code: 'catalog.activity-already-published' });
    expect(await db.commands.ask(findActivity, { activityId }, db.actor, scope)).toMatchObject({ status: 'published', startsOn: '2027-01-04', endsOn: '2027-01-25' });
    const pools = await db.database.look(scope, (sql) => poolsWanted(sql, [activityId]));
    expect(pools.map((pool) => [pool.occurrenceId === null, pool.capacity]).sort()).toEqual([[false, 3], [false, 3], [false, 3], [false, 3], [true, 12]]);
  });
  it('without a price is not sold', async () => {
    const at = await headings();
    const activityId = await activity(at, { sessionPriceCents: null });
    await db.commands.execute(setSchedules, { activityId, schedules: [mondays] }, db.actor, { organizationId: at.organizationId });
    await expect(db.commands.execute(publishActivities, { activityIds: [activityId] }, db.actor, { organizationId: at.organizationId })).rejects.toMatchObject({ code: 'catalog.activity-not-sold' });
  });
  it('keeps the dates that are still right, cancels the others and leaves out closing days', async () => {
    const at = await headings();
    const scope = { organizationId: at.organizationId };
    await db.admin.query(`insert into organization.closing_day (organization_id, id, closed_on, name_fr, name_en) values ($1, gen_random_uuid(), '2027-01-18', 'Entretien', 'Maintenance')`, [at.organizationId]);
    const activityId = await activity(at);
    const first = await db.commands.execute(setSchedules, { activityId, schedules: [mondays] }, db.actor, scope);
    expect(first).toMatchObject({ added: 3, leftOut: [{ date: '2027-01-18', nameFr: 'Entretien' }] });
    expect(await db.commands.execute(setSchedules, { activityId, schedules: [mondays] }, db.actor, scope)).toMatchObject({ added: 0, cancelled: 0 });
    const shorter = { ...mondays, toOn: '2027-01-11' };
    const evenings = { ...mondays, weekdays: [3], toOn: '2027-01-06', startTime: '22:30', endTime: '00:30' };
    expect(await db.commands.execute(setSchedules, { activityId, schedules: [shorter, evenings] }, db.actor, scope)).toMatchObject({ added: 1, cancelled: 1 });
    const rows = await db.admin.query<{ line: string }>(`select to_char(ends_at at time zone 'America/Toronto', 'MM-DD HH24:MI ') || status as line from catalog.occurrence where activity_id = $1 order by starts_at`, [activityId]);
    expect(rows.rows.map((row) => row.line)).toEqual(['01-04 19:00 planned', '01-07 00:30 planned', '01-11 19:00 planned', '01-25 19:00 cancelled']);
    const [dated] = first.occurrenceIds;
    expect(await db.commands.execute(cancelOccurrences, { activityId, occurrenceIds: [dated ?? ''] }, db.actor, scope)).toEqual({ cancelled: 1 });
    expect(await db.commands.execute(cancelOccurrences, { activityId, occurrenceIds: [dated ?? ''] }, db.actor, scope)).toEqual({ cancelled: 0 });
    await expect(db.commands.execute(cancelOccurrences, { activityId, occurrenceIds: [newId()] }, db.actor, scope)).rejects.toMatchObject({ code: 'catalog.date-not-found' });
  });
  it.each<[string, Partial<ScheduleInput>, string]>([
    ['no weekday', { weekdays: [] }, 'catalog.schedule-invalid'],
    ['an eighth weekday', { weekdays: [8] }, 'catalog.schedule-invalid'],
    ['an end before the start', { toOn: '2026-12-31' }, 'catalog.schedule-invalid'],
    ['no duration', { endTime: '18:00' }, 'catalog.schedule-invalid'],
    ['a span of years', { toOn: '2032-01-01' }, 'catalog.schedule-too-long'],
  ])('refuses a schedule with %s', async (_what, wrong, code) => {
    const at = await headings();
    const activityId = await activity(at);
    await expect(db.commands.execute(setSchedules, { activityId, schedules: [{ ...mondays, ...wrong }] }, db.actor, { organizationId: at.organizationId })).rejects.toMatchObject({ code });
  });
  it('changed by two people at once is refused to the second', async () => {
    const at = await headings();
    const scope = { organizationId: at.organizationId };
    const activityId = await activity(at);
    expect(await db.commands.execute(editActivity, { activityId, version: 1, changes: { nameFr: 'Judo avancé', sessionPriceCents: 9_550 } }, db.actor, scope)).toMatchObject({ version: 2, sessionPriceCents: 9_550 });
    await expect(db.commands.execute(editActivity, { activityId, version: 1, changes: { nameFr: 'Judo expert' } }, db.actor, scope)).rejects.toMatchObject({ code: 'catalog.activity-changed-meanwhile' });
    await expect(db.commands.execute(editActivity, { activityId, version: 2, changes: { ageMinMonths: 100, ageMaxMonths: 50 } }, db.actor, scope)).rejects.toMatchObject({ code: 'catalog.activity-ages-reversed' });
    const page = await db.commands.ask(listActivities, { text: 'avance' }, db.actor, scope);
    expect(page.rows.map((row) => [row.nameFr, row.status])).toEqual([['Judo avancé', 'draft']]);
  });
  it('is withdrawn once, and another organization cannot touch it', async () => {
    const [at, other] = [await headings(), await headings()];
    const activityId = await activity(at);
    await expect(db.commands.execute(withdrawActivities, { activityIds: [activityId] }, db.actor, { organizationId: other.organizationId })).rejects.toMatchObject({ code: 'catalog.activity-not-found' });
    await expect(db.commands.execute(addActivity, { programId: at.programId, categoryId: at.categoryId, nameFr: 'X', nameEn: 'X' }, db.actor, { organizationId: other.organizationId })).rejects.toMatchObject({ code: 'catalog.program-not-found' });
    await db.commands.execute(withdrawActivities, { activityIds: [activityId] }, db.actor, { organizationId: at.organizationId });
    await expect(db.commands.execute(withdrawActivities, { activityIds: [activityId] }, db.actor, { organizationId: at.organizationId })).rejects.toMatchObject({ code: 'catalog.activity-already-withdrawn' });
  });
});

describe('headings and places', () => {
  it('a category goes only when it is empty, and never stands under itself', async () => {
    const at = await headings();
    const scope = { organizationId: at.organizationId };
    const below = await db.commands.execute(addCategory, { programId: at.programId, parentId: at.categoryId, nameFr: 'Judo', nameEn: 'Judo' }, db.actor, scope);
    await expect(db.commands.execute(editCategory, { categoryId: at.categoryId, changes: { parentId: below.id } }, db.actor, scope)).rejects.toMatchObject({ code: 'catalog.category-loop' });
    await expect(db.commands.execute(removeCategory, { categoryId: at.categoryId }, db.actor, scope)).rejects.toMatchObject({ code: 'catalog.category-not-empty' });
    await db.commands.execute(removeCategory, { categoryId: below.id }, db.actor, scope);
    await db.commands.execute(editProgram, { programId: at.programId, changes: { nameFr: 'Hiver 2027' } }, db.actor, scope);
    expect((await db.commands.ask(listPrograms, undefined, db.actor, scope)).map((program) => [program.nameFr, program.activities, program.categories.map((category) => category.nameFr)])).toEqual([['Hiver 2027', 0, ['Sports']]]);
  });
  it('a place in use stays, and is found without accents', async () => {
    const at = await headings();
    const scope = { organizationId: at.organizationId };
    const centre = await db.commands.execute(addLocation, { name: 'Centre Édouard', city: 'Valbois' }, db.actor, scope);
    const pool = await db.commands.execute(addLocation, { name: 'Piscine', parentId: centre.id }, db.actor, scope);
    await expect(db.commands.execute(editLocation, { locationId: centre.id, changes: { parentId: pool.id } }, db.actor, scope)).rejects.toMatchObject({ code: 'catalog.location-loop' });
    await expect(db.commands.execute(removeLocation, { locationId: centre.id }, db.actor, scope)).rejects.toMatchObject({ code: 'catalog.location-in-use' });
    expect((await db.commands.ask(listLocations, { text: 'edouard' }, db.actor, scope)).map((location) => location.name)).toEqual(['Centre Édouard']);
    await db.commands.execute(removeLocation, { locationId: pool.id }, db.actor, scope);
  });
});
