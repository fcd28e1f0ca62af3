import { event, type Cents, type LocalDate } from '@preau/kernel';
import type { Sentence } from './contract';
import type { MoneyBack } from './money-back';

interface AboutRegistration {
  readonly accountId: string;
  readonly personId: string;
  readonly claimId: string;
  readonly labelFr: string;
  readonly labelEn: string;
  readonly personName: string;
  readonly locale: 'fr-CA' | 'en-CA';
}

/** A registration has ended: what the family is told with its credit memo. Amounts include taxes. */
export interface RegistrationCancelled extends AboutRegistration {
  readonly cancellationId: string;
  readonly by: 'family' | 'staff' | 'provider';
  /** When it was bought for one date alone: when that date was to be held. What was told earlier does not say. */
  readonly startsAt?: string | null;
  readonly noticeAt: string;
  readonly keptCents: Cents;
  readonly creditedCents: Cents;
  readonly feeCents: Cents;
  readonly creditMemoId: string | null;
  readonly creditMemoNumber: number | null;
  readonly invoiceId: string | null;
  readonly invoiceNumber: number | null;
  readonly toMethods: readonly Pick<MoneyBack['toMethods'][number], 'tender' | 'method' | 'amountCents'>[];
  readonly atCounterCents: Cents;
  readonly onAccountCents: Cents;
  readonly lateCents: Cents;
  /** What is still to be paid of the invoice and of the fee. */
  readonly owedCents: Cents;
  readonly stopped: readonly { readonly dueOn: LocalDate; readonly wasCents: Cents; readonly isCents: Cents | null }[];
  readonly refundDueOn: LocalDate | null;
  readonly reasons: readonly Sentence[];
  /** The organization's own words, when it is the one that cancels. */
  readonly reason: string;
}
export const registrationCancelled = event<RegistrationCancelled>('cart-checkout.registration-cancelled.v1');

export interface CancellationRequested extends AboutRegistration {
  readonly requestId: string;
  readonly sentAt: string;
  readonly message: string;
}
export const cancellationRequested = event<CancellationRequested>('cart-checkout.cancellation-requested.v1');

export interface CancellationRequestAnswered extends AboutRegistration {
  readonly requestId: string;
  readonly sentAt: string;
  readonly accepted: boolean;
  readonly answer: string;
}
export const cancellationRequestAnswered = event<CancellationRequestAnswered>('cart-checkout.cancellation-request-answered.v1');

/** One registration has taken the place of another. */
export interface RegistrationReplaced extends AboutRegistration {
  readonly cancellationId: string;
  readonly newClaimId: string;
  readonly newLabelFr: string;
  readonly newLabelEn: string;
  readonly creditedCents: Cents;
  readonly creditMemoId: string | null;
  readonly creditMemoNumber: number | null;
  readonly invoiceId: string;
  readonly invoiceNumber: number;
  readonly newTotalCents: Cents;
  readonly toMethods: RegistrationCancelled['toMethods'];
  readonly atCounterCents: Cents;
  readonly onAccountCents: Cents;
  readonly owedCents: Cents;
}
export const registrationReplaced = event<RegistrationReplaced>('cart-checkout.registration-replaced.v1');
