import { newId, type Actor } from '@preau/kernel';
import { openingPasswordOf, openingsChanged, removeOpenings, saveOpenings, viewOpenings, type OpeningWindow, type SaveOpeningsInput } from '@preau/catalog';
import { registerClaims } from '@preau/enrolment';
import { testActivity, testOccurrence } from '@preau/enrolment/testing';
import { barClient, ensureClient, liftBar, listBars, setTags, updateContactDetails } from '@preau/household';
import { testClerk } from '@preau/household/testing';
import { testStore, type ShopperFamily, type TestStore } from '../testing';
import { openingsForFamily, rememberPassword } from '../wish-list';

let store: TestStore;
let here: string;
let family: ShopperFamily;
beforeAll(async () => {
  store = await testStore();
});
beforeEach(async () => {
  await store.winterNoon();
  here = await store.store({ city: 'Valbois' });
  family = await store.family();
  await store.execute(here, ensureClient, { accountId: family.accountId }, family.actor);
});
afterAll(() => store.db.close());

const staff = (permissions: readonly string[] = ['activities.edit']): Actor => testClerk(here, permissions);
const window = (who: OpeningWindow['who'], opensAt: string, more: Partial<OpeningWindow> = {}): Omit<OpeningWindow, 'id'> => ({ who, tags: [], programIds: [], opensAt, closesAt: null, ...more });
const members = window('tags', '2026-12-06T13:00:00.000Z', { tags: ['membre'] });
const residents = window('residents', '2026-12-07T13:00:00.000Z');
const returning = window('returning', '2026-12-08T13:00:00.000Z');
const everybody = window('public', '2026-12-10T13:00:00.000Z');
const rules = (activityId: string, more: Partial<SaveOpeningsInput> = {}): SaveOpeningsInput => ({ subject: { kind: 'activity', id: activityId }, version: null, visibility: 'public', windows: [members, residents, returning, everybody], ...more });
const save = (input: SaveOpeningsInput, actor: Actor = staff()) => store.execute(here, saveOpenings, input, actor);
const choose = (personId: string, activityId: string, actor: Actor = family.actor, extra: object = {}) => store.shopping.addLine({ organizationId: here, personId, activityId, occurrenceId: null, ...extra }, actor);
const tag = (tags: readonly string[]) => store.execute(here, setTags, { accountId: family.accountId, tags }, testClerk(here, ['clients.edit']));
const outbox = async (type: string): Promise<Record<string, unknown>[]> => (await store.db.admin.query<{ payload: Record<string, unknown> }>('select payload from kernel.outbox where organization_id = $1 and type = $2 order by id', [here, type])).rows.map((row) => row.payload);

