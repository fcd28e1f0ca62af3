alter table catalog.location add column accessibility text not null default '' check (accessibility in ('', 'partial', 'full'));
alter table catalog.activity
  add column room text not null default '',
  add column organizer text not null default '',
  -- Its last date is past. Lags behind the calendar until the next sweep, so readers still compare ends_on; what it
  -- buys is that years of past activities stay out of the store's indexes.
  add column over boolean not null default false;
drop index catalog.activity_store_page;
drop index catalog.activity_store_all;
create index activity_store_page on catalog.activity (organization_id, category_id, starts_on, id) where status = 'published' and not over;
create index activity_store_all on catalog.activity (organization_id, starts_on, id) where status = 'published' and not over;
create index activity_by_location on catalog.activity (organization_id, location_id) where location_id is not null;
create index category_by_parent on catalog.category (organization_id, parent_id) where parent_id is not null;

alter table catalog.import_run add column stage text not null default 'waiting' check (stage in ('waiting', 'reading', 'comparing', 'writing', 'done'));
create index import_run_recent on catalog.import_run (organization_id, created_at desc, id);
alter table catalog.import_finding add column file_name text not null default '';
create index import_finding_by_code on catalog.import_finding (organization_id, import_run_id, kind, code, n);

-- What a city's file said last time. The next import is compared with this, not with the row: what staff have changed
-- since then stays until the city itself changes it.
create table catalog.import_snapshot (
  organization_id uuid not null references organization.organization (id),
  subject text not null check (subject in ('activity', 'location')),
  subject_id uuid not null,
  content jsonb not null,
  primary key (organization_id, subject, subject_id)
);
call kernel.protect('catalog.import_snapshot', null, 'select, insert, update, delete');

-- One word of a question, folded like the text that it is looked for in, with the signs of LIKE taken literally.
create function catalog.pattern(word text) returns text language sql immutable parallel safe
  as $$ select '%' || replace(replace(replace(catalog.fold(word), '\', '\\'), '%', '\%'), '_', '\_') || '%' $$;

-- A first import fills empty tables. What PostgreSQL planned for empty tables (even for its own foreign-key checks) would
-- go through the whole organization for every row; fresh statistics make it plan again.
create function catalog.refresh_statistics() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$ begin analyze catalog.activity, catalog.occurrence, catalog.location, catalog.import_snapshot; end $$;
revoke all on function catalog.refresh_statistics() from public;
grant execute on function catalog.refresh_statistics() to preau_app;
