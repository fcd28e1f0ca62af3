import type { Sql, Tx } from '@preau/kernel';
import { refusal } from '../errors';
import type { OpeningWindow, RulesInForce, Visibility } from './opening';

/** Rules stand for a program, or for one activity of it. */
export type RulesSubject = { readonly kind: 'program' | 'activity'; readonly id: string };

export interface StoredRules {
  readonly id: string;
  readonly version: number;
  readonly visibility: Visibility;
  readonly passwordId: string | null;
  readonly passwordHash: string | null;
  readonly windows: readonly OpeningWindow[];
  readonly reason: string;
  readonly savedBy: string | null;
  readonly savedAt: Date;
  readonly replacedAt: Date | null;
}
const columns = `id, version, visibility, password_id as "passwordId", password_hash as "passwordHash", windows, reason, saved_by as "savedBy", saved_at as "savedAt", replaced_at as "replacedAt"`;
const ofSubject = (kind: RulesSubject['kind']): string => (kind === 'program' ? 'program_id' : 'activity_id');

/** Every version, the newest first. */
export async function versionsOf(sql: Sql, { kind, id }: RulesSubject): Promise<StoredRules[]> {
  return sql.query<StoredRules>(`select ${columns} from catalog.opening_rules where organization_id = $1 and ${ofSubject(kind)} = $2 order by version desc limit 50`, [sql.organizationId, id]);
}
export async function currentRules(sql: Sql, { kind, id }: RulesSubject): Promise<StoredRules | null> {
  return sql.maybe<StoredRules>(`select ${columns} from catalog.opening_rules where organization_id = $1 and ${ofSubject(kind)} = $2 and replaced_at is null`, [sql.organizationId, id]);
}

export interface SubjectNames {
  readonly programId: string;
  readonly nameFr: string;
  readonly nameEn: string;
}
/** Locks the heading itself, so that versions follow each other. @throws DomainError catalog.program-not-found, catalog.activity-not-found */
export async function lockSubject(tx: Tx, subject: RulesSubject): Promise<SubjectNames> {
  return found(subject, await tx.maybe<SubjectNames>(`${names(subject.kind)} for update`, [tx.organizationId, subject.id]));
}
/** @throws DomainError catalog.program-not-found, catalog.activity-not-found */
export async function requireSubject(sql: Sql, subject: RulesSubject): Promise<SubjectNames> {
  return found(subject, await sql.maybe<SubjectNames>(names(subject.kind), [sql.organizationId, subject.id]));
}
const names = (kind: RulesSubject['kind']): string => `select ${kind === 'program' ? 'id' : 'program_id'} as "programId", name_fr as "nameFr", name_en as "nameEn" from catalog.${kind} where organization_id = $1 and id = $2`;
function found(subject: RulesSubject, row: SubjectNames | null): SubjectNames {
  if (row !== null) return row;
  throw subject.kind === 'program' ? refusal('catalog.program-not-found', { programId: subject.id }) : refusal('catalog.activity-not-found', { activityId: subject.id });
}

/** The next version takes the place of the one in force; null takes the rules away. */
export async function writeRules(tx: Tx, subject: RulesSubject, next: Pick<StoredRules, 'id' | 'visibility' | 'passwordId' | 'passwordHash' | 'windows' | 'reason' | 'savedBy'> | null): Promise<void> {
  const column = ofSubject(subject.kind);
  await tx.query(`update catalog.opening_rules set replaced_at = kernel.now() where organization_id = $1 and ${column} = $2 and replaced_at is null`, [tx.organizationId, subject.id]);
  if (next !== null) {
    await tx.query(
      `insert into catalog.opening_rules (organization_id, id, ${column}, version, visibility, password_id, password_hash, windows, reason, saved_by)
       select $1, $3, $2, coalesce(max(version), 0) + 1, $4, $5, $6, $7::jsonb, $8, $9 from catalog.opening_rules where organization_id = $1 and ${column} = $2`,
      [tx.organizationId, subject.id, next.id, next.visibility, next.passwordId, next.passwordHash, JSON.stringify(next.windows), next.reason, next.savedBy],
    );
  }
  // A program without rules is shown; an activity without rules does as its program.
  const shown = next?.visibility ?? (subject.kind === 'program' ? 'public' : null);
  await tx.query(`update catalog.${subject.kind} set visibility = $3 where organization_id = $1 and id = $2`, [tx.organizationId, subject.id, shown]);
}

/** The named programs that are this organization's. */
export async function programsAmong(sql: Sql, ids: readonly string[]): Promise<string[]> {
  const rows = await sql.query<{ id: string }>('select id from catalog.program where organization_id = $1 and id = any($2)', [sql.organizationId, ids]);
  return rows.map((row) => row.id);
}

/** What holds for each of these activities, those without any rules left out. */
export async function rulesInForceOf(sql: Sql, activityIds: readonly string[]): Promise<ReadonlyMap<string, RulesInForce>> {
  const rows = await sql.query<{ activityId: string; rules: RulesInForce }>(
    `select a.id as "activityId", jsonb_build_object('id', r.id, 'of', case when r.activity_id is null then 'program' else 'activity' end, 'version', r.version, 'visibility', r.visibility, 'passwordId', r.password_id, 'windows', r.windows) as rules
     from catalog.activity a
     join lateral (
       select o.* from catalog.opening_rules o where o.organization_id = $1 and o.activity_id = a.id and o.replaced_at is null
       union all
       select o.* from catalog.opening_rules o where o.organization_id = $1 and o.program_id = a.program_id and o.replaced_at is null
       limit 1
     ) r on true
     where a.organization_id = $1 and a.id = any($2)`,
    [sql.organizationId, activityIds],
  );
  return new Map(rows.map((row) => [row.activityId, row.rules]));
}

/** The hash behind a password, for whoever compares. */
export async function hashOfPassword(sql: Sql, passwordId: string): Promise<string | null> {
  return (await sql.maybe<{ hash: string }>('select password_hash as hash from catalog.opening_rules where organization_id = $1 and password_id = $2 and replaced_at is null', [sql.organizationId, passwordId]))?.hash ?? null;
}
