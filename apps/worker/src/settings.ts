import { readStripeConfiguration, type StripeConfiguration } from '@preau/billing';

/** What the worker is told by its environment, read once at start. */
export interface WorkerSettings {
  readonly databaseUrl: string;
  readonly sweeperUrl: string;
  readonly redisUrl: string | null;
  readonly smtpUrl: string;
  /** The platform's own address; every mail comes from it under the organization's name. */
  readonly mailFrom: string;
  readonly publicUrl: string;
  readonly encryptionKey: string;
  readonly sandboxUrl: string | null;
  readonly stripe: StripeConfiguration;
  readonly concurrency: number;
  /** How often each sweep looks for due work. */
  readonly sweepSeconds: number;
  /** Charging: how long a claimed attempt is left alone, and when an unknown outcome is asked again. */
  readonly chargeLeaseSeconds: number;
  readonly reaskSeconds: readonly number[];
  /** Kills the process at a named point of a charge, in crash campaigns only. */
  readonly crashAt: string | null;
}

function required(name: string, from: NodeJS.ProcessEnv): string {
  const value = from[name];
  if (value === undefined || value === '') throw new Error(`the environment variable ${name} is missing`);
  return value;
}
function positive(name: string, from: NodeJS.ProcessEnv, otherwise: number): number {
  const value = from[name];
  if (value === undefined || value === '') return otherwise;
  const number = Number(value);
  if (!Number.isFinite(number) || number <= 0) throw new Error(`the environment variable ${name} is not a positive number: ${value}`);
  return number;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
/** 1 min, 5 min, 1 h, 6 h, 24 h, then daily five times; after that a person looks. */
const reaskDefault = [minute, 5 * minute, hour, 6 * hour, day, day, day, day, day, day];

export function readSettings(from: NodeJS.ProcessEnv = process.env): WorkerSettings {
  const reask = from['PREAU_REASK_SECONDS'];
  return {
    databaseUrl: required('DATABASE_APP_URL', from),
    sweeperUrl: required('DATABASE_SWEEPER_URL', from),
    redisUrl: from['REDIS_URL'] ?? null,
    smtpUrl: required('SMTP_URL', from),
    mailFrom: from['PREAU_MAIL_FROM'] ?? 'notifications@preau.localhost',
    publicUrl: (from['PREAU_PUBLIC_URL'] ?? 'http://localhost:3000').replace(/\/$/, ''),
    encryptionKey: required('PREAU_ENCRYPTION_KEY', from),
    sandboxUrl: from['SANDBOX_URL'] ?? null,
    stripe: readStripeConfiguration(from),
    concurrency: positive('PREAU_WORKER_CONCURRENCY', from, 8),
    sweepSeconds: positive('PREAU_SWEEP_SECONDS', from, 1),
    chargeLeaseSeconds: positive('PREAU_CHARGE_LEASE_SECONDS', from, 300),
    reaskSeconds: reask === undefined || reask === '' ? reaskDefault : reask.split(',').map(Number),
    crashAt: from['PREAU_CRASH_AT'] ?? null,
  };
}
