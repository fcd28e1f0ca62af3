-- A family marks its messages read and chooses what it receives; neither ever moves to another organization or account.
create function communications.refuse_move() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % stay with their organization and account', tg_table_name using errcode = 'integrity_constraint_violation', constraint = 'stays_where_it_is';
end $$;
create trigger message_stays before update on communications.message for each row
  when (old.organization_id is distinct from new.organization_id or old.account_id is distinct from new.account_id) execute function communications.refuse_move();
create trigger subscription_stays before update on communications.subscription for each row
  when (old.organization_id is distinct from new.organization_id or old.account_id is distinct from new.account_id) execute function communications.refuse_move();
