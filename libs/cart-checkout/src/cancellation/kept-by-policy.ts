import { addDays, share, type Cents } from '@preau/kernel';
import { taxesOf } from '@preau/billing';
import type { CancellationCase, PolicyTier } from './contract';
import { receivedOf, type ServiceProgress } from './kept-at-most';

/** What the organization's own policy gives in one period, taxes included. */
export interface KeptByPolicy {
  readonly tier: PolicyTier;
  readonly creditCents: Cents;
  /** What the credit is less by, for discounts of other registrations that rested on this one. */
  readonly discountsKeptCents: Cents;
  /** Zero when it would take all that is credited: then nothing is credited. */
  readonly feeCents: Cents;
  readonly feeTotalCents: Cents;
  readonly keptCents: Cents;
}

/** In the order of time: before the first session from the earliest limit on, then after it. */
export function inOrderOfTime(tiers: readonly PolicyTier[]): PolicyTier[] {
  const at = (tier: PolicyTier): number => (tier.period === 'before-start' ? -(tier.days ?? 0) : (tier.days ?? Number.MAX_SAFE_INTEGER));
  return [...tiers].sort((a, b) => (a.period === b.period ? at(a) - at(b) : a.period === 'before-start' ? -1 : 1));
}

/** Whether a notice comes in time for a period: by the calendar of the organization, the day itself included. */
function inTime(tier: PolicyTier, progress: ServiceProgress): boolean {
  if (progress.firstOn === null) return tier.period === 'after-start' || tier.days === null || tier.days === 0;
  const { noticeOn } = progress;
  if (tier.period === 'before-start') return !progress.started && (tier.days === null || noticeOn <= addDays(progress.firstOn, -tier.days));
  return !progress.over && (tier.days === null || noticeOn <= addDays(progress.firstOn, tier.days));
}

/**
 * The best that the policy gives to a notice of this moment. Who is in time for a period is in time for every later one:
 * an earlier notice never gets less, whatever an organization writes into its periods.
 * @param priceCents what the price comes to, taxes included; feesCents the fees of the order that belong to it
 */
export function keptByPolicy(input: CancellationCase, priceCents: Cents, feesCents: Cents, progress: ServiceProgress): KeptByPolicy | null {
  const { policy } = input;
  if (policy === null) return null;
  const baseCents = Math.max(0, policy.creditsFees ? priceCents + feesCents : priceCents);
  const totalCents = Math.max(0, priceCents + feesCents);
  let best: KeptByPolicy | null = null;
  for (const tier of inOrderOfTime(policy.tiers)) {
    if (!inTime(tier, progress)) continue;
    const given = keptInTier(tier, baseCents, totalCents, progress, input);
    if (best === null || given.keptCents < best.keptCents || (given.keptCents === best.keptCents && given.tier.refund && !best.tier.refund)) best = given;
  }
  return best;
}

function keptInTier(tier: PolicyTier, baseCents: Cents, totalCents: Cents, progress: ServiceProgress, input: CancellationCase): KeptByPolicy {
  const of = tier.creditOf === 'price' ? baseCents : baseCents - receivedOf(baseCents, progress);
  const promisedCents = share(of, tier.creditPercent, 100);
  const discountsKeptCents = discountsKept(input, promisedCents, baseCents);
  const creditCents = promisedCents - discountsKeptCents;
  const feeTotalCents = tier.feeCents === 0 ? 0 : feeWithTaxes(tier.feeCents, tier.feeTaxable, input);
  if (feeTotalCents >= creditCents) return { tier, creditCents: 0, discountsKeptCents: feeTotalCents === 0 ? discountsKeptCents : 0, feeCents: 0, feeTotalCents: 0, keptCents: totalCents };
  return { tier, creditCents, discountsKeptCents, feeCents: tier.feeCents, feeTotalCents, keptCents: totalCents - creditCents + feeTotalCents };
}

/** Discounts that others had because of this registration, as far as it is given back: never more than that. */
function discountsKept({ policy, discountsLost }: CancellationCase, promisedCents: Cents, baseCents: Cents): Cents {
  if (policy?.reclaimsDiscounts !== true || baseCents <= 0) return 0;
  const lostCents = (discountsLost ?? []).reduce((all, one) => all + one.totalCents, 0);
  return Math.min(promisedCents, share(Math.min(lostCents, baseCents), promisedCents, baseCents));
}

/** As the invoice of the fee will say. */
export function feeWithTaxes(feeCents: Cents, taxable: boolean, { taxes }: Pick<CancellationCase, 'taxes'>): Cents {
  return taxesOf([{ amountCents: feeCents, tax: { kind: 'decided', taxable, by: 'organization' } }], taxes.rates, taxes.registration).totalCents;
}
