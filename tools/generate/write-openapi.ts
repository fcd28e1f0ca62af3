import { writeFileSync } from 'node:fs';
import { openApiText } from './openapi-document';

/** Writes the document of the API into the file named on the command line. */
async function main(): Promise<void> {
  const file = process.argv[2];
  if (file === undefined) throw new Error('say into which file the document goes');
  writeFileSync(file, await openApiText());
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
