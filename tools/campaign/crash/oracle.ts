import { brokenInvariants } from '@preau/billing/testing';
import type { Complaints } from '../campaign';
import type { LateCheckout } from './late-checkout';
import type { Town } from './town';
import { wordsOracle } from './words-oracle';

interface ProcessorBooks {
  readonly paymentIntents: readonly { readonly id: string; readonly status: string; readonly amount: number; readonly metadata: Readonly<Record<string, string>> }[];
  readonly refunds: readonly { readonly id: string; readonly paymentIntent: string; readonly amount: number; readonly status: string }[];
  readonly totals: { readonly successes: number; readonly capturedCents: number; readonly refundedCents: number; readonly availableCents: number };
  readonly balanced: boolean;
}
interface Attempt {
  readonly id: string;
  /** What was to be paid: a planned payment, or a cart. */
  readonly subject: string;
  readonly state: string;
  readonly gatewayRef: string | null;
  readonly cents: number;
  readonly refundedCents: number;
}

/** What is left of the processor's word and the product's belief when one is held against the other. */
export interface Judgement {
  readonly successes: number;
  /** Charged more than once, or given back more than once. */
  readonly double: number;
  /** Taken or given back by the processor and not known as such here, or the reverse. */
  readonly lost: number;
  readonly unexplainedCents: number;
  /** Charges and refunds of which nobody knows the end. */
  readonly unresolved: number;
  readonly refunds: number;
  readonly mails: string;
}

/** Compares what the processor did with what the product believes. */
export async function judge(town: Town, late: readonly LateCheckout[], complaints: Complaints): Promise<Judgement> {
  const { stage, organizationId, merchant } = town;
  const books = (await stage.desk.admin('GET', `/v1/merchants/${merchant.id}/books`)).body as unknown as ProcessorBooks;
  const attempts = await stage.rows<Attempt>(
    `select a.id, coalesce(a.planned_payment_id, a.cart_id) as subject, a.state, a.gateway_ref as "gatewayRef", a.amount_cents::int as cents,
            coalesce((select sum(r.amount_cents) from billing.refund r where r.organization_id = a.organization_id and r.charge_attempt_id = a.id and r.state = 'succeeded'), 0)::int as "refundedCents"
     from billing.charge_attempt a where a.organization_id = $1`,
    [organizationId],
  );
  const successes = books.paymentIntents.filter((intent) => intent.status === 'succeeded');
  complaints.expect(books.balanced, 'the processor’s own books do not balance');
  complaints.expect(successes.length === books.totals.successes, `the processor lists ${successes.length} successes and counts ${books.totals.successes}`);
  const charges = compareCharges(successes, attempts, complaints);
  const refunds = await compareRefunds(town, books, attempts, complaints);
  const unexplainedCents = await compareCents(town, books, complaints);
  await comparePromises(town, charges.planned, complaints);
  for (const one of late) await lateMoney(town, one, attempts, complaints);
  for (const broken of await brokenInvariants(stage.db, organizationId)) complaints.add(broken);
  return {
    successes: successes.length, double: charges.double + refunds.double, lost: charges.lost + refunds.lost, unexplainedCents, unresolved: charges.unresolved + refunds.unresolved,
    refunds: books.refunds.length, mails: await wordsOracle(town, complaints),
  };
}

function compareCharges(successes: ProcessorBooks['paymentIntents'], attempts: readonly Attempt[], complaints: Complaints): { double: number; lost: number; unresolved: number; planned: ReadonlySet<string> } {
  const byId = new Map(attempts.map((attempt) => [attempt.id, attempt]));
  const byIntent = new Map(successes.map((intent) => [intent.id, intent]));
  const times = new Map<string, number>();
  let [double, lost, unresolved] = [0, 0, 0];
  for (const intent of successes) {
    const attempt = byId.get(intent.metadata['attempt'] ?? '');
    if (attempt === undefined) {
      lost += 1;
      complaints.add(`the processor took ${intent.amount} cents (${intent.id}) for an attempt that nobody knows`);
      continue;
    }
    times.set(attempt.subject, (times.get(attempt.subject) ?? 0) + 1);
    if (attempt.state === 'accepted' && attempt.cents === intent.amount) continue;
    lost += 1;
    complaints.add(`the processor took ${intent.amount} cents for an attempt of ${attempt.cents} that is ${attempt.state}: lost`);
  }
  for (const [subject, charged] of times) {
    double += charged - 1;
    complaints.expect(charged === 1, `${subject} was charged ${charged} times`);
  }
  for (const attempt of attempts) {
    if (['claimed', 'created', 'sent', 'pending', 'unknown'].includes(attempt.state)) {
      unresolved += 1;
      complaints.add(`attempt ${attempt.id} is still ${attempt.state}`);
    }
    if (attempt.state !== 'accepted' || byIntent.has(attempt.gatewayRef ?? '')) continue;
    lost += 1;
    complaints.add(`attempt ${attempt.id} is accepted, the processor took nothing`);
  }
  return { double, lost, unresolved, planned: new Set(times.keys()) };
}

