import { demoFamily, demonstration, demoPassword } from '../tools/seed/demonstration';
import { seedPricing } from '../tools/seed/pricing';
import type { Journey } from './journey';
import { BackOffice } from './pages/back-office';
import { administratorSignsIn } from './pages/counter';
import { Portal } from './pages/portal';
import { pattern, something } from './words';

const [city, club] = demonstration;

/** A promotion is written and tried, a plan looked at; a code lowers a sale at the counter and a family's cart; the store says what everybody saves. */
export async function lowersPrices(journey: Journey): Promise<void> {
  const admin = new BackOffice(await journey.viewer('staff'), journey.words, journey.device.isMobile);
  const portal = new Portal(await journey.viewer('family'), journey.words, journey.device.isMobile);
  const code = journey.words.choose('SAISON-FR', 'SEASON-EN');
  // Each device has its own person: nobody is registered twice to one thing.
  const person = journey.words.choose('Sophie Tremblay-Nguyen', 'Marc Tremblay');
  await journey.step('the administrator signs in', () => administratorSignsIn(admin, journey.stage.site));
  await journey.step('the administrator writes a promotion and sees what it would cost', () => writesAPromotion(admin, code));
  await journey.step('the administrator looks at a payment plan and the other rules', () => looksAtPlans(admin));
  await journey.step('the code lowers a sale at the counter', () => sellsWithTheCode(admin, code, person));
  await journey.step('the promotion has been used once', () => findsTheUse(admin, code));
  await journey.step('the store says what everybody saves', () => seesTheStorePrice(journey, portal));
  await journey.step('a family types codes in its cart', () => typesCodes(journey, portal));
}

async function writesAPromotion(admin: BackOffice, code: string): Promise<void> {
  const { page, say } = admin;
  await admin.goTo('pricing');
  await page.getByText(seedPricing[city?.slug ?? '']?.promotions[0]?.code ?? '').first().waitFor();
  await admin.look('promotions');
  await admin.link('pricing.promotions.add').first().click();
  const form = page.getByRole('form', { name: say('pricing.promotions.form') });
  await form.getByLabel(say('pricing.promotions.kind')).selectOption('code');
  await form.getByLabel(say('pricing.nameFr')).fill('Rabais de saison');
  await form.getByLabel(pattern(say('pricing.nameEn'))).fill('Season rebate');
  await form.getByLabel(say('pricing.promotions.code'), { exact: true }).fill(code);
  const example = page.getByRole('complementary', { name: say('pricing.example.title') });
  await example.getByText(say('pricing.example.total')).waitFor();
  await example.getByText(pattern(code)).first().waitFor();
  await admin.look('promotion-editor');
  await form.getByRole('button', { name: say('pricing.save') }).click();
  await admin.sees('pricing.promotions.saved');
  await admin.sees('pricing.uses.none');
}

