import { newId, platformOrganizationId, recordedEvent, type Reaction } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { Places, registerClaims } from '@preau/enrolment';
import { testActivity } from '@preau/enrolment/testing';
import { testFamily, type TestFamily } from '@preau/household/testing';
import { communicationsReactions, configureCommunications } from './index';

let db: TestDatabase;
let here: string;
let family: TestFamily;
beforeAll(async () => {
  configureCommunications({ publicUrl: 'https://preau.example' });
  db = await testDatabase();
  here = await db.organization({ name: 'Ville de Valbois', name_en: 'City of Valbois', email: 'loisirs@valbois.example' });
  family = await testFamily(db, [here]);
  await db.admin.query("insert into identity.app_user (id, email) values ($1, 'commis@valbois.example')", [watcher]);
  await db.admin.query("insert into organization.permission_group (organization_id, id, code, name_fr, name_en, permissions) values ($1, $1, 'g', 'G', 'G', '{}')", [here]);
  await db.admin.query(
    "insert into organization.staff_member (organization_id, id, user_id, email, given_name, permission_group_id, status) values ($1, $2, $2, 'commis@valbois.example', 'Lou', $1, 'active')", [here, watcher],
  );
  ({ activityId } = await testActivity(db, here, 5));
  const { claimId } = await new Places(db.database).hold({ organizationId: here, accountId: family.accountId, personId: family.ownerPersonId, activityId, occurrenceId: null, cartId: null, minutes: 15 });
  await db.commands.execute(registerClaims, { claimIds: [claimId], orderLineIds: [newId()] }, db.actor, { organizationId: here });
});
afterAll(() => db.close());

