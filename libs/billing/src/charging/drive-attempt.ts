import type { CrashAt } from '@preau/kernel';
import { GatewayRefusal, GatewayUnknownOutcome, type GatewayIntent } from '../gateway/payment-gateway';
import type { OpenedGateway } from '../wallet/gateway-accounts';
import type { PayerAtGateway } from '../wallet/gateway-customer.store';
import { refusalOf, type ChargeAttempt, type ChargeRefusal } from './charge-attempt';
import type { ChargingSettings } from './charging-settings';
import type { ChargeOutcome, PostponeChargeInput } from './settle-charge';

type GivingUp = Extract<ChargeOutcome, { kind: 'refused' | 'withdrawn' }>;

/** Where a charge stands, for whoever waits for it. */
export interface ChargeView {
  readonly attemptId: string;
  readonly state: 'accepted' | 'refused' | 'pending' | 'needs-client' | 'unknown';
  readonly refusedBecause?: string;
  /** Where the payer proves who they are, when the state is needs-client. */
  readonly actionUrl?: string;
}
/** The transactions between which the processor is asked. Each answers null when the lease was lost. */
export interface DriveSteps {
  saveIntent(organizationId: string, attempt: ChargeAttempt, reference: string): Promise<ChargeAttempt | null>;
  markSent(organizationId: string, attempt: ChargeAttempt): Promise<{ attempt: ChargeAttempt; wanted: boolean } | null>;
  postpone(organizationId: string, input: PostponeChargeInput): Promise<ChargeAttempt | null>;
  /** Keeps why a charge is about to be given up: its closing at the processor would otherwise hide it. */
  noteRefusal(organizationId: string, attempt: ChargeAttempt, refusal: ChargeRefusal): Promise<ChargeAttempt | null>;
  settle(organizationId: string, attemptId: string, outcome: ChargeOutcome): Promise<ChargeAttempt>;
}
export interface Drive {
  readonly organizationId: string;
  readonly attempt: ChargeAttempt;
  readonly gateway: OpenedGateway;
  readonly payer: PayerAtGateway;
  readonly now: Date;
  readonly settings: ChargingSettings;
  readonly steps: DriveSteps;
  readonly crashAt: CrashAt;
}

export function viewOf(attempt: ChargeAttempt): ChargeView {
  const { id: attemptId, state } = attempt;
  if (state === 'accepted' || state === 'pending') return { attemptId, state };
  if (state === 'refused') return { attemptId, state, ...(attempt.refusedBecause === null ? {} : { refusedBecause: attempt.refusedBecause }) };
  return { attemptId, state: state === 'cancelled' ? 'refused' : 'unknown' };
}

/**
 * One attempt, as far as it goes now. Null when somebody else took it over meanwhile. The order of what is committed
 * and what is asked is the whole point: see docs/algorithms/charging.md.
 */
export async function driveAttempt(drive: Drive): Promise<ChargeView | null> {
  let known: Awaited<ReturnType<typeof knowIntent>>;
  try {
    known = await knowIntent(drive);
  } catch (error) {
    return afterFailure(drive, drive.attempt, error);
  }
  if (known === null) return null;
  const { attempt, intent } = known;
  return intent.state === 'unconfirmed' ? confirm(drive, attempt, intent.reference) : applyIntent(drive, attempt, intent);
}

/** The charge at the processor: by its id once we have it, otherwise made, or found if our key may have been forgotten. */
async function knowIntent(drive: Drive): Promise<{ attempt: ChargeAttempt; intent: GatewayIntent } | null> {
  const { attempt, gateway: { gateway, account }, now, settings } = drive;
  if (attempt.gatewayRef !== null) {
    const intent = await gateway.findIntent(account, attempt.gatewayRef);
    if (intent === null) throw new GatewayUnknownOutcome('find-intent', 'unreadable-answer');
    return { attempt, intent };
  }
  const keyForgotten = now.getTime() - attempt.startedAt.getTime() >= settings.keyRememberedSeconds * 1_000;
  const orphan = keyForgotten ? await gateway.findIntentByAttempt(account, { attemptId: attempt.id, customerReference: drive.payer.customerReference }) : null;
  const intent =
    orphan ??
    (await gateway.createIntent(account, {
      attemptId: attempt.id, idempotencyKey: attempt.idempotencyKey, amountCents: attempt.amountCents, currency: 'cad',
      methodReference: attempt.gatewayMethodRef, methodKind: drive.payer.methodKind, customerReference: drive.payer.customerReference, description: attempt.purpose,
      metadata: { organization: drive.organizationId },
    }));
  await drive.crashAt('intent-created');
  const saved = await drive.steps.saveIntent(drive.organizationId, attempt, intent.reference);
  await drive.crashAt('intent-saved');
  return saved === null ? null : { attempt: saved, intent };
}

