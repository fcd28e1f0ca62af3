import type { KnownGateways } from '../wallet/gateway-accounts';
import { sandboxGateway } from './sandbox.adapter';
import { stripeGateway } from './stripe.adapter';

/** What an installation is told about processors; which of them an organization uses, it chooses itself. */
export interface GatewayConfiguration {
  readonly sandboxUrl: string | null;
  readonly stripe: StripeConfiguration;
}
export interface StripeConfiguration {
  /** False where nobody may choose Stripe. */
  readonly offered: boolean;
  readonly platformSecretKey: string | null;
  readonly connectWebhookSecret: string | null;
  readonly scriptUrl: string;
  /** Another address than Stripe's own: a loopback in tests. */
  readonly apiUrl: string | null;
}
const stripeScript = 'https://js.stripe.com/dahlia/stripe.js';
/** Where a bank sends the payer back to: a page of the portal that says to go on in the first one. */
const proofReturnPath = '/payment-proof';

/** Reads PREAU_STRIPE, STRIPE_PLATFORM_KEY, STRIPE_CONNECT_WEBHOOK_SECRET, STRIPE_API_URL and STRIPE_SCRIPT_URL. */
export function readStripeConfiguration(from: NodeJS.ProcessEnv): StripeConfiguration {
  const text = (name: string): string | null => (from[name] === undefined || from[name] === '' ? null : from[name]);
  return {
    offered: text('PREAU_STRIPE') !== 'off',
    platformSecretKey: text('STRIPE_PLATFORM_KEY'),
    connectWebhookSecret: text('STRIPE_CONNECT_WEBHOOK_SECRET'),
    scriptUrl: text('STRIPE_SCRIPT_URL') ?? stripeScript,
    apiUrl: text('STRIPE_API_URL'),
  };
}

/** The processors as configured; `publicUrl` is where the platform's own pages are. */
export function knownGateways({ sandboxUrl, stripe }: GatewayConfiguration, publicUrl: string): KnownGateways {
  return {
    ...(sandboxUrl === null ? {} : { sandbox: sandboxGateway({ url: sandboxUrl }) }),
    ...(stripe.offered
      ? {
          stripe: stripeGateway({
            platformSecretKey: stripe.platformSecretKey, connectWebhookSecret: stripe.connectWebhookSecret, scriptUrl: stripe.scriptUrl,
            returnUrl: `${publicUrl}${proofReturnPath}`, ...(stripe.apiUrl === null ? {} : { apiUrl: stripe.apiUrl }),
          }),
        }
      : {}),
    connects: stripe.offered && stripe.platformSecretKey !== null,
  };
}

/** Origins that the pages must be allowed to load scripts from, show in frames and speak to, for Stripe's fields. */
export function stripeOrigins(stripe: StripeConfiguration): { scripts: string[]; frames: string[]; connections: string[] } {
  if (!stripe.offered) return { scripts: [], frames: [], connections: [] };
  const script = new URL(stripe.scriptUrl).origin;
  if (stripe.apiUrl !== null) return { scripts: [script], frames: [script], connections: [new URL(stripe.apiUrl).origin] };
  return { scripts: [script, 'https://*.js.stripe.com'], frames: [script, 'https://*.js.stripe.com', 'https://hooks.stripe.com'], connections: ['https://api.stripe.com'] };
}
