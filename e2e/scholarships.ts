import { demonstration, demoPassword } from '../tools/seed/demonstration';
import type { Journey } from './journey';
import { BackOffice } from './pages/back-office';
import { administratorSignsIn } from './pages/counter';
import { Portal } from './pages/portal';
import { typeDate } from './pages/fields';
import { cards } from './people';
import { eventually } from './stage';
import { pattern, something } from './words';

const [city] = demonstration;

/** Whom one device helps: somebody new in the account of a neighbour whom no other journey knows, with a scholarship of its own. */
function helped(journey: Journey): { givenName: string; familyName: string; email: string; person: string; child: string; nameFr: string; nameEn: string; name: string } {
  const [nameFr, nameEn] = journey.language === 'fr' ? (['Bourse Coup de pouce', 'Helping hand grant'] as const) : (['Bourse Élan', 'Momentum grant'] as const);
  const [givenName, familyName, child] = journey.language === 'fr' ? (['Annie', 'Fortin', 'Zoé'] as const) : (['Carlos', 'Ramirez', 'Arthur'] as const);
  return { givenName, familyName, person: 'Rose', child, email: `${givenName}.${familyName}@demo.preau.example`.toLowerCase(), nameFr, nameEn, name: journey.words.choose(nameFr, nameEn) };
}

/** Staff set up a fund and give a scholarship of it; the family sees it and pays with it and its credit; the counter uses up the fund; what is cancelled goes back to it. */
export async function helpsFamilies(journey: Journey): Promise<void> {
  const admin = new BackOffice(await journey.viewer('staff'), journey.words, journey.device.isMobile);
  const portal = new Portal(await journey.viewer('family'), journey.words, journey.device.isMobile);
  await journey.step('the administrator signs in', () => administratorSignsIn(admin, journey.stage.site));
  await journey.step('the administrator sets up a fund', () => setsUpAFund(journey, admin));
  await journey.step('the administrator gives the scholarship, and takes a deposit', () => gives(journey, admin));
  await journey.step('the family sees its help', () => seesItsHelp(journey, portal));
  await journey.step('the family pays with both', () => paysWithBoth(journey, portal));
  await journey.step('the invoice and the help say what was used', () => readsTheInvoice(journey, portal));
  await journey.step('the administrator sees the use, and cannot make the fund smaller', () => seesTheUse(journey, admin));
  await journey.step('the counter uses what is left of the fund', () => sellsAtTheCounter(journey, admin));
  await journey.step('an empty fund is not given', () => isNotGiven(journey, admin));
  await journey.step('what the family cancels goes back to the fund', () => cancels(journey, portal));
}

