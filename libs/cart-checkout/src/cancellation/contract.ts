import type { Cents, LocalDate } from '@preau/kernel';
import type { CreditableLine, TaxRates, TaxRegistration } from '@preau/billing';

/** Which chapter of the consumer act a registration falls under. */
export type Regime = 'exempt' | 's188' | 'fitness-studio' | 'remote-service' | 'goods';
/** Who ends it, or why: the client; the organization, which gives what it took; death or illness, proven to staff. */
export type CancellationActor = 'client' | 'provider' | 'death-or-medical';

/** One invoice line, and what of it belongs to this registration and was not credited before. Negative for a credit given at the counter. */
export interface ContractPart {
  readonly line: CreditableLine;
  readonly kind: 'price' | 'fee';
  readonly leftCents: Cents;
}
export interface ServiceSession {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Called off by the organization: never given. */
  readonly calledOff?: boolean;
}

/** A period of the organization's own policy, before or after the first session. */
export interface PolicyTier {
  readonly period: 'before-start' | 'after-start';
  /** Until that many days before the first session, or until that many days after it; null: to the end of the period. */
  readonly days: number | null;
  readonly creditPercent: number;
  /** Percent of the whole price, or of what is left to be given. */
  readonly creditOf: 'price' | 'remaining';
  /** Money goes back; otherwise it stays on account. */
  readonly refund: boolean;
  readonly feeCents: Cents;
  readonly feeTaxable: boolean;
  readonly feeLedgerCodeId: string | null;
  /** A family may cancel by itself in this period. */
  readonly selfService: boolean;
}
export interface CancellationPolicy {
  readonly policyId: string;
  readonly version: number;
  readonly creditsFees: boolean;
  /** Discounts that rested on what is cancelled (several people, combined items) are kept from what is given back. */
  readonly reclaimsDiscounts: boolean;
  readonly tiers: readonly PolicyTier[];
}

/** A discount of another registration that rested on this one, taxes included. */
export interface DiscountLost {
  readonly claimId: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly personName: string;
  readonly totalCents: Cents;
}

/** Everything the engine decides on; nothing is read elsewhere. */
export interface CancellationCase {
  readonly regime: Regime;
  readonly actor: CancellationActor;
  /** When the notice was sent, not when somebody read it. */
  readonly noticeAt: Date;
  readonly timeZone: string;
  readonly purchasedAt: Date;
  /** Of a contract concluded on line: when the copy that can be kept was given; null while it was not. Undefined for the counter. */
  readonly copyGivenAt?: Date | null;
  /** Those of the contract: what was over when it was bought is none of it. In order. */
  readonly sessions: readonly ServiceSession[];
  readonly parts: readonly ContractPart[];
  /** The organization's own, as it stood when the registration was bought. */
  readonly policy: CancellationPolicy | null;
  /** Looked at only where the policy takes them back. */
  readonly discountsLost?: readonly DiscountLost[];
  /** Of a service given at a distance: what was given to make somebody sign. */
  readonly inducementCents?: Cents;
  /** Of a fitness studio, proven: what the organization spent for this client. */
  readonly provenExpensesCents?: Cents;
  /** A registration ends once: the second notice changes nothing. */
  readonly alreadyCancelled?: boolean;
  /** For the tax of a cancellation fee. */
  readonly taxes: { readonly rates: TaxRates; readonly registration: TaxRegistration };
}

/** The rule that decided. */
export type CancellationRule =
  | 'nothing-paid-for' | 'provider-cancels' | 'death-or-medical'
  | 'before-start' | 'sequential-service' | 'fitness-first-tenth' | 'fitness-after' | 'remote-service' | 'goods-ten-days' | 'copy-not-given'
  | 'policy' | 'no-policy';

export interface Sentence {
  readonly fr: string;
  readonly en: string;
}
export interface CreditedPart {
  readonly invoiceLineId: string;
  readonly amountCents: Cents;
  readonly gstCents: Cents;
  readonly qstCents: Cents;
}
/** What a cancellation means. Amounts include taxes unless they say otherwise. */
export interface ContractSettlement {
  readonly rule: CancellationRule;
  readonly totalCents: Cents;
  /** The services given before the notice. */
  readonly receivedCents: Cents;
  /** Kept by the organization: what was given, an indemnity, a fee. */
  readonly keptCents: Cents;
  readonly creditedCents: Cents;
  readonly lines: readonly CreditedPart[];
  readonly fee: { readonly amountCents: Cents; readonly taxable: boolean; readonly ledgerCodeId: string | null; readonly totalCents: Cents } | null;
  /** Of what is kept: for discounts of other registrations that rested on this one. */
  readonly discountsKeptCents: Cents;
  /** Whether what was paid too much goes back as money. */
  readonly refundable: boolean;
  /** By when, if the law says so. */
  readonly refundDueOn: LocalDate | null;
  /** Of a fitness studio: the last day on which at most a tenth is kept. */
  readonly windowEndsOn: LocalDate | null;
  /** A family may do it by itself. */
  readonly selfService: boolean;
  readonly reasons: readonly Sentence[];
}
