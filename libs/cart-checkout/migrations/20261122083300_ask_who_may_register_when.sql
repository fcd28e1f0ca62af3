-- Families that gave the password of something once are not asked again, until there is a new one.
create table cart_checkout.unlocked (
  organization_id uuid not null references organization.organization (id),
  account_id uuid not null references household.account (id),
  password_id uuid not null,
  unlocked_at timestamptz not null default kernel.now(),
  primary key (organization_id, account_id, password_id)
);
call kernel.protect('cart_checkout.unlocked', 'account_id = kernel.current_account()', 'select, insert');

-- To which opening windows the people of an account belong. `returned` is per person: programs in which a registration of
-- theirs stands, and whether one of these has begun. What no window asks is not looked for.
create function cart_checkout.standing_of(organization uuid, account uuid, windows jsonb, today date) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'tags', coalesce((select to_jsonb(c.tags) from household.client c where c.organization_id = organization and c.account_id = account), '[]'),
    'resident', windows @> '[{"who": "residents"}]' and coalesce((
      select o.city <> '' and catalog.fold(btrim(c.city)) = catalog.fold(btrim(o.city))
      from household.client c join organization.organization o on o.id = c.organization_id where c.organization_id = organization and c.account_id = account), false),
    'returned', case when windows @> '[{"who": "returning"}]' then coalesce((
      select jsonb_agg(jsonb_build_object('personId', r.person_id, 'programIds', r.programs, 'begun', r.begun))
      from (
        select k.person_id, jsonb_agg(distinct a.program_id) as programs, coalesce(bool_or(a.starts_on <= today), false) as begun
        from enrolment.claim k
        join enrolment.pool q on q.organization_id = k.organization_id and q.id = k.pool_id
        join catalog.activity a on a.organization_id = q.organization_id and a.id = q.activity_id
        where k.organization_id = organization and k.account_id = account and k.kind = 'registration' and k.state = 'live' group by k.person_id
      ) r), '[]') else '[]' end)
$$;

-- The first planned date of each person that meets a date of what is asked for: [{"personId", "activityId", "nameFr", "nameEn", "startsAt"}, …]
create function cart_checkout.clashes_of(organization uuid, account uuid, people uuid[], activity uuid, occurrence uuid, t timestamptz) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('personId', c.person_id, 'activityId', c.activity_id, 'nameFr', c.name_fr, 'nameEn', c.name_en, 'startsAt', cart_checkout.iso(c.starts_at))), '[]')
  from (
    select distinct on (k.person_id) k.person_id, q.activity_id, a.name_fr, a.name_en, theirs.starts_at
    from enrolment.claim k
    join enrolment.pool q on q.organization_id = k.organization_id and q.id = k.pool_id and q.activity_id <> activity
    join catalog.activity a on a.organization_id = q.organization_id and a.id = q.activity_id
    join catalog.occurrence theirs on theirs.organization_id = q.organization_id and theirs.activity_id = q.activity_id and (q.occurrence_id is null or theirs.id = q.occurrence_id)
      and theirs.status = 'planned' and theirs.ends_at > t
    join catalog.occurrence mine on mine.organization_id = q.organization_id and mine.activity_id = activity and (occurrence is null or mine.id = occurrence)
      and mine.status = 'planned' and mine.starts_at < theirs.ends_at and mine.ends_at > theirs.starts_at
    where k.organization_id = organization and k.account_id = account and k.state = 'live' and (k.expires_at is null or k.expires_at > t)
      and (people is null or k.person_id = any (people))
    order by k.person_id, theirs.starts_at
  ) c
$$;

-- The facts of a line, with those on which it depends whether it is open for these people: in the same round trip.
create function cart_checkout.facts_to_hold(organization uuid, account uuid, viewer text, people uuid[], activity uuid, occurrence uuid, cart_channel text)
returns jsonb language plpgsql as $$
declare
  facts jsonb := cart_checkout.line_facts(organization, account, viewer, people, activity, occurrence, cart_channel);
  rules jsonb;
  clash_rule text;
  t timestamptz;
  today date;
begin
  if facts is null then
    return null;
  end if;
  t := (facts ->> 'now')::timestamptz;
  today := (t at time zone (facts ->> 'timeZone'))::date;
  rules := catalog.opening_rules_for(organization, activity);
  select o.clash_rule into clash_rule from organization.organization o where o.id = organization;
  return facts || jsonb_build_object(
    'atCounter', cart_channel = 'counter', 'rules', rules,
    'standing', case when coalesce(jsonb_array_length(rules -> 'windows'), 0) > 0 then cart_checkout.standing_of(organization, account, rules -> 'windows', today) end,
    'unlocked', rules ->> 'passwordId' is not null and exists (
      select 1 from cart_checkout.unlocked u where u.organization_id = organization and u.account_id = account and u.password_id = (rules ->> 'passwordId')::uuid),
    'bars', household.bars_of(organization, account, today),
    'clashRule', clash_rule,
    'clashes', case when clash_rule <> 'ignore' then cart_checkout.clashes_of(organization, account, people, activity, occurrence, t) else '[]' end);
end $$;
