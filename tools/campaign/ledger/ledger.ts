import { brokenInvariants } from '@preau/billing/testing';
import { Complaints, say, type Campaign } from '../campaign';
import { Random } from '../random';
import { arrangeFamilies, arrangeOrganization, inParallel } from '../stage/arrange';
import { Stage } from '../stage/stage';
import { compareCredits, compareTaxes } from './exact-taxes';
import { Life } from './life';
import { sequencesOf } from './sequences';

const fullSize = 1_000;
const shortSize = 150;
const invariantsEvery = 50;
/** Prices from a cent up, invoices of many lines, invoices credited part by part. */
const taxesFull = { prices: 1_000_000, invoices: 100_000, credited: 100_000 };
const taxesShort = { prices: 20_000, invoices: 2_000, credited: 2_000 };

/** Random lives of client accounts against a model, the books' invariants, and taxes against exact rationals. */
export const ledger: Campaign = {
  name: 'ledger',
  async run({ size, seed, short }) {
    const count = size ?? (short ? shortSize : fullSize);
    const complaints = new Complaints();
    const taxes = short ? taxesShort : taxesFull;
    const compared = compareTaxes(new Random(seed), taxes.prices, taxes.invoices, complaints);
    const credits = compareCredits(new Random(seed), taxes.credited, complaints);
    say(`  taxes: every price to ${taxes.prices} cents and ${taxes.invoices} invoices equal exact rationals; ${credits} credits of ${taxes.credited} invoices returned never more than was charged, and all of it in the end`);
    const stage = await Stage.open();
    let [steps, refused, checks] = [0, 0, 0];
    try {
      const organization = await arrangeOrganization(stage, 'registre', { taxesRegisteredFrom: '2000-01-01' });
      const families = await arrangeFamilies(stage, count, [organization.organizationId]);
      const sequences = sequencesOf(seed, count);
      await inParallel(count, 4, async (index) => {
        const [family, sequence] = [families[index], sequences[index]];
        if (family === undefined || sequence === undefined) return;
        const life = new Life(stage, organization, family.accountId);
        const complaint = await life.live(sequence);
        if (complaint !== null) complaints.add(`sequence ${index}: ${complaint}`);
        steps += life.steps;
        refused += life.refused;
        if (index % invariantsEvery === invariantsEvery - 1) {
          checks += 1;
          for (const broken of await brokenInvariants(stage.db, organization.organizationId)) complaints.add(`after sequence ${index}: ${broken}`);
        }
      });
      for (const broken of await brokenInvariants(stage.db, organization.organizationId)) complaints.add(`at the end: ${broken}`);
      const [books] = await stage.rows<{ journals: number; postings: number; sum: number; memos: number; refunds: number }>(
        `select (select count(*)::int from billing.journal) as journals, count(*)::int as postings, coalesce(sum(amount_cents), 0)::float8 as sum,
                (select count(*)::int from billing.credit_memo) as memos, (select count(*)::int from billing.refund) as refunds from billing.posting`,
      );
      complaints.expect(books?.sum === 0, `the ledger sums to ${books?.sum}`);
      say(`  books: ${books?.journals} journals, ${books?.postings} lines, ${books?.memos} credit memos, ${books?.refunds} refunds, sum ${books?.sum}; all invariants read ${checks + 1} times, mostly while others wrote`);
    } finally {
      await stage.close();
    }
    return { complaints: complaints.all, figures: `${count} sequences, ${steps} steps of which ${refused} refused, ${compared} taxes exact, ${credits} credits` };
  },
};
