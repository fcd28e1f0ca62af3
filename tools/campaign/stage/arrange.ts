import { newId, system } from '@preau/kernel';
import { createApiClient, foundUser, hashPassword, scopes } from '@preau/identity';
import { foundOrganization, foundStaffMember, type FoundOrganizationInput } from '@preau/organization';
import type { TestMerchant } from '../../../apps/sandbox-processor/src/testing/merchant-desk';
import type { Stage } from './stage';

const actor = system('campaign');
/** Of every member of staff on the stage. */
export const stagePassword = 'un long mot de passe de campagne';

export interface StageOrganization {
  readonly organizationId: string;
  readonly slug: string;
  /** A member of staff with every permission. */
  readonly ownerUserId: string;
  readonly integrator: { readonly clientId: string; readonly organizationId: string; readonly scopes: readonly string[] };
  readonly ledgerCodeId: string;
}
export interface StageFamily {
  readonly userId: string;
  readonly accountId: string;
  readonly ownerPersonId: string;
  readonly childId: string;
}

/** An organization as an installation founds it, with an owner who can sign in and a program of another system. */
export async function arrangeOrganization(stage: Stage, slug: string, overrides: Partial<FoundOrganizationInput> = {}): Promise<StageOrganization> {
  const { organizationId, ledgerCodes } = await foundOrganization(stage.admin, {
    slug, name: `Ville de ${slug}`, kind: 'municipality', seller: 'public-service-body', gstNumber: '123456789RT0001', qstNumber: '1234567890TQ0001', email: `loisirs@${slug}.example`,
    street: '1, rue Principale', city: 'Valbois', postalCode: 'J0V 1A0', contactsRequired: 0, ...overrides,
  });
  const email = `direction@${slug}.example`;
  const { userId } = await stage.commands.execute(foundUser, { email, passwordHash: await hashPassword(stagePassword), givenName: 'Rosalie', familyName: 'Côté', birthDate: null, locale: 'fr-CA' }, actor);
  await stage.commands.execute(foundStaffMember, { userId, email, givenName: 'Rosalie', familyName: 'Côté', group: 'owner' }, actor, { organizationId });
  const client = await stage.commands.execute(createApiClient, { name: `Comptabilité de ${slug}`, scopes: [...scopes] }, actor, { organizationId });
  return { organizationId, slug, ownerUserId: userId, integrator: { clientId: client.id, organizationId, scopes: [...scopes] }, ledgerCodeId: ledgerCodes['4100'] ?? '' };
}

/** Signed-up families of an adult and a child, clients of the organizations named; thousands in a moment. */
export async function arrangeFamilies(stage: Stage, count: number, organizations: readonly string[], mark = 'Famille'): Promise<StageFamily[]> {
  const families = Array.from({ length: count }, () => ({ userId: newId(), accountId: newId(), ownerPersonId: newId(), childId: newId() }));
  const lists = [families.map((one) => one.userId), families.map((one) => one.accountId), families.map((one) => one.ownerPersonId), families.map((one) => one.childId)];
  await stage.admin.query(
    "insert into identity.app_user (id, email, email_verified_at, given_name, family_name, birth_date) select u, u || '@exemple.test', kernel.now(), 'Maude', $2, date '1986-03-09' from unnest($1::uuid[]) u",
    [lists[0], mark],
  );
  await stage.admin.query('insert into household.account (id, owner_user_id) select * from unnest($1::uuid[], $2::uuid[])', [lists[1], lists[0]]);
  await stage.admin.query(
    `insert into household.person (id, account_id, first_name, last_name, birth_date, gender, is_owner)
     select p, a, 'Maude', $4::text, date '1986-03-09', 'woman', true from unnest($1::uuid[], $2::uuid[]) as t(p, a)
     union all select c, a, 'Loïc', $4::text, date '2019-05-20', 'man', false from unnest($3::uuid[], $2::uuid[]) as t(c, a)`,
    [lists[2], lists[1], lists[3], mark],
  );
  for (const organizationId of organizations) {
    await stage.admin.query(
      `insert into household.client (organization_id, id, account_id, email, phone, street, city, postal_code, contact_confirmed_at)
       select $1, gen_random_uuid(), a, a || '@exemple.test', '450-555-0142', '12, rue des Érables', 'Valbois', 'J0V 1A0', kernel.now() from unnest($2::uuid[]) a`,
      [organizationId, lists[1]],
    );
  }
  await stage.admin.query('analyze household.person, household.client, household.account');
  return families;
}

/** An account at the processor, and the organization's own row of it. Returns the merchant and the id of that row. */
export async function arrangeMerchant(stage: Stage, organizationId: string, webhookUrl?: string): Promise<TestMerchant & { gatewayAccountId: string }> {
  const merchant = await stage.desk.openMerchant({ externalId: organizationId, ...(webhookUrl === undefined ? {} : { webhookUrl }) });
  const gatewayAccountId = newId();
  const sealed = (purpose: string, plain: string): Buffer => Buffer.from(stage.sealer.seal(purpose, plain), 'utf8');
  await stage.admin.query(
    "insert into billing.gateway_account (organization_id, id, kind, merchant_ref, public_key, secret_sealed, webhook_secret_sealed) values ($1, $2, 'sandbox', $3, $4, $5, $6)",
    [organizationId, gatewayAccountId, merchant.id, merchant.publishableKey, sealed('billing.gateway-secret', merchant.secretKey), sealed('billing.gateway-webhook-secret', merchant.webhookSecret)],
  );
  return { ...merchant, gatewayAccountId };
}

/** A card on file for each family, authorized for agreed charges. Returns their ids in the order of the families. */
export async function arrangeCards(stage: Stage, organizationId: string, merchant: TestMerchant & { gatewayAccountId: string }, families: readonly StageFamily[], numberOf: (index: number) => string): Promise<string[]> {
  const cards = families.map(() => newId());
  await inParallel(families.length, 16, async (index) => {
    const family = families[index];
    if (family === undefined) return;
    const number = numberOf(index);
    const reference = await stage.desk.cardMethod(merchant, number);
    await stage.rows(
      `insert into billing.payment_method (organization_id, id, account_id, user_id, gateway_account_id, kind, brand, last4, expires_month, expires_year, gateway_ref, authorized_at, is_default)
       values ($1, $2, $3, $4, $5, 'card', 'visa', $6, 12, 2040, $7, kernel.now(), true)`,
      [organizationId, cards[index], family.accountId, family.userId, merchant.gatewayAccountId, number.slice(-4), reference],
    );
  });
  return cards;
}

/** Runs `work` for 0 … count − 1, a few at a time. */
export async function inParallel(count: number, width: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) await work(index);
  };
  await Promise.all(Array.from({ length: Math.min(width, count) }, lane));
}
