import { DomainError, read, type Cents, type Sql } from '@preau/kernel';
import type { CreditableLine } from '@preau/billing';
import { requirePermission } from '../cart/buyer';
import { registeredIn, type CancelActivityInput } from './cancel-activity';
import { registrationFacts, type RegistrationFacts } from './cancellation-facts.store';
import { caseOf, withMoney } from './consequences';
import type { CancellationCase, ContractPart, ContractSettlement, CreditedPart } from './contract';
import { settleContract } from './settle-contract';

/** What becomes of everybody's money together; amounts include taxes. */
export interface ActivityMoneyBack {
  readonly creditedCents: Cents;
  /** Of what is credited: what settles what is still owed. */
  readonly settledCents: Cents;
  readonly toMethodsCents: Cents;
  readonly atCounterCents: Cents;
  readonly onAccountCents: Cents;
  readonly toScholarshipCents: Cents;
  /** Debits on their way, given back when they land. */
  readonly lateCents: Cents;
}
export interface ActivityCancellationPreview {
  /** Registrations that would end. */
  readonly registrations: number;
  /** Null when they are too many to be reckoned while somebody waits. */
  readonly money: ActivityMoneyBack | null;
}

/** Each is decided by itself, in some milliseconds. */
const reckonedMax = 150;
const nothing: ActivityMoneyBack = { creditedCents: 0, settledCents: 0, toMethodsCents: 0, atCounterCents: 0, onAccountCents: 0, toScholarshipCents: 0, lateCents: 0 };

/**
 * What cancelling an activity or one of its dates would mean now, without doing it: as its worker would decide, one
 * registration after the other. @throws DomainError cart-checkout.not-allowed, kernel.not-found
 */
export const previewActivityCancellation = read('cart-checkout.preview-activity-cancellation', async (sql, input: Omit<CancelActivityInput, 'reason'>, actor): Promise<ActivityCancellationPreview> => {
  requirePermission(actor, 'activities.edit');
  requirePermission(actor, 'payments.refund');
  const known = await sql.maybe(
    'select 1 from catalog.activity a where a.organization_id = $1 and a.id = $2 and ($3::uuid is null or exists (select 1 from catalog.occurrence o where o.organization_id = $1 and o.activity_id = a.id and o.id = $3))',
    [sql.organizationId, input.activityId, input.occurrenceId],
  );
  if (known === null) throw new DomainError('kernel.not-found', { activityId: input.activityId });
  const claims = await sql.query<{ id: string }>(`select c.id ${registeredIn} order by c.id`, [sql.organizationId, input.activityId, input.occurrenceId]);
  if (claims.length > reckonedMax) return { registrations: claims.length, money: null };
  let money = nothing;
  // What goes back to a client is at most the money it has with the organization, over all its invoices.
  const goingBack = new Map<string, Cents>();
  for (const bill of await billsOf(sql, claims.map(({ id }) => id), input.occurrenceId)) {
    const { accountId } = bill.facts;
    const { settlement, money: back } = await withMoney(sql, { ...bill, refundTo: 'same-method' }, bill.settlement, goingBack.get(accountId));
    const toMethodsCents = back.toMethods.reduce((sum, part) => sum + part.amountCents, 0);
    goingBack.set(accountId, (goingBack.get(accountId) ?? 0) + toMethodsCents + back.atCounterCents);
    money = {
      creditedCents: money.creditedCents + settlement.creditedCents, settledCents: money.settledCents + back.owedBeforeCents - back.owedAfterCents, toMethodsCents: money.toMethodsCents + toMethodsCents,
      atCounterCents: money.atCounterCents + back.atCounterCents, onAccountCents: money.onAccountCents + back.onAccountCents, toScholarshipCents: money.toScholarshipCents + back.toScholarshipCents, lateCents: money.lateCents + back.lateCents,
    };
  }
  return { registrations: claims.length, money };
});

interface Bill {
  readonly facts: RegistrationFacts;
  readonly input: CancellationCase;
  readonly settlement: ContractSettlement;
}

/** What is credited on each invoice, for everybody on it together: where the money goes depends on all of it. */
async function billsOf(sql: Sql, claimIds: readonly string[], occurrenceId: string | null): Promise<Bill[]> {
  const bills = new Map<string, Bill>();
  for (const claimId of claimIds) {
    const read = await registrationFacts(sql, claimId, null);
    if (read.invoiceId === null) continue;
    // The date that is cancelled was never given, although it may have begun.
    const facts = occurrenceId === null ? read : { ...read, sessions: read.sessions.map((session) => ({ ...session, status: 'cancelled' as const })) };
    const input = await caseOf(sql, facts, { actor: 'provider', noticeAt: sql.now });
    const bill = { facts, input, settlement: settleContract(input) };
    const before = bills.get(read.invoiceId);
    bills.set(read.invoiceId, before === undefined ? bill : { ...before, input: { ...before.input, parts: together(before.input.parts, bill.input.parts) }, settlement: both(before.settlement, bill.settlement) });
  }
  return [...bills.values()];
}

/** A fee of the whole order has a part in several registrations. */
function together(parts: readonly ContractPart[], more: readonly ContractPart[]): ContractPart[] {
  const lines = new Map<CreditableLine['id'], ContractPart>();
  for (const part of [...parts, ...more]) lines.set(part.line.id, { ...part, leftCents: part.leftCents + (lines.get(part.line.id)?.leftCents ?? 0) });
  return [...lines.values()];
}

function both(one: ContractSettlement, other: ContractSettlement): ContractSettlement {
  const lines = new Map<string, CreditedPart>();
  for (const line of [...one.lines, ...other.lines]) {
    const before = lines.get(line.invoiceLineId) ?? { amountCents: 0, gstCents: 0, qstCents: 0 };
    lines.set(line.invoiceLineId, { invoiceLineId: line.invoiceLineId, amountCents: before.amountCents + line.amountCents, gstCents: before.gstCents + line.gstCents, qstCents: before.qstCents + line.qstCents });
  }
  const fee = one.fee === null || other.fee === null ? (one.fee ?? other.fee) : { ...one.fee, amountCents: one.fee.amountCents + other.fee.amountCents, totalCents: one.fee.totalCents + other.fee.totalCents };
  return {
    ...one, lines: [...lines.values()], fee, totalCents: one.totalCents + other.totalCents, receivedCents: one.receivedCents + other.receivedCents, keptCents: one.keptCents + other.keptCents,
    creditedCents: one.creditedCents + other.creditedCents, discountsKeptCents: one.discountsKeptCents + other.discountsKeptCents, refundable: one.refundable || other.refundable,
  };
}