describe('staged openings', () => {
  it('let each group in at its own time, by the clock of the database', async () => {
    const { activityId } = await testActivity(store.db, here, 9);
    await save(rules(activityId));
    await expect(choose(family.zoe, activityId)).rejects.toMatchObject({ code: 'cart-checkout.not-open-yet', details: { opensAt: everybody.opensAt, as: 'public', forEverybodyAt: everybody.opensAt, timeZone: 'America/Toronto' } });
    await store.execute(here, updateContactDetails, { accountId: family.accountId, city: 'valbois ' }, family.actor);
    await expect(choose(family.zoe, activityId)).rejects.toMatchObject({ details: { opensAt: residents.opensAt, as: 'residents', forEverybodyAt: everybody.opensAt } });
    await tag(['membre']);
    await expect(choose(family.zoe, activityId)).rejects.toMatchObject({ details: { opensAt: members.opensAt, as: 'tags' } });
    await store.db.admin.query("update kernel.clock set shift = timestamptz '2026-12-06T12:59:58Z' - now()");
    await expect(choose(family.zoe, activityId)).rejects.toMatchObject({ code: 'cart-checkout.not-open-yet' });
    await store.db.moveClock('3 seconds');
    await expect(choose(family.zoe, activityId)).resolves.toMatchObject({ again: false });
    await tag([]);
    await expect(choose(family.zoe, activityId)).resolves.toMatchObject({ again: true });
    await expect(choose(family.leo, activityId)).rejects.toMatchObject({ code: 'cart-checkout.not-open-yet' });
  });

  it('judge returning people one by one', async () => {
    const before = await testActivity(store.db, here, 5, { starts_on: '2026-09-01', ends_on: '2026-12-20' });
    const { claimId } = await choose(family.leo, before.activityId);
    await store.db.commands.execute(registerClaims, { claimIds: [claimId] }, store.db.actor, { organizationId: here });
    const { activityId } = await testActivity(store.db, here, 5);
    await save(rules(activityId, { windows: [window('returning', '2026-12-01T13:00:00.000Z', { programIds: [before.programId] }), everybody] }));
    await expect(choose(family.leo, activityId)).resolves.toMatchObject({ again: false });
    await expect(choose(family.zoe, activityId)).rejects.toMatchObject({ code: 'cart-checkout.not-open-yet', details: { as: 'public' } });
    const [opening] = await store.db.commands.ask(openingsForFamily, { activityIds: [activityId] }, family.actor, { organizationId: here });
    expect(opening).toMatchObject({ state: 'open', passwordNeeded: false });
  });

  it('of a program hold for its activities, unless an activity has its own', async () => {
    const { activityId, programId } = await testActivity(store.db, here, 5, { registration_opens_at: '2027-03-09T11:00:00Z' });
    await save({ ...rules(activityId), subject: { kind: 'program', id: programId } });
    await expect(choose(family.zoe, activityId)).rejects.toMatchObject({ details: { opensAt: everybody.opensAt } });
    await save(rules(activityId, { windows: [window('residents', '2026-12-01T13:00:00.000Z')] }));
    await expect(choose(family.zoe, activityId)).rejects.toMatchObject({ code: 'cart-checkout.not-in-group', details: { firstName: 'Zoé', for: ['residents'] } });
    await store.execute(here, removeOpenings, { subject: { kind: 'activity', id: activityId }, version: 1 }, staff());
    await expect(choose(family.zoe, activityId)).rejects.toMatchObject({ code: 'cart-checkout.not-open-yet' });
    expect(await store.db.commands.ask(viewOpenings, { kind: 'activity', id: activityId }, staff())).toMatchObject({ own: null, inherited: { version: 1, windows: [{ who: 'tags' }, {}, {}, {}] }, versions: [{ version: 1 }] });
  });

  it('close, and whoever holds a place by then keeps it', async () => {
    const { activityId } = await testActivity(store.db, here, 5);
    await save(rules(activityId, { windows: [window('public', '2026-12-01T13:00:00.000Z', { closesAt: '2026-12-05T17:05:00.000Z' })] }));
    const held = await choose(family.zoe, activityId);
    await store.db.moveClock('6 minutes');
    await expect(choose(family.zoe, activityId)).resolves.toMatchObject({ again: true, lineId: held.lineId });
    await expect(choose(family.leo, activityId)).rejects.toMatchObject({ code: 'cart-checkout.registration-closed', details: { closedAt: '2026-12-05T17:05:00.000Z' } });
  });

  it('hold at the counter too, and whoever may waive rules waives them', async () => {
    const { activityId } = await testActivity(store.db, here, 5);
    await save(rules(activityId, { visibility: 'none', passwordHash: 'x' }));
    const clerk = testClerk(here, ['clients.billing', 'enrolment.over-capacity']);
    await expect(choose(family.zoe, activityId, clerk, { accountId: family.accountId })).rejects.toMatchObject({ code: 'cart-checkout.not-open-yet' });
    await expect(choose(family.zoe, activityId, clerk, { accountId: family.accountId, waive: { rules: true, capacity: false } })).resolves.toMatchObject({ again: false });
  });
});

