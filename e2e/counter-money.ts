import { chargesLater } from './counter-money-planned';
import type { Journey } from './journey';
import { BackOffice } from './pages/back-office';
import { administratorSignsIn, beginsBulk, isNotOffered, makesAClient, opensTheClient, runsBulk, type Named } from './pages/counter';
import { pattern, something } from './words';

/** Somebody new on each device: nobody else's money is touched. */
export function clientOf(journey: Journey): Named {
  return { givenName: 'Ghislaine', familyName: journey.words.choose('Pomerleau', 'Ashworth') };
}

/** An administrator corrects and gives back the money of one client, promises and ends what is to come, gives up a debt and gets some of it after all. */
export async function correctsMoney(journey: Journey): Promise<void> {
  const admin = new BackOffice(await journey.viewer('staff'), journey.words, journey.device.isMobile);
  const client = clientOf(journey);
  await journey.step('the administrator signs in', () => administratorSignsIn(admin, journey.stage.site));
  await journey.step('a client is made and invoiced', async () => {
    await makesAClient(admin, client);
    await invoices(admin, client, ['Location de salle', 'Room rental'], ['120,00', '120.00']);
  });
  await journey.step('a credit among many is refused to who cannot bear it, then given', () => creditsInBulk(admin, client));
  await journey.step('what is left is paid, credited and given back, never more than came', () => givesBack(admin, client));
  await journey.step('another invoice is made', () => invoices(admin, client, ['Entretien du terrain', 'Field upkeep'], ['200,00', '200.00']));
  await chargesLater(journey, admin, client);
  await journey.step('a part is written off, and comes after all', () => recovers(admin, client));
  await journey.step('a one-time fee is made, and switched off', () => asksAFee(admin));
}

async function invoices(admin: BackOffice, client: Named, [labelFr, labelEn]: readonly [string, string], [amountFr, amountEn]: readonly [string, string]): Promise<void> {
  const { page, say, words } = admin;
  await beginsBulk(admin, client, 'bulk-invoice');
  await page.getByLabel(say('bulk.labelFr')).fill(labelFr);
  await page.getByLabel(pattern(say('bulk.labelEn'))).fill(labelEn);
  await page.getByLabel(say('bulk.amountBeforeTax')).fill(words.choose(amountFr, amountEn));
  await page.getByLabel(say('bulk.taxable')).uncheck();
  await runsBulk(admin, 'bulk-invoice');
}

async function creditsInBulk(admin: BackOffice, client: Named): Promise<void> {
  const { page, say, words } = admin;
  await beginsBulk(admin, client, 'bulk-credit');
  const amount = page.getByLabel(say('bulk.amountBeforeTax'));
  await amount.fill(words.choose('500,00', '500.00'));
  await page.getByLabel(say('billing.reason')).fill(words.choose('Salle froide', 'Cold room'));
  await admin.look('bulk-credit');
  await runsBulk(admin, 'bulk-credit');
  await page.getByText(`${say('bulk.items.refused')} (1)`, { exact: true }).waitFor();
  await page.getByRole('link', { name: `${client.familyName}, ${client.givenName}` }).waitFor();
  await admin.look('credit-put-aside');
  await beginsBulk(admin, client, 'bulk-credit');
  await amount.fill(words.choose('20,00', '20.00'));
  await page.getByLabel(say('billing.reason')).fill(words.choose('Salle froide', 'Cold room'));
  await runsBulk(admin, 'bulk-credit');
  await page.getByText(`${say('bulk.items.done')} (1)`, { exact: true }).click();
  await page.getByRole('link', { name: `${client.familyName}, ${client.givenName}` }).waitFor();
  await admin.look('credit-given');
}

async function opensBilling(admin: BackOffice, client: Named, label: string): Promise<void> {
  await opensTheClient(admin, client);
  await admin.openTab('billing');
  await admin.page.getByRole('row').filter({ hasText: label }).getByRole('button', { name: pattern(admin.say('billing.openDetail', { number: something })) }).click();
}

async function givesBack(admin: BackOffice, client: Named): Promise<void> {
  const { page, say, words } = admin;
  await opensBilling(admin, client, words.choose('Location de salle', 'Room rental'));
  await admin.button('billing.operations').click();
  await page.getByRole('menuitem', { name: pattern(say('billing.take.openOwed', { amount: something })) }).click();
  const take = page.getByRole('dialog', { name: say('billing.take.title') });
  await take.getByRole('button', { name: pattern(say('billing.take.submit', { amount: words.money(100_00) })) }).click();
  await take.waitFor({ state: 'hidden' });
  await admin.button('billing.credit.open').click();
  const memo = page.getByRole('dialog', { name: pattern(say('billing.credit.title', { number: something })) });
  await memo.getByRole('checkbox').first().check();
  await isNotOffered(memo.getByRole('button', { name: pattern(say('billing.credit.submit', { amount: something })) }));
  await memo.getByLabel(say('billing.reason')).fill(words.choose('Salle fermée', 'Room closed'));
  await admin.look('credit-memo', 'asSeen');
  await memo.getByRole('button', { name: pattern(say('billing.credit.submit', { amount: words.money(100_00) })) }).click();
  await memo.waitFor({ state: 'hidden' });
  await refunds(admin);
}

