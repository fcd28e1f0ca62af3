import { issueCreditMemo, recordPayment, recordRefund } from '@preau/billing';
import { requestImport, runImport } from '@preau/catalog';
import { checkOut, confirmContactDetails, joinWaitlist, quoteCart, savePaymentPlan, Shopping } from '@preau/cart-checkout';
import { addLimit, changeCapacity, ensurePools, markAttendance, registrationsOf, saveActivityCounting, saveCounting } from '@preau/enrolment';
import { editPersonHere, saveContacts } from '@preau/household';
import { hashPassword } from '@preau/identity';
import { newId, read, system, type Actor } from '@preau/kernel';
import { createForm, publishForm, saveSubmission } from '@preau/org-forms';
import { addClosingDay, builtInGroups, inviteStaff } from '@preau/organization';
import { offerByHand, saveActivityWaitlistRules, saveWaitlistRules } from '@preau/waitlist';
import { writePricing } from '../../seed/pricing';
import { bankAccounts, cardNumbers } from '../../../apps/sandbox-processor/src/testing/merchant-desk';
import { arrangeCards, arrangeFamilies, arrangeMerchant, arrangeOrganization, stagePassword, type StageFamily, type StageOrganization } from './arrange';
import type { Stage } from './stage';

const system_ = system('campaign');
/** One activity that can be imported and one that cannot. */
const summerFile = [
  'source,key,status,program_fr,program_en,category_fr,category_en,name_fr,name_en,location,city,session_price,session_capacity,start_date,end_date,weekdays,start_time,end_time',
  'campagne,ete-1,published,Été,Summer,Plein air,Outdoors,Canot,Canoeing,Parc du Lac,Valbois,80.00,12,2027-06-20,2027-08-20,Sat,09:00,10:00',
  'campagne,ete-2,published,Été,Summer,Plein air,Outdoors,,,Parc du Lac,Valbois,80.00,12,2027-06-20,2027-08-20,Sat,25:00,10:00',
].join('\r\n');

/** An organization with data of every kind that the product keeps: what campaigns attack. */
export interface World extends StageOrganization {
  readonly mark: string;
  /** Has bought, paid, been credited and refunded. */
  readonly family: StageFamily;
  /** Has things in its cart. */
  readonly shopper: StageFamily;
  readonly gatewayAccountId: string;
  readonly activityId: string;
  /** Of `stagePassword`: everybody signs in with it. */
  readonly passwordHash: string;
  readonly familyToken: () => string;
  readonly shopperToken: () => string;
  readonly staffToken: () => string;
  readonly integratorToken: () => string;
}

