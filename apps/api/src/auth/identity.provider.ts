import type { Provider } from '@nestjs/common';
import { configureIdentity, identityDefaults, TryLimits, type Identity, type LimitName } from '@preau/identity';
import { Commands, Database, Sealer } from '@preau/kernel';
import type { ApiSettings } from '../settings';

/** Injection token of what the flows of identity need (an interface, which cannot be one itself). */
export const identityToken = Symbol('Identity');

/** Configures identity for this process: its keys, the cost of a password, the limits on tries. */
export function identityProvider(settings: ApiSettings): Provider {
  const limits = Object.fromEntries(
    Object.entries(identityDefaults.limits).map(([name, limit]) => [name, { ...limit, points: limit.points * settings.rateLimitFactor }]),
  ) as Record<LimitName, (typeof identityDefaults.limits)[LimitName]>;
  return {
    provide: identityToken,
    inject: [Commands, Database, Sealer],
    useFactory: (commands: Commands, database: Database, sealer: Sealer): Identity => {
      configureIdentity({ sealer, limits, hashing: { ...identityDefaults.hashing, memoryKib: settings.passwordMemoryKib } });
      return { commands, limits: new TryLimits(database) };
    },
  };
}
