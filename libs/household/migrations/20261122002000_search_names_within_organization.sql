-- People are global, and a search for “Tremblay” must not look at the Tremblays of every other organization. Each
-- organization has its clients' folded names beside it, kept by triggers: nobody writes here.
create table household.client_name (
  organization_id uuid not null,
  person_id uuid not null references household.person (id) on delete cascade,
  account_id uuid not null,
  is_owner boolean not null,
  first_name_folded text collate "C" not null,
  last_name_folded text collate "C" not null,
  primary key (organization_id, person_id),
  foreign key (organization_id, account_id) references household.client (organization_id, account_id)
);
call kernel.protect('household.client_name', null, 'select');
create index client_name_by_last_name on household.client_name (organization_id, last_name_folded, first_name_folded, account_id);
create index client_name_by_first_name on household.client_name (organization_id, first_name_folded, last_name_folded, account_id);
create index client_by_owner_name on household.client_name (organization_id, last_name_folded, first_name_folded, account_id) where is_owner;
create index client_name_of_person on household.client_name (person_id);
create index client_name_of_account on household.client_name (organization_id, account_id) where is_owner;

create function household.name_new_client() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into household.client_name (organization_id, person_id, account_id, is_owner, first_name_folded, last_name_folded)
  select new.organization_id, p.id, p.account_id, p.is_owner, p.first_name_folded, p.last_name_folded from household.person p where p.account_id = new.account_id
  on conflict do nothing;
  return null;
end $$;
create trigger name_new_client after insert on household.client for each row execute function household.name_new_client();

create function household.name_person() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into household.client_name (organization_id, person_id, account_id, is_owner, first_name_folded, last_name_folded)
    select c.organization_id, new.id, new.account_id, new.is_owner, new.first_name_folded, new.last_name_folded from household.client c where c.account_id = new.account_id
    on conflict do nothing;
  else
    update household.client_name set is_owner = new.is_owner, first_name_folded = new.first_name_folded, last_name_folded = new.last_name_folded where person_id = new.id;
  end if;
  return null;
end $$;
create trigger name_new_person after insert on household.person for each row execute function household.name_person();
create trigger name_changed_person after update of first_name, last_name, is_owner on household.person for each row
  when (old.first_name is distinct from new.first_name or old.last_name is distinct from new.last_name or old.is_owner is distinct from new.is_owner) execute function household.name_person();

insert into household.client_name (organization_id, person_id, account_id, is_owner, first_name_folded, last_name_folded)
select c.organization_id, p.id, p.account_id, p.is_owner, p.first_name_folded, p.last_name_folded from household.client c join household.person p on p.account_id = c.account_id;
drop index household.person_by_last_name, household.person_by_first_name, household.owner_by_name;
-- The people of an account, in a family's own list.
create index person_of_account on household.person (account_id);
