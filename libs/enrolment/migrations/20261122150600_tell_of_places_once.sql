-- What is said aside leaves the server at once, in a message of its own: one for each place of a batch cost more than the
-- places did. Which places changed is noted as they do, and said when all of the transaction is done.
create function enrolment.note_places_changed() returns trigger language plpgsql as $$
begin
  perform set_config('preau.places_changed', concat_ws(E'\n', nullif(current_setting('preau.places_changed', true), ''), new.organization_id || ' ' || new.activity_id), true);
  return null;
end $$;

drop trigger places_changed on enrolment.pool;
create trigger places_changed after update on enrolment.pool for each row
  when ((new.capacity, new.taken, new.held, new.reserved, new.waiting) is distinct from (old.capacity, old.taken, old.held, old.reserved, old.waiting))
  execute function enrolment.note_places_changed();
create constraint trigger places_told after update on enrolment.pool deferrable initially deferred for each row
  when ((new.capacity, new.taken, new.held, new.reserved, new.waiting) is distinct from (old.capacity, old.taken, old.held, old.reserved, old.waiting))
  execute function enrolment.say_places_changed();
