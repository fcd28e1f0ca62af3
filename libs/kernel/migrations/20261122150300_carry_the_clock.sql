-- kernel.now() is asked some twenty times in a checkout. While its body looked the shift up in kernel.clock, PostgreSQL
-- could not write that body into the statement that asks: each call was a query of its own. Now the body carries the
-- shift as a constant and is written anew whenever the clock is moved. Plans into which it was written before are made
-- again by PostgreSQL, in other sessions by their next transaction at the latest.
create function kernel.write_now() returns trigger language plpgsql
security definer set search_path = pg_catalog, pg_temp set intervalstyle = 'postgres' as $$
begin
  -- Two who move the clock stand in line for its row, and here until the first has told everybody of what it wrote.
  perform pg_advisory_xact_lock(7361003);
  execute format('create or replace function %s returns timestamptz language sql stable parallel safe return statement_timestamp() + interval %L',
    'kernel.now()'::regprocedure, new.shift);
  return null;
end $$;
revoke all on function kernel.write_now() from public;
create trigger write_now after insert or update on kernel.clock for each row execute function kernel.write_now();
-- Also where rows arrive by replication or are put back as a replica would.
alter table kernel.clock enable always trigger write_now;
-- Written a first time, with the shift of today: a clock that is moved stays moved.
update kernel.clock set shift = shift;
