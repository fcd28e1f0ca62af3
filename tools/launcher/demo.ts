import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** What the seed tells about the demonstration it made; the launcher shows it when all is up. */
export interface Demo {
  logins: DemoLogin[];
  /** Pages worth opening, as paths of our own host: { label: 'Store of Valbois', path: '/valbois' }. */
  pages: { label: string; path: string }[];
}

export interface DemoLogin {
  /** Who it is, in a few words: "parent of two", "front-desk clerk". */
  who: string;
  email: string;
  password: string;
  /** Secret of the second factor, when this login has one (base32). */
  totpSecret?: string;
}

export function readDemo(file: string): Demo | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Demo) : undefined;
}

/** Written last by the seed: its presence says that the seed went through. */
export function writeDemo(file: string, demo: Demo): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(demo, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
