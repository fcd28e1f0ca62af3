import { demonstration, type SeedOrganization } from '../tools/seed/demonstration';
import { spreadsheetOf } from '../tools/seed/spreadsheet';
import type { Journey } from './journey';
import type { BackOffice } from './pages/back-office';

/** Two activities of a new program, and a line that cannot be read. */
function smallSpreadsheet(journey: Journey): string {
  const [city] = demonstration;
  const sample = city?.programs[1]?.categories[0]?.activities[2];
  if (city === undefined || sample === undefined) throw new Error('the demonstration has activities to copy');
  const { form: _form, plan: _plan, ...activity } = sample;
  const key = `atelier-${journey.language}`;
  const program: SeedOrganization['programs'][number] = {
    key, nameFr: `Ateliers ${journey.language}`, nameEn: `Workshops ${journey.language}`,
    categories: [{ nameFr: 'Mains habiles', nameEn: 'Skilled hands', activities: [
      { ...activity, key: `${key}-tricot`, nameFr: `Tricot ${journey.language}`, nameEn: `Knitting ${journey.language}` },
      { ...activity, key: `${key}-reliure`, nameFr: `Reliure ${journey.language}`, nameEn: `Bookbinding ${journey.language}` },
    ] }],
  };
  const lines = spreadsheetOf({ ...city, programs: [program] }, new Date().toISOString().slice(0, 10)).split('\r\n');
  return [...lines, (lines.at(-1) ?? '').replaceAll('reliure', 'sans-date').replace(/"\d{4}-\d{2}-\d{2}"/g, '"un jour"')].join('\r\n');
}

/** The administrator tries a spreadsheet, reads what it would do, confirms; the same file again changes nothing. */
export async function importsACatalogue(journey: Journey, administrator: BackOffice): Promise<void> {
  const { page, say } = administrator;
  const file = { name: `ateliers-${journey.language}.csv`, mimeType: 'text/csv', buffer: Buffer.from(smallSpreadsheet(journey), 'utf8') };
  const attempt = async (): Promise<void> => {
    await administrator.goTo('imports');
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('list', { name: say('imports.files') }).getByText(file.name).waitFor();
    await administrator.button('imports.try').click();
    await administrator.heading(say('imports.titleDryRun')).waitFor();
    await administrator.sees('imports.verdict.tried');
  };
  await journey.step('the administrator tries a spreadsheet', async () => {
    await administrator.goTo('imports');
    await administrator.look('imports');
    await attempt();
    await administrator.sees('imports.verdict.look');
    await administrator.heading(say('imports.findings.title')).waitFor();
    await administrator.look('import-tried');
  });
  await journey.step('the administrator confirms the import', async () => {
    await administrator.button('imports.confirm.open').click();
    const dialog = page.getByRole('dialog', { name: say('imports.confirm.title') });
    await dialog.getByText(say('imports.confirm.created', { count: 2 })).waitFor();
    await administrator.look('import-confirm');
    await dialog.getByRole('button', { name: say('imports.confirm.open') }).click();
    await administrator.sees('imports.verdict.done');
    await administrator.look('import-done');
  });
  await journey.step('the same file again changes nothing', async () => {
    await attempt();
    await administrator.sees('imports.verdict.nothing');
    await administrator.look('import-again');
  });
}
