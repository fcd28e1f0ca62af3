/**
 * The one door to a card or bank processor. Two kinds of processor stand behind it: the sandbox (its own application
 * with its own books) and Stripe; `testing/gateway-contract.ts` is what both must do. Every method is one network call, never repeated by itself: whoever calls decides,
 * from the attempt kept in the database, whether asking again is safe. Never call it inside a transaction.
 *
 * Amounts are whole cents. Every method may throw:
 * - `GatewayRefusal`: the processor answered "no" for certain; nothing was done;
 * - `GatewayUnknownOutcome`: no readable answer; the work may or may not have been done. Never answer it with a new
 *   attempt: look the intent up (`findIntent`, or `findIntentByAttempt` when its reference was never received).
 */
export interface PaymentGateway {
  /** The payer in the processor's own books. Asked for again with the same key, it is the same customer. */
  openCustomer(account: GatewayAccount, input: OpenCustomerInput): Promise<string>;
  /** How the payer's browser shows the processor's own fields for a card or a bank account. */
  openMethodEntry(account: GatewayAccount, input: MethodEntryInput): Promise<MethodEntry>;
  /** Turns what the processor's fields gave to the browser into a method that can be charged later. */
  attachMethod(account: GatewayAccount, input: AttachMethodInput): Promise<GatewayMethod>;
  /** Forgets a method. Detaching it twice is harmless. */
  detachMethod(account: GatewayAccount, methodReference: string): Promise<void>;
  /** Changes the month and year at which a card expires. Refused for a bank account. */
  updateCardExpiry(account: GatewayAccount, input: UpdateCardExpiryInput): Promise<GatewayMethod>;

  /** Prepares a charge. Moves no money: an intent that is never confirmed stays without effect. */
  createIntent(account: GatewayAccount, input: CreateIntentInput): Promise<GatewayIntent>;
  /** Asks for the money. An intent that succeeded cannot succeed again: a second confirmation is a refusal. */
  confirmIntent(account: GatewayAccount, input: ConfirmIntentInput): Promise<GatewayIntent>;
  /** The present state of an intent, or null when this merchant account has none under that reference. */
  findIntent(account: GatewayAccount, intentReference: string): Promise<GatewayIntent | null>;
  /**
   * The intent made for one of our attempts, found by the attempt's id. When a forgotten key let two be created, the
   * one that moved or is moving money comes first, then the oldest.
   */
  findIntentByAttempt(account: GatewayAccount, input: FindIntentByAttemptInput): Promise<GatewayIntent | null>;
  /** Closes an intent that has not succeeded, so that no later confirmation can charge it. Closing it twice is harmless. */
  cancelIntent(account: GatewayAccount, input: CancelIntentInput): Promise<GatewayIntent>;

  /** Gives back all or part of what an intent captured, to the method that paid. */
  refund(account: GatewayAccount, input: RefundInput): Promise<GatewayRefund>;
  /** The present state of a refund, or null when this merchant account has none under that reference. */
  findRefund(account: GatewayAccount, refundReference: string): Promise<GatewayRefund | null>;

  /**
   * The refund that was made of an intent under one of our keys, found when its answer was lost; null when there is none.
   * What somebody gave back by hand at the processor is never it.
   */
  findRefundByKey(account: GatewayAccount, input: FindRefundByKeyInput): Promise<GatewayRefund | null>;

  /** What the processor says it holds for the merchant: the figure that our clearing account must equal. */
  readBalance(account: GatewayAccount): Promise<GatewayBalance>;
  /** Checks the signature of a webhook. The notice is only a hint: read the object again before acting on it. */
  readNotice(account: GatewayAccount, delivery: WebhookDelivery): GatewayNotice;
}

/** The organization's account at the processor. Always read from our database by tenant, never from a request. */
export interface GatewayAccount {
  /** The merchant or connected account at the processor. */
  readonly reference: string;
  readonly publishableKey: string;
  /** Null where the platform's own key acts for the account (Stripe Connect). */
  readonly secretKey: string | null;
  /** Null when the account receives no webhooks. */
  readonly webhookSecret: string | null;
}

