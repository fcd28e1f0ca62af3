import { recordedEvent, type Actor } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { activityTable, cancelOccurrences, datesChanged, moveOccurrence, type DatesChanged } from '@preau/catalog';
import { Places, registerClaims } from '@preau/enrolment';
import { testActivity, testOccurrence } from '@preau/enrolment/testing';
import { testFamily, type TestFamily } from '@preau/household/testing';
import { configureCommunications } from '../settings';
import { messageParticipants, type MessageParticipantsInput } from './message-participants';
import { whenDatesChange } from './when-dates-change';

let db: TestDatabase;
let here: string;
let activityId: string;
let first: string;
let second: string;
let maude: TestFamily;
let rose: TestFamily;
beforeAll(async () => {
  configureCommunications({ publicUrl: 'https://preau.example' });
  db = await testDatabase([activityTable as never]);
  await db.admin.query("update kernel.clock set shift = timestamptz '2027-01-05T17:00:00Z' - now()");
});
beforeEach(async () => {
  here = await db.organization({ name: 'Ville de Valbois' });
  ({ activityId } = await testActivity(db, here, 10, { drop_in_price_cents: 500 }));
  first = await testOccurrence(db, here, activityId, '2027-01-12', 5);
  second = await testOccurrence(db, here, activityId, '2027-01-19', 5);
  [maude, rose] = [await testFamily(db, [here]), await testFamily(db, [here])];
  await register(maude, null);
  await register(rose, first);
});
afterAll(() => db.close());

async function register(family: TestFamily, occurrenceId: string | null): Promise<void> {
  const places = new Places(db.database);
  const held = await places.hold({ organizationId: here, accountId: family.accountId, personId: family.ownerPersonId, activityId, occurrenceId, cartId: null, minutes: 15 });
  await db.commands.execute(registerClaims, { claimIds: [held.claimId], orderLineIds: ['00000000-0000-7000-8000-000000000001'] }, db.actor, { organizationId: here });
}
const staff: Actor = { kind: 'system', name: 'spec' };
const run = <Input, View>(useCase: Parameters<typeof db.commands.execute<Input, View>>[0], input: Input) => db.commands.execute(useCase, input, staff, { organizationId: here });
/** Lets communications hear what was published last. */
async function hear(): Promise<DatesChanged> {
  const { rows: [fact] } = await db.admin.query<{ payload: DatesChanged }>('select payload from kernel.outbox where organization_id = $1 and type = $2 order by id desc limit 1', [here, datesChanged.id]);
  if (fact === undefined) throw new Error('nothing was published');
  await db.commands.react(whenDatesChange, recordedEvent(here, datesChanged.id, fact.payload, new Date()));
  return fact.payload;
}
const letters = async () => (await db.admin.query<{ to: string; subject: string; text: string }>('select recipient_email as to, subject, body_text as text from communications.message where organization_id = $1 order by created_at, id', [here])).rows;
const write = (input: Partial<MessageParticipantsInput>) => run(messageParticipants, { activityId, occurrenceId: null, subject: 'Casque', text: 'Apportez un casque.', ...input });

