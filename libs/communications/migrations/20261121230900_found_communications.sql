create schema communications;
grant usage on schema communications to preau_app, preau_sweeper;

create table communications.message (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  -- One fact, one message: template + subject + version.
  template text not null,
  subject_key text not null,
  version integer not null default 1,
  account_id uuid,
  recipient_email text not null check (recipient_email !~ '[\r\n]'),
  recipient_name text not null default '' check (recipient_name !~ '[\r\n]'),
  recipient_because text not null check (recipient_because in ('primary-guardian', 'owner-contact', 'owner-username', 'staff', 'direct')),
  locale text not null check (locale in ('fr-CA', 'en-CA')),
  subject text not null check (subject !~ '[\r\n]'),
  body_text text not null,
  body_html text not null,
  -- Attachments are made when the message is sent: [{kind: 'invoice-pdf', invoiceId}].
  attachments jsonb not null default '[]',
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'maybe-sent', 'failed', 'suppressed')),
  tries smallint not null default 0,
  lease_until timestamptz,
  next_try_at timestamptz not null default kernel.now(),
  last_error text,
  transport_id text,
  created_at timestamptz not null default kernel.now(),
  sent_at timestamptz,
  read_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, template, subject_key, version, recipient_email)
);
call kernel.protect('communications.message', 'account_id = kernel.current_account()');
create policy family_marks_read on communications.message for update using (account_id = kernel.current_account()) with check (account_id = kernel.current_account());
create index message_due on communications.message (next_try_at) where state in ('queued', 'sending');
create index message_of_account on communications.message (account_id, created_at desc);
create index message_of_organization on communications.message (organization_id, created_at desc, id desc);
call kernel.let_sweeper_find('communications.message', 'organization_id, id, state, next_try_at, lease_until');

create table communications.subscription (
  account_id uuid not null,
  organization_id uuid not null references organization.organization (id),
  email boolean not null default true,
  calendar boolean not null default true,
  changed_at timestamptz not null default kernel.now(),
  primary key (organization_id, account_id)
);
call kernel.protect('communications.subscription', 'account_id = kernel.current_account()');
create policy family_changes on communications.subscription using (account_id = kernel.current_account()) with check (account_id = kernel.current_account());
