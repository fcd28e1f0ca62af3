import type { Locator } from 'playwright-core';
import { pattern, something } from '../words';
import type { Family } from '../people';
import type { Portal } from './portal';

/** The wallet: methods, and the payments to come. */
export class Wallet {
  constructor(private readonly portal: Portal, private readonly family: Family) {}

  async openMethods(): Promise<void> {
    await this.portal.goTo('wallet');
    await this.portal.page.getByRole('tab', { name: this.portal.say('wallet.tabs.methods') }).click();
    await this.portal.button('wallet.add').waitFor();
  }

  async openUpcoming(): Promise<void> {
    await this.portal.goTo('wallet');
    await this.portal.page.getByRole('tab', { name: this.portal.say('wallet.tabs.upcoming') }).click();
    await this.portal.sees('wallet.upcoming.lead');
  }

  /** Adds a card or an account for one organization, authorized for later payments. */
  async add(organization: string, kind: 'card' | 'bank', number: string, look?: string): Promise<void> {
    const { portal, family } = this;
    const holder = `${family.parent.givenName} ${family.parent.familyName}`;
    await portal.button('wallet.add').click();
    const dialog = portal.page.getByRole('dialog', { name: portal.say('wallet.addTitle') });
    const form = dialog.getByRole('form');
    await form.getByLabel(portal.say('wallet.addOrganization')).selectOption({ label: organization });
    await form.getByRole('radiogroup', { name: portal.say('wallet.kind') }).getByText(portal.say(`wallet.${kind}`), { exact: true }).click();
    await form.getByLabel(portal.say('wallet.holderName')).fill(holder);
    if (kind === 'card') await portal.typeCard(portal.say('wallet.frameTitle'), number);
    else await portal.typeBankAccount(portal.say('wallet.frameTitle'), number, holder);
    if (look !== undefined) await portal.look(look, 'asSeen');
    await form.getByRole('button', { name: portal.say('wallet.addConfirm') }).click();
    await portal.page.getByRole('heading', { name: pattern(portal.say('money.method', { brand: something, last4: number.replace(/\s/g, '').slice(-4) })) }).waitFor();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** The payments to come, those refused first, then by date. */
  upcoming(): Locator {
    return this.portal.page.getByRole('article');
  }

  /** Gives one payment another method, by its last four digits. */
  async changeMethod(payment: Locator, last4: string, look?: string): Promise<void> {
    const { portal } = this;
    await payment.getByRole('button', { name: portal.say('wallet.upcoming.change') }).click();
    const dialog = portal.page.getByRole('dialog', { name: portal.say('wallet.upcoming.changeTitle') });
    await dialog.getByRole('radio', { name: pattern(portal.say('money.method', { brand: something, last4 })) }).check();
    if (look !== undefined) await portal.look(look);
    await dialog.getByRole('button', { name: portal.say('wallet.upcoming.confirm') }).or(dialog.getByRole('button', { name: portal.say('wallet.upcoming.confirmRetry') })).click();
    await dialog.waitFor({ state: 'hidden' });
    await payment.getByText(pattern(portal.say('money.method', { brand: something, last4 }))).waitFor();
  }
}
