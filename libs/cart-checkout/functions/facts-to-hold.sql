-- The facts of a line, with those on which it depends whether it is open for these people: in the same round trip.
-- One statement whose plan is kept: each function called from it would begin anew for every hold.
create or replace function cart_checkout.facts_to_hold(organization uuid, account uuid, viewer text, people uuid[], activity uuid, occurrence uuid, cart_channel text)
returns jsonb language plpgsql as $$
declare
  facts jsonb := cart_checkout.line_facts(organization, account, viewer, people, activity, occurrence, cart_channel);
  -- Their claims are looked up person by person (see clashes_of).
  theirs constant uuid[] := array(select (p ->> 'id')::uuid from jsonb_array_elements(facts -> 'people') p);
  more jsonb;
  windows jsonb;
  asks_clashes boolean;
  t timestamptz;
  today date;
begin
  if facts is null then
    return null;
  end if;
  t := (facts ->> 'now')::timestamptz;
  today := (t at time zone (facts ->> 'timeZone'))::date;
  select r.windows, o.clash_rule <> 'ignore' and exists (
      select 1 from unnest(theirs) as p(id) cross join lateral (
        select 1 from enrolment.claim k where k.person_id = p.id and k.state = 'live' and (k.organization_id = organization) is true limit 1) live),
    jsonb_build_object(
      'rules', case when r.id is not null then jsonb_build_object('id', r.id, 'of', case when r.activity_id is null then 'program' else 'activity' end, 'version', r.version,
        'visibility', r.visibility, 'passwordId', r.password_id, 'windows', r.windows) end,
      'unlocked', r.password_id is not null and exists (
        select 1 from cart_checkout.unlocked u where u.organization_id = organization and u.account_id = account and u.password_id = r.password_id),
      'bars', (
        select coalesce(jsonb_agg(jsonb_build_object('personId', b.person_id, 'untilOn', b.until_on) order by b.until_on desc nulls first), '[]') from household.bar b
        where b.organization_id = organization and b.account_id = account and b.lifted_at is null and (b.until_on is null or b.until_on >= today)),
      'clashRule', o.clash_rule, 'atCounter', cart_channel = 'counter', 'standing', null, 'clashes', '[]'::jsonb)
  into windows, asks_clashes, more
  from organization.organization o
  left join catalog.activity a on a.organization_id = o.id and a.id = activity
  left join catalog.opening_rules own on own.organization_id = o.id and own.activity_id = a.id and own.replaced_at is null
  left join catalog.opening_rules general on general.organization_id = o.id and general.program_id = a.program_id and general.replaced_at is null
  -- Its own rules, else those of its program.
  left join catalog.opening_rules r on r.organization_id = o.id and r.id = coalesce(own.id, general.id)
  where o.id = organization;
  if jsonb_array_length(coalesce(windows, '[]')) > 0 then
    more := more || jsonb_build_object('standing', cart_checkout.standing_of(organization, account, windows, today));
  end if;
  -- Whoever has no place anywhere is nowhere else at that time.
  if asks_clashes then
    more := more || jsonb_build_object('clashes', cart_checkout.clashes_of(organization, account, theirs, activity, occurrence, t));
  end if;
  return facts || more;
end $$;
