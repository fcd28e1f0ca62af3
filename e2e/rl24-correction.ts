import type { BackOffice } from './pages/back-office';
import { isNotOffered } from './pages/counter';
import { pattern, something } from './words';

/** On the page of a slip in force: it is cancelled with a reason; the chain shows both, and what is cancelled stays so. */
export async function cancelsTheSlip(admin: BackOffice): Promise<void> {
  const { page, say } = admin;
  await page.getByRole('button', { name: say('rl24.cancel.open'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: pattern(say('rl24.cancel.title', { number: something })) });
  const submit = dialog.getByRole('button', { name: say('rl24.cancel.open'), exact: true });
  await isNotOffered(submit);
  await dialog.getByLabel(say('rl24.slip.reason')).fill(admin.words.choose('Mauvais destinataire', 'Wrong recipient'));
  await admin.look('rl24-cancel-the-slip', 'asSeen');
  await submit.click();
  await dialog.waitFor({ state: 'hidden' });
  const chain = page.getByRole('region', { name: say('rl24.slip.chain') });
  await chain.getByRole('listitem').filter({ hasText: say('rl24.kinds.R') }).getByText(say('rl24.statuses.cancelled'), { exact: true }).waitFor();
  await chain.getByText(say('rl24.statuses.cancellation'), { exact: true }).waitFor();
  if ((await page.getByRole('button', { name: say('rl24.cancel.open'), exact: true }).count()) > 0) throw new Error('a cancellation can be cancelled');
  await admin.look('rl24-slip-cancelled');
}
