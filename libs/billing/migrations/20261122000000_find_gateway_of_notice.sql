-- A processor's notice names our account at it and no tenant. The row of that account, and no other, may be read to find
-- whose it is; its secrets are sealed, and everything after happens under the tenant.
create policy notified on billing.gateway_account for select to preau_app
  using (id = nullif(current_setting('app.gateway_account', true), '')::uuid);
