import { rl24FamiliesOf } from '@preau/household';
import type { Sql } from '@preau/kernel';
import { accountsWithChildcare, paidLinesOf } from './paid-lines.store';
import { planSlips, type PlannedSlip } from './plan-slips';
import { liveSlipsOf } from './slip.store';

const accountsAtOnce = 200;

/** What is to be done for some clients so that their slips of a year say what the ledger says. */
export async function slipPlansOf(sql: Sql, accountIds: readonly string[], year: number): Promise<PlannedSlip[]> {
  const families = await rl24FamiliesOf(sql, accountIds);
  const lines = await paidLinesOf(sql, accountIds, year);
  const slips = await liveSlipsOf(sql, accountIds, year);
  return families.flatMap((family) => planSlips(year, family, lines.filter((line) => line.accountId === family.accountId), slips.filter((slip) => slip.accountId === family.accountId)));
}

/** Everything there is to do or to say about the slips of a year, a few families at a time. */
export async function plansOfYear(sql: Sql, year: number): Promise<PlannedSlip[]> {
  const accountIds = await accountsWithChildcare(sql, year);
  const plans: PlannedSlip[] = [];
  for (let at = 0; at < accountIds.length; at += accountsAtOnce) plans.push(...(await slipPlansOf(sql, accountIds.slice(at, at + accountsAtOnce), year)));
  return plans;
}
