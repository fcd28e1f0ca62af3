create function kernel.other() returns integer language sql as $$ select 2 $$;
