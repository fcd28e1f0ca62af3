import type { FoundTarget, ReplacementPreview } from '@preau/cart-checkout';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { type CreditedLineView, type MoneyBackView, moneyAnswer, type RefundToName } from '../client/cancellations.dto';
import { IfSent, IsCents, IsInstant, IsLocalDate, IsNested, IsNotEmpty, IsText } from '../http/fields';
import { DebitConsentBody } from './payments-to-settle.dto';

type Because = 'client' | 'death-or-medical';
export class StaffPreviewQuery {
  @IsOptional() @IsIn(['same-method', 'account']) refundTo?: RefundToName;
  /** Death or illness, proven: only what was received is paid. */
  @IsOptional() @IsIn(['client', 'death-or-medical']) because?: Because;
  /** When the notice was sent; now when left out. */
  @IsOptional() @IsInstant() noticeAt?: string;
}
export class StaffCancelBody extends StaffPreviewQuery {
  @Matches(/^[0-9a-f]{64}$/) acceptedHash: string;
  @IsOptional() @IsText(500) reason?: string;
}
export class OverridePreviewBody extends StaffPreviewQuery {
  /** What is given back, taxes included. */
  @IsCents(0) creditCents: number;
  @IsNotEmpty() @IsText(500) reason: string;
}
export class OverrideBody extends OverridePreviewBody {
  @Matches(/^[0-9a-f]{64}$/) acceptedHash: string;
}
export class RequestsQuery {
  @IsOptional() @IsIn(['open', 'accepted', 'declined']) state?: 'open' | 'accepted' | 'declined';
}
export class CancellationRequestRowView {
  id: string;
  claimId: string;
  accountId: string;
  personName: string;
  ownerName: string;
  nameFr: string;
  nameEn: string;
  startsOn: string | null;
  /** The date that counts. */
  sentAt: string;
  because: 'change-of-mind' | 'medical' | 'moving' | 'schedule' | 'other';
  message: string;
  state: 'open' | 'accepted' | 'declined';
  answer: string;
  answeredAt: string | null;
}
export class CancellationRequestsView {
  /** Open ones first, the oldest first. */
  rows: CancellationRequestRowView[];
}
export class AcceptRequestBody {
  @Matches(/^[0-9a-f]{64}$/) acceptedHash: string;
  @IsOptional() @IsIn(['client', 'death-or-medical']) because?: Because;
  @IsOptional() @IsIn(['same-method', 'account']) refundTo?: RefundToName;
  /** The family reads it. */
  @IsText(2_000) answer: string;
  /** An amount set by hand, taxes included; law or policy decide when left out. */
  @IsOptional() @IsCents(0) creditCents?: number;
}
export class DeclineRequestBody {
  @IsNotEmpty() @IsText(2_000) answer: string;
}
export class RefundTaskView {
  id: string;
  accountId: string;
  ownerName: string;
  personName: string;
  nameFr: string;
  nameEn: string;
  amountCents: number;
  because: 'paid-at-counter' | 'refund-failed';
  dueOn: string | null;
  state: 'open' | 'paid' | 'kept-on-account';
  createdAt: string;
  doneAt: string | null;
}
export class RefundTasksView {
  rows: RefundTaskView[];
}
export class RefundTasksQuery {
  @IsOptional() @IsIn(['open']) state?: 'open';
}
export class FinishRefundTaskBody {
  /** How it was handed over; null leaves it on the client's account. */
  @ValidateIf((_, value) => value !== null) @IsIn(['cash', 'cheque', 'terminal']) tender: 'cash' | 'cheque' | 'terminal' | null;
}
export class CancelActivityBody {
  /** One drop-in date; the whole activity when left out. */
  @IsOptional() @IsUUID() occurrenceId?: string | null;
  /** Families read it. */
  @IsNotEmpty() @IsText(500) reason: string;
}
export class ActivityCancellationPreviewQuery {
  /** One date; the whole activity when left out. */
  @IfSent() @IsUUID() occurrenceId?: string;
}
export class ActivityMoneyBackView {
  creditedCents: number;
  /** Of what is credited: what settles what is still owed. */
  settledCents: number;
  toMethodsCents: number;
  atCounterCents: number;
  onAccountCents: number;
  toScholarshipCents: number;
  /** Debits on their way, given back when they land. */
  lateCents: number;
}
export class ActivityCancellationPreviewView {
  /** Registrations that would end. */
  registrations: number;
  /** Null when they are too many to be reckoned while somebody waits. */
  money: ActivityMoneyBackView | null;
}
export class ActivityCancellationStartedView {
  id: string;
  /** Registrations that end. */
  total: number;
}
export class ActivityCancellationView {
  id: string;
  occurrenceId: string | null;
  reason: string;
  state: 'running' | 'done';
  total: number;
  done: number;
  failed: number;
  startedAt: string;
  finishedAt: string | null;
}
export class ActivityCancellationsView {
  rows: ActivityCancellationView[];
}