export type GatewayMethodKind = 'card' | 'bank';

export interface OpenCustomerInput {
  /** Who pays, in our words: an id, no personal data. */
  readonly payerReference: string;
  readonly idempotencyKey: string;
}

/**
 * What a bank account may be debited for, as the payer agrees with the bank's rules (Rule H1): once, with a new consent
 * each time; at the dates of a schedule; or both, when staff may change dates and amounts within what was agreed.
 */
export type DebitAgreement =
  | { readonly schedule: 'sporadic' }
  | { readonly schedule: 'interval' | 'combined'; /** When debits are made, in the payer's language. */ readonly description: string };

export interface MethodEntryInput {
  readonly kind: GatewayMethodKind;
  /** As `openCustomer` answered. */
  readonly customerReference: string;
  /** Origin of the page that shows the fields, for example `https://inscriptions.ville.example`. */
  readonly origin: string;
  readonly language: 'fr' | 'en';
  /** Wanted for a bank account. */
  readonly agreement: DebitAgreement;
}

/** Closed list: the browser draws a frame, or lets the processor's script draw its fields. None of them is ours. */
export type MethodEntry =
  | { readonly kind: 'frame'; readonly url: string }
  | {
      readonly kind: 'elements';
      readonly scriptUrl: string;
      readonly publishableKey: string;
      /** Null when the keys are those of the account itself. */
      readonly connectedAccount: string | null;
      /** Lets the browser finish this one entry, and nothing else. */
      readonly clientSecret: string;
    };

export interface AttachMethodInput {
  readonly token: string;
  /** As `openCustomer` answered: the customer to whom the processor ties the method. */
  readonly customerReference: string;
}

export interface UpdateCardExpiryInput {
  readonly methodReference: string;
  readonly expMonth: number;
  readonly expYear: number;
}

/** A method that can be charged. Numbers never come here: brand, last four digits and a fingerprint only. */
export interface GatewayMethod {
  readonly reference: string;
  readonly kind: GatewayMethodKind;
  readonly brand: string;
  readonly last4: string;
  /** Null for a bank account. */
  readonly expMonth: number | null;
  readonly expYear: number | null;
  /** Equal for two methods made of the same number within one processor. */
  readonly fingerprint: string;
  /** The agreement under which a bank account is debited, where the processor keeps one. */
  readonly mandateReference: string | null;
}

