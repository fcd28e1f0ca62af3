import type { Locator } from 'playwright-core';
import type { Journey } from './journey';
import type { BackOffice } from './pages/back-office';
import { dayFromToday, isNotOffered, opensTheClient, type Named } from './pages/counter';
import { bornYearsAgo } from './pages/fields';
import { pattern, something } from './words';

/** What is to come of one client: postdated cheques, a charge that comes back, instalments. */
export async function chargesLater(journey: Journey, admin: BackOffice, client: Named): Promise<void> {
  await journey.step('postdated cheques are taken, never for more than is owed', () => registersCheques(admin, client));
  await journey.step('one goes back to its client, one is deposited on its day', () => deposits(admin, client));
  await journey.step('a recurring charge is agreed, and ended', () => agreesAndEnds(admin, client));
  await journey.step('the client buys in instalments', () => sellsInInstalments(admin, client));
  await journey.step('an instalment gets another date; another method is refused', () => changesInstalments(admin, client));
}

/** Numbers of the three cheques, a month apart: each device has its own. */
export const seriesOf = (admin: BackOffice): readonly [string, string, string] => (admin.words.language === 'fr' ? ['701', '702', '703'] : ['801', '802', '803']);

async function registersCheques(admin: BackOffice, client: Named): Promise<void> {
  const { page, say, words } = admin;
  await opensTheClient(admin, client);
  await admin.openTab('planned');
  await admin.button('settle.cheques.register').first().click();
  const dialog = page.getByRole('dialog', { name: say('settle.cheques.register') });
  const line = (count: number): Locator => dialog.getByRole('group', { name: say('settle.cheques.line', { count }), exact: true });
  await dialog.getByLabel(say('settle.cheques.bank')).fill('Caisse de Valbois');
  await line(1).getByLabel(say('settle.cheques.number')).fill(seriesOf(admin)[0]);
  await line(1).getByLabel(say('settle.cheques.datedOn')).fill(dayFromToday(0));
  await line(1).getByLabel(say('billing.amount')).fill(words.choose('100,00', '100.00'));
  const another = dialog.getByRole('button', { name: say('settle.cheques.another') });
  await another.click();
  await another.click();
  const submit = dialog.getByRole('button', { name: say('settle.cheques.registerCount', { count: 3 }) });
  await submit.click();
  await dialog.getByRole('alert').waitFor();
  await admin.look('cheques-for-too-much', 'asSeen');
  for (const count of [1, 2, 3]) await line(count).getByLabel(say('billing.amount')).fill(words.choose('50,00', '50.00'));
  await submit.click();
  await dialog.waitFor({ state: 'hidden' });
  for (const number of seriesOf(admin)) await page.getByRole('row').filter({ hasText: number }).first().waitFor();
  await admin.look('cheques-held');
}

async function deposits(admin: BackOffice, client: Named): Promise<void> {
  const { page, say } = admin;
  const [today, later, back] = seriesOf(admin);
  await page.getByRole('button', { name: pattern(say('settle.cheques.giveBackOne', { number: back, amount: something })) }).click();
  const question = page.getByRole('dialog', { name: pattern(say('settle.cheques.giveBackOne', { number: back, amount: something })) });
  await question.getByRole('button', { name: say('settle.cheques.giveBack'), exact: true }).click();
  await question.waitFor({ state: 'hidden' });
  await page.getByRole('row').filter({ hasText: back }).getByText(say('settle.cheques.states.given-back')).waitFor();
  await admin.goTo('paymentsToSettle');
  await page.getByRole('tab', { name: say('settle.tabs.cheques') }).click();
  const rowOf = (number: string): Locator => page.getByRole('row').filter({ hasText: client.familyName }).filter({ hasText: number });
  await rowOf(later).getByRole('checkbox').check();
  // Its day has not come.
  await isNotOffered(admin.button('settle.cheques.depositNone'));
  await rowOf(later).getByRole('checkbox').uncheck();
  await rowOf(today).getByRole('checkbox').check();
  await admin.button('settle.cheques.depositChosen', { count: 1 }).click();
  await admin.sees('settle.cheques.deposited', { count: 1 });
  await rowOf(today).getByText(say('settle.cheques.states.deposited'), { exact: true }).waitFor();
  await admin.look('cheque-deposited');
}

