import type { Journey } from './journey';
import { BackOffice } from './pages/back-office';
import { administratorSignsIn } from './pages/counter';
import { pattern, something } from './words';

const names = (journey: Journey): string => journey.words.choose('Lacasse', 'Hargrove');

/** An administrator invoices a client among many, matches its money, explains its balance, makes a statement, gives up a debt. */
export async function keepsAccounts(journey: Journey): Promise<void> {
  const admin = new BackOffice(await journey.viewer('accounts'), journey.words, journey.device.isMobile);
  await journey.step('the administrator signs in', () => administratorSignsIn(admin, journey.stage.site));
  await journey.step('a client is made', () => makesAClient(journey, admin));
  await journey.step('the client is invoiced among many, seen first and watched', () => invoicesInBulk(journey, admin));
  await journey.step('money taken without an invoice is matched by itself, and one match taken back', () => reconciles(journey, admin));
  await journey.step('every cent of the balance is explained', () => explains(admin));
  await journey.step('what is left is written off', () => writesOff(admin));
  await journey.step('a statement is prepared', () => looksAtStatement(admin));
}

async function makesAClient(journey: Journey, admin: BackOffice): Promise<void> {
  const { page, say } = admin;
  await admin.goTo('clients');
  await admin.link('clients.add').first().click();
  const form = page.getByRole('form', { name: say('clients.new.title') });
  await form.getByLabel(say('clients.new.firstName')).fill('Odile');
  await form.getByLabel(say('clients.new.lastName'), { exact: true }).fill(names(journey));
  await form.getByRole('button', { name: say('clients.new.submit') }).click();
  await admin.heading(`Odile ${names(journey)}`).waitFor();
}

async function invoicesInBulk(journey: Journey, admin: BackOffice): Promise<void> {
  const { page, say } = admin;
  await admin.goTo('clients');
  await admin.findClient(`Odile ${names(journey)}`);
  await admin.clientLink({ givenName: 'Odile', familyName: names(journey) }).waitFor();
  await page.getByRole('row').filter({ hasText: names(journey) }).getByRole('checkbox').check();
  await admin.link('clients.bulk', { count: 1 }).click();
  await admin.sees('bulk.chosen', { count: 1 });
  await page.getByLabel(say('bulk.labelFr')).fill('Cotisation annuelle');
  await page.getByLabel(pattern(say('bulk.labelEn'))).fill('Yearly dues');
  await page.getByLabel(say('bulk.amountBeforeTax')).fill(journey.words.choose('100,00', '100.00'));
  await page.getByLabel(say('bulk.taxable')).uncheck();
  await admin.button('bulk.preview').click();
  const start = page.getByRole('button', { name: pattern(say('bulk.start.bulk-invoice', { count: 1, total: something })) });
  await start.first().waitFor();
  await admin.look('bulk-preview');
  await start.first().click();
  await page.getByRole('dialog').getByRole('button', { name: pattern(say('bulk.start.bulk-invoice', { count: 1, total: something })) }).click();
  await admin.sees('bulk.states.done');
  await page.getByText(say('bulk.items.done')).first().click();
  await admin.look('bulk-job');
  await page.getByRole('link', { name: `${names(journey)}, Odile` }).click();
  await admin.heading(`Odile ${names(journey)}`).waitFor();
}

async function reconciles(journey: Journey, admin: BackOffice): Promise<void> {
  const { page, say } = admin;
  // What opens while the page still grows may close again under one's hand: the invoice stands there first.
  await admin.button('counterBilling.writeOff.open').first().waitFor();
  // A deposit that nothing has asked for yet: taken first, against the invoice, then set free.
  await admin.button('billing.operations').click();
  await page.getByRole('menuitem').first().click();
  const dialog = page.getByRole('dialog', { name: say('billing.take.title') });
  await dialog.getByLabel(say('billing.take.amount')).fill(journey.words.choose('60,00', '60.00'));
  await dialog.getByRole('button', { name: pattern(say('billing.take.submit', { amount: something })) }).click();
  await dialog.waitFor({ state: 'hidden' });
  await admin.openTab('reconciliation');
  await page.getByRole('button', { name: pattern(say('counterBilling.reconciliation.undoOne', { what: something, number: something })) }).first().click();
  const automatic = page.getByRole('button', { name: pattern(say('counterBilling.reconciliation.automatic', { amount: something })) });
  await automatic.first().waitFor();
  await admin.look('reconciliation');
  await page.getByRole('button', { name: pattern(say('counterBilling.reconciliation.matchOne', { number: something })) }).click();
  const byHand = page.getByRole('dialog');
  await byHand.getByLabel(say('billing.amount')).fill(journey.words.choose('25,00', '25.00'));
  await admin.look('match-by-hand', 'asSeen');
  await byHand.getByRole('button', { name: pattern(say('counterBilling.reconciliation.matchSubmit', { amount: something })) }).click();
  await byHand.waitFor({ state: 'hidden' });
  await automatic.first().click();
  await page.getByRole('dialog').getByRole('button', { name: pattern(say('counterBilling.reconciliation.automatic', { amount: something })) }).click();
  await admin.sees('counterBilling.reconciliation.allMatched');
}

async function explains(admin: BackOffice): Promise<void> {
  const { page, say } = admin;
  await admin.button('counterBilling.explain.open').click();
  const dialog = page.getByRole('dialog', { name: say('counterBilling.explain.title') });
  await dialog.getByText(say('ui.balance.now'), { exact: true }).waitFor();
  await admin.look('explain-balance', 'asSeen');
  await dialog.getByRole('button', { name: say('ui.close') }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function writesOff(admin: BackOffice): Promise<void> {
  const { page, say } = admin;
  await admin.openTab('billing');
  await page.getByRole('button', { name: pattern(say('billing.openDetail', { number: something })) }).first().click();
  await admin.button('counterBilling.writeOff.open').first().click();
  const dialog = page.getByRole('dialog', { name: pattern(say('counterBilling.writeOff.title', { number: something })) });
  await dialog.getByLabel(say('billing.reason')).fill('Faillite');
  await admin.look('write-off', 'asSeen');
  await dialog.getByRole('button', { name: pattern(say('counterBilling.writeOff.submit', { amount: something })) }).click();
  await dialog.waitFor({ state: 'hidden' });
  await admin.button('counterBilling.writeOff.recover').waitFor();
  await admin.look('written-off');
}

/** Today is on no statement yet: the page says so, and nothing can be made. */
async function looksAtStatement(admin: BackOffice): Promise<void> {
  const { page, say } = admin;
  await admin.button('counterBilling.statement.open').click();
  const dialog = page.getByRole('dialog', { name: say('counterBilling.statement.title') });
  await dialog.getByText(say('counterBilling.statement.opening')).waitFor();
  await admin.look('statement', 'asSeen');
}
