export type { CancellationActor, CancellationRule, ContractSettlement, PolicyTier, Sentence } from './contract';
export { previewCancellation, viewCancellation, type CancellationPreview, type CancellationView, type PreviewCancellationInput } from './preview-cancellation';
export { cancelRegistration, type CancelRegistrationInput } from './cancel-registration';
export type { EndedRegistration } from './end-registration';
export type { MoneyBack, RefundTo } from './money-back';
export { overrideCancellation, previewOverride, type OverrideCancellationInput } from './override-cancellation';
export {
  acceptCancellationRequest, declineCancellationRequest, requestCancellation, requestReasons, type AcceptRequestInput, type RequestBecause, type RequestCancellationInput,
} from './request-cancellation';
export { listCancellationRequests, type CancellationRequestRow } from './list-requests';
export { calculateExample, type ExampleInput } from './calculate-example';
export { applyCancellationPolicy, listCancellationPolicies, saveCancellationPolicy, type PolicyView, type SavePolicyInput, type UsePolicyInput } from './edit-policies';
export { finishRefundTask, listRefundTasks, type FinishRefundTaskInput, type RefundTaskRow } from './refund-tasks';
export { listActivityCancellations, runActivityCancellations, startActivityCancellation, type ActivityCancellationView, type CancelActivityInput } from './cancel-activity';
export { previewActivityCancellation, type ActivityCancellationPreview } from './preview-activity-cancellation';
export { cancellationReactions } from './late-money';
export { isOfCancellation } from './cancellation.store';
export { cancellationRequestAnswered, cancellationRequested, registrationCancelled, registrationReplaced, type CancellationRequestAnswered, type CancellationRequested, type RegistrationCancelled, type RegistrationReplaced } from './events';
