import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { PasswordAgainBody } from '../auth/password-again.dto';
import { IfSent } from '../http/fields';

/** What is printed on a key: visible characters, no spaces. */
const printed = /^[\x21-\x7e]{8,255}$/;

export class GatewayAccountView {
  id: string;
  kind: 'sandbox' | 'stripe';
  /** The account at the processor: `acct_…` at Stripe. */
  merchantRef: string;
  /** The key for browsers; it is no secret. */
  publicKey: string;
  /** Keys themselves never leave. */
  hasSecretKey: boolean;
  hasWebhookSecret: boolean;
  active: boolean;
  createdAt: string;
  /** Where the processor sends its notices. */
  webhookUrl: string;
  /** Cards and bank accounts kept there. */
  savedMethods: number;
  /** Planned payments that will be charged there, whichever account is in use. */
  plannedPayments: number;
  version: number;
}
export class GatewayAccountsView {
  rows: GatewayAccountView[];
  /** The kinds that can be chosen here. */
  offered: ('sandbox' | 'stripe')[];
  /** Whether the platform's own key can act for an account at Stripe, which then needs no key of its own. */
  connects: boolean;
}
export class RegisterGatewayAccountBody {
  @IsIn(['sandbox', 'stripe']) kind: 'sandbox' | 'stripe';
  @Matches(/^[A-Za-z0-9_-]{4,120}$/) merchantRef: string;
  @Matches(printed) publicKey: string;
  /** Left out where the platform's own key acts for the account. */
  @IfSent() @Matches(printed) secretKey?: string;
  @IfSent() @Matches(printed) webhookSecret?: string;
}
export class RegisteredGatewayAccountView {
  gatewayAccountId: string;
}
/** What is left out stays as it is. */
export class ReplaceGatewayKeysBody extends PasswordAgainBody {
  @IsInt() @Min(1) @Max(1_000_000) version: number;
  @IfSent() @Matches(printed) publicKey?: string;
  @IfSent() @Matches(printed) secretKey?: string;
  @IfSent() @Matches(printed) webhookSecret?: string;
}
export class ReplacedGatewayKeysView {
  version: number;
}
export class GatewayCheckView {
  answered: boolean;
  /** What the processor holds for the organization; null when it did not say. */
  availableCents: number | null;
  pendingCents: number | null;
  /** Null when it answered. */
  because: 'keys-refused' | 'unreachable' | null;
}
