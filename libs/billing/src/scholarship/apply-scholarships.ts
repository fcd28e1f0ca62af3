import { command, newId, type Cents, type LocalDate, type Tx } from '@preau/kernel';
import { lockOpenInvoices, saveAllocations, saveSource } from '../allocation/allocation.store';
import type { Match } from '../allocation/match';
import { refuse } from '../errors';
import { todayOf } from '../invoice/parties.store';
import { creditOf, ledgerAccount, transfer } from '../ledger/journal';
import { lockClientBalance, postJournals } from '../ledger/ledger.store';
import { trimPlannedPayments } from '../planned-payment/planned-payment.store';
import { useKeptScholarships } from './keep-scholarships';
import { takeFromFunds, type KeptPart } from './scholarship.store';

export interface ApplyScholarshipsInput {
  readonly accountId: string;
  readonly invoiceId: string;
  /** The cart that kept them, if one did. */
  readonly cartId?: string;
  readonly parts: readonly (KeptPart & { readonly invoiceLineId: string })[];
}

/**
 * Scholarships settle part of an invoice: one source for each award, booked against the scholarships' expense. It is no
 * money received: cash reports, refunds and childcare slips leave it out. What a cart kept in time is used even later.
 * @throws DomainError billing.scholarship-expired, billing.scholarship-insufficient, billing.scholarship-exceeds-invoice, billing.scholarship-already-used
 */
export const applyScholarships = command('billing.apply-scholarships', async (tx, input: ApplyScholarshipsInput): Promise<{ appliedCents: Cents }> => {
  const { accountId, invoiceId, parts } = input;
  const appliedCents = parts.reduce((all, part) => all + part.amountCents, 0);
  if (parts.some((part) => !Number.isSafeInteger(part.amountCents) || part.amountCents <= 0)) throw refuse('billing.amount-not-positive');
  const kept = input.cartId !== undefined && (await useKeptScholarships(tx, input.cartId));
  if (parts.length === 0) return { appliedCents: 0 };
  const { today } = await todayOf(tx);
  if (!kept) {
    await requireInTime(tx, parts, today);
    await takeFromFunds(tx, accountId, parts);
  }
  await lockClientBalance(tx, accountId);
  const [open] = await lockOpenInvoices(tx, accountId, [invoiceId]);
  if (open === undefined || open.openCents < appliedCents) throw refuse('billing.scholarship-exceeds-invoice', { openCents: open?.openCents ?? 0 });
  const matches: Match[] = [];
  for (const [awardId, ofAward] of byAward(parts)) matches.push({ invoiceId, ...(await settleWith(tx, { accountId, awardId, invoiceId, parts: ofAward, today })) });
  await saveAllocations(tx, accountId, matches, today);
  await trimPlannedPayments(tx, [invoiceId]);
  tx.note('invoice', invoiceId, { accountId, scholarshipCents: appliedCents });
  return { appliedCents };
});

async function requireInTime(tx: Tx, parts: readonly KeptPart[], today: LocalDate): Promise<void> {
  const [late] = await tx.query<{ awardId: string }>(
    `select a.id as "awardId" from billing.scholarship_award a join billing.scholarship s on s.organization_id = a.organization_id and s.id = a.scholarship_id
     where a.organization_id = $1 and a.id = any($2) and s.expires_on < $3 limit 1`,
    [tx.organizationId, parts.map((part) => part.awardId), today],
  );
  if (late !== undefined) throw refuse('billing.scholarship-expired', late);
}

type PartOfLine = ApplyScholarshipsInput['parts'][number];

function byAward(parts: readonly PartOfLine[]): Map<string, PartOfLine[]> {
  const all = new Map<string, PartOfLine[]>();
  for (const part of parts) all.set(part.awardId, [...(all.get(part.awardId) ?? []), part]);
  return all;
}

async function settleWith(tx: Tx, use: { accountId: string; awardId: string; invoiceId: string; parts: readonly PartOfLine[]; today: LocalDate }): Promise<{ sourceId: string; amountCents: Cents }> {
  const sourceId = newId();
  const amountCents = use.parts.reduce((all, part) => all + part.amountCents, 0);
  const { ledgerCodeId } = await tx.one<{ ledgerCodeId: string | null }>(
    `select s.ledger_code_id as "ledgerCodeId" from billing.scholarship_award a join billing.scholarship s on s.organization_id = a.organization_id and s.id = a.scholarship_id
     where a.organization_id = $1 and a.id = $2`,
    [tx.organizationId, use.awardId],
  );
  await saveSource(tx, { id: sourceId, kind: 'scholarship', accountId: use.accountId, amountCents });
  const written = await tx.query(
    `insert into billing.scholarship_use (organization_id, id, award_id, account_id, person_id, invoice_id, invoice_line_id, source_id, amount_cents, used_on)
     select $1, u.id, $2, $3, u."personId", $4, u."invoiceLineId", $5, u."amountCents", $6
     from jsonb_to_recordset($7::jsonb) as u(id uuid, "personId" uuid, "invoiceLineId" uuid, "amountCents" bigint)
     on conflict on constraint scholarship_used_once_on_line do nothing returning id`,
    [tx.organizationId, use.awardId, use.accountId, use.invoiceId, sourceId, use.today, JSON.stringify(use.parts.map((part) => ({ ...part, id: newId() })))],
  );
  if (written.length < use.parts.length) throw refuse('billing.scholarship-already-used', { awardId: use.awardId });
  const postings = transfer(amountCents, ledgerAccount('scholarship', ledgerCodeId), creditOf(use.accountId));
  await postJournals(tx, [{ sourceType: 'scholarship', sourceId, kind: 'applied', effectiveOn: use.today, postings }]);
  return { sourceId, amountCents };
}
