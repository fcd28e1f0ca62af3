import { command, DomainError, read, type Sql } from '@preau/kernel';
import { refuse } from '../errors';
import { type ActivityRules, type OrganizationRules, whatIsWrong } from './rules';
import { activitiesThat, isActivity, lookAgain, rulesFor, rulesOfActivity, rulesOfOrganization, saveRulesOfActivity, saveRulesOfOrganization } from './rules.store';

function requireRight(rules: ActivityRules & Partial<OrganizationRules>): void {
  const fields = whatIsWrong(rules);
  if (fields.length > 0) throw refuse('waitlist.rules-invalid', { fields });
}

/** How the organization does it wherever an activity says nothing. */
export const viewWaitlistRules = read('waitlist.view-rules', async (sql): Promise<OrganizationRules> => {
  const { version: _version, ...rules } = await rulesOfOrganization(sql);
  return rules;
});

/** Offers that were made keep their time; the next ones follow the new rules. @throws DomainError waitlist.rules-invalid {fields} */
export const saveWaitlistRules = command('waitlist.save-rules', async (tx, input: OrganizationRules): Promise<OrganizationRules> => {
  requireRight(input);
  await saveRulesOfOrganization(tx, input);
  await lookAgain(tx, null);
  tx.note('organization', tx.organizationId, { waitlist: { ...input } });
  return input;
});

export interface SaveActivityRulesInput {
  readonly activityId: string;
  /** Null: as the organization does. */
  readonly rules: ActivityRules | null;
}
/** @throws DomainError kernel.not-found, waitlist.rules-invalid {fields} */
export const saveActivityWaitlistRules = command('waitlist.save-activity-rules', async (tx, input: SaveActivityRulesInput): Promise<ActivityRulesView> => {
  if (input.rules !== null) requireRight(input.rules);
  if (!(await saveRulesOfActivity(tx, input.activityId, input.rules))) throw new DomainError('kernel.not-found', { activityId: input.activityId });
  await lookAgain(tx, input.activityId);
  tx.note('activity', input.activityId, { waitlist: input.rules === null ? null : { ...input.rules } });
  return viewOf(tx, input.activityId);
});

export interface ActivityRulesView extends OrganizationRules {
  /** Whether the activity does it otherwise than its organization. */
  readonly ofActivity: boolean;
}
async function viewOf(sql: Sql, activityId: string): Promise<ActivityRulesView> {
  const { mode, windowMinutes, quietFrom, quietUntil } = await rulesFor(sql, activityId);
  return { mode, windowMinutes, quietFrom, quietUntil, ofActivity: (await rulesOfActivity(sql, activityId)) !== null };
}
/** What holds for an activity, and whether it is its own. @throws DomainError kernel.not-found */
export const viewActivityWaitlistRules = read('waitlist.view-activity-rules', async (sql, input: { readonly activityId: string }): Promise<ActivityRulesView> => {
  if (!(await isActivity(sql, input.activityId))) throw new DomainError('kernel.not-found', { activityId: input.activityId });
  return viewOf(sql, input.activityId);
});

export interface WhereOneMayWait {
  /** Wherever an activity says nothing. */
  readonly open: boolean;
  /** Activities of the store where it is the other way round. */
  readonly otherwise: readonly string[];
}
/** Where a store keeps waiting lists: for whoever looks at many activities at once. */
export const whereOneMayWait = read('waitlist.where-one-may-wait', async (sql): Promise<WhereOneMayWait> => {
  const open = (await rulesOfOrganization(sql)).mode !== 'off';
  return { open, otherwise: await activitiesThat(sql, { keepAList: !open }) };
});
