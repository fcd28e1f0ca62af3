import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import AxeBuilder from '@axe-core/playwright';
import { browserPath } from '../tools/bench/browser';
import { StripeStandIn } from '../tools/stripe-stand-in/stand-in';

export interface CaughtMessage {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly links: readonly string[];
  readonly attachments: readonly string[];
}

/** The product as `npm run up` serves it, with a database, secrets and mailbox of its own. */
export interface Stage {
  readonly site: string;
  readonly mail: string;
  /** What stands where Stripe stands; organizations may choose it. */
  readonly stripe: StripeStandIn;
  /** Waits for an e-mail whose subject matches; the newest one. */
  message(to: string, subject: RegExp): Promise<CaughtMessage>;
  /** Moves the demonstration's clock and gives the worker time to notice. */
  moveDays(days: number): Promise<void>;
  /** Moves the bank's own clock: what it had in hand is decided. */
  advanceBankDays(days: number): Promise<void>;
  stop(): Promise<void>;
}

export const outputFolder = join(projectRoot(), 'test-output');

export function projectRoot(): string {
  for (let at = __dirname; at !== dirname(at); at = dirname(at)) if (existsSync(join(at, 'nest-cli.json'))) return at;
  throw new Error('the project root was not found');
}

/** Asks again and again until there is an answer; gives up after a bounded number of tries. */
export async function eventually<Answer>(what: string, ask: () => Promise<Answer | null | undefined | false>, triesMax = 240): Promise<Answer> {
  let last: unknown;
  for (let tries = 0; tries < triesMax; tries += 1) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`${what} did not come to pass`, { cause: last });
}

/** The environment without anybody's database: the stage has its own. */
function ownDatabase(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _given, DATABASE_OWNER_URL: _founder, ...rest } = process.env;
  return rest;
}

