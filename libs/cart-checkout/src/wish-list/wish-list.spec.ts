import { newId } from '@preau/kernel';
import { cancelActivity, openingsChanged, saveOpenings, withdrawActivities } from '@preau/catalog';
import { testActivity } from '@preau/enrolment/testing';
import { deleteMember, setTags } from '@preau/household';
import { testClerk } from '@preau/household/testing';
import { ChoosingTogether } from '../cart/choosing-together.adapter';
import { wishedOpeningChanged } from '../events';
import { testStore, type ShopperFamily, type TestStore } from '../testing';
import { dropWishOf, listWishes, followOpening, makeWish, takeWishes, viewWishList, wishListReactions, type WishListInput } from './index';

let store: TestStore;
let here: string;
let family: ShopperFamily;
let choosing: ChoosingTogether;
beforeAll(async () => {
  store = await testStore();
  choosing = new ChoosingTogether(store.db.database);
});
beforeEach(async () => {
  await store.winterNoon();
  here = await store.store();
  family = await store.family();
});
afterAll(() => store.db.close());

const activity = (capacity: number, columns: Readonly<Record<string, unknown>> = {}) => testActivity(store.db, here, capacity, { starts_on: '2027-01-11', ends_on: '2027-03-22', ...columns });
const wish = (activityId: string, personIds: readonly string[] = [family.zoe], together = false) => store.execute(here, makeWish, { activityId, personIds, together }, family.actor);
const list = async (input: WishListInput = {}) => (await store.db.commands.ask(viewWishList, input, family.actor, { organizationId: here })).map((one) => one.activity.nameFr);
const take = (activityIds?: readonly string[]) => takeWishes(choosing, store.db.commands, { organizationId: here, activityIds }, family.actor);
const told = (rows: Awaited<ReturnType<typeof take>>) => rows.map((row) => [row.nameFr, row.personId === family.zoe ? 'Zoé' : 'Léo', row.held ? 'held' : row.refusal.code]);
const openFrom = (activityId: string, opensAt: string, more: object = {}) =>
  store.execute(here, saveOpenings, { subject: { kind: 'activity', id: activityId }, version: null, visibility: 'public', windows: [{ who: 'public', tags: [], programIds: [], opensAt, closesAt: null }], ...more }, testClerk(here, ['activities.edit']));

