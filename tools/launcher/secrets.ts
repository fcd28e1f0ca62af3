import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Made on the first start and kept in `secrets.json`, readable by its owner only. */
export interface Secrets {
  postgresPassword: string;
  appPassword: string;
  sweeperPassword: string;
  sandboxPassword: string;
  sandboxAdminKey: string;
  jwtSecret: string;
  /** 32 bytes, base64. */
  encryptionKey: string;
}

/** Reads the secrets of a state folder, making those that are missing. */
export function secretsOf(state: string): Secrets {
  const file = join(state, 'secrets.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  if (!known.postgresPassword && existsSync(join(state, 'postgres'))) {
    throw new Error(`${file} is gone while the database is still there: bring the file back, or remove ${state} to begin again.`);
  }
  const password = (): string => randomBytes(24).toString('base64url');
  const secrets: Secrets = {
    postgresPassword: password(),
    appPassword: password(),
    sweeperPassword: password(),
    sandboxPassword: password(),
    sandboxAdminKey: password(),
    jwtSecret: randomBytes(48).toString('base64url'),
    encryptionKey: randomBytes(32).toString('base64'),
    ...known,
  };
  const draft = `${file}.new`;
  writeFileSync(draft, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file); // never half a file
  return secrets;
}
