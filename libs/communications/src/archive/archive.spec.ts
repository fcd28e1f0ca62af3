import { newId, platformOrganizationId, recordedEvent, type Reaction } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { testClerk, testFamily, type TestFamily } from '@preau/household/testing';
import { chargeUnresolved, creditMemoIssued, paymentTaken } from '@preau/billing';
import {
  changeSubscription, communicationsReactions, configureCommunications, explainDelivery, listMessages, listOwnMessages, listSubscriptions, markMessageRead, resendMessage, unreadMessagesOf, viewMessage, viewOwnMessage,
} from '../index';

let db: TestDatabase;
let here: string;
let elsewhere: string;
let family: TestFamily;
beforeAll(async () => {
  configureCommunications({ publicUrl: 'https://preau.example' });
  db = await testDatabase();
  here = await db.organization({ name: 'Ville de Valbois', email: 'loisirs@valbois.example' });
  elsewhere = await db.organization({ name: 'Club Aquatique' });
});
beforeEach(async () => {
  family = await testFamily(db, [here, elsewhere]);
});
afterAll(() => db.close());

async function happen(type: string, payload: object, organizationId: string): Promise<void> {
  for (const reaction of communicationsReactions) if (reaction.to.id === type) await db.commands.react(reaction as unknown as Reaction<object>, recordedEvent(organizationId, type, payload, new Date()));
}
const credit = (organizationId: string, number = 1) => happen(creditMemoIssued.id, { creditMemoId: newId(), creditMemoNumber: number, accountId: family.accountId, invoiceNumber: 3, totalCents: 1_000 }, organizationId);

describe('the archive', () => {
  it('shows a family its messages of every organization, the newest first, and of one when asked', async () => {
    await credit(here, 1);
    await credit(elsewhere, 2);
    await credit(here, 3);
    const all = await db.commands.ask(listOwnMessages, {}, family.actor);
    expect(all.rows.map((message) => message.organizationName)).toEqual(['Ville de Valbois', 'Club Aquatique', 'Ville de Valbois']);
    expect((await db.commands.ask(listOwnMessages, { organizationId: elsewhere }, family.actor)).rows).toHaveLength(1);
    const first = await db.commands.ask(listOwnMessages, { limit: 2 }, family.actor);
    const rest = await db.commands.ask(listOwnMessages, { limit: 2, cursor: first.next ?? '' }, family.actor);
    expect([...first.rows, ...rest.rows].map((message) => message.id)).toEqual(all.rows.map((message) => message.id));
    expect(rest.next).toBeNull();
  });

  it('remembers when a message was first read, and counts the others per organization', async () => {
    await credit(here);
    await credit(here);
    const [message] = (await db.commands.ask(listOwnMessages, {}, family.actor)).rows;
    const unread = () => db.database.look({ accountId: family.accountId }, (sql) => unreadMessagesOf(sql, family.accountId));
    expect(await unread()).toEqual([{ organizationId: here, unread: 2 }]);
    await db.commands.execute(markMessageRead, { messageId: message?.id ?? '' }, family.actor);
    const { readAt } = await db.commands.ask(viewOwnMessage, { messageId: message?.id ?? '' }, family.actor);
    await db.commands.execute(markMessageRead, { messageId: message?.id ?? '' }, family.actor);
    expect((await db.commands.ask(viewOwnMessage, { messageId: message?.id ?? '' }, family.actor)).readAt).toEqual(readAt);
    expect(await unread()).toEqual([{ organizationId: here, unread: 1 }]);
  });

  it('is closed to other families and other organizations', async () => {
    await credit(here);
    const [message] = (await db.commands.ask(listOwnMessages, {}, family.actor)).rows;
    const stranger = await testFamily(db, [here]);
    for (const organizationId of [undefined, here]) {
      expect((await db.commands.ask(listOwnMessages, {}, stranger.actor, { organizationId })).rows).toEqual([]);
      await expect(db.commands.ask(viewOwnMessage, { messageId: message?.id ?? '' }, stranger.actor, { organizationId })).rejects.toMatchObject({ code: 'communications.message-unknown' });
      await expect(db.commands.execute(markMessageRead, { messageId: message?.id ?? '' }, stranger.actor, { organizationId })).rejects.toMatchObject({ code: 'communications.message-unknown' });
    }
    await expect(db.commands.ask(viewMessage, { messageId: message?.id ?? '' }, testClerk(elsewhere))).rejects.toMatchObject({ code: 'communications.message-unknown' });
    expect((await db.commands.ask(listMessages, { accountId: family.accountId }, testClerk(elsewhere))).rows).toEqual([]);
  });

  it('is searched by staff, by account and by words', async () => {
    await credit(here, 77);
    const find = async (input: object) => (await db.commands.ask(listMessages, input, testClerk(here))).rows.length;
    expect(await find({ accountId: family.accountId })).toBe(1);
    expect(await find({ accountId: family.accountId, query: 'NOTE de crédit' })).toBe(1);
    expect(await find({ query: family.email })).toBe(1);
    expect(await find({ accountId: family.accountId, query: '%' })).toBe(0);
    expect(await find({ accountId: family.accountId, state: 'sent' })).toBe(0);
  });

  it('does not show the family what was written to the staff', async () => {
    await happen(chargeUnresolved.id, { attemptId: newId(), purpose: 'checkout', accountId: family.accountId, amountCents: 500, asks: 12 }, here);
    expect((await db.commands.ask(listOwnMessages, {}, family.actor)).rows).toEqual([]);
    expect((await db.commands.ask(listMessages, { query: 'loisirs@valbois' }, testClerk(here))).rows).toHaveLength(1);
  });
});

