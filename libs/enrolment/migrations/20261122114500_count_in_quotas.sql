-- Places that need more than their own pool: a room shared by several activities, a number of people from outside, what is
-- sold on line of what there is, the room of one date. A quota counts live claims of the pools it limits; a claim says of
-- itself that it is limited, and its foreign key says the same of its pool: none escapes being counted.
-- Locks: pools in ascending id, then quotas in ascending id, then claims.
create table enrolment.quota (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  name_fr text not null check (length(btrim(name_fr)) between 1 and 100),
  name_en text not null check (length(btrim(name_en)) between 1 and 100),
  kind text not null check (kind in ('room', 'people', 'counter', 'shared-dates')),
  -- Whose claims count.
  counts text not null check (counts in ('everyone', 'online', 'residents', 'non-residents', 'tagged', 'untagged')),
  tags text[] not null default '{}',
  -- Of the room of one date: it counts until the date has begun.
  occurrence_id uuid,
  capacity integer not null check (capacity >= 0),
  used integer not null default 0 check (used >= 0),
  overbooked integer not null default 0,
  -- How many times places of it came free.
  freed bigint not null default 0,
  version integer not null default 1,
  primary key (organization_id, id),
  constraint never_over_quota check (used <= capacity + overbooked),
  constraint overbooked_is_what_is_over check (overbooked = greatest(0, used - capacity)),
  check (case kind when 'people' then counts in ('residents', 'non-residents', 'tagged', 'untagged') when 'counter' then counts = 'online' else counts = 'everyone' end),
  check ((counts in ('tagged', 'untagged')) = (cardinality(tags) > 0)),
  check ((kind = 'shared-dates') = (occurrence_id is not null)),
  foreign key (organization_id, occurrence_id) references catalog.occurrence (organization_id, id)
) with (fillfactor = 50);
create unique index quota_of_date on enrolment.quota (organization_id, occurrence_id) where occurrence_id is not null;
call kernel.protect('enrolment.quota', null, 'select, insert, update, delete');
call kernel.let_sweeper_find('enrolment.quota', 'organization_id, id, freed');

-- The quotas that a place of a pool needs too, and who waits in that pool for a place of them.
create table enrolment.pool_quota (
  organization_id uuid not null,
  pool_id uuid not null,
  quota_id uuid not null,
  waiting integer not null default 0 check (waiting >= 0),
  -- Of these, people whom another quota keeps out; true while the quotas of the pool have been freed `seen` times in all.
  kept_out integer not null default 0 check (kept_out between 0 and waiting),
  seen bigint not null default 0,
  primary key (organization_id, pool_id, quota_id),
  foreign key (organization_id, pool_id) references enrolment.pool (organization_id, id),
  foreign key (organization_id, quota_id) references enrolment.quota (organization_id, id)
);
create index pool_quota_of_quota on enrolment.pool_quota (organization_id, quota_id);
call kernel.protect('enrolment.pool_quota', null, 'select, insert, update, delete');
call kernel.let_sweeper_find('enrolment.pool_quota', 'organization_id, pool_id, quota_id, seen');

-- Which live claim uses which quota.
create table enrolment.claim_quota (
  organization_id uuid not null,
  claim_id uuid not null,
  quota_id uuid not null,
  primary key (organization_id, claim_id, quota_id),
  foreign key (organization_id, claim_id) references enrolment.claim (organization_id, id),
  foreign key (organization_id, quota_id) references enrolment.quota (organization_id, id)
);
create index claim_quota_of_quota on enrolment.claim_quota (organization_id, quota_id);
call kernel.protect('enrolment.claim_quota', null, 'select, insert, update, delete');

alter table enrolment.pool add column limited boolean not null default false;
alter table enrolment.pool add constraint pool_as_limited unique (organization_id, id, limited);
grant select (limited) on enrolment.pool to preau_sweeper;
-- Claims made at the counter are not counted by what is sold on line.
alter table enrolment.claim add column limited boolean not null default false, add column at_counter boolean not null default false;
alter table enrolment.claim drop constraint claim_organization_id_pool_id_fkey;
alter table enrolment.claim add constraint claim_of_pool_as_limited foreign key (organization_id, pool_id, limited) references enrolment.pool (organization_id, id, limited) on update cascade;

