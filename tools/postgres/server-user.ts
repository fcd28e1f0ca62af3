import { lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname, parse, resolve } from 'node:path';

/** The system user that the server runs as when we are root: PostgreSQL refuses to run as root. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/** Undefined when we are an ordinary user, who runs the server as themselves. */
export function serverUserWhenRoot(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error('PostgreSQL cannot run as root, and neither a "postgres" nor a "nobody" user exists on this machine.');
}

/** A cluster made earlier keeps its owner, even if a "postgres" user appeared on the machine since. */
export function ownerOf(folder: string): ServerUser {
  const { uid, gid } = statSync(folder);
  return { uid, gid };
}

/** Can a user who owns nothing here walk down to this folder? (A 0700 home on the way forbids it.) */
export function everybodyCanEnter(folder: string): boolean {
  const top = parse(resolve(folder)).root;
  for (let at = resolve(folder); ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === top) return true;
  }
}

/** A folder in a public place is trusted only when it is a real folder that root made. */
export function isOwnFolder(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() && found.uid === process.getuid?.();
}