export async function startStage(): Promise<Stage> {
  const root = projectRoot();
  const state = mkdtempSync(join(tmpdir(), 'preau-e2e-'));
  const stripe = await StripeStandIn.start();
  const atStripe = { STRIPE_API_URL: stripe.url, STRIPE_SCRIPT_URL: `${stripe.url}/stripe.js`, STRIPE_PLATFORM_KEY: stripe.platformSecretKey, STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_of_the_stage' };
  const launcher = fork(join(root, 'dist/tools/launcher/serve.js'), [], { env: { ...ownDatabase(), ...atStripe, PREAU_STATE: state, PREAU_RATE_LIMIT_FACTOR: '50' }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let output = '';
  launcher.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  launcher.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const readyFile = join(state, 'ready.txt');
  await eventually('the start', async () => launcher.exitCode !== null || existsSync(readyFile), 720).catch(() => undefined);
  if (launcher.exitCode !== null || !existsSync(readyFile)) {
    await Promise.all([stop(launcher, state), stripe.stop()]);
    throw new Error(`Préau did not start:\n${output}`);
  }
  const ready = readFileSync(readyFile, 'utf8');
  const address = (label: string): string => {
    const found = new RegExp(`${label}\\s+(http\\S+)`).exec(ready)?.[1];
    if (found === undefined) throw new Error(`no address of ${label} in:\n${ready}`);
    return found.replace(/\/$/, '');
  };
  const site = address('Store');
  const mail = address('Caught mail');
  const processor = address('Card processor \\(sandbox\\)');
  const { sandboxAdminKey } = JSON.parse(readFileSync(join(state, 'secrets.json'), 'utf8')) as { sandboxAdminKey: string };
  let movedMinutes = 0;
  return {
    site,
    mail,
    stripe,
    async message(to, subject) {
      const found = await eventually(`an e-mail to ${to} about ${subject}`, async () => {
        const answer = await fetch(`${mail}/messages?to=${encodeURIComponent(to)}`);
        const listed = (await answer.json()) as { messages?: { id: string; subject: string }[] } | { id: string; subject: string }[];
        const messages = Array.isArray(listed) ? listed : (listed.messages ?? []);
        return messages.filter((message) => subject.test(message.subject)).at(0);
      });
      const whole = (await (await fetch(`${mail}/messages/${found.id}`)).json()) as { id: string; subject: string; text?: string; html?: string; attachments?: { filename?: string; name?: string }[] };
      const text = `${whole.text ?? ''}\n${whole.html ?? ''}`;
      return {
        id: whole.id, to, subject: whole.subject, text: whole.text ?? '',
        links: [...new Set([...text.matchAll(/https?:\/\/[^\s"'<>)]+/g)].map((match) => match[0].replaceAll('&amp;', '&')))],
        attachments: (whole.attachments ?? []).map((attachment) => attachment.filename ?? attachment.name ?? ''),
      };
    },
    async moveDays(days) {
      const minutes = minutesToDaytime(movedMinutes);
      movedMinutes += minutes;
      const answer = await fetch(`${site}/api/v1/development/clock/move`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ days, minutes }) });
      if (!answer.ok) throw new Error(`the clock did not move: ${answer.status} ${await answer.text()}`);
    },
    async advanceBankDays(days) {
      const answer = await fetch(`${processor}/v1/clock/advance`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${sandboxAdminKey}` }, body: JSON.stringify({ days }) });
      if (!answer.ok) throw new Error(`the bank's clock did not move: ${answer.status} ${await answer.text()}`);
    },
    stop: async () => {
      await stop(launcher, state);
      await stripe.stop();
    },
  };
}

/** Nobody is charged before nine in the morning: how far it is from now to a little after ten, when it is night. */
function minutesToDaytime(movedMinutes: number): number {
  const [hour = 0, minute = 0] = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date()).split(':').map(Number);
  const now = (hour * 60 + minute + movedMinutes) % 1_440;
  return now < 605 ? 605 - now : 0;
}

async function stop(launcher: ChildProcess, state: string): Promise<void> {
  if (launcher.exitCode === null) {
    const ended = new Promise((resolve) => launcher.once('exit', resolve));
    launcher.kill('SIGTERM');
    await ended;
  }
  rmSync(state, { recursive: true, force: true });
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
}

/** How long one thing on screen is waited for. */
const stepPatienceMs = 15_000;

export interface Viewer {
  readonly page: Page;
  readonly context: BrowserContext;
  /**
   * Takes a picture of the whole page, and checks the page for accessibility and sideways scrolling. `asSeen` takes the
   * part on screen only: what stands in another site's frame is drawn there and nowhere else.
   */
  look(name: string, how?: 'whole' | 'asSeen'): Promise<void>;
}

export const phoneInFrench = { name: 'phone-fr', locale: 'fr-CA', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 } as const;
export const desktopInEnglish = { name: 'desktop-en', locale: 'en-CA', viewport: { width: 1_360, height: 900 }, isMobile: false, hasTouch: false, deviceScaleFactor: 1 } as const;
/** The same two, each in the other language. */
export const phoneInEnglish = { ...phoneInFrench, name: 'phone-en', locale: 'en-CA' } as const;
export const desktopInFrench = { ...desktopInEnglish, name: 'desktop-fr', locale: 'fr-CA' } as const;
export type Device = typeof phoneInFrench | typeof desktopInEnglish | typeof phoneInEnglish | typeof desktopInFrench;

/** Things seen on the way that no person should meet; the journey fails at its end when there are any. */
export class Complaints {
  readonly found: string[] = [];
  say(what: string): void {
    this.found.push(what);
  }
}

/** The innermost elements that reach beyond the right edge. */
const tooWide = `[...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && ![...one.children].some((child) => child.getBoundingClientRect().right > document.documentElement.clientWidth + 1)).slice(0, 4).map((one) => one.tagName + '.' + one.className).join(', ')`;

/** What is still being read has come, and what moves has come to rest. */
async function settled(page: Page): Promise<void> {
  await eventually('the end of what loads', async () => (await page.locator('[aria-busy=true], [data-visible].mantine-Skeleton-root').count()) === 0, 60);
  await page.evaluate(`Promise.all(document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity).map((one) => one.finished.catch(() => undefined)))`);
}

export async function view(browser: Browser, device: Device, journey: string, complaints: Complaints): Promise<Viewer> {
  const { name: deviceName, ...options } = device;
  const context = await browser.newContext({ ...options, timezoneId: 'America/Toronto', reducedMotion: 'reduce' });
  context.setDefaultTimeout(stepPatienceMs);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.say(`${deviceName}: ${page.url()}: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.say(`${deviceName}: ${response.status()} from ${response.url()}`);
  });
  const folder = join(outputFolder, journey, deviceName);
  mkdirSync(folder, { recursive: true });
  let count = 0;
  return {
    page,
    context,
    async look(name, how = 'whole') {
      count += 1;
      await settled(page);
      if (how === 'whole') await page.evaluate('window.scrollTo(0, 0)'); // what sticks to the top would stand in the middle of the picture
      await page.screenshot({ path: join(folder, `${String(count).padStart(2, '0')}-${name}.png`), fullPage: how === 'whole' });
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      if (wide > 1) complaints.say(`${deviceName}: ${name} scrolls sideways by ${wide} px: ${await page.evaluate<string>(tooWide)}`);
      // An open dialog must not become a landmark of the page: these rules are beyond WCAG, so they are asked for by name.
      const rules = (await page.getByRole('dialog').count()) === 0 ? [] : ['landmark-no-duplicate-banner', 'landmark-banner-is-top-level', 'aria-dialog-name'];
      // The mode that opens no page of its own: other sites' frames are left out in any case.
      const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe');
      const { violations } = await axe.options({ runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }, rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: true }])), resultTypes: ['violations'] }).analyze();
      for (const violation of violations) complaints.say(`${deviceName}: ${name}: axe ${violation.id} (${violation.nodes.length}): ${violation.nodes[0]?.target.join(' ') ?? ''} ${violation.nodes[0]?.failureSummary?.split('\n')[1] ?? ''}`);
    },
  };
}
