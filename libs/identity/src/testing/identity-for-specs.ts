import { Sealer, type Commands, type Database } from '@preau/kernel';
import { configureIdentity, identityDefaults, type IdentitySettings } from '../settings';
import { TryLimits } from '../limits/try-limits.adapter';
import type { Identity } from '../identity';

/** Cheap hashes; limits as in production unless a spec says otherwise. Returns the sealer that opens links in events. */
export function configureIdentityForSpecs(changes: Partial<IdentitySettings> = {}): Sealer {
  const sealer = changes.sealer ?? new Sealer('a key for specs only, thirty-two characters or more');
  configureIdentity({ hashing: { ...identityDefaults.hashing, memoryKib: 64, passes: 1 }, ...changes, sealer });
  return sealer;
}

/** Identity on a spec's own database. */
export function identityForSpecs(db: { readonly database: Database; readonly commands: Commands }, changes: Partial<IdentitySettings> = {}): { identity: Identity; sealer: Sealer } {
  const sealer = configureIdentityForSpecs(changes);
  return { identity: { commands: db.commands, limits: new TryLimits(db.database) }, sealer };
}
