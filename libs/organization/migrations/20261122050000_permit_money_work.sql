-- The groups that every organization begins with may do what is new.
update organization.permission_group set permissions = (
  select array_agg(distinct permission order by permission) from unnest(permissions || array[
    'promotions.edit', 'policies.edit', 'policies.override', 'scholarships.edit', 'payments.write-off', 'billing.bulk',
    'payment-methods.manage', 'gateways.edit', 'rl24.emit', 'sin.read']) as permission)
where code in ('owner', 'administrator');