export class ReplacementsQuery {
  @IsOptional() @IsText(200) search?: string;
}
export class ReplacementTargetView {
  activityId: string;
  /** Set for a drop-in date. */
  occurrenceId: string | null;
  nameFr: string;
  nameEn: string;
  programFr: string;
  programEn: string;
  startsOn: string | null;
  endsOn: string | null;
  startsAt: string | null;
  /** Before tax and promotions. */
  priceCents: number;
  left: number;
}
export class ReplacementTargetsView {
  rows: ReplacementTargetView[];
}
export class ReplacementAdjustmentBody {
  @IsIn(['manual-fee', 'manual-credit']) kind: 'manual-fee' | 'manual-credit';
  @IsNotEmpty() @IsText(200) label: string;
  @IsCents(1) amountCents: number;
  @IsBoolean() taxable: boolean;
  @IsOptional() @IsUUID() ledgerCodeId?: string | null;
}
export class ReplacementWaiverBody {
  @IsBoolean() rules: boolean;
  @IsBoolean() capacity: boolean;
}
export class ReplacementPreviewBody {
  @IsUUID() activityId: string;
  @IsOptional() @IsUUID() occurrenceId?: string | null;
  /** Of the old line, before tax; all that is left of it, less its part of the counter credits, when left out. */
  @IsOptional() @IsCents(0) oldCreditCents?: number;
  @IsOptional() @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => ReplacementAdjustmentBody) adjustments?: ReplacementAdjustmentBody[];
  @IsOptional() @IsIn(['same-method', 'account']) refundTo?: RefundToName;
  @IsOptional() @IsNested(() => ReplacementWaiverBody) waive?: ReplacementWaiverBody;
}
export class PayDifferenceBody {
  @IsIn(['balance', 'offline', 'method', 'same-dates']) how: 'balance' | 'offline' | 'method' | 'same-dates';
  @ValidateIf((body: PayDifferenceBody) => body.how === 'offline') @IsIn(['cash', 'cheque', 'terminal']) tender?: 'cash' | 'cheque' | 'terminal';
  @ValidateIf((body: PayDifferenceBody) => body.how === 'method') @IsUUID() paymentMethodId?: string;
  /** Of a bank debit sooner than its ten days' notice: what the payer told staff. */
  @IfSent() @IsNested(() => DebitConsentBody) consent?: DebitConsentBody;
}
export class ReplaceBody extends ReplacementPreviewBody {
  @Matches(/^[0-9a-f]{64}$/) acceptedHash: string;
  @IsNested(() => PayDifferenceBody) pay: PayDifferenceBody;
  @IsOptional() @IsText(500) reason?: string;
}
export class ReplacementDiscountView {
  nameFr: string;
  nameEn: string;
  amountCents: number;
}
export class ReplacementLineView {
  labelFr: string;
  labelEn: string;
  amountCents: number;
  discounts: ReplacementDiscountView[];
}
export class ReplacementPreviewView {
  claimId: string;
  accountId: string;
  personName: string;
  nameFr: string;
  nameEn: string;
  newNameFr: string;
  newNameEn: string;
  credited: CreditedLineView[];
  creditedCents: number;
  newLines: ReplacementLineView[];
  newTotalCents: number;
  dueCents: number;
  money: MoneyBackView;
  hash: string;
}
export class ReplacedView {
  cancellationId: string;
  newClaimId: string;
  invoiceId: string;
}