async function setsUpAFund(journey: Journey, admin: BackOffice): Promise<void> {
  const { page, say, words } = admin;
  const { nameFr, nameEn, name } = helped(journey);
  await admin.goTo('scholarships');
  await page.getByText(words.choose('Bourse Accès-loisirs', 'Access to leisure grant')).first().waitFor();
  await admin.look('scholarships');
  await admin.button('scholarships.add').click();
  const dialog = page.getByRole('dialog', { name: say('scholarships.add') });
  await dialog.getByLabel(say('scholarships.nameFr')).fill(nameFr);
  await dialog.getByLabel(pattern(say('scholarships.nameEn'))).fill(nameEn);
  await dialog.getByLabel(say('scholarships.percent')).fill('50');
  await dialog.getByLabel(pattern(say('scholarships.perItemMax'))).fill(words.choose('50,00', '50.00'));
  await dialog.getByLabel(pattern(say('scholarships.perPersonMax'))).fill(words.choose('80,00', '80.00'));
  await dialog.getByLabel(say('scholarships.fundTotal')).fill(words.choose('60,00', '60.00'));
  await admin.look('scholarship-form');
  await dialog.getByRole('button', { name: say('scholarships.save') }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('row').filter({ hasText: name }).getByText(say('scholarships.inUse')).waitFor();
}

async function opensTheClient(journey: Journey, admin: BackOffice): Promise<void> {
  const family = helped(journey);
  await admin.goTo('clients');
  await admin.findClient(family.email);
  await admin.clientLink(family).click();
  await admin.heading(`${family.givenName} ${family.familyName}`).waitFor();
}

/** Opens the form that gives, filled for one person. */
async function givesTo(journey: Journey, admin: BackOffice, person: string): Promise<ReturnType<BackOffice['heading']>> {
  const { page, say } = admin;
  await admin.button('scholarships.give').first().click();
  const dialog = page.getByRole('dialog', { name: say('scholarships.give') });
  await dialog.getByLabel(say('scholarships.which')).selectOption({ label: helped(journey).name });
  await dialog.getByText(pattern(say('scholarships.leftInFund', { amount: something }))).waitFor();
  await dialog.getByLabel(say('scholarships.person')).selectOption({ label: person });
  return dialog;
}

/** Nobody's registrations stand in this person's way. */
async function addsSomebody(journey: Journey, admin: BackOffice): Promise<void> {
  const { page, say } = admin;
  const { person, familyName } = helped(journey);
  await admin.openTab('members');
  await admin.button('household.person.add').click();
  const dialog = page.getByRole('dialog', { name: say('household.person.add') });
  await dialog.getByLabel(say('household.fields.firstName')).fill(person);
  await dialog.getByLabel(say('household.fields.lastName'), { exact: true }).fill(familyName);
  await typeDate(dialog, say('ui.form.optional', { label: say('household.fields.birthDate') }), '1991-06-21', say);
  await dialog.getByRole('button', { name: say('household.person.add') }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function gives(journey: Journey, admin: BackOffice): Promise<void> {
  const { page, say, words } = admin;
  const { person, familyName, name } = helped(journey);
  await opensTheClient(journey, admin);
  await addsSomebody(journey, admin);
  await admin.openTab('billing');
  await admin.button('billing.operations').click();
  await page.getByRole('menuitem', { name: say('billing.take.openDeposit') }).click();
  const deposit = page.getByRole('dialog', { name: say('billing.take.title') });
  await deposit.getByLabel(say('billing.take.amount')).fill(words.choose('20,00', '20.00'));
  await deposit.getByRole('button', { name: pattern(say('billing.take.submit', { amount: something })) }).click();
  await deposit.waitFor({ state: 'hidden' });
  await admin.openTab('scholarships');
  const dialog = await givesTo(journey, admin, `${person} ${familyName}`);
  await admin.look('give-a-scholarship', 'asSeen');
  await dialog.getByRole('button', { name: say('scholarships.give'), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('row').filter({ hasText: name }).getByText(say('scholarships.states.usable')).waitFor();
  await admin.look('scholarships-of-the-client');
  // The same one again is refused, and says what to do.
  const again = await givesTo(journey, admin, `${person} ${familyName}`);
  await again.getByRole('button', { name: say('scholarships.give'), exact: true }).click();
  await again.getByRole('alert').waitFor();
  await again.getByRole('button', { name: say('ui.close') }).click();
  await again.waitFor({ state: 'hidden' });
}

/** Where the family sees what it has, in the city's part of its billing. */
async function opensHelp(portal: Portal): Promise<ReturnType<Portal['heading']>> {
  await portal.goTo('billing');
  const section = portal.page.getByRole('region', { name: portal.say('help.title') });
  await section.waitFor();
  return section;
}

async function seesItsHelp(journey: Journey, portal: Portal): Promise<void> {
  const { page, say, words } = portal;
  const { email, name } = helped(journey);
  await page.goto(`${journey.stage.site}/sign-in`);
  await portal.signIn(email, demoPassword);
  const section = await opensHelp(portal);
  await section.getByRole('heading', { name }).waitFor();
  // 80.00 for the person, of which the fund has 60.00.
  await section.getByText(say('help.endOfFund', { left: words.money(60_00) })).waitFor();
  await section.getByText(say('help.usesNone')).waitFor();
  await section.getByText(words.money(20_00)).waitFor();
  await portal.look('help');
}

async function paysWithBoth(journey: Journey, portal: Portal): Promise<void> {
  const { page, say, words } = portal;
  const { givenName, familyName, person, name } = helped(journey);
  await page.goto(`${journey.stage.site}/stores/${city?.slug ?? ''}`);
  await portal.openActivity(words.choose('Aquaforme', 'Aquafit'));
  await portal.button('activity.registerSession').click();
  const dialog = portal.whoDialog();
  await portal.takePlace(dialog, person);
  await dialog.getByRole('link', { name: pattern(say('cart.who.toCart', { count: 1 })) }).click();
  await portal.heading(say('cart.title')).waitFor();
  await portal.link('cart.order').click();
  await page.getByRole('form', { name: say('checkout.contact.title') }).getByRole('button', { name: say('checkout.contact.confirm') }).click();
  const scholarship = page.getByRole('switch', { name: say('checkout.aid.scholarship', { name }) });
  const credit = page.getByRole('switch', { name: say('checkout.aid.credit') });
  await scholarship.waitFor();
  if (!(await scholarship.isChecked()) || !(await credit.isChecked())) throw new Error('help is not used unless switched off');
  // Switched off and on again: what is left to pay follows.
  const left = page.getByRole('group', { name: say('checkout.aid.title') }).getByText(pattern(say('checkout.aid.left')));
  const withBoth = await left.innerText();
  await scholarship.uncheck();
  await eventually('more to pay without the scholarship', async () => (await left.innerText()) !== withBoth, 20);
  await scholarship.check();
  await page.getByRole('radio', { name: say('checkout.payment.full') }).click();
  await portal.look('checkout-with-help');
  await page.getByLabel(say('checkout.method.holder')).fill(`${givenName} ${familyName}`);
  await page.getByLabel(say('checkout.method.postal')).fill('J0V 1C4');
  await portal.typeCard(say('checkout.method.newCard'), cards.accepted);
  await portal.button('checkout.payment.next').click();
  await portal.heading(say('checkout.titles.review')).waitFor();
  await portal.look('review-with-help');
  await page.getByRole('button', { name: pattern(say('checkout.review.pay', { amount: something })) }).click();
  await portal.heading(say('checkout.order.title')).waitFor();
  await portal.look('ordered-with-help');
}

async function readsTheInvoice(journey: Journey, portal: Portal): Promise<void> {
  const { say, words } = portal;
  const { name } = helped(journey);
  const section = await opensHelp(portal);
  await section.getByText(say('help.endOfFund', { left: words.money(10_00) })).waitFor();
  if ((await section.getByText(say('help.credit')).count()) > 0) throw new Error('the credit is there still');
  await portal.look('help-used');
  await section.getByRole('link', { name: pattern(say('money.invoice', { number: something })) }).first().click();
  await portal.heading(pattern(say('billing.invoice.title', { number: something }))).waitFor();
  const paidWith = portal.page.getByRole('region', { name: say('billing.invoice.paidWith') });
  await paidWith.getByText(say('billing.invoice.scholarship', { name })).waitFor();
  await paidWith.getByText(words.money(50_00)).waitFor();
  await paidWith.getByText(words.money(20_00)).waitFor();
  await portal.look('invoice-with-help');
}

async function seesTheUse(journey: Journey, admin: BackOffice): Promise<void> {
  const { page, say, words } = admin;
  const { name, person, familyName } = helped(journey);
  await admin.goTo('scholarships');
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByText(words.money(10_00)).waitFor();
  await row.getByRole('button', { name: say('scholarships.whoHas', { name }) }).click();
  const whoHas = page.getByRole('dialog', { name: say('scholarships.whoHas', { name }) });
  await whoHas.getByRole('link', { name: `${person} ${familyName}` }).waitFor();
  await whoHas.getByRole('link', { name: pattern(say('scholarships.useOn', { amount: words.money(50_00), number: something })) }).waitFor();
  await admin.look('who-has-it', 'asSeen');
  await whoHas.getByRole('button', { name: say('ui.close') }).click();
  await whoHas.waitFor({ state: 'hidden' });
  await row.getByRole('button', { name: say('scholarships.changeOne', { name }) }).click();
  const dialog = page.getByRole('dialog', { name: say('scholarships.changeTitle') });
  await dialog.getByLabel(say('scholarships.fundTotal')).fill(words.choose('40,00', '40.00'));
  await dialog.getByRole('button', { name: say('scholarships.save') }).click();
  await dialog.getByRole('alert').waitFor();
  await admin.look('fund-below-its-use');
  await dialog.getByRole('button', { name: say('ui.close') }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function sellsAtTheCounter(journey: Journey, admin: BackOffice): Promise<void> {
  const { page, say, words } = admin;
  const { name, person, familyName } = helped(journey);
  await opensTheClient(journey, admin);
  await admin.link('household.addPurchase').click();
  const dialog = await admin.chooseActivity(words.choose('Yoga doux', 'Gentle yoga'));
  await admin.addToCart(dialog, `${person} ${familyName}`);
  await admin.button('purchase.toPayment').click();
  const scholarship = page.getByRole('switch', { name: say('purchase.aid.scholarship', { name }) });
  await scholarship.waitFor();
  if (!(await scholarship.isChecked())) throw new Error('the counter does not use the scholarship');
  await page.getByRole('radio', { name: say('purchase.pay.offline') }).check();
  await page.getByRole('group', { name: say('purchase.aid.title') }).getByText(words.money(-10_00).replace('-', '−')).waitFor();
  await admin.look('counter-with-help');
  await page.getByRole('button', { name: pattern(say('purchase.order.pay', { amount: something })) }).click();
  await page.getByText(pattern(say('purchase.done.title', { number: something }))).first().waitFor();
  await page.getByRole('link', { name: say('purchase.done.account') }).click();
  await page.getByText(say('billing.invoice.scholarship', { name })).first().waitFor();
  await admin.look('invoice-of-the-counter');
}

async function isNotGiven(journey: Journey, admin: BackOffice): Promise<void> {
  const { say } = admin;
  const { familyName, child } = helped(journey);
  await opensTheClient(journey, admin);
  await admin.openTab('scholarships');
  await admin.sees('scholarships.fundEmpty');
  const dialog = await givesTo(journey, admin, `${child} ${familyName}`);
  await dialog.getByRole('button', { name: say('scholarships.give'), exact: true }).click();
  await dialog.getByRole('alert').waitFor();
  await admin.look('fund-is-empty', 'asSeen');
  await dialog.getByRole('button', { name: say('ui.close') }).click();
  await dialog.waitFor({ state: 'hidden' });
  await admin.look('scholarship-used-up');
}

async function cancels(journey: Journey, portal: Portal): Promise<void> {
  const { page, say, words } = portal;
  const activity = words.choose('Aquaforme', 'Aquafit');
  await page.goto(`${journey.stage.site}/registrations`);
  await page.getByRole('link', { name: pattern(say('cancellation.registrations.cancelOf', { activity, person: helped(journey).person })) }).first().click();
  await portal.heading(activity).waitFor();
  await portal.sees('cancellation.toScholarship');
  await portal.look('goes-back-to-the-fund');
  await portal.button('cancellation.cancel').click();
  await page.getByRole('dialog').getByRole('button', { name: pattern(say('cancellation.confirmRefund', { amount: something })) }).click();
  await portal.sees('cancellation.cancelled');
  const section = await opensHelp(portal);
  await section.getByText(pattern(say('help.returned', { amount: something }))).first().waitFor();
  await portal.look('help-after-cancelling');
}