async function looksAtPlans(admin: BackOffice): Promise<void> {
  const { page, say } = admin;
  await admin.link('pricing.back').click();
  await page.getByRole('tab', { name: say('pricing.tabs.plans') }).click();
  await page.getByRole('button', { name: pattern(say('pricing.plans.changeOne', { name: something })) }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(say('pricing.preview.today')).first().waitFor();
  await admin.look('plan-preview', 'asSeen');
  await dialog.getByRole('button', { name: say('ui.close') }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('tab', { name: say('pricing.tabs.fees') }).click();
  await admin.sees('pricing.fees.none');
  await admin.look('one-time-fees');
  await page.getByRole('tab', { name: say('pricing.tabs.rules') }).click();
  await admin.sees('pricing.rules.stacking');
  await admin.look('pricing-rules');
}

async function sellsWithTheCode(admin: BackOffice, code: string, person: string): Promise<void> {
  const { page, say } = admin;
  await admin.goTo('clients');
  await admin.findClient(demoFamily.email);
  await admin.clientLink(demoFamily).click();
  await admin.link('household.addPurchase').click();
  const dialog = await admin.chooseActivity(admin.words.choose('Aquaforme', 'Aquafit'));
  await admin.addToCart(dialog, person);
  const cart = page.getByRole('region', { name: say('purchase.cart') });
  await cart.getByRole('button', { name: say('purchase.codes.open') }).click();
  const form = cart.getByRole('form', { name: say('purchase.codes.label') });
  await form.getByLabel(say('purchase.codes.label')).fill(code.toLowerCase());
  await form.getByRole('button', { name: say('purchase.codes.apply') }).click();
  await form.getByRole('alert').waitFor();
  await form.getByLabel(say('purchase.codes.label')).fill(code);
  await form.getByRole('button', { name: say('purchase.codes.apply') }).click();
  await cart.getByText(say('purchase.saved')).waitFor();
  await admin.look('counter-code');
  await admin.button('purchase.toPayment').click();
  await page.getByRole('radio', { name: say('purchase.pay.later') }).check();
  await page.getByRole('button', { name: pattern(say('purchase.order.later', { amount: something })) }).click();
  await page.getByText(pattern(say('purchase.done.title', { number: something }))).first().waitFor();
  await admin.button('ui.administration.leave').click();
}

async function findsTheUse(admin: BackOffice, code: string): Promise<void> {
  const { page, say } = admin;
  await admin.goTo('pricing');
  await page.getByRole('row').filter({ hasText: code }).getByRole('link').first().click();
  await admin.sees('pricing.uses.count', { count: 1 });
  await page.getByRole('link', { name: `${demoFamily.givenName} ${demoFamily.familyName}` }).first().waitFor();
  await admin.look('promotion-used');
  // What was used is switched off, not deleted.
  if ((await page.getByRole('button', { name: say('pricing.promotions.remove') }).count()) > 0) throw new Error('a used promotion may be deleted');
}

async function seesTheStorePrice(journey: Journey, portal: Portal): Promise<void> {
  const { page, say } = portal;
  await page.goto(`${journey.stage.site}/stores/${club?.slug ?? ''}`);
  await portal.openActivity(journey.words.choose('Adultes débutants', 'Adult beginners'));
  await page.getByText(pattern(journey.words.choose('Inscription hâtive', 'Early registration'))).first().waitFor();
  await page.getByText(say('offer.before')).first().waitFor({ state: 'attached' });
  await portal.look('activity-early-bird');
}

async function typesCodes(journey: Journey, portal: Portal): Promise<void> {
  const { page, say } = portal;
  await page.goto(`${journey.stage.site}/sign-in`);
  await portal.signIn(demoFamily.email, demoPassword);
  await page.goto(`${journey.stage.site}/stores/${city?.slug ?? ''}`);
  await portal.openActivity(journey.words.choose('Poterie pour enfants', 'Pottery for children'));
  await portal.button('activity.registerSession').click();
  const dialog = portal.whoDialog();
  await portal.takePlace(dialog, demoFamily.members[0].firstName);
  await dialog.getByRole('link', { name: pattern(say('cart.who.toCart', { count: 1 })) }).click();
  await portal.heading(say('cart.title')).waitFor();
  const form = page.getByRole('form', { name: say('cart.codes.label') });
  await form.getByLabel(pattern(say('cart.codes.label'))).fill('FAUX');
  await form.getByRole('button', { name: say('cart.codes.apply') }).click();
  await form.getByRole('alert').waitFor();
  await portal.look('cart-wrong-code');
  await form.getByLabel(pattern(say('cart.codes.label'))).fill('FAMILLE10');
  await form.getByRole('button', { name: say('cart.codes.apply') }).click();
  await portal.sees('cart.saved');
  await portal.look('cart-with-code');
  await page.getByRole('button', { name: say('cart.codes.remove', { code: 'FAMILLE10' }) }).click();
  await page.getByText(say('cart.saved'), { exact: true }).waitFor({ state: 'detached' });
  // The place is given back: the other device comes after.
  await page.getByRole('button', { name: pattern(say('cart.removeLine', { label: something, person: something })) }).click();
  await portal.sees('cart.empty.title');
}
