import { type Locator } from 'playwright-core';
import { elementMessages } from '../../apps/sandbox-processor/src/element/element-messages';
import type { Viewer } from '../stage';
import { pattern, something, type Words } from '../words';
import { Application } from './application';
import { typeDate } from './fields';

export interface NewPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
}

/** What a family does in the client portal, said once. */
export class Portal extends Application {
  constructor(viewer: Viewer, words: Words, phone: boolean) {
    super(viewer, words, words.portal, phone);
  }

  /** By the bar on top; on a phone by the thumb, the rest one tap further. */
  async goTo(destination: 'home' | 'calendar' | 'members' | 'billing' | 'wallet' | 'documents' | 'communications' | 'stores'): Promise<void> {
    const label = this.say(this.phone && destination === 'stores' ? 'shell.nav.storesShort' : `shell.nav.${destination}`);
    const navigation = this.page.getByRole('navigation', { name: this.say('shell.nav.label') }).filter({ visible: true });
    const direct = navigation.getByRole('link', { name: label, exact: true });
    // Where everything stands side by side, a destination may come a moment later: documents do, once there is one.
    if (!this.phone || (await direct.count()) > 0) return direct.first().click();
    await navigation.getByRole('button', { name: this.say('shell.nav.more') }).click();
    await this.page.getByRole('dialog').getByRole('link', { name: label, exact: true }).click();
  }

  async signUp(person: NewPerson & { email: string; password: string }): Promise<void> {
    await this.page.getByLabel(this.say('access.signUp.givenName')).fill(person.givenName);
    await this.page.getByLabel(this.say('access.signUp.familyName'), { exact: true }).fill(person.familyName);
    await typeDate(this.page, this.say('access.signUp.birthDate'), person.birthDate, this.say);
    await this.page.getByLabel(this.say('signIn.email')).fill(person.email);
    await this.page.getByLabel(this.say('signIn.password'), { exact: true }).fill(person.password);
    await this.button('access.signUp.submit').click();
    await this.heading(this.say('access.signUp.sentTitle')).waitFor();
  }

  /** On the page of the link sent at sign-up. */
  async confirmEmail(password: string): Promise<void> {
    await this.page.getByLabel(this.say('access.verify.password'), { exact: true }).fill(password);
    await this.button('access.verify.submit').click();
    await this.sees('access.verify.doneTitle');
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.page.getByLabel(this.say('signIn.email')).fill(email);
    await this.page.getByLabel(this.say('signIn.password'), { exact: true }).fill(password);
    await this.button('signIn.signIn.submit').click();
    await this.button('shell.nav.account').waitFor();
    // Until the page that was wanted stands here: going elsewhere before it would be overtaken by it.
    await this.button('signIn.signIn.submit').waitFor({ state: 'hidden' });
  }

  /** Adds somebody to the family where one chooses who comes. */
  async addPerson(dialog: Locator, person: NewPerson): Promise<void> {
    await dialog.getByRole('button', { name: this.say('cart.who.another') }).click();
    const form = dialog.getByRole('form', { name: this.say('cart.who.another') });
    await form.getByLabel(this.say('access.signUp.givenName')).fill(person.givenName);
    await form.getByLabel(this.say('access.signUp.familyName'), { exact: true }).fill(person.familyName);
    await typeDate(form, this.say('access.signUp.birthDate'), person.birthDate, this.say);
    await form.getByRole('button', { name: this.say('cart.who.saveMember') }).click();
    await dialog.getByText(`${person.givenName} ${person.familyName}`).waitFor();
  }

  /** Takes the place for one person; the dialog says so with a check. */
  async takePlace(dialog: Locator, givenName: string): Promise<void> {
    await dialog.getByRole('button', { name: this.say('cart.who.addName', { name: givenName }) }).click();
    await dialog.getByRole('listitem').filter({ hasText: givenName }).getByText(this.say('cart.who.inCart')).waitFor();
  }

  whoDialog(): Locator {
    return this.page.getByRole('dialog', { name: this.say('cart.who.title') });
  }

  /** Program and category, by the tree or, on a phone, by the list of choices. */
  async openCategory(program: string, category: string): Promise<void> {
    const choice = this.page.getByRole('combobox', { name: this.say('store.tree.label') });
    const tree = this.page.getByRole('navigation', { name: this.say('store.tree.label') });
    await choice.or(tree).first().waitFor();
    if ((await tree.count()) > 0) {
      await tree.getByRole('button', { name: program }).click();
      await tree.getByRole('button', { name: category }).click();
      return;
    }
    const option = choice.locator('option').filter({ hasText: category });
    await choice.selectOption((await option.getAttribute('value')) ?? '');
  }

  async filter(age: number, weekday: number): Promise<void> {
    const opener = this.page.getByRole('button', { name: this.say('store.filters.open'), exact: true });
    if (this.phone) await opener.click();
    await this.page.getByLabel(this.say('store.filters.age')).selectOption({ label: this.say('offer.years', { count: age }) });
    await this.page.getByRole('group', { name: this.say('store.filters.days') }).getByText(this.words.weekday(weekday), { exact: true }).click();
    await this.page.getByRole('button', { name: pattern(this.say('store.filters.clear', { count: 2 })) }).waitFor();
    await this.look('store-filters');
    if (this.phone) await this.page.getByRole('dialog').getByRole('button', { name: /./ }).filter({ hasText: pattern(this.say('store.filters.show', { count: 2 }).replace('2', something)) }).click();
  }

  async openActivity(name: string): Promise<void> {
    await this.page.getByRole('article').getByRole('link', { name }).first().click();
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  async openCart(): Promise<void> {
    await this.page.getByRole('banner').getByRole('link', { name: pattern(this.say('shell.nav.cartCount', { count: 2 }).replace('2', something)) }).or(this.page.getByRole('banner').getByRole('link', { name: this.say('shell.nav.cart') })).first().click();
    await this.heading(this.say('cart.title')).waitFor();
  }

  async confirmContact(contact: { phone: string; street: string; city: string; postalCode: string }): Promise<void> {
    const form = this.page.getByRole('form', { name: this.say('checkout.contact.title') });
    for (const [field, value] of Object.entries(contact)) await form.getByLabel(this.say(`checkout.contact.${field}`), { exact: true }).fill(value);
    await form.getByRole('button', { name: this.say('checkout.contact.confirm') }).click();
  }

  /** Types a card in the processor's own page, in its frame. */
  async typeCard(frameTitle: string, number: string): Promise<void> {
    const texts = elementMessages[this.words.language];
    const frame = this.page.frameLocator(`iframe[title="${frameTitle}"]`);
    await frame.getByLabel(texts.number).fill(number);
    await frame.getByLabel(texts.expiry).fill('12/34');
    await frame.getByLabel(texts.cvc).fill('123');
    await frame.getByLabel(texts.postalCode).fill('J0V 1C1');
  }

  async typeBankAccount(frameTitle: string, account: string, holder: string): Promise<void> {
    const texts = elementMessages[this.words.language];
    const frame = this.page.frameLocator(`iframe[title="${frameTitle}"]`);
    await frame.getByLabel(texts.institution).fill('815');
    await frame.getByLabel(texts.transit).fill('30101');
    await frame.getByLabel(texts.account).fill(account);
    await frame.getByLabel(texts.holderName).fill(holder);
    await frame.getByRole('checkbox').check();
  }
}