-- Whether a claim of this account counts in a quota. Who is not known to live in the city is from outside.
create function enrolment.quota_counts(q enrolment.quota, account uuid, at_counter boolean) returns boolean language plpgsql stable as $$
begin
  if q.occurrence_id is not null and not exists (
    select 1 from catalog.occurrence o where o.organization_id = q.organization_id and o.id = q.occurrence_id and o.status = 'planned' and o.starts_at > kernel.now()
  ) then
    return false;
  end if;
  return case q.counts
    when 'everyone' then true
    when 'online' then not at_counter
    when 'residents' then enrolment.is_resident(q.organization_id, account)
    when 'non-residents' then not enrolment.is_resident(q.organization_id, account)
    when 'tagged' then enrolment.has_a_tag(q.organization_id, account, q.tags)
    else not enrolment.has_a_tag(q.organization_id, account, q.tags)
  end;
end $$;
-- Reads household's clients and the city of the organization, like the opening windows.
create function enrolment.is_resident(organization uuid, account uuid) returns boolean language sql stable as $$
  select coalesce((
    select o.city <> '' and catalog.fold(btrim(c.city)) = catalog.fold(btrim(o.city))
    from household.client c join organization.organization o on o.id = c.organization_id where c.organization_id = organization and c.account_id = account), false)
$$;
create function enrolment.has_a_tag(organization uuid, account uuid, wanted text[]) returns boolean language sql stable as $$
  select exists (select 1 from household.client c where c.organization_id = organization and c.account_id = account and c.tags && wanted)
$$;

-- The quotas that a claim of this account needs in a pool, in ascending order.
create function enrolment.quotas_for(organization uuid, pool uuid, account uuid, at_counter boolean) returns uuid[] language sql stable as $$
  select coalesce(array_agg(q.id order by q.id), '{}') from enrolment.pool_quota l
  join enrolment.quota q on q.organization_id = l.organization_id and q.id = l.quota_id
  where l.organization_id = organization and l.pool_id = pool and enrolment.quota_counts(q, account, at_counter)
$$;

-- How many places of a quota are left to those who wait: for each of its pools as many as wait there for it and as the pool
-- itself has. Who is kept out by another quota does not keep a place of this one, as long as nothing came free of that one.
create function enrolment.waiting_for(organization uuid, quota uuid) returns integer language sql stable as $$
  select coalesce(sum(least(
    case when l.seen = (
      select sum(o.freed) from enrolment.pool_quota m join enrolment.quota o on o.organization_id = m.organization_id and o.id = m.quota_id
      where m.organization_id = organization and m.pool_id = l.pool_id
    ) then l.waiting - l.kept_out else l.waiting end,
    greatest(0, p.capacity - p.taken - p.held))), 0)::integer
  from enrolment.pool_quota l join enrolment.pool p on p.organization_id = l.organization_id and p.id = l.pool_id
  where l.organization_id = organization and l.quota_id = waiting_for.quota and l.waiting > 0
$$;

-- What somebody who passes by may have of a quota.
create function enrolment.quota_room(organization uuid, quota uuid) returns integer language sql stable as $$
  select q.capacity - q.used - enrolment.waiting_for(organization, q.id) from enrolment.quota q where q.organization_id = organization and q.id = quota_room.quota
$$;

-- What the quotas that count everybody on line leave of a pool; null: there are none.
create function enrolment.public_room(organization uuid, pool uuid) returns integer language sql stable as $$
  select min(greatest(0, enrolment.quota_room(organization, q.id))) from enrolment.pool_quota l
  join enrolment.quota q on q.organization_id = l.organization_id and q.id = l.quota_id and q.counts in ('everyone', 'online')
  where l.organization_id = organization and l.pool_id = public_room.pool and enrolment.quota_counts(q, null, false)
$$;

-- Whether a quota has no place for this account in a pool; who waits is not asked.
create function enrolment.is_kept_out(organization uuid, pool uuid, account uuid, at_counter boolean) returns boolean language sql stable as $$
  select exists (
    select 1 from enrolment.quota q where q.organization_id = organization and q.used >= q.capacity and q.id = any (enrolment.quotas_for(organization, pool, account, at_counter)))
