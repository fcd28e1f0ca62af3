import type { ImportBatch } from './import-steps';
import type { ImportSummary } from './import-summary';
import type { ImportPlan } from './plan-import';

const activitiesPerBatch = 250;
const locationsPerBatch = 1_000;

/** A plan in parts of bounded size, in the order in which they refer to each other. */
export function* batchesOf(plan: ImportPlan): Generator<ImportBatch & { readonly rowCount: number }> {
  const none: ImportBatch = { headings: false, newLocations: [], updatedLocations: [], created: [], updated: [], withdrawn: [] };
  const { places } = plan;
  for (let at = 0; at < Math.max(places.newLocations.length, places.updatedLocations.length); at += locationsPerBatch) {
    yield { ...none, newLocations: places.newLocations.slice(at, at + locationsPerBatch), updatedLocations: places.updatedLocations.slice(at, at + locationsPerBatch), rowCount: 0 };
  }
  if (places.newPrograms.length + places.newCategories.length > 0) yield { ...none, headings: true, rowCount: 0 };
  for (let at = 0; at < plan.created.length; at += activitiesPerBatch) {
    const created = plan.created.slice(at, at + activitiesPerBatch);
    yield { ...none, created, rowCount: rowsOf(created) };
  }
  for (let at = 0; at < plan.updated.length; at += activitiesPerBatch) {
    const updated = plan.updated.slice(at, at + activitiesPerBatch);
    yield { ...none, updated, rowCount: rowsOf(updated) };
  }
  for (let at = 0; at < plan.withdrawn.length; at += activitiesPerBatch) {
    yield { ...none, withdrawn: plan.withdrawn.slice(at, at + activitiesPerBatch).map((activity) => activity.id), rowCount: 0 };
  }
}
function rowsOf(activities: readonly { readonly rowCount: number }[]): number {
  return activities.reduce((sum, activity) => sum + activity.rowCount, 0);
}

/** The report of a run that has written nothing so far. */
export function nothingYet(whole: ImportSummary): ImportSummary {
  return {
    ...whole,
    activities: { created: 0, updated: 0, unchanged: 0, withdrawn: 0 },
    occurrences: { created: 0, cancelled: 0, moved: 0 },
    locations: { created: 0, updated: 0, unchanged: 0 },
    programs: { created: 0 },
    categories: { created: 0 },
  };
}
export function withBatch(soFar: ImportSummary, batch: ImportBatch): ImportSummary {
  const dates = (count: (activity: ImportBatch['updated'][number]) => number): number => batch.updated.reduce((sum, activity) => sum + count(activity), 0);
  const { activities, occurrences, locations } = soFar;
  return {
    ...soFar,
    activities: { ...activities, created: activities.created + batch.created.length, updated: activities.updated + batch.updated.length, withdrawn: activities.withdrawn + batch.withdrawn.length },
    occurrences: {
      created: occurrences.created + batch.created.reduce((sum, activity) => sum + activity.content.occurrences.length, 0) + dates((activity) => activity.added.length),
      cancelled: occurrences.cancelled + dates((activity) => activity.removed.length),
      moved: occurrences.moved + dates((activity) => activity.moved.length),
    },
    locations: { ...locations, created: locations.created + batch.newLocations.length, updated: locations.updated + batch.updatedLocations.length },
  };
}
