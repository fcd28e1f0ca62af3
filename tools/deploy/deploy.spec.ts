import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readSettings as apiSettings } from '../../apps/api/src/settings';
import { settingsFromEnvironment as sandboxSettings } from '../../apps/sandbox-processor/src/settings';
import { readSettings as workerSettings } from '../../apps/worker/src/settings';

interface Service {
  image: string;
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
}

const root = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const { services } = parse(read('docker-compose.yml'), { merge: true }) as { services: Record<string, Service> };
const made = Object.fromEntries(
  execFileSync(process.execPath, [join(__dirname, 'make-env.mjs')], { encoding: 'utf8' }).trim().split('\n').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);

describe('docker-compose.yml', () => {
  const ours = Object.entries(services).filter(([, { image }]) => image === 'preau');

  it('runs two API and two worker processes, the processor, the mail catcher, PostgreSQL, Valkey and nginx', () => {
    expect(Object.keys(services).sort()).toEqual(['api-1', 'api-2', 'mail', 'migrate', 'nginx', 'postgres', 'sandbox', 'valkey', 'worker-1', 'worker-2']);
  });

  it.each(ours)('%s runs a program that the build makes', (_name, { command = [] }) => {
    const program = command.find((part) => part.startsWith('dist/')) ?? '';
    const source = program.replace(/^dist\//, '').replace(/\.js$/, '.ts');
    expect(existsSync(join(root, source))).toBe(true);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const folders = scripts['build:server']?.split(' -d ')[0]?.split(' ').slice(1) ?? [];
    expect(folders.some((folder) => source.startsWith(`${folder}/`))).toBe(true);
  });

  it('gives every program the settings that it refuses to start without', () => {
    expect(apiSettings(environmentOf('api-1'))).toMatchObject({ mode: 'production', host: '0.0.0.0', port: 3000, trustedProxies: 1, movableClock: false });
    expect(apiSettings(environmentOf('api-2'))).toEqual(apiSettings(environmentOf('api-1')));
    expect(workerSettings(environmentOf('worker-2'))).toMatchObject({ redisUrl: 'redis://valkey:6379', smtpUrl: 'smtp://mail:1025' });
    expect(sandboxSettings(environmentOf('sandbox'))).toMatchObject({ port: 3001, localOriginsAllowed: false });
  });

  it('gives the owner’s password to the migration and to PostgreSQL only', () => {
    const owners = Object.keys(services).filter((name) => JSON.stringify(services[name]?.environment ?? {}).includes('POSTGRES_PASSWORD'));
    expect(owners.sort()).toEqual(['migrate', 'postgres']);
  });

  it('waits for services that exist', () => {
    for (const { depends_on = {} } of Object.values(services)) for (const name of Object.keys(depends_on)) expect(services).toHaveProperty([name]);
  });

  // The build machine installs it; elsewhere the case is not in the list.
  const composer = 'docker-compose';
  if (spawnSync(composer, ['version']).status === 0) it('is accepted by docker-compose, and refused without passwords', () => {
    const { status, stderr, stdout } = spawnSync(composer, ['-f', join(root, 'docker-compose.yml'), 'config'], { encoding: 'utf8', env: { ...process.env, ...made } });
    expect(stderr.replace(/.*(Warning|warn).*\n?/g, '')).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('api-2');
    const without = spawnSync(composer, ['-f', join(root, 'docker-compose.yml'), 'config'], { encoding: 'utf8', cwd: __dirname, env: { PATH: process.env.PATH } });
    expect(without.status).not.toBe(0);
  });

  function environmentOf(name: string): NodeJS.ProcessEnv {
    const fill = (text: string): string =>
      text.replace(/\$\{(\w+)(?::-([^}]*)|:\?)?\}/g, (_all, variable: string, otherwise?: string) => otherwise ?? made[variable] ?? '');
    return Object.fromEntries(Object.entries(services[name]?.environment ?? {}).map(([key, value]) => [key, fill(value)]));
  }
});

describe('nginx', () => {
  it('shares the work between the API processes of docker-compose.yml', () => {
    const servers = [...read('tools/deploy/nginx.conf').matchAll(/server (api-\d):(\d+)/g)].map(([, name, port]) => `${name}:${port}`);
    expect(servers).toEqual(Object.keys(services).filter((name) => name.startsWith('api-')).map((name) => `${name}:${services[name]?.environment?.PORT}`));
  });
});

describe('Dockerfile', () => {
  it('copies files that exist and builds by a script that exists', () => {
    const lines = read('Dockerfile').split('\n');
    const copied = lines.filter((line) => /^COPY (?!--from)/.test(line)).flatMap((line) => line.split(' ').slice(1, -1));
    for (const file of copied) expect(existsSync(join(root, file))).toBe(true);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, script] of read('Dockerfile').matchAll(/npm run ([\w:]+)/g)) expect(scripts).toHaveProperty([script ?? '']);
  });
});
