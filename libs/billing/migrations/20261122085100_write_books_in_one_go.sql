-- What a purchase writes into the books, in one round trip each. What is computed (prices, taxes, instalments, which
-- account a line is booked on) stays where it was; these functions look up and write. Each runs as its caller.

-- Takes the client's balance row, opening it the first time.
create function billing.lock_client_balance(organization uuid, account uuid, out receivable_cents bigint, out credit_cents bigint) language plpgsql as $$
begin
  select b.receivable_cents, b.credit_cents into receivable_cents, credit_cents from billing.client_balance b
  where b.organization_id = organization and b.account_id = account for update;
  if not found then
    insert into billing.client_balance (organization_id, account_id) values (organization, account) on conflict do nothing;
    select b.receivable_cents, b.credit_cents into strict receivable_cents, credit_cents from billing.client_balance b
    where b.organization_id = organization and b.account_id = account for update;
  end if;
end $$;

-- The account of a kind, of a client or with a reference or neither. Each way is a look-up by the whole key.
create function billing.ledger_account_of(organization uuid, wanted text, account uuid, wanted_reference uuid) returns uuid language plpgsql stable as $$
declare
  found_id uuid;
begin
  if account is null and wanted_reference is null then
    select l.id into found_id from billing.ledger_account l where l.organization_id = organization and l.kind = wanted and l.account_id is null and l.reference is null;
  elsif account is null then
    select l.id into found_id from billing.ledger_account l where l.organization_id = organization and l.kind = wanted and l.account_id is null and l.reference = wanted_reference;
  elsif wanted_reference is null then
    select l.id into found_id from billing.ledger_account l where l.organization_id = organization and l.kind = wanted and l.account_id = account and l.reference is null;
  else
    select l.id into found_id from billing.ledger_account l where l.organization_id = organization and l.kind = wanted and l.account_id = account and l.reference = wanted_reference;
  end if;
  return found_id;
end $$;

-- Posts journals, each once for its fact: one that stands already is left as it is. Accounts that the chart does not have
-- yet are opened, always in the same order; client balances move with the postings. Answers the ids of those written.
--   journals: [{"id", "sourceType", "sourceId", "kind", "effectiveOn", "reverses", "postings": [{"line", "kind", "accountId", "reference", "amountCents"}, …]}, …]
create function billing.post_journals(organization uuid, journals jsonb) returns setof uuid language plpgsql as $$
declare
  written uuid[];
  key record;
  move record;
begin
  for key in
    select distinct p.kind, p."accountId" as account, p.reference from jsonb_array_elements(journals) j cross join jsonb_to_recordset(j -> 'postings') as p(kind text, "accountId" uuid, reference uuid)
    order by 1, 2, 3
  loop
    if billing.ledger_account_of(organization, key.kind, key.account, key.reference) is null then
      insert into billing.ledger_account (organization_id, id, kind, account_id, reference) values (organization, gen_random_uuid(), key.kind, key.account, key.reference)
      on conflict on constraint ledger_account_once do nothing;
    end if;
  end loop;

  with fresh as (
    insert into billing.journal (organization_id, id, source_type, source_id, kind, effective_on, reverses)
    select organization, j.id, j."sourceType", j."sourceId", j.kind, j."effectiveOn", j.reverses
    from jsonb_to_recordset(journals) as j(id uuid, "sourceType" text, "sourceId" uuid, kind text, "effectiveOn" date, reverses uuid)
    on conflict do nothing returning id
  )
  select array_agg(id) into written from fresh;
  if written is null then return; end if;

  insert into billing.posting (organization_id, journal_id, line, ledger_account_id, amount_cents)
  select organization, j.id, p.line, billing.ledger_account_of(organization, p.kind, p."accountId", p.reference), p."amountCents"
  from jsonb_to_recordset(journals) as j(id uuid, postings jsonb)
  cross join jsonb_to_recordset(j.postings) as p(line smallint, kind text, "accountId" uuid, reference uuid, "amountCents" bigint)
  where j.id = any (written);

  for move in
    select p."accountId" as account, coalesce(sum(p."amountCents") filter (where p.kind = 'receivable'), 0) as receivable, coalesce(-sum(p."amountCents") filter (where p.kind = 'client-credit'), 0) as credit
    from jsonb_to_recordset(journals) as j(id uuid, postings jsonb) cross join jsonb_to_recordset(j.postings) as p(kind text, "accountId" uuid, "amountCents" bigint)
    where j.id = any (written) and p."accountId" is not null group by p."accountId" order by p."accountId"
  loop
    continue when move.receivable = 0 and move.credit = 0;
    update billing.client_balance b set receivable_cents = b.receivable_cents + move.receivable, credit_cents = b.credit_cents + move.credit
    where b.organization_id = organization and b.account_id = move.account;
    if not found then
      raise exception 'whoever moves a client''s money has locked its balance first' using errcode = 'integrity_constraint_violation', constraint = 'client_balance_locked';
    end if;
  end loop;
  return query select unnest(written);
end $$;

-- Under what terms an organization charges taxes on a day: none before it registered. Rates are null when none is in force.
create function billing.tax_terms(organization uuid, on_day date) returns jsonb language sql stable as $$
  select jsonb_build_object('seller', o.seller,
    'gst', o.gst_number is not null and coalesce(o.taxes_registered_from <= on_day, false),
    'qst', o.qst_number is not null and coalesce(o.taxes_registered_from <= on_day, false),
    'gstRate', (select r.per_hundred_thousand from organization.tax_rate r where r.tax = 'gst' and r.effective_on <= on_day order by r.effective_on desc limit 1),
    'qstRate', (select r.per_hundred_thousand from organization.tax_rate r where r.tax = 'qst' and r.effective_on <= on_day order by r.effective_on desc limit 1))
  from organization.organization o where o.id = organization
$$;

-- The next number of a series: without gaps, because the counter rolls back with the document. The row stays locked until
-- the commit, for the whole organization.
create function billing.take_document_number(organization uuid, of_series text) returns integer language sql as $$
  insert into billing.document_counter as c (organization_id, series, next) values (organization, of_series, 2)
  on conflict (organization_id, series) do update set next = c.next + 1 returning next - 1
$$;
