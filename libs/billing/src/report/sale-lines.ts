/**
 * Every line of an invoice or of a credit memo of a period: $1 the organization, $2 and $3 its first and last day. What
 * staff gave as a credit on an invoice is a discount on it. One row stands for one line of one document.
 */
export const saleLines = `
  select i.issued_on as "on", 'invoice' as document, i.id as document_id, i.number, i.account_id, l.ledger_code_id, l.kind, l.tax_status, l.tax_reason, l.label_fr, l.label_en,
         case when l.kind = 'manual-credit' then 0 else coalesce(l.list_cents, l.amount_cents) end as gross,
         case when l.kind = 'manual-credit' then -l.amount_cents else coalesce(l.list_cents, l.amount_cents) - l.amount_cents end as discount,
         l.amount_cents as net, l.gst_cents as gst, l.qst_cents as qst, 0::bigint as credited, 0::bigint as credited_gst, 0::bigint as credited_qst
  from billing.invoice i
  join billing.invoice_line l on l.organization_id = i.organization_id and l.invoice_id = i.id
  where i.organization_id = $1 and i.issued_on between $2 and $3
  union all
  select m.issued_on, 'credit-memo', m.id, m.number, m.account_id, l.ledger_code_id, l.kind, l.tax_status, l.tax_reason, l.label_fr, l.label_en,
         0, 0, 0, 0, 0, c.amount_cents, c.gst_cents, c.qst_cents
  from billing.credit_memo m
  join billing.credit_memo_line c on c.organization_id = m.organization_id and c.credit_memo_id = m.id
  join billing.invoice_line l on l.organization_id = c.organization_id and l.id = c.invoice_line_id
  where m.organization_id = $1 and m.issued_on between $2 and $3`;
