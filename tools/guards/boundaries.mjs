// The walls between contexts, checked on the whole repository and on fixtures that must fail.
//   node tools/guards/boundaries.mjs           checks
//   node tools/guards/boundaries.mjs --write   writes docs/context-map.md from the code
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import configuration from '../../.dependency-cruiser.mjs';
import { arrows, contexts } from './arrows.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
process.chdir(root);
const modulesMin = 150;

async function look(folders, baseDir) {
  const { options, ...ruleSet } = configuration;
  const fileName = join(root, options.tsConfig.fileName);
  const result = await cruise(folders, { ...options, tsConfig: { fileName }, ruleSet, validate: true, ...(baseDir ? { baseDir } : {}) }, {}, { tsConfig: extractTSConfig(fileName) });
  return result.output;
}

const failures = [];
const output = await look(['apps', 'libs', 'tools'].filter((folder) => existsSync(folder)));
const isFixture = (source) => source.startsWith('tools/guards/fixtures/');
const modules = output.modules.filter((module) => /^(apps|libs|tools)\//.test(module.source) && !isFixture(module.source));
const edges = modules.reduce((sum, module) => sum + module.dependencies.length, 0);
for (const violation of output.summary.violations.filter((found) => !isFixture(found.from))) failures.push(`${violation.rule.name}: ${violation.from}${violation.to === violation.from ? '' : ` → ${violation.to}`}`);
if (modules.length < modulesMin) failures.push(`only ${modules.length} modules were seen: the guard is blind`);
for (const context of contexts) {
  if (!modules.some((module) => module.source.startsWith(`libs/${context}/src/`))) failures.push(`no module of ${context} was seen`);
}

// Files that no application, tool or spec reaches.
const reached = new Set();
const bySource = new Map(modules.map((module) => [module.source, module]));
const walk = (source) => {
  if (reached.has(source)) return;
  reached.add(source);
  for (const dependency of bySource.get(source)?.dependencies ?? []) walk(dependency.resolved);
};
const isSpec = (source) => /(\.spec\.tsx?|\.e2e\.ts|\.city\.ts)$|\/testing\//.test(source);
for (const module of modules) if (/^apps\/[^/]+\/(src\/main\.tsx?|vite\.config\.mts)$|^tools\/|\/controllers\.ts$/.test(module.source)) walk(module.source);
for (const module of modules) {
  if (!reached.has(module.source) && !isSpec(module.source) && !/\.d\.ts$|\.json$/.test(module.source)) failures.push(`dead file: ${module.source} is reached from no application and no tool`);
}

// The map in docs/ says what the code does, no more and no less.
const contextOf = (source) => /^libs\/([^/]+)\/src\//.exec(source)?.[1];
const seen = new Set();
for (const module of modules) {
  const from = contextOf(module.source);
  if (from === undefined || isSpec(module.source) || !contexts.includes(from)) continue;
  for (const dependency of module.dependencies) {
    const to = contextOf(dependency.resolved);
    if (to !== undefined && to !== from && to !== 'kernel' && contexts.includes(to)) seen.add(`${from} → ${to}`);
  }
}
const drawn = [...seen].sort();
const map = `# Context map

Generated from the imports of the code (\`npm run guards -- --write\`); a guard compares it with the code. Every context also uses \`kernel\`.

\`\`\`mermaid
flowchart LR
${drawn.map((edge) => `  ${edge.replace(' → ', ' --> ')}`).join('\n')}
\`\`\`

${drawn.map((edge) => `- ${edge}`).join('\n')}
`;
const mapFile = join(root, 'docs/context-map.md');
if (process.argv.includes('--write')) writeFileSync(mapFile, map);
else if (!existsSync(mapFile) || readFileSync(mapFile, 'utf8') !== map) failures.push('docs/context-map.md does not say what the code does: run npm run guards -- --write and read the difference');
for (const edge of drawn) {
  const [from, to] = edge.split(' → ');
  if (!arrows[from]?.includes(to)) failures.push(`${edge} is not an allowed arrow`);
}

// Each rule is seen to fail on its fixture.
const fixtures = join(root, 'tools/guards/fixtures');
let proved = 0;
for (const rule of readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)) {
  const found = await look(['apps', 'libs'].filter((folder) => existsSync(join(fixtures, rule, folder))), join(fixtures, rule));
  if (found.summary.violations.some((violation) => violation.rule.name === rule)) proved += 1;
  else failures.push(`the rule ${rule} does not catch its fixture (it saw ${found.modules.length} modules)`);
}
const rules = configuration.forbidden.map((rule) => rule.name).filter((name) => !name.startsWith('arrows-of-') || name === 'arrows-of-billing');
for (const rule of rules) if (!existsSync(join(fixtures, rule))) failures.push(`the rule ${rule} has no fixture`);

console.log(`boundaries: ${modules.length} modules, ${edges} imports, ${drawn.length} arrows between ${contexts.length} contexts, ${proved} rules seen to fail on their fixtures`);
for (const failure of failures) console.log(`  ✗ ${failure}`);
process.exit(failures.length === 0 ? 0 : 1);
