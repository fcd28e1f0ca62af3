import { DomainError, read } from '@preau/kernel';
import { findAccount, type Account } from '../account/account.store';
import type { PersonView } from '../person/person';
import { peopleOf } from '../person/person.store';
import type { Client } from './client';
import { findClient } from './client.store';

export interface ClientAccount {
  readonly account: Account;
  readonly client: Client;
  readonly people: readonly PersonView[];
  /** Of the client record. */
  readonly version: number;
}

/** A client account as staff open it. @throws DomainError household.client-unknown */
export const viewClientAccount = read('household.view-client-account', async (sql, input: { readonly accountId: string }): Promise<ClientAccount> => {
  const client = await findClient(sql, input.accountId);
  const account = client === null ? null : await findAccount(sql, input.accountId);
  if (client === null || account === null) throw new DomainError('household.client-unknown', { accountId: input.accountId });
  return { account, client, people: await peopleOf(sql, input.accountId), version: client.version };
});