describe('what the store does not show', () => {
  it('is sold to whoever has the link, or to nobody', async () => {
    const { activityId } = await testActivity(store.db, here, 5);
    await save(rules(activityId, { visibility: 'link', windows: [] }));
    await expect(choose(family.zoe, activityId)).resolves.toMatchObject({ again: false });
    await save(rules(activityId, { version: 1, visibility: 'none', windows: [] }));
    await expect(choose(family.leo, activityId)).rejects.toMatchObject({ code: 'cart-checkout.activity-not-for-sale', details: { because: 'not-shown' } });
    expect(await store.db.commands.ask(openingsForFamily, { activityIds: [activityId] }, family.actor, { organizationId: here })).toEqual([]);
  });

  it('asks for a password once, until there is another one', async () => {
    const { activityId } = await testActivity(store.db, here, 5);
    const passwordId = async (): Promise<string> => (await store.db.commands.ask(openingPasswordOf, { activityId }, family.actor, { organizationId: here }))?.passwordId ?? '';
    await save(rules(activityId, { windows: [], passwordHash: 'one' }));
    await expect(choose(family.zoe, activityId)).rejects.toMatchObject({ code: 'cart-checkout.password-needed' });
    await expect(store.execute(here, rememberPassword, { activityId, passwordId: newId() }, family.actor)).rejects.toMatchObject({ code: 'cart-checkout.password-wrong' });
    await store.execute(here, rememberPassword, { activityId, passwordId: await passwordId() }, family.actor);
    await save(rules(activityId, { version: 1, windows: [] }));
    await expect(choose(family.zoe, activityId)).resolves.toMatchObject({ again: false });
    await save(rules(activityId, { version: 2, windows: [], passwordHash: 'two' }));
    await expect(choose(family.leo, activityId)).rejects.toMatchObject({ code: 'cart-checkout.password-needed' });
    await save(rules(activityId, { version: 3, windows: [], passwordHash: null }));
    await expect(choose(family.leo, activityId)).resolves.toMatchObject({ again: false });
  });
});

describe('opening rules', () => {
  it('are written in versions that follow each other', async () => {
    const { activityId } = await testActivity(store.db, here, 5);
    await save(rules(activityId));
    const both = await Promise.allSettled([1, 2].map((day) => save(rules(activityId, { version: 1, windows: [window('public', `2026-12-1${day}T13:00:00.000Z`)] }))));
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'catalog.openings-changed-meanwhile', details: { version: 2 } } });
    const { versions } = await store.db.commands.ask(viewOpenings, { kind: 'activity', id: activityId }, staff());
    expect(versions.map((one) => [one.version, one.windows.length, one.replacedAt === null])).toEqual([[2, 1, true], [1, 4, false]]);
  });

  it('are refused when they do not hold', async () => {
    const { activityId } = await testActivity(store.db, here, 5);
    const refused: readonly [Partial<SaveOpeningsInput>, object][] = [
      [{ windows: [window('tags', everybody.opensAt)] }, { code: 'catalog.openings-invalid', details: { because: 'without-tags' } }],
      [{ windows: [window('public', everybody.opensAt, { closesAt: everybody.opensAt })] }, { code: 'catalog.openings-invalid', details: { because: 'closes-before-it-opens' } }],
      [{ windows: Array.from({ length: 21 }, () => everybody) }, { code: 'catalog.openings-invalid', details: { because: 'too-many' } }],
      [{ windows: [window('returning', everybody.opensAt, { programIds: [newId()] })] }, { code: 'catalog.program-not-found' }],
      [{ subject: { kind: 'activity', id: newId() } }, { code: 'catalog.activity-not-found' }],
      [{ subject: { kind: 'program', id: newId() } }, { code: 'catalog.program-not-found' }],
      [{ version: 3 }, { code: 'catalog.openings-changed-meanwhile' }],
    ];
    for (const [more, refusal] of refused) await expect(save(rules(activityId, more))).rejects.toMatchObject(refusal);
  });

  it('that are locked change only by the owner, with a reason that stays in the version and in the journal', async () => {
    await store.db.admin.query('update organization.organization set openings_locked_days = 7 where id = $1', [here]);
    const { activityId } = await testActivity(store.db, here, 5);
    await save(rules(activityId));
    const later = { version: 1, windows: [window('public', '2027-02-01T13:00:00.000Z')] };
    await expect(save(rules(activityId, later))).rejects.toMatchObject({ code: 'catalog.openings-locked', details: { opensAt: members.opensAt, days: 7 } });
    await expect(save(rules(activityId, { ...later, reason: 'La piscine est fermée' }))).rejects.toMatchObject({ code: 'catalog.openings-override-not-allowed' });
    await save(rules(activityId, { ...later, reason: 'La piscine est fermée' }), staff(['activities.edit', 'openings.override']));
    expect((await store.db.commands.ask(viewOpenings, { kind: 'activity', id: activityId }, staff())).own).toMatchObject({ version: 2, reason: 'La piscine est fermée' });
    const { rows } = await store.db.admin.query("select notes from kernel.audit_line where organization_id = $1 and command = 'catalog.save-openings' order by id desc limit 1", [here]);
    expect(rows).toMatchObject([{ notes: [{ subject: 'activity', id: activityId, facts: { openings: { reason: 'La piscine est fermée' } } }] }]);
    await save(rules(activityId, { version: 2, windows: [window('public', '2027-02-02T13:00:00.000Z')] }));
    expect(await outbox(openingsChanged.id)).toHaveLength(3);
  });
});

