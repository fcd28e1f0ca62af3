import type { Journey } from './journey';
import { type BackOffice } from './pages/back-office';
import { bornYearsAgo, typeDate } from './pages/fields';
import { Portal } from './pages/portal';
import { pattern, something } from './words';

const names = (journey: Journey): { counter: string; online: string } => (journey.language === 'fr' ? { counter: 'Vaillancourt', online: 'Robitaille' } : { counter: 'Pemberton', online: 'Fairweather' });
const onlineEmail = (journey: Journey): string => `${names(journey).online.toLowerCase()}@courriel.example`;

/** One account for a person without e-mail, one for a person who is asked to activate it. */
export async function createsAccounts(journey: Journey, clerk: BackOffice): Promise<void> {
  const { page, say } = clerk;
  const { counter, online } = names(journey);
  await journey.step('the clerk creates an account with an e-mail', async () => {
    await clerk.goTo('clients');
    await clerk.link('clients.add').first().click();
    const form = page.getByRole('form', { name: say('clients.new.title') });
    await form.getByLabel(say('clients.new.firstName')).fill('Renaud');
    await form.getByLabel(say('clients.new.lastName'), { exact: true }).fill(online);
    await form.getByLabel(pattern(say('clients.new.email'))).fill(onlineEmail(journey));
    await typeDate(form, say('ui.form.optional', { label: say('clients.new.birthDate') }), '1979-03-08', say);
    await clerk.look('new-client');
    await form.getByRole('button', { name: say('clients.new.submit') }).click();
    await clerk.heading(`Renaud ${online}`).waitFor();
  });
  await journey.step('the person activates the account', async () => {
    const mail = await journey.stage.message(onlineEmail(journey), pattern(journey.words.mail('invitation.activation.subject', { organization: something })));
    const portal = new Portal(await journey.viewer('activation'), journey.words, journey.device.isMobile);
    await portal.page.goto(mail.links.find((link) => link.includes('/accept-invitation')) ?? '');
    await portal.page.getByLabel(pattern(portal.say('signIn.newPassword'))).fill('une-phrase-pour-renaud');
    await portal.look('activate');
    await portal.button('signIn.invitation.submit').click();
    await portal.sees('signIn.invitation.doneTitle');
    await portal.link('signIn.signIn.submit').click();
    await portal.signIn(onlineEmail(journey), 'une-phrase-pour-renaud');
    await portal.page.context().close();
  });
  await journey.step('the clerk creates an account without e-mail', async () => {
    await clerk.goTo('clients');
    await clerk.link('clients.add').first().click();
    const form = page.getByRole('form', { name: say('clients.new.title') });
    await form.getByLabel(say('clients.new.firstName')).fill('Huguette');
    await form.getByLabel(say('clients.new.lastName'), { exact: true }).fill(counter);
    await clerk.sees('clients.new.noEmail');
    await form.getByRole('button', { name: say('clients.new.submit') }).click();
    await clerk.heading(`Huguette ${counter}`).waitFor();
    await clerk.sees('household.noLogin');
    await clerk.look('account-without-login');
  });
}

/** A purchase with a person added on the way, fee removed, a fee of the clerk's own, cash; then one to pay later. */
export async function sells(journey: Journey, clerk: BackOffice): Promise<void> {
  const { page, say } = clerk;
  const { counter, online } = names(journey);
  const someone = { givenName: 'Colette', familyName: counter, birthDate: bornYearsAgo(44) };
  const cart = page.getByRole('region', { name: say('purchase.cart') });
  await journey.step('the clerk fills the cart', async () => {
    await clerk.link('household.addPurchase').click();
    await clerk.heading(say('purchase.title', { name: `Huguette ${counter}` })).waitFor();
    await clerk.look('purchase');
    const dialog = await clerk.chooseActivity(journey.words.choose('Yoga doux', 'Gentle yoga'));
    await clerk.addPerson(dialog, someone);
    await clerk.look('purchase-who');
    await clerk.addToCart(dialog, `${someone.givenName} ${someone.familyName}`);
    await cart.getByText(say('purchase.removeFee')).click();
    await cart.getByRole('checkbox', { name: say('purchase.removeFee'), checked: true }).waitFor();
    await clerk.addFee(journey.words.choose('Carte remplacée', 'Card replaced'), journey.words.choose('5,00', '5.00'));
    await clerk.look('purchase-cart');
  });
  await journey.step('the clerk takes cash', async () => {
    await clerk.button('purchase.toPayment').click();
    await page.getByRole('radio', { name: say('purchase.pay.offline') }).check();
    await page.getByRole('radiogroup', { name: say('purchase.pay.tender') }).getByText(say('purchase.tenders.cash'), { exact: true }).click();
    await clerk.look('purchase-cash');
    await page.getByRole('button', { name: pattern(say('purchase.order.pay', { amount: something })) }).click();
    await page.getByText(pattern(say('purchase.done.title', { number: something }))).first().waitFor();
    await clerk.look('purchase-done');
    await clerk.link('purchase.done.account').click();
    await page.getByText(say('billing.tenders.cash'), { exact: true }).first().waitFor();
  });
  await journey.step('the clerk sells something to be paid later', async () => {
    await clerk.goTo('clients');
    await clerk.findClient(onlineEmail(journey));
    await clerk.clientLink({ givenName: 'Renaud', familyName: online }).click();
    await clerk.heading(`Renaud ${online}`).waitFor();
    await clerk.link('household.addPurchase').click();
    const dialog = await clerk.chooseActivity(journey.words.choose('Aquaforme', 'Aquafit'));
    await clerk.addToCart(dialog, `Renaud ${online}`);
    await clerk.button('purchase.toPayment').click();
    await page.getByRole('radio', { name: say('purchase.pay.later') }).check();
    await clerk.look('purchase-later');
    await page.getByRole('button', { name: pattern(say('purchase.order.later', { amount: something })) }).click();
    await page.getByText(pattern(say('purchase.done.title', { number: something }))).first().waitFor();
    await clerk.button('ui.administration.leave').click();
    await clerk.heading(`Renaud ${online}`).waitFor();
    await journey.stage.message(onlineEmail(journey), pattern(journey.words.mail('order.confirmation.subject', { number: something, organization: something })));
  });
}

/** The person who was just registered is on the activity's list. */
export async function seesTheRoster(journey: Journey, clerk: BackOffice): Promise<void> {
  const { page, say } = clerk;
  await journey.step('the clerk reads the roster', async () => {
    await clerk.goTo('activities');
    await page.getByRole('row').nth(1).waitFor();
    await clerk.look('activities');
    await page.getByLabel(say('activities.search')).fill('yoga');
    await page.getByText(say('activities.count', { count: 1 }), { exact: true }).waitFor();
    await page.getByRole('link', { name: journey.words.choose('Yoga doux', 'Gentle yoga') }).click();
    await page.getByRole('link', { name: `${names(journey).counter}, Colette` }).waitFor();
    await clerk.look('roster');
  });
}