async function agreesAndEnds(admin: BackOffice, client: Named): Promise<void> {
  const { page, say, words } = admin;
  await opensTheClient(admin, client);
  await admin.openTab('planned');
  await admin.button('settle.recurring.add').first().click();
  const dialog = page.getByRole('dialog', { name: say('settle.recurring.add') });
  await dialog.getByLabel(say('settle.recurring.labelFr')).fill('Casier au mois');
  await dialog.getByLabel(pattern(say('settle.recurring.labelEn'))).fill('Monthly locker');
  await dialog.getByLabel(say('settle.recurring.beforeTax')).fill(words.choose('15,00', '15.00'));
  await dialog.getByLabel(say('settle.recurring.firstOn')).fill(dayFromToday(60));
  await dialog.getByLabel(pattern(say('settle.recurring.lastDay'))).fill(dayFromToday(20));
  const agree = dialog.getByRole('button', { name: say('settle.recurring.agree'), exact: true });
  await agree.click();
  await dialog.getByRole('alert').waitFor();
  await admin.look('recurring-charge-refused', 'asSeen');
  await dialog.getByLabel(pattern(say('settle.recurring.lastDay'))).fill('');
  await agree.click();
  await dialog.waitFor({ state: 'hidden' });
  const row = page.getByRole('row').filter({ hasText: words.choose('Casier au mois', 'Monthly locker') });
  await row.getByText(say('settle.recurring.noEnd')).waitFor();
  await row.getByRole('button', { name: say('settle.recurring.end'), exact: true }).click();
  const ending = page.getByRole('dialog', { name: say('settle.recurring.endTitle') });
  await ending.getByLabel(say('settle.recurring.from')).fill(dayFromToday(30));
  await ending.getByLabel(say('billing.reason')).fill(words.choose('Casier rendu', 'Locker given up'));
  await admin.look('recurring-charge-ending', 'asSeen');
  await ending.getByRole('button', { name: say('settle.recurring.end'), exact: true }).click();
  await ending.waitFor({ state: 'hidden' });
  await row.getByText(pattern(say('settle.recurring.ended', { date: something }))).waitFor();
}

async function sellsInInstalments(admin: BackOffice, client: Named): Promise<void> {
  const { page, say, words } = admin;
  await admin.link('household.addPurchase').click();
  const dialog = await admin.chooseActivity(words.choose('Aquaforme', 'Aquafit'));
  await admin.addPerson(dialog, { givenName: 'Thérèse', familyName: client.familyName, birthDate: bornYearsAgo(47) });
  await admin.addToCart(dialog, `Thérèse ${client.familyName}`);
  await admin.button('purchase.toPayment').click();
  await page.getByRole('radio', { name: say('purchase.pay.plan') }).check();
  await page.getByRole('radiogroup', { name: say('purchase.pay.tender') }).getByText(say('purchase.tenders.cash'), { exact: true }).click();
  await admin.look('instalments-at-the-counter');
  await page.getByRole('button', { name: pattern(say('purchase.order.pay', { amount: something })) }).click();
  await page.getByText(pattern(say('purchase.done.title', { number: something }))).first().waitFor();
  await admin.button('ui.administration.leave').click();
  await admin.heading(`${client.givenName} ${client.familyName}`).waitFor();
}

async function changesInstalments(admin: BackOffice, client: Named): Promise<void> {
  const { page, say, words } = admin;
  await opensTheClient(admin, client);
  await admin.openTab('planned');
  const rows = page.getByRole('row').filter({ hasText: words.choose('Aquaforme', 'Aquafit') });
  await rows.nth(1).waitFor();
  const asks = async (kind: 'method' | 'date', count: number): Promise<Locator> => {
    for (let at = 0; at < count; at += 1) await rows.nth(at).getByRole('checkbox').check();
    await admin.button('settle.selected', { count }).click();
    await page.getByRole('menuitem', { name: say(`settle.change.${kind}`) }).click();
    return page.getByRole('dialog', { name: say(`settle.change.${kind}`) });
  };
  const method = await asks('method', 2);
  await method.getByRole('button', { name: say('settle.confirm.method', { count: 2 }) }).click();
  await method.getByText(say('settle.reportRefused', { count: 2 })).waitFor();
  await admin.look('no-other-method', 'asSeen');
  await method.getByRole('button', { name: say('settle.close') }).last().click();
  await method.waitFor({ state: 'hidden' });
  const date = await asks('date', 1);
  await date.getByLabel(say('settle.newDate')).fill(dayFromToday(75));
  await admin.look('another-date', 'asSeen');
  await date.getByRole('button', { name: say('settle.confirm.date', { count: 1 }) }).click();
  await date.getByText(say('settle.reportDone', { count: 1 })).waitFor();
  await date.getByRole('button', { name: say('settle.close') }).last().click();
  await date.waitFor({ state: 'hidden' });
  await admin.look('instalments-changed');
}
