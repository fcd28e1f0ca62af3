import { DomainError } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { editActivity } from '../activity/edit-activity';
import { findActivity, importedActivities } from '../activity/list-activities';
import { activityTable } from '../activity/activity.table';
import { dropInFile, givePoolsAsEnrolmentDoes, importFiles, type DropInRow } from '../testing';
import { takeImport } from './import-steps';
import { exportImportReport, findImport, listImportFindings, listImports } from './find-import';
import { confirmImport, requestImport } from './request-import';
import { runImport } from './run-import';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase([activityTable]);
});
afterAll(() => db.close());

const base: readonly DropInRow[] = [
  { on: '2027-03-02' }, { on: '2027-03-09' }, { on: '2027-03-16' },
  { course: '501', title: 'Zumba®', section: 'FitnessTO - Cardio', on: '2027-03-03' },
  { course: '502', title: 'Yoga', section: 'FitnessTO - Cardio', on: '2027-03-04' },
];
async function everything(organizationId: string): Promise<unknown> {
  const tables = ['activity', 'occurrence', 'program', 'category', 'location', 'schedule', 'import_snapshot'];
  const marks: Record<string, unknown> = {};
  for (const table of tables) marks[table] = (await db.admin.query(`select count(*)::integer, md5(string_agg(xmin::text || t::text, ',' order by t::text)) as mark from catalog.${table} t where organization_id = $1`, [organizationId])).rows[0];
  return marks;
}
async function statusesOf(organizationId: string): Promise<Record<string, string>> {
  const activities = await db.commands.ask(importedActivities, undefined, db.actor, { organizationId });
  return Object.fromEntries(activities.map((activity) => [activity.key, activity.status]));
}
async function datesOf(organizationId: string, key: string): Promise<string[]> {
  const rows = await db.admin.query<{ date: string }>(
    `select to_char(o.starts_at at time zone 'America/Toronto', 'YYYY-MM-DD HH24:MI') || ' ' || o.status as date from catalog.occurrence o
     join catalog.activity a on a.organization_id = o.organization_id and a.id = o.activity_id where a.organization_id = $1 and a.source_key = $2 order by o.starts_at`,
    [organizationId, key],
  );
  return rows.rows.map((row) => row.date);
}

