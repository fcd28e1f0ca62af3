-- What a family gets back when a registration ends: the organization's own policy in versions that never change, what was
-- done for each registration, what families asked for, and the money that somebody still has to hand over.

-- ── A policy: a name for staff, and versions. What applied when something was bought stays known.
create table cart_checkout.cancellation_policy (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  -- Families never see it.
  name text not null check (length(name) between 1 and 120),
  version integer not null default 1,
  created_at timestamptz not null default kernel.now(),
  primary key (organization_id, id)
);
call kernel.protect('cart_checkout.cancellation_policy');

create table cart_checkout.cancellation_policy_version (
  organization_id uuid not null,
  policy_id uuid not null,
  version integer not null check (version > 0),
  valid_from timestamptz not null default kernel.now(),
  -- The fees of the order (service fee, one-time fee) come back with the price.
  credits_fees boolean not null,
  primary key (organization_id, policy_id, version),
  foreign key (organization_id, policy_id) references cart_checkout.cancellation_policy (organization_id, id)
);
call kernel.protect('cart_checkout.cancellation_policy_version', null, 'select, insert');

create table cart_checkout.cancellation_policy_tier (
  organization_id uuid not null,
  policy_id uuid not null,
  version integer not null,
  position smallint not null,
  period text not null check (period in ('before-start', 'after-start')),
  -- Until so many days before the first session, or after it; null: to the end of the period.
  days smallint check (days between 0 and 730),
  credit_percent smallint not null check (credit_percent between 0 and 100),
  credit_of text not null check (credit_of in ('price', 'remaining')),
  refund boolean not null,
  fee_cents bigint not null default 0 check (fee_cents >= 0),
  fee_taxable boolean not null default false,
  fee_ledger_code_id uuid,
  self_service boolean not null,
  primary key (organization_id, policy_id, version, position),
  foreign key (organization_id, policy_id, version) references cart_checkout.cancellation_policy_version (organization_id, policy_id, version),
  foreign key (organization_id, fee_ledger_code_id) references organization.ledger_code (organization_id, id)
);
call kernel.protect('cart_checkout.cancellation_policy_tier', null, 'select, insert');
create trigger cancellation_policy_version_is_a_fact before update or delete on cart_checkout.cancellation_policy_version for each row execute function kernel.refuse_change();
create trigger cancellation_policy_tier_is_a_fact before update or delete on cart_checkout.cancellation_policy_tier for each row execute function kernel.refuse_change();

-- Where a policy applies, and since and until when: the whole organization, a program, an activity. The nearest speaks.
create table cart_checkout.cancellation_policy_use (
  organization_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  program_id uuid,
  activity_id uuid,
  valid_from timestamptz not null default kernel.now(),
  valid_until timestamptz,
  primary key (organization_id, id),
  check (program_id is null or activity_id is null),
  check (valid_until is null or valid_until >= valid_from),
  foreign key (organization_id, policy_id) references cart_checkout.cancellation_policy (organization_id, id),
  foreign key (organization_id, program_id) references catalog.program (organization_id, id),
  foreign key (organization_id, activity_id) references catalog.activity (organization_id, id)
);
call kernel.protect('cart_checkout.cancellation_policy_use');
create unique index one_policy_in_use on cart_checkout.cancellation_policy_use (organization_id, program_id, activity_id) nulls not distinct where valid_until is null;
create index policy_use_of_policy on cart_checkout.cancellation_policy_use (organization_id, policy_id);

-- The policy of an activity for what was bought at an instant: the nearest in force then; without one then, the first that came after.
create function cart_checkout.policy_of(organization uuid, activity uuid, program uuid, bought_at timestamptz)
returns table (policy_id uuid, version integer) language sql stable as $$
  select v.policy_id, v.version
  from cart_checkout.cancellation_policy_use u
  join cart_checkout.cancellation_policy_version v on v.organization_id = u.organization_id and v.policy_id = u.policy_id
  where u.organization_id = organization
    and (u.activity_id = activity or (u.activity_id is null and u.program_id = program) or (u.activity_id is null and u.program_id is null))
    and (u.valid_until is null or u.valid_until > bought_at)
  order by
    -- In force then, before what came later.
    (u.valid_from <= bought_at) desc, (case when u.valid_from > bought_at then u.valid_from end) nulls first,
    (u.activity_id is not null) desc, (u.program_id is not null) desc,
    -- The version in force then; the first one, of a policy that came later.
    (v.valid_from <= bought_at) desc, (case when v.valid_from <= bought_at then v.valid_from end) desc nulls last, v.version
  limit 1
$$;

