-- What a family would like to register in, and for whom. Nothing is held by it; being on it is following it.
create table cart_checkout.wish (
  organization_id uuid not null,
  account_id uuid not null references household.account (id),
  activity_id uuid not null,
  -- Of the account; nobody chosen yet is an empty list.
  person_ids uuid[] not null default '{}',
  -- These people go together or not at all.
  together boolean not null default false,
  added_at timestamptz not null default kernel.now(),
  primary key (organization_id, account_id, activity_id),
  foreign key (organization_id, activity_id) references catalog.activity (organization_id, id)
);
call kernel.protect('cart_checkout.wish', 'account_id = kernel.current_account()', 'select, insert, update, delete');
create index wish_for_activity on cart_checkout.wish (organization_id, activity_id);