describe('what families were told of an opening that is near', () => {
  const lock = (days: number) => store.db.admin.query('update organization.organization set openings_locked_days = $2 where id = $1', [here, days]);
  const because = { reason: 'Travaux' };
  const owner = () => staff(['activities.edit', 'openings.override']);

  it('is locked with it: an activity is not hidden, nor another password asked, but by the owner, who says why', async () => {
    const { activityId } = await testActivity(store.db, here, 5);
    await save(rules(activityId));
    await lock(7);
    const changes: Partial<SaveOpeningsInput>[] = [{ visibility: 'link' }, { visibility: 'none' }, { passwordHash: 'one' }];
    for (const change of changes) {
      await expect(save(rules(activityId, { version: 1, ...change }))).rejects.toMatchObject({ code: 'catalog.openings-locked', details: { opensAt: members.opensAt, days: 7 } });
      await expect(save(rules(activityId, { version: 1, ...change, ...because }))).rejects.toMatchObject({ code: 'catalog.openings-override-not-allowed' });
    }
    await save(rules(activityId, { version: 1, passwordHash: 'one', ...because }), owner());
    await expect(save(rules(activityId, { version: 2, passwordHash: 'two' }))).rejects.toMatchObject({ code: 'catalog.openings-locked' });
    await expect(save(rules(activityId, { version: 2, passwordHash: null }))).rejects.toMatchObject({ code: 'catalog.openings-locked' });
    // The same again is no change.
    await save(rules(activityId, { version: 2 }));
    expect((await store.db.commands.ask(viewOpenings, { kind: 'activity', id: activityId }, staff())).own).toMatchObject({ version: 3, hasPassword: true });
  });

  it('is free while every opening is far away, and once all are over', async () => {
    const { activityId } = await testActivity(store.db, here, 5);
    await lock(7);
    const far = [window('public', '2027-02-01T13:00:00.000Z')];
    await save(rules(activityId, { windows: far }));
    await save(rules(activityId, { version: 1, visibility: 'none', windows: far }));
    const over = [window('public', '2026-11-01T13:00:00.000Z', { closesAt: '2026-11-02T13:00:00.000Z' })];
    const other = (await testActivity(store.db, here, 5)).activityId;
    await save(rules(other, { windows: over }));
    await save(rules(other, { version: 1, visibility: 'none', windows: over }));
  });

  it('holds for rules of the program, also where an activity would leave them for its own', async () => {
    const { activityId, programId } = await testActivity(store.db, here, 5);
    const subject = { kind: 'program', id: programId } as const;
    await save(rules(activityId, { subject, passwordHash: 'one' }));
    await lock(7);
    await expect(save(rules(activityId, { subject, version: 1, visibility: 'link' }))).rejects.toMatchObject({ code: 'catalog.openings-locked' });
    await expect(save(rules(activityId))).rejects.toMatchObject({ code: 'catalog.openings-locked' });
    await save(rules(activityId, because), owner());
    await expect(store.execute(here, removeOpenings, { subject: { kind: 'activity', id: activityId }, version: 1 }, staff())).rejects.toMatchObject({ code: 'catalog.openings-locked' });
  });
});

