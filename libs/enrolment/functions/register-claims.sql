-- Turns holds into registrations, all of them or none; a hold that lapsed is taken again while a place is left and is sold.
--   outcome 'registered' for each, or only the lost ones: 'lapsed'.
create or replace function enrolment.register_claims(organization uuid, claims uuid[], order_lines uuid[])
returns table (claim_id uuid, outcome text)
language plpgsql as $$
#variable_conflict use_column
declare
  t constant timestamptz := kernel.now();
  pools uuid[];
  lost uuid[];
  is_limited boolean;
  beside uuid[] := '{}';
begin
  select array_agg(l.id), bool_or(l.limited) into pools, is_limited from (
    select p.id, p.limited from enrolment.pool p
    where p.organization_id = organization and p.id = any (array(select c.pool_id from enrolment.claim c where c.organization_id = organization and c.id = any (claims)))
    order by p.id for update
  ) l;

  -- Most come in time, for what is on: of them nothing more is asked. Asked under the lock of the pool, which whoever
  -- cancels an activity takes too: what is called off registers nobody.
  if exists (
    select 1 from unnest(claims) as asked(id) where not exists (select 1 from enrolment.claim c where c.organization_id = organization and c.id = asked.id and c.state = 'live')
  ) or exists (select 1 from enrolment.claims_called_off(organization, claims)) then
    if exists (select 1 from enrolment.claim c where c.organization_id = organization and c.id = any (claims) and c.state <> 'live') then
      if is_limited then
        beside := enrolment.lock_quotas(organization, pools);
      end if;
      -- Somebody comes late: before telling them that the place is gone, give back what others let expire.
      perform enrolment.end_claims(organization, array(
        select c.id from enrolment.claim c
        where c.organization_id = organization and c.pool_id = any (pools || beside) and c.state = 'live' and c.kind <> 'registration' and c.expires_at <= t and c.id <> all (claims)
      ), 'lapsed', true);
      select array_agg(a.id) into lost
      from (
        select asked.id, c.state, p.capacity - p.taken - p.held - p.reserved as room,
          row_number() over (partition by c.pool_id, c.state order by c.created_at, c.id) as place,
          exists (select 1 from enrolment.claim o where o.organization_id = organization and o.pool_id = c.pool_id and o.person_id = c.person_id and o.state = 'live' and o.id <> c.id) as taken_already
        from unnest(claims) as asked(id)
        left join enrolment.claim c on c.organization_id = organization and c.id = asked.id
        left join enrolment.pool p on p.organization_id = organization and p.id = c.pool_id
      ) a
      where a.state is distinct from 'live' and (a.state is distinct from 'lapsed' or a.place > a.room or a.taken_already);
      if is_limited then
        lost := coalesce(lost, '{}') || array(select k from enrolment.lapsed_kept_out(organization, claims) k where k <> all (coalesce(lost, '{}')));
        lost := nullif(lost, '{}');
      end if;
    else
      select array_agg(asked.id) into lost from unnest(claims) as asked(id)
      where not exists (select 1 from enrolment.claim c where c.organization_id = organization and c.id = asked.id);
    end if;
    select array_agg(distinct l.id) into lost from (select unnest(lost) as id union all select off.claim_id from enrolment.claims_called_off(organization, claims) off) l where l.id is not null;
    if lost is not null then
      return query select l.id, 'lapsed' from unnest(lost) as l(id);
      return;
    end if;
  end if;

  return query
  with before as (
    select c.id, c.state, o.line_id from unnest(claims, order_lines) as o(id, line_id)
    join enrolment.claim c on c.organization_id = organization and c.id = o.id
    where not (c.kind = 'registration' and c.state = 'live')
  ), done as (
    update enrolment.claim c set kind = 'registration', state = 'live', expires_at = null, ended_at = null, over_capacity = c.over_capacity and b.state = 'live', order_line_id = coalesce(b.line_id, c.order_line_id)
    from before b where c.organization_id = organization and c.id = b.id
    returning c.id, c.pool_id, c.account_id, c.person_id, c.order_line_id, b.state as was
  ), counted as (
    update enrolment.pool p set held = p.held - d.held, taken = p.taken + d.taken
    from (select pool_id, count(*)::integer as taken, count(*) filter (where was = 'live')::integer as held from done group by pool_id) d
    where p.organization_id = organization and p.id = d.pool_id
    returning p.id, p.activity_id, p.occurrence_id
  ), told as (
    insert into kernel.outbox (organization_id, event_id, type, payload, occurred_at)
    select organization, gen_random_uuid(), 'enrolment.person-registered.v1', jsonb_build_object('claimId', d.id, 'poolId', d.pool_id, 'activityId', p.activity_id,
      'occurrenceId', p.occurrence_id, 'accountId', d.account_id, 'personId', d.person_id, 'orderLineId', d.order_line_id), t
    from done d join counted p on p.id = d.pool_id
  )
  select asked.id, 'registered' from unnest(claims) as asked(id);
end $$;
