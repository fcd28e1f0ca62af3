import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiText } from './openapi-document';

test('the committed document of the API says what the code says (npm run generate:client)', async () => {
  const committed = readFileSync(join(__dirname, '..', '..', 'docs', 'openapi.json'), 'utf8');
  expect(JSON.parse(committed)).toEqual(JSON.parse(await openApiText()));
});