$$;

-- Whether somebody of this account who passes by would be refused by a quota of a pool, also for those who wait.
create function enrolment.has_no_room(organization uuid, pool uuid, account uuid) returns boolean language sql stable as $$
  select exists (select 1 from unnest(enrolment.quotas_for(organization, pool, account, false)) as n where enrolment.quota_room(organization, n) <= 0)
$$;

-- The answer that tells which limit was met: 'limit {"limitId", "kind", "counts", "nameFr", "nameEn", "mayComeBackAt"}'.
create function enrolment.limit_met(organization uuid, quota uuid) returns text language sql stable as $$
  select 'limit ' || jsonb_build_object('limitId', q.id, 'kind', q.kind, 'counts', q.counts, 'nameFr', q.name_fr, 'nameEn', q.name_en,
    -- The first hold to lapse after the overbooked ones, and never while people wait.
    'mayComeBackAt', (
      select c.expires_at from enrolment.claim_quota u join enrolment.claim c on c.organization_id = u.organization_id and c.id = u.claim_id
      where u.organization_id = organization and u.quota_id = q.id and c.kind <> 'registration' and q.capacity > 0 and enrolment.waiting_for(organization, q.id) = 0
      order by c.expires_at offset q.overbooked limit 1))::text
  from enrolment.quota q where q.organization_id = organization and q.id = limit_met.quota
$$;

-- The limit that somebody of this account who passes by would meet in a pool; null: none. What has expired counts as free,
-- here as where it is granted.
create function enrolment.limit_for(organization uuid, pool uuid, account uuid, at_counter boolean) returns text language sql stable as $$
  select enrolment.limit_met(organization, n.id) from unnest(enrolment.quotas_for(organization, pool, account, at_counter)) with ordinality as n(id, i)
  where enrolment.quota_room(organization, n.id) + (
    select count(*) from enrolment.claim_quota u join enrolment.claim c on c.organization_id = u.organization_id and c.id = u.claim_id
    where u.organization_id = organization and u.quota_id = n.id and c.state = 'live' and c.kind <> 'registration' and c.expires_at <= kernel.now()) <= 0
  order by n.i limit 1
$$;

-- Claims count themselves, and pay back what is overbooked when they end. Without a place in one of its quotas a claim that
-- was not granted over the capacity breaks the check of the quota: whatever made it forgot to ask.
create function enrolment.count_in_quotas() returns trigger language plpgsql as $$
declare
  needs uuid[];
begin
  if new.state = 'live' then
    needs := enrolment.quotas_for(new.organization_id, new.pool_id, new.account_id, new.at_counter);
    update enrolment.quota q set used = q.used + 1, overbooked = case when new.over_capacity then greatest(0, q.used + 1 - q.capacity) else q.overbooked end
    where q.organization_id = new.organization_id and q.id = any (needs);
    insert into enrolment.claim_quota (organization_id, claim_id, quota_id) select new.organization_id, new.id, n from unnest(needs) as n;
  else
    with ended as (
      delete from enrolment.claim_quota u where u.organization_id = new.organization_id and u.claim_id = new.id returning u.quota_id
    )
    update enrolment.quota q set used = q.used - 1, overbooked = greatest(0, q.used - 1 - q.capacity), freed = q.freed + 1
    from ended e where q.organization_id = new.organization_id and q.id = e.quota_id;
  end if;
  return null;
end $$;
create trigger claim_made after insert on enrolment.claim for each row when (new.limited and new.state = 'live') execute function enrolment.count_in_quotas();
create trigger claim_changed after update of state on enrolment.claim for each row when (new.limited and (old.state = 'live') <> (new.state = 'live')) execute function enrolment.count_in_quotas();

-- What a quota leaves changes what is shown of every activity it limits; what comes free of it is for those who wait in any of them.
create function enrolment.say_quota_changed() returns trigger language plpgsql as $$
declare
  pool record;
