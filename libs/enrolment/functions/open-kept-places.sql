-- What is kept becomes anybody's, all of it or so many places: a place that came free after the people who wait were told
-- of others is still theirs to hear of. Answers how many places.
create or replace function enrolment.open_kept_places(organization uuid, pool uuid, at_most integer) returns integer language plpgsql as $$
declare
  opened integer;
begin
  select case when at_most is null then q.reserved else least(q.reserved, greatest(0, at_most)) end into opened from enrolment.pool q where q.organization_id = organization and q.id = open_kept_places.pool for update;
  update enrolment.pool q set reserved = q.reserved - opened, overbooked = greatest(0, q.taken + q.held + q.reserved - opened - q.capacity)
  where q.organization_id = organization and q.id = open_kept_places.pool and opened > 0;
  return coalesce(opened, 0);
end $$;
