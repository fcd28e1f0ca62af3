import { createServer, type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import lighthouse, { desktopConfig } from 'lighthouse';
import { chromium } from 'playwright-core';
import { browserPath } from './browser';

const settleMs = 1_500;
const visits = 3;
/** Of one visit: a browser on a busy machine may begin to show the page before anybody records it. */
const triesMax = 4;
const headless = ['--headless', '--no-sandbox', '--disable-gpu'];

/** A first visit to the store, as a browser without anything in its memory makes it. */
export interface StorePage {
  /** JavaScript, each file compressed as the server compresses it for those who take gzip only. */
  readonly gzipBytes: number;
  readonly visits: readonly StorePageVisit[];
}

export interface StorePageVisit {
  /** Lighthouse's score of performance, out of 100. */
  readonly score: number;
  readonly firstContentMs: number;
  readonly largestContentMs: number;
  readonly speedIndexMs: number;
  readonly blockedMs: number;
  readonly layoutShift: number;
}

export async function measureStorePage(url: string): Promise<StorePage> {
  const gzipBytes = await weigh(url);
  const all: StorePageVisit[] = [];
  for (let visit = 0; visit < visits; visit += 1) all.push(await visited(url));
  return { gzipBytes, visits: all };
}

export function sayVisit(visit: StorePageVisit): string {
  const { score, firstContentMs, largestContentMs, speedIndexMs, blockedMs, layoutShift } = visit;
  const ms = (value: number) => `${Math.round(value)} ms`;
  return `${score}; first content ${ms(firstContentMs)}, largest ${ms(largestContentMs)}, speed index ${ms(speedIndexMs)}, blocked ${ms(blockedMs)}, layout shift ${layoutShift.toFixed(3)}`;
}

async function weigh(url: string): Promise<number> {
  const browser = await chromium.launch({ executablePath: await browserPath(), args: headless });
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
    return sizes.reduce((all, size) => all + size, 0);
  } finally {
    await browser.close();
  }
}

async function visited(url: string): Promise<StorePageVisit> {
  for (let tries = 1; ; tries += 1) {
    const visit = await visitOnce(url);
    if (typeof visit !== 'string') return visit;
    if (tries === triesMax) throw new Error(`Lighthouse saw no page at ${url}: ${visit}`);
  }
}

/** @returns what went wrong, when nothing could be measured */
async function visitOnce(url: string): Promise<StorePageVisit | string> {
  const port = await freePort();
  const browser = await chromium.launch({ executablePath: await browserPath(), args: [...headless, `--remote-debugging-port=${port}`] });
  try {
    const result = await lighthouse(url, { port, onlyCategories: ['performance'], logLevel: 'error' }, desktopConfig);
    if (result === undefined || result.lhr.runtimeError !== undefined) return result?.lhr.runtimeError?.message ?? 'no answer';
    const { audits, categories } = result.lhr;
    const of = (audit: string): number => audits[audit]?.numericValue ?? Number.NaN;
    return {
      score: Math.round((categories['performance']?.score ?? 0) * 100),
      firstContentMs: of('first-contentful-paint'),
      largestContentMs: of('largest-contentful-paint'),
      blockedMs: of('total-blocking-time'),
      speedIndexMs: of('speed-index'),
      layoutShift: of('cumulative-layout-shift'),
    };
  } finally {
    await browser.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
