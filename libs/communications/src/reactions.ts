import { whenAccountActivationRequested, whenLinkOffered, whenStaffInvited } from './invitation/when-invited';
import { whenOrderPlaced, whenPaidTooLate } from './order/when-order-placed';
import { whenCreditMemoIssued, whenPaymentTaken, whenRefundSettled } from './payment/when-payment-settles';
import { whenChargeUnresolved, whenPlannedPaymentAccepted, whenPlannedPaymentPending, whenPlannedPaymentRefused } from './payment/when-planned-payment';
import {
  whenEmailChanged, whenEmailChangeRequested, whenEmailVerificationRequested, whenPasswordChanged, whenPasswordResetRequested, whenSessionReuseDetected, whenSignUpOfKnownAddress,
} from './security/when-access-changes';

/** Everything that makes communications write to somebody; the worker hands them to the outbox relay. */
export const communicationsReactions = [
  whenEmailVerificationRequested, whenSignUpOfKnownAddress, whenPasswordResetRequested, whenEmailChangeRequested, whenEmailChanged, whenPasswordChanged, whenSessionReuseDetected,
  whenAccountActivationRequested, whenStaffInvited, whenLinkOffered,
  whenOrderPlaced, whenPaidTooLate,
  whenPaymentTaken, whenCreditMemoIssued, whenRefundSettled, whenPlannedPaymentAccepted, whenPlannedPaymentRefused, whenPlannedPaymentPending, whenChargeUnresolved,
] as const;
