-- What the whole of billing books: scholarships, write-offs and what comes back after them, disputes, more kinds of lines.
alter table billing.ledger_account drop constraint ledger_account_kind_check;
alter table billing.ledger_account add constraint ledger_account_kind_check check (kind in (
  'receivable', 'client-credit', 'gateway-clearing', 'bank-debit-in-transit', 'cash', 'cheques', 'terminal', 'bank',
  'deferred-revenue', 'revenue', 'gst-payable', 'qst-payable', 'refunds-in-transit', 'discounts', 'bad-debt', 'processor-fees', 'cash-rounding',
  'scholarship', 'recovery-income', 'disputes'));

alter table billing.invoice_line drop constraint invoice_line_kind_check;
alter table billing.invoice_line add constraint invoice_line_kind_check check (kind in (
  'activity', 'drop-in', 'service-fee', 'one-time-fee', 'manual-fee', 'manual-credit', 'cancellation-fee', 'returned-payment-fee', 'late-fee', 'other'));
-- The price before promotions, and each promotion in the order it applied: [{promotionId, nameFr, nameEn, amountCents}].
-- amount_cents is what is left and what is taxed; list_cents - sum of the discounts = amount_cents.
alter table billing.invoice_line add column list_cents bigint;
alter table billing.invoice_line add column discounts jsonb not null default '[]';
alter table billing.invoice_line add constraint discounts_explain_price check (list_cents is null or list_cents >= amount_cents);

-- A scholarship and a write-off settle an invoice as a payment does, without being money received.
alter table billing.settlement_source drop constraint settlement_source_kind_check;
alter table billing.settlement_source add constraint settlement_source_kind_check check (kind in ('payment', 'credit-memo', 'scholarship', 'write-off'));
