-- A family reads its invoices whatever the organization: the scholarship that paid part of one has a name there too.
create policy family on billing.scholarship for select using (exists (
  select 1 from billing.scholarship_award a
  where a.organization_id = scholarship.organization_id and a.scholarship_id = scholarship.id and a.account_id = kernel.current_account()));
