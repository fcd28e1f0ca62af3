import { newId, Sealer, type Actor } from '@preau/kernel';
import { rl24FamiliesOf, saveRl24RecipientWith } from '@preau/household';
import type { TestDatabase } from '@preau/kernel/testing';
import type { InvoiceLineInput } from '../invoice/invoice';
import { registerNumberRange } from '../rl24/register-number-range';
import { saveRl24FilerWith } from '../rl24/filer';
import { aFamily, type TestFamily } from './a-family';
import { anExemptLine } from './a-line';

export const rl24Sealer = new Sealer('a secret of at least thirty-two characters');
export const testSins = ['046454286', '130692544'] as const;
/** Somebody who may issue slips and read the numbers on them. */
export function anRl24Clerk(organizationId: string): Actor {
  return { kind: 'staff', userId: newId(), organizationId, permissions: ['rl24.emit', 'sin.read', 'clients.edit'], sessionId: newId() };
}

/** A camp in Quebec that can file: its number, its address, a hundred numbers for the year. */
export async function aCamp(db: TestDatabase, year = 2025, numbers: { first: string; last: string } | null = { first: '10000001', last: '10000100' }): Promise<string> {
  const organizationId = await db.organization({ offers_childcare: true, street: '1, rue de l’Hôtel-de-Ville', city: 'Valbois', postal_code: 'G1A 2B3', phone: '418 555-0100' });
  await db.commands.execute(saveRl24FilerWith(rl24Sealer), { identification: '1234567890', transmitterNumber: 'NP000001', softwareCertification: '' }, anRl24Clerk(organizationId));
  if (numbers !== null) await db.commands.execute(registerNumberRange, { year, ...numbers }, anRl24Clerk(organizationId));
  return organizationId;
}

export interface CampFamily extends TestFamily {
  readonly childPersonId: string;
  readonly ownerKey: string;
}
/** A family with one child and, unless told otherwise, everything that a slip needs of its owner. */
export async function aCampFamily(db: TestDatabase, organizationId: string, complete = true): Promise<CampFamily> {
  const family = await aFamily(db, organizationId);
  const childPersonId = newId();
  await db.admin.query("insert into household.person (id, account_id, first_name, last_name, birth_date) values ($1, $2, 'Rose', 'Tremblay', '2017-05-02')", [childPersonId, family.accountId]);
  const [found] = await db.database.look({ organizationId }, (sql) => rl24FamiliesOf(sql, [family.accountId]));
  const ownerKey = found?.recipients[0]?.key ?? '';
  if (complete) await db.commands.execute(saveRl24RecipientWith(rl24Sealer), { accountId: family.accountId, key: ownerKey, sin: testSins[0], consentText: 'J’accepte.' }, anRl24Clerk(organizationId));
  return { ...family, childPersonId, ownerKey };
}

/** A week of camp for a child, exempt, all of it qualifying. */
export function aWeek(childPersonId: string, amountCents: number, overrides: Partial<InvoiceLineInput> = {}): InvoiceLineInput {
  return anExemptLine(amountCents, {
    labelFr: 'Camp de jour', labelEn: 'Day camp', personId: childPersonId, personName: 'Rose Tremblay', serviceFrom: '2025-07-07', serviceTo: '2025-07-11', rl24Kind: 'day-camp', qualifyingCents: amountCents, ...overrides,
  });
}

/** A guardian of the child with a share of its slips, and what a slip needs of them. */
export async function aGuardian(db: TestDatabase, organizationId: string, family: CampFamily, guardian: { first: string; last: string; rank: 'primary' | 'secondary'; percent: number; sin?: string }): Promise<void> {
  await db.admin.query(
    "insert into household.contact (organization_id, id, person_id, account_id, first_name, last_name, relationship, phone, guardian, rl24_percent) values ($1, $2, $3, $4, $5, $6, 'parent', '514 555-0142', $7, $8)",
    [organizationId, newId(), family.childPersonId, family.accountId, guardian.first, guardian.last, guardian.rank, guardian.percent],
  );
  if (guardian.sin === undefined) return;
  const [found] = await db.database.look({ organizationId }, (sql) => rl24FamiliesOf(sql, [family.accountId]));
  const key = found?.recipients.find((one) => one.firstName === guardian.first && one.lastName === guardian.last)?.key ?? '';
  await db.commands.execute(saveRl24RecipientWith(rl24Sealer), { accountId: family.accountId, key, sin: guardian.sin, street: '4, rue du Lac', city: 'Valbois', postalCode: 'G1A 1A1' }, anRl24Clerk(organizationId));
}
