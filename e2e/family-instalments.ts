import { seedForms } from '../tools/seed/forms';
import type { FamilyJourney } from './family';
import type { Journey } from './journey';
import { choosePlanAndCard, pay } from './pages/checkout';
import { answerQuestions } from './pages/fields';
import type { Portal } from './pages/portal';
import { Wallet } from './pages/wallet';
import { cards } from './people';
import { eventually } from './stage';
import { pattern, something } from './words';

/** Another family, whose card will have no funds when the instalment is due. */
export async function secondFamilyBuys(journey: Journey, family: FamilyJourney): Promise<Portal> {
  const { refused } = family;
  const portal = await family.open('second-family');
  const { page, say } = portal;
  const [child] = refused.children;
  await journey.step('a second family registers a child', async () => {
    await page.goto(`${journey.stage.site}/sign-up`);
    await portal.signUp(refused.parent);
    const mail = await journey.stage.message(refused.parent.email, pattern(journey.words.mail('security.verifyEmail.subject')));
    await page.goto(mail.links.find((one) => one.includes('/verify-email')) ?? '');
    await portal.confirmEmail(refused.parent.password);
    await portal.link('signIn.signIn.submit').click();
    await portal.signIn(refused.parent.email, refused.parent.password);
    await page.goto(`${journey.stage.site}/stores/valbois`);
    await page.getByLabel(say('store.search')).fill(journey.words.choose('poterie', 'pottery'));
    await page.getByText(say('store.count', { count: 1 })).waitFor();
    await portal.openActivity(journey.words.choose('Poterie pour enfants', 'Pottery for children'));
    await portal.button('activity.registerSession').click();
    const dialog = portal.whoDialog();
    if (child === undefined) throw new Error('the second family has a child');
    await portal.addPerson(dialog, child);
    await portal.takePlace(dialog, child.givenName);
    await dialog.getByRole('link', { name: say('cart.who.toCart', { count: 1 }) }).click();
    await portal.link('cart.order').click();
  });
  await journey.step('the second family pays the first part', async () => {
    await portal.confirmContact(refused.contact);
    const form = page.getByRole('form', { name: say('checkout.forms.of', { name: child?.givenName ?? '' }) });
    await form.waitFor();
    await answerQuestions(form, seedForms['general']?.questions ?? [], journey.words);
    await form.getByRole('button', { name: say('checkout.forms.confirm') }).click();
    await choosePlanAndCard(portal, refused, cards.refusedLater);
    await portal.button('checkout.payment.next').click();
    await pay(portal, refused);
  });
  return portal;
}

/** Opens the wallet's payments, signing in again when the days that passed have ended the session. */
async function reopen(portal: Portal, address: string, who: { email: string; password: string }): Promise<void> {
  await portal.page.goto(address);
  const signIn = portal.button('signIn.signIn.submit');
  await signIn.or(portal.button('shell.nav.account')).first().waitFor();
  if (await signIn.isVisible()) await portal.signIn(who.email, who.password);
}

/** Asks again until the home page counts so many payments in that state. */
async function untilCounted(portal: Portal, site: string, who: { email: string; password: string }, state: string, count: number): Promise<void> {
  await eventually(`${count} payment ${state}`, async () => {
    await reopen(portal, `${site}/home`, who);
    const filter = portal.page.getByRole('radiogroup', { name: portal.say('home.payments.filter') });
    await filter.waitFor();
    return (await filter.getByText(`${portal.say(`money.status.${state}`)} (${count})`).count()) > 0;
  }, 30);
}

/** A month later: the card is charged, the other family's is refused. */
export async function firstInstalments(journey: Journey, family: FamilyJourney): Promise<void> {
  const { portal, second, paying, refused } = family;
  const { site } = journey.stage;
  const { words } = journey;
  await journey.step('the first instalment is charged', async () => {
    await journey.stage.message(paying.parent.email, pattern(words.mail('payment.accepted.subject', { amount: something, organization: something })));
    await untilCounted(portal, site, paying.parent, 'accepted', 1);
    await portal.look('home-instalment-accepted');
  });
  await journey.step('the other family is told of the refusal and of the next step', async () => {
    const mail = await journey.stage.message(refused.parent.email, pattern(words.mail('payment.refused.subject', { amount: something, organization: something })));
    for (const key of ['payment.refused.because.insufficient-funds']) if (!mail.text.replace(/\s+/g, ' ').includes(words.mail(key))) throw new Error(`the e-mail does not say ${words.mail(key)}: ${mail.text}`);
    if (!mail.links.some((link) => link.includes('/wallet'))) throw new Error(`the e-mail leads nowhere: ${mail.links.join(' ')}`);
    await untilCounted(second, site, refused.parent, 'refused', 1);
    await second.look('home-instalment-refused');
    await new Wallet(second, refused).openUpcoming();
    await second.sees('money.refusedBecause.insufficient-funds');
    await second.sees('money.nextStep.choose-method');
    await second.look('wallet-instalment-refused');
  });
}

/** The other family pays with another card. */
export async function refusedInstalmentIsPaid(journey: Journey, family: FamilyJourney): Promise<void> {
  const { second, refused } = family;
  const { site } = journey.stage;
  await journey.step('the refused instalment is paid with another card', async () => {
    await reopen(second, `${site}/home`, refused.parent);
    const wallet = new Wallet(second, refused);
    await wallet.openMethods();
    await wallet.add(family.valbois.name, 'card', cards.accepted);
    await wallet.openUpcoming();
    await wallet.changeMethod(wallet.upcoming().first(), '4242');
    await untilCounted(second, site, refused.parent, 'refused', 0);
    await second.look('home-instalment-mended');
  });
}

/** The second month: the bank account says nothing for two days, then accepts. */
export async function bankIsSlow(journey: Journey, family: FamilyJourney): Promise<void> {
  await journey.step('the bank takes its time', async () => {
    await untilCounted(family.portal, journey.stage.site, family.paying.parent, 'processing', 1);
    await family.portal.look('home-instalment-processing');
  });
}

export async function bankAccepts(journey: Journey, family: FamilyJourney): Promise<void> {
  const { portal, paying } = family;
  await journey.step('the bank accepts', async () => {
    await untilCounted(portal, journey.stage.site, paying.parent, 'accepted', 2);
    await portal.goTo('billing');
    await portal.sees('billing.state.paid');
    await portal.look('billing-paid');
  });
  await journey.step('everything that was written is in the archive', async () => {
    await portal.goTo('communications');
    await portal.page.getByRole('link', { name: pattern(journey.words.mail('payment.accepted.subject', { amount: something, organization: something })) }).first().waitFor();
    await portal.look('communications-at-the-end');
  });
}
