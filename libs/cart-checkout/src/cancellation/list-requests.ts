import { read, type LocalDate, type Sql } from '@preau/kernel';
import type { OpenRequest } from './request-cancellation';

export interface CancellationRequestRow extends OpenRequest {
  readonly nameFr: string;
  readonly nameEn: string;
  readonly personName: string;
  readonly ownerName: string;
  readonly startsOn: LocalDate | null;
  readonly answer: string;
  readonly answeredAt: Date | null;
}
/** The queue, the oldest first; of one state or of all. */
export const listCancellationRequests = read('cart-checkout.list-cancellation-requests', async (sql: Sql, input: { readonly state?: OpenRequest['state']; readonly limit?: number }): Promise<CancellationRequestRow[]> =>
  sql.query<CancellationRequestRow>(
    `select r.id, r.claim_id as "claimId", r.account_id as "accountId", r.person_id as "personId", r.sent_at as "sentAt", r.because, r.message, r.state, r.answer, r.answered_at as "answeredAt",
       a.name_fr as "nameFr", a.name_en as "nameEn", p.first_name || ' ' || p.last_name as "personName", coalesce(w.first_name || ' ' || w.last_name, '') as "ownerName", coalesce(x.held_on, a.starts_on) as "startsOn"
     from cart_checkout.cancellation_request r
     join enrolment.claim c on c.organization_id = r.organization_id and c.id = r.claim_id
     join enrolment.pool q on q.organization_id = c.organization_id and q.id = c.pool_id
     join catalog.activity a on a.organization_id = q.organization_id and a.id = q.activity_id
     join household.person p on p.id = r.person_id
     left join household.person w on w.account_id = r.account_id and w.is_owner
     left join catalog.occurrence x on x.organization_id = q.organization_id and x.id = q.occurrence_id
     where r.organization_id = $1 and ($2::text is null or r.state = $2) order by r.state = 'open' desc, case when r.state = 'open' then r.sent_at end, r.sent_at desc limit $3`,
    [sql.organizationId, input.state ?? null, input.limit ?? 200],
  ),
);
