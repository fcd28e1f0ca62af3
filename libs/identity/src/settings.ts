import { assert, type Sealer } from '@preau/kernel';

export type App = 'portal' | 'admin';

export interface TryLimit {
  readonly points: number;
  readonly seconds: number;
}
export type LimitName = 'sign-in-account' | 'sign-in-address' | 'sign-up-email' | 'sign-up-address' | 'sign-up-link' | 'reset-email' | 'reset-address' | 'link-address' | 're-authentication' | 'client-token' | 'payment-method' | 'payment-entry' | 'payment-retry' | 'payment-staff' | 'promotion-code' | 'opening-password' | 'client-email-staff' | 'client-email-organization';

export interface IdentitySettings {
  /** Seals one-time tokens in events, second-factor seeds and the successors of refresh tokens. */
  readonly sealer: Sealer;
  readonly hashing: { readonly memoryKib: number; readonly passes: number; readonly atOnceMax: number; readonly waitingMax: number };
  readonly sessions: Readonly<Record<App, { readonly idleMinutes: number; readonly absoluteMinutes: number }>>;
  /** How long a rotated refresh token still answers, with the same successor. */
  readonly refreshGraceSeconds: number;
  readonly linkMinutes: { readonly verifyEmail: number; readonly resetPassword: number; readonly invitation: number; readonly activation: number; readonly changeEmail: number };
  readonly limits: Readonly<Record<LimitName, TryLimit>>;
}

const day = 24 * 60;
export const identityDefaults: Omit<IdentitySettings, 'sealer'> = {
  hashing: { memoryKib: 65_536, passes: 2, atOnceMax: 2, waitingMax: 500 },
  sessions: { portal: { idleMinutes: 14 * day, absoluteMinutes: 60 * day }, admin: { idleMinutes: 60, absoluteMinutes: 12 * 60 } },
  refreshGraceSeconds: 20,
  linkMinutes: { verifyEmail: 2 * day, resetPassword: 30, invitation: 7 * day, activation: 30 * day, changeEmail: day },
  limits: {
    'sign-in-account': { points: 5, seconds: 15 * 60 },
    'sign-in-address': { points: 20, seconds: 15 * 60 },
    'sign-up-email': { points: 3, seconds: 60 * 60 },
    'sign-up-address': { points: 30, seconds: 60 * 60 },
    'sign-up-link': { points: 5, seconds: 15 * 60 },
    'reset-email': { points: 3, seconds: 60 * 60 },
    'reset-address': { points: 30, seconds: 60 * 60 },
    'link-address': { points: 30, seconds: 15 * 60 },
    're-authentication': { points: 10, seconds: 15 * 60 },
    'client-token': { points: 60, seconds: 60 },
    // Whoever tries stolen cards out needs hundreds of tries; a family needs a few.
    'payment-method': { points: 10, seconds: 24 * 60 * 60 },
    // One planned payment: a refused one that gets a method again is charged at once, so it tries cards out as well.
    'payment-retry': { points: 5, seconds: 24 * 60 * 60 },
    // Each opening asks the processor for fields in which a card can be tried out.
    'payment-entry': { points: 30, seconds: 60 * 60 },
    // What one member of staff charges to clients' cards without success, whoever the clients are.
    'payment-staff': { points: 20, seconds: 60 * 60 },
    // A family types a few codes; whoever guesses them needs thousands.
    'promotion-code': { points: 10, seconds: 60 * 60 },
    // The password of an activity is given out to a group; a family mistypes it a few times.
    'opening-password': { points: 10, seconds: 60 * 60 },
    // A counter tells a clerk whether an address signs in somewhere: as many as a busy day has, not a list of a town.
    'client-email-staff': { points: 60, seconds: 60 * 60 },
    'client-email-organization': { points: 300, seconds: 60 * 60 },
  },
};

let configured: IdentitySettings | null = null;

/**
 * Said once when a process starts, before any use case runs: use cases are values and are handed nothing but their
 * transaction, so the keys of this process stand here.
 */
export function configureIdentity(settings: Pick<IdentitySettings, 'sealer'> & Partial<IdentitySettings>): void {
  configured = { ...identityDefaults, ...settings, limits: { ...identityDefaults.limits, ...settings.limits } };
}

export function identitySettings(): IdentitySettings {
  assert(configured, 'configureIdentity has not been called in this process');
  return configured;
}
