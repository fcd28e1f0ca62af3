import { applyScholarships, giveScholarship, listScholarships, saveScholarship, viewInvoice, type SaveScholarshipInput } from '@preau/billing';
import { peopleOf } from '@preau/household';
import { addMonths, assert, read, share, type Actor, type Commands } from '@preau/kernel';

/** Whom the city helps: a child of the demonstration's family, and a neighbour who had an invoice to pay. */
export const seedHelp = { child: 'Noah', neighbour: 'Zhang' };

const access: Pick<SaveScholarshipInput, 'nameFr' | 'nameEn' | 'percent' | 'perItemMaxCents' | 'perPersonMaxCents'> = { nameFr: 'Bourse Accès-loisirs', nameEn: 'Access to leisure grant', percent: 50, perItemMaxCents: 60_00, perPersonMaxCents: 150_00 };
const open: Omit<SaveScholarshipInput, 'nameFr' | 'nameEn' | 'awardTo' | 'fund'> = { percent: null, amountCents: null, perItemMaxCents: null, perPersonMaxCents: null, expiresOn: null, programIds: [], activityIds: [], ledgerCodeId: null };

const known = read('seed.scholarships', (sql) => listScholarships(sql));
const family = read('seed.helped-people', (sql, input: { accountId: string }) => peopleOf(sql, input.accountId));
const unpaid = read('seed.unpaid-invoice', (sql, input: { lastName: string }): Promise<{ accountId: string; invoiceId: string }[]> =>
  sql.query(
    `select s.account_id as "accountId", s.invoice_id as "invoiceId" from billing.invoice_settlement s join household.person h on h.account_id = s.account_id and h.is_owner
     where s.organization_id = $1 and s.allocated_cents = 0 and h.last_name = $2`,
    [sql.organizationId, input.lastName],
  ));

/**
 * A fund of the city that two scholarships share: half of an activity for a child of the demonstration's family, which has
 * used nothing of it, and for a neighbour, whose invoice it has paid in part. Done once.
 */
export async function seedScholarships(commands: Commands, city: { organizationId: string; staff: Actor }, accountId: string, today: string): Promise<void> {
  const { organizationId, staff } = city;
  const scope = { organizationId };
  if ((await commands.ask(known, undefined, staff, scope)).length > 0) return;
  const child = (await commands.ask(family, { accountId }, staff, scope)).find((person) => person.firstName === seedHelp.child);
  const [bill] = await commands.ask(unpaid, { lastName: seedHelp.neighbour }, staff, scope);
  assert(child && bill, 'the family and its neighbour are there');
  const { scholarshipId } = await commands.execute(saveScholarship, { ...open, ...access, awardTo: 'person', expiresOn: addMonths(today, 13), fund: { totalCents: 2_000_00 } }, staff, scope);
  await commands.execute(saveScholarship, { ...open, nameFr: 'Bourse Relève sportive', nameEn: 'Young athletes grant', amountCents: 40_00, awardTo: 'account', fund: { sharedWith: scholarshipId } }, staff, scope);
  await commands.execute(giveScholarship, { scholarshipId, accountId, personId: child.id }, staff, scope);

  const invoice = await commands.ask(viewInvoice, { invoiceId: bill.invoiceId }, staff, scope);
  const line = invoice.lines.find((one) => one.personId !== null);
  assert(line?.personId, 'the invoice is for somebody');
  const { awardId } = await commands.execute(giveScholarship, { scholarshipId, accountId: bill.accountId, personId: line.personId }, staff, scope);
  const amountCents = Math.min(share(line.amountCents + line.gstCents + line.qstCents, access.percent ?? 0, 100), access.perItemMaxCents ?? 0);
  await commands.execute(applyScholarships, { accountId: bill.accountId, invoiceId: bill.invoiceId, parts: [{ awardId, personId: line.personId, invoiceLineId: line.id, amountCents }] }, staff, scope);
}
