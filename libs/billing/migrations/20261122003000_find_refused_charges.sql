-- How often the bank has said no to an account of late: asked at each checkout that charges.
create index charge_attempt_refused on billing.charge_attempt (organization_id, account_id, started_at) where state = 'refused';
