-- Whatever changes what is left of a pool says so aside, to the connection that did it: its process tells the others after
-- the commit (libs/enrolment/src/live). A notify in here would put every purchase of every city in one queue.
create function enrolment.say_places_changed() returns trigger language plpgsql as $$
begin
  raise notice using message = 'enrolment.places-changed', detail = new.organization_id || ' ' || new.activity_id;
  return null;
end $$;

create trigger places_changed after update on enrolment.pool for each row
  when ((new.capacity, new.taken, new.held, new.reserved, new.waiting) is distinct from (old.capacity, old.taken, old.held, old.reserved, old.waiting))
  execute function enrolment.say_places_changed();
