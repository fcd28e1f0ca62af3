import { newId, platformOrganizationId, recordedEvent, type Reaction } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
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
});
afterAll(() => db.close());

const person = { email: 'maude@exemple.ca', givenName: 'Maude', sealedToken: 'sealed', organizationName: 'Ville de Valbois' };
const planned = { plannedPaymentId: 'p', invoiceId: 'i', invoiceNumber: 7, amountCents: 8_625, dueOn: '2027-02-15', method: { brand: 'Visa', last4: '0341' } };
const line = { labelFr: 'Natation', labelEn: 'Swimming', personName: 'Rose', amountCents: 1_000 };
/** Each event with facts as its context publishes them, and a word that the message must say in each language. */
const told: Record<string, { facts: object; fr: string; en: string; platform?: true }> = {
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
  'billing.payment-taken.v1': { facts: { paymentId: 'p', paymentNumber: 1, amountCents: 1_000, tender: 'cheque', method: null, receivedOn: '2026-11-21', invoiceNumbers: [4], creditCents: 250, chargeAttemptId: null }, fr: 'Chèque', en: 'Cheque' },
  'billing.credit-memo-issued.v1': { facts: { creditMemoId: 'c', creditMemoNumber: 3, invoiceNumber: 7, totalCents: 500 }, fr: 'Note de crédit', en: 'Credit memo' },
  'billing.refund-settled.v1': { facts: { refundId: 'r', refundNumber: 2, amountCents: 500, tender: 'card', outcome: 'failed', method: null }, fr: 'non abouti', en: 'not completed' },
  'billing.planned-payment-accepted.v1': { facts: { ...planned, paymentNumber: 8, openCents: 0 }, fr: 'accepté', en: 'accepted' },
  'billing.planned-payment-refused.v1': { facts: { ...planned, refusedBecause: 'expired-card', nextStep: 'authenticate' }, fr: 'La carte est expirée.', en: 'The card has expired.' },
  'billing.planned-payment-pending.v1': { facts: { ...planned, expectedAt: '2027-02-20T15:00:00Z' }, fr: '20 février 2027', en: 'February 20, 2027' },
  'billing.charge-unresolved.v1': { facts: { attemptId: 'a', purpose: 'checkout', amountCents: 100, asks: 9 }, fr: 'après 9 demandes', en: 'After 9 requests' },
};

describe('what happened is told', () => {
  it('for every event that communications listens to', () => {
    expect(communicationsReactions.map((reaction) => reaction.to.id).sort()).toEqual(Object.keys(told).sort());
  });

  it.each(Object.entries(told).flatMap(([type, { platform, ...rest }]) => (['fr-CA', 'en-CA'] as const).map((locale) => [type, locale, { platform, ...rest }] as const)))('%s in %s', async (type, locale, { facts, fr, en, platform }) => {
    await db.admin.query('truncate communications.message');
    await db.admin.query('update household.client set locale = $1', [locale]);
    await db.admin.query('update organization.organization set default_locale = $1 where id = $2', [locale, here]);
    const reaction = communicationsReactions.find((one) => one.to.id === type) as unknown as Reaction<object>;
    const payload = { accountId: family.accountId, userId: newId(), locale, ...facts };
    await db.commands.react(reaction, recordedEvent(platform ? platformOrganizationId : here, type, payload, new Date()));
    const { rows } = await db.admin.query<{ subject: string; body_text: string; body_html: string; locale: string }>('select subject, body_text, body_html, locale from communications.message');
    expect(rows).toHaveLength(1);
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

it.each(['Gagnez sur https://evil.example', 'evil.example', 'www.evil', 'x'.repeat(60)])('whoever types %j as their name writes nothing of it to an address that is not theirs', async (givenName) => {
  const [reaction] = communicationsReactions.filter((one) => one.to.id === 'identity.email-verification-requested.v1');
  const email = `${newId()}@exemple.ca`;
  await db.commands.react(reaction as unknown as Reaction<object>, recordedEvent(platformOrganizationId, 'identity.email-verification-requested.v1', { ...person, email, givenName, userId: newId(), locale: 'fr-CA' }, new Date()));
  const { rows: [message] } = await db.admin.query<{ text: string }>("select recipient_name || body_text || body_html as text from communications.message where recipient_email = $1", [email]);
  expect(message?.text).toContain('Bonjour');
  expect(message?.text).not.toContain(givenName);
});
