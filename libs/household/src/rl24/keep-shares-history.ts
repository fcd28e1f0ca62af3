import { newId, principalOf, type Actor, type Tx } from '@preau/kernel';
import type { PersonView } from '../person/person';
import { recordShares, type RecordedShares } from './recipient.store';

interface Sharing {
  readonly firstName: string;
  readonly lastName: string;
  readonly rl24Percent: number | null;
}

/** Writes down how guardians share a child's slips whenever that changes: what was true of a past year can be told. */
export async function keepSharesHistory(tx: Tx, person: Pick<PersonView, 'id' | 'accountId'>, contacts: { readonly before: readonly Sharing[]; readonly after: readonly Sharing[] }, actor: Actor): Promise<void> {
  const [before, after] = [sharesAmong(contacts.before), sharesAmong(contacts.after)];
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  await recordShares(tx, { id: newId(), accountId: person.accountId, personId: person.id, shares: after, by: { kind: actor.kind, principal: principalOf(actor) } });
}

function sharesAmong(contacts: readonly Sharing[]): RecordedShares['shares'] {
  return contacts
    .flatMap(({ firstName, lastName, rl24Percent }) => (rl24Percent === null ? [] : [{ firstName, lastName, percent: rl24Percent }]))
    .sort((a, b) => `${a.lastName} ${a.firstName}`.localeCompare(`${b.lastName} ${b.firstName}`, 'fr-CA'));
}
