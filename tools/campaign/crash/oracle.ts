import { brokenInvariants } from '@preau/billing/testing';
import type { Complaints } from '../campaign';
import type { Stage } from '../stage/stage';

interface Subject {
  readonly organizationId: string;
  readonly merchantId: string;
  readonly gatewayAccountId: string;
  readonly planned: number;
}
interface ProcessorBooks {
  readonly paymentIntents: readonly { readonly id: string; readonly status: string; readonly amount: number; readonly metadata: Readonly<Record<string, string>> }[];
  readonly totals: { readonly successes: number; readonly capturedCents: number; readonly availableCents: number };
  readonly balanced: boolean;
}
interface Attempt {
  readonly id: string;
  readonly plannedPaymentId: string;
  readonly state: string;
  readonly gatewayRef: string | null;
  readonly amountCents: string;
}

/** Compares what the processor did with what the product believes. Returns the figures in a few words. */
export async function readOracle(stage: Stage, { organizationId, merchantId, gatewayAccountId, planned }: Subject, complaints: Complaints): Promise<string> {
  const books = (await stage.desk.admin('GET', `/v1/merchants/${merchantId}/books`)).body as unknown as ProcessorBooks;
  const attempts = await stage.rows<Attempt>(
    'select id, planned_payment_id as "plannedPaymentId", state, gateway_ref as "gatewayRef", amount_cents as "amountCents" from billing.charge_attempt where organization_id = $1',
    [organizationId],
  );
  const byId = new Map(attempts.map((attempt) => [attempt.id, attempt]));
  const successes = books.paymentIntents.filter((intent) => intent.status === 'succeeded');
  complaints.expect(books.balanced, 'the processor’s own books do not balance');
  complaints.expect(successes.length === books.totals.successes, `the processor lists ${successes.length} successes and counts ${books.totals.successes}`);

  const perPlanned = new Map<string, number>();
  for (const intent of successes) {
    const attempt = byId.get(intent.metadata['attempt'] ?? '');
    if (attempt === undefined) {
      complaints.add(`the processor took ${intent.amount} cents (${intent.id}) for an attempt that nobody knows`);
      continue;
    }
    perPlanned.set(attempt.plannedPaymentId, (perPlanned.get(attempt.plannedPaymentId) ?? 0) + 1);
    complaints.expect(attempt.state === 'accepted' && Number(attempt.amountCents) === intent.amount, `the processor took ${intent.amount} cents for an attempt of ${attempt.amountCents} that is ${attempt.state}: lost`);
  }
  for (const [id, times] of perPlanned) complaints.expect(times === 1, `planned payment ${id} was charged ${times} times`);
  for (const attempt of attempts) {
    if (attempt.state === 'accepted') complaints.expect(successes.some((intent) => intent.id === attempt.gatewayRef), `attempt ${attempt.id} is accepted, the processor took nothing`);
    complaints.expect(!['claimed', 'created', 'sent', 'pending', 'unknown'].includes(attempt.state), `attempt ${attempt.id} is still ${attempt.state}`);
  }

  const statuses = await stage.rows<{ status: string; count: number; cents: number }>('select status, count(*)::int as count, sum(amount_cents)::int as cents from billing.planned_payment where organization_id = $1 group by 1', [organizationId]);
  const of = (status: string): number => statuses.find((row) => row.status === status)?.count ?? 0;
  complaints.expect(of('accepted') === successes.length, `${of('accepted')} planned payments are accepted, the processor took ${successes.length}`);
  complaints.expect(of('accepted') + of('refused') === planned, `of ${planned} planned payments ${JSON.stringify(statuses)}`);
  const [money] = await stage.rows<{ payments: number; cents: number; clearing: number; ledger: number }>(
    `select (select count(*)::int from billing.payment where organization_id = $1) as payments,
            (select coalesce(sum(amount_cents), 0)::int from billing.payment where organization_id = $1) as cents,
            (select coalesce(sum(p.amount_cents), 0)::int from billing.posting p join billing.ledger_account l on l.organization_id = p.organization_id and l.id = p.ledger_account_id
             where l.organization_id = $1 and l.kind = 'gateway-clearing' and l.reference = $2) as clearing,
            (select coalesce(sum(amount_cents), 0)::int from billing.posting where organization_id = $1) as ledger`,
    [organizationId, gatewayAccountId],
  );
  complaints.expect(money?.payments === successes.length && money.cents === books.totals.capturedCents, `${money?.payments} payments of ${money?.cents} cents, the processor says ${successes.length} of ${books.totals.capturedCents}`);
  complaints.expect(money?.clearing === books.totals.availableCents, `the clearing account holds ${money?.clearing}, the processor ${books.totals.availableCents}`);
  complaints.expect(money?.ledger === 0, `the ledger sums to ${money?.ledger}`);
  for (const broken of await brokenInvariants(stage.db, organizationId)) complaints.add(broken);

  const receipts = await stage.rows<{ state: string; count: number; facts: number }>(
    "select state, count(*)::int as count, count(distinct subject_key)::int as facts from communications.message where organization_id = $1 and template = 'planned-payment-accepted' group by 1",
    [organizationId],
  );
  const written = receipts.reduce((all, row) => all + row.count, 0);
  complaints.expect(written === successes.length && receipts.reduce((all, row) => all + row.facts, 0) === written, `${written} receipts for ${successes.length} successes`);
  complaints.expect(receipts.every((row) => row.state === 'sent' || row.state === 'maybe-sent'), `receipts are ${JSON.stringify(receipts)}`);
  return `${successes.length} charged once and ${of('refused')} refused, ${attempts.length} attempts, ${books.paymentIntents.length} intents, clearing ${money?.clearing} = processor ${books.totals.availableCents} cents, ${written} receipts`;
}