const person = { email: 'maude@exemple.ca', givenName: 'Maude', sealedToken: 'sealed', organizationName: 'Ville de Valbois' };
const planned = { plannedPaymentId: 'p', invoiceId: 'i', invoiceNumber: 7, amountCents: 8_625, dueOn: '2027-02-15', method: { brand: 'Visa', last4: '0341' } };
const balance = { attemptId: 'a', amountCents: 8_625, method: { brand: 'Visa', last4: '0341' }, invoiceNumbers: [7, 9] };
const agreement = { agreementId: 'g', method: { brand: 'Banque', last4: '0341' } };
/** An activity to which the family is registered. */
let activityId: string;
const watcher = '00000000-0000-7000-8000-0000000000aa';
const about = { claimId: 'k', labelFr: 'Natation', labelEn: 'Swimming', personName: 'Rose Roy' };
const ended = { cancellationId: 'c', creditMemoId: 'm', creditMemoNumber: 9, toMethods: [{ tender: 'card', method: { brand: 'Visa', last4: '0341' }, amountCents: 900 }], atCounterCents: 100, onAccountCents: 0, owedCents: 0 };
const line = { labelFr: 'Natation', labelEn: 'Swimming', personName: 'Rose', amountCents: 1_000 };
/** Each event with facts as its context publishes them, and a word that the message must say in each language. */
const told: Record<string, { facts: object; fr: string; en: string; platform?: true; messages?: number }> = {
  'identity.email-verification-requested.v1': { facts: person, fr: 'Confirmez votre adresse courriel', en: 'Confirm your e-mail address', platform: true },
  'identity.sign-up-of-known-address.v1': { facts: person, fr: 'Vous avez déjà un compte', en: 'You already have an account', platform: true },
  'identity.password-reset-requested.v1': { facts: person, fr: 'nouveau mot de passe', en: 'new password', platform: true },
  'identity.email-change-requested.v1': { facts: person, fr: 'nouvelle adresse', en: 'new address', platform: true },
  'identity.email-changed.v1': { facts: { ...person, oldEmail: 'avant@exemple.ca', newEmail: 'apres@exemple.ca' }, fr: 'apres@exemple.ca', en: 'apres@exemple.ca', platform: true },
  'identity.password-changed.v1': { facts: person, fr: 'a changé', en: 'has changed', platform: true },
  'identity.session-reuse-detected.v1': { facts: { ...person, sessionId: 's' }, fr: 'session', en: 'session', platform: true },
  'identity.account-activation-requested.v1': { facts: person, fr: 'Ville de Valbois vous a ouvert un compte', en: 'Ville de Valbois opened an account for you' },
  'organization.staff-invited.v1': { facts: { ...person, staffMemberId: 'x' }, fr: 'personnel de Ville de Valbois', en: 'staff of Ville de Valbois' },
  'household.link-offered.v1': { facts: { ...person, organizationSlug: 'valbois' }, fr: 'https://preau.example/stores/valbois', en: 'https://preau.example/stores/valbois' },
  'cart-checkout.order-placed.v1': { facts: { orderId: 'o', orderNumber: 5, invoiceId: 'i', invoiceNumber: 6, totalCents: 1_150, lines: [line], instalments: [], paidTodayCents: 1_150 }, fr: 'commande no 5', en: 'order no. 5' },
  'cart-checkout.paid-too-late.v1': { facts: { cartId: 'c', chargeAttemptId: 'a', amountCents: 1_000, lost: [line] }, fr: 'reste à votre crédit', en: 'stays to your credit' },
  'cart-checkout.wished-opening-changed.v1': {
    facts: { changeId: 'c', activities: [{ activityId: 'a', nameFr: 'Natation', nameEn: 'Swimming', was: { state: 'not-in-group', opensAt: null }, is: { state: 'opens', opensAt: '2027-03-09T13:00:00Z' }, access: { visibility: 'link', password: 'asked' } }] }, fr: '9 mars 2027', en: 'a password is asked now',
  },
  'cart-checkout.registration-cancelled.v1': { facts: { ...about, ...ended, by: 'family', noticeAt: '2026-12-05T17:00:00Z', keptCents: 500, creditedCents: 1_000, feeCents: 0, invoiceId: 'i', invoiceNumber: 4, lateCents: 0, stopped: [{ dueOn: '2027-01-05', wasCents: 200, isCents: null }], refundDueOn: '2026-12-15', reasons: [{ fr: 'Le service n’a pas commencé', en: 'The service has not begun' }], reason: '' }, fr: 'Inscription annulée : Natation', en: 'Registration cancelled: Swimming' },
  'cart-checkout.registration-replaced.v1': { facts: { ...about, ...ended, newClaimId: 'n', newLabelFr: 'Danse', newLabelEn: 'Dance', creditedCents: 1_000, invoiceId: 'i', invoiceNumber: 10, newTotalCents: 1_200 }, fr: 'remplacée par « Danse »', en: 'replaced with “Dance”' },
  'cart-checkout.cancellation-requested.v1': { facts: { ...about, requestId: 'q', sentAt: '2026-12-05T17:00:00Z', message: 'Bras cassé' }, fr: 'Demande d’annulation reçue', en: 'Cancellation request received', messages: 2 },
  'cart-checkout.cancellation-request-answered.v1': { facts: { ...about, requestId: 'q', sentAt: '2026-12-05T17:00:00Z', accepted: false, answer: 'Trop tard' }, fr: 'Trop tard', en: 'Trop tard' },
  'waitlist.place-offered.v1': { facts: { entryId: 'e', offerKey: 'e:1', personId: 'p', personName: 'Rose Roy', activityId: 'x', labelFr: 'Natation', labelEn: 'Swimming', startsAt: null, deadlineAt: '2026-12-05T18:00:00Z', everyone: false }, fr: 'Une place s’est libérée : Natation', en: 'A place has come free: Swimming' },
  'waitlist.called-off.v1': { facts: { entryId: 'e', factKey: 'e:cancelled', because: 'cancelled', reason: 'Dégât d’eau', personId: 'p', personName: 'Rose Roy', activityId: 'x', labelFr: 'Natation', labelEn: 'Swimming', startsAt: null }, fr: 'liste d’attente terminée : Natation', en: 'waiting list over: Swimming' },
  'catalog.dates-changed.v1': {
    facts: { changeId: 'c', nameFr: 'Natation', nameEn: 'Swimming', reason: 'Bris de pompe', moneyFollows: false, cancelled: [], moved: [{ occurrenceId: 'o', wasStartsAt: '2027-01-12T23:00:00Z', wasEndsAt: '2027-01-12T23:45:00Z', startsAt: '2027-01-14T23:00:00Z', endsAt: '2027-01-14T23:45:00Z' }] },
    fr: '14 janvier 2027', en: 'January 14, 2027',
  },
  'billing.payment-taken.v1': { facts: { paymentId: 'p', paymentNumber: 1, amountCents: 1_000, tender: 'cheque', method: null, receivedOn: '2026-11-21', invoiceNumbers: [4], creditCents: 250, chargeAttemptId: null }, fr: 'Chèque', en: 'Cheque' },
  'billing.payment-reinstated.v1': { facts: { paymentId: 'p', paymentNumber: 1, amountCents: 1_000, method: planned.method, reinstatedOn: '2027-03-01' }, fr: 'rendu par votre institution financière', en: 'given back by your financial institution' },
  'billing.credit-memo-issued.v1': { facts: { creditMemoId: newId(), creditMemoNumber: 3, invoiceNumber: 7, totalCents: 500 }, fr: 'Note de crédit', en: 'Credit memo' },
  'billing.statement-sent.v1': { facts: { statementId: 's', sending: 'n', from: '2026-10-01', to: '2026-10-31', balanceCents: 4_250, dueOn: '2026-11-30', message: 'Bonne saison' }, fr: '31 octobre 2026', en: 'October 31, 2026' },
  'billing.refund-settled.v1': { facts: { refundId: 'r', refundNumber: 2, amountCents: 500, tender: 'card', outcome: 'failed', method: null }, fr: 'non abouti', en: 'not completed' },
  'billing.rl24-slips-ready.v1': { facts: { year: 2026, issued: 2, corrects: false, electronically: true, because: 'run' }, fr: 'relevés 24 de 2026', en: 'RL-24 slips for 2026' },
  'billing.rl24-numbers-nearly-used.v1': { facts: { year: 2026, used: 80, total: 100 }, fr: '80 des 100 numéros', en: '80 of the 100 RL-24 numbers' },
  'billing.planned-payment-accepted.v1': { facts: { ...planned, paymentNumber: 8, openCents: 0 }, fr: 'accepté', en: 'accepted' },
  'billing.planned-payment-refused.v1': { facts: { ...planned, refusedBecause: 'expired-card', nextStep: 'authenticate', nextTryOn: null }, fr: 'La carte est expirée.', en: 'The card has expired.' },
  'billing.planned-payment-pending.v1': { facts: { ...planned, expectedAt: '2027-02-20T15:00:00Z' }, fr: '20 février 2027', en: 'February 20, 2027' },
  'billing.balance-paid.v1': { facts: { ...balance, paymentNumber: 12, balanceCents: 0 }, fr: 'Votre paiement en ligne a été accepté', en: 'Your on-line payment was accepted' },
  'billing.balance-pending.v1': { facts: { ...balance, expectedAt: '2027-02-20T15:00:00Z' }, fr: '20 février 2027', en: 'February 20, 2027' },
  'billing.balance-refused.v1': { facts: { ...balance, refusedBecause: 'insufficient-funds', nextStep: 'choose-method' }, fr: 'ce montant reste à payer', en: 'still to be paid' },
  'billing.payment-requested.v1': {
    facts: { requestId: 'r', amountCents: 8_625, because: 'refused', plannedPayment: { id: 'p', invoiceNumber: 7, dueOn: '2027-02-15' }, payOnline: true, note: 'Merci!' }, fr: '/billing/pay/', en: '/billing/pay/',
  },
  'billing.debit-changed.v1': { facts: { ...planned, amountCentsWas: 8_000, dueOnWas: '2027-02-10', agreedHow: null }, fr: 'au moins 10 jours avant', en: 'at least 10 days before' },
  'billing.debit-agreed.v1': { facts: { ...agreement, holderName: 'Maude Roy', agreedAt: '2027-02-01T15:00:00Z', planned: [{ amountCents: 8_625, dueOn: '2027-02-15' }] }, fr: '90 jours civils', en: '90 calendar days' },
  'billing.debit-agreement-ended.v1': { facts: { ...agreement, endedBy: 'payer', planned: [{ amountCents: 8_625, dueOn: '2027-02-15' }] }, fr: 'ne débitera plus ce compte', en: 'will not debit this account' },
  'billing.card-expires.v1': { facts: { paymentMethodId: 'm', method: planned.method, stage: 'before-payment', expiresOn: '2027-01-31', planned: [{ amountCents: 8_625, dueOn: '2027-02-15' }] }, fr: '31 janvier 2027', en: 'January 31, 2027' },
  'billing.cheque-bounced.v1': { facts: { chequeId: 'c', number: '104', bank: 'Caisse', amountCents: 8_625, invoiceNumber: 7, feeCents: 2_500, feeInvoiceNumber: 9, plannedAgainOn: '2027-02-22' }, fr: 'chèque no 104', en: 'cheque no. 104' },
  'billing.actions-to-take.v1': { facts: { userIds: [watcher], on: '2027-02-15', counts: { refused: 2, overdue: 1 }, amountCents: 8_625 }, fr: '3 paiements à régler', en: '3 payments to settle' },
  'billing.charge-unresolved.v1': { facts: { attemptId: 'a', purpose: 'checkout', because: 'processor-does-not-answer', amountCents: 100, asks: 9 }, fr: 'après 9 demandes', en: 'After 9 requests' },
};

