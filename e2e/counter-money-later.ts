import { clientOf } from './counter-money';
import { seriesOf } from './counter-money-planned';
import type { Journey } from './journey';
import { BackOffice } from './pages/back-office';
import { administratorSignsIn, beginsBulk, runsBulk, type Named } from './pages/counter';

/** A month later: the cheque whose day has come, and a statement, first to somebody who cannot be written to. */
export async function statesMoney(journey: Journey): Promise<void> {
  const admin = new BackOffice(await journey.viewer('staff-later'), journey.words, journey.device.isMobile);
  const client = clientOf(journey);
  await journey.step('a month later the administrator is back', () => administratorSignsIn(admin, journey.stage.site));
  await journey.step('the cheque whose day has come is deposited', () => depositsTheLast(admin, client));
  await journey.step('statements are made for many', () => makesStatements(admin, client));
}

async function depositsTheLast(admin: BackOffice, client: Named): Promise<void> {
  const { page, say } = admin;
  await admin.goTo('paymentsToSettle');
  await page.getByRole('tab', { name: say('settle.tabs.cheques') }).click();
  const row = page.getByRole('row').filter({ hasText: client.familyName }).filter({ hasText: seriesOf(admin)[1] });
  await row.getByText(say('settle.cheques.toDeposit'), { exact: true }).waitFor();
  await row.getByRole('checkbox').check();
  await admin.button('settle.cheques.depositChosen', { count: 1 }).click();
  await admin.sees('settle.cheques.deposited', { count: 1 });
  await row.getByText(say('settle.cheques.states.deposited'), { exact: true }).waitFor();
}

async function makesStatements(admin: BackOffice, client: Named): Promise<void> {
  const { page, say } = admin;
  await beginsBulk(admin, client, 'mass-statements');
  await admin.look('mass-statements');
  await runsBulk(admin, 'mass-statements');
  await page.getByText(`${say('bulk.items.refused')} (1)`, { exact: true }).waitFor();
  await page.getByRole('link', { name: `${client.familyName}, ${client.givenName}` }).waitFor();
  await admin.look('nobody-to-send-to');
  await beginsBulk(admin, client, 'mass-statements');
  await page.getByLabel(say('counterBilling.statement.send')).uncheck();
  await runsBulk(admin, 'mass-statements');
  await page.getByText(`${say('bulk.items.done')} (1)`, { exact: true }).click();
  await page.getByRole('link', { name: `${client.familyName}, ${client.givenName}` }).click();
  await admin.heading(say('counterBilling.statements.title')).waitFor();
  await admin.look('statement-of-the-client');
}
