import { changeCapacity } from '@preau/enrolment';
import { testActivity, testOccurrence } from '@preau/enrolment/testing';
import { testFamily, type TestFamily } from '@preau/household/testing';
import { Commands, newId } from '@preau/kernel';
import { endsWithItsTest } from '@preau/kernel/testing';
import type { Problem } from '../problems/problem';
import { startApi, type TestApi } from '../testing/api';
import { LivePlaces, liveLimits, type Screen } from './live-places';

interface Row {
  activityId: string;
  session: { capacity: number; left: number; held: number; waiting: number } | null;
  nextDate: { occurrenceId: string; left: number } | null;
  dates: { occurrenceId: string; left: number }[];
}
interface Watching {
  /** Waits for an event whose rows say so; events come in order and none is looked at twice. */
  until(holds: (row: Row) => boolean): Promise<Row>;
  events: Row[][];
  headers: Headers;
  leave(): Promise<void>;
}

let here: TestApi;
let there: TestApi;
let organizationId: string;
let slug: string;
let family: TestFamily;
const started = endsWithItsTest();
beforeAll(async () => {
  here = await startApi();
  there = await startApi({}, here);
});
afterAll(async () => {
  await there.close();
  await here.close();
});
beforeEach(async () => {
  await here.db.admin.query("update kernel.clock set shift = timestamptz '2027-01-05T17:00:00Z' - now()");
  slug = `valbois-${newId().slice(-8)}`;
  organizationId = await here.db.organization({ slug, hold_minutes: 15 });
  family = await testFamily(here.db);
});

