import { existsSync } from 'node:fs';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Debian's Chromium where there is one, otherwise the one that a registry package carries. */
export async function browserPath(): Promise<string> {
  return installed.find((path) => existsSync(path)) ?? (await (await import('@sparticuz/chromium')).default.executablePath());
}
