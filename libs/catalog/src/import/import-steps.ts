import { assert, command, read, type Actor, type Tx } from '@preau/kernel';
import { closingDaysBetween, findOrganization } from '@preau/organization';
import { refusal } from '../errors';
import { activitiesPublished, activitiesWithdrawn, activityRescheduled, importFinished } from '../events';
import { wantedPools, type WantedPool } from '../activity/pools-wanted.store';
import { cancelDates, insertActivities, insertHeadings, insertLocations, moveDates, planDates, refreshDerived, updateActivities, updateLocations, type ChangedDate } from './apply-import.store';
import type { ImportedCatalogue, ReadingSettings } from './catalogue-model';
import { existingCatalogue, knownLocationKeys } from './existing-catalogue.store';
import type { Finding } from './finding';
import { endRun, filesOf, forgetFindings, insertFindings, lockImports, otherRunIsLive, renewLease, runById, takeRun, type ImportRun, type Lease, type Progress } from './import-run.store';
import type { ImportSummary } from './import-summary';
import { isSheet, type CreatedActivity, type ExistingCatalogue, type ImportPlan, type UpdatedActivity } from './plan-import';
import type { CatalogueFile } from './read-catalogue';

/** Takes the run for this worker. Null when it is finished. @throws DomainError catalog.import-not-found, catalog.import-already-running */
export const takeImport = command('catalog.take-import', async (tx, input: { readonly importRunId: string }): Promise<{ lease: Lease; run: ImportRun } | null> => {
  await lockImports(tx);
  const taken = await takeRun(tx, input.importRunId);
  if (taken === null) {
    const run = await runById(tx, input.importRunId);
    if (run === null) throw refusal('catalog.import-not-found', { importRunId: input.importRunId });
    if (run.state === 'running') throw refusal('catalog.import-already-running');
  }
  if (taken !== null && !taken.run.dryRun && (await otherRunIsLive(tx, input.importRunId))) throw refusal('catalog.import-already-running');
  return taken;
});

export interface ImportMaterial {
  readonly files: readonly CatalogueFile[];
  readonly zone: string;
  readonly settings: Pick<ReadingSettings, 'closingDays' | 'knownLocationKeys'>;
}
export const findImportMaterial = read('catalog.find-import-material', async (sql, input: { readonly importRunId: string }): Promise<ImportMaterial> => {
  const { timeZone } = await findOrganization(sql);
  const closingDays = await closingDaysBetween(sql, '1900-01-01', '9999-12-31');
  return {
    files: await filesOf(sql, input.importRunId),
    zone: timeZone,
    settings: { closingDays: new Map(closingDays.map((day) => [day.closedOn, { fr: day.nameFr, en: day.nameEn }])), knownLocationKeys: await knownLocationKeys(sql) },
  };
});

export const findExistingCatalogue = read('catalog.find-existing-catalogue', async (sql, input: { readonly catalogue: ImportedCatalogue; readonly zone: string }): Promise<ExistingCatalogue> => {
  const sources = [...new Set(input.catalogue.activities.map((activity) => activity.source))];
  return existingCatalogue(sql, sources, input.zone, isSheet(input.catalogue));
});

interface Held {
  readonly importRunId: string;
  readonly lease: Lease;
}
/** @throws DomainError catalog.import-already-running when another worker has taken the run over */
async function renewed(tx: Tx, held: Held, progress: Progress): Promise<Lease> {
  const lease = await renewLease(tx, held.importRunId, held.lease, progress);
  if (lease === null) throw refusal('catalog.import-already-running');
  return lease;
}
export const noteImportProgress = command('catalog.note-import-progress', async (tx, input: Held & { readonly progress: Progress }): Promise<Lease> => renewed(tx, input, input.progress));

export const keepImportFindings = command('catalog.keep-import-findings', async (tx, input: Held & { readonly progress: Progress; readonly from: number; readonly findings: readonly Finding[] }): Promise<Lease> => {
  if (input.from === 0) await forgetFindings(tx, input.importRunId);
  await insertFindings(tx, input.importRunId, input.from, input.findings);
  return renewed(tx, input, input.progress);
});

/** What one transaction of an import writes. */
export interface ImportBatch {
  readonly headings: boolean;
  readonly newLocations: ImportPlan['places']['newLocations'];
  readonly updatedLocations: ImportPlan['places']['updatedLocations'];
  readonly created: readonly CreatedActivity[];
  readonly updated: readonly UpdatedActivity[];
  readonly withdrawn: readonly string[];
}
/** Gives activities their places, in the transaction that writes them. The catalogue does not know who counts places. */
export type PlacesGiver = (tx: Tx, pools: readonly WantedPool[], actor: Actor) => Promise<unknown>;

