import { readFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const head = '// Written by `npm run generate:client` from docs/openapi.json; never edited by hand.\n';

/** The screens give headers with `headers`, which nobody types: none is asked for in `params`. */
function withoutHeaders(document) {
  for (const operations of Object.values(document.paths)) {
    for (const operation of Object.values(operations)) operation.parameters = operation.parameters?.filter((parameter) => parameter.in !== 'header');
  }
  return document;
}

/** The TypeScript shapes of the API that an OpenAPI file describes. */
export async function schemaOf(file) {
  return head + astToString(await openapiTS(withoutHeaders(JSON.parse(readFileSync(file, 'utf8')))));
}
