import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const projectRoot = join(__dirname, '..', '..');

/** The folders whose code a person sees: both applications and the visual language. */
export const screenFolders = ['apps/client-portal/src', 'apps/admin/src', 'libs/ui/src'] as const;

export interface SourceFile {
  /** Path from the root of the repository. */
  path: string;
  text: string;
}

/** The source files of one folder; specs are for builders only. */
export function sourcesIn(folder: string): SourceFile[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.spec\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(projectRoot, path), text: readFileSync(path, 'utf8') }));
}
