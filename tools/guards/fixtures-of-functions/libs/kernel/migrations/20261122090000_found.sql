create function kernel.changed() returns integer language sql as $$ select 1 $$;
create function kernel.again() returns integer language sql as $$ select 1 $$;