describe('what happened is told', () => {
  it('for every event that communications listens to', () => {
    expect(communicationsReactions.map((reaction) => reaction.to.id).sort()).toEqual(Object.keys(told).sort());
  });

  it.each(Object.entries(told).flatMap(([type, { platform, ...rest }]) => (['fr-CA', 'en-CA'] as const).map((locale) => [type, locale, { platform, ...rest }] as const)))('%s in %s', async (type, locale, { facts, fr, en, platform, messages }) => {
    await db.admin.query('truncate communications.message');
    await db.admin.query('update household.client set locale = $1', [locale]);
    await db.admin.query('update organization.organization set default_locale = $1 where id = $2', [locale, here]);
    const reaction = communicationsReactions.find((one) => one.to.id === type) as unknown as Reaction<object>;
    const payload = { accountId: family.accountId, userId: newId(), locale, activityId, ...facts };
    await db.commands.react(reaction, recordedEvent(platform ? platformOrganizationId : here, type, payload, new Date()));
    const { rows } = await db.admin.query<{ subject: string; body_text: string; body_html: string; locale: string }>('select subject, body_text, body_html, locale from communications.message order by account_id nulls last');
    expect(rows).toHaveLength(messages ?? 1);
    const all = `${rows[0]?.subject}\n${rows[0]?.body_text}`;
    expect(all).toContain(locale === 'fr-CA' ? fr : en);
    expect(`${all}${rows[0]?.body_html}`).not.toMatch(/\{\{|undefined|null|NaN|\[object/);
    expect(rows[0]?.locale).toBe(locale);
  });

  it('is noted when nobody can be reached', async () => {
    const nobody = await testFamily(db, [here]);
    await db.admin.query('update household.client set email = null where account_id = $1', [nobody.accountId]);
    await db.admin.query('update household.account set owner_user_id = null where id = $1', [nobody.accountId]);
    const reaction = communicationsReactions.find((one) => one.to.id === 'billing.credit-memo-issued.v1') as unknown as Reaction<object>;
    await db.commands.react(reaction, recordedEvent(here, reaction.to.id, { accountId: nobody.accountId, creditMemoId: newId(), creditMemoNumber: 1, invoiceNumber: 1, totalCents: 1 }, new Date()));
    const { rows } = await db.admin.query('select notes from kernel.audit_line where notes @> $1', [JSON.stringify([{ subject: 'account', id: nobody.accountId, facts: { change: 'nobody-to-write-to' } }])]);
    expect(rows).toHaveLength(1);
  });
});

it('a date that the organization cancels is named in the letter that gives its money back', async () => {
  await db.admin.query('truncate communications.message');
  const reaction = communicationsReactions.find((one) => one.to.id === 'cart-checkout.registration-cancelled.v1') as unknown as Reaction<object>;
  const { facts } = told['cart-checkout.registration-cancelled.v1'] ?? { facts: {} };
  await db.commands.react(reaction, recordedEvent(here, reaction.to.id, { accountId: family.accountId, locale: 'fr-CA', ...facts, by: 'provider', startsAt: '2027-01-12T23:00:00Z', reason: 'Bris de pompe' }, new Date()));
  const { rows: [letter] } = await db.admin.query<{ subject: string; text: string }>('select subject, body_text as text from communications.message');
  expect(letter?.subject).toContain('annule une date de « Natation »');
  expect(letter?.text).toMatch(/12 janvier 2027 à 18\sh\s00/);
  expect(letter?.text).toContain('Bris de pompe');
});

it.each(['Gagnez sur https://evil.example', 'evil.example', 'www.evil', 'x'.repeat(60)])('whoever types %j as their name writes nothing of it to an address that is not theirs', async (givenName) => {
  const [reaction] = communicationsReactions.filter((one) => one.to.id === 'identity.email-verification-requested.v1');
  const email = `${newId()}@exemple.ca`;
  await db.commands.react(reaction as unknown as Reaction<object>, recordedEvent(platformOrganizationId, 'identity.email-verification-requested.v1', { ...person, email, givenName, userId: newId(), locale: 'fr-CA' }, new Date()));
  const { rows: [message] } = await db.admin.query<{ text: string }>("select recipient_name || body_text || body_html as text from communications.message where recipient_email = $1", [email]);
  expect(message?.text).toContain('Bonjour');
  expect(message?.text).not.toContain(givenName);
});