export interface CreateIntentInput {
  /** Our attempt. Kept with the intent, so that it can be found when the answer is lost. */
  readonly attemptId: string;
  readonly idempotencyKey: string;
  readonly amountCents: number;
  readonly currency: 'cad';
  readonly methodReference: string;
  readonly methodKind: GatewayMethodKind;
  /** As `openCustomer` answered. */
  readonly customerReference: string;
  /** Shown on the processor's side; no personal data. */
  readonly description: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

export interface ConfirmIntentInput {
  readonly intentReference: string;
  readonly idempotencyKey: string;
  /** True when nobody is in front of the screen (a planned payment); false at the checkout. */
  readonly offSession: boolean;
  /** Of a bank account, as `attachMethod` answered. */
  readonly mandateReference: string | null;
}

export interface FindIntentByAttemptInput {
  readonly attemptId: string;
  readonly customerReference: string;
}

export interface CancelIntentInput {
  readonly intentReference: string;
  readonly idempotencyKey: string;
}

export interface RefundInput {
  readonly intentReference: string;
  readonly amountCents: number;
  readonly idempotencyKey: string;
}

export interface FindRefundByKeyInput {
  readonly intentReference: string;
  /** As it was sent with `refund`. */
  readonly idempotencyKey: string;
}

/** Why a payment was refused, in classes that a screen may name. `raw` is for the staff journal, never for the payer. */
export interface GatewayDecline {
  readonly reason:
    | 'insufficient-funds'
    | 'expired'
    | 'lost-or-stolen'
    | 'authentication-failed'
    | 'account-closed'
    | 'debit-not-authorized'
    | 'declined';
  /** True when the same method must not be tried again: the payer has to act. */
  readonly hard: boolean;
  readonly raw: string;
}

interface IntentFacts {
  readonly reference: string;
  /** Null when the intent was not made by one of our attempts. */
  readonly attemptId: string | null;
  readonly amountCents: number;
  readonly methodReference: string;
}

/** Closed list: a `switch` on `state` must name every one. */
export type GatewayIntent =
  | (IntentFacts & { readonly state: 'unconfirmed' })
  /** Sent to the bank; the answer comes days later, by webhook or by asking again. */
  | (IntentFacts & { readonly state: 'processing'; readonly expectedAt: Date | null })
  | (IntentFacts & { readonly state: 'succeeded'; readonly succeededAt: Date; readonly refundedCents: number })
  | (IntentFacts & { readonly state: 'declined'; readonly decline: GatewayDecline })
  /** The payer must prove who they are at `actionUrl` (add `origin` and `lang` to show it in a frame). */
  | (IntentFacts & { readonly state: 'needs-client'; readonly actionUrl: string | null })
  /**
   * The money had been captured and the bank took `returnedCents` of it back: a debit that came back, or a payment that
   * the payer disputes. A dispute that is won makes it `succeeded` again.
   */
  | (IntentFacts & { readonly state: 'returned'; readonly decline: GatewayDecline; readonly returnedAt: Date; readonly returnedCents: number; readonly refundedCents: number })
  | (IntentFacts & { readonly state: 'cancelled' });

export interface GatewayRefund {
  readonly reference: string;
  readonly intentReference: string;
  readonly amountCents: number;
  /** `failed`: the money did not leave, or came back, and is owed again. A refund that had succeeded may still fail. */
  readonly state: 'pending' | 'succeeded' | 'failed';
}

export interface GatewayBalance {
  /** Captured, less refunds, returns, fees and payouts. May be negative. */
  readonly availableCents: number;
  /** Sent to banks, not yet certain. */
  readonly pendingCents: number;
}

export interface WebhookDelivery {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The body exactly as received, before any parsing. */
  readonly rawBody: string;
}

/** Something changed at the processor. `id` is the event's own: store it, and the same delivery twice is harmless. */
export interface GatewayNotice {
  readonly id: string;
  readonly merchantReference: string;
  readonly subject: 'intent' | 'refund' | 'other';
  /** Reference of the intent or of the refund; of a dispute, the intent that is disputed. */
  readonly reference: string;
}

export type GatewayOperation =
  | 'open-customer' | 'open-method-entry' | 'attach-method' | 'detach-method' | 'update-card-expiry'
  | 'create-intent' | 'confirm-intent' | 'find-intent' | 'find-intent-by-attempt' | 'cancel-intent'
  | 'refund' | 'find-refund' | 'find-refund-by-key' | 'read-balance' | 'read-notice';

/** No readable answer came back: what was asked may have been done. Look, do not repeat. */
export class GatewayUnknownOutcome extends Error {
  constructor(
    readonly operation: GatewayOperation,
    readonly reason: 'timeout' | 'connection-lost' | 'server-error' | 'in-progress' | 'unreadable-answer',
    options?: { cause?: unknown },
  ) {
    super(`${operation}: outcome unknown (${reason})`, options);
    this.name = 'GatewayUnknownOutcome';
  }
}

export type GatewayRefusalCode =
  | 'bad-request' | 'not-authorized' | 'not-found' | 'too-many-requests'
  | 'idempotency-mismatch' | 'intent-state' | 'method-unusable' | 'token-unusable'
  | 'amount-above-captured' | 'signature-invalid';

/** The processor said no, for certain. Only `too-many-requests` can be helped by trying again. */
export class GatewayRefusal extends Error {
  constructor(
    readonly operation: GatewayOperation,
    readonly code: GatewayRefusalCode,
    /** The processor's own words, for the journal. */
    readonly raw: string,
  ) {
    super(`${operation}: refused (${code}: ${raw})`);
    this.name = 'GatewayRefusal';
  }

  get retryHelps(): boolean {
    return this.code === 'too-many-requests';
  }
}