async function watch(api: TestApi, query: string): Promise<Watching> {
  const gone = started(new AbortController(), (one) => one.abort());
  const response = await fetch(`${api.url}/api/v1/stores/${slug}/live-places?${query}`, { signal: gone.signal });
  if (response.status !== 200 || response.body === null) throw new Error(`${response.status} ${await response.text()}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const events: Row[][] = [];
  let text = '';
  let at = 0;
  return {
    events, headers: response.headers,
    async until(holds) {
      for (;;) {
        for (; at < events.length; at += 1) {
          const row = events[at]?.find(holds);
          if (row !== undefined) return row;
        }
        const { value, done } = await reader.read();
        if (done) throw new Error('the stream ended');
        text += value;
        const whole = text.split('\n\n');
        text = whole.pop() ?? '';
        for (const part of whole) {
          const data = /^data: (.*)$/m.exec(part)?.[1];
          if (data !== undefined) events.push((JSON.parse(data) as { rows: Row[] }).rows);
        }
      }
    },
    async leave() {
      gone.abort();
      await reader.cancel().catch(() => undefined);
    },
  };
}
const choose = (api: TestApi, activityId: string, occurrenceId: string | null = null) =>
  api.call('POST', `/api/v1/organizations/${organizationId}/my/cart/lines`, { token: api.bearer({ sub: family.userId, app: 'portal', sid: newId(), account: family.accountId }), body: { personId: family.ownerPersonId, activityId, occurrenceId } });
const toCapacity = (activityId: string, capacity: number) => here.app.get(Commands).execute(changeCapacity, { activityId, occurrenceId: null, capacity }, here.db.actor, { organizationId });
const live = (api: TestApi): LivePlaces => api.app.get(LivePlaces);

describe('places on a screen', () => {
  it('are told at first, and again when somebody takes one through another process', async () => {
    const { activityId } = await testActivity(here.db, organizationId, 3, { session_price_cents: 0 });
    const screen = await watch(there, `activityIds=${activityId}`);
    expect((await screen.until((row) => row.activityId === activityId)).session).toEqual({ capacity: 3, left: 3, held: 0, waiting: 0 });
    expect((await choose(here, activityId)).status).toBe(201);
    expect((await screen.until((row) => row.session?.left === 2)).session).toEqual({ capacity: 3, left: 2, held: 1, waiting: 0 });
    await toCapacity(activityId, 9);
    expect((await screen.until((row) => row.session?.left === 8)).session).toEqual({ capacity: 9, left: 8, held: 1, waiting: 0 });
    await screen.leave();
  });

  it('come with every date for whoever asks, and with the next one only otherwise', async () => {
    const { activityId } = await testActivity(here.db, organizationId, 1, { drop_in_price_cents: 500, session_price_cents: null });
    const [first, second] = [await testOccurrence(here.db, organizationId, activityId, '2027-01-12', 4), await testOccurrence(here.db, organizationId, activityId, '2027-01-19', 4)];
    const [page, list] = [await watch(there, `activityIds=${activityId}&withDates=true`), await watch(there, `activityIds=${activityId}`)];
    expect(await page.until(() => true)).toMatchObject({ session: null, nextDate: { occurrenceId: first, left: 4 }, dates: [{ occurrenceId: first, left: 4 }, { occurrenceId: second, left: 4 }] });
    expect(await list.until(() => true)).toMatchObject({ nextDate: { occurrenceId: first, left: 4 }, dates: [] });
    expect(await choose(here, activityId, second)).toMatchObject({ status: 201 });
    expect((await page.until((row) => row.dates[1]?.left === 3)).dates[0]?.left).toBe(4);
    expect(await choose(here, activityId, first)).toMatchObject({ status: 201 });
    await list.until((row) => row.nextDate?.left === 3);
    // The list heard nothing of the date that it does not show.
    expect(list.events).toHaveLength(2);
    await Promise.all([page.leave(), list.leave()]);
  });

  it('are those of what the store offers, of that store, and say nothing of people', async () => {
    const draft = await testActivity(here.db, organizationId, 3, { status: 'draft' });
    const elsewhere = await testActivity(here.db, await here.db.organization(), 3);
    const offered = await testActivity(here.db, organizationId, 3);
    const unseen = await testActivity(here.db, organizationId, 3, { visibility: 'none' });
    const screen = await watch(here, [draft, elsewhere, unseen, offered].map((one) => `activityIds=${one.activityId}`).join('&'));
    expect((await screen.until(() => true)).activityId).toBe(offered.activityId);
    expect(screen.events[0]).toHaveLength(1);
    expect(Object.keys(screen.events[0]?.[0] ?? {}).sort()).toEqual(['activityId', 'dates', 'nextDate', 'session']);
    await screen.leave();
  });

  it('are gone from the screen once the activity is not offered any more', async () => {
    const { activityId } = await testActivity(here.db, organizationId, 3);
    const screen = await watch(there, `activityIds=${activityId}`);
    await screen.until((row) => row.session?.left === 3);
    await here.db.admin.query("update catalog.activity set status = 'withdrawn' where id = $1", [activityId]);
    await toCapacity(activityId, 9);
    expect(await screen.until((row) => row.session === null)).toEqual({ activityId, session: null, nextDate: null, dates: [] });
    await screen.leave();
  });

  it('are not compressed, not kept and not held back on the way', async () => {
    const { activityId } = await testActivity(here.db, organizationId, 3);
    const screen = await watch(here, `activityIds=${activityId}`);
    expect(screen.headers.get('content-type')).toContain('text/event-stream');
    expect(screen.headers.get('content-encoding')).toBeNull();
    expect(screen.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(screen.headers.get('x-accel-buffering')).toBe('no');
    await screen.leave();
  });

  it('cost nothing once nobody looks', async () => {
    const { activityId } = await testActivity(here.db, organizationId, 3);
    const screen = await watch(here, `activityIds=${activityId}`);
    await screen.until(() => true);
    const listening = async () => (await here.db.admin.query<{ n: number }>("select count(*)::int as n from pg_stat_activity where application_name = 'preau-listening' and datname = current_database()")).rows[0]?.n;
    for (let tries = 0; tries < 100 && (await listening()) !== 1; tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await listening()).toBe(1);
    await screen.leave();
    for (let tries = 0; tries < 100 && (live(here).figures.screens > 0 || (await listening()) !== 0); tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect([live(here).figures.screens, await listening()]).toEqual([0, 0]);
  });

  it.each(['', 'activityIds=me', 'activityIds=00000000-0000-7000-8000-000000000001&withDates=perhaps'])('are refused to a question that means nothing: %s', async (query) => {
    expect(await here.call<Problem>('GET', `/api/v1/stores/${slug}/live-places?${query}`)).toMatchObject({ status: 422, body: { code: 'gateway.request-invalid' } });
  });

  it('are refused for a store that does not exist', async () => {
    expect(await here.call<Problem>('GET', `/api/v1/stores/nowhere/live-places?activityIds=${newId()}`)).toMatchObject({ status: 404, body: { code: 'organization.not-found' } });
  });
});

describe('a process that shows places', () => {
  const screenOf = (activityIds: readonly string[], more: Partial<Screen> = {}): Screen & { texts: string[]; ended: boolean } => {
    const texts: string[] = [];
    const screen = { texts, ended: false, organizationId, activityIds, withDates: false, address: '::1', write: (text: string): boolean => texts.push(text) > 0, end: (): void => undefined, ...more };
    screen.end = () => void (screen.ended = true);
    return screen;
  };
  const living = (...how: ConstructorParameters<typeof LivePlaces>): LivePlaces => started(new LivePlaces(...how), (places) => places.stop());
  const eventually = async (holds: () => boolean): Promise<void> => {
    for (let tries = 0; tries < 250 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(holds()).toBe(true);
  };

  it('bounds how many look, in all and from one address', async () => {
    const bounded = living(here.db.commands, here.db.appUrl, { ...liveLimits, screensMax: 3, screensOfAddressMax: 2 });
    const [one, two] = [screenOf([newId()]), screenOf([newId()])];
    [one, two].forEach((screen) => bounded.show(screen));
    expect(() => bounded.show(screenOf([newId()]))).toThrow('gateway.too-many-requests');
    bounded.show(screenOf([newId()], { address: '::2' }));
    expect(() => bounded.show(screenOf([newId()], { address: '::3' }))).toThrow('gateway.too-many-requests');
    bounded.leave(one);
    bounded.show(screenOf([newId()]));
    await bounded.stop();
    expect([two.ended, bounded.figures.screens]).toEqual([true, 0]);
  });

  it('lets go of a screen that does not read', async () => {
    const { activityId } = await testActivity(here.db, organizationId, 3);
    const bounded = living(here.db.commands, here.db.appUrl);
    const deaf = screenOf([activityId], { write: () => false });
    bounded.show(deaf);
    await eventually(() => deaf.ended);
    expect(bounded.figures.screens).toBe(0);
  });

  it('looks by itself while it can hear nothing, and again when it hears', async () => {
    const { activityId } = await testActivity(here.db, organizationId, 3);
    const deaf = living(here.db.commands, 'postgres://nobody@127.0.0.1:1/nowhere', { ...liveLimits, lookAgainDeafMs: 50 });
    const screen = screenOf([activityId]);
    deaf.show(screen);
    await eventually(() => screen.texts.some((text) => text.includes('"left":3')));
    await choose(here, activityId);
    await eventually(() => screen.texts.some((text) => text.includes('"left":2')));
  });

  it('reads once for however many screens', async () => {
    const { activityId } = await testActivity(here.db, organizationId, 3);
    const asked = jest.fn(here.db.commands.ask.bind(here.db.commands));
    const busy = living({ ask: asked as never }, here.db.appUrl);
    const screens = Array.from({ length: 100 }, () => screenOf([activityId]));
    screens.forEach((screen) => busy.show(screen));
    await eventually(() => screens.every((screen) => screen.texts.some((text) => text.includes('"left":3'))));
    expect(asked.mock.calls.length).toBeLessThan(5);
  });

  it('looks once at what is not offered, whatever is made up: nobody has it read thousands of ids again and again', async () => {
    const { activityId } = await testActivity(here.db, organizationId, 3);
    const asked: number[] = [];
    const ask = (async (what: never, input: { activityIds: readonly string[] }, ...rest: [never, never]) => {
      asked.push(input.activityIds.length);
      // The first answer takes longer than the pause between two looks: the second look waits with everything marked again.
      if (asked.length === 1) await new Promise((resolve) => setTimeout(resolve, 100));
      return here.db.commands.ask(what, input as never, ...rest);
    }) as never;
    const busy = living({ ask }, 'postgres://nobody@127.0.0.1:1/nowhere', { ...liveLimits, lookAgainDeafMs: 20 });
    const screen = screenOf([activityId, ...Array.from({ length: 99 }, () => newId())]);
    busy.show(screen);
    await eventually(() => asked.length >= 5);
    expect(asked.slice(0, 5)).toEqual([100, 1, 1, 1, 1]);
    await choose(here, activityId);
    await eventually(() => screen.texts.some((text) => text.includes('"left":2')));
    busy.leave(screen);
    expect(busy.figures.screens).toBe(0);
  });
});

it('a household counts as one, whichever of its addresses of IPv6 it shows', async () => {
  const { activityId } = await testActivity(here.db, organizationId, 3);
  const behind = started(await startApi({ trustedProxies: 1 }, here), (api) => api.close());
  const shown = jest.spyOn(live(behind), 'show');
  for (const address of ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '192.0.2.7']) {
    const gone = new AbortController();
    const response = await fetch(`${behind.url}/api/v1/stores/${slug}/live-places?activityIds=${activityId}`, { signal: gone.signal, headers: { 'x-forwarded-for': address } });
    expect(response.status).toBe(200);
    gone.abort();
  }
  expect(shown.mock.calls.map(([screen]) => screen.address)).toEqual(['2001:db8:1:2::/64', '2001:db8:1:2::/64', '192.0.2.7']);
});