describe('a receipt', () => {
  it('is sent for money taken at the counter, not for what a checkout or a planned payment took', async () => {
    const taken = { paymentId: newId(), paymentNumber: 9, accountId: family.accountId, amountCents: 2_500, tender: 'cash', method: null, receivedOn: '2026-11-21', invoiceNumbers: [4, 5], creditCents: 0, chargeAttemptId: null };
    await happen(paymentTaken.id, taken, here);
    await happen(paymentTaken.id, { ...taken, paymentId: newId(), chargeAttemptId: newId() }, here);
    const messages = await db.commands.ask(listMessages, { accountId: family.accountId }, testClerk(here));
    expect(messages.rows).toHaveLength(1);
    const view = await db.commands.ask(viewMessage, { messageId: messages.rows[0]?.id ?? '' }, testClerk(here));
    expect(view.bodyText).toContain('Mode de paiement : Comptant');
    expect(view.bodyText).toContain('Factures : no 4, no 5');
  });
});

describe('sending again', () => {
  it('goes to where the client can be reached now, each time as one more message', async () => {
    await credit(here);
    const [message] = (await db.commands.ask(listMessages, { accountId: family.accountId }, testClerk(here))).rows;
    await db.admin.query("update household.client set email = 'nouvelle@exemple.ca' where account_id = $1 and organization_id = $2", [family.accountId, here]);
    await Promise.all([1, 2, 3].map(() => db.commands.execute(resendMessage, { messageId: message?.id ?? '' }, testClerk(here))));
    const all = (await db.commands.ask(listMessages, { accountId: family.accountId }, testClerk(here))).rows;
    expect(all.map((one) => one.recipientEmail).sort()).toEqual([family.email, 'nouvelle@exemple.ca', 'nouvelle@exemple.ca', 'nouvelle@exemple.ca'].sort());
    await expect(db.commands.execute(resendMessage, { messageId: message?.id ?? '' }, testClerk(elsewhere))).rejects.toMatchObject({ code: 'communications.message-unknown' });
  });

  it('is refused for a message whose one-time link is not kept', async () => {
    const id = newId();
    await db.admin.query(
      `insert into communications.message (organization_id, id, template, subject_key, account_id, recipient_email, recipient_because, locale, subject, body_text, body_html)
       values ($1, $2, 'account-activation', 'x', $3, 'a@exemple.ca', 'direct', 'fr-CA', 's', 't', 'h')`, [here, id, family.accountId]);
    await expect(db.commands.execute(resendMessage, { messageId: id }, testClerk(here))).rejects.toMatchObject({ code: 'communications.message-not-resendable' });
  });
});

describe('subscriptions', () => {
  it('are one row per organization that knows the family, the platform’s own apart and first', async () => {
    const rows = await db.commands.ask(listSubscriptions, undefined, family.actor);
    expect(rows.map((row) => [row.organizationId, row.isPlatform, row.email, row.calendar])).toEqual([[platformOrganizationId, true, true, true], [elsewhere, false, true, true], [here, false, true, true]]);
    await db.commands.execute(changeSubscription, { organizationId: here, calendar: false }, family.actor);
    await db.commands.execute(changeSubscription, { organizationId: here, email: false }, family.actor);
    expect((await db.commands.ask(listSubscriptions, undefined, family.actor)).find((row) => row.organizationId === here)).toMatchObject({ email: false, calendar: false });
    const stranger = await testFamily(db, []);
    await expect(db.commands.execute(changeSubscription, { organizationId: here, email: false }, stranger.actor)).rejects.toMatchObject({ code: 'kernel.not-found' });
  });
});

describe('“why did I not get an e-mail?”', () => {
  it('tells where messages go, what is switched off and how the last ones fared', async () => {
    await credit(here);
    await credit(here);
    await db.admin.query("update communications.message set state = 'failed' where id = (select id from communications.message where account_id = $1 order by created_at, id limit 1)", [family.accountId]);
    await db.commands.execute(changeSubscription, { organizationId: here, email: false }, family.actor);
    await db.admin.query(
      "insert into household.contact (organization_id, id, person_id, account_id, first_name, last_name, relationship, email, guardian) values ($1, $2, $3, $4, 'Luc', 'Gagnon', 'father', 'luc@exemple.ca', 'primary')",
      [here, newId(), family.ownerPersonId, family.accountId]);
    const findings = await db.commands.ask(explainDelivery, { accountId: family.accountId }, family.actor, { organizationId: here });
    expect(findings).toEqual([
      { code: 'goes-to', personId: null, because: 'owner-contact', email: family.email },
      { code: 'goes-to', personId: family.ownerPersonId, because: 'primary-guardian', email: 'luc@exemple.ca' },
      { code: 'unsubscribed-from-news' },
      expect.objectContaining({ code: 'waiting' }),
      expect.objectContaining({ code: 'could-not-be-delivered', email: family.email }),
    ]);
    const stranger = await testFamily(db, [here]);
    await expect(db.commands.ask(explainDelivery, { accountId: family.accountId }, stranger.actor, { organizationId: here })).rejects.toMatchObject({ code: 'kernel.not-found' });
  });
});
