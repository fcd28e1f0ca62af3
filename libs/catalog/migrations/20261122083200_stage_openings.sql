-- Who may register when, whether the store shows it, and the password asked first: for a program, or for one activity
-- instead of what its program says. One row for each version; a version is never changed, only followed by another.
create table catalog.opening_rules (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  program_id uuid,
  activity_id uuid,
  version integer not null check (version >= 1),
  visibility text not null check (visibility in ('public', 'link', 'none')),
  -- A new password is a new id, and whoever gave the old one is asked again.
  password_id uuid,
  password_hash text,
  -- [{"id", "who": public | residents | returning | tags, "tags": [], "programIds": [], "opensAt", "closesAt"}, …]; instants are ISO texts.
  windows jsonb not null default '[]' check (jsonb_typeof(windows) = 'array'),
  -- Why they were changed although they were locked.
  reason text not null default '',
  saved_by uuid,
  saved_at timestamptz not null default kernel.now(),
  replaced_at timestamptz,
  primary key (organization_id, id),
  check ((program_id is null) <> (activity_id is null)),
  check ((password_id is null) = (password_hash is null)),
  foreign key (organization_id, program_id) references catalog.program (organization_id, id),
  foreign key (organization_id, activity_id) references catalog.activity (organization_id, id)
);
call kernel.protect('catalog.opening_rules');
create unique index opening_rules_of_activity on catalog.opening_rules (organization_id, activity_id) where replaced_at is null and activity_id is not null;
create unique index opening_rules_of_program on catalog.opening_rules (organization_id, program_id) where replaced_at is null and program_id is not null;
create unique index opening_rules_version on catalog.opening_rules (organization_id, coalesce(activity_id, program_id), version);

-- What the rules in force say of the store, beside what the store's list reads; an activity with null does as its program.
alter table catalog.program add column visibility text not null default 'public' check (visibility in ('public', 'link', 'none'));
alter table catalog.activity add column visibility text check (visibility in ('public', 'link', 'none'));

-- The rules that hold for an activity: its own, else its program's; null where there are none.
create function catalog.opening_rules_for(organization uuid, activity uuid) returns jsonb language sql stable as $$
  select jsonb_build_object('id', r.id, 'of', case when r.activity_id is null then 'program' else 'activity' end, 'version', r.version,
    'visibility', r.visibility, 'passwordId', r.password_id, 'windows', r.windows)
  from catalog.opening_rules r
  where r.organization_id = organization and r.replaced_at is null and r.id = coalesce(
    (select o.id from catalog.opening_rules o where o.organization_id = organization and o.activity_id = activity and o.replaced_at is null),
    (select o.id from catalog.opening_rules o where o.organization_id = organization and o.replaced_at is null
      and o.program_id = (select a.program_id from catalog.activity a where a.organization_id = organization and a.id = activity)))
$$;
