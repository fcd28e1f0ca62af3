import { type Actor } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { foundUser, hashPassword, signIn, type Identity } from '@preau/identity';
import { identityForSpecs } from '@preau/identity/testing';
import { acceptStaffInvitation, changeStaffGroup, disableStaff, enableStaff, inviteStaff, listPermissionGroups, listStaff, savePermissionGroup, staffMembershipsOf } from '../index';
import { foundForSpec, staffForSpec } from '../testing';

type Staff = Awaited<ReturnType<typeof staffForSpec>>;
const from = { address: '192.0.2.1', userAgent: 'spec' };
let db: TestDatabase;
let identity: Identity;
let lastLink: (email: string) => Promise<string>;
let here: string;
let groups: Readonly<Record<'owner' | 'administrator' | 'clerk', string>>;
let owner: Staff;
let administrator: Staff;
let clerk: Staff;
beforeAll(async () => {
  db = await testDatabase();
  const made = identityForSpecs(db);
  identity = made.identity;
  lastLink = async (email) => {
    const found = await db.admin.query<{ payload: { sealedToken: string } }>("select payload from kernel.outbox where payload->>'email' = $1 and payload ? 'sealedToken' order by id desc limit 1", [email]);
    return made.sealer.open('one-time-token', found.rows[0]?.payload.sealedToken ?? '');
  };
  ({ organizationId: here, groups } = await foundForSpec(db));
  owner = await staffForSpec(db, here, 'owner', 'owner@valbois.example');
  administrator = await staffForSpec(db, here, 'administrator', 'admin@valbois.example');
  clerk = await staffForSpec(db, here, 'clerk', 'clerk@valbois.example');
});
afterAll(() => db.close());

async function invite(email: string, actor: Actor = owner.actor, group = groups.clerk): Promise<{ staffMemberId: string }> {
  return db.commands.execute(inviteStaff, { email, givenName: 'Noé', familyName: 'Roy', permissionGroupId: group }, actor);
}
async function membershipsOf(userId: string): Promise<string[]> {
  const memberships = await db.database.look({ userId }, staffMembershipsOf);
  return memberships.map((membership) => membership.organizationId);
}

describe('an invitation to the staff', () => {
  it('makes somebody without a login choose a password and lets them in', async () => {
    const { staffMemberId } = await invite('Noe.Roy@Example.ca');
    const token = await lastLink('noe.roy@example.ca');
    await expect(acceptStaffInvitation(identity, { token }, from)).rejects.toMatchObject({ code: 'identity.password-required' });
    await expect(acceptStaffInvitation(identity, { token, password: 'motdepasse1' }, from)).rejects.toMatchObject({ code: 'identity.password-too-common' });
    const joined = await acceptStaffInvitation(identity, { token, password: 'le canard traverse' }, from);
    expect(joined).toMatchObject({ organizationId: here, staffMemberId });
    expect(await membershipsOf(joined.userId)).toEqual([here]);
    await expect(signIn(identity, { email: 'noe.roy@example.ca', password: 'le canard traverse', app: 'admin' }, from)).resolves.toMatchObject({ user: { id: joined.userId, givenName: 'Noé' } });
    await expect(acceptStaffInvitation(identity, { token, password: 'le canard traverse' }, from)).rejects.toMatchObject({ code: 'identity.link-not-valid' });
    await expect(invite('noe.roy@example.ca')).rejects.toMatchObject({ code: 'organization.staff-member-known' });
  });

  it('of somebody who signs in already leaves their password alone', async () => {
    const passwordHash = await hashPassword('la girafe attend');
    await db.commands.execute(foundUser, { email: 'parent@example.ca', passwordHash, givenName: 'Léa', familyName: 'Roy', birthDate: '1990-01-01', locale: 'fr-CA' }, db.actor);
    await invite('parent@example.ca');
    await acceptStaffInvitation(identity, { token: await lastLink('parent@example.ca'), password: 'somebody else’s choice' }, from);
    await expect(signIn(identity, { email: 'parent@example.ca', password: 'somebody else’s choice', app: 'admin' }, from)).rejects.toMatchObject({ code: 'identity.sign-in-refused' });
    await expect(signIn(identity, { email: 'parent@example.ca', password: 'la girafe attend', app: 'admin' }, from)).resolves.toBeDefined();
  });

  it('is worth nothing once the person was disabled, nor a week later', async () => {
    const { staffMemberId } = await invite('late@example.ca');
    const token = await lastLink('late@example.ca');
    await db.commands.execute(disableStaff, { staffMemberId }, owner.actor);
    await expect(acceptStaffInvitation(identity, { token, password: 'le canard traverse' }, from)).rejects.toMatchObject({ code: 'organization.invitation-not-open' });
    await db.commands.execute(enableStaff, { staffMemberId }, owner.actor);
    await db.moveClock('8 days');
    await expect(acceptStaffInvitation(identity, { token, password: 'le canard traverse' }, from)).rejects.toMatchObject({ code: 'identity.link-not-valid' });
    await invite('late@example.ca');
    await expect(acceptStaffInvitation(identity, { token: await lastLink('late@example.ca'), password: 'le canard traverse' }, from)).resolves.toMatchObject({ staffMemberId });
  });

  it('tells its link to nobody but the person: the tables hold neither token nor password', async () => {
    await invite('secret@example.ca');
    const token = await lastLink('secret@example.ca');
    const stored = await db.admin.query("select string_agg(payload::text, '') as text from kernel.outbox");
    const audit = await db.admin.query("select string_agg(notes::text, '') as text from kernel.audit_line");
    expect(`${JSON.stringify(stored.rows)}${JSON.stringify(audit.rows)}`).not.toContain(token);
  });
});

