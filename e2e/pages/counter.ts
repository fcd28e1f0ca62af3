import type { Locator } from 'playwright-core';
import { demoPassword, demonstration, demoStaff } from '../../tools/seed/demonstration';
import { pattern, something } from '../words';
import type { BackOffice } from './back-office';

export interface Named {
  readonly givenName: string;
  readonly familyName: string;
}

/** The demonstration's administrator, in the back office of its city. */
export async function administratorSignsIn(admin: BackOffice, site: string): Promise<void> {
  await admin.page.goto(`${site}/admin/`);
  await admin.button('signIn.signIn.submit').waitFor();
  await admin.signIn(demoStaff.find(({ group }) => group === 'administrator')?.email ?? '', demoPassword);
  await admin.page.getByRole('link', { name: demonstration[0]?.name ?? '' }).click();
  await admin.sees('organizations.today');
}

/** An account without e-mail, which nobody else knows. */
export async function makesAClient(admin: BackOffice, { givenName, familyName }: Named): Promise<void> {
  await admin.goTo('clients');
  await admin.link('clients.add').first().click();
  const form = admin.page.getByRole('form', { name: admin.say('clients.new.title') });
  await form.getByLabel(admin.say('clients.new.firstName')).fill(givenName);
  await form.getByLabel(admin.say('clients.new.lastName'), { exact: true }).fill(familyName);
  await form.getByRole('button', { name: admin.say('clients.new.submit') }).click();
  await admin.heading(`${givenName} ${familyName}`).waitFor();
}

export async function opensTheClient(admin: BackOffice, client: Named, search = `${client.givenName} ${client.familyName}`): Promise<void> {
  await admin.goTo('clients');
  await admin.findClient(search);
  await admin.clientLink(client).click();
  await admin.heading(`${client.givenName} ${client.familyName}`).waitFor();
}

/** Ticks the client in the list and opens the work on many, for one kind of work. */
export async function beginsBulk(admin: BackOffice, client: Named, kind: 'bulk-invoice' | 'bulk-credit' | 'mass-statements'): Promise<void> {
  const { page, say } = admin;
  await admin.goTo('clients');
  await admin.findClient(`${client.givenName} ${client.familyName}`);
  await admin.clientLink(client).waitFor();
  await page.getByRole('row').filter({ hasText: client.familyName }).getByRole('checkbox').check();
  await admin.link('clients.bulk', { count: 1 }).click();
  await admin.sees('bulk.chosen', { count: 1 });
  await page.getByRole('radiogroup', { name: say('bulk.what') }).getByText(say(`bulk.kinds.${kind}`), { exact: true }).click();
}

/** Sees the total, confirms, and watches until every client is done or put aside. */
export async function runsBulk(admin: BackOffice, kind: 'bulk-invoice' | 'bulk-credit' | 'mass-statements'): Promise<void> {
  const { page, say } = admin;
  const start = pattern(say(`bulk.start.${kind}`, { count: 1, total: something }));
  await admin.button('bulk.preview').click();
  await page.getByRole('button', { name: start }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: start }).click();
  await page.getByText(say('bulk.states.done'), { exact: true }).first().waitFor();
  await page.getByRole('status').filter({ hasText: pattern(say('bulk.progress', { done: 1, total: 1 })) }).waitFor();
}

/** The dialog goes by its own button; nothing is done. */
export async function closes(admin: BackOffice, dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: admin.say('ui.close') }).first().click();
  await dialog.waitFor({ state: 'hidden' });
}

/** What is asked beyond a limit cannot be sent. */
export async function isNotOffered(button: Locator): Promise<void> {
  await button.waitFor();
  if (!(await button.isDisabled())) throw new Error(`${await button.innerText()} should not be offered`);
}

/** A day of the demonstration's city, so many days after today; 'YYYY-MM-DD'. Holds until the clock is moved. */
export function dayFromToday(days: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto' }).format(new Date(Date.now() + days * 86_400_000));
}