describe('a wish list', () => {
  it('keeps activities in order, shows what is left, and finds them by name', async () => {
    const [judo, swim, chess] = [await activity(3, { name_fr: 'Judo' }), await activity(0, { name_fr: 'Natation', starts_on: '2027-01-04' }), await activity(5, { name_fr: 'Échecs' })];
    for (const { activityId } of [judo, swim, chess]) await wish(activityId);
    await openFrom(judo.activityId, '2026-12-20T13:00:00.000Z');
    await openFrom(chess.activityId, '2026-12-10T13:00:00.000Z');
    expect(await list()).toEqual(['Judo', 'Natation', 'Échecs']);
    expect(await list({ order: 'name-fr' })).toEqual(['Échecs', 'Judo', 'Natation']);
    expect(await list({ order: 'soonest' })).toEqual(['Natation', 'Judo', 'Échecs']);
    expect(await list({ order: 'opens' })).toEqual(['Natation', 'Échecs', 'Judo']);
    expect(await list({ text: 'echec' })).toEqual(['Échecs']);
    const rows = await store.db.commands.ask(viewWishList, {}, family.actor, { organizationId: here });
    expect(rows).toMatchObject([{ opening: { state: 'opens', opensAt: '2026-12-20T13:00:00.000Z' } }, { activity: { session: { left: 0 } }, opening: { state: 'open' } }, {}]);
    await store.execute(here, dropWishOf, { activityId: judo.activityId }, family.actor);
    expect(await list()).toEqual(['Natation', 'Échecs']);
  });

  it('is left by what is cancelled or withdrawn, for good', async () => {
    const [one, two, three] = [await activity(3, { name_fr: 'A' }), await activity(3, { name_fr: 'B' }), await activity(3, { name_fr: 'C' })];
    for (const { activityId } of [one, two, three]) await wish(activityId);
    const clerk = testClerk(here, ['activities.edit']);
    await store.execute(here, cancelActivity, { activityId: one.activityId }, clerk);
    await store.execute(here, withdrawActivities, { activityIds: [two.activityId] }, clerk);
    expect(await list()).toEqual(['C']);
    const [whenWithdrawn] = wishListReactions;
    await store.db.commands.react(whenWithdrawn, { outboxId: 1, eventId: newId(), organizationId: here, type: whenWithdrawn.to.id, payload: { activityIds: [two.activityId] }, occurredAt: new Date() });
    await store.db.admin.query("update catalog.activity set status = 'published' where id = $1", [two.activityId]);
    expect(await list()).toEqual(['C']);
    await expect(wish(one.activityId)).rejects.toMatchObject({ code: 'cart-checkout.activity-not-for-sale' });
    await expect(wish(newId())).rejects.toMatchObject({ code: 'cart-checkout.activity-not-for-sale' });
  });

  it('takes people of the family only, is its own, and only where the organization has one', async () => {
    const { activityId } = await activity(3);
    const others = await store.family();
    await expect(wish(activityId, [others.zoe])).rejects.toMatchObject({ code: 'cart-checkout.person-unknown' });
    await wish(activityId);
    expect(await store.db.commands.ask(listWishes, undefined, others.actor, { organizationId: here })).toEqual([]);
    await store.db.admin.query('update organization.organization set wish_list = false where id = $1', [here]);
    await expect(wish(activityId)).rejects.toMatchObject({ code: 'cart-checkout.wish-list-off' });
  });

  it('is not needed to follow an opening, and following changes nothing that is on it', async () => {
    const [one, two] = [await activity(3), await activity(3)];
    const follow = (activityId: string) => store.execute(here, followOpening, { activityId }, family.actor);
    await wish(one.activityId, [family.zoe, family.leo], true);
    await store.db.admin.query('update organization.organization set wish_list = false where id = $1', [here]);
    for (const { activityId } of [one, two, two]) await follow(activityId);
    const followed = await store.db.commands.ask(listWishes, undefined, family.actor, { organizationId: here });
    expect(followed).toMatchObject([{ activityId: one.activityId, personIds: [family.zoe, family.leo], together: true }, { activityId: two.activityId, personIds: [], together: false }]);
    await expect(follow(newId())).rejects.toMatchObject({ code: 'cart-checkout.activity-not-for-sale' });
  });
});

describe('opening day in one tap', () => {
  it('holds all that it can and says line by line what it could not', async () => {
    const [judo, swim, chess, dance] = [await activity(3, { name_fr: 'Judo' }), await activity(0, { name_fr: 'Natation' }), await activity(5, { name_fr: 'Échecs' }), await activity(5, { name_fr: 'Danse', age_min_months: 100 })];
    await wish(judo.activityId, [family.zoe, family.leo]);
    await wish(swim.activityId);
    await wish(chess.activityId);
    await wish(dance.activityId, [family.zoe, family.leo]);
    await openFrom(chess.activityId, '2026-12-10T13:00:00.000Z');
    expect(told(await take())).toEqual([
      ['Judo', 'Zoé', 'held'], ['Judo', 'Léo', 'held'], ['Natation', 'Zoé', 'enrolment.full'], ['Échecs', 'Zoé', 'cart-checkout.not-open-yet'], ['Danse', 'Zoé', 'cart-checkout.too-young'], ['Danse', 'Léo', 'held'],
    ]);
    expect((await store.cartOf(here, family.actor)).lines).toHaveLength(3);
    expect(told(await take([judo.activityId]))).toEqual([['Judo', 'Zoé', 'held'], ['Judo', 'Léo', 'held']]);
    expect((await store.cartOf(here, family.actor)).lines).toHaveLength(3);
  });

  it('goes on without somebody who is in the family no more', async () => {
    const { activityId } = await activity(3, { name_fr: 'Judo' });
    await wish(activityId, [family.zoe, family.leo], true);
    await store.execute(here, deleteMember, { accountId: family.accountId, personId: family.leo }, family.actor);
    expect(told(await take())).toEqual([['Judo', 'Zoé', 'held']]);
    expect(await store.db.commands.ask(listWishes, undefined, family.actor, { organizationId: here })).toMatchObject([{ personIds: [family.zoe] }]);
  });

  it('takes no place where there is but one for brother and sister who go together or not at all', async () => {
    const { activityId } = await activity(1, { name_fr: 'Judo' });
    await wish(activityId, [family.zoe, family.leo], true);
    const rows = told(await take());
    expect(rows.map((row) => row[2]).sort()).toEqual(['cart-checkout.not-without-the-others', 'enrolment.full']);
    expect((await store.cartOf(here, family.actor)).lines).toEqual([]);
    const other = await store.family();
    await expect(store.shopping.addLine({ organizationId: here, personId: other.zoe, activityId, occurrenceId: null }, other.actor)).resolves.toMatchObject({ again: false });
  });
});

