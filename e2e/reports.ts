import { readFileSync } from 'node:fs';
import type { Journey } from './journey';
import type { BackOffice } from './pages/back-office';
import { pattern, something } from './words';

const reportNames = ['sales', 'cash-flow', 'ageing', 'deferred-revenue', 'ledger-codes', 'taxes', 'processors'] as const;

/** Whoever reads the books: every report, the documents behind a figure, a past day, and a file to keep. */
export async function readsReports(journey: Journey, reader: BackOffice): Promise<void> {
  const { page, say } = reader;
  const tabs = page.getByRole('navigation', { name: say('reports.title'), exact: true });
  await journey.step('the year at a glance', async () => {
    await reader.goTo('reports');
    await page.getByRole('heading', { level: 2, name: say('reports.titles.deferred-revenue') }).waitFor();
    await reader.look('reports');
  });
  for (const report of reportNames) {
    await journey.step(`the report ${report}`, async () => {
      await tabs.getByRole('link', { name: say(`reports.titles.${report}`), exact: true }).click();
      await page.getByRole('heading', { level: 1, name: say(`reports.questions.${report}`) }).waitFor();
      await page.getByRole('button', { name: say('reports.keep.csv') }).waitFor();
      await page.getByRole('table').first().waitFor();
      await reader.look(`report-${report}`);
    });
  }
  await journey.step('the invoices behind a figure', async () => {
    await tabs.getByRole('link', { name: say('reports.titles.sales'), exact: true }).click();
    await page.getByLabel(say('reports.by.label')).selectOption('kind');
    await page.getByRole('button', { name: say('reports.kinds.activity'), exact: true }).click();
    const documents = page.getByRole('dialog', { name: say('reports.kinds.activity') });
    await documents.getByRole('link', { name: pattern(say('reports.documents.invoice', { number: something })) }).first().waitFor();
    await reader.look('report-documents');
    await documents.getByRole('button', { name: say('ui.close') }).click();
    await documents.waitFor({ state: 'hidden' });
  });
  await journey.step('the figures as a file', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: say('reports.keep.csv') }).click()]);
    const text = readFileSync(await file.path(), 'utf8');
    const header = `"${say('reports.columns.gross')}"`;
    if (!text.startsWith('\uFEFF') || !text.includes(header)) throw new Error(`the file has no ${header}: ${text.slice(0, 200)}`);
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: say('reports.keep.xlsx') }).click()]);
  });
  await journey.step('a day on which nobody owed anything', async () => {
    await tabs.getByRole('link', { name: say('reports.titles.ageing'), exact: true }).click();
    await page.getByLabel(say('reports.asOf')).fill('2020-01-01');
    await reader.sees('reports.nobodyOwes');
    await reader.look('report-ageing-empty');
  });
}