async function confirm(drive: Drive, created: ChargeAttempt, reference: string): Promise<ChargeView | null> {
  const { gateway: { gateway, account }, organizationId, steps } = drive;
  const sent = await steps.markSent(organizationId, created);
  if (sent === null) return null;
  if (!sent.wanted) return giveUp(drive, sent.attempt, reference, { kind: 'withdrawn' });
  await drive.crashAt('marked-sent');
  let attempt = sent.attempt;
  try {
    // A fresh key each time: a charge can succeed once, and a stored failure must not answer for ever.
    await gateway.confirmIntent(account, { intentReference: reference, idempotencyKey: `${attempt.idempotencyKey}-confirm-${attempt.asks}`, offSession: attempt.payerAbsent, mandateReference: drive.payer.mandateReference });
    await drive.crashAt('confirmed');
    if (attempt.purpose === 'checkout') await drive.crashAt('checkout-confirmed');
  } catch (error) {
    if (!isGatewayError(error)) throw error;
    if (error instanceof GatewayRefusal && error.code === 'method-unusable') return giveUp(drive, attempt, reference, { kind: 'refused', refusal: { because: 'declined', final: true } });
    // It may have been charged. What it says now is read below; what it says in a minute will be read if it says nothing.
    const postponed = await steps.postpone(organizationId, { attempt, state: 'unknown', ...nextAsk(drive, attempt) });
    if (postponed === null) return null;
    attempt = postponed;
    await drive.crashAt('marked-unknown');
  }
  try {
    const intent = await gateway.findIntent(account, reference);
    await drive.crashAt('re-read');
    if (intent === null || intent.state === 'unconfirmed') return attempt.state === 'unknown' ? viewOf(attempt) : await leaveForLater(drive, attempt);
    return await applyIntent(drive, attempt, intent);
  } catch (error) {
    if (attempt.state === 'unknown' && isGatewayError(error)) return viewOf(attempt);
    return afterFailure(drive, attempt, error);
  }
}

/** What the processor says now, written down. */
async function applyIntent(drive: Drive, attempt: ChargeAttempt, intent: GatewayIntent): Promise<ChargeView | null> {
  switch (intent.state) {
    case 'succeeded':
      return settle(drive, attempt.id, { kind: 'accepted' });
    case 'processing': {
      const wait = intent.expectedAt === null ? 0 : Math.ceil((intent.expectedAt.getTime() - drive.now.getTime()) / 1_000);
      return settle(drive, attempt.id, { kind: 'pending', expectedAt: intent.expectedAt, askAgainInSeconds: wait > 0 ? wait : drive.settings.pendingReaskSeconds });
    }
    case 'declined':
      return giveUp(drive, attempt, intent.reference, { kind: 'refused', refusal: refusalOf(intent.decline) });
    case 'needs-client':
      return waitForClient(drive, attempt, intent.reference, intent.actionUrl);
    case 'returned':
      return settle(drive, attempt.id, { kind: 'returned', returnedCents: intent.returnedCents });
    case 'cancelled':
      return settle(drive, attempt.id, attempt.refusedBecause === null ? { kind: 'withdrawn' } : { kind: 'refused', refusal: { because: attempt.refusedBecause, final: true } });
    case 'unconfirmed':
      return leaveForLater(drive, attempt);
    default:
      return intent satisfies never;
  }
}