describe('an import', () => {
  it('in a dry run says what it would do and writes nothing of the catalogue', async () => {
    const organizationId = await db.organization();
    const before = await everything(organizationId);
    const { summary } = await importFiles(db, organizationId, [dropInFile(base)], { dryRun: true });
    expect(summary).toMatchObject({ activities: { created: 3, updated: 0, unchanged: 0, withdrawn: 0 }, occurrences: { created: 5 }, rows: { read: 5, refused: 0 } });
    expect(await everything(organizationId)).toEqual(before);
  });
  it('for real writes activities with their dates, ages, defaults and places, and publishes them', async () => {
    const organizationId = await db.organization();
    await importFiles(db, organizationId, [dropInFile(base)], { options: { defaultPriceCents: 450, defaultDropInCapacity: 30 } });
    const swim = (await db.commands.ask(importedActivities, undefined, db.actor, { organizationId })).find((activity) => activity.key === '500');
    const activity = await db.commands.ask(findActivity, { activityId: swim?.id ?? '' }, db.actor, { organizationId });
    expect(activity).toMatchObject({ nameFr: 'Lane Swim', status: 'published', dropInPriceCents: 450, dropInCapacity: 30, sessionPriceCents: null, ageMinMonths: 72, ageMaxMonths: 155, startsOn: '2027-03-02', endsOn: '2027-03-16', mainlyChildren: true });
    // The clock changes on 14 March 2027: nine o'clock stays nine o'clock.
    expect(await datesOf(organizationId, '500')).toEqual(['2027-03-02 09:00 planned', '2027-03-09 09:00 planned', '2027-03-16 09:00 planned']);
    const pools = await db.admin.query('select capacity, occurrence_id is not null as dated, count(*)::integer from enrolment.pool where organization_id = $1 group by 1, 2', [organizationId]);
    expect(pools.rows).toEqual([{ capacity: 30, dated: true, count: 5 }]);
  });
  it('of the same file again touches no row', async () => {
    const organizationId = await db.organization();
    await importFiles(db, organizationId, [dropInFile(base)]);
    const before = await everything(organizationId);
    const { summary } = await importFiles(db, organizationId, [dropInFile(base)]);
    expect(summary).toMatchObject({ activities: { created: 0, updated: 0, unchanged: 3, withdrawn: 0 }, occurrences: { created: 0, cancelled: 0, moved: 0 } });
    expect(await everything(organizationId)).toEqual(before);
  });
  it('of a changed file changes exactly what changed', async () => {
    const organizationId = await db.organization();
    await importFiles(db, organizationId, [dropInFile(base)]);
    const changed: DropInRow[] = [
      { on: '2027-03-02' }, { on: '2027-03-09', from: '9:30', to: '11:00' }, { on: '2027-03-23' },
      { course: '501', title: 'Zumba Gold®', section: 'FitnessTO - Cardio', on: '2027-03-03' },
      { course: '503', title: 'Pilates', section: 'FitnessTO - Cardio', on: '2027-03-05' },
    ];
    const { summary } = await importFiles(db, organizationId, [dropInFile(changed)]);
    expect(summary).toMatchObject({ activities: { created: 1, updated: 2, unchanged: 0, withdrawn: 1 }, occurrences: { created: 2, cancelled: 1, moved: 1 } });
    expect(summary?.samples.updated).toEqual([
      { nameFr: 'Lane Swim', nameEn: 'Lane Swim', changed: [], added: 1, removed: 1, moved: 1 },
      { nameFr: 'Zumba Gold®', nameEn: 'Zumba Gold®', changed: ['nameFr', 'nameEn'], added: 0, removed: 0, moved: 0 },
    ]);
    expect(await datesOf(organizationId, '500')).toEqual(['2027-03-02 09:00 planned', '2027-03-09 09:30 planned', '2027-03-16 09:00 cancelled', '2027-03-23 09:00 planned']);
    expect(await statusesOf(organizationId)).toEqual({ 500: 'published', 501: 'published', 502: 'withdrawn', 503: 'published' });
    const events = await db.admin.query<{ type: string }>('select type from kernel.outbox where organization_id = $1 order by id', [organizationId]);
    expect(events.rows.map((row) => row.type).filter((type) => /withdrawn|rescheduled/.test(type))).toEqual(['catalog.activity-rescheduled.v1', 'catalog.activities-withdrawn.v1']);
  });
  it('brings a withdrawn activity back, with the same dates as before', async () => {
    const organizationId = await db.organization();
    await importFiles(db, organizationId, [dropInFile(base)]);
    await importFiles(db, organizationId, [dropInFile(base.slice(0, 4))]);
    expect(await statusesOf(organizationId)).toMatchObject({ 502: 'withdrawn' });
    const { summary } = await importFiles(db, organizationId, [dropInFile(base)]);
    expect(summary?.activities).toEqual({ created: 0, updated: 1, unchanged: 2, withdrawn: 0 });
    expect(await statusesOf(organizationId)).toMatchObject({ 502: 'published' });
    expect(await datesOf(organizationId, '502')).toEqual(['2027-03-04 09:00 planned']);
  });
  it('keeps what staff changed until the city changes the same thing', async () => {
    const organizationId = await db.organization();
    await importFiles(db, organizationId, [dropInFile(base)]);
    const zumba = (await db.commands.ask(importedActivities, undefined, db.actor, { organizationId })).find((activity) => activity.key === '501');
    const activityId = zumba?.id ?? '';
    await db.commands.execute(editActivity, { activityId, version: 1, changes: { nameFr: 'Zumba pour tous', dropInCapacity: 40 } }, db.actor, { organizationId });
    expect((await importFiles(db, organizationId, [dropInFile(base)])).summary?.activities.updated).toBe(0);
    await importFiles(db, organizationId, [dropInFile(base.map((row) => (row.course === '501' ? { ...row, ages: ['18', 'None'] } : row)))]);
    expect(await db.commands.ask(findActivity, { activityId }, db.actor, { organizationId })).toMatchObject({ nameFr: 'Zumba pour tous', dropInCapacity: 40, ageMinMonths: 216, ageMaxMonths: null });
  });
  it('does not withdraw a course or cancel its dates because one of its rows was refused', async () => {
    const organizationId = await db.organization();
    await importFiles(db, organizationId, [dropInFile(base)]);
    const broken = base.map((row) => (row.on === '2027-03-09' || row.course === '501' ? { ...row, ages: ['six', '12'] as const } : row));
    const { summary } = await importFiles(db, organizationId, [dropInFile(broken)]);
    expect(summary).toMatchObject({ activities: { withdrawn: 0 }, occurrences: { cancelled: 0 }, rows: { refused: 1 } });
    expect(await statusesOf(organizationId)).toEqual({ 500: 'published', 501: 'published', 502: 'published' });
  });
  it('leaves out the closing days of the organization', async () => {
    const organizationId = await db.organization();
    await db.admin.query(`insert into organization.closing_day (organization_id, id, closed_on, name_fr, name_en) values ($1, gen_random_uuid(), '2027-03-09', 'Congé', 'Holiday')`, [organizationId]);
    const { summary } = await importFiles(db, organizationId, [dropInFile(base)]);
    expect(summary?.findings).toContainEqual({ kind: 'repaired', code: 'closing-day-left-out', count: 1 });
    expect(await datesOf(organizationId, '500')).toEqual(['2027-03-02 09:00 planned', '2027-03-16 09:00 planned']);
  });
  it('of one organization is unknown to another', async () => {
    const [one, other] = [await db.organization(), await db.organization()];
    const { importRunId } = await importFiles(db, one, [dropInFile(base)]);
    await expect(db.commands.ask(findImport, { importRunId }, db.actor, { organizationId: other })).rejects.toMatchObject({ code: 'catalog.import-not-found' });
    expect((await importFiles(db, other, [dropInFile(base)])).summary?.activities.created).toBe(3);
  });
});

