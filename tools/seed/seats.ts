import { importedActivities, saveOpenings, viewOpenings, type OpeningWindow } from '@preau/catalog';
import { checkOut, joinWaitlist, quoteCart, Shopping } from '@preau/cart-checkout';
import { rosterOf } from '@preau/enrolment';
import { peopleOf } from '@preau/household';
import { addDays, assert, instantOf, newId, read, system, type Actor, type Commands, type Database } from '@preau/kernel';
import { activityWaitlist } from '@preau/waitlist';
import { registrationDay } from './demonstration';

interface City {
  readonly organizationId: string;
  readonly staff: Actor;
}
/** Ids of the activities that show what registration day brings. */
interface RegistrationDay {
  readonly staged: string;
  readonly hidden: string;
  readonly locked: string;
  readonly full: string;
}
const zone = 'America/Toronto';
const by = system('seed');
const people = read('seed.readers', (sql, input: { accountId: string }) => peopleOf(sql, input.accountId));
const roster = read('seed.roster', (sql, input: { activityId: string }) => rosterOf(sql, input));

/** Who may register when: residents the day after tomorrow, everybody two days later; by link alone; behind a password. Rules that are there stay. */
export async function seedStages(commands: Commands, city: City, today: string, passwordHash: string): Promise<RegistrationDay> {
  const { organizationId, staff } = city;
  const scope = { organizationId };
  const imported = await commands.ask(importedActivities, undefined, by, scope);
  const idOf = (key: string): string => {
    const found = imported.find((activity) => activity.key.startsWith(`${registrationDay.key}/${key}/`));
    assert(found, `the demonstration has ${key}`);
    return found.id;
  };
  const day: RegistrationDay = { staged: idOf('escalade'), hidden: idOf('benevoles'), locked: idOf('tennis-releve'), full: idOf('cercle-de-lecture') };
  const from = (who: OpeningWindow['who'], days: number): Omit<OpeningWindow, 'id'> => ({ who, tags: [], programIds: [], opensAt: instantOf(addDays(today, days), '08:00', zone).toISOString(), closesAt: null });
  const wanted = [
    { id: day.staged, rules: { visibility: 'public', windows: [from('residents', 2), from('public', 4)] } },
    { id: day.hidden, rules: { visibility: 'link', windows: [] } },
    { id: day.locked, rules: { visibility: 'public', windows: [], passwordHash } },
  ] as const;
  for (const { id, rules } of wanted) {
    const subject = { kind: 'activity', id } as const;
    const { own } = await commands.ask(viewOpenings, subject, staff, scope);
    if (own === null) await commands.execute(saveOpenings, { subject, version: null, ...rules }, staff, scope);
  }
  return day;
}

/** A full activity: the first readers have its places, the others wait. Done once. */
export async function seedReadingCircle(commands: Commands, database: Database, { organizationId, staff }: City, activityId: string, readers: readonly string[]): Promise<void> {
  const scope = { organizationId };
  const taken = await commands.ask(roster, { activityId }, by, scope);
  const { entries } = await commands.ask(activityWaitlist, { activityId }, staff, scope);
  const shopping = new Shopping(database);
  for (const [index, accountId] of readers.entries()) {
    const reader = (await commands.ask(people, { accountId }, by, scope)).find((person) => person.isOwner);
    assert(reader, 'an account has an owner');
    if (taken.some((row) => row.personId === reader.id) || entries.some((entry) => entry.personId === reader.id)) continue;
    if (index >= 2) {
      await commands.execute(joinWaitlist, { accountId, personId: reader.id, activityId, occurrenceId: null }, staff, scope);
      continue;
    }
    const { cartId } = await shopping.addLine({ organizationId, accountId, personId: reader.id, activityId, occurrenceId: null }, staff);
    const { totalCents } = await commands.ask(quoteCart, { accountId }, staff, scope);
    await commands.execute(checkOut, { accountId, cartId, choice: { pay: 'full', expectedTotalCents: totalCents } }, staff, { ...scope, idempotencyKey: newId() });
  }
}
