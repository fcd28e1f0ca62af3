import { command, newId, type Actor, type Tx } from '@preau/kernel';
import { findOrganization } from '@preau/organization';
import { refusal } from '../errors';
import { openingsChanged } from '../events';
import { accessTouched, announcedWithin, openAccess, touchedTooLate, windowsTouched, type Access, type OpeningWindow, type Visibility } from './opening';
import { currentRules, lockSubject, programsAmong, requireSubject, writeRules, type RulesSubject, type StoredRules } from './opening-rules.store';

export interface SaveOpeningsInput {
  readonly subject: RulesSubject;
  /** Of the rules in force that the person was looking at; null when there were none. */
  readonly version: number | null;
  readonly visibility: Visibility;
  /** Left out keeps the password there is, null takes it away. */
  readonly passwordHash?: string | null;
  readonly windows: readonly Omit<OpeningWindow, 'id'>[];
  /** Why they change although they are locked; for whoever may. */
  readonly reason?: string;
}
export const windowsMax = 20;

/**
 * Says who may register when, in a new version; those that were stay readable. Followers are told of what changes.
 * @throws DomainError catalog.program-not-found, catalog.activity-not-found, catalog.openings-changed-meanwhile, catalog.openings-invalid {because},
 * catalog.openings-locked {opensAt, days}, catalog.openings-override-not-allowed
 */
export const saveOpenings = command('catalog.save-openings', async (tx, input: SaveOpeningsInput, actor): Promise<{ rulesId: string }> => {
  await lockSubject(tx, input.subject);
  const before = await currentRules(tx, input.subject);
  requireVersion(input, before);
  await requireSound(tx, input.windows);
  const id = newId();
  const windows = input.windows.map((window): OpeningWindow => ({ ...soberly(window), id: newId() }));
  const was = inForce(before) ?? (await ofProgram(tx, input.subject));
  const password = input.passwordHash === undefined ? { passwordId: before?.passwordId ?? null, passwordHash: before?.passwordHash ?? null } : { passwordId: input.passwordHash === null ? null : newId(), passwordHash: input.passwordHash };
  const is: InForce = { windows, access: { visibility: input.visibility, passwordId: password.passwordId } };
  await requireUnlocked(tx, was, is, input.reason, actor);
  await writeRules(tx, input.subject, { id, visibility: input.visibility, ...password, windows, reason: input.reason ?? '', savedBy: actor.kind === 'staff' ? actor.userId : null });
  tx.note(input.subject.kind, input.subject.id, noteOf(before, windows, input.reason, password.passwordId !== (before?.passwordId ?? null)));
  tell(tx, input.subject, was, is);
  return { rulesId: id };
});

/** Takes the rules away: an activity does as its program again, a program opens when it is published. @throws DomainError as saveOpenings */
export const removeOpenings = command('catalog.remove-openings', async (tx, input: Pick<SaveOpeningsInput, 'subject' | 'version' | 'reason'>, actor): Promise<void> => {
  await lockSubject(tx, input.subject);
  const before = await currentRules(tx, input.subject);
  requireVersion(input, before);
  if (before === null) return;
  const [was, is] = [inForce(before), await ofProgram(tx, input.subject)];
  await requireUnlocked(tx, was, is, input.reason, actor);
  await writeRules(tx, input.subject, null);
  tx.note(input.subject.kind, input.subject.id, noteOf(before, null, input.reason, before.passwordId !== null));
  tell(tx, input.subject, was, is);
});

function requireVersion({ version, subject }: Pick<SaveOpeningsInput, 'subject' | 'version'>, before: StoredRules | null): void {
  if ((before?.version ?? null) !== version) throw refusal('catalog.openings-changed-meanwhile', { ...subject, version: before?.version ?? null });
}

async function requireSound(tx: Tx, windows: SaveOpeningsInput['windows']): Promise<void> {
  const invalid = (because: string): never => {
    throw refusal('catalog.openings-invalid', { because });
  };
  if (windows.length > windowsMax) invalid('too-many');
  for (const window of windows) {
    if (window.who === 'tags' && window.tags.length === 0) invalid('without-tags');
    if (window.closesAt !== null && Date.parse(window.closesAt) <= Date.parse(window.opensAt)) invalid('closes-before-it-opens');
  }
  const named = [...new Set(windows.flatMap((window) => (window.who === 'returning' ? window.programIds : [])))];
  const known = named.length === 0 ? [] : await programsAmong(tx, named);
  const missing = named.find((id) => !known.includes(id));
  if (missing !== undefined) throw refusal('catalog.program-not-found', { programId: missing });
}

/** What a window does not ask is not kept. */
function soberly({ who, tags, programIds, opensAt, closesAt }: Omit<OpeningWindow, 'id'>): Omit<OpeningWindow, 'id'> {
  const iso = (instant: string): string => new Date(instant).toISOString();
  return { who, tags: who === 'tags' ? [...new Set(tags)] : [], programIds: who === 'returning' ? [...new Set(programIds)] : [], opensAt: iso(opensAt), closesAt: closesAt === null ? null : iso(closesAt) };
}

/** What was announced holds in the last days before it: when it opens, who finds it, which password is asked. Whoever may change it all the same says why. */
async function requireUnlocked(tx: Tx, was: InForce, is: InForce, reason: string | undefined, actor: Actor): Promise<void> {
  const { openingsLockedDays: days } = await findOrganization(tx);
  const now = tx.now.toISOString();
  const [late = null] = [...touchedTooLate(was.windows, is.windows, now, days), ...(accessTouched(was.access, is.access) ? announcedWithin(was.windows, now, days) : [])];
  if (late === null) return;
  if (reason === undefined || reason.trim() === '') throw refusal('catalog.openings-locked', { opensAt: late.opensAt, days });
  if (actor.kind !== 'staff' || !actor.permissions.includes('openings.override')) throw refusal('catalog.openings-override-not-allowed', { opensAt: late.opensAt, days });
}

interface InForce {
  readonly windows: readonly OpeningWindow[];
  readonly access: Access;
}
function inForce(rules: StoredRules): InForce;
function inForce(rules: StoredRules | null): InForce | null;
function inForce(rules: StoredRules | null): InForce | null {
  return rules === null ? null : { windows: rules.windows, access: { visibility: rules.visibility, passwordId: rules.passwordId } };
}
/** An activity without rules of its own does as its program; a program without rules is shown, and asks nothing. */
async function ofProgram(tx: Tx, subject: RulesSubject): Promise<InForce> {
  const general = subject.kind === 'program' ? null : await currentRules(tx, { kind: 'program', id: (await requireSubject(tx, subject)).programId });
  return inForce(general) ?? { windows: [], access: openAccess };
}

function noteOf(before: StoredRules | null, after: readonly OpeningWindow[] | null, reason: string | undefined, newPassword: boolean): Record<string, unknown> {
  return { openings: { before: before?.windows ?? null, after, ...(newPassword ? { password: 'changed' } : {}), ...(reason === undefined || reason === '' ? {} : { reason }) } };
}
function tell(tx: Tx, subject: RulesSubject, was: InForce, is: InForce): void {
  if (windowsTouched(was.windows, is.windows).length === 0 && !accessTouched(was.access, is.access)) return;
  tx.publish(openingsChanged, { subject, before: was.windows, after: is.windows, access: { before: was.access, after: is.access } });
}