describe('a change of opening rules', () => {
  const changes = async () => (await store.db.admin.query<{ payload: Record<string, unknown> }>('select payload from kernel.outbox where organization_id = $1 and type = $2 order by id', [here, wishedOpeningChanged.id])).rows.map((row) => row.payload);
  async function hear(): Promise<void> {
    const [, whenChanged] = wishListReactions;
    const { rows } = await store.db.admin.query<{ event_id: string; payload: never }>('select event_id, payload from kernel.outbox where organization_id = $1 and type = $2 order by id desc limit 1', [here, openingsChanged.id]);
    await store.db.commands.react(whenChanged, { outboxId: 1, eventId: rows[0]?.event_id ?? '', organizationId: here, type: openingsChanged.id, payload: rows[0]?.payload as never, occurredAt: new Date() });
  }
  it('is told to the families for whom it changes, once for all that they wait for', async () => {
    const { activityId, programId } = await activity(3, { name_fr: 'Judo' });
    const other = await store.family();
    await wish(activityId);
    await store.execute(here, makeWish, { activityId, personIds: [], together: false }, other.actor);
    await store.execute(here, setTags, { accountId: other.accountId, tags: ['membre'] }, testClerk(here, ['clients.edit']));
    const member = { who: 'tags', tags: ['membre'], programIds: [], opensAt: '2026-12-08T13:00:00.000Z', closesAt: null };
    const everybody = { who: 'public', tags: [], programIds: [], opensAt: '2026-12-10T13:00:00.000Z', closesAt: null };
    const ofProgram = (version: number | null, windows: readonly object[]) => store.execute(here, saveOpenings, { subject: { kind: 'program', id: programId }, version, visibility: 'public', windows: windows as never }, testClerk(here, ['activities.edit']));
    await ofProgram(null, [member, everybody]);
    await hear();
    expect((await changes()).map((one) => one['accountId']).sort()).toEqual([family.accountId, other.accountId].sort());
    await ofProgram(1, [member, { ...everybody, opensAt: '2026-12-11T13:00:00.000Z' }]);
    await hear();
    await hear();
    expect(await changes()).toHaveLength(3);
    expect((await changes())[2]).toMatchObject({
      accountId: family.accountId, activities: [{ activityId, nameFr: 'Judo', was: { state: 'opens', opensAt: '2026-12-10T13:00:00.000Z' }, is: { state: 'opens', opensAt: '2026-12-11T13:00:00.000Z' } }],
    });
  });

  it('is told, too, when it is about a password, or about who finds it', async () => {
    const { activityId } = await activity(3, { name_fr: 'Judo' });
    await wish(activityId);
    const windows = [{ who: 'public', tags: [], programIds: [], opensAt: '2026-12-10T13:00:00.000Z', closesAt: null }];
    const openings = async (version: number | null, more: object): Promise<void> => {
      await store.execute(here, saveOpenings, { subject: { kind: 'activity', id: activityId }, version, visibility: 'public', windows: windows as never, ...more }, testClerk(here, ['activities.edit']));
      await hear();
    };
    await openings(null, {});
    await openings(1, { passwordHash: 'one' });
    await openings(2, { visibility: 'link', passwordHash: 'two' });
    await openings(3, { visibility: 'none', passwordHash: null });
    await openings(4, { visibility: 'none', windows: [] });
    expect((await changes()).map((one) => (one['activities'] as { access?: object }[])[0]?.access)).toEqual([
      undefined, { visibility: null, password: 'asked' }, { visibility: 'link', password: 'changed' }, { visibility: 'none', password: 'lifted' },
    ]);
  });
});