begin
  for pool in
    select p.id, p.activity_id, p.occurrence_id, p.waiting from enrolment.pool_quota l join enrolment.pool p on p.organization_id = l.organization_id and p.id = l.pool_id
    where l.organization_id = new.organization_id and l.quota_id = new.id order by p.id
  loop
    raise notice using message = 'enrolment.places-changed', detail = new.organization_id || ' ' || pool.activity_id;
    if pool.waiting > 0 and new.freed > old.freed and new.used < new.capacity then
      insert into kernel.outbox (organization_id, event_id, type, payload, occurred_at)
      values (new.organization_id, gen_random_uuid(), 'enrolment.place-freed.v1',
        jsonb_build_object('poolId', pool.id, 'activityId', pool.activity_id, 'occurrenceId', pool.occurrence_id, 'places', new.capacity - new.used, 'reserved', 0), kernel.now());
    end if;
  end loop;
  return null;
end $$;
create trigger quota_changed after update on enrolment.quota for each row
  when ((new.capacity, new.used, new.freed) is distinct from (old.capacity, old.used, old.freed)) execute function enrolment.say_quota_changed();

-- Locks the quotas of these pools, and first the pools beside them in which an expired claim uses one of these quotas: those
-- that nobody has in hand, so that nobody waits for them out of order. Answers these other pools.
create function enrolment.lock_quotas(organization uuid, pools uuid[]) returns uuid[] language plpgsql as $$
declare
  beside uuid[];
begin
  beside := array(
    select p.id from enrolment.pool p
    where p.organization_id = organization and p.id <> all (pools) and p.id in (
      select c.pool_id from enrolment.pool_quota l
      join enrolment.claim_quota u on u.organization_id = l.organization_id and u.quota_id = l.quota_id
      join enrolment.claim c on c.organization_id = u.organization_id and c.id = u.claim_id and c.state = 'live' and c.kind <> 'registration' and c.expires_at <= kernel.now()
      where l.organization_id = organization and l.pool_id = any (pools)
    )
    order by p.id for update skip locked
  );
  perform 1 from enrolment.quota q
  where q.organization_id = organization and q.id in (select l.quota_id from enrolment.pool_quota l where l.organization_id = organization and l.pool_id = any (pools || beside))
  order by q.id for update;
  return beside;
end $$;

-- Of lapsed claims of limited pools, in order of arrival, those for which a quota has no place any more. Under the locks.
create function enrolment.lapsed_kept_out(organization uuid, claims uuid[]) returns setof uuid language plpgsql as $$
declare
  late record;
  needs uuid[];
  given uuid[] := '{}';
begin
  for late in
    select c.id, c.pool_id, c.account_id, c.at_counter from enrolment.claim c
    where c.organization_id = organization and c.id = any (claims) and c.state <> 'live' and c.limited order by c.created_at, c.id
  loop
    needs := enrolment.quotas_for(organization, late.pool_id, late.account_id, late.at_counter);
    if exists (select 1 from unnest(needs) as n where enrolment.quota_room(organization, n) <= (select count(*) from unnest(given) as g where g = n)) then
      return next late.id;
    else
      given := given || needs;
    end if;
  end loop;
end $$;

-- Who waits in a pool for which of its quotas, as the waitlist says: the accounts of the people who wait, one for each.
create function enrolment.tell_quotas_waiting(organization uuid, pool uuid, accounts uuid[]) returns void language sql as $$
  with needs as materialized (
    select w.n, q.id, q.used >= q.capacity as full_now from unnest(accounts) with ordinality as w(account, n)
    join enrolment.pool_quota l on l.organization_id = organization and l.pool_id = tell_quotas_waiting.pool
    join enrolment.quota q on q.organization_id = l.organization_id and q.id = l.quota_id and enrolment.quota_counts(q, w.account, false)
  ), counted as (
    select l.quota_id, count(n.n)::integer as waiting, (count(n.n) filter (where exists (select 1 from needs o where o.n = n.n and o.id <> n.id and o.full_now)))::integer as kept_out
    from enrolment.pool_quota l left join needs n on n.id = l.quota_id
    where l.organization_id = organization and l.pool_id = tell_quotas_waiting.pool group by l.quota_id
  )
  update enrolment.pool_quota l set waiting = c.waiting, kept_out = c.kept_out, seen = (
    select sum(q.freed) from enrolment.pool_quota m join enrolment.quota q on q.organization_id = m.organization_id and q.id = m.quota_id
    where m.organization_id = organization and m.pool_id = tell_quotas_waiting.pool)
  from counted c where l.organization_id = organization and l.pool_id = tell_quotas_waiting.pool and l.quota_id = c.quota_id
