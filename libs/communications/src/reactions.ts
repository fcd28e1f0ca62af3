import { whenAccountActivationRequested, whenLinkOffered, whenStaffInvited } from './invitation/when-invited';
import { whenCancellationRequestAnswered, whenCancellationRequested, whenRegistrationCancelled, whenRegistrationReplaced } from './order/when-cancelled';
import { whenWishedOpeningChanges } from './order/when-opening-changes';
import { whenOrderPlaced, whenPaidTooLate } from './order/when-order-placed';
import { whenCreditMemoIssued, whenPaymentReinstated, whenPaymentTaken, whenRefundSettled } from './payment/when-payment-settles';
import { whenBalancePaid, whenBalancePending, whenBalanceRefused, whenPaymentRequested } from './payment/when-balance';
import { whenCardExpires, whenDebitAgreed, whenDebitAgreementEnded, whenDebitChanged } from './payment/when-debits';
import { whenActionsToTake, whenChargeUnresolved, whenChequeBounced } from './payment/when-staff-look';
import { whenPlannedPaymentAccepted, whenPlannedPaymentPending, whenPlannedPaymentRefused } from './payment/when-planned-payment';
import { whenRl24NumbersNearlyUsed, whenRl24SlipsReady } from './payment/when-rl24';
import { whenStatementSent } from './payment/when-statement-sent';
import {
  whenEmailChanged, whenEmailChangeRequested, whenEmailVerificationRequested, whenPasswordChanged, whenPasswordResetRequested, whenSessionReuseDetected, whenSignUpOfKnownAddress,
} from './security/when-access-changes';
import { whenDatesChange } from './participants/when-dates-change';
import { whenWaitCalledOff } from './waitlist/when-called-off';
import { whenPlaceOffered } from './waitlist/when-place-offered';

/** Everything that makes communications write to somebody; the worker hands them to the outbox relay. */
export const communicationsReactions = [
  whenEmailVerificationRequested, whenSignUpOfKnownAddress, whenPasswordResetRequested, whenEmailChangeRequested, whenEmailChanged, whenPasswordChanged, whenSessionReuseDetected,
  whenAccountActivationRequested, whenStaffInvited, whenLinkOffered,
  whenOrderPlaced, whenPaidTooLate, whenWishedOpeningChanges,
  whenRegistrationCancelled, whenRegistrationReplaced, whenCancellationRequested, whenCancellationRequestAnswered,
  whenPaymentTaken, whenPaymentReinstated, whenCreditMemoIssued, whenRefundSettled, whenStatementSent, whenPlannedPaymentAccepted, whenPlannedPaymentRefused, whenPlannedPaymentPending, whenChargeUnresolved,
  whenBalancePaid, whenBalancePending, whenBalanceRefused, whenPaymentRequested, whenDebitChanged, whenDebitAgreed, whenDebitAgreementEnded, whenCardExpires, whenChequeBounced, whenActionsToTake,
  whenPlaceOffered, whenWaitCalledOff, whenDatesChange,
  whenRl24SlipsReady, whenRl24NumbersNearlyUsed,
] as const;
