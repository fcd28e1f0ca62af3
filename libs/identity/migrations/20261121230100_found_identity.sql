-- Users are people who can sign in; they belong to no organization, so these tables carry no tenant.
create schema identity;
grant usage on schema identity to preau_app;

create table identity.app_user (
  id uuid primary key,
  email text not null check (email = lower(email) and length(email) <= 254),
  email_verified_at timestamptz,
  password_hash text,
  given_name text not null default '' check (length(given_name) <= 100),
  family_name text not null default '' check (length(family_name) <= 100),
  birth_date date,
  locale text not null default 'fr-CA' check (locale in ('fr-CA', 'en-CA')),
  totp_secret_sealed bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  disabled_at timestamptz,
  created_at timestamptz not null default kernel.now(),
  constraint app_user_email_unique unique (email)
);
create table identity.recovery_code (
  user_id uuid not null references identity.app_user (id),
  code_hash text not null,
  used_at timestamptz,
  primary key (user_id, code_hash)
);
create table identity.session (
  id uuid primary key,
  user_id uuid not null references identity.app_user (id),
  app text not null check (app in ('portal', 'admin')),
  second_factor boolean not null default false,
  user_agent text not null default '',
  created_at timestamptz not null default kernel.now(),
  last_used_at timestamptz not null default kernel.now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_because text
);
create index session_of_user on identity.session (user_id) where revoked_at is null;
create table identity.refresh_token (
  token_hash bytea primary key,
  session_id uuid not null references identity.session (id),
  issued_at timestamptz not null default kernel.now(),
  rotated_at timestamptz,
  -- The successor, sealed, so that an honest client whose answer was lost gets the same one within the grace.
  successor_sealed bytea
);
create index refresh_token_of_session on identity.refresh_token (session_id);
create table identity.one_time_token (
  token_hash bytea primary key,
  purpose text not null check (purpose in ('verify-email', 'reset-password', 'accept-invitation', 'activate-account', 'change-email')),
  user_id uuid not null references identity.app_user (id),
  email text not null,
  payload jsonb not null default '{}',
  created_at timestamptz not null default kernel.now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_token_of_user on identity.one_time_token (user_id, purpose);
create table identity.api_client (
  id uuid primary key,
  organization_id uuid not null,
  name text not null,
  secret_hash bytea not null,
  scopes text[] not null,
  disabled_at timestamptz,
  created_at timestamptz not null default kernel.now(),
  unique (organization_id, id)
);
grant select, insert, update on identity.app_user, identity.recovery_code, identity.session, identity.refresh_token, identity.one_time_token to preau_app;
grant delete on identity.recovery_code to preau_app;
-- Integrators sign in before any tenant is known: the row is found by its unguessable id, and only its own tenant may change it.
alter table identity.api_client enable row level security;
alter table identity.api_client force row level security;
create policy sign_in on identity.api_client for select using (true);
create policy tenant on identity.api_client for all using (organization_id = kernel.current_organization()) with check (organization_id = kernel.current_organization());
grant select, insert, update on identity.api_client to preau_app;
