import { Client } from 'pg';
import { Gateways, sandboxGateway } from '@preau/billing';
import { importedActivities, requestImport, runImport } from '@preau/catalog';
import { checkOut, quoteCart, savePaymentPlan, Shopping } from '@preau/cart-checkout';
import { ensurePools } from '@preau/enrolment';
import { accountOfUser, addMember, ensureClient, foundAccount, peopleOf, saveContacts, updateContactDetails } from '@preau/household';
import { configureIdentity, foundUser, hashPassword } from '@preau/identity';
import { addMonths, assert, command, Commands, Database, localDateOf, newId, read, Sealer, system, type Actor } from '@preau/kernel';
import { createForm, listForms, publishForm } from '@preau/org-forms';
import { builtInGroups, foundOrganization, foundStaffMember } from '@preau/organization';
import { saveWaitlistRules } from '@preau/waitlist';
import { tables } from '../../apps/api/src/tables';
import { writeDemo } from '../launcher/demo';
import { demoFamily, demonstration, demoNeighbours, demoOpeningPassword, demoPassword, demoReaders, demoStaff, registrationDay, type SeedOrganization } from './demonstration';
import { seedForms } from './forms';
import { seedPolicy } from './policy';
import { writePricing } from './pricing';
import { seedPayments } from './payments';
import { seedScholarships } from './scholarships';
import { seedReadingCircle, seedStages } from './seats';
import { keyOf, spreadsheetOf } from './spreadsheet';

const by = system('seed');
function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`the environment variable ${name} is missing`);
  return value;
}

const describeActivity = command('seed.describe-activity', async (tx, input: { key: string; supply: string; mainlyChildren: boolean; rl24Kind: string; formId: string | null; planId: string | null; staffNames: string }) => {
  await tx.query(
    `update catalog.activity set supply = $3, mainly_children = $4, rl24_kind = $5, form_id = $6, payment_plan_id = $7, staff_names = $8,
       ledger_code_id = (select id from organization.ledger_code where organization_id = $1 and code = case when $3 = 'recreation' then '4100' else '4120' end)
     where organization_id = $1 and source_key = $2`,
    [tx.organizationId, input.key, input.supply, input.mainlyChildren, input.rl24Kind, input.formId, input.planId, input.staffNames],
  );
});
const placeOnMap = command('seed.place-on-map', async (tx, input: { name: string; latitude: number; longitude: number }) => {
  await tx.query('update catalog.location set latitude = $3, longitude = $4 where organization_id = $1 and name = $2', [tx.organizationId, input.name, input.latitude, input.longitude]);
});
const myAccount = read('seed.account-of-user', (sql, input: { userId: string }) => accountOfUser(sql, input.userId));
const people = read('seed.people', (sql, input: { accountId: string }) => peopleOf(sql, input.accountId));

/** Makes the demonstration; run again it finishes or changes nothing. */
class Seed {
  private readonly database = new Database({ url: required('DATABASE_APP_URL'), tables });
  private readonly commands = new Commands(this.database);
  private readonly owner = new Client({ connectionString: required('DATABASE_OWNER_URL') });
  private today = '';