export class PolicyTierBody {
  @IsIn(['before-start', 'after-start']) period: 'before-start' | 'after-start';
  /** Until so many days before the first session, or after it; null: to the end of the period. */
  @ValidateIf((_, value) => value !== null) @IsInt() @Min(0) @Max(730) days: number | null;
  @IsInt() @Min(0) @Max(100) creditPercent: number;
  @IsIn(['price', 'remaining']) creditOf: 'price' | 'remaining';
  /** Money goes back; otherwise it stays on account. */
  @IsBoolean() refund: boolean;
  @IsCents(0) feeCents: number;
  @IsBoolean() feeTaxable: boolean;
  @ValidateIf((_, value) => value !== null) @IsUUID() feeLedgerCodeId: string | null;
  /** A family may cancel by itself in this period. */
  @IsBoolean() selfService: boolean;
}
export class PolicyTierView {
  period: 'before-start' | 'after-start';
  days: number | null;
  creditPercent: number;
  creditOf: 'price' | 'remaining';
  refund: boolean;
  feeCents: number;
  feeTaxable: boolean;
  feeLedgerCodeId: string | null;
  selfService: boolean;
}
export class CancellationPolicyBody {
  /** For staff; families never see it. */
  @IsNotEmpty() @IsText(120) name: string;
  /** The fees of the order come back with the price. */
  @IsBoolean() creditsFees: boolean;
  /** Discounts of others that rested on what is cancelled are kept from what is given back; false when left out. */
  @IsOptional() @IsBoolean() reclaimsDiscounts?: boolean;
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => PolicyTierBody) tiers: PolicyTierBody[];
}
export class PolicyUseView {
  programId: string | null;
  activityId: string | null;
  nameFr: string | null;
  nameEn: string | null;
}
export class CancellationPolicyView {
  id: string;
  name: string;
  version: number;
  validFrom: string;
  creditsFees: boolean;
  reclaimsDiscounts: boolean;
  tiers: PolicyTierView[];
  /** Where it applies now; neither program nor activity: everywhere else. */
  uses: PolicyUseView[];
}
export class CancellationPoliciesView {
  rows: CancellationPolicyView[];
}
export class SavedPolicyView {
  policyId: string;
  version: number;
}
export class PolicyApplicationBody {
  /** Null: no policy of its own there from now on. */
  @ValidateIf((_, value) => value !== null) @IsUUID() policyId: string | null;
  @IsOptional() @IsUUID() programId?: string | null;
  @IsOptional() @IsUUID() activityId?: string | null;
}
export class PolicyExampleBody {
  @IsBoolean() creditsFees: boolean;
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => PolicyTierBody) tiers: PolicyTierBody[];
  @IsCents(1) priceCents: number;
  @IsBoolean() taxable: boolean;
  /** Weekly ones, from the first day on. */
  @IsInt() @Min(1) @Max(200) sessions: number;
  @IsLocalDate() startsOn: string;
  @IsLocalDate() noticeOn: string;
}
export class PolicyExampleReasonView {
  fr: string;
  en: string;
}
export class PolicyExampleView {
  totalCents: number;
  receivedCents: number;
  keptCents: number;
  creditedCents: number;
  feeCents: number;
  refundable: boolean;
  selfService: boolean;
  refundDueOn: string | null;
  reasons: PolicyExampleReasonView[];
}

export function targetAnswer({ formId: _form, startsAt, ...target }: FoundTarget): ReplacementTargetView {
  return { ...target, startsAt: startsAt?.toISOString() ?? null };
}
export function replacementAnswer({ newLines, credited, money, ...preview }: ReplacementPreview): ReplacementPreviewView {
  return {
    ...preview, credited: [...credited], money: moneyAnswer(money),
    newLines: newLines.map(({ labelFr, labelEn, amountCents, discounts }) => ({ labelFr, labelEn, amountCents, discounts: (discounts ?? []).map(({ nameFr, nameEn, amountCents: off }) => ({ nameFr, nameEn, amountCents: off })) })),
  };
}
