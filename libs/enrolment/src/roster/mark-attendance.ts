import { command, DomainError, type Tx } from '@preau/kernel';
import type { AttendanceMark } from './roster-of';

export interface MarkAttendanceInput {
  readonly claimId: string;
  readonly occurrenceId: string;
  readonly mark: AttendanceMark;
}

/** Says whether a registered person came on a date. Marking again replaces the mark. @throws DomainError enrolment.registration-unknown */
export const markAttendance = command('enrolment.mark-attendance', async (tx: Tx, input: MarkAttendanceInput) => {
  const marked = await tx.query(
    `insert into enrolment.attendance (organization_id, claim_id, occurrence_id, mark, marked_at)
     select c.organization_id, c.id, o.id, $4, kernel.now()
     from enrolment.claim c
     join enrolment.pool p on p.organization_id = c.organization_id and p.id = c.pool_id
     join catalog.occurrence o on o.organization_id = c.organization_id and o.id = $3 and o.activity_id = p.activity_id and coalesce(p.occurrence_id, o.id) = o.id
     where c.organization_id = $1 and c.id = $2 and c.kind = 'registration' and c.state = 'live'
     on conflict (organization_id, claim_id, occurrence_id) do update set mark = excluded.mark, marked_at = excluded.marked_at
     returning claim_id`,
    [tx.organizationId, input.claimId, input.occurrenceId, input.mark],
  );
  if (marked.length === 0) throw new DomainError('enrolment.registration-unknown', { claimId: input.claimId, occurrenceId: input.occurrenceId });
  tx.note('registration', input.claimId, { occurrenceId: input.occurrenceId, mark: input.mark });
});
