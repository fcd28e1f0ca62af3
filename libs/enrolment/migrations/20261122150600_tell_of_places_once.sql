-- What is said aside leaves the server at once, in a message of its own: one for each place of a batch cost more than the
-- places did. Which activities' places changed is noted as they do, each once, and said when all of the transaction is done.
-- What is noted is copied with each that is added: a long note (a whole season changed at once) is said in parts on the way.
create function enrolment.note_places_changed() returns trigger language plpgsql as $$
declare
  changed constant text := new.organization_id || ' ' || new.activity_id;
  noted text := coalesce(current_setting('preau.places_changed', true), '');
begin
  if strpos(noted, changed) > 0 then
    return null;
  end if;
  if octet_length(noted) > 1500 then
    raise notice using message = 'enrolment.places-changed', detail = noted;
    noted := '';
  end if;
  perform set_config('preau.places_changed', case when noted = '' then changed else noted || E'\n' || changed end, true);
  return null;
end $$;

drop trigger places_changed on enrolment.pool;
create trigger places_changed after update on enrolment.pool for each row
  when ((new.capacity, new.taken, new.held, new.reserved, new.waiting) is distinct from (old.capacity, old.taken, old.held, old.reserved, old.waiting))
  execute function enrolment.note_places_changed();
create constraint trigger places_told after update on enrolment.pool deferrable initially deferred for each row
  when ((new.capacity, new.taken, new.held, new.reserved, new.waiting) is distinct from (old.capacity, old.taken, old.held, old.reserved, old.waiting))
  execute function enrolment.say_places_changed();
