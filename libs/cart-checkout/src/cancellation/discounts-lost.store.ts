import { taxesOf, type LineDiscount, type TaxRates, type TaxRegistration } from '@preau/billing';
import type { Cents, Sql } from '@preau/kernel';
import { discountsAfterCancelling, type KeptPart, type SoldLine } from '../promotion/after-cancelling';
import type { DiscountLost } from './contract';

interface RestingLine {
  readonly claimId: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly personName: string;
  readonly listCents: Cents;
  readonly discounts: readonly LineDiscount[];
  readonly taxable: boolean;
}

/**
 * The discounts that other live registrations of the account have because of this one, and would not have without it: by
 * what was frozen when they were sold. What ended before counts as gone; what a replacement took over stays.
 */
export async function discountsLost(sql: Sql, of: { readonly claimId: string; readonly accountId: string }, taxes: { readonly rates: TaxRates; readonly registration: TaxRegistration }): Promise<DiscountLost[]> {
  const resting = await sql.query<RestingLine>(
    `select c.id as "claimId", a.name_fr as "nameFr", a.name_en as "nameEn", p.first_name || ' ' || p.last_name as "personName", coalesce(n.list_cents, n.amount_cents) as "listCents", n.discounts, n.tax_status = 'taxable' as taxable
     from enrolment.claim c
     join cart_checkout.order_line l on l.organization_id = c.organization_id and l.id = c.order_line_id
     join billing.invoice_line n on n.organization_id = l.organization_id and n.id = l.invoice_line_id
     join catalog.activity a on a.organization_id = l.organization_id and a.id = l.activity_id
     join household.person p on p.id = c.person_id
     where c.organization_id = $1 and c.account_id = $2 and c.id <> $3 and c.state = 'live' and c.kind = 'registration'
       and jsonb_path_exists(n.discounts, '$[*].rests.onClaims[*][*] ? (@ == $claim)', jsonb_build_object('claim', $3::text))
     order by c.id`,
    [sql.organizationId, of.accountId, of.claimId],
  );
  if (resting.length === 0) return [];
  const partners = [...new Set(resting.flatMap((line) => line.discounts.flatMap((discount) => discount.rests?.onClaims.flat() ?? [])))];
  const ended = await sql.query<{ id: string }>(
    `select c.id from enrolment.claim c where c.organization_id = $1 and c.id = any ($2::uuid[]) and c.id <> $3 and c.state <> 'live'
       and not exists (select 1 from cart_checkout.cancellation x where x.organization_id = c.organization_id and x.claim_id = c.id and x.kind = 'replacement')`,
    [sql.organizationId, partners, of.claimId],
  );
  const gone = new Set(ended.map((claim) => claim.id));
  const before = netsOf(resting, partners, gone);
  const after = netsOf(resting, partners, gone.add(of.claimId));
  return resting.flatMap(({ claimId, nameFr, nameEn, personName, taxable }, index) => {
    const lostCents = (after[index] ?? 0) - (before[index] ?? 0);
    if (lostCents <= 0) return [];
    const { totalCents } = taxesOf([{ amountCents: lostCents, tax: { kind: 'decided', taxable, by: 'organization' } }], taxes.rates, taxes.registration);
    return [{ claimId, nameFr, nameEn, personName, totalCents }];
  });
}

const [whole, nothing]: readonly [KeptPart, KeptPart] = [{ numerator: 1, denominator: 1 }, { numerator: 0, denominator: 1 }];
/** What each line costs when so many are gone. */
function netsOf(resting: readonly RestingLine[], partners: readonly string[], gone: ReadonlySet<string>): Cents[] {
  const absent: SoldLine[] = partners.filter((claimId) => gone.has(claimId)).map((claimId) => ({ claimId, listCents: 0, discounts: [] }));
  return discountsAfterCancelling([...resting, ...absent], (claimId) => (gone.has(claimId) ? nothing : whole)).slice(0, resting.length).map((line) => line.netCents);
}