describe('bars and clashes', () => {
  it('bar one person or the whole account until a day or until lifted', async () => {
    const { activityId } = await testActivity(store.db, here, 5);
    const clerk = testClerk(here, ['clients.edit']);
    const bar = (personId: string | null, untilOn: string | null) => store.execute(here, barClient, { accountId: family.accountId, personId, reason: 'Conduite', untilOn }, clerk);
    await bar(family.zoe, '2026-12-05');
    await expect(choose(family.zoe, activityId)).rejects.toMatchObject({ code: 'cart-checkout.barred', details: { firstName: 'Zoé', untilOn: '2026-12-05' } });
    await expect(choose(family.leo, activityId)).resolves.toMatchObject({ again: false });
    await store.db.moveClock('12 hours');
    await expect(choose(family.zoe, activityId)).resolves.toMatchObject({ again: false });
    const { barId } = await bar(null, null);
    const { activityId: other } = await testActivity(store.db, here, 5);
    await expect(choose(family.leo, other)).rejects.toMatchObject({ code: 'cart-checkout.barred', details: { untilOn: null } });
    await store.execute(here, liftBar, { accountId: family.accountId, barId }, clerk);
    await expect(choose(family.leo, other)).resolves.toMatchObject({ again: false });
    expect(await store.db.commands.ask(listBars, { accountId: family.accountId }, clerk)).toMatchObject([{ firstName: 'Zoé', liftedAt: null }, { personId: null, reason: 'Conduite' }]);
    await expect(store.execute(here, barClient, { accountId: family.accountId, personId: newId(), reason: 'x', untilOn: null }, clerk)).rejects.toMatchObject({ code: 'kernel.not-found' });
  });

  it('say that the person is elsewhere at that time, and refuse it where the organization does', async () => {
    const [one, two] = [await testActivity(store.db, here, 5), await testActivity(store.db, here, 5, { name_fr: 'Judo' })];
    for (const { activityId } of [one, two]) await testOccurrence(store.db, here, activityId, '2027-01-11');
    await choose(family.zoe, one.activityId);
    const asked = () => store.shopping.eligibility({ organizationId: here, activityId: two.activityId, occurrenceId: null }, family.actor);
    const zoe = (await asked()).find((person) => person.personId === family.zoe);
    expect(zoe).toMatchObject({ eligible: true, clash: { activityId: one.activityId, nameFr: 'Têtard', startsAt: '2027-01-11T18:00:00.000Z' } });
    expect((await asked()).find((person) => person.personId === family.leo)).toMatchObject({ eligible: true, clash: null });
    await store.db.admin.query("update organization.organization set clash_rule = 'refuse' where id = $1", [here]);
    await expect(choose(family.zoe, two.activityId)).rejects.toMatchObject({ code: 'cart-checkout.clash', details: { firstName: 'Zoé', withActivityId: one.activityId, nameFr: 'Têtard' } });
    await expect(choose(family.leo, two.activityId)).resolves.toMatchObject({ again: false });
    await store.db.admin.query("update organization.organization set clash_rule = 'ignore' where id = $1", [here]);
    expect((await asked()).find((person) => person.personId === family.zoe)).toMatchObject({ eligible: true, clash: null });
  });
});