describe('a file without ids', () => {
  const header = 'CODE_SESSION|DESCRIPTION|DESCRIPTION_ACT|DESCRIPTION_NAT|NOM_COUR|TARIF_BASE|LIEU_1|LIEU_2|ARRONDISSEMENT|ADRESSE|DATE_DEB|DATE_FIN|JOUR_SEMAINE|HEURE_DEBUT|HEURE_FIN';
  const row = (title: string, price: string, day = 'Lundi'): string => `H2027|${title}|${title}|Sports|Club|${price}|Aréna|Glace 1|Beauport|1, Rue X, Québec (QC) G1H 1Y1|2027-01-04|2027-01-31|${day}|18:00:00|19:00:00`;
  const file = (...rows: string[]): { name: string; bytes: string } => ({ name: 'payant.csv', bytes: [header, ...rows].join('\r\n') });
  it('that has a new price is a change of the same activity, with its registrations', async () => {
    const organizationId = await db.organization();
    await importFiles(db, organizationId, [file(row('Hockey', '85,00'), row('Karaté', '52,00'), row('Karaté', '95,00'))]);
    const before = await db.commands.ask(importedActivities, undefined, db.actor, { organizationId });
    const { summary } = await importFiles(db, organizationId, [file(row('Hockey', '90,00'), row('Karaté', '52,00'), row('Karaté', '95,00'))]);
    expect(summary?.activities).toEqual({ created: 0, updated: 1, unchanged: 2, withdrawn: 0 });
    const after = await db.commands.ask(importedActivities, undefined, db.actor, { organizationId });
    expect(after.map((activity) => activity.id)).toEqual(before.map((activity) => activity.id));
  });
  it('that adds a weekday adds its dates', async () => {
    const organizationId = await db.organization();
    await importFiles(db, organizationId, [file(row('Hockey', '85,00'))]);
    const { summary } = await importFiles(db, organizationId, [file(row('Hockey', '85,00'), row('Hockey', '85,00', 'Mercredi'))]);
    expect(summary).toMatchObject({ activities: { created: 0, updated: 1, withdrawn: 0 }, occurrences: { created: 4, cancelled: 0 } });
  });
});

