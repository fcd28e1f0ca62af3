import { newId, platformOrganizationId, recordedEvent, Sealer, type Reaction } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { testFamily, type TestFamily } from '@preau/household/testing';
import { orderPlaced, type OrderPlaced } from '@preau/cart-checkout';
import { plannedPaymentPending, plannedPaymentRefused } from '@preau/billing';
import { passwordResetRequested } from '@preau/identity';
import { Pool } from 'pg';
import { communicationsReactions, configureCommunications, Mailer, Sending } from '../index';
import { testMailServer, type TestMailServer } from '../testing';

let db: TestDatabase;
let smtp: TestMailServer;
let mailer: Mailer;
let sweeper: Pool;
let sending: Sending;
let here: string;
let family: TestFamily;
let pdfsMade = 0;
let pdfFails = false;
const sealer = new Sealer('a key for specs only, thirty-two characters or more');

beforeAll(async () => {
  configureCommunications({ publicUrl: 'https://preau.example/' });
  db = await testDatabase();
  smtp = await testMailServer();
  mailer = new Mailer(smtp.url);
  sweeper = new Pool({ connectionString: db.sweeperUrl, max: 2 });
  sending = new Sending({
    database: db.database, sweeper, mailer, sealer, fromAddress: 'notifications@preau.example',
    attachments: {
      'credit-memo-pdf': async () => Buffer.from('%PDF'),
      'statement-pdf': async () => Buffer.from('%PDF'),
      'invoice-pdf': async (organizationId, invoiceId) => {
        pdfsMade += 1;
        if (pdfFails) throw new Error('the printer is on fire');
        return Buffer.from(`%PDF of ${organizationId} ${invoiceId}`);
      },
    },
  });
  here = await db.organization({ name: 'Ville de Valbois', email: 'loisirs@valbois.example', phone: '514 555-0100' });
  family = await testFamily(db, [here]);
});
beforeEach(async () => {
  smtp.mails.length = 0;
  smtp.answers = [];
  pdfFails = false;
  await db.admin.query('truncate communications.message');
});
afterAll(async () => {
  await smtp.close();
  await sweeper.end();
  await db.close();
});

async function happen(type: string, payload: object, organizationId = here): Promise<void> {
  for (const reaction of communicationsReactions) if (reaction.to.id === type) await db.commands.react(reaction as unknown as Reaction<object>, recordedEvent(organizationId, type, payload, new Date()));
}
const order = (more: Partial<OrderPlaced> = {}): OrderPlaced => ({
  orderId: newId(), orderNumber: 1042, invoiceId: newId(), invoiceNumber: 2117, accountId: family.accountId, locale: 'fr-CA', totalCents: 23_000, paidTodayCents: 5_750,
  lines: [{ labelFr: 'Natation 1', labelEn: 'Swimming 1', personName: 'Rose Tremblay', amountCents: 20_000, startsAt: '2027-01-16T14:00:00.000Z', locationName: 'Piscine, aile «A»; salle 2' }],
  instalments: [{ amountCents: 8_625, dueOn: '2027-02-15' }, { amountCents: 8_625, dueOn: '2027-03-15' }], ...more,
});
const refused = { plannedPaymentId: newId(), invoiceId: newId(), invoiceNumber: 7, amountCents: 8_625, dueOn: '2027-02-15', method: { brand: 'Visa', last4: '0341' }, refusedBecause: 'insufficient-funds', nextStep: 'choose-method', nextTryOn: null };
const states = async () => (await db.admin.query<{ template: string; state: string; tries: number; last_error: string | null }>('select template, state, tries, last_error from communications.message order by created_at')).rows;

