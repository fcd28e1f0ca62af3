import { demoFamily, demoPassword, demonstration, demoStaff } from '../tools/seed/demonstration';
import type { Journey } from './journey';
import { BackOffice } from './pages/back-office';
import { Portal } from './pages/portal';
import { pattern, something } from './words';

/** The camp, where no other journey pays. */
const camp = 'camp-riviere-claire';

/**
 * An administrator chooses Stripe for an organization, with settings only; a family keeps a card and a bank account in
 * Stripe's own fields. Each device registers an account of its own, one device after the other.
 */
export async function choosesStripe(journey: Journey): Promise<void> {
  const account = journey.stage.stripe.openAccount();
  await journey.step('an administrator registers an account at Stripe and puts it in use', () => registers(journey, account.id));
  await journey.step('a family keeps a card and a bank account in Stripe’s fields', () => keeps(journey, account.id));
}

async function registers(journey: Journey, accountId: string): Promise<void> {
  const administrator = demoStaff.find((member) => member.group === 'administrator');
  if (administrator === undefined) throw new Error('the demonstration has an administrator');
  const office = new BackOffice(await journey.viewer('administrator'), journey.words, journey.device.isMobile);
  const { page, say } = office;
  await page.goto(`${journey.stage.site}/admin/`);
  await office.signIn(administrator.email, demoPassword);
  await office.button('signIn.signIn.submit').waitFor({ state: 'hidden' });
  await page.locator(`a[href$="/${camp}"]`).first().waitFor();
  await page.goto(`${journey.stage.site}/admin/${camp}/settings?tab=payments`);
  await office.button('settings.gateways.add').click();
  const form = page.getByRole('dialog').getByRole('form');
  await form.getByLabel(say('settings.gateways.kind')).selectOption('stripe');
  await form.getByLabel(say('settings.gateways.merchantRef'), { exact: true }).fill(accountId);
  await form.getByLabel(say('settings.gateways.publicKey'), { exact: true }).fill(journey.stage.stripe.platformPublishableKey);
  await office.look('register-an-account');
  await form.getByRole('button', { name: say('settings.gateways.add') }).click();
  const card = page.getByRole('region', { name: accountId });
  await card.getByRole('button', { name: say('settings.gateways.check') }).click();
  await card.getByText(pattern(say('settings.gateways.checkOk', { amount: something }))).waitFor();
  await card.getByRole('button', { name: say('settings.gateways.use') }).click();
  const question = page.getByRole('dialog');
  await question.getByLabel(say('shell.passwordAgain')).fill(demoPassword);
  await office.look('switch');
  await question.getByRole('button', { name: say('settings.gateways.use') }).click();
  await card.getByText(say('settings.gateways.active'), { exact: true }).waitFor();
  await office.look('payments-online');
}

async function keeps(journey: Journey, accountId: string): Promise<void> {
  const portal = new Portal(await journey.viewer('family'), journey.words, journey.device.isMobile);
  const { page, say } = portal;
  const dialog = page.getByRole('dialog', { name: say('wallet.addTitle') });
  const begin = async (kind: 'card' | 'bank'): Promise<void> => {
    await portal.button('wallet.add').click();
    const form = dialog.getByRole('form');
    await form.getByLabel(say('wallet.addOrganization')).selectOption({ label: organizationOf(journey) });
    await form.getByRole('radiogroup', { name: say('wallet.kind') }).getByText(say(`wallet.${kind}`), { exact: true }).click();
    await form.getByLabel(say('wallet.holderName')).fill(`${demoFamily.givenName} ${demoFamily.familyName}`);
  };
  const finish = async (last4: string): Promise<void> => {
    await page.getByRole('heading', { name: pattern(say('money.method', { brand: something, last4 })) }).first().waitFor();
    await dialog.waitFor({ state: 'hidden' });
  };
  await page.goto(`${journey.stage.site}/sign-in?return=${encodeURIComponent('/wallet')}`);
  await portal.signIn(demoFamily.email, demoPassword);
  await portal.button('wallet.add').waitFor();
  await begin('card');
  const fields = page.frameLocator('iframe[title=card]');
  await fields.getByRole('combobox').selectOption('pm_card_mastercard');
  await portal.look('card-at-stripe', 'asSeen');
  await dialog.getByRole('button', { name: say('wallet.addConfirm') }).click();
  await finish('4444');
  await begin('bank');
  await dialog.getByText(say('ui.payment.bankWindow')).waitFor();
  await dialog.getByRole('button', { name: say('wallet.addConfirm') }).click();
  await page.frameLocator('iframe[title=bank]').getByRole('button').click();
  await finish('6789');
  const { customers, mandates } = journey.stage.stripe.books(accountId);
  if (customers.size !== 1 || mandates.size !== 1) throw new Error(`Stripe has ${customers.size} customers and ${mandates.size} mandates`);
}

function organizationOf(journey: Journey): string {
  const seed = demonstration.find((organization) => organization.slug === camp);
  if (seed === undefined) throw new Error(`the demonstration has no ${camp}`);
  return journey.words.choose(seed.name, seed.nameEn);
}
