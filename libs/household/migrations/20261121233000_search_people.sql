-- Names as people type them: without accents, capitals or punctuation, so that « marie eve » finds « Marie-Ève ».
create function household.fold(name text) returns text language sql immutable parallel safe
  as $$ select btrim(regexp_replace(lower(replace(replace(regexp_replace(normalize(lower(name), NFD), '[\u0300-\u036f]', '', 'g'), 'œ', 'oe'), 'æ', 'ae')), '[^a-z0-9]+', ' ', 'g')) $$;
grant execute on function household.fold(text) to preau_app;

-- Stored, and in byte order: a comparison of plain columns is leakproof, so row-level security lets it use an index.
alter table household.person
  add column first_name_folded text collate "C" generated always as (household.fold(first_name)) stored,
  add column last_name_folded text collate "C" generated always as (household.fold(last_name)) stored;
create index person_by_last_name on household.person (last_name_folded, first_name_folded);
create index person_by_first_name on household.person (first_name_folded, last_name_folded);
create index owner_by_name on household.person (last_name_folded, first_name_folded, account_id) where is_owner;

alter table household.client
  add column email_key text collate "C" generated always as (email) stored,
  add column phone_digits text collate "C" generated always as (regexp_replace(phone, '^\s*\+?1(?=(\D*\d){10})|\D', '', 'g')) stored;
create index client_by_email_key on household.client (organization_id, email_key) where email_key is not null;
create index client_by_phone_digits on household.client (organization_id, phone_digits) where phone_digits <> '';
create index client_by_account on household.client (account_id);

-- Only the account's own family or an organization that it is a client of may ask; what other organizations wrote
-- stays theirs. Names and birth dates are edited outside any organization, so those lines are shown to each.
create function household.journal_about(of_account uuid, of_person uuid, before_id bigint, lines_max integer)
returns table (id bigint, at timestamptz, actor jsonb, command text, notes jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.id, l.at, l.actor, l.command, l.notes
  from kernel.audit_line l
  where (case when of_person is null
      then l.notes @> jsonb_build_array(jsonb_build_object('subject', 'account', 'id', of_account)) or l.notes @> jsonb_build_array(jsonb_build_object('facts', jsonb_build_object('accountId', of_account)))
      else l.notes @> jsonb_build_array(jsonb_build_object('subject', 'person', 'id', of_person, 'facts', jsonb_build_object('accountId', of_account))) end)
    and l.organization_id in (kernel.current_organization(), kernel.platform_organization())
    and (before_id is null or l.id < before_id)
    and exists (select 1 from household.client c where c.organization_id = kernel.current_organization() and c.account_id = of_account)
  order by l.id desc
  limit lines_max
$$;
revoke all on function household.journal_about(uuid, uuid, bigint, integer) from public;
grant execute on function household.journal_about(uuid, uuid, bigint, integer) to preau_app;