/** Writes one part of a plan: activities, their dates and their places become visible together or not at all. */
export const writeImportBatch = command(
  'catalog.write-import-batch',
  async (tx, input: Held & { readonly plan: ImportPlan; readonly batch: ImportBatch; readonly zone: string; readonly publish: boolean; readonly progress: Progress; readonly givePlaces: PlacesGiver }, actor): Promise<Lease> => {
    const { batch, plan, zone } = input;
    const lease = await renewed(tx, input, input.progress);
    if (batch.newLocations.length > 0) await insertLocations(tx, batch.newLocations);
    if (batch.updatedLocations.length > 0) await updateLocations(tx, batch.updatedLocations);
    if (batch.headings) await insertHeadings(tx, plan.places, input.publish);
    if (batch.created.length > 0) await insertActivities(tx, batch.created, zone, plan.keepsSnapshots);
    const newDates = batch.updated.length > 0 ? await writeUpdates(tx, batch.updated, plan, zone) : [];
    const written = [...batch.created, ...batch.updated].map((activity) => activity.id);
    await refreshDerived(tx, written, zone);
    const toGive = [...batch.created, ...batch.updated.filter(changesPlaces)].map((activity) => activity.id);
    if (toGive.length + newDates.length > 0) await input.givePlaces(tx, await wantedPools(tx, toGive, newDates), actor);
    if (batch.withdrawn.length > 0) {
      await tx.query(`update catalog.activity set status = 'withdrawn', version = version + 1 where organization_id = $1 and id = any($2)`, [tx.organizationId, batch.withdrawn]);
      tx.publish(activitiesWithdrawn, { activityIds: batch.withdrawn });
    }
    const published = [...batch.created.filter((activity) => activity.status === 'published'), ...batch.updated.filter((activity) => activity.restoredTo === 'published')].map((activity) => activity.id);
    if (published.length > 0) tx.publish(activitiesPublished, { activityIds: published });
    tx.note('import-run', input.importRunId, { created: batch.created.length, updated: batch.updated.length, withdrawn: batch.withdrawn.length });
    return lease;
  },
);

function changesPlaces(activity: UpdatedActivity): boolean {
  return activity.restoredTo !== null || activity.changed.some((field) => ['sessionPriceCents', 'sessionCapacity', 'dropInPriceCents', 'dropInCapacity'].includes(field));
}

/** @returns ids of the dates that are new */
async function writeUpdates(tx: Tx, updated: readonly UpdatedActivity[], plan: ImportPlan, zone: string): Promise<string[]> {
  await updateActivities(tx, updated, plan.keepsSnapshots);
  const cancelled = await cancelDates(tx, updated.flatMap(({ id, removed }) => removed.map((slot) => ({ activityId: id, slot }))), zone, plan.firstDate);
  const moved = await moveDates(tx, updated.flatMap(({ id, moved: moves }) => moves.map((move) => ({ activityId: id, ...move }))), zone);
  const newDates = await planDates(tx, updated.flatMap(({ id, added }) => added.map((slot) => ({ activityId: id, slot }))), zone);
  const ofActivity = (dates: readonly ChangedDate[], activityId: string): { occurrenceId: string; heldOn: string }[] =>
    dates.filter((date) => date.activityId === activityId).map(({ occurrenceId, heldOn }) => ({ occurrenceId, heldOn }));
  for (const activityId of new Set([...cancelled, ...moved].map((date) => date.activityId))) {
    tx.publish(activityRescheduled, { activityId, cancelled: ofActivity(cancelled, activityId), moved: ofActivity(moved, activityId) });
  }
  return newDates;
}

/** After a first batch and after the last one: see the function's own reason. */
export const refreshStatistics = command('catalog.refresh-statistics', async (tx, _input: void): Promise<void> => {
  await tx.query('select catalog.refresh_statistics()');
});

export const endImport = command('catalog.end-import', async (tx, input: Held & { readonly dryRun: boolean; readonly summary: ImportSummary | null; readonly failure: string | null }): Promise<void> => {
  const ended = await endRun(tx, input.importRunId, input.lease, { state: input.failure === null ? 'done' : 'failed', summary: input.summary, failure: input.failure });
  assert(ended || input.failure !== null, 'the import was taken over before it could end');
  if (!ended) return;
  tx.note('import-run', input.importRunId, { dryRun: input.dryRun, failure: input.failure });
  tx.publish(importFinished, { importRunId: input.importRunId, dryRun: input.dryRun });
});
