import { addDays, assert, type Cents } from '@preau/kernel';
import { creditLine } from '@preau/billing';
import type { CancellationCase, CancellationRule, ContractPart, ContractSettlement, CreditedPart } from './contract';
import { keptByLaw, progressOf, receivedOf, windowEndsOn, type KeptAtMost } from './kept-at-most';
import { keptByPolicy, type KeptByPolicy } from './kept-by-policy';
import { reasonsOf } from './reasons';

/**
 * What it means that a registration ends: what is kept, what each invoice line gives back with the taxes stored on it,
 * whether money goes back and by when. Of every rule of law that applies and of the organization's own policy, the one
 * that is best for the consumer decides. Pure. The rules and worked numbers: docs/algorithms/cancellation.md.
 */
export function settleContract(input: CancellationCase): ContractSettlement {
  const totalCents = Math.max(0, creditedUpTo(input.parts, leftOf(input.parts)).totalCents);
  const priceCents = grossOf(input.parts.filter((part) => part.kind === 'price'));
  const progress = progressOf(input.sessions, input.noticeAt, input.timeZone);
  const law = bestOfLaw(keptByLaw(input, totalCents, progress));
  const policy = keptByPolicy(input, priceCents, totalCents - priceCents, progress);
  const decided = decide(input, totalCents, law, policy);
  const lines = decided.creditCents === 0 ? [] : linesFor(input.parts, decided.creditCents, totalCents);
  const creditedCents = lines.reduce((all, line) => all + line.amountCents + line.gstCents + line.qstCents, 0);
  const feeCents = decided.fee?.totalCents ?? 0;
  const settlement = {
    rule: decided.rule, totalCents, receivedCents: receivedOf(totalCents, progress), keptCents: Math.max(0, totalCents - creditedCents) + feeCents, creditedCents, lines, fee: decided.fee,
    discountsKeptCents: decided.discountsKeptCents, refundable: decided.refundable, selfService: decided.selfService,
    refundDueOn: decided.refundDays === null ? null : addDays(progress.noticeOn, decided.refundDays),
    windowEndsOn: input.regime === 'fitness-studio' ? windowEndsOn(progress) : null,
  };
  return { ...settlement, reasons: reasonsOf(settlement, progress, input.discountsLost ?? []) };
}

interface Decided {
  readonly rule: CancellationRule;
  readonly creditCents: Cents;
  readonly fee: ContractSettlement['fee'];
  readonly discountsKeptCents: Cents;
  readonly refundable: boolean;
  readonly selfService: boolean;
  readonly refundDays: number | null;
}

function decide(input: CancellationCase, totalCents: Cents, law: KeptAtMost | null, policy: KeptByPolicy | null): Decided {
  const nothing = { creditCents: 0, fee: null, discountsKeptCents: 0, refundable: false, refundDays: null };
  if (input.alreadyCancelled === true) return { ...nothing, rule: 'nothing-paid-for', selfService: false };
  if (totalCents === 0) return { ...nothing, rule: 'nothing-paid-for', refundable: true, selfService: true };
  // A family may always do what the law gives it; beyond, what the organization allows in the period.
  const byLaw = law !== null && law.rule !== 'death-or-medical' && law.rule !== 'provider-cancels';
  if (law !== null && (policy === null || law.keptCents < policy.keptCents || (law.keptCents === policy.keptCents && byLaw))) {
    return { rule: law.rule, creditCents: totalCents - law.keptCents, fee: null, discountsKeptCents: 0, refundable: true, selfService: byLaw, refundDays: law.refundDays };
  }
  if (policy === null) return { ...nothing, rule: 'no-policy', selfService: false };
  const { tier } = policy;
  const fee = policy.feeCents === 0 ? null : { amountCents: policy.feeCents, taxable: tier.feeTaxable, ledgerCodeId: tier.feeLedgerCodeId, totalCents: policy.feeTotalCents };
  // Where a law applies, what it gives back is money, whatever the policy's own words.
  return { rule: 'policy', creditCents: policy.creditCents, fee, discountsKeptCents: policy.discountsKeptCents, refundable: tier.refund || law !== null, selfService: tier.selfService || byLaw, refundDays: law?.refundDays ?? null };
}

function bestOfLaw(found: readonly KeptAtMost[]): KeptAtMost | null {
  return found.reduce<KeptAtMost | null>((best, one) => (best === null || one.keptCents < best.keptCents ? one : best), null);
}

/** What can be credited of the parts, before tax. */
export function leftOf(parts: readonly ContractPart[]): Cents {
  return parts.reduce((all, part) => all + part.leftCents, 0);
}
function grossOf(parts: readonly ContractPart[]): Cents {
  return Math.max(0, creditedUpTo(parts, leftOf(parts)).totalCents);
}

/**
 * The lines that give back so much before tax: the price first, then the fees; everything, with credits given at the
 * counter, when all of it is given back. One cent more never gives back less.
 */
export function creditedUpTo(parts: readonly ContractPart[], amountCents: Cents): { readonly lines: CreditedPart[]; readonly totalCents: Cents } {
  const whole = amountCents >= leftOf(parts);
  let left = amountCents;
  const lines: CreditedPart[] = [];
  for (const part of [...parts].sort((a, b) => Number(a.kind === 'fee') - Number(b.kind === 'fee'))) {
    const credited = whole ? part.leftCents : Math.max(0, Math.min(left, part.leftCents));
    left -= credited;
    if (credited === 0) continue;
    const { id, ...amounts } = creditLine(part.line, credited);
    lines.push({ invoiceLineId: id, ...amounts });
  }
  return { lines, totalCents: lines.reduce((all, line) => all + line.amountCents + line.gstCents + line.qstCents, 0) };
}

/** The lines of the smallest credit that, with its taxes, comes to what is due: at most a cent of each tax beyond it. */
export function linesFor(parts: readonly ContractPart[], dueCents: Cents, totalCents: Cents): CreditedPart[] {
  if (dueCents >= totalCents) return creditedUpTo(parts, leftOf(parts)).lines;
  let [low, high] = [0, leftOf(parts)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (creditedUpTo(parts, middle).totalCents >= dueCents) high = middle;
    else low = middle + 1;
  }
  const found = creditedUpTo(parts, low);
  assert(found.totalCents >= dueCents, 'what is due can be credited');
  return found.lines;
}
