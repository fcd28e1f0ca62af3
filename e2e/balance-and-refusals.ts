import { demoPassword, demoStaff } from '../tools/seed/demonstration';
import type { Journey } from './journey';
import { BackOffice } from './pages/back-office';
import { Portal } from './pages/portal';
import { cards } from './people';
import { pattern, something } from './words';

/** Neighbours of the demonstration: one whose card has no funds, one whose cheque came back, one who owes. */
const refused = { name: 'Patrick Lévesque', email: 'patrick.levesque@demo.preau.example' };
const bounced = { name: 'Thomas O’Connor' };
const owing = { name: 'David Roy', email: 'david.roy@demo.preau.example' };

/**
 * Staff see what was refused and write to the family, whose link opens the payment once they have signed in; the other device
 * pays a part of a balance, and staff leave a cheque that came back as it is.
 */
export async function settlesWhatWasRefused(journey: Journey): Promise<void> {
  const office = new BackOffice(await journey.viewer('administrator'), journey.words, journey.device.isMobile);
  await journey.step('an administrator sees what needs somebody', () => opens(journey, office));
  if (journey.language === 'fr') {
    await journey.step('and writes to the family whose payment was refused', () => asks(office));
    await journey.step('the family pays from the link of the e-mail', () => paysFromMail(journey));
  } else {
    await journey.step('a family pays a part of what it owes', () => paysPart(journey));
    await journey.step('a cheque that came back is left as it is, with the reason', () => leaves(office));
  }
}

async function opens(journey: Journey, office: BackOffice): Promise<void> {
  const administrator = demoStaff.find((member) => member.group === 'administrator');
  if (administrator === undefined) throw new Error('the demonstration has an administrator');
  const { page } = office;
  await page.goto(`${journey.stage.site}/admin/`);
  await office.signIn(administrator.email, demoPassword);
  await office.button('signIn.signIn.submit').waitFor({ state: 'hidden' });
  await page.locator('a[href$="/valbois"]').first().click();
  await office.goTo('paymentsToSettle');
  await page.getByRole('link', { name: bounced.name }).first().waitFor();
  await office.look('payments-to-settle');
  await page.getByRole('tab', { name: office.say('settle.tabs.cheques') }).click();
  await page.getByRole('link', { name: bounced.name }).first().waitFor();
  await office.look('cheques');
  await page.getByRole('tab', { name: office.say('settle.tabs.actions') }).click();
}

async function asks(office: BackOffice): Promise<void> {
  const { page, say } = office;
  // By the hour at which the days passed, a payment of theirs may be late besides.
  const row = page.getByRole('row').filter({ hasText: refused.name }).filter({ has: page.getByText(say('settle.kinds.refused'), { exact: true }) }).first();
  await row.getByText(say('settle.short.ask'), { exact: true }).click();
  const dialog = page.getByRole('dialog', { name: say('settle.change.ask') });
  await dialog.getByLabel(pattern(say('settle.note'))).fill('Merci de régler avant vendredi.');
  await office.look('write-to-the-client');
  await dialog.getByRole('button', { name: say('settle.confirm.ask', { count: 1 }) }).click();
  await dialog.getByText(say('settle.reportDone', { count: 1 })).waitFor();
  await dialog.getByRole('button', { name: say('settle.close') }).last().click();
}

async function paysFromMail(journey: Journey): Promise<void> {
  const mail = await journey.stage.message(refused.email, pattern(journey.words.mail('settling.asked.subject', { organization: something, amount: something })));
  const link = mail.links.find((one) => one.includes('/billing/pay/'));
  if (link === undefined) throw new Error(`the e-mail leads nowhere: ${mail.links.join(' ')}`);
  const portal = new Portal(await journey.viewer('refused'), journey.words, journey.device.isMobile);
  await portal.page.goto(link);
  await portal.signIn(refused.email, demoPassword);
  await portal.heading(portal.say('wallet.pay.title')).waitFor();
  await addsCard(portal, refused.name);
  if ((await portal.page.getByText(portal.say('wallet.pay.refusedTitle')).count()) > 0) throw new Error('keeping a card has sent the payment');
  await portal.look('pay-what-was-refused');
  await portal.page.getByRole('button', { name: pattern(portal.say('wallet.pay.submit', { amount: something })) }).click();
  await portal.sees('wallet.pay.toBilling');
  await portal.look('paid');
}

async function paysPart(journey: Journey): Promise<void> {
  const portal = new Portal(await journey.viewer('owing'), journey.words, journey.device.isMobile);
  const { page, say } = portal;
  await page.goto(`${journey.stage.site}/sign-in`);
  await portal.signIn(owing.email, demoPassword);
  await portal.goTo('billing');
  await page.getByRole('link', { name: pattern(say('billing.balance.payOnline', { amount: something })) }).click();
  await portal.heading(say('wallet.pay.title')).waitFor();
  await addsCard(portal, owing.name);
  await page.getByRole('radio', { name: say('wallet.pay.part') }).check();
  await page.getByLabel(say('wallet.pay.amount')).fill('10');
  const pay = page.getByRole('button', { name: pattern(say('wallet.pay.submit', { amount: something })) });
  await pay.click();
  await page.getByText(pattern(say('wallet.pay.wrong.too-little', { minimum: something }))).first().waitFor();
  await portal.look('a-part-too-small');
  await page.getByLabel(say('wallet.pay.amount')).fill('50');
  await pay.click();
  await portal.sees('wallet.pay.toBilling');
  await portal.look('a-part-paid');
}

/** A card of the family's own, typed in the processor's fields. */
async function addsCard(portal: Portal, holder: string): Promise<void> {
  const { page, say } = portal;
  await portal.button('wallet.add').click();
  const dialog = page.getByRole('dialog', { name: say('wallet.addTitle') });
  await dialog.getByLabel(say('wallet.holderName')).fill(holder);
  await portal.typeCard(say('wallet.frameTitle'), cards.accepted);
  await dialog.getByRole('button', { name: say('wallet.addConfirm') }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('radio', { name: pattern(say('money.method', { brand: something, last4: '4242' })) }).check();
}

async function leaves(office: BackOffice): Promise<void> {
  const { page, say } = office;
  await page.getByRole('radiogroup', { name: say('settle.filter') }).getByText(pattern(say('settle.kinds.bounced-cheque'))).click();
  await page.getByRole('row').filter({ hasText: bounced.name }).first().getByRole('button', { name: say('settle.dismissOne', { client: bounced.name }) }).click();
  const dialog = page.getByRole('dialog', { name: say('settle.dismissTitle', { count: 1 }) });
  await dialog.getByLabel(say('billing.reason')).fill('The client will pay at the counter.');
  await dialog.getByRole('button', { name: say('settle.dismiss') }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(say('settle.none')).waitFor();
  await office.look('nothing-left');
}