describe('the run of an import', () => {
  it('reports every row with its reason in both languages, by kind, page by page, and as a file', async () => {
    const organizationId = await db.organization();
    const { importRunId } = await importFiles(db, organizationId, [dropInFile([...base, { on: '2027-03-02' }, { course: '9', ages: ['x', 'None'] }, { course: '10', title: '=HYPERLINK("x")', ages: ['y', 'None'] }])]);
    const all = await db.commands.ask(listImportFindings, { importRunId }, db.actor, { organizationId });
    expect(all.rows.map((finding) => [finding.row, finding.kind, finding.code])).toEqual([[0, 'noticed', 'locations-missing'], [7, 'repaired', 'duplicate-row'], [8, 'refused', 'age-unreadable'], [9, 'refused', 'age-unreadable']]);
    expect(all.rows[1]).toMatchObject({ textFr: 'Identique à la ligne 2 : comptée une seule fois.', textEn: 'Same as row 2: counted once.' });
    const first = await db.commands.ask(listImportFindings, { importRunId, kind: 'refused', size: 1 }, db.actor, { organizationId });
    const second = await db.commands.ask(listImportFindings, { importRunId, kind: 'refused', size: 1, cursor: first.next ?? '' }, db.actor, { organizationId });
    expect([first.rows[0]?.row, second.rows[0]?.row, second.next]).toEqual([8, 9, null]);
    const report = await db.commands.ask(exportImportReport, { importRunId, locale: 'fr' }, db.actor, { organizationId });
    expect(report.csv).toContain('"drop-in.csv",8,"Refusée","age-unreadable"');
  });
  it('is confirmed after a dry run with the same files and choices', async () => {
    const organizationId = await db.organization();
    const tried = await importFiles(db, organizationId, [dropInFile(base)], { dryRun: true, options: { publish: false } });
    const { importRunId } = await db.commands.execute(confirmImport, { importRunId: tried.importRunId }, db.actor, { organizationId });
    const summary = await runImport(db.commands, { organizationId, importRunId }, givePoolsAsEnrolmentDoes);
    expect(summary?.activities).toEqual(tried.summary?.activities);
    expect(await statusesOf(organizationId)).toEqual({ 500: 'draft', 501: 'draft', 502: 'draft' });
    const newest = await db.commands.ask(listImports, { size: 1 }, db.actor, { organizationId });
    const older = await db.commands.ask(listImports, { size: 1, cursor: newest.next ?? '' }, db.actor, { organizationId });
    expect([...newest.rows, ...older.rows].map((run) => [run.dryRun, run.state, run.stage, run.rowsDone])).toEqual([[false, 'done', 'done', 5], [true, 'done', 'done', 5]]);
    expect(older.next).toBeNull();
  });
  it('that is done does nothing when it is delivered again', async () => {
    const organizationId = await db.organization();
    const { importRunId } = await importFiles(db, organizationId, [dropInFile(base)]);
    expect(await runImport(db.commands, { organizationId, importRunId }, givePoolsAsEnrolmentDoes)).toBeNull();
  });
  it('waits while another one of the organization writes, and is taken over when its worker has stopped', async () => {
    const organizationId = await db.organization();
    const request = async (): Promise<string> => (await db.commands.execute(requestImport, { files: [{ name: 'a.csv', bytes: Buffer.from(dropInFile(base).bytes) }], dryRun: false }, db.actor, { organizationId })).importRunId;
    const [stopped, next] = [await request(), await request()];
    await db.commands.execute(takeImport, { importRunId: stopped }, db.actor, { organizationId });
    await expect(runImport(db.commands, { organizationId, importRunId: next }, givePoolsAsEnrolmentDoes)).rejects.toMatchObject({ code: 'catalog.import-already-running' });
    await expect(runImport(db.commands, { organizationId, importRunId: stopped }, givePoolsAsEnrolmentDoes)).rejects.toBeInstanceOf(DomainError);
    await db.admin.query(`update catalog.import_run set lease_until = kernel.now() - interval '1 second' where id = $1`, [stopped]);
    expect((await runImport(db.commands, { organizationId, importRunId: stopped }, givePoolsAsEnrolmentDoes))?.activities.created).toBe(3);
    expect((await runImport(db.commands, { organizationId, importRunId: next }, givePoolsAsEnrolmentDoes))?.activities).toEqual({ created: 0, updated: 0, unchanged: 3, withdrawn: 0 });
  });
  it('that stops between two batches goes on from there, and its report counts everything once', async () => {
    const organizationId = await db.organization();
    const many = Array.from({ length: 600 }, (_, index): DropInRow => ({ course: String(1_000 + index), title: `Course ${index}` }));
    const { importRunId } = await db.commands.execute(requestImport, { files: [{ name: 'a.csv', bytes: Buffer.from(dropInFile(many).bytes) }], dryRun: false }, db.actor, { organizationId });
    let batches = 0;
    const stopping: typeof givePoolsAsEnrolmentDoes = async (tx, pools) => {
      batches += 1;
      if (batches === 2) throw new Error('the worker stops');
      await givePoolsAsEnrolmentDoes(tx, pools);
    };
    await expect(runImport(db.commands, { organizationId, importRunId }, stopping)).rejects.toThrow('the worker stops');
    // A killed worker could not even say that it failed: its lease runs out.
    await db.admin.query(`update catalog.import_run set state = 'running', failure = null, lease_until = kernel.now() - interval '1 second' where id = $1`, [importRunId]);
    const summary = await runImport(db.commands, { organizationId, importRunId }, givePoolsAsEnrolmentDoes);
    expect(summary).toMatchObject({ activities: { created: 600, updated: 0, unchanged: 0, withdrawn: 0 }, occurrences: { created: 600 } });
    const counts = await db.admin.query('select (select count(*) from catalog.activity where organization_id = $1)::integer as activities, (select count(*) from enrolment.pool where organization_id = $1)::integer as pools', [organizationId]);
    expect(counts.rows).toEqual([{ activities: 600, pools: 600 }]);
  });
  it('refuses at once what is no catalogue', async () => {
    const organizationId = await db.organization();
    await expect(importFiles(db, organizationId, [{ name: 'photo.jpg', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]) }])).rejects.toMatchObject({ code: 'catalog.import-format-unknown' });
    await expect(importFiles(db, organizationId, [{ name: 'a.csv', bytes: '' }])).rejects.toMatchObject({ code: 'catalog.import-file-empty' });
  });
  it('ends as failed, with the reason, when the file is damaged further down', async () => {
    const organizationId = await db.organization();
    const { name, bytes } = dropInFile(base);
    const { importRunId, summary } = await importFiles(db, organizationId, [{ name, bytes: `${bytes}"${'x'.repeat(1_100_000)}` }]);
    expect(summary).toBeNull();
    expect(await db.commands.ask(findImport, { importRunId }, db.actor, { organizationId })).toMatchObject({ state: 'failed', failure: 'catalog.import-file-damaged' });
  });
});
