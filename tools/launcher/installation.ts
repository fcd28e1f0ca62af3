import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Installation {
  root: string;
  /** Database, secrets, logs, caught mail of this installation. */
  state: string;
  dist: string;
  mode: 'development' | 'production';
  /** The demonstration with its movable clock; never in production. */
  demo: boolean;
}

/** Reads PREAU_MODE (development by default) and PREAU_STATE (folder, `.preau` by default). */
export function installationOf(environment: NodeJS.ProcessEnv): Installation {
  const root = projectRoot();
  const mode = environment.PREAU_MODE ?? 'development';
  if (mode !== 'development' && mode !== 'production') throw new Error(`PREAU_MODE is "development" or "production", not "${mode}".`);
  return { root, mode, state: environment.PREAU_STATE ?? join(root, '.preau'), dist: join(root, 'dist'), demo: mode === 'development' && environment.PREAU_DEMO !== '0' };
}

function projectRoot(): string {
  for (let at = __dirname; at !== dirname(at); at = dirname(at)) if (existsSync(join(at, 'nest-cli.json'))) return at;
  throw new Error('The project root was not found above the launcher.');
}
