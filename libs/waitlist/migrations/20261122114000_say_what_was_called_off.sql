-- A turn that ended because the activity, or the date, was cancelled: nobody declined anything.
alter table waitlist.entry drop constraint entry_status_check;
alter table waitlist.entry add constraint entry_status_check check (status in ('waiting', 'offered', 'registered', 'declined', 'expired', 'left', 'skipped', 'cancelled'));

-- When those who wait were told that the activity left the store; null: it is there, or nobody was told yet.
alter table waitlist.list add column withdrawn_told_at timestamptz;
