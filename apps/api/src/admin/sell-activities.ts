import { listPaymentPlans } from '@preau/cart-checkout';
import { addActivity, editActivity, findActivity, listDates, poolsWanted, publishActivities, setSchedules, type Activity, type ActivityDate, type ActivityFacts, type AddActivityInput, type ScheduleInput, type SetSchedulesResult } from '@preau/catalog';
import { ensurePools, placesOfActivity, type PlacesView } from '@preau/enrolment';
import { command, DomainError, read, type Actor, type Tx } from '@preau/kernel';
import { viewForm } from '@preau/org-forms';
import { ledgerCodesOf } from '@preau/organization';

/** The catalogue says how many places an activity has and enrolment counts them: each change of the one is a change of the other, in one transaction. */

type References = Partial<Pick<ActivityFacts, 'ledgerCodeId' | 'formId' | 'paymentPlanId'>>;
/** What an activity points at in other contexts. @throws DomainError organization.ledger-code-not-found, of forms, kernel.not-found of a payment plan */
async function requireReferences(tx: Tx, { ledgerCodeId, formId, paymentPlanId }: References, actor: Actor): Promise<void> {
  if (ledgerCodeId && !(await ledgerCodesOf(tx)).some((code) => code.id === ledgerCodeId)) throw new DomainError('organization.ledger-code-not-found', { ledgerCodeId });
  if (formId) await viewForm.run(tx, { formId }, actor);
  if (paymentPlanId && !(await listPaymentPlans(tx)).some((plan) => plan.id === paymentPlanId)) throw new DomainError('kernel.not-found', { paymentPlanId });
}

/** A new activity, a draft with its places. @throws DomainError */
export const addActivityWithPlaces = command('admin.add-activity', async (tx, input: AddActivityInput, actor): Promise<{ activityId: string }> => {
  await requireReferences(tx, input, actor);
  const { id } = await addActivity.run(tx, input, actor);
  await ensurePools.run(tx, { pools: await poolsWanted(tx, [id]) }, actor);
  return { activityId: id };
});

export interface EditActivityWithPlacesInput {
  readonly activityId: string;
  /** The version that the person was looking at; null when they did not say. */
  readonly version: number | null;
  readonly changes: Partial<ActivityFacts>;
}
/** Changes an activity; places follow what changed, so that those set by hand stay as long as the catalogue does not speak of them. @throws DomainError */
export const editActivityWithPlaces = command('admin.edit-activity', async (tx, input: EditActivityWithPlacesInput, actor): Promise<void> => {
  await requireReferences(tx, input.changes, actor);
  const before = await findActivity.run(tx, input, actor);
  const after = await editActivity.run(tx, { ...input, version: input.version ?? before.version }, actor);
  const session = before.sessionPriceCents !== after.sessionPriceCents || before.sessionCapacity !== after.sessionCapacity;
  const dropIn = before.dropInPriceCents !== after.dropInPriceCents || before.dropInCapacity !== after.dropInCapacity;
  if (!session && !dropIn) return;
  const pools = await poolsWanted(tx, [after.id]);
  await ensurePools.run(tx, { pools: pools.filter((pool) => (pool.occurrenceId === null ? session : dropIn)) }, actor);
});

export interface AttachPlanInput {
  readonly planId: string;
  readonly activityIds: readonly string[];
  /** False: they may no longer be spread by it. */
  readonly attached: boolean;
}
/** Lets the prices of activities be spread by a plan, or no longer. @throws DomainError kernel.not-found, catalog.activity-not-found */
export const attachPlan = command('admin.attach-plan', async (tx, { planId, activityIds, attached }: AttachPlanInput, actor): Promise<void> => {
  await requireReferences(tx, { paymentPlanId: planId }, actor);
  for (const activityId of activityIds) {
    const { version, paymentPlanId } = await findActivity.run(tx, { activityId }, actor);
    if (attached ? paymentPlanId === planId : paymentPlanId !== planId) continue;
    await editActivity.run(tx, { activityId, version, changes: { paymentPlanId: attached ? planId : null } }, actor);
  }
});

/** Puts activities in the store with their places, all or none. @throws DomainError */
export const publishWithPlaces = command('admin.publish-activities', async (tx, input: { readonly activityIds: readonly string[] }, actor): Promise<{ activityIds: readonly string[] }> => {
  const published = await publishActivities.run(tx, input, actor);
  await ensurePools.run(tx, { pools: await poolsWanted(tx, published.activityIds) }, actor);
  return published;
});

/** Says anew when an activity is held; new dates that are sold one by one get their places. @throws DomainError */
export const setSchedulesWithPlaces = command('admin.set-schedules', async (tx, input: { readonly activityId: string; readonly schedules: readonly ScheduleInput[] }, actor): Promise<SetSchedulesResult> => {
  const result = await setSchedules.run(tx, input, actor);
  await ensurePools.run(tx, { pools: await poolsWanted(tx, [], result.occurrenceIds) }, actor);
  return result;
});

export interface ActivityDetails {
  readonly activity: Activity;
  readonly schedules: readonly ScheduleInput[];
  readonly dates: readonly ActivityDate[];
  readonly places: readonly PlacesView[];
}
/** One activity as the catalogue and enrolment know it. @throws DomainError catalog.activity-not-found */
export const findActivityDetails = read('admin.find-activity', async (sql, input: { readonly activityId: string }, actor): Promise<ActivityDetails> => ({
  activity: await findActivity.run(sql, input, actor),
  ...(await listDates.run(sql, input, actor)),
  places: await placesOfActivity(sql, input.activityId),
}));
