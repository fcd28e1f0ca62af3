create or replace function kernel.reset_clock() returns timestamptz language sql security definer set search_path = pg_catalog, pg_temp
  as $$ update kernel.clock set shift = interval '0' returning statement_timestamp() + shift $$;
