// Writes apps/api/src/metadata.ts: what the OpenAPI document says of every DTO and controller, read from their types and comments.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PluginMetadataGenerator } from '@nestjs/cli/lib/compiler/plugins/plugin-metadata-generator.js';
import { ReadonlyVisitor } from '@nestjs/swagger/plugin';
import ts from 'typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
process.chdir(root);
const configFile = join(root, 'tools/generate/tsconfig.json');
const { options, fileNames } = ts.parseJsonConfigFileContent(ts.readConfigFile(configFile, ts.sys.readFile).config, ts.sys, dirname(configFile));
new PluginMetadataGenerator().generate({
  visitors: [new ReadonlyVisitor({ introspectComments: true, classValidatorShim: true, pathToSource: join(root, 'apps/api/src') })],
  outputDir: join(root, 'apps/api/src'),
  watch: false,
  tsProgramRef: ts.createProgram({ rootNames: fileNames, options }),
});
const output = join(root, 'apps/api/src/metadata.ts');
const text = readFileSync(output, 'utf8');
if (!text.includes('HealthController')) throw new Error('the generated metadata names no controller');
writeFileSync(output, text.startsWith('// @ts-nocheck') ? text : `// @ts-nocheck: generated\n${text}`);
