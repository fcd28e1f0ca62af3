// The typed client of the screens is what the document of the API makes of it: written by the generator, not by hand.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemaOf } from '../generate/schema-of.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const document = join(root, 'docs', 'openapi.json');
const kept = readFileSync(join(root, 'libs', 'api-client', 'src', 'schema.d.ts'), 'utf8');
const made = await schemaOf(document);
const routes = Object.keys(JSON.parse(readFileSync(document, 'utf8')).paths).length;
const routesMin = 10;
const failures = [];
if (routes < routesMin) failures.push(`docs/openapi.json has ${routes} addresses: the guard is blind`);
if (kept !== made) failures.push('libs/api-client/src/schema.d.ts is not what docs/openapi.json makes: run npm run generate:client');
console.log(`generated client: ${routes} addresses of the API`);
for (const failure of failures) console.log(`  ✗ ${failure}`);
process.exit(failures.length === 0 ? 0 : 1);