/** @param mark a word that stands in every private text of this organization, and nowhere else. */
export async function arrangeWorld(stage: Stage, slug: string, mark: string): Promise<World> {
  const organization = await arrangeOrganization(stage, slug, { taxesRegisteredFrom: '2000-01-01', offersChildcare: true });
  const { organizationId } = organization;
  const scope = { organizationId };
  const permissions = builtInGroups.find((group) => group.code === 'owner')?.permissions ?? [];
  const staff: Actor = { kind: 'staff', userId: organization.ownerUserId, organizationId, permissions, sessionId: newId() };
  const merchant = await arrangeMerchant(stage, organizationId);
  const [family, shopper] = (await arrangeFamilies(stage, 2, [organizationId], mark)) as [StageFamily, StageFamily];
  const actorOf = (of: StageFamily): Actor => ({ kind: 'family', userId: of.userId, accountId: of.accountId, sessionId: newId() });
  const [cardId] = await arrangeCards(stage, organizationId, merchant, [family], () => cardNumbers.succeeds);
  const bankReference = await stage.desk.bankMethod(merchant, bankAccounts.settles);
  await stage.rows(
    `insert into billing.payment_method (organization_id, id, account_id, user_id, gateway_account_id, kind, brand, last4, gateway_ref, holder_name, authorized_at)
     values ($1, $2, $3, $4, $5, 'bank-account', 'Banque', '6789', $6, $7, kernel.now())`,
    [organizationId, newId(), shopper.accountId, shopper.userId, merchant.gatewayAccountId, bankReference, mark],
  );

  const { planId } = await stage.commands.execute(savePaymentPlan, { nameFr: 'Trois versements', nameEn: 'Three instalments', depositPercent: 0, instalments: 3, everyMonths: 1, everyDays: null, fixedDates: null }, staff, scope);
  await writePricing(stage.commands, staff, organizationId, 'valbois');
  const form = await stage.commands.execute(createForm, {
    nameFr: 'Fiche', nameEn: 'Form',
    questions: [
      { id: 'note', type: 'short-text', required: true, label: { fr: 'Note', en: 'Note' } },
      { id: 'photos', type: 'consent', required: true, label: { fr: 'Photos', en: 'Photos' }, text: { fr: 'J’accepte les photos.', en: 'I accept photos.' } },
    ],
  }, staff, scope);
  await stage.commands.execute(publishForm, { formId: form.id }, staff, scope);
  const catalogue = await arrangeCatalogue(stage, organization, { planId, formId: form.id });
  await stage.commands.execute(ensurePools, {
    pools: [{ activityId: catalogue.activityId, occurrenceId: null, capacity: 30 }, { activityId: catalogue.otherId, occurrenceId: null, capacity: 30 }, { activityId: catalogue.otherId, occurrenceId: catalogue.occurrenceId, capacity: 12 },
      { activityId: catalogue.activityId, occurrenceId: catalogue.firstDateId, capacity: 0 }],
  }, system_, scope);
  await stage.commands.execute(addLimit, { activityId: catalogue.otherId, occurrenceId: catalogue.occurrenceId, counts: 'everyone', tags: [], nameFr: `Salle ${mark}`, nameEn: `Room ${mark}`, capacity: 12 }, staff, scope);
  await stage.commands.execute(saveCounting, { shared: false }, staff, scope);
  await stage.commands.execute(saveActivityCounting, { activityId: catalogue.otherId, shared: false }, staff, scope);

  for (const one of [family, shopper]) {
    await stage.commands.execute(saveContacts, {
      accountId: one.accountId, personId: one.childId,
      contacts: [{ firstName: mark, lastName: mark, relationship: 'mother', phone: '450-555-0142', email: `${one.accountId}@exemple.test`, guardian: 'primary', mayPickUp: true, rl24Percent: 100 }],
    }, actorOf(one), scope);
    await stage.commands.execute(editPersonHere, { accountId: one.accountId, personId: one.childId, adminNote: mark, phone: '450-555-0143' }, staff, scope);
    await stage.commands.execute(saveSubmission, { formId: form.id, personId: one.childId, answers: { note: mark, photos: true }, confirm: true }, actorOf(one), scope);
    await stage.commands.execute(confirmContactDetails, {}, actorOf(one), scope);
  }
  const shopping = new Shopping(stage.app);
  const { cartId } = await shopping.addLine({ organizationId, personId: family.childId, activityId: catalogue.activityId, occurrenceId: null }, actorOf(family));
  const quote = await stage.commands.ask(quoteCart, {}, actorOf(family), scope);
  const ordered = await stage.commands.execute(checkOut, { cartId, choice: { pay: 'plan', paymentMethodId: cardId ?? '', expectedTotalCents: quote.totalCents } }, actorOf(family), scope);
  if (ordered.state !== 'ordered') throw new Error('a plan without a deposit is ordered at once');
  await shopping.addLine({ organizationId, personId: shopper.childId, activityId: catalogue.otherId, occurrenceId: catalogue.occurrenceId }, actorOf(shopper));
  // The date has no place: people wait for it. Then two come free: one is offered, one waits for staff.
  await stage.commands.execute(saveWaitlistRules, { mode: 'in-order', windowMinutes: 60, quietFrom: '21:00', quietUntil: '08:00' }, staff, scope);
  await stage.commands.execute(saveActivityWaitlistRules, { activityId: catalogue.otherId, rules: { mode: 'everyone', windowMinutes: 30 } }, staff, scope);
  await stage.commands.execute(saveActivityWaitlistRules, { activityId: catalogue.activityId, rules: { mode: 'manual', windowMinutes: 1_440 } }, staff, scope);
  const date = { activityId: catalogue.activityId, occurrenceId: catalogue.firstDateId };
  const turn = await stage.commands.execute(joinWaitlist, { personId: family.childId, ...date }, actorOf(family), scope);
  for (const personId of [shopper.childId, shopper.ownerPersonId]) await stage.commands.execute(joinWaitlist, { personId, ...date }, actorOf(shopper), scope);
  await stage.commands.execute(changeCapacity, { ...date, capacity: 2 }, staff, scope);
  await stage.commands.execute(offerByHand, { entryId: turn.entryId }, staff, scope);
  const [registration] = await stage.commands.ask(read('campaign.registrations', (sql) => registrationsOf(sql, family.accountId)), undefined, staff, scope);
  if (registration === undefined) throw new Error('the order registered nobody');
  await stage.commands.execute(markAttendance, { claimId: registration.claimId, occurrenceId: catalogue.firstDateId, mark: 'present' }, staff, scope);

  const [line] = await stage.rows<{ id: string }>("select id from billing.invoice_line where organization_id = $1 and invoice_id = $2 and kind = 'activity'", [organizationId, ordered.invoiceId]);
  const paid = await stage.commands.execute(recordPayment, { accountId: family.accountId, tender: 'cash', amountCents: quote.totalCents, memo: mark }, staff, scope);
  await stage.commands.execute(issueCreditMemo, { invoiceId: ordered.invoiceId, lines: [{ invoiceLineId: line?.id ?? '', amountCents: 1_000 }], reason: mark }, staff, scope);
  await stage.commands.execute(recordRefund, { accountId: family.accountId, tender: 'cheque', amountCents: 500, reason: mark }, staff, scope);
  await stage.commands.execute(addClosingDay, { closedOn: '2027-07-01', nameFr: 'Fête du Canada', nameEn: 'Canada Day' }, staff, scope);
  const [group] = await stage.rows<{ id: string }>("select id from organization.permission_group where organization_id = $1 and code = 'clerk'", [organizationId]);
  await stage.commands.execute(inviteStaff, { email: `preposee@${slug}.example`, givenName: mark, familyName: mark, permissionGroupId: group?.id ?? '' }, staff, scope);
  await arrangeTraces(stage, organization, { family, cardId: cardId ?? '', gatewayAccountId: merchant.gatewayAccountId, invoiceId: ordered.invoiceId, paymentId: paid.paymentId, mark });
  const { importRunId } = await stage.commands.execute(requestImport, { files: [{ name: 'ete.csv', bytes: Buffer.from(summerFile, 'utf8') }], dryRun: false, options: { publish: true } }, staff);
  await runImport(stage.commands, { organizationId, importRunId }, async (tx, pools, actor) => {
    await ensurePools.run(tx, { pools }, actor);
  });
  const passwordHash = await hashPassword(stagePassword);
  await stage.rows('update identity.app_user set password_hash = $2 where id = any ($1::uuid[])', [[family.userId, shopper.userId], passwordHash]);
  return {
    passwordHash, ...organization, mark, family, shopper, gatewayAccountId: merchant.gatewayAccountId, activityId: catalogue.activityId,
    familyToken: () => stage.familyToken(family), shopperToken: () => stage.familyToken(shopper),
    staffToken: () => stage.staffToken(organization.ownerUserId), integratorToken: () => stage.integratorToken(organization.integrator),
  };
}