describe('nobody rises above themselves', () => {
  it('an administrator cannot invite, make, change or disable an owner', async () => {
    await expect(invite('x@example.ca', administrator.actor, groups.owner)).rejects.toMatchObject({ code: 'organization.cannot-grant-more-than-own' });
    await expect(db.commands.execute(changeStaffGroup, { staffMemberId: clerk.staffMemberId, permissionGroupId: groups.owner }, administrator.actor)).rejects.toMatchObject({ code: 'organization.cannot-grant-more-than-own' });
    await expect(db.commands.execute(changeStaffGroup, { staffMemberId: owner.staffMemberId, permissionGroupId: groups.clerk }, administrator.actor)).rejects.toMatchObject({ code: 'organization.cannot-grant-more-than-own' });
    await expect(db.commands.execute(disableStaff, { staffMemberId: owner.staffMemberId }, administrator.actor)).rejects.toMatchObject({ code: 'organization.cannot-grant-more-than-own' });
  });

  it('an administrator cannot turn the open invitation of an owner into one of a clerk', async () => {
    await invite('second-owner@example.ca', owner.actor, groups.owner);
    await expect(invite('second-owner@example.ca', administrator.actor, groups.clerk)).rejects.toMatchObject({ code: 'organization.cannot-grant-more-than-own' });
  });

  it('nobody changes or disables themselves', async () => {
    await expect(db.commands.execute(changeStaffGroup, { staffMemberId: owner.staffMemberId, permissionGroupId: groups.clerk }, owner.actor)).rejects.toMatchObject({ code: 'organization.cannot-change-own-level' });
    await expect(db.commands.execute(disableStaff, { staffMemberId: administrator.staffMemberId }, administrator.actor)).rejects.toMatchObject({ code: 'organization.cannot-change-own-level' });
  });

  it('a group of one’s own making holds no more than its author, and is never one’s own group', async () => {
    await expect(db.commands.execute(savePermissionGroup, { id: null, nameFr: 'Tout', nameEn: 'All', permissions: ['integrators.manage'] }, administrator.actor)).rejects.toMatchObject({ code: 'organization.cannot-grant-more-than-own' });
    await expect(db.commands.execute(savePermissionGroup, { id: null, nameFr: 'Tout', nameEn: 'All', permissions: ['everything'] }, owner.actor)).rejects.toMatchObject({ code: 'organization.permission-unknown' });
    await expect(db.commands.execute(savePermissionGroup, { id: groups.clerk, nameFr: 'x', nameEn: 'x', permissions: [] }, owner.actor)).rejects.toMatchObject({ code: 'organization.permission-group-is-built-in' });
    const group = await db.commands.execute(savePermissionGroup, { id: null, nameFr: 'Comptoir', nameEn: 'Front desk', permissions: ['clients.view', 'payments.take'] }, administrator.actor);
    const other = await staffForSpec(db, here, 'administrator', 'other-admin@valbois.example');
    await db.commands.execute(changeStaffGroup, { staffMemberId: other.staffMemberId, permissionGroupId: group.id }, administrator.actor);
    expect((await db.commands.ask(listPermissionGroups, undefined, owner.actor)).map((found) => found.code)).toEqual(['owner', 'administrator', 'clerk', group.code]);
    // The request was let in with yesterday's permissions; what counts is today's.
    await expect(invite('y@example.ca', other.actor, groups.administrator)).rejects.toMatchObject({ code: 'organization.cannot-grant-more-than-own' });
  });

  it('two owners who disable each other in the same moment leave one', async () => {
    const second = await staffForSpec(db, here, 'owner', 'owner-2@valbois.example');
    const third = await staffForSpec(db, here, 'owner', 'owner-3@valbois.example');
    // Twelve times, because one lucky order proves nothing.
    for (let round = 0; round < 12; round += 1) {
      const outcomes = await Promise.allSettled([
        db.commands.execute(disableStaff, { staffMemberId: third.staffMemberId }, second.actor),
        db.commands.execute(disableStaff, { staffMemberId: second.staffMemberId }, third.actor),
      ]);
      expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
      for (const { staffMemberId } of [second, third]) await db.commands.execute(enableStaff, { staffMemberId }, owner.actor);
    }
  });
});

describe('somebody disabled', () => {
  it('works nowhere from then on, stays in the list, and can come back', async () => {
    await db.commands.execute(disableStaff, { staffMemberId: clerk.staffMemberId }, administrator.actor);
    expect(await membershipsOf(clerk.userId)).toEqual([]);
    await expect(invite('z@example.ca', clerk.actor)).rejects.toMatchObject({ code: 'organization.not-staff' });
    const list = await db.commands.ask(listStaff, undefined, owner.actor);
    expect(list.find((member) => member.id === clerk.staffMemberId)).toMatchObject({ status: 'disabled' });
    await db.commands.execute(enableStaff, { staffMemberId: clerk.staffMemberId }, administrator.actor);
    expect(await membershipsOf(clerk.userId)).toEqual([here]);
  });

  it('of another organization is not found', async () => {
    const elsewhere = await foundForSpec(db);
    const stranger = await staffForSpec(db, elsewhere.organizationId, 'owner', 'stranger@elsewhere.example');
    await expect(db.commands.execute(disableStaff, { staffMemberId: clerk.staffMemberId }, stranger.actor)).rejects.toMatchObject({ code: 'organization.staff-member-not-found' });
    await expect(invite('w@example.ca', stranger.actor, groups.clerk)).rejects.toMatchObject({ code: 'organization.permission-group-not-found' });
  });
});
