import { read } from '@preau/kernel';
import { findOrganization } from '@preau/organization';
import type { OpeningWindow, RulesInForce, Visibility } from './opening';
import { currentRules, hashOfPassword, requireSubject, rulesInForceOf, versionsOf, type RulesSubject, type StoredRules } from './opening-rules.store';

export interface RulesView {
  readonly version: number;
  readonly visibility: Visibility;
  readonly hasPassword: boolean;
  readonly windows: readonly OpeningWindow[];
  readonly reason: string;
  readonly savedAt: Date;
  readonly replacedAt: Date | null;
}
export interface OpeningsView {
  /** In force for the very subject; null when it has none. */
  readonly own: RulesView | null;
  /** What its program says, for an activity. */
  readonly inherited: RulesView | null;
  /** The newest first, the one in force among them. */
  readonly versions: readonly RulesView[];
  readonly timeZone: string;
  readonly lockedDays: number;
  readonly now: Date;
}

/** Who may register when, as staff edit it. @throws DomainError catalog.program-not-found, catalog.activity-not-found */
export const viewOpenings = read('catalog.view-openings', async (sql, subject: RulesSubject): Promise<OpeningsView> => {
  const { programId } = await requireSubject(sql, subject);
  const { timeZone, openingsLockedDays } = await findOrganization(sql);
  const versions = (await versionsOf(sql, subject)).map(viewOf);
  const inherited = subject.kind === 'activity' ? await currentRules(sql, { kind: 'program', id: programId }) : null;
  return { own: versions.find((one) => one.replacedAt === null) ?? null, inherited: inherited === null ? null : viewOf(inherited), versions, timeZone, lockedDays: openingsLockedDays, now: sql.now };
});

function viewOf({ version, visibility, passwordId, windows, reason, savedAt, replacedAt }: StoredRules): RulesView {
  return { version, visibility, hasPassword: passwordId !== null, windows, reason, savedAt, replacedAt };
}

/** What holds for each of these activities; those without any rules are left out. */
export const openingRulesOf = read('catalog.opening-rules-of', (sql, input: { readonly activityIds: readonly string[] }): Promise<ReadonlyMap<string, RulesInForce>> => rulesInForceOf(sql, input.activityIds));

/** The password that is asked before an activity, for whoever compares; null when none is. */
export const openingPasswordOf = read('catalog.opening-password-of', async (sql, input: { readonly activityId: string }): Promise<{ passwordId: string; passwordHash: string } | null> => {
  const rules = (await rulesInForceOf(sql, [input.activityId])).get(input.activityId);
  if (rules === undefined || rules.passwordId === null) return null;
  const passwordHash = await hashOfPassword(sql, rules.passwordId);
  return passwordHash === null ? null : { passwordId: rules.passwordId, passwordHash };
});
