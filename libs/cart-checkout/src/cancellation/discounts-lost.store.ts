import type { Sql } from '@preau/kernel';
import type { SoldLine } from '../promotion/after-cancelling';

/** A line whose price rests on another registration, as it was frozen when it was sold. */
export interface RestingLine extends SoldLine {
  readonly nameFr: string;
  readonly nameEn: string;
  readonly personName: string;
  readonly taxable: boolean;
}

/** The other live registrations of the account that have a discount because of this one. */
export async function linesRestingOn(sql: Sql, of: { readonly claimId: string; readonly accountId: string }): Promise<RestingLine[]> {
  return sql.query<RestingLine>(
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
}

/** Which of these registrations have ended; what a replacement took over goes on. */
export async function endedAmong(sql: Sql, claimIds: readonly string[]): Promise<string[]> {
  const ended = await sql.query<{ id: string }>(
    `select c.id from enrolment.claim c where c.organization_id = $1 and c.id = any ($2::uuid[]) and c.state <> 'live'
       and not exists (select 1 from cart_checkout.cancellation x where x.organization_id = c.organization_id and x.claim_id = c.id and x.kind = 'replacement')`,
    [sql.organizationId, claimIds],
  );
  return ended.map((claim) => claim.id);
}