async function refunds(admin: BackOffice): Promise<void> {
  const { page, say, words } = admin;
  await admin.button('billing.operations').click();
  await page.getByRole('menuitem', { name: pattern(say('billing.refund.open', { amount: words.money(100_00) })) }).click();
  const dialog = page.getByRole('dialog', { name: say('billing.refund.title') });
  await dialog.getByRole('radiogroup', { name: say('billing.tender') }).getByText(say('billing.tenders.cash'), { exact: true }).click();
  await dialog.getByLabel(say('billing.reason')).fill(words.choose('Salle fermée', 'Room closed'));
  const amount = dialog.getByLabel(say('billing.amount'));
  await amount.fill(words.choose('130,00', '130.00'));
  await isNotOffered(dialog.getByRole('button', { name: pattern(say('billing.refund.submit', { amount: words.money(130_00) })) }));
  await admin.look('refund-of-more-than-came', 'asSeen');
  await amount.fill(words.choose('100,00', '100.00'));
  await dialog.getByRole('button', { name: pattern(say('billing.refund.submit', { amount: words.money(100_00) })) }).click();
  await dialog.waitFor({ state: 'hidden' });
  await admin.heading(say('billing.refunds.title')).waitFor();
  await admin.look('refunded');
}

async function recovers(admin: BackOffice, client: Named): Promise<void> {
  const { page, say, words } = admin;
  await opensBilling(admin, client, words.choose('Entretien du terrain', 'Field upkeep'));
  await admin.button('counterBilling.writeOff.open').click();
  const writeOff = page.getByRole('dialog', { name: pattern(say('counterBilling.writeOff.title', { number: something })) });
  await writeOff.getByLabel(say('billing.amount')).fill(words.choose('40,00', '40.00'));
  await writeOff.getByLabel(say('billing.reason')).fill(words.choose('Parti sans adresse', 'Left no address'));
  await writeOff.getByRole('button', { name: pattern(say('counterBilling.writeOff.submit', { amount: words.money(40_00) })) }).click();
  await writeOff.waitFor({ state: 'hidden' });
  await admin.button('counterBilling.writeOff.recover').click();
  const dialog = page.getByRole('dialog', { name: pattern(say('counterBilling.writeOff.recoverTitle', { number: something })) });
  const amount = dialog.getByLabel(say('billing.take.amount'));
  await amount.fill(words.choose('100,00', '100.00'));
  await isNotOffered(dialog.getByRole('button', { name: pattern(say('counterBilling.writeOff.recoverSubmit', { amount: words.money(100_00) })) }));
  await amount.fill(words.choose('15,00', '15.00'));
  await admin.look('recovery', 'asSeen');
  await dialog.getByRole('button', { name: pattern(say('counterBilling.writeOff.recoverSubmit', { amount: words.money(15_00) })) }).click();
  await dialog.waitFor({ state: 'hidden' });
  await admin.sees('counterBilling.writeOff.recovered');
  await admin.look('recovered');
}

/** Asked from a day far away: no other journey meets it. */
async function asksAFee(admin: BackOffice): Promise<void> {
  const { page, say, words } = admin;
  const [nameFr, nameEn] = words.language === 'fr' ? (['Carte de membre', 'Member card'] as const) : (['Frais de casier', 'Locker fee'] as const);
  await admin.goTo('pricing');
  await page.getByRole('tab', { name: say('pricing.tabs.fees') }).click();
  await admin.button('pricing.fees.add').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('pricing.nameFr')).fill(nameFr);
  await dialog.getByLabel(pattern(say('pricing.nameEn'))).fill(nameEn);
  await dialog.getByLabel(say('pricing.fees.amount')).fill(words.choose('12,00', '12.00'));
  await dialog.getByLabel(pattern(say('pricing.fees.from'))).fill('2090-01-01');
  await dialog.getByLabel(pattern(say('pricing.fees.until'))).fill('2089-01-01');
  await dialog.getByRole('button', { name: say('pricing.save') }).click();
  await dialog.getByRole('alert').waitFor();
  await admin.look('fee-refused', 'asSeen');
  await dialog.getByLabel(pattern(say('pricing.fees.until'))).fill('');
  await dialog.getByRole('button', { name: say('pricing.save') }).click();
  await dialog.waitFor({ state: 'hidden' });
  const row = page.getByRole('row').filter({ hasText: words.choose(nameFr, nameEn) });
  await row.getByText(say('pricing.promotions.on'), { exact: true }).waitFor();
  await row.getByRole('button', { name: say('pricing.fees.changeOne', { name: words.choose(nameFr, nameEn) }) }).click();
  await dialog.getByLabel(say('pricing.fees.enabled')).uncheck();
  await dialog.getByRole('button', { name: say('pricing.save') }).click();
  await dialog.waitFor({ state: 'hidden' });
  await row.getByText(say('pricing.promotions.disabled'), { exact: true }).waitFor();
  await admin.look('fee-switched-off');
}
