// A function of the database that has changed since it was founded has one home, libs/<context>/functions/<its-name>.sql:
// two migrations that each replace it whole would silently undo each other. Checked on the repository and on a fixture.
//   node tools/guards/function-homes.mjs
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const fixture = join(root, 'tools/guards/fixtures-of-functions');
/** Migrations up to here replaced functions whole; what they said last stands in functions/ now. */
const before = '20261122110000';
const created = /create\s+(or\s+replace\s+)?function\s+([a-z_]+)\.([a-z_]+)/g;

function sqlFiles(base, folderName) {
  return readdirSync(join(base, 'libs')).flatMap((lib) => {
    const folder = join(base, 'libs', lib, folderName);
    return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.sql')).map((file) => ({ file, path: `libs/${lib}/${folderName}/${file}`, sql: readFileSync(join(folder, file), 'utf8') })) : [];
  });
}

function straysOf(base) {
  const found = [];
  const homes = new Map();
  for (const { file, path, sql } of sqlFiles(base, 'functions')) {
    const functions = [...sql.matchAll(created)];
    if (functions.length !== 1 || file !== `${functions[0]?.[3].replaceAll('_', '-')}.sql`) found.push(`${path} must create one function, of its own name`);
    for (const [, replaces, schema, name] of functions) {
      if (replaces === undefined) found.push(`${path} must say "create or replace": it is run again when it changes`);
      if (homes.has(`${schema}.${name}`)) found.push(`${schema}.${name} has two homes: ${homes.get(`${schema}.${name}`)} and ${path}`);
      homes.set(`${schema}.${name}`, path);
    }
  }
  const founded = new Map();
  for (const { file, path, sql } of sqlFiles(base, 'migrations').sort((a, b) => (a.file < b.file ? -1 : 1))) {
    for (const [, , schema, name] of sql.matchAll(created)) {
      const whole = `${schema}.${name}`;
      if (file > before && homes.has(whole)) found.push(`${path} replaces ${whole}: change ${homes.get(whole)}`);
      else if (founded.has(whole) && !homes.has(whole)) found.push(`${path} replaces ${whole} of ${founded.get(whole)}: what it is now belongs in functions/${name.replaceAll('_', '-')}.sql`);
      founded.set(whole, path);
    }
  }
  return { found, seen: homes.size + founded.size };
}

const { found, seen } = straysOf(root);
if (seen < 50) found.push(`only ${seen} functions were seen: the guard is blind`);
const inFixture = straysOf(fixture).found;
for (const wanted of ['must create one function', 'must say "create or replace"', 'replaces kernel.changed: change', 'belongs in functions/again.sql']) {
  if (!inFixture.some((line) => line.includes(wanted))) found.push(`the fixture of function homes no longer fails with: ${wanted}`);
}
for (const line of found) console.error(line);
console.log(`function homes: ${seen} functions, ${found.length} out of place`);
process.exit(found.length === 0 ? 0 : 1);
