-- Answers with what it wrote: a kernel.now() in the same function could have been planned before the clock was moved.
create or replace function kernel.move_clock(by interval) returns timestamptz language sql security definer set search_path = pg_catalog, pg_temp
  as $$ update kernel.clock set shift = shift + by returning statement_timestamp() + shift $$;
