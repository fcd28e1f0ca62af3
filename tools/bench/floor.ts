import 'reflect-metadata';
import { Body, Controller, Get, HttpException, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Lanes } from '@preau/kernel';
import { Pool } from 'pg';

/**
 * The floor: the critical requests behind the barest NestJS + Fastify + pg server, without sign-in, tenants, validation,
 * prices or taxes. What the product adds to it is what the ratios tell.
 */
const pool = new Pool({ connectionString: process.env['FLOOR_DATABASE_URL'], max: 10 });
const rows = async <Row>(name: string, text: string, values: unknown[]): Promise<Row[]> => (await pool.query({ name, text, values })).rows as Row[];

const holdBatch = `WITH c AS (SELECT activity_id, LEAST($2::int, capacity-held-taken) g FROM p.availability WHERE activity_id=$1 FOR UPDATE),
u AS (UPDATE p.availability v SET held=held+c.g FROM c WHERE v.activity_id=c.activity_id AND c.g>0 RETURNING c.g)
INSERT INTO p.hold(tenant_id,activity_id,account_id,participant_id,expires_at)
SELECT 1,$1,t.acc,t.acc,now()+interval '10 min' FROM u, unnest($3::bigint[]) WITH ORDINALITY t(acc,n) WHERE t.n<=u.g RETURNING id,account_id`;
const checkout = `WITH h AS (UPDATE p.hold SET state='converted' WHERE id=$1 AND state='held' AND expires_at>now() RETURNING activity_id, participant_id, account_id),
o AS (INSERT INTO p.orders(tenant_id,account_id,number,state,total_cents) SELECT 1,h.account_id,'O'||$1::text||'-'||$2::text,'paid',5750 FROM h RETURNING id),
ol AS (INSERT INTO p.order_line(order_id,activity_id,participant_id,price_cents) SELECT o.id,h.activity_id,h.participant_id,5000 FROM o,h RETURNING id,activity_id,participant_id),
i AS (INSERT INTO p.invoice(order_id,number,total_cents) SELECT id,'I'||id,5750 FROM o RETURNING id),
il AS (INSERT INTO p.invoice_line(invoice_id,label,amount_cents,tax_cents) SELECT i.id,v.l,v.a,v.t FROM i,(VALUES ('Swimming',5000,750),('Fee',0,0),('Discount',0,0)) v(l,a,t)),
pa AS (INSERT INTO p.payment(invoice_id,amount_cents,idem,state) SELECT id,5750,'K'||id,'captured' FROM i),
le AS (INSERT INTO p.ledger_entry(tenant_id,account,order_id,debit_cents,credit_cents) SELECT 1,v.a,o.id,v.d,v.c FROM o,(VALUES ('cash',5750,0),('receivable',0,5750),('receivable',5750,0),('revenue',0,5750)) v(a,d,c)),
re AS (INSERT INTO p.registration(activity_id,participant_id,order_line_id,state) SELECT activity_id,participant_id,id,'active' FROM ol),
ob AS (INSERT INTO p.outbox(topic,payload) SELECT 'order.paid',jsonb_build_object('order',id) FROM o),
av AS (UPDATE p.availability v SET held=held-1,taken=taken+1 FROM h WHERE v.activity_id=h.activity_id)
SELECT id FROM o`;
const list = `SELECT a.id,a.code,a.name,a.location,a.price_cents,a.starts_at,a.ends_at,a.age_min,a.age_max, v.capacity-v.held-v.taken AS free
FROM p.activity a JOIN p.availability v ON v.activity_id=a.id WHERE a.tenant_id=1 AND a.season_id=$1 AND a.category_id=$2 AND a.status='published' ORDER BY a.starts_at,a.id LIMIT 50`;

const lanes = new Lanes<number, string | null>(async (activity, accounts) => {
  const granted = await rows<{ id: string; account_id: string }>('hold', holdBatch, [Number(activity), accounts.length, accounts]);
  const byAccount = new Map(granted.map((row) => [Number(row.account_id), row.id]));
  return accounts.map((account) => byAccount.get(account) ?? null);
});
const run = process.pid;
const soldOut = (): never => {
  throw new HttpException({ error: 'sold_out' }, 409);
};

@Controller()
class FloorController {
  @Post('hold')
  async hold(@Body() body: { a: number; acc: number }): Promise<{ id: string }> {
    const id = await lanes.request(String(body.a), body.acc);
    return id === null ? soldOut() : { id };
  }
  @Post('checkout')
  async checkout(@Body() body: { h: string }): Promise<{ order: string }> {
    const [row] = await rows<{ id: string }>('checkout', checkout, [body.h, run]);
    return row === undefined ? soldOut() : { order: row.id };
  }
  @Get('list')
  list(): Promise<unknown[]> {
    return rows('list', list, [1 + Math.floor(Math.random() * 4), 1 + Math.floor(Math.random() * 10)]);
  }
}
@Module({ controllers: [FloorController] })
class FloorModule {}

async function main(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(FloorModule, new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
  process.stdout.write(`${JSON.stringify({ ready: true, url: await app.getUrl() })}\n`);
}
void main();
