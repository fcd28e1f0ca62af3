import { type LocalDate, read } from '@preau/kernel';
import { accountToRead } from '../cart/buyer';

/** One place somebody has (or had), with what a person wants to read of it. */
export interface RegisteredPlace {
  readonly claimId: string;
  readonly activityId: string;
  readonly occurrenceId: string | null;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly personId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly state: 'live' | 'cancelled';
  readonly registeredAt: Date;
  readonly endedAt: Date | null;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly locationName: string | null;
  readonly orderId: string | null;
  readonly orderNumber: number | null;
  readonly invoiceId: string | null;
}

/**
 * What the people of an account are registered to with the organization in scope, the latest first. A read across
 * schemas: enrolment's claims, catalog's names, the order they came from.
 */
export const listRegistrations = read('cart-checkout.list-registrations', async (sql, input: { readonly accountId?: string }, actor): Promise<RegisteredPlace[]> => {
  const accountId = accountToRead(actor, input.accountId);
  return sql.query<RegisteredPlace>(
    `select c.id as "claimId", q.activity_id as "activityId", q.occurrence_id as "occurrenceId", a.name_fr as "nameFr", a.name_en as "nameEn", c.person_id as "personId", p.first_name as "firstName",
       p.last_name as "lastName", c.state, coalesce(o.placed_at, c.created_at) as "registeredAt", c.ended_at as "endedAt", coalesce(x.held_on, a.starts_on) as "startsOn", coalesce(x.held_on, a.ends_on) as "endsOn",
       w.name as "locationName", o.id as "orderId", o.number as "orderNumber", o.invoice_id as "invoiceId"
     from enrolment.claim c
     join enrolment.pool q on q.organization_id = c.organization_id and q.id = c.pool_id
     join catalog.activity a on a.organization_id = q.organization_id and a.id = q.activity_id
     join household.person p on p.id = c.person_id
     left join catalog.occurrence x on x.organization_id = q.organization_id and x.id = q.occurrence_id
     left join catalog.location w on w.organization_id = a.organization_id and w.id = a.location_id
     left join cart_checkout.order_line l on l.organization_id = c.organization_id and l.id = c.order_line_id
     left join cart_checkout.placed_order o on o.organization_id = l.organization_id and o.id = l.order_id
     where c.organization_id = $1 and c.account_id = $2 and c.kind = 'registration'
     order by o.number desc nulls last, p.first_name, a.name_fr, c.id limit 1000`,
    [sql.organizationId, accountId],
  );
});
