-- How registration day goes at an organization.
alter table organization.organization
  -- Opening rules cannot change any more so many days before an opening they touch; 0 never locks them.
  add column openings_locked_days smallint not null default 0 check (openings_locked_days between 0 and 60),
  -- Two activities of one person at the same time: said to nobody, said before choosing, or refused.
  add column clash_rule text not null default 'warn' check (clash_rule in ('ignore', 'warn', 'refuse')),
  add column wish_list boolean not null default true;

-- Only the owner changes what was announced; the owner's group may give it to others.
update organization.permission_group set permissions = array_append(permissions, 'openings.override')
where code = 'owner' and not 'openings.override' = any(permissions);