describe('a date that is moved', () => {
  const move = (more: object = {}) => run(moveOccurrence, { activityId, occurrenceId: first, heldOn: '2027-01-14', startTime: '19:00', endTime: '19:45', reason: 'Bris de pompe', ...more });

  it('keeps its people, who are told from when to when, and why', async () => {
    expect(await move()).toMatchObject({ heldOn: '2027-01-14', startsAt: new Date('2027-01-15T00:00:00Z') });
    await hear();
    const told = await letters();
    expect(new Set(told.map((letter) => letter.to))).toEqual(new Set([maude.email, rose.email]));
    expect(told[0]?.subject).toBe('Nouvelle date : Têtard');
    for (const part of ['14 janvier 2027', '12 janvier 2027', 'Bris de pompe']) expect(told[0]?.text).toContain(part);
    expect((await db.admin.query('select starts_on, ends_on from catalog.activity where id = $1', [activityId])).rows).toHaveLength(1);
    expect((await db.admin.query("select 1 from enrolment.claim c join enrolment.pool p on p.id = c.pool_id where p.occurrence_id = $1 and c.state = 'live'", [first])).rows).toHaveLength(1);
  });

  it('tells the others of the session only when it is not theirs alone', async () => {
    await move({ occurrenceId: second, heldOn: '2027-01-21' });
    await hear();
    expect((await letters()).map((letter) => letter.to)).toEqual([maude.email]);
  });

  it('to where it is already changes nothing and tells nobody', async () => {
    const { rows: [at] } = await db.admin.query<{ start: string; end: string }>("select to_char(starts_at at time zone 'America/Toronto', 'HH24:MI') as start, to_char(ends_at at time zone 'America/Toronto', 'HH24:MI') as end from catalog.occurrence where id = $1", [first]);
    const { rows: [day] } = await db.admin.query<{ day: string }>("select (starts_at at time zone 'America/Toronto')::date::text as day from catalog.occurrence where id = $1", [first]);
    await move({ heldOn: day?.day, startTime: at?.start, endTime: at?.end });
    expect((await db.admin.query('select 1 from kernel.outbox where organization_id = $1 and type = $2', [here, datesChanged.id])).rows).toHaveLength(0);
  });

  it.each<[string, { clock?: string } & Record<string, unknown>, string]>([
    ['is over', { clock: '10 days' }, 'catalog.date-not-movable'],
    ['is of another activity', { occurrenceId: '00000000-0000-7000-8000-000000000009' }, 'catalog.date-not-found'],
    ['would end when it starts', { endTime: '19:00' }, 'catalog.schedule-invalid'],
    ['would lie in the past', { heldOn: '2027-01-04' }, 'catalog.schedule-invalid'],
    ['would last all night', { endTime: '08:00' }, 'catalog.schedule-invalid'],
  ])('is refused when it %s', async (_what, { clock, ...more }, code) => {
    if (clock !== undefined) await db.moveClock(clock);
    await expect(move(more)).rejects.toMatchObject({ code });
    if (clock !== undefined) await db.moveClock(`-${clock}`);
  });

  it('is refused where the activity has a date at that very time, and once it is cancelled', async () => {
    await db.admin.query("update catalog.occurrence set starts_at = '2027-01-15T00:00:00Z', ends_at = '2027-01-15T00:45:00Z' where id = $1", [second]);
    await expect(move()).rejects.toMatchObject({ code: 'catalog.date-taken' });
    await run(cancelOccurrences, { activityId, occurrenceIds: [first] });
    await expect(move()).rejects.toMatchObject({ code: 'catalog.date-not-movable', details: { because: 'cancelled' } });
  });
});

describe('a date that is cancelled', () => {
  it('is told to everybody who would come, once, however often the event comes', async () => {
    await run(cancelOccurrences, { activityId, occurrenceIds: [first], reason: 'Tempête' });
    await hear();
    await hear();
    const told = await letters();
    expect(told.map((letter) => letter.subject)).toEqual(['Date annulée : Têtard', 'Date annulée : Têtard']);
    expect(told[0]?.text).toContain('Tempête');
  });

  it('is left to the refund to tell to whoever bought it alone', async () => {
    await run(cancelOccurrences, { activityId, occurrenceIds: [first], moneyFollows: true });
    await hear();
    expect((await letters()).map((letter) => letter.to)).toEqual([maude.email]);
  });
});

describe('a message to participants', () => {
  it('reaches everybody, or who comes on one date', async () => {
    expect(await write({})).toEqual({ written: 2, unreachable: 0 });
    expect(await write({ occurrenceId: second })).toEqual({ written: 1, unreachable: 0 });
    const told = await letters();
    expect(told.map((letter) => letter.to).sort()).toEqual([maude.email, maude.email, rose.email].sort());
    expect(told[0]).toMatchObject({ subject: 'Casque' });
    expect(told[2]?.text).toContain('19 janvier 2027');
  });

  it('is refused when nobody is there to read it, or the date is not one of the activity', async () => {
    const empty = await testActivity(db, here, 3);
    await expect(write({ activityId: empty.activityId })).rejects.toMatchObject({ code: 'communications.nobody-to-write-to' });
    await expect(write({ occurrenceId: '00000000-0000-7000-8000-000000000009' })).rejects.toMatchObject({ code: 'catalog.date-not-found' });
  });

  it('says how many cannot be reached', async () => {
    await db.admin.query('update household.client set email = null where organization_id = $1 and account_id = $2', [here, rose.accountId]);
    await db.admin.query('update household.account set owner_user_id = null where id = $1', [rose.accountId]);
    expect(await write({})).toEqual({ written: 1, unreachable: 1 });
  });
});
