import { recognizeRevenue } from '@preau/billing';
import { brokenInvariants } from '@preau/billing/testing';
import { localDateOf, newId, system } from '@preau/kernel';
import { Complaints, say, type Campaign } from '../campaign';
import { arrangeFamilies, arrangeOrganization } from '../stage/arrange';
import { Stage } from '../stage/stage';
import { seedBooks } from './books';
import type { BigOrganization, Measure } from './measure';
import { reports } from './reports';
import { statements } from './statements';

const fullSize = 100_000;
const invoicesOfClient = 5;
const linesAtOnce = 500;
/** What must keep its pace at that size. */
const measures: readonly Measure[] = [reports, statements];

/** One organization with 20,000 clients and 100,000 invoices: how long each thing takes there. */
export const volume: Campaign = {
  name: 'volume',
  async run({ size, seed, short }) {
    const invoices = size ?? (short ? fullSize / 10 : fullSize);
    const clients = Math.ceil(invoices / invoicesOfClient);
    const complaints = new Complaints();
    const stage = await Stage.open();
    try {
      const of = await arrangeBooks(stage, { clients, invoices, seed }, complaints);
      for (const measure of measures) await measure.run(of, complaints);
    } finally {
      await stage.close();
    }
    return { complaints: complaints.all, figures: `${clients} clients, ${invoices} invoices` };
  },
};

async function arrangeBooks(stage: Stage, { clients, invoices, seed }: { clients: number; invoices: number; seed: number }, complaints: Complaints): Promise<BigOrganization> {
  const from = performance.now();
  const { organizationId } = await arrangeOrganization(stage, 'grande', { taxesRegisteredFrom: '2000-01-01' });
  const gatewayAccountId = newId();
  await stage.admin.query("insert into billing.gateway_account (organization_id, id, kind, merchant_ref, public_key, secret_sealed, webhook_secret_sealed) values ($1, $2, 'sandbox', 'merchant', 'pk', '', '')", [organizationId, gatewayAccountId]);
  const families = await arrangeFamilies(stage, clients, [organizationId]);
  await seedBooks(stage, { organizationId, gatewayAccountId, accountIds: families.map((family) => family.accountId), invoices, seed });
  say(`  ${clients} clients and ${invoices} invoices with their payments in ${secondsSince(from)} s`);
  await earnEverything(stage, organizationId);
  await stage.admin.query('vacuum (analyze) billing.journal, billing.posting, billing.deferred_revenue');
  const [books] = await stage.rows<{ journals: number; postings: number }>('select (select count(*)::int from billing.journal) as journals, (select count(*)::int from billing.posting) as postings');
  say(`  books: ${books?.journals} journals, ${books?.postings} postings`);
  for (const broken of await brokenInvariants(stage.db, organizationId)) complaints.add(broken);
  const actor = system('campaign');
  const today = await stage.app.look({ organizationId }, async (sql) => localDateOf(sql.now, 'America/Toronto'));
  return { stage, organizationId, clients, invoices, today, ask: (read, input) => stage.commands.ask(read, input, actor, { organizationId }) };
}

/** The worker's own sweep, step by step, over every month that is over. */
async function earnEverything(stage: Stage, organizationId: string): Promise<void> {
  const from = performance.now();
  let lines = 0;
  for (;;) {
    const step = await stage.commands.execute(recognizeRevenue, { linesMax: linesAtOnce }, system('campaign'), { organizationId });
    lines += step.lines;
    if (step.lines < linesAtOnce) break;
  }
  const seconds = (performance.now() - from) / 1_000;
  say(`  revenue of ${lines} lines earned in ${seconds.toFixed(0)} s, ${Math.round(lines / seconds)} lines a second with every month that is over`);
}

function secondsSince(from: number): string {
  return ((performance.now() - from) / 1_000).toFixed(0);
}
