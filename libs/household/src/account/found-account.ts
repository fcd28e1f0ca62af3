import { command, DomainError, newId, type LocalDate, type Tx } from '@preau/kernel';
import { insertPerson } from '../person/person.store';
import { isAdult, personFacts, type Gender } from '../person/person';
import { accountOfUser } from './account.store';
import { todayOf } from './acting-for';

export interface FoundAccountInput {
  /** Who will sign in for it; null when a clerk makes it for somebody without an e-mail. */
  readonly ownerUserId: string | null;
  readonly owner: { readonly firstName: string; readonly lastName: string; readonly birthDate?: LocalDate | null; readonly gender?: Gender | null };
}

/**
 * A family gets its account, with the adult who answers for it. Who signs up alone proves to be 18 by a birth date;
 * for an account made by a clerk a missing birth date is taken for an adult's.
 * @throws DomainError household.owner-not-adult {birthDateMissing}, household.person-invalid, household.account-already-founded
 */
export const foundAccount = command('household.found-account', async (tx, input: FoundAccountInput) => {
  const today = await todayOf(tx);
  const owner = personFacts(input.owner, today);
  if (!isAdult(owner.birthDate, today, input.ownerUserId === null)) throw new DomainError('household.owner-not-adult', { birthDateMissing: owner.birthDate === null });
  if (input.ownerUserId !== null) {
    const known = await accountOfUser(tx, input.ownerUserId);
    if (known !== null) throw new DomainError('household.account-already-founded', { accountId: known });
  }
  const accountId = newId();
  const ownerPersonId = newId();
  await asFamilyOf(tx, accountId, async () => {
    const inserted = await tx.query('insert into household.account (id, owner_user_id) values ($1, $2) on conflict (owner_user_id) do nothing returning id', [accountId, input.ownerUserId]);
    if (inserted.length === 0) throw new DomainError('household.account-already-founded');
    await insertPerson(tx, { ...owner, id: ownerPersonId, accountId, isOwner: true });
  });
  tx.note('account', accountId, { change: 'founded', ownerPersonId });
  return { accountId, ownerPersonId };
});

/** Row-level security lets only the family itself write a new account; for these statements the transaction is that family. */
async function asFamilyOf(tx: Tx, accountId: string, work: () => Promise<void>): Promise<void> {
  const { before } = await tx.one<{ before: string | null }>("select current_setting('app.account', true) as before");
  await tx.query("select set_config('app.account', $1, true)", [accountId]);
  await work();
  await tx.query("select set_config('app.account', $1, true)", [before ?? '']);
}
