import type { Sql } from '@preau/kernel';

export interface RegistrationView {
  readonly claimId: string;
  readonly organizationId: string;
  readonly poolId: string;
  readonly activityId: string;
  readonly occurrenceId: string | null;
  readonly personId: string;
  readonly orderLineId: string | null;
  readonly state: 'live' | 'cancelled';
  readonly registeredAt: Date;
  readonly endedAt: Date | null;
  readonly overCapacity: boolean;
}

/** What an account's people are (or were) registered to with the organization in scope, latest first. */
export async function registrationsOf(sql: Sql, accountId: string): Promise<RegistrationView[]> {
  return sql.query<RegistrationView>(
    `select c.id as "claimId", c.organization_id as "organizationId", c.pool_id as "poolId", p.activity_id as "activityId", p.occurrence_id as "occurrenceId", c.person_id as "personId",
       c.order_line_id as "orderLineId", c.state, c.created_at as "registeredAt", c.ended_at as "endedAt", c.over_capacity as "overCapacity"
     from enrolment.claim c join enrolment.pool p on p.organization_id = c.organization_id and p.id = c.pool_id
     where c.organization_id = $1 and c.account_id = $2 and c.kind = 'registration' order by c.created_at desc, c.id`,
    [sql.organizationId, accountId],
  );
}
