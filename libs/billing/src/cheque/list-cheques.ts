import { read } from '@preau/kernel';
import { todayOf } from '../invoice/parties.store';
import { chequesNeeded, findCheques, type Cheque, type WhichCheques } from './cheque.store';

export interface ChequesView {
  readonly cheques: readonly (Cheque & { readonly toDeposit: boolean })[];
}
/** Postdated cheques by date; those whose day has come, and that are still owed, are to be deposited. Of one account, or of all clients. */
export const listCheques = read('billing.list-cheques', async (sql, input: WhichCheques): Promise<ChequesView> => {
  const { today } = await todayOf(sql);
  const cheques = await findCheques(sql, input);
  const due = cheques.filter((cheque) => cheque.state === 'held' && cheque.datedOn <= today);
  const needed = await chequesNeeded(sql, due.map((cheque) => cheque.id));
  return { cheques: cheques.map((cheque) => ({ ...cheque, toDeposit: cheque.state === 'held' && cheque.datedOn <= today && needed.has(cheque.id) })) };
});
