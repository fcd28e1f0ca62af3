import type { Locator } from 'playwright-core';
import type { Viewer } from '../stage';
import { pattern, something, type Words } from '../words';
import { Application } from './application';
import { typeDate } from './fields';

type Area = 'clients' | 'paymentsToSettle' | 'activities' | 'pricing' | 'scholarships' | 'cancellations' | 'imports' | 'reports' | 'communications' | 'rl24' | 'staff' | 'settings';

/** What somebody does in the back office, said once. */
export class BackOffice extends Application {
  constructor(viewer: Viewer, words: Words, phone: boolean) {
    super(viewer, words, words.admin, phone);
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.page.getByLabel(this.say('signIn.email')).fill(email);
    await this.page.getByLabel(this.say('signIn.password'), { exact: true }).fill(password);
    await this.button('signIn.signIn.submit').click();
  }

  /** By the navigation on the left; on a phone it comes with its button. */
  async goTo(area: Area): Promise<void> {
    const label = this.say(`shell.areas.${area}.label`);
    if (this.phone) await this.button('shell.nav').click();
    const navigation = this.phone ? this.page.getByRole('dialog') : this.page.getByRole('navigation', { name: this.say('shell.nav') });
    await navigation.getByRole('link', { name: label, exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name: this.say(area === 'paymentsToSettle' ? 'settle.title' : `${area}.title`) }).waitFor();
  }

  /** Searches for a client and says which rows are found. */
  async findClient(text: string): Promise<void> {
    await this.page.getByLabel(this.say('clients.search')).fill(text);
    await this.page.waitForURL((url) => url.searchParams.get('q')?.replace(/^"|"$/g, '') === text);
  }

  clientLink(family: { givenName: string; familyName: string }): Locator {
    return this.page.getByRole('link', { name: `${family.familyName}, ${family.givenName}`, exact: true });
  }

  async openTab(tab: string): Promise<void> {
    await this.page.getByRole('tab', { name: this.say(`household.tabs.${tab}`), exact: true }).click();
  }

  /** Chooses an activity on the shelves; answers the dialog that asks who comes. */
  async chooseActivity(name: string): Promise<Locator> {
    await this.page.getByLabel(this.say('purchase.find')).fill(name);
    await this.page.getByText(this.say('purchase.count', { count: 1 }), { exact: true }).waitFor();
    await this.page.getByRole('button', { name: this.say('purchase.chooseOne', { name }) }).click();
    const dialog = this.page.getByRole('dialog', { name });
    await dialog.getByRole('button', { name: this.say('purchase.addPerson') }).waitFor();
    return dialog;
  }

  async addPerson(dialog: Locator, person: { givenName: string; familyName: string; birthDate: string }): Promise<void> {
    await dialog.getByRole('button', { name: this.say('purchase.addPerson') }).click();
    const form = dialog.getByRole('form', { name: this.say('household.person.add') });
    await form.getByLabel(this.say('household.fields.firstName')).fill(person.givenName);
    await form.getByLabel(this.say('household.fields.lastName'), { exact: true }).fill(person.familyName);
    await typeDate(form, this.say('ui.form.optional', { label: this.say('household.fields.birthDate') }), person.birthDate, this.say);
    await form.getByRole('button', { name: this.say('household.person.add') }).click();
    await dialog.getByText(`${person.givenName} ${person.familyName}`).first().waitFor();
  }

  async addToCart(dialog: Locator, name: string): Promise<void> {
    await dialog.getByRole('button', { name: this.say('purchase.addOne', { name }) }).click();
    await dialog.getByRole('listitem').filter({ hasText: name }).getByText(this.say('purchase.inCart'), { exact: true }).waitFor();
    await dialog.getByRole('button', { name: this.say('ui.close') }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** A fee of the clerk's own, in dollars; a credit is for those who may refund, so it is not offered. */
  async addFee(label: string, dollars: string): Promise<void> {
    await this.button('purchase.manual.openFee').click();
    const form = this.page.getByRole('form', { name: this.say('purchase.manual.openFee') });
    if ((await form.getByRole('radiogroup').count()) > 0) throw new Error('a clerk who may not refund is offered a credit');
    await form.getByLabel(this.say('purchase.manual.label')).fill(label);
    await form.getByLabel(this.say('purchase.manual.amount')).fill(dollars);
    await form.getByRole('button', { name: pattern(this.say('purchase.manual.addFee', { amount: something })) }).click();
    await this.page.getByRole('region', { name: this.say('purchase.cart') }).getByText(label).waitFor();
  }
}