  async make(): Promise<void> {
    configureIdentity({ sealer: new Sealer(required('PREAU_ENCRYPTION_KEY')) });
    await this.owner.connect();
    try {
      this.today = localDateOf(new Date(), 'America/Toronto');
      const passwordHash = await hashPassword(demoPassword);
      const family = await this.family(demoFamily, passwordHash);
      const organizations: { organizationId: string; seed: SeedOrganization; staff: Actor }[] = [];
      for (const seed of demonstration) organizations.push(await this.organization(seed, passwordHash));
      for (const { organizationId } of organizations) await this.becomeClient(organizationId, family.accountId, demoFamily);
      const [city] = organizations;
      assert(city, 'the demonstration has a city');
      for (const [index, [givenName, familyName]] of demoNeighbours.entries()) await this.neighbour(city, index, givenName, familyName, passwordHash);
      await seedPayments(this.commands, this.database, new Sealer(required('PREAU_ENCRYPTION_KEY')), city, this.today, required('SANDBOX_URL'));
      await seedScholarships(this.commands, city, family.accountId, this.today);
      const activities = await seedStages(this.commands, city, this.today, await hashPassword(demoOpeningPassword));
      const readers: string[] = [];
      for (const [index, [givenName, familyName]] of demoReaders.entries()) readers.push(await this.reader(city, index, givenName, familyName, passwordHash));
      await seedReadingCircle(this.commands, this.database, city, activities.full, readers);
      writeDemo(required('PREAU_DEMO_FILE'), {
        logins: [
          { who: 'parent of two', email: demoFamily.email, password: demoPassword },
          ...demoStaff.map(({ email, group }) => ({ who: group === 'clerk' ? 'registration clerk' : 'administrator', email, password: demoPassword })),
        ],
        pages: [
          ...organizations.map(({ seed }) => ({ label: `Store of ${seed.nameEn}`, path: `/stores/${seed.slug}` })),
          { label: 'Opens by stages', path: `/stores/${city.seed.slug}/activities/${activities.staged}` },
          { label: 'By link alone', path: `/stores/${city.seed.slug}/activities/${activities.hidden}` },
          { label: `Password ${demoOpeningPassword}`, path: `/stores/${city.seed.slug}/activities/${activities.locked}` },
          { label: 'Full, people wait', path: `/stores/${city.seed.slug}/activities/${activities.full}` },
        ],
      });
    } finally {
      await this.owner.end();
      await this.database.close();
    }
  }

  private async organization(seed: SeedOrganization, passwordHash: string): Promise<{ organizationId: string; seed: SeedOrganization; staff: Actor }> {
    const { locations, plans, programs, ...facts } = seed;
    const { organizationId } = await foundOrganization(this.owner, { ...facts, taxesRegisteredFrom: '2020-01-01' });
    const scope = { organizationId };
    let staff: Actor | null = null;
    for (const member of demoStaff) {
      const { userId } = await this.commands.execute(foundUser, { ...member, passwordHash, birthDate: '1980-01-15', locale: 'fr-CA' }, by);
      await this.commands.execute(foundStaffMember, { userId, ...member }, by, scope);
      const permissions = builtInGroups.find((group) => group.code === member.group)?.permissions ?? [];
      staff = { kind: 'staff', userId, organizationId, permissions, sessionId: userId };
    }
    assert(staff, 'the demonstration has staff');
    await this.gateway(organizationId, seed);
    const planIds = new Map<string, string>();
    const knownPlans = await this.owner.query<{ id: string; name_fr: string }>('select id, name_fr from cart_checkout.payment_plan where organization_id = $1', [organizationId]);
    for (const { key, ...plan } of plans) {
      const known = knownPlans.rows.find((row) => row.name_fr === plan.nameFr)?.id;
      planIds.set(key, known ?? (await this.commands.execute(savePaymentPlan, plan, staff, scope)).planId);
    }
    await writePricing(this.commands, staff, organizationId, seed.slug);
    const formIds = await this.forms(organizationId, staff, new Set(programs.flatMap((program) => program.categories.flatMap((category) => category.activities.flatMap((activity) => activity.form ?? [])))));
    const { importRunId } = await this.commands.execute(requestImport, { files: [{ name: `${seed.slug}.csv`, bytes: Buffer.from(spreadsheetOf(seed, this.today), 'utf8') }], dryRun: false, options: { publish: true } }, staff);
    await runImport(this.commands, { organizationId, importRunId }, async (tx, pools, actor) => {
      await ensurePools.run(tx, { pools }, actor);
    });
    for (const program of programs) {
      for (const activity of program.categories.flatMap((category) => category.activities)) {
        await this.commands.execute(describeActivity, {
          key: keyOf(program.key, activity), supply: activity.supply, mainlyChildren: activity.mainlyChildren, rl24Kind: activity.rl24 ?? 'none',
          formId: activity.form === undefined ? null : (formIds.get(activity.form) ?? null), planId: activity.plan === undefined ? null : (planIds.get(activity.plan) ?? null), staffNames: activity.staff ?? '',
        }, by, scope);
      }
    }
    const feeCode = await this.owner.query<{ id: string }>("select id from organization.ledger_code where organization_id = $1 and code = '4800'", [organizationId]);
    await seedPolicy(this.commands, organizationId, staff, feeCode.rows[0]?.id ?? null);
    const waitlist = await this.owner.query('select 1 from waitlist.organization_rules where organization_id = $1', [organizationId]);
    if (waitlist.rows.length === 0) await this.commands.execute(saveWaitlistRules, { mode: 'in-order', windowMinutes: 1_440, quietFrom: '21:00', quietUntil: '08:00' }, staff, scope);
    for (const { name, latitude, longitude } of locations) await this.commands.execute(placeOnMap, { name, latitude, longitude }, by, scope);
    return { organizationId, seed, staff };
  }

