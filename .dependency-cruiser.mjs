import { arrows, contexts } from './tools/guards/arrows.mjs';

const specs = '(\\.spec\\.tsx?|\\.e2e\\.ts|\\.city\\.ts|/testing/.+|/scenarios/.+)$';
const technical = '\\.(adapter|store|table|module)\\.ts$';
const escape = (text) => text.replaceAll('-', '\\-');

/** One rule per context: nothing outside its arrows. */
const contextRules = contexts.map((context) => ({
  name: `arrows-of-${context}`,
  comment: `${context} may use only: ${['kernel', ...arrows[context]].join(', ')}`,
  severity: 'error',
  from: { path: `^libs/${escape(context)}/`, pathNot: specs },
  to: { path: '^(libs|apps|tools)/', pathNot: `^libs/(${[context, 'kernel', ...arrows[context]].map(escape).join('|')})/` },
}));

export default {
  forbidden: [
    ...contextRules,
    { name: 'front-door-only', comment: 'Another context is used through its index.', severity: 'error', from: { path: '^libs/([^/]+)/' }, to: { path: '^libs/([^/]+)/src/', pathNot: '^libs/$1/|^libs/[^/]+/src/(index|testing/index)\\.tsx?$|^libs/ui/' } },
    { name: 'front-door-only-for-apps', comment: 'Applications use contexts through their index.', severity: 'error', from: { path: '^apps/(api|worker)/' }, to: { path: '^libs/[^/]+/src/', pathNot: '^libs/[^/]+/src/(index|testing/index)\\.tsx?$' } },
    { name: 'no-circle', comment: 'No file may need itself.', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'nest-only-in-apps', comment: 'Contexts know no framework.', severity: 'error', from: { path: '^libs/', pathNot: `\\.module\\.ts$|${specs}` }, to: { path: '(^|/)node_modules/@nestjs/' } },
    { name: 'typeorm-only-in-tables', comment: 'TypeORM stands in tables, stores and the kernel’s database.', severity: 'error', from: { path: '^libs/', pathNot: `\\.(table|store)\\.ts$|^libs/kernel/src/(database\\.adapter|tx)\\.ts$|/tables\\.ts$|${specs}` }, to: { path: '(^|/)node_modules/typeorm/' } },
    { name: 'outside-world-only-in-adapters', comment: 'Drivers, sockets and files stand in adapters.', severity: 'error', from: { path: '^libs/', pathNot: `${technical}|^libs/kernel/src/(migrate|outbox-relay)\\.ts$|${specs}|^libs/(ui|api-client)/` }, to: { path: '(^|/)node_modules/(pg|ioredis|bullmq|nodemailer|smtp-server)/|^(node:)?(net|http|https|fs|child_process)(/|$)' } },
    { name: 'stores-stay-home', comment: 'SQL of one context is not called from another.', severity: 'error', from: { path: '^libs/([^/]+)/.*\\.store\\.ts$', pathNot: specs }, to: { path: '^libs/([^/]+)/', pathNot: '^libs/$1/|^libs/kernel/' } },
    { name: 'sandbox-alone', comment: 'The sandbox processor is an independent witness: it shares nothing.', severity: 'error', from: { path: '^apps/sandbox-processor/' }, to: { path: '^(libs|tools|apps/(?!sandbox-processor))', pathNot: '^tools/(test-postgres|postgres)/' } },
    { name: 'browsers-see-no-server', comment: 'The web applications use only libs/ui and the generated client.', severity: 'error', from: { path: '^(apps/(client-portal|admin)|libs/ui|libs/api-client)/' }, to: { path: '^(libs|apps)/', pathNot: '^libs/(ui|api-client)/|^apps/(client-portal|admin)/' } },
    { name: 'applications-apart', comment: 'The two web applications share only libs/ui.', severity: 'error', from: { path: '^apps/(client-portal|admin)/' }, to: { path: '^apps/', pathNot: '^apps/$1/' } },
    { name: 'ui-names-no-feature', comment: 'libs/ui knows no application.', severity: 'error', from: { path: '^libs/ui/' }, to: { path: '^apps/' } },
    { name: 'features-apart', comment: 'Features do not use features; routes compose them.', severity: 'error', from: { path: '^apps/(client-portal|admin)/src/features/([^/]+)/' }, to: { path: '^apps/(client-portal|admin)/src/features/([^/]+)/', pathNot: '^apps/$1/src/features/$2/' } },
    { name: 'no-dead-file', comment: 'A file nobody uses is deleted.', severity: 'error', from: { orphan: true, path: '^(libs|apps)/', pathNot: `${specs}|\\.d\\.ts$|/main\\.tsx?$|vite\\.config\\.mts$` }, to: {} },
    { name: 'specs-are-not-product', comment: 'Product code does not use test code.', severity: 'error', from: { path: '^(libs|apps)/', pathNot: specs }, to: { path: '(\\.spec\\.tsx?|\\.e2e\\.ts)$|/src/testing/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.preau)/|metadata\\.ts$|node_modules/(?!@nestjs|typeorm|pg|ioredis|bullmq|nodemailer|smtp-server)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tools/guards/tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