$$;

-- Counts everything of a quota again: its pools, its claims. Called under the locks of the pools and of the quota.
create function enrolment.recount_quota(organization uuid, quota uuid) returns void language plpgsql as $$
declare
  q enrolment.quota;
  total integer;
begin
  select * into q from enrolment.quota k where k.organization_id = organization and k.id = recount_quota.quota;
  delete from enrolment.claim_quota u where u.organization_id = organization and u.quota_id = q.id;
  insert into enrolment.claim_quota (organization_id, claim_id, quota_id)
  select organization, c.id, q.id from enrolment.pool_quota l
  join enrolment.claim c on c.organization_id = l.organization_id and c.pool_id = l.pool_id and c.state = 'live'
  where l.organization_id = organization and l.quota_id = q.id and enrolment.quota_counts(q, c.account_id, c.at_counter);
  get diagnostics total = row_count;
  update enrolment.quota k set used = total, overbooked = greatest(0, total - k.capacity), freed = k.freed + 1 where k.organization_id = organization and k.id = q.id;
end $$;

-- Says which pools a quota limits, and counts who is in them already. Nobody loses a place: what is beyond shows as overbooked.
create function enrolment.limit_pools(organization uuid, quota uuid, pools uuid[]) returns void language plpgsql as $$
declare
  touched uuid[] := pools || array(select l.pool_id from enrolment.pool_quota l where l.organization_id = organization and l.quota_id = limit_pools.quota);
begin
  perform 1 from enrolment.pool p where p.organization_id = organization and p.id = any (touched) order by p.id for update;
  perform 1 from enrolment.quota q where q.organization_id = organization and q.id = limit_pools.quota for update;
  delete from enrolment.pool_quota l where l.organization_id = organization and l.quota_id = limit_pools.quota and l.pool_id <> all (pools);
  insert into enrolment.pool_quota (organization_id, pool_id, quota_id) select distinct organization, p, limit_pools.quota from unnest(pools) as p on conflict do nothing;
  update enrolment.pool p set limited = not p.limited
  where p.organization_id = organization and p.id = any (touched)
    and p.limited <> exists (select 1 from enrolment.pool_quota l where l.organization_id = organization and l.pool_id = p.id);
  perform enrolment.recount_quota(organization, limit_pools.quota);
  -- Whoever waited for a place of what no longer limits their pool has the next places of it, before those who pass by.
  update enrolment.pool p set reserved = p.reserved + enrolment.places_to_reserve(greatest(0, p.capacity - p.taken - p.held - p.reserved), p.waiting, p.reserved)
  where p.organization_id = organization and p.id = any (touched) and p.id <> all (pools) and not p.limited and p.waiting > p.reserved;
  insert into kernel.outbox (organization_id, event_id, type, payload, occurred_at)
  select organization, gen_random_uuid(), 'enrolment.place-freed.v1',
    jsonb_build_object('poolId', p.id, 'activityId', p.activity_id, 'occurrenceId', p.occurrence_id, 'places', p.reserved, 'reserved', p.reserved), kernel.now()
  from enrolment.pool p where p.organization_id = organization and p.id = any (touched) and p.id <> all (pools) and p.waiting > 0;
end $$;

-- Other claims, capacity or conditions of a quota than before: under the locks, counted again.
create function enrolment.change_quota(organization uuid, quota uuid, fr text, en text, its_counts text, its_tags text[], places integer) returns void language plpgsql as $$
declare
  recount boolean;
begin
  perform 1 from enrolment.pool p where p.organization_id = organization and p.id in (select l.pool_id from enrolment.pool_quota l where l.organization_id = organization and l.quota_id = change_quota.quota) order by p.id for update;
  select (q.counts, q.tags) is distinct from (its_counts, its_tags) into recount from enrolment.quota q where q.organization_id = organization and q.id = change_quota.quota for update;
  update enrolment.quota q set name_fr = fr, name_en = en, counts = its_counts, tags = its_tags, capacity = places, overbooked = greatest(0, q.used - places),
    freed = q.freed + case when places > q.capacity then 1 else 0 end, version = q.version + 1
  where q.organization_id = organization and q.id = change_quota.quota;
  if recount then
    perform enrolment.recount_quota(organization, change_quota.quota);
  end if;
