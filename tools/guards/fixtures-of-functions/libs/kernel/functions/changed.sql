create or replace function kernel.changed() returns integer language sql as $$ select 2 $$;