interface Catalogue {
  readonly activityId: string;
  readonly firstDateId: string;
  readonly otherId: string;
  readonly occurrenceId: string;
}

/** A season of two activities: one sold as a term with a plan and a form, one by the date as well. */
async function arrangeCatalogue(stage: Stage, { organizationId, ledgerCodeId }: StageOrganization, papers: { planId: string; formId: string }): Promise<Catalogue> {
  const [programId, categoryId, parentId, locationId, activityId, otherId, occurrenceId, firstDateId] = Array.from({ length: 8 }, () => newId());
  const owner = (text: string, values: readonly unknown[]): Promise<unknown[]> => stage.rows(text, [organizationId, ...values]);
  await owner("insert into catalog.location (organization_id, id, source_key, name, street, city) values ($1, $2, gen_random_uuid()::text, 'Complexe', '1, rue du Parc', 'Valbois')", [parentId]);
  await owner("insert into catalog.location (organization_id, id, parent_id, source_key, name) values ($1, $2, $3, gen_random_uuid()::text, 'Piscine')", [locationId, parentId]);
  await owner("insert into catalog.program (organization_id, id, source_key, name_fr, name_en, status) values ($1, $2, gen_random_uuid()::text, 'Hiver', 'Winter', 'published')", [programId]);
  await owner("insert into catalog.category (organization_id, id, program_id, source_key, name_fr, name_en) values ($1, $2, $3, gen_random_uuid()::text, 'Natation', 'Swimming')", [categoryId, programId]);
  const activity = (id: unknown, name: string, code: string, formId: string | null): Promise<unknown> => owner(
    `insert into catalog.activity (organization_id, id, program_id, category_id, location_id, source_key, code, name_fr, name_en, status, session_price_cents, session_capacity, drop_in_price_cents, drop_in_capacity,
       mainly_children, rl24_kind, ledger_code_id, form_id, payment_plan_id, starts_on, ends_on, weekdays)
     values ($1, $2, $3, $4, $5, gen_random_uuid()::text, $6, $7, $7, 'published', 12000, 30, 1500, 12, true, 'day-camp', $8, $9, $10, (kernel.now() + interval '10 days')::date, (kernel.now() + interval '70 days')::date, '{6}')`,
    [id, programId, categoryId, locationId, code, name, ledgerCodeId, formId, papers.planId],
  );
  await activity(activityId, 'Têtard', 'NAT-1', papers.formId);
  await activity(otherId, 'Bain libre', 'NAT-2', null);
  for (const [id, of, days] of [[firstDateId, activityId, 10], [occurrenceId, otherId, 12]]) {
    await owner(
      `insert into catalog.occurrence (organization_id, id, activity_id, held_on, starts_at, ends_at, location_id)
       values ($1, $2, $3, (kernel.now() + make_interval(days => $4))::date, date_trunc('hour', kernel.now()) + make_interval(days => $4), date_trunc('hour', kernel.now()) + make_interval(days => $4, hours => 1), $5)`,
      [id, of, days, locationId],
    );
  }
  await owner("insert into catalog.schedule (organization_id, id, activity_id, weekdays, start_time, end_time, from_on, to_on) values ($1, $2, $3, '{6}', '09:00', '10:00', kernel.now()::date, (kernel.now() + interval '70 days')::date)", [newId(), activityId]);
  return { activityId: activityId ?? '', firstDateId: firstDateId ?? '', otherId: otherId ?? '', occurrenceId: occurrenceId ?? '' };
}

