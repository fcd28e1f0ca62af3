-- Debits of a checkout that a bank has not answered yet: asked whenever planned payments of their invoice change.
create index charge_attempt_expected on billing.charge_attempt (organization_id, invoice_id)
  where purpose = 'checkout' and state in ('claimed', 'created', 'sent', 'pending', 'unknown');
