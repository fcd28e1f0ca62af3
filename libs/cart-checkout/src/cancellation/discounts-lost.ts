import { taxesOf, type TaxRates, type TaxRegistration } from '@preau/billing';
import type { Cents, Sql } from '@preau/kernel';
import { discountsAfterCancelling, type KeptPart, type SoldLine } from '../promotion/after-cancelling';
import type { DiscountLost } from './contract';
import { endedAmong, linesRestingOn } from './discounts-lost.store';

/**
 * The discounts that other live registrations of the account have because of this one, and would not have without it: by
 * what was frozen when they were sold. What ended before counts as gone; what a replacement took over stays.
 */
export async function discountsLost(sql: Sql, of: { readonly claimId: string; readonly accountId: string }, taxes: { readonly rates: TaxRates; readonly registration: TaxRegistration }): Promise<DiscountLost[]> {
  const resting = await linesRestingOn(sql, of);
  if (resting.length === 0) return [];
  const partners = [...new Set(resting.flatMap((line) => line.discounts.flatMap((discount) => discount.rests?.onClaims.flat() ?? [])))];
  const gone = new Set((await endedAmong(sql, partners)).filter((claimId) => claimId !== of.claimId));
  const before = netsOf(resting, partners, gone);
  const after = netsOf(resting, partners, new Set([...gone, of.claimId]));
  return resting.flatMap(({ claimId, nameFr, nameEn, personName, taxable }, index) => {
    const lostCents = (after[index] ?? 0) - (before[index] ?? 0);
    if (lostCents <= 0) return [];
    const { totalCents } = taxesOf([{ amountCents: lostCents, tax: { kind: 'decided', taxable, by: 'organization' } }], taxes.rates, taxes.registration);
    return [{ claimId, nameFr, nameEn, personName, totalCents }];
  });
}

const [whole, nothing]: readonly [KeptPart, KeptPart] = [{ numerator: 1, denominator: 1 }, { numerator: 0, denominator: 1 }];
/** What each line costs when so many are gone. */
function netsOf(resting: readonly SoldLine[], partners: readonly string[], gone: ReadonlySet<string>): Cents[] {
  const absent: SoldLine[] = partners.filter((claimId) => gone.has(claimId)).map((claimId) => ({ claimId, listCents: 0, discounts: [] }));
  return discountsAfterCancelling([...resting, ...absent], (claimId) => (gone.has(claimId) ? nothing : whole)).slice(0, resting.length).map((line) => line.netCents);
}
