import { newId, type Actor } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { accountOfDocumentNumber, billingOfAccount, issueCreditMemo, issueInvoice, locateOwn, planPayments, plannedPaymentsOf, recordPayment, viewInvoice } from '../index';
import { aFamily, aGatewayAccount, aMethod, anExemptLine, type TestFamily } from '../testing';

let db: TestDatabase;
let [city, club] = ['', ''];
let family: TestFamily;
let own: Actor;
beforeAll(async () => {
  db = await testDatabase();
  city = await db.organization({ name: 'Ville de Valbois' });
  club = await db.organization({ name: 'Club aquatique' });
  family = await aFamily(db, city);
  await db.admin.query('insert into household.client (organization_id, id, account_id) values ($1, $2, $3)', [club, newId(), family.accountId]);
  own = { kind: 'family', userId: family.userId, accountId: family.accountId, sessionId: newId() };
  await aFamily(db, city);
});
afterAll(() => db.close());

const issue = (organizationId: string, amountCents: number, accountId = family.accountId) =>
  db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(amountCents, { labelFr: 'Natation', labelEn: 'Swimming' })] }, db.actor, { organizationId });

describe('what an account owes', () => {
  it('is shown to a family with every organization, and to staff with theirs alone', async () => {
    const [open, partial, paid] = [await issue(city, 50_00), await issue(city, 40_00), await issue(city, 30_00)];
    const elsewhere = await issue(club, 70_00);
    const pay = (organizationId: string, invoiceId: string, amountCents: number) =>
      db.commands.execute(recordPayment, { accountId: family.accountId, tender: 'cash', amountCents, invoiceIds: [invoiceId] }, db.actor, { organizationId });
    await pay(city, partial.id, 15_00);
    await pay(city, paid.id, 35_00);
    await db.commands.execute(issueCreditMemo, { invoiceId: partial.id, reason: 'Météo', lines: [{ invoiceLineId: partial.lines[0]?.id ?? '', amountCents: 5_00 }] }, db.actor, { organizationId: city });
    const methodId = await aMethod(db, city, family.accountId, await aGatewayAccount(db, city));
    await db.commands.execute(planPayments, { accountId: family.accountId, invoiceId: open.id, paymentMethodId: methodId, instalments: [{ amountCents: 20_00, dueOn: '2999-01-01' }] }, db.actor, { organizationId: city });

    const all = await db.commands.ask(billingOfAccount, { accountId: family.accountId }, own);
    expect(all.balances).toMatchObject([
      { organizationName: 'Club aquatique', receivableCents: 70_00, creditCents: 0, plannedCents: 0, balanceCents: 70_00, expectedBalanceCents: 70_00 },
      { organizationName: 'Ville de Valbois', receivableCents: 70_00, creditCents: 5_00, plannedCents: 20_00, balanceCents: 65_00, expectedBalanceCents: 45_00 },
    ]);
    expect(new Map(all.invoices.map((invoice) => [invoice.id, [invoice.state, invoice.openCents, invoice.creditedCents, invoice.labelsEn[0]]]))).toEqual(new Map([
      [open.id, ['open', 50_00, 0, 'Swimming']], [partial.id, ['partial', 20_00, 5_00, 'Swimming']], [paid.id, ['paid', 0, 0, 'Swimming']], [elsewhere.id, ['open', 70_00, 0, 'Swimming']],
    ]));
    expect(all.payments).toMatchObject([{ number: 2, unspentCents: 5_00, refundableOnlineCents: 0, invoiceNumbers: [3] }, { number: 1, unspentCents: 0, invoiceNumbers: [2] }]);
    expect(all.creditMemos).toMatchObject([{ number: 1, invoiceNumber: 2, totalCents: 5_00, reason: 'Météo' }]);

    const staff: Actor = { kind: 'staff', userId: family.userId, organizationId: club, permissions: [], sessionId: newId() };
    const theirs = await db.commands.ask(billingOfAccount, { accountId: family.accountId }, staff);
    expect(theirs.invoices.map((invoice) => invoice.id)).toEqual([elsewhere.id]);
    await expect(db.commands.ask(viewInvoice, { invoiceId: open.id }, staff)).rejects.toMatchObject({ code: 'billing.not-found' });
    expect(await db.commands.ask(viewInvoice, { invoiceId: partial.id }, own)).toMatchObject({ openCents: 20_00, lines: [{ creditedCents: 5_00 }], settlements: [{ kind: 'credit-memo', amountCents: 5_00 }, { kind: 'payment', amountCents: 15_00, tender: 'cash' }] });
    expect(await db.commands.ask(locateOwn, { kind: 'invoice', id: elsewhere.id }, own)).toEqual({ organizationId: club });
    expect(await db.database.look({ organizationId: city }, (sql) => accountOfDocumentNumber(sql, 2))).toMatchObject([{ kind: 'invoice', accountId: family.accountId, documentId: partial.id }, { kind: 'payment', accountId: family.accountId }]);
    expect(await db.database.look({ organizationId: city }, (sql) => accountOfDocumentNumber(sql, 99))).toEqual([]);
  });

  it('is refused to another family, even inside the same store', async () => {
    const other = await aFamily(db, city);
    const stranger: Actor = { kind: 'family', userId: other.userId, accountId: other.accountId, sessionId: newId() };
    const invoice = await issue(city, 10_00);
    for (const scope of [{}, { organizationId: city }]) {
      await expect(db.commands.ask(billingOfAccount, { accountId: family.accountId }, stranger, scope)).rejects.toMatchObject({ code: 'kernel.not-found' });
      await expect(db.commands.ask(viewInvoice, { invoiceId: invoice.id }, stranger, scope)).rejects.toMatchObject({ code: 'billing.not-found' });
      await expect(db.commands.ask(locateOwn, { kind: 'invoice', id: invoice.id }, stranger, scope)).rejects.toMatchObject({ code: 'billing.not-found' });
    }
    await expect(db.commands.ask(viewInvoice, { invoiceId: invoice.id }, { kind: 'visitor' }, { organizationId: city })).rejects.toMatchObject({ code: 'billing.not-found' });
  });
});

