import { edit, type Removal } from './removal';

const quotas = 'libs/enrolment/migrations/20261122114500_count_in_quotas.sql';
const groups = 'libs/enrolment/functions/hold-groups.sql';
const registers = 'libs/enrolment/functions/register-claims.sql';
const gives = 'libs/enrolment/functions/take-kept-place.sql';
const holds = 'libs/enrolment/src/quota/limits-hold.spec.ts';
const limits = 'libs/enrolment/src/quota/limits.spec.ts';
const waits = 'libs/waitlist/src/offer/limits.spec.ts';

/** What keeps rooms, groups of people and what is sold on line from being given beyond what they are. */
export const limitRemovals: readonly Removal[] = [
  {
    what: 'a quota’s places, held to their number by the table', kind: 'check', short: true, spec: holds, test: 'a claim that nobody counted',
    edits: edit(quotas, '  constraint never_over_quota check (used <= capacity + overbooked),\n'),
  },
  {
    what: 'a claim of a limited pool that is counted', kind: 'check', spec: holds, test: 'a claim that nobody counted',
    edits: edit(quotas, 'foreign key (organization_id, pool_id, limited) references enrolment.pool (organization_id, id, limited) on update cascade', 'foreign key (organization_id, pool_id) references enrolment.pool (organization_id, id)'),
  },
  {
    what: 'quotas, locked before their places are given', kind: 'lock', spec: holds, test: 'in the same instant for the last place of a room',
    edits: edit(quotas, '  order by q.id for update;\n  return beside;', '  order by q.id;\n  return beside;'),
  },
  {
    what: 'a place only while every quota has one', kind: 're-check', short: true, spec: holds, test: 'in the same instant for the last place of a room',
    edits: edit(groups, 'when rooms[line.at] > 0 and met is null then', 'when rooms[line.at] > 0 then'),
  },
  {
    what: 'room of a quota for a hold that comes late', kind: 're-check', spec: limits, test: 'expired beside leaves its place',
    edits: edit(registers, 'select k from enrolment.lapsed_kept_out(organization, claims) k where', 'select k from enrolment.lapsed_kept_out(organization, claims) k where false and'),
  },
  {
    what: 'places of a quota that are paid back when a claim ends', kind: 'trigger', spec: limits, test: 'no more places together than the room',
    edits: edit(quotas, 'create trigger claim_changed after update of state on enrolment.claim for each row when (new.limited and (old.state = \'live\') <> (new.state = \'live\')) execute function enrolment.count_in_quotas();\n'),
  },
  {
    what: 'a quota’s place, kept for those who wait', kind: 're-check', short: true, spec: waits, test: 'nobody passes them by',
    edits: edit(quotas, 'select q.capacity - q.used - enrolment.waiting_for(organization, q.id) from', 'select q.capacity - q.used from'),
  },
  {
    what: 'whom a quota keeps out, asked before they are offered', kind: 're-check', spec: waits, test: 'whom a limit keeps out keeps the turn',
    edits: edit(gives, '    if met is not null then', '    if false then'),
  },
];
