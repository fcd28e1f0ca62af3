import type { CancellationPreview, CancellationView } from '@preau/cart-checkout';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsText } from '../http/fields';
import type { ShownMethodView } from './billing.dto';
import type { RegistrationView } from './registrations.dto';

export type RefundToName = 'same-method' | 'account';
export class PreviewCancellationQuery {
  /** To the cards and accounts that paid (and by hand for cash and cheques), or kept on account. */
  @IsOptional() @IsIn(['same-method', 'account']) refundTo?: RefundToName;
}
export class CancelRegistrationBody {
  /** Of the preview that was accepted: when anything has changed since, nothing is done and the new preview is answered. */
  @Matches(/^[0-9a-f]{64}$/) acceptedHash: string;
  @IsOptional() @IsIn(['same-method', 'account']) refundTo?: RefundToName;
}
export class RequestCancellationBody {
  @IsIn(['change-of-mind', 'medical', 'moving', 'schedule', 'other']) because: 'change-of-mind' | 'medical' | 'moving' | 'schedule' | 'other';
  @IsText(2_000) message: string;
}
export class CancellationRequestedView {
  requestId: string;
  /** The date that counts, whenever somebody answers. */
  sentAt: string;
}
export class SentenceView {
  fr: string;
  en: string;
}
export class CreditedLineView {
  invoiceLineId: string;
  /** Before tax. */
  amountCents: number;
  gstCents: number;
  qstCents: number;
}
export class RefundPartView {
  paymentId: string;
  tender: 'card' | 'bank-debit' | 'cash' | 'cheque' | 'terminal';
  method: ShownMethodView | null;
  amountCents: number;
}
export class StoppedPaymentView {
  id: string;
  dueOn: string;
  method: ShownMethodView | null;
  wasCents: number;
  /** Null: cancelled. */
  isCents: number | null;
}
export class MoneyBackView {
  owedBeforeCents: number;
  owedAfterCents: number;
  /** Back to the cards and accounts that paid, the latest first. */
  toMethods: RefundPartView[];
  /** Handed over by staff. */
  atCounterCents: number;
  onAccountCents: number;
  /** Back to the scholarships that had paid. */
  toScholarshipCents: number;
  feePaidCents: number;
  feeOwedCents: number;
  planned: StoppedPaymentView[];
  /** What debits on their way bring too much: refunded when it lands. */
  lateCents: number;
}
export class ContactOfOrganizationView {
  name: string;
  nameEn: string;
  email: string;
  phone: string;
}
export class OpenRequestView {
  requestId: string;
  sentAt: string;
}
export class CancellationPreviewView {
  claimId: string;
  accountId: string;
  nameFr: string;
  nameEn: string;
  personName: string;
  startsOn: string | null;
  endsOn: string | null;
  invoiceId: string | null;
  invoiceNumber: number | null;
  /** live: it can be cancelled; over: every session was given; ended: it was cancelled before. */
  state: 'live' | 'over' | 'ended';
  /** A family may do it by itself; otherwise it asks. */
  selfService: boolean;
  openRequest: OpenRequestView | null;
  noticeAt: string;
  sessionsGiven: number;
  sessions: number;
  /** What decides: a rule of law, the organization's policy, or nothing yet. */
  rule: string;
  /** Amounts include taxes. */
  totalCents: number;
  receivedCents: number;
  keptCents: number;
  creditedCents: number;
  feeCents: number;
  lines: CreditedLineView[];
  refundable: boolean;
  refundTo: RefundToName;
  refundDueOn: string | null;
  money: MoneyBackView;
  reasons: SentenceView[];
  contact: ContactOfOrganizationView;
  /** Handed back to say that this, and nothing else, was agreed to. */
  hash: string;
}
export class StartedRefundView {
  refundId: string;
  state: 'pending' | 'succeeded' | 'failed';
}
export class CancelledRegistrationView {
  cancellationId: string;
  /** True when it had been cancelled before: nothing was done now. */
  again: boolean;
  refunds: StartedRefundView[];
}
export class CancellationOutcomeView {
  claimId: string;
  kind: 'cancellation' | 'override' | 'provider' | 'replacement';
  noticeAt: string;
  cancelledAt: string;
  creditMemoId: string | null;
  feeInvoiceId: string | null;
  newInvoiceId: string | null;
  keptCents: number;
  creditedCents: number;
  feeCents: number;
  refundDueOn: string | null;
  reasons: SentenceView[];
  money: MoneyBackView;
}
export class OwnRegistrationView {
  organizationId: string;
  organizationName: string;
  organizationNameEn: string;
  organizationSlug: string;
  registration: RegistrationView;
}
export class OwnRegistrationsView {
  /** By first day; what was cancelled comes last. */
  rows: OwnRegistrationView[];
}

export function previewAnswer(preview: CancellationPreview): CancellationPreviewView {
  const { openRequest, ...rest } = preview;
  return {
    ...rest, noticeAt: preview.noticeAt.toISOString(), openRequest: openRequest === null ? null : { requestId: openRequest.requestId, sentAt: openRequest.sentAt.toISOString() },
    lines: [...preview.lines], reasons: [...preview.reasons], money: moneyAnswer(preview.money),
  };
}
export function moneyAnswer(money: CancellationPreview['money']): MoneyBackView {
  return { ...money, toMethods: [...money.toMethods], planned: [...money.planned] };
}
export function outcomeAnswer({ kind, noticeAt, cancelledAt, outcome, ...row }: CancellationView): CancellationOutcomeView {
  return {
    claimId: row.claimId, kind: kind as CancellationOutcomeView['kind'], noticeAt: noticeAt.toISOString(), cancelledAt: cancelledAt.toISOString(), creditMemoId: row.creditMemoId, feeInvoiceId: row.feeInvoiceId,
    newInvoiceId: row.newInvoiceId, keptCents: outcome.keptCents, creditedCents: outcome.creditedCents, feeCents: outcome.feeCents, refundDueOn: outcome.refundDueOn, reasons: [...outcome.reasons], money: moneyAnswer(outcome.money),
  };
}
