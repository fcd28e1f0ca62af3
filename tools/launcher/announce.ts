import type { Demo } from './demo';

export interface Addresses {
  site: string;
  mail: string | undefined;
  sandbox: string;
}

/** The block shown when everything is up; its last line is `ready`. */
export function announcement({ site, mail, sandbox }: Addresses, demo: Demo | undefined): string {
  const places: [string, string][] = [
    ['Store', `${site}/`],
    ['Client portal', `${site}/home`],
    ['Back office', `${site}/admin/`],
    ['OpenAPI', `${site}/api/openapi.json`],
    ...(demo?.pages ?? []).map(({ label, path }): [string, string] => [label, site + path]),
    ['Card processor (sandbox)', sandbox],
    ...(mail ? [['Caught mail', mail] satisfies [string, string]] : []),
  ];
  const logins = (demo?.logins ?? []).map(({ who, email, password, totpSecret }) => `  ${email}  /  ${password}   ${who}${totpSecret ? `, second factor ${totpSecret}` : ''}`);
  const width = Math.max(...places.map(([label]) => label.length));
  return [
    '',
    ...places.map(([label, address]) => `  ${label.padEnd(width)}  ${address}`),
    ...(logins.length ? ['', '  Demonstration logins (e-mail / password):', ...logins] : []),
    '',
    'ready',
  ].join('\n');
}
