import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const settleMs = 1_500;
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export interface StorePageWeight {
  readonly scripts: number;
  readonly gzipBytes: number;
}

/** What a first visit to the store loads of JavaScript, compressed as a server in front would; null without a browser. */
export async function weighStorePage(url: string): Promise<StorePageWeight | null> {
  const executablePath = browsers.find((path) => existsSync(path));
  if (executablePath === undefined) return null;
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    const scripts = new Map<string, Promise<number>>();
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script' || !response.ok()) return;
      scripts.set(response.url(), response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(url, { waitUntil: 'load' });
    await page.getByRole('heading').first().waitFor();
    await page.waitForTimeout(settleMs);
    const sizes = await Promise.all(scripts.values());
    return { scripts: sizes.length, gzipBytes: sizes.reduce((all, size) => all + size, 0) };
  } finally {
    await browser.close();
  }
}