describe('an order confirmation', () => {
  it('reaches the owner in the language of the purchase, from the organization, with the invoice and a calendar entry', async () => {
    const placed = order();
    await happen(orderPlaced.id, placed);
    expect(await sending.sendDue()).toBe(1);
    const [sent] = smtp.mails;
    expect(sent).toMatchObject({ from: 'notifications@preau.example', to: [family.email], mail: { subject: 'Confirmation de votre commande no 1042 – Ville de Valbois', from: { name: 'Ville de Valbois' }, replyTo: [{ address: 'loisirs@valbois.example' }], to: [{ name: 'Maude Tremblay' }] } });
    const text = (sent?.mail.text ?? '').replace(/\s/g, ' ');
    for (const words of ['Natation 1 : 200,00 $', 'Rose Tremblay', 'samedi 16 janvier 2027', '9 h 00', 'Reste à payer : 172,50 $', 'Le 15 février 2027 : 86,25 $', `/orders/${placed.orderId}`]) expect(text).toContain(words);
    expect(sent?.mail.attachments.map((file) => [file.filename, file.mimeType])).toEqual([['facture-2117.pdf', 'application/pdf'], ['inscriptions.ics', 'text/calendar']]);
    const calendar = Buffer.from(sent?.mail.attachments[1]?.content as ArrayBuffer).toString('utf8');
    for (const line of ['BEGIN:VEVENT', 'DTSTART:20270116T140000Z', 'SUMMARY:Natation 1 – Rose Tremblay', 'LOCATION:Piscine\\, aile «A»\\; salle 2']) expect(calendar.replace(/\r\n /g, '')).toContain(line);
    expect(await states()).toEqual([{ template: 'order-confirmation', state: 'sent', tries: 1, last_error: null }]);
  });

  it('in English says the same in English, and carries no calendar entry for who does not want one', async () => {
    await db.admin.query('insert into communications.subscription (account_id, organization_id, calendar) values ($1, $2, false)', [family.accountId, here]);
    await happen(orderPlaced.id, order({ locale: 'en-CA' }));
    await sending.sendDue();
    expect(smtp.mails[0]?.mail.subject).toBe('Confirmation of your order no. 1042 – Ville de Valbois');
    expect(smtp.mails[0]?.mail.attachments.map((file) => file.filename)).toEqual(['invoice-2117.pdf']);
    expect(smtp.mails[0]?.raw).toMatch(/content-language: en-CA/i);
    await db.admin.query('delete from communications.subscription');
  });

  it('is written once, however often its event comes', async () => {
    const placed = order();
    await happen(orderPlaced.id, placed);
    await happen(orderPlaced.id, placed);
    await Promise.all([sending.sendDue(), sending.sendDue(), sending.sendDue()]);
    expect(smtp.mails).toHaveLength(1);
  });

  it('waits for its invoice when that cannot be printed now', async () => {
    pdfFails = true;
    await happen(orderPlaced.id, order());
    await sending.sendDue();
    expect(await states()).toMatchObject([{ state: 'queued', tries: 1 }]);
    expect(smtp.mails).toHaveLength(0);
    pdfFails = false;
    await db.moveClock('2 minutes');
    await sending.sendDue();
    expect(await states()).toMatchObject([{ state: 'sent', tries: 2 }]);
    expect(pdfsMade).toBeGreaterThan(1);
  });
});

describe('names that try to be headers', () => {
  it('stay names', async () => {
    const tricky = await db.organization({ name: 'Club\r\nBcc: victime@exemple.ca "X" <a@b.ca>', email: '' });
    const victim = await testFamily(db, [tricky]);
    await happen(plannedPaymentRefused.id, { ...refused, accountId: victim.accountId }, tricky);
    await sending.sendDue();
    expect(smtp.mails[0]?.to).toEqual([victim.email]);
    expect(smtp.mails[0]?.raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc:|=0D|=0A/im);
    expect(smtp.mails[0]?.mail.from?.address).toBe('notifications@preau.example');
  });
});

describe('a refused payment', () => {
  it('is explained without the bank’s own words, with what to do', async () => {
    await happen(plannedPaymentRefused.id, { ...refused, accountId: family.accountId, refusedBecause: 'lost-or-stolen' });
    await sending.sendDue();
    const text = smtp.mails[0]?.mail.text ?? '';
    expect(text).toContain('L’institution financière a refusé le paiement.');
    expect(text).not.toMatch(/vol|perdu/);
    expect(text).toContain('https://preau.example/wallet');
    expect(text).toContain('Visa se terminant par 0341');
  });
});

describe('a one-time link', () => {
  it('is in the mail and nowhere else: neither in the table before, nor after', async () => {
    const token = 'le-secret-de-Maude';
    await happen(passwordResetRequested.id, { userId: family.userId, email: family.email, locale: 'fr-CA', sealedToken: sealer.seal('one-time-token', token) }, platformOrganizationId);
    const kept = async () => JSON.stringify((await db.admin.query('select * from communications.message')).rows);
    expect(await kept()).not.toContain(token);
    await sending.sendDue();
    expect(smtp.mails[0]?.mail.text).toContain(`https://preau.example/reset-password?token=${token}`);
    expect(smtp.mails[0]?.mail.html).toContain(`href="https://preau.example/reset-password?token=${token}"`);
    const after = await kept();
    expect(after).not.toContain(token);
    expect(after).not.toContain('sealedToken');
    expect(after).toContain('[lien à usage unique retiré après l’envoi]');
  });
});