interface Traces {
  readonly family: StageFamily;
  readonly cardId: string;
  readonly gatewayAccountId: string;
  readonly invoiceId: string;
  readonly paymentId: string;
  readonly mark: string;
}

/** What workers and imports leave behind, written as they write it. */
async function arrangeTraces(stage: Stage, organization: StageOrganization, traces: Traces): Promise<void> {
  const { organizationId, ownerUserId } = organization;
  const owner = (text: string, values: readonly unknown[] = []): Promise<unknown[]> => stage.rows(text, [organizationId, ...values]);
  const attemptId = newId();
  const [planned] = (await owner('select id from billing.planned_payment where organization_id = $1 order by sequence limit 1')) as { id: string }[];
  await owner(
    `insert into billing.charge_attempt (organization_id, id, purpose, planned_payment_id, account_id, invoice_id, gateway_account_id, payment_method_id, gateway_method_ref, amount_cents, idempotency_key, gateway_ref, state, refused_because, finished_at)
     select $1, $2, 'planned-payment', $3, $4, $5, $6, $7, gateway_ref, 1000, 'charge-of-a-campaign', 'pi_of_a_campaign', 'refused', 'declined', kernel.now() from billing.payment_method where organization_id = $1 and id = $7`,
    [attemptId, planned?.id, traces.family.accountId, traces.invoiceId, traces.gatewayAccountId, traces.cardId],
  );
  await owner("insert into billing.gateway_hint (organization_id, gateway_account_id, event_ref, object_ref) values ($1, $2, 'evt_1', $3)", [traces.gatewayAccountId, 'pi_of_a_campaign']);
  await owner("insert into billing.payout (organization_id, id, gateway_account_id, reference, paid_on, amount_cents, fees_cents) values ($1, $2, $3, $4, current_date, 100, 0)", [newId(), traces.gatewayAccountId, `po_${traces.mark}`]);
  await owner(
    `insert into communications.message (organization_id, id, template, subject_key, account_id, recipient_email, recipient_because, locale, subject, body_text, body_html, state)
     values ($1, $2, 'payment-receipt', $3, $4, $5, 'owner-contact', 'fr-CA', $6, $6, $6, 'sent')`,
    [newId(), traces.paymentId, traces.family.accountId, `${traces.family.accountId}@exemple.test`, traces.mark],
  );
  await owner('insert into communications.subscription (organization_id, account_id) values ($1, $2) on conflict do nothing', [traces.family.accountId]);
  await owner('insert into household.quick_access (organization_id, account_id) values ($1, $2) on conflict do nothing', [traces.family.accountId]);
  for (const [userId, app] of [[traces.family.userId, 'portal'], [ownerUserId, 'admin']]) {
    await stage.rows("insert into identity.session (id, user_id, app, expires_at) values (gen_random_uuid(), $1, $2, kernel.now() + interval '30 days')", [userId, app]);
  }
  await owner("insert into kernel.idempotency_key (organization_id, principal, key, fingerprint, answer) values ($1, $2, $3, 'x', '{}')", [`family:${traces.family.userId}`, newId()]);
}