end $$;

create function enrolment.remove_quota(organization uuid, quota uuid) returns void language plpgsql as $$
begin
  perform enrolment.limit_pools(organization, remove_quota.quota, '{}');
  delete from enrolment.quota q where q.organization_id = organization and q.id = remove_quota.quota;
end $$;

-- Whether the session and the single dates of an activity count together: as the organization does, or otherwise.
create table enrolment.organization_counting (
  organization_id uuid primary key references organization.organization (id),
  shared boolean not null
);
call kernel.protect('enrolment.organization_counting');
create table enrolment.activity_counting (
  organization_id uuid not null,
  activity_id uuid not null,
  shared boolean not null,
  primary key (organization_id, activity_id),
  foreign key (organization_id, activity_id) references catalog.activity (organization_id, id)
);
call kernel.protect('enrolment.activity_counting', null, 'select, insert, update, delete');

create function enrolment.dates_are_shared(organization uuid, activity uuid) returns boolean language sql stable as $$
  select coalesce(
    (select a.shared from enrolment.activity_counting a where a.organization_id = organization and a.activity_id = activity),
    (select o.shared from enrolment.organization_counting o where o.organization_id = organization), false)
$$;

-- Counted together, the room of each date to come is one quota of the session and of that date: as large as the larger of
-- the two. Counted apart there are none. Running it again changes nothing.
create function enrolment.follow_counting(organization uuid, activity uuid) returns void language plpgsql as $$
declare
  wanted boolean := enrolment.dates_are_shared(organization, activity);
  session enrolment.pool;
  date record;
begin
  if not wanted and not exists (select 1 from enrolment.quota q join catalog.occurrence o on o.organization_id = q.organization_id and o.id = q.occurrence_id where q.organization_id = organization and o.activity_id = activity) then
    return;
  end if;
  perform 1 from enrolment.pool p where p.organization_id = organization and p.activity_id = activity order by p.id for update;
  perform 1 from enrolment.quota q where q.organization_id = organization
    and q.id in (select l.quota_id from enrolment.pool_quota l join enrolment.pool p on p.organization_id = l.organization_id and p.id = l.pool_id where l.organization_id = organization and p.activity_id = activity) order by q.id for update;
  select * into session from enrolment.pool p where p.organization_id = organization and p.activity_id = activity and p.occurrence_id is null;
  for date in
    select p.id as pool_id, o.id, o.held_on, q.id as quota_id, q.capacity, greatest(session.capacity, p.capacity) as room, o.status = 'planned' and o.starts_at > kernel.now() and session.id is not null as to_come
    from enrolment.pool p join catalog.occurrence o on o.organization_id = p.organization_id and o.id = p.occurrence_id
    left join enrolment.quota q on q.organization_id = organization and q.occurrence_id = o.id
    where p.organization_id = organization and p.activity_id = activity order by o.starts_at, o.id
  loop
    if wanted and date.to_come and date.quota_id is null then
      date.quota_id := gen_random_uuid();
      insert into enrolment.quota (organization_id, id, name_fr, name_en, kind, counts, occurrence_id, capacity)
      values (organization, date.quota_id, to_char(date.held_on, 'YYYY-MM-DD'), to_char(date.held_on, 'YYYY-MM-DD'), 'shared-dates', 'everyone', date.id, date.room);
      perform enrolment.limit_pools(organization, date.quota_id, array[session.id, date.pool_id]);
    elsif wanted and date.to_come and date.capacity <> date.room then
      perform enrolment.change_quota(organization, q.id, q.name_fr, q.name_en, q.counts, q.tags, date.room) from enrolment.quota q where q.organization_id = organization and q.id = date.quota_id;
    elsif not wanted and date.quota_id is not null then
      perform enrolment.remove_quota(organization, date.quota_id);
    end if;
  end loop;
end $$;

-- Its home (functions/take-kept-place.sql) says now whether it is asked for at the counter.
drop function enrolment.take_kept_place(uuid, uuid, uuid, text, uuid, uuid, uuid, timestamptz, boolean);
