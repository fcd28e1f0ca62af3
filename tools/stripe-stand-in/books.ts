import { randomBytes } from 'node:crypto';
import type { Outcome } from './outcomes';

/** What the stand-in keeps of one account. Field names are Stripe's where an answer shows them. */
export interface Customer { readonly id: string; readonly created: number; readonly metadata: Record<string, string> }
export interface Mandate { readonly id: string; readonly paymentMethod: string; readonly schedule: string; readonly description: string | null; readonly created: number; status: 'active' | 'inactive' }
export interface Method {
  readonly id: string; readonly created: number; readonly outcome: Outcome; readonly fingerprint: string;
  customer: string | null; expMonth: number; expYear: number; mandate: string | null;
}
export interface Setup {
  readonly id: string; readonly created: number; readonly customer: string | null; readonly types: string[]; readonly secret: string; readonly metadata: Record<string, string>;
  readonly debit: { readonly schedule: string; readonly description: string | null; readonly verification: string } | null;
  status: 'requires_payment_method' | 'requires_confirmation' | 'requires_action' | 'succeeded' | 'canceled'; method: string | null; mandate: string | null;
}
export interface Failure { readonly code: string; readonly decline_code?: string; readonly message: string; readonly type: 'card_error' | 'invalid_request_error' }
export interface Intent {
  readonly id: string; readonly created: number; readonly amount: number; readonly currency: string; readonly customer: string | null; readonly types: string[];
  readonly description: string | null; readonly metadata: Record<string, string>; readonly secret: string;
  status: 'requires_payment_method' | 'requires_confirmation' | 'requires_action' | 'processing' | 'succeeded' | 'canceled';
  method: string | null; /** The last that was tried; stays when the intent has let go of it. */ tried: string | null; failure: Failure | null; charge: string | null; canceledAt: number | null; returnUrl: string | null;
}
export interface Charge {
  readonly id: string; readonly created: number; readonly intent: string; readonly amount: number; readonly currency: string; readonly customer: string | null; readonly method: string;
  status: 'pending' | 'succeeded' | 'failed'; refunded: number; disputed: boolean; failure: Failure | null;
}
export interface Refund { readonly id: string; readonly created: number; readonly charge: string; readonly intent: string; readonly amount: number; readonly metadata: Record<string, string>; status: 'pending' | 'succeeded' | 'failed' }
export interface Dispute {
  readonly id: string; readonly created: number; readonly charge: string; readonly intent: string; readonly amount: number; readonly reason: string;
  status: 'warning_needs_response' | 'warning_closed' | 'needs_response' | 'under_review' | 'won' | 'lost'; readonly movements: string[];
}
export interface Movement { readonly id: string; readonly created: number; readonly amount: number; readonly type: 'charge' | 'payment' | 'refund' | 'refund_failure' | 'adjustment'; readonly source: string }
export interface Event { readonly id: string; readonly created: number; readonly type: string; readonly object: Record<string, unknown> }
/** What happens by itself, later. */
export interface Later { readonly at: number; readonly what: 'settle' | 'fail' | 'dispute' | 'refund-succeeds' | 'refund-fails'; readonly id: string }

export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`;
}

/** One account: an organization's own, or one connected to the platform. */
export class Books {
  readonly customers = new Map<string, Customer>();
  readonly methods = new Map<string, Method>();
  readonly mandates = new Map<string, Mandate>();
  readonly setups = new Map<string, Setup>();
  readonly intents = new Map<string, Intent>();
  readonly charges = new Map<string, Charge>();
  readonly refunds = new Map<string, Refund>();
  readonly disputes = new Map<string, Dispute>();
  readonly movements: Movement[] = [];
  readonly events: Event[] = [];
  readonly keys = new Map<string, { readonly fingerprint: string; readonly status: number; readonly body: string }>();
  later: Later[] = [];

  constructor(
    readonly id: string,
    readonly secretKey: string,
    readonly publishableKey: string,
  ) {}

  get balance(): number {
    return this.movements.reduce((all, movement) => all + movement.amount, 0);
  }
  /** How often each intent moved money in: never more than once. */
  get successes(): number {
    return this.movements.filter((movement) => movement.type === 'charge' || movement.type === 'payment').length;
  }
}

export function found<Value>(map: ReadonlyMap<string, Value>, id: string | null | undefined): Value {
  const value = id === null || id === undefined ? undefined : map.get(id);
  if (value === undefined) throw new Error(`the books have no ${id}`);
  return value;
}
