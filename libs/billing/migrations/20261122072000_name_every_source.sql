-- Every source of a posting has its words in the reports (ledger/journal.ts); another one is refused.
alter table billing.journal add constraint journal_source_known check (source_type in (
  'invoice', 'invoice-line', 'payment', 'payment-return', 'allocation', 'credit-memo', 'refund', 'payout', 'scholarship', 'write-off'));
