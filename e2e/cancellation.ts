import { demoFamily, demoPassword } from '../tools/seed/demonstration';
import type { Journey } from './journey';
import { BackOffice } from './pages/back-office';
import { administratorSignsIn } from './pages/counter';
import { Portal } from './pages/portal';
import { pattern, something, Words } from './words';

/** Sold at the counter for cash, cancelled by the family at home, handed over; then a replacement, and the policies. */
export async function cancelsAtHome(journey: Journey): Promise<void> {
  const admin = new BackOffice(await journey.viewer('staff'), journey.words, journey.device.isMobile);
  const portal = new Portal(await journey.viewer('family'), journey.words, journey.device.isMobile);
  const watercolour = journey.words.choose('Aquarelle du matin', 'Morning watercolour');
  const yoga = journey.words.choose('Yoga doux', 'Gentle yoga');
  // Each device has its own person: nobody is registered twice to one thing.
  const person = journey.words.choose('Sophie Tremblay-Nguyen', 'Marc Tremblay');
  await journey.step('the administrator signs in', () => administratorSignsIn(admin, journey.stage.site));
  await journey.step('the administrator sells a place for cash', () => sells(admin, watercolour, person));
  await journey.step('the family sees what cancelling means, and cancels', () => cancels(journey, portal, watercolour));
  await journey.step('the money is handed over and booked', () => handsOver(admin));
  await journey.step('the administrator sells something else', () => sells(admin, yoga, person));
  await journey.step('the administrator replaces it', () => replaces(admin, yoga, watercolour, person));
  await journey.step('the administrator reads the policies and tries one', () => readsPolicies(admin));
}

async function sells(admin: BackOffice, activity: string, person: string): Promise<void> {
  const { page, say } = admin;
  await opensTheFamily(admin);
  await admin.link('household.addPurchase').click();
  const dialog = await admin.chooseActivity(activity);
  await admin.addToCart(dialog, person);
  await admin.button('purchase.toPayment').click();
  await page.getByRole('radio', { name: say('purchase.pay.offline') }).check();
  await page.getByRole('radiogroup', { name: say('purchase.pay.tender') }).getByText(say('purchase.tenders.cash'), { exact: true }).click();
  await page.getByRole('button', { name: pattern(say('purchase.order.pay', { amount: something })) }).click();
  await page.getByText(pattern(say('purchase.done.title', { number: something }))).first().waitFor();
  await admin.button('ui.administration.leave').click();
}

async function opensTheFamily(admin: BackOffice): Promise<void> {
  await admin.goTo('clients');
  await admin.findClient(demoFamily.email);
  await admin.clientLink(demoFamily).click();
  await admin.heading(`${demoFamily.givenName} ${demoFamily.familyName}`).waitFor();
}

async function cancels(journey: Journey, portal: Portal, activity: string): Promise<void> {
  const { page, say } = portal;
  await page.goto(`${journey.stage.site}/registrations`);
  await portal.signIn(demoFamily.email, demoPassword);
  await portal.heading(say('cancellation.registrations.title')).waitFor();
  await portal.look('registrations');
  await page.getByRole('link', { name: pattern(say('cancellation.registrations.cancelOf', { activity, person: something })) }).first().click();
  await portal.heading(activity).waitFor();
  await portal.sees('cancellation.kept');
  await portal.look('consequences');
  await portal.button('cancellation.cancel').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(say('cancellation.noUndo')).waitFor();
  await portal.look('confirm-cancellation');
  await dialog.getByRole('button', { name: pattern(say('cancellation.confirmRefund', { amount: something })) }).click();
  await portal.sees('cancellation.cancelled');
  await portal.look('cancelled');
  // The family is written to in its own language, whatever the screen's.
  const mail = await journey.stage.message(demoFamily.email, pattern(new Words('fr').mail('cancellation.cancelled.subject', { activity: 'Aquarelle du matin', organization: something })));
  if (!mail.attachments.some((name) => name.endsWith('.pdf'))) throw new Error(`no credit memo came with the e-mail: ${mail.attachments.join(', ')}`);
}

async function handsOver(admin: BackOffice): Promise<void> {
  const { page, say } = admin;
  await admin.goTo('cancellations');
  await admin.sees('cancellations.requests.none');
  await admin.look('cancellation-requests');
  await page.getByRole('tab', { name: say('cancellations.tabs.refunds') }).click();
  // A replacement of the device before may have left one more.
  const tasks = page.getByRole('button', { name: pattern(say('cancellations.refunds.finishOne', { client: something })) });
  await tasks.first().waitFor();
  for (let left = await tasks.count(); left > 0; left -= 1) {
    await tasks.first().click();
    const dialog = page.getByRole('dialog');
    await admin.look('refund-to-hand-over');
    await dialog.getByRole('button', { name: pattern(say('cancellations.refunds.submit', { amount: something })) }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
  await admin.sees('cancellations.refunds.none');
}

async function replaces(admin: BackOffice, old: string, next: string, person: string): Promise<void> {
  const { page, say } = admin;
  await opensTheFamily(admin);
  await page.getByRole('button', { name: say('cancellations.replaceOne', { name: old, person }) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('cancellations.replace.search')).fill(next);
  await dialog.getByRole('button', { name: say('cancellations.replace.chooseOne', { name: next }) }).first().click();
  await dialog.getByText(say('cancellations.replace.newTotal')).waitFor();
  await admin.look('replacement');
  await dialog.getByRole('button', { name: say('cancellations.replace.submit'), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: say('cancellations.cancelOne', { name: next, person }) }).click();
  await dialog.getByText(say('cancellations.kept')).waitFor();
  await admin.look('cancel-at-the-counter');
  await dialog.getByRole('button', { name: say('ui.close') }).click();
}

async function readsPolicies(admin: BackOffice): Promise<void> {
  const { page, say } = admin;
  await admin.goTo('cancellations');
  await page.getByRole('tab', { name: say('cancellations.tabs.policies') }).click();
  await admin.heading('Cours et activités').waitFor();
  await admin.look('policies');
  await page.getByRole('button', { name: say('cancellations.policies.changeOne', { name: 'Cours et activités' }) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(pattern(say('cancellations.example.alone'))).waitFor();
  await admin.look('policy-form');
  await dialog.getByRole('button', { name: say('ui.close') }).click();
}
