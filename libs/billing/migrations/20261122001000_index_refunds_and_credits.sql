-- What was refunded through a charge, and what was credited of a line, without reading an organization's whole history.
create index refund_of_attempt on billing.refund (organization_id, charge_attempt_id) where charge_attempt_id is not null;
create index credit_memo_line_of_invoice_line on billing.credit_memo_line (organization_id, invoice_line_id);