async function compareRefunds(town: Town, books: ProcessorBooks, attempts: readonly Attempt[], complaints: Complaints): Promise<{ double: number; lost: number; unresolved: number }> {
  const rows = await town.stage.rows<{ state: string; count: number }>('select state, count(*)::int as count from billing.refund where organization_id = $1 group by 1', [town.organizationId]);
  const of = (state: string): number => rows.find((row) => row.state === state)?.count ?? 0;
  complaints.expect(of('pending') === 0 && of('failed') === 0, `refunds are ${JSON.stringify(rows)}`);
  const made = new Map<string, number>();
  for (const refund of books.refunds) made.set(refund.paymentIntent, (made.get(refund.paymentIntent) ?? 0) + refund.amount);
  let [double, lost] = [0, 0];
  for (const { gatewayRef, refundedCents } of attempts) {
    const given = made.get(gatewayRef ?? '') ?? 0;
    if (given === refundedCents) continue;
    if (given > refundedCents) double += 1;
    else lost += 1;
    complaints.add(`the processor gave back ${given} cents of ${gatewayRef ?? 'nothing'}, the product ${refundedCents}`);
  }
  return { double, lost, unresolved: of('pending') };
}

/** Answers how many cents are here and not there, of whatever kind. */
async function compareCents({ stage, organizationId, merchant }: Town, books: ProcessorBooks, complaints: Complaints): Promise<number> {
  const [money] = await stage.rows<{ payments: number; cents: number; clearing: number; transit: number; ledger: number }>(
    `select (select count(*)::int from billing.payment where organization_id = $1) as payments,
            (select coalesce(sum(amount_cents), 0)::int from billing.payment where organization_id = $1) as cents,
            (select coalesce(sum(p.amount_cents), 0)::int from billing.posting p join billing.ledger_account l on l.organization_id = p.organization_id and l.id = p.ledger_account_id
             where l.organization_id = $1 and l.kind = 'gateway-clearing' and l.reference = $2) as clearing,
            (select coalesce(sum(p.amount_cents), 0)::int from billing.posting p join billing.ledger_account l on l.organization_id = p.organization_id and l.id = p.ledger_account_id
             where l.organization_id = $1 and l.kind = 'refunds-in-transit') as transit,
            (select coalesce(sum(amount_cents), 0)::int from billing.posting where organization_id = $1) as ledger`,
    [organizationId, merchant.gatewayAccountId],
  );
  const { payments, cents, clearing, transit, ledger } = money ?? { payments: 0, cents: 0, clearing: 0, transit: 0, ledger: 0 };
  const { successes, capturedCents, refundedCents, availableCents } = books.totals;
  complaints.expect(payments === successes && cents === capturedCents, `${payments} payments of ${cents} cents, the processor says ${successes} of ${capturedCents}`);
  complaints.expect(clearing === availableCents && capturedCents - refundedCents === availableCents, `the clearing account holds ${clearing}, the processor ${availableCents} (${capturedCents} taken, ${refundedCents} given back)`);
  complaints.expect(transit === 0, `${transit} cents are on their way back for ever`);
  complaints.expect(ledger === 0, `the ledger sums to ${ledger}`);
  return Math.abs(cents - capturedCents) + Math.abs(clearing - availableCents) + Math.abs(transit) + Math.abs(ledger);
}

/** Every planned payment has ended, and those that the processor was paid for are accepted, no other. */
async function comparePromises({ stage, organizationId, planned }: Town, charged: ReadonlySet<string>, complaints: Complaints): Promise<void> {
  const rows = await stage.rows<{ id: string; status: string }>('select id, status from billing.planned_payment where organization_id = $1', [organizationId]);
  complaints.expect(rows.length === planned, `${rows.length} planned payments of ${planned}`);
  for (const { id, status } of rows) complaints.expect(status === (charged.has(id) ? 'accepted' : 'refused'), `planned payment ${id} is ${status}, the processor was ${charged.has(id) ? '' : 'not '}paid`);
}

/** Money that came late: the order with its place while one was left, otherwise credit for the family, and they are told. */
async function lateMoney({ stage, organizationId }: Town, { cartId, accountId, fate }: LateCheckout, attempts: readonly Attempt[], complaints: Complaints): Promise<void> {
  const paid = attempts.find((attempt) => attempt.subject === cartId && attempt.state === 'accepted');
  const [end] = await stage.rows<{ orders: number; registered: number; credit: number; told: number }>(
    `select (select count(*)::int from cart_checkout.placed_order where organization_id = $1 and cart_id = $2) as orders,
            (select count(*)::int from enrolment.claim where organization_id = $1 and cart_id = $2 and state = 'live' and kind = 'registration') as registered,
            (select coalesce(sum(credit_cents), 0)::int from billing.client_balance where organization_id = $1 and account_id = $3) as credit,
            (select count(*)::int from communications.message where organization_id = $1 and account_id = $3 and template = 'paid-too-late') as told`,
    [organizationId, cartId, accountId],
  );
  const { orders, registered, credit, told } = end ?? { orders: 0, registered: 0, credit: 0, told: 0 };
  const as = `a purchase whose place was ${fate}, ${paid === undefined ? 'not paid' : `paid ${paid.cents}`}: ${orders} orders, ${registered} registered, ${credit} cents of credit, told ${told} times`;
  if (paid === undefined) complaints.expect(orders === 0 && registered === 0 && credit === 0, as);
  else if (fate === 'taken') complaints.expect(orders === 0 && registered === 0 && credit === paid.cents && told === 1, as);
  else complaints.expect(orders === 1 && registered === 1 && credit === 0 && told === 0, as);
}