/** A payer who pays a cart or a balance is there to answer their bank, for a while; nobody is when a planned payment falls due. */
async function waitForClient(drive: Drive, attempt: ChargeAttempt, reference: string, actionUrl: string | null): Promise<ChargeView | null> {
  const refused: GivingUp = { kind: 'refused', refusal: { because: 'needs-authentication', final: true } };
  const waited = (drive.now.getTime() - attempt.startedAt.getTime()) / 1_000;
  const left = Math.ceil(drive.settings.authenticationSeconds - waited);
  if (attempt.payerAbsent || actionUrl === null || left <= 0) return giveUp(drive, attempt, reference, refused);
  const waiting = await drive.steps.postpone(drive.organizationId, { attempt, asks: attempt.asks, askAgainInSeconds: left });
  return waiting === null ? null : { attemptId: attempt.id, state: 'needs-client', actionUrl };
}

/**
 * Closes the charge at the processor first: a declined charge could be confirmed once more by a worker that slept, and
 * only what can never succeed any more may be given up.
 */
async function giveUp(drive: Drive, given: ChargeAttempt, reference: string, outcome: GivingUp): Promise<ChargeView | null> {
  const { gateway, account } = drive.gateway;
  const attempt = outcome.kind === 'refused' ? await drive.steps.noteRefusal(drive.organizationId, given, outcome.refusal) : given;
  if (attempt === null) return null;
  try {
    await gateway.cancelIntent(account, { intentReference: reference, idempotencyKey: `${attempt.idempotencyKey}-cancel` });
  } catch (error) {
    return error instanceof GatewayRefusal && error.code === 'intent-state' ? tooLateToClose(drive, attempt, reference, outcome) : afterFailure(drive, attempt, error);
  }
  return settle(drive, attempt.id, outcome);
}

/** It cannot be closed: it moved money meanwhile, or is closed already. */
async function tooLateToClose(drive: Drive, attempt: ChargeAttempt, reference: string, outcome: GivingUp): Promise<ChargeView | null> {
  const { gateway, account } = drive.gateway;
  let intent: GatewayIntent | null;
  try {
    intent = await gateway.findIntent(account, reference);
  } catch (error) {
    return afterFailure(drive, attempt, error);
  }
  if (intent?.state === 'succeeded' || intent?.state === 'processing' || intent?.state === 'returned') return applyIntent(drive, attempt, intent);
  return intent?.state === 'cancelled' ? settle(drive, attempt.id, outcome) : leaveForLater(drive, attempt);
}

async function settle(drive: Drive, attemptId: string, outcome: ChargeOutcome): Promise<ChargeView> {
  const settled = await drive.steps.settle(drive.organizationId, attemptId, outcome);
  await drive.crashAt('settled');
  return viewOf(settled);
}

function isGatewayError(error: unknown): boolean {
  return error instanceof GatewayUnknownOutcome || error instanceof GatewayRefusal;
}

/**
 * The processor could not be asked. Money may have moved only if the charge had been sent; before that nothing was, and
 * a person at the checkout is told so at once.
 */
async function afterFailure(drive: Drive, attempt: ChargeAttempt, error: unknown): Promise<ChargeView | null> {
  if (!isGatewayError(error)) throw error;
  const neverSent = attempt.gatewayRef === null;
  if (neverSent && error instanceof GatewayRefusal && error.code === 'method-unusable') {
    return settle(drive, attempt.id, { kind: 'refused', refusal: { because: 'declined', final: true } });
  }
  if (neverSent && !attempt.payerAbsent) return settle(drive, attempt.id, { kind: 'refused', refusal: { because: 'processor-unavailable', final: false } });
  return leaveForLater(drive, attempt);
}

async function leaveForLater(drive: Drive, attempt: ChargeAttempt): Promise<ChargeView | null> {
  const maySucceed = attempt.state === 'sent' || attempt.state === 'unknown';
  const postponed = await drive.steps.postpone(drive.organizationId, { attempt, ...(maySucceed ? { state: 'unknown' as const } : {}), ...nextAsk(drive, attempt) });
  return postponed === null ? null : viewOf(postponed);
}

function nextAsk(drive: Drive, attempt: ChargeAttempt): { asks: number; askAgainInSeconds: number | null } {
  return { asks: attempt.asks + 1, askAgainInSeconds: drive.settings.reaskSeconds[attempt.asks] ?? null };
}
