import type { Locator, Page } from 'playwright-core';
import type { Viewer } from '../stage';
import { pattern, type Say, type Words } from '../words';

/** What one sees of either application, by the words on screen in the journey's language. */
export abstract class Application {
  readonly page: Page;

  protected constructor(readonly viewer: Viewer, readonly words: Words, readonly say: Say, protected readonly phone: boolean) {
    this.page = viewer.page;
  }

  look(name: string, how?: 'whole' | 'asSeen'): Promise<void> {
    return this.viewer.look(name, how);
  }

  button(key: string, values?: Record<string, string | number>): Locator {
    return this.page.getByRole('button', { name: this.say(key, values), exact: true });
  }

  link(key: string, values?: Record<string, string | number>): Locator {
    return this.page.getByRole('link', { name: this.say(key, values), exact: true });
  }

  heading(text: string | RegExp): Locator {
    return this.page.getByRole('heading', { name: text }).first();
  }

  async sees(key: string, values?: Record<string, string | number>): Promise<void> {
    await this.page.getByText(pattern(this.say(key, values))).first().waitFor();
  }
}
