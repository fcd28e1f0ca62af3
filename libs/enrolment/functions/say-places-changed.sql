-- Tells the process whose connection changed them, aside, of which activities the places have changed (ADR 12): once for all
-- of the transaction, at its end (what was not said on the way). Each changed pool calls it; the first call says it all.
create or replace function enrolment.say_places_changed() returns trigger language plpgsql as $$
declare
  changed constant text := current_setting('preau.places_changed', true);
begin
  if changed <> '' then
    raise notice using message = 'enrolment.places-changed', detail = changed;
    perform set_config('preau.places_changed', '', true);
  end if;
  return null;
end $$;