  private async forms(organizationId: string, staff: Actor, keys: ReadonlySet<string>): Promise<Map<string, string>> {
    const scope = { organizationId };
    const known = await this.commands.ask(listForms, undefined, staff, scope);
    const ids = new Map<string, string>();
    for (const key of keys) {
      const form = seedForms[key];
      assert(form, `the form ${key} is written`);
      const there = known.find((candidate) => candidate.nameFr === form.nameFr);
      if (there === undefined) {
        const { id } = await this.commands.execute(createForm, form, staff, scope);
        await this.commands.execute(publishForm, { formId: id }, staff, scope);
        ids.set(key, id);
      } else ids.set(key, there.id);
    }
    return ids;
  }

  /** The organization's account at the sandbox processor; the processor gives the same one when asked again. */
  private async gateway(organizationId: string, seed: SeedOrganization): Promise<void> {
    const known = await this.owner.query('select 1 from billing.gateway_account where organization_id = $1 and active', [organizationId]);
    if (known.rowCount !== 0) return;
    const url = required('SANDBOX_URL');
    const site = required('PREAU_PUBLIC_URL');
    const answer = await fetch(`${url}/v1/merchants`, {
      method: 'POST',
      headers: { authorization: `Bearer ${required('SANDBOX_ADMIN_KEY')}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name: seed.name, externalId: organizationId, origins: [site] }),
    });
    if (!answer.ok) throw new Error(`the sandbox processor opened no merchant: ${answer.status} ${await answer.text()}`);
    const merchant = (await answer.json()) as { id: string; publishableKey: string; secretKey: string; webhookSecret: string };
    const gateways = new Gateways(new Sealer(required('PREAU_ENCRYPTION_KEY')), { sandbox: sandboxGateway({ url }) });
    const connect = command('seed.connect-gateway', (tx) => gateways.connect(tx, { kind: 'sandbox', merchantRef: merchant.id, publicKey: merchant.publishableKey, secret: merchant.secretKey, webhookSecret: merchant.webhookSecret }));
    const gatewayAccountId = await this.commands.execute(connect, undefined, by, { organizationId });
    await fetch(`${url}/v1/merchants/${merchant.id}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${required('SANDBOX_ADMIN_KEY')}`, 'content-type': 'application/json' },
      body: JSON.stringify({ webhookUrl: `${site}/api/v1/gateway-hints/${gatewayAccountId}` }),
    });
  }

  private async family(who: { email: string; givenName: string; familyName: string; birthDate: string; members: readonly { firstName: string; lastName: string; ageYears: number }[] }, passwordHash: string): Promise<{ accountId: string; userId: string }> {
    const { email, givenName, familyName, birthDate } = who;
    const { userId } = await this.commands.execute(foundUser, { email, passwordHash, givenName, familyName, birthDate, locale: 'fr-CA' }, by);
    const actor: Actor = { kind: 'family', userId, accountId: null, sessionId: userId };
    const known = await this.commands.ask(myAccount, { userId }, actor);
    const accountId = known ?? (await this.commands.execute(foundAccount, { ownerUserId: userId, owner: { firstName: givenName, lastName: familyName, birthDate, gender: 'woman' } }, actor)).accountId;
    const itself: Actor = { ...actor, accountId };
    const there = await this.commands.ask(people, { accountId }, itself);
    for (const member of who.members) {
      if (there.some((person) => person.firstName === member.firstName)) continue;
      await this.commands.execute(addMember, { accountId, firstName: member.firstName, lastName: member.lastName, birthDate: addMonths(this.today, -12 * member.ageYears - 4) }, itself);
    }
    return { accountId, userId };
  }

  private async becomeClient(organizationId: string, accountId: string, who: { email: string; givenName: string; familyName: string; phone: string; street: string; city: string; postalCode: string }): Promise<void> {
    const scope = { organizationId };
    await this.commands.execute(ensureClient, { accountId }, by, scope);
    const { email, phone, street, city, postalCode } = who;
    await this.commands.execute(updateContactDetails, { accountId, email, phone, street, city, postalCode, province: 'QC', locale: 'fr-CA' }, by, scope);
    const members = await this.commands.ask(people, { accountId }, by, scope);
    for (const person of members.filter((candidate) => !candidate.isOwner && candidate.birthDate !== null && candidate.birthDate > addMonths(this.today, -18 * 12))) {
      await this.commands.execute(saveContacts, {
        accountId, personId: person.id,
        contacts: [{ firstName: who.givenName, lastName: who.familyName, relationship: 'mother', phone, email, guardian: 'primary', mayPickUp: true }],
      }, by, scope);
    }
  }

  /** Somebody who reads: in the circle, or waiting for a place in it. */
  private async reader(city: { organizationId: string }, index: number, givenName: string, familyName: string, passwordHash: string): Promise<string> {
    const fold = (text: string): string => text.normalize('NFD').replace(/[^a-zA-Z]/g, '').toLowerCase();
    const who = { email: `${fold(givenName)}.${fold(familyName)}@demo.preau.example`, givenName, familyName, birthDate: `195${index}-03-1${index}`, phone: `450-555-03${String(index).padStart(2, '0')}`, street: `${4 + index * 2}, place du Marché`, city: 'Valbois', postalCode: 'J0V 1B7', members: [] };
    const { accountId } = await this.family(who, passwordHash);
    await this.becomeClient(city.organizationId, accountId, who);
    return accountId;
  }

  /** A neighbour with a child who has bought something at the counter: history for lists, rosters and reports. */
  private async neighbour(city: { organizationId: string; staff: Actor }, index: number, givenName: string, familyName: string, passwordHash: string): Promise<void> {
    const { organizationId, staff } = city;
    const fold = (text: string): string => text.normalize('NFD').replace(/[^a-zA-Z]/g, '').toLowerCase();
    const email = `${fold(givenName)}.${fold(familyName)}@demo.preau.example`;
    const who = { email, givenName, familyName, birthDate: `19${78 + (index % 18)}-0${1 + (index % 9)}-1${index % 9}`, phone: `450-555-02${String(index).padStart(2, '0')}`, street: `${12 + index * 3}, rue des Érables`, city: 'Valbois', postalCode: 'J0V 1C4', members: [{ firstName: ['Emma', 'Liam', 'Jade', 'Arthur', 'Zoé', 'Félix'][index % 6] ?? 'Emma', lastName: familyName, ageYears: 4 + (index % 9) }] };
    const { accountId } = await this.family(who, passwordHash);
    await this.becomeClient(organizationId, accountId, who);
    const bought = await this.owner.query('select 1 from cart_checkout.placed_order where organization_id = $1 and account_id = $2', [organizationId, accountId]);
    if (bought.rowCount !== 0) return;
    const shopping = new Shopping(this.database);
    const choices = (await this.commands.ask(importedActivities, undefined, by, { organizationId })).filter((activity) => !activity.key.startsWith(registrationDay.key));
    const members = await this.commands.ask(people, { accountId }, by, { organizationId });
    for (let tries = 0; tries < choices.length; tries += 1) {
      const activity = choices[(index * 7 + tries) % choices.length];
      if (activity === undefined || !activity.sellsSession) continue;
      const fitting = await shopping.eligibility({ organizationId, accountId, activityId: activity.id, occurrenceId: null }, staff);
      const person = fitting.find((candidate) => candidate.eligible && members.some((member) => member.id === candidate.personId));
      if (person === undefined) continue;
      const { cartId } = await shopping.addLine({ organizationId, accountId, personId: person.personId, activityId: activity.id, occurrenceId: null }, staff);
      const cart = await this.commands.ask(quoteCart, { accountId }, staff, { organizationId });
      const paid = index % 4 === 3 ? { pay: 'later' as const } : { pay: 'offline' as const, tender: (['cash', 'cheque', 'terminal'] as const)[index % 3] ?? 'cash' };
      await this.commands.execute(checkOut, { accountId, cartId, choice: { ...paid, expectedTotalCents: cart.totalCents } }, staff, { organizationId, idempotencyKey: newId() });
      return;
    }
  }
}

new Seed().make().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
