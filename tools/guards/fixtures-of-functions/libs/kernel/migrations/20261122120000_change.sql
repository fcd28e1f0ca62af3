create or replace function kernel.changed() returns integer language sql as $$ select 3 $$;
create or replace function kernel.again() returns integer language sql as $$ select 2 $$;
