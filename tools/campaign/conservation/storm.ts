import { DomainError } from '@preau/kernel';
import { issueInvoice, planPayments, recordPayment, recordRefund, startGatewayRefund, undoAllocation, writeOff, type Charging } from '@preau/billing';
import { anExemptLine } from '@preau/billing/testing';
import type { Complaints } from '../campaign';
import type { Stage } from '../stage/stage';
import type { Operations, Town } from './operations';

const atOnce = 20;

/**
 * Everybody fires the same refund, reversal, write-off and charge at the same moment: each happens exactly once.
 * Returns how many were fired.
 */
export async function sameAtOnce(stage: Stage, operations: Operations, charging: Charging, town: Town, complaints: Complaints): Promise<number> {
  const client = town.clients[0];
  if (client === undefined) return 0;
  const { accountId, cardId } = client;
  const { organizationId } = town;
  // What is on account already would let a second refund of the same amount through, rightly: it is given back first.
  const [balance] = await stage.rows<{ back: number; money: number }>('select billing.refundable_of($1, $2)::int as back, billing.money_of($1, $2)::int as money', [organizationId, accountId]);
  // A bank took back more than there was: as much comes in again, so that what comes next is money that came.
  if ((balance?.money ?? 0) < 0) await operations.command(town, recordPayment, { accountId, tender: 'cash', amountCents: -(balance?.money ?? 0), invoiceIds: [] });
  if ((balance?.back ?? 0) > 0) await operations.command(town, recordRefund, { accountId, tender: 'cash', amountCents: balance?.back ?? 0, reason: 'campagne' });
  const invoice = (cents: number) => operations.command(town, issueInvoice, { accountId, orderId: null, locale: 'fr-CA' as const, lines: [anExemptLine(cents)] });

  const paid = await invoice(40_00);
  await operations.command(town, recordPayment, { accountId, tender: 'cash', amountCents: 40_00, invoiceIds: [paid.id] });
  const [match] = await stage.rows<{ id: string }>('select id from billing.allocation where organization_id = $1 and invoice_id = $2', [organizationId, paid.id]);
  await once('take a match back', () => operations.command(town, undoAllocation, { allocationId: match?.id ?? '' }));
  await once('refund what is on account', () => operations.command(town, recordRefund, { accountId, tender: 'cash', amountCents: 40_00, reason: 'campagne' }));
  await once('write the invoice off', () => operations.command(town, writeOff, { invoiceId: paid.id, amountCents: 40_00, reason: 'campagne', ledgerCodeId: null }));

  const spread = await invoice(25_00);
  const [now] = await stage.rows<{ today: string }>("select (kernel.now() at time zone 'America/Toronto')::date::text as today");
  await operations.command(town, planPayments, { accountId, invoiceId: spread.id, paymentMethodId: cardId, instalments: [{ amountCents: 25_00, dueOn: now?.today ?? '' }] });
  const [planned] = await stage.rows<{ id: string }>('select id from billing.planned_payment where organization_id = $1 and invoice_id = $2', [organizationId, spread.id]);
  const charged = await Promise.all(Array.from({ length: atOnce }, () => charging.chargePlanned(organizationId, planned?.id ?? '')));
  complaints.expect(charged.filter(Boolean).length === 1, `the same planned payment was taken in hand ${charged.filter(Boolean).length} times`);
  const [payment] = await stage.rows<{ id: string; matchId: string }>('select p.id, a.id as "matchId" from billing.payment p join billing.allocation a on a.organization_id = p.organization_id and a.source_id = p.id where p.organization_id = $1 and a.invoice_id = $2', [organizationId, spread.id]);
  if (payment === undefined) {
    complaints.add('the planned payment of a good card was not paid');
    return 4 * atOnce;
  }
  await operations.command(town, undoAllocation, { allocationId: payment.matchId });
  await once('refund the card', () => operations.command(town, startGatewayRefund, { paymentId: payment.id, amountCents: 25_00, reason: 'campagne' }));
  return 5 * atOnce;

  async function once(what: string, work: () => Promise<unknown>): Promise<void> {
    const answers = await Promise.allSettled(Array.from({ length: atOnce }, work));
    const done = answers.filter((answer) => answer.status === 'fulfilled').length;
    complaints.expect(done === 1, `${atOnce} people tried to ${what} at once: it happened ${done} times`);
    for (const answer of answers) {
      if (answer.status === 'rejected' && !(answer.reason instanceof DomainError)) complaints.add(`${what}: ${String(answer.reason)}`);
    }
  }
}
