import { readFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const head = '// Written by `npm run generate:client` from docs/openapi.json; never edited by hand.\n';

/** The TypeScript shapes of the API that an OpenAPI file describes. */
export async function schemaOf(file) {
  return head + astToString(await openapiTS(JSON.parse(readFileSync(file, 'utf8'))));
}
