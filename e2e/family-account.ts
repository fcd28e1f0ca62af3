import type { FamilyJourney } from './family';
import type { Journey } from './journey';
import { Wallet } from './pages/wallet';
import { cards, slowBankAccount } from './people';
import { pattern, something } from './words';

/** After the purchase: home, calendar, members, billing, wallet, communications. */
export async function looksAround(journey: Journey, family: FamilyJourney): Promise<void> {
  const { portal, paying } = family;
  const { page, say } = portal;
  const organization = family.valbois.name;

  await journey.step('finds what comes next on the home page', async () => {
    await portal.goTo('home');
    await portal.heading(say('home.hello', { name: paying.parent.givenName })).waitFor();
    await page.getByRole('heading', { level: 3, name: organization }).waitFor();
    await portal.sees('home.cards.planned', { count: 2 });
    await portal.look('home');
    await page.getByRole('radiogroup', { name: say('home.payments.filter') }).getByText(`${say('money.status.planned')} (2)`).click();
    await page.getByText(say('home.payments.count', { count: 2 }), { exact: true }).waitFor();
    await page.getByRole('radiogroup', { name: say('home.payments.filter') }).getByText(`${say('money.status.refused')} (0)`).click();
    await portal.sees('home.payments.emptyFilter');
  });
  await journey.step('reads the calendar', async () => {
    await portal.goTo('calendar');
    await portal.heading(say('calendar.title')).waitFor();
    await portal.sees('calendar.count', { count: 1 });
    await portal.look('calendar');
    await page.getByRole('button', { name: say('calendar.after') }).click();
    await portal.sees('calendar.count', { count: 3 });
    await portal.look('calendar-next-month');
  });
  await journey.step('opens a member', async () => {
    await portal.goTo('members');
    await portal.heading(say('members.title')).waitFor();
    const child = paying.children[0];
    await page.getByRole('link', { name: `${child?.givenName} ${child?.familyName}`, exact: true }).waitFor();
    await portal.look('members');
    await page.getByRole('link', { name: `${child?.givenName} ${child?.familyName}`, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: child?.givenName }).waitFor();
    await portal.look('member');
  });
  await journey.step('reads the invoice and its payment', async () => {
    await portal.goTo('billing');
    await portal.heading(say('billing.title')).waitFor();
    await page.getByText(pattern(say('billing.payment', { number: something }))).first().waitFor();
    await portal.look('billing');
    await page.getByRole('link', { name: say('money.invoice', { number: paying.invoiceNumber ?? '' }), exact: true }).first().click();
    await portal.heading(say('billing.invoice.title', { number: paying.invoiceNumber ?? '' })).waitFor();
    await page.getByText(pattern(say('money.method', { brand: 'Visa', last4: '4242' }))).first().waitFor();
    await portal.look('invoice');
  });
  const wallet = new Wallet(portal, paying);
  await journey.step('adds a second card and a bank account', async () => {
    await wallet.openMethods();
    await wallet.add(organization, 'card', cards.second, 'wallet-add-card');
    await wallet.add(organization, 'bank', slowBankAccount, 'wallet-add-bank');
    await portal.look('wallet');
  });
  await journey.step('gives the payments to come other methods', async () => {
    await wallet.openUpcoming();
    await portal.look('wallet-upcoming');
    await wallet.changeMethod(wallet.upcoming().first(), '4444', 'wallet-change-method');
    await wallet.changeMethod(wallet.upcoming().nth(1), '6789');
    await portal.look('wallet-changed');
  });
  await journey.step('reads the confirmation again in the archive', async () => {
    await portal.goTo('communications');
    await portal.heading(say('communications.title')).waitFor();
    const confirmation = page.getByRole('link', { name: pattern(journey.words.mail('order.confirmation.subject', { number: something, organization: something })) });
    await confirmation.first().waitFor();
    await portal.look('communications');
    await confirmation.first().click();
    await page.getByRole('link', { name: say('communications.message.invoice') }).waitFor();
    await portal.look('message');
    await page.getByRole('link', { name: say('communications.message.back') }).click();
    await page.getByRole('listitem').filter({ has: confirmation }).filter({ hasNotText: say('communications.unreadBadge') }).first().waitFor();
  });
}
