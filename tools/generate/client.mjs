#!/usr/bin/env node
// From the code of the gateway to the typed client of the screens: metadata → docs/openapi.json → libs/api-client/src/schema.d.ts.
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../launcher/run.mjs';
import { schemaOf } from './schema-of.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const built = '.preau/generate';
const document = join(root, 'docs', 'openapi.json');
const program = (name) => join(root, 'node_modules', '.bin', name);
const options = { root, log: 'generate-client' };

rmSync(join(root, built), { recursive: true, force: true });
await run('npm', ['run', '--silent', 'generate:metadata'], options);
await run(program('swc'), ['apps/api', 'libs', 'tools/generate', '-d', built, '--copy-files', '-C', `jsc.baseUrl=${root}`, '--ignore', '**/*.mjs,**/*.spec.ts,**/*.e2e.ts,**/*.city.ts,libs/ui/**,libs/api-client/**'], options);
await run(program('node'), [join(root, built, 'tools', 'generate', 'write-openapi.js'), document], options);
writeFileSync(join(root, 'libs', 'api-client', 'src', 'schema.d.ts'), await schemaOf(document));