-- ── A registration ends once. Written in the transaction that ends it; what was agreed to is kept with its mark.
create table cart_checkout.activity_cancellation (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  activity_id uuid not null,
  occurrence_id uuid,
  reason text not null,
  state text not null default 'running' check (state in ('running', 'done')),
  -- How many registrations there were, how many have ended, and how many could not be ended by the machine.
  total integer not null,
  done integer not null default 0,
  failed integer not null default 0,
  -- The last claim that was seen to: a step begins after it.
  after_claim uuid,
  last_failure text,
  started_by uuid,
  started_at timestamptz not null default kernel.now(),
  finished_at timestamptz,
  next_step_at timestamptz not null default kernel.now(),
  primary key (organization_id, id),
  foreign key (organization_id, activity_id) references catalog.activity (organization_id, id),
  foreign key (organization_id, occurrence_id) references catalog.occurrence (organization_id, id)
);
call kernel.protect('cart_checkout.activity_cancellation');
call kernel.let_sweeper_find('cart_checkout.activity_cancellation', 'organization_id, id, state, next_step_at');
create unique index one_cancellation_of_activity on cart_checkout.activity_cancellation (organization_id, activity_id, occurrence_id) nulls not distinct where state = 'running';
create index activity_cancellation_due on cart_checkout.activity_cancellation (next_step_at) where state = 'running';

create table cart_checkout.cancellation (
  organization_id uuid not null,
  id uuid not null,
  claim_id uuid not null,
  account_id uuid not null references household.account (id),
  person_id uuid not null,
  kind text not null check (kind in ('cancellation', 'override', 'provider', 'replacement')),
  -- When the notice was sent.
  notice_at timestamptz not null,
  cancelled_at timestamptz not null default kernel.now(),
  cancelled_by jsonb not null,
  reason text not null default '',
  policy_id uuid,
  policy_version integer,
  -- SHA-256 of the consequences that were shown and accepted.
  accepted_hash text,
  -- The consequences as they came about.
  outcome jsonb,
  refund_to text check (refund_to in ('same-method', 'account')),
  invoice_id uuid,
  credit_memo_id uuid,
  fee_invoice_id uuid,
  new_invoice_id uuid,
  new_claim_id uuid,
  activity_cancellation_id uuid,
  primary key (organization_id, id),
  constraint a_registration_ends_once unique (organization_id, claim_id),
  foreign key (organization_id, claim_id) references enrolment.claim (organization_id, id),
  foreign key (organization_id, policy_id, policy_version) references cart_checkout.cancellation_policy_version (organization_id, policy_id, version),
  foreign key (organization_id, invoice_id) references billing.invoice (organization_id, id),
  foreign key (organization_id, credit_memo_id) references billing.credit_memo (organization_id, id),
  foreign key (organization_id, fee_invoice_id) references billing.invoice (organization_id, id),
  foreign key (organization_id, new_invoice_id) references billing.invoice (organization_id, id),
  foreign key (organization_id, activity_cancellation_id) references cart_checkout.activity_cancellation (organization_id, id)
);
call kernel.protect('cart_checkout.cancellation', 'account_id = kernel.current_account()');
create index cancellation_of_account on cart_checkout.cancellation (account_id, cancelled_at desc);
create index cancellation_of_invoice on cart_checkout.cancellation (organization_id, invoice_id);
create index cancellation_of_credit_memo on cart_checkout.cancellation (organization_id, credit_memo_id) where credit_memo_id is not null;

-- ── What a family may not do by itself: asked for, with the date of sending, and answered by staff.
create table cart_checkout.cancellation_request (
  organization_id uuid not null,
  id uuid not null,
  claim_id uuid not null,
  account_id uuid not null references household.account (id),
  person_id uuid not null,
  sent_at timestamptz not null default kernel.now(),
  because text not null check (because in ('change-of-mind', 'medical', 'moving', 'schedule', 'other')),
  message text not null default '',
  state text not null default 'open' check (state in ('open', 'accepted', 'declined')),
  answer text not null default '',
  answered_by uuid,
  answered_at timestamptz,
  primary key (organization_id, id),
  check ((state = 'open') = (answered_at is null)),
  foreign key (organization_id, claim_id) references enrolment.claim (organization_id, id)
);
call kernel.protect('cart_checkout.cancellation_request', 'account_id = kernel.current_account()');
create unique index one_open_request on cart_checkout.cancellation_request (organization_id, claim_id) where state = 'open';
create index cancellation_request_queue on cart_checkout.cancellation_request (organization_id, state, sent_at);
create index cancellation_request_of_account on cart_checkout.cancellation_request (account_id);

-- ── Money that a person hands over: what was paid in cash, by cheque or at the terminal, or what a card would not take back.
create table cart_checkout.refund_task (
  organization_id uuid not null,
  id uuid not null,
  cancellation_id uuid not null,
  account_id uuid not null references household.account (id),
  amount_cents bigint not null check (amount_cents > 0),
  because text not null check (because in ('paid-at-counter', 'refund-failed')),
  -- The failed refund it stands for: one task for it.
  refund_id uuid,
  due_on date,
  state text not null default 'open' check (state in ('open', 'paid', 'kept-on-account')),
  created_at timestamptz not null default kernel.now(),
  done_by uuid,
  done_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, refund_id),
  check ((state = 'open') = (done_at is null)),
  foreign key (organization_id, cancellation_id) references cart_checkout.cancellation (organization_id, id)
);
call kernel.protect('cart_checkout.refund_task', 'account_id = kernel.current_account()');
create index refund_task_queue on cart_checkout.refund_task (organization_id, state, created_at);
