import type { Sql, Tx } from '@preau/kernel';
import { type ActivityRules, defaultRules, type OrganizationRules } from './rules';

interface KeptRules extends OrganizationRules {
  readonly version: number;
}
/** What the organization has said; version 0 when it has said nothing. */
export async function rulesOfOrganization(sql: Sql): Promise<KeptRules> {
  const kept = await sql.maybe<KeptRules>(
    `select mode, window_minutes as "windowMinutes", to_char(quiet_from, 'HH24:MI') as "quietFrom", to_char(quiet_until, 'HH24:MI') as "quietUntil", version
     from waitlist.organization_rules where organization_id = $1`,
    [sql.organizationId],
  );
  return kept ?? { ...defaultRules, version: 0 };
}

/** What is said of one activity; null: as the organization does. */
export async function rulesOfActivity(sql: Sql, activityId: string): Promise<ActivityRules | null> {
  return sql.maybe<ActivityRules>('select mode, window_minutes as "windowMinutes" from waitlist.activity_rules where organization_id = $1 and activity_id = $2', [sql.organizationId, activityId]);
}

/** What holds for an activity. */
export async function rulesFor(sql: Sql, activityId: string): Promise<OrganizationRules> {
  return { ...(await rulesOfOrganization(sql)), ...(await rulesOfActivity(sql, activityId)) };
}

export async function saveRulesOfOrganization(tx: Tx, rules: OrganizationRules): Promise<void> {
  await tx.query(
    `insert into waitlist.organization_rules (organization_id, mode, window_minutes, quiet_from, quiet_until) values ($1, $2, $3, $4, $5)
     on conflict (organization_id) do update set mode = excluded.mode, window_minutes = excluded.window_minutes, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
       version = waitlist.organization_rules.version + 1`,
    [tx.organizationId, rules.mode, rules.windowMinutes, rules.quietFrom, rules.quietUntil],
  );
}

export async function isActivity(sql: Sql, activityId: string): Promise<boolean> {
  return (await sql.query('select 1 from catalog.activity where organization_id = $1 and id = $2', [sql.organizationId, activityId])).length > 0;
}

/** False: the organization has no such activity. */
export async function saveRulesOfActivity(tx: Tx, activityId: string, rules: ActivityRules | null): Promise<boolean> {
  if (!(await isActivity(tx, activityId))) return false;
  if (rules === null) await tx.query('delete from waitlist.activity_rules where organization_id = $1 and activity_id = $2', [tx.organizationId, activityId]);
  else {
    await tx.query(
      `insert into waitlist.activity_rules (organization_id, activity_id, mode, window_minutes) values ($1, $2, $3, $4)
       on conflict (organization_id, activity_id) do update set mode = excluded.mode, window_minutes = excluded.window_minutes`,
      [tx.organizationId, activityId, rules.mode, rules.windowMinutes],
    );
  }
  return true;
}

/** The sweeper looks at the lists again at once: what was kept may now be handed out. */
export async function lookAgain(tx: Tx, activityId: string | null): Promise<void> {
  await tx.query('update waitlist.list set look_again_at = null where organization_id = $1 and ($2::uuid is null or activity_id = $2) and look_again_at is not null', [tx.organizationId, activityId]);
}

/** Activities with rules of their own by which one may wait, or may not; of those that the store shows to everybody. */
export async function activitiesThat(sql: Sql, { keepAList }: { readonly keepAList: boolean }): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `select a.id from waitlist.activity_rules r
     join catalog.activity a on a.organization_id = r.organization_id and a.id = r.activity_id and a.status = 'published' and not a.over
     join catalog.program p on p.organization_id = a.organization_id and p.id = a.program_id and p.status = 'published'
     where r.organization_id = $1 and (r.mode <> 'off') = $2 and coalesce(a.visibility, p.visibility) = 'public' order by a.id`,
    [sql.organizationId, keepAList],
  );
  return rows.map((row) => row.id);
}
