import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Complaints, outputFolder, view, type Device, type Stage, type Viewer } from './stage';
import { Words, type Language } from './words';

/** One person's way through the product on one device, in named steps, so that a failure says where. */
export class Journey {
  readonly words: Words;
  readonly complaints = new Complaints();
  private readonly pages: Page[] = [];
  private failure: string | undefined;
  private spentMs = 0;

  constructor(readonly name: string, readonly stage: Stage, private readonly browser: Browser, readonly device: Device) {
    this.words = new Words(this.language);
  }

  get language(): Language {
    return this.device.locale === 'fr-CA' ? 'fr' : 'en';
  }

  /** A browser of its own: nothing is shared with the journey's other people. */
  async viewer(who: string): Promise<Viewer> {
    const viewer = await view(this.browser, this.device, join(this.name, who), this.complaints);
    this.pages.push(viewer.page);
    return viewer;
  }

  async step<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
    const from = performance.now();
    try {
      return await work();
    } catch (error) {
      this.failure ??= `${what}: ${error instanceof Error ? error.message : String(error)}${error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : ''}`;
      throw error;
    } finally {
      this.spentMs += performance.now() - from;
      if (process.env['PREAU_E2E_STEPS'] !== undefined) console.log(`  ${this.name} ${this.device.name}: ${what}, ${Math.round(performance.now() - from)} ms`);
    }
  }

  /** Runs a part of the journey; a part that failed keeps the next ones from running. */
  async run(part: () => Promise<void>): Promise<void> {
    if (this.failure !== undefined) return;
    try {
      await part();
    } catch (error) {
      this.failure ??= error instanceof Error ? (error.stack ?? error.message) : String(error);
      for (const [index, page] of this.pages.entries()) {
        if (!page.isClosed()) await page.screenshot({ path: join(outputFolder, this.name, `failed-${this.device.name}-${index + 1}.png`) }).catch(() => undefined);
      }
    }
  }

  /** Prints how it went; true when all of it went well. */
  async end(): Promise<boolean> {
    for (const page of this.pages) await page.context().close();
    const went = this.failure === undefined && this.complaints.found.length === 0;
    console.log(`${went ? 'passed' : 'FAILED'}  ${this.name}, ${this.device.name} (${Math.round(this.spentMs / 1000)} s)`);
    if (this.failure !== undefined) console.log(`        ${this.failure.split('\n').slice(0, 12).join('\n        ')}`);
    for (const complaint of new Set(this.complaints.found)) console.log(`        ${complaint}`);
    return went;
  }
}