describe('planned payments', () => {
  it('are found by status and date, and flagged when they are too late to be charged by themselves', async () => {
    const invoice = await issue(club, 60_00);
    const methodId = await aMethod(db, club, family.accountId, await aGatewayAccount(db, club));
    const day = async (days: number): Promise<string> => (await db.admin.query<{ day: string }>("select ((kernel.now() at time zone 'America/Toronto')::date + $1::int)::text as day", [days])).rows[0]?.day ?? '';
    await db.commands.execute(planPayments, { accountId: family.accountId, invoiceId: invoice.id, paymentMethodId: methodId, instalments: [{ amountCents: 30_00, dueOn: await day(0) }, { amountCents: 30_00, dueOn: await day(40) }] }, db.actor, { organizationId: club });
    const planned = (input: { statuses?: ('planned' | 'refused')[]; from?: string; until?: string }) => db.commands.ask(plannedPaymentsOf, { accountId: family.accountId, ...input }, own, { organizationId: club });
    expect(await planned({})).toMatchObject([{ sequence: 1, needsStaff: false, method: { last4: '4242' }, labelsFr: ['Natation'] }, { sequence: 2 }]);
    expect(await planned({ from: await day(1) })).toHaveLength(1);
    expect(await planned({ statuses: ['refused'] })).toEqual([]);
    await db.admin.query("update billing.planned_payment set status = 'refused', refused_because = 'lost-or-stolen' where organization_id = $1 and sequence = 2", [club]);
    await db.moveClock('4 days');
    expect(await planned({})).toMatchObject([{ needsStaff: true }, { status: 'refused', refusedBecause: 'declined', nextStep: 'choose-method' }]);
    const staff: Actor = { kind: 'staff', userId: family.userId, organizationId: club, permissions: [], sessionId: newId() };
    expect(await db.commands.ask(plannedPaymentsOf, { accountId: family.accountId, statuses: ['refused'] }, staff)).toMatchObject([{ refusedBecause: 'lost-or-stolen' }]);
  });
});
