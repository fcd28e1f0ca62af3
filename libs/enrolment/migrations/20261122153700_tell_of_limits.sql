-- A limit that is laid on places or lifted from them changes what is left of them as much as a place that is taken (ADR 12).
create function enrolment.say_limited() returns trigger language plpgsql as $$
declare
  changed text;
begin
  select string_agg(distinct p.organization_id || ' ' || p.activity_id, E'\n') into changed
  from touched l join enrolment.pool p on p.organization_id = l.organization_id and p.id = l.pool_id;
  if changed is not null then
    raise notice using message = 'enrolment.places-changed', detail = changed;
  end if;
  return null;
end $$;
create trigger limit_laid after insert on enrolment.pool_quota referencing new table as touched for each statement execute function enrolment.say_limited();
create trigger limit_lifted after delete on enrolment.pool_quota referencing old table as touched for each statement execute function enrolment.say_limited();