describe('a one-time link that could not be delivered', () => {
  it('is not kept either, not even sealed', async () => {
    smtp.answers = [550];
    await happen(passwordResetRequested.id, { userId: family.userId, email: family.email, locale: 'fr-CA', sealedToken: sealer.seal('one-time-token', 'le-secret-de-Maude') }, platformOrganizationId);
    await sending.sendDue();
    expect(await states()).toMatchObject([{ state: 'failed' }]);
    expect(JSON.stringify((await db.admin.query('select * from communications.message')).rows)).not.toContain('sealedToken');
  });
});

describe('a mail server', () => {
  it('that is busy is asked again later, and one that says never is believed', async () => {
    smtp.answers = [451, 550];
    await happen(plannedPaymentRefused.id, { ...refused, accountId: family.accountId });
    await sending.sendDue();
    expect(await states()).toMatchObject([{ state: 'queued', last_error: 'smtp 451' }]);
    expect(await sending.sendDue()).toBe(0);
    await db.moveClock('2 minutes');
    await sending.sendDue();
    expect(await states()).toMatchObject([{ state: 'failed', last_error: 'smtp 550', tries: 2 }]);
  });

  it('that takes a mail and goes silent gets the one about money again, under the same id, and the reminder not', async () => {
    smtp.answers = ['cut', 'cut'];
    await happen(plannedPaymentRefused.id, { ...refused, accountId: family.accountId });
    await sending.sendDue();
    await happen(plannedPaymentPending.id, { ...refused, accountId: family.accountId, expectedAt: null });
    await sending.sendDue();
    expect(await states()).toMatchObject([{ template: 'planned-payment-refused', state: 'queued' }, { template: 'planned-payment-pending', state: 'maybe-sent' }]);
    await db.moveClock('2 minutes');
    await sending.sendDue();
    expect(await states()).toMatchObject([{ state: 'sent' }, { state: 'maybe-sent' }]);
    const ids = smtp.mails.map((one) => one.mail.messageId);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('a database that is lost once the mail is out', () => {
  afterEach(async () => {
    await db.admin.query('alter table communications.message drop constraint if exists nothing_is_sent');
  });

  it('does not make a reminder go twice: it is not taken for a mail that surely did not leave', async () => {
    const thenLost = { send: async (mail: Parameters<Mailer['send']>[0]): Promise<string> => {
      const id = await mailer.send(mail);
      await db.admin.query("alter table communications.message add constraint nothing_is_sent check (state <> 'sent')");
      return id;
    } };
    await happen(plannedPaymentPending.id, { ...refused, accountId: family.accountId, expectedAt: null });
    await new Sending({ database: db.database, sweeper, mailer: thenLost, sealer, fromAddress: 'notifications@preau.example', attachments: { 'invoice-pdf': async () => Buffer.from(''), 'credit-memo-pdf': async () => Buffer.from(''), 'statement-pdf': async () => Buffer.from('') } }).sendDue().catch(() => undefined);
    await db.admin.query('alter table communications.message drop constraint nothing_is_sent');
    await db.moveClock('6 minutes');
    await sending.sendDue();
    expect(smtp.mails).toHaveLength(1);
    expect(await states()).toMatchObject([{ state: 'maybe-sent' }]);
  });
});

describe('a process that dies while sending', () => {
  it('leaves its messages to the next one after the lease: money is sent, a reminder is marked as maybe sent', async () => {
    await happen(plannedPaymentRefused.id, { ...refused, accountId: family.accountId });
    await happen(plannedPaymentPending.id, { ...refused, accountId: family.accountId, expectedAt: null });
    await db.admin.query("update communications.message set state = 'sending', tries = 1, lease_until = kernel.now() + interval '5 minutes', next_try_at = kernel.now() + interval '5 minutes'");
    expect(await sending.sendDue()).toBe(0);
    await db.moveClock('6 minutes');
    await sending.sendDue();
    expect(await states()).toMatchObject([{ state: 'sent', tries: 2 }, { state: 'maybe-sent', last_error: 'interrupted' }]);
    expect(smtp.mails).toHaveLength(1);
  });
});
