-- An order of two held activities in one statement: the physical limit of a checkout.
\set h1 random(1,999998)
\set r random(1,2000000000)
\set act random(1,199)
WITH o AS (INSERT INTO p.orders(tenant_id,account_id,number,state,total_cents) VALUES (1,:h1,'O'||:r::text||'-'||:h1::text,'paid',11500) RETURNING id),
ol AS (INSERT INTO p.order_line(order_id,activity_id,participant_id,price_cents) SELECT o.id,v.a,:h1,5000 FROM o,(VALUES (:act),(:act+1)) v(a) RETURNING id,activity_id),
i AS (INSERT INTO p.invoice(order_id,number,total_cents) SELECT id,'I'||id,11500 FROM o RETURNING id),
il AS (INSERT INTO p.invoice_line(invoice_id,label,amount_cents,tax_cents) SELECT i.id,v.l,v.a,v.t FROM i,(VALUES ('Swimming 1',5000,750),('Swimming 2',5000,750),('Fee',0,0)) v(l,a,t)),
pa AS (INSERT INTO p.payment(invoice_id,amount_cents,idem,state) SELECT id,11500,'K'||id,'captured' FROM i),
le AS (INSERT INTO p.ledger_entry(tenant_id,account,order_id,debit_cents,credit_cents) SELECT 1,v.a,o.id,v.d,v.c FROM o,(VALUES ('cash',11500,0),('receivable',0,11500),('receivable',11500,0),('revenue',0,11500)) v(a,d,c)),
h AS (UPDATE p.hold SET state='converted' WHERE id IN (:h1,:h1+1) AND state='held'),
re AS (INSERT INTO p.registration(activity_id,participant_id,order_line_id,state) SELECT ol.activity_id,:h1,ol.id,'active' FROM ol),
ob AS (INSERT INTO p.outbox(topic,payload) SELECT 'order.paid',jsonb_build_object('order',o.id,'account',:h1::int) FROM o),
av AS (UPDATE p.availability SET held=held-1,taken=taken+1 WHERE activity_id IN (:act,:act+1))
SELECT id FROM o;
