import { command, newId, type Actor, type Command, type Tx } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import {
  applyScholarships, archiveScholarship, awardsAtHand, awardsOf, billingOfAccount, giveScholarship, issueCreditMemo, issueInvoice, keepScholarships, listScholarships, recordRefund, releaseScholarships, revokeScholarship, saveScholarship, scholarshipsOfAccount, undoAllocation, viewInvoice,
  type AwardView, type Invoice, type SaveScholarshipInput,
} from '../index';
import { aFamily, anExemptLine, brokenInvariants, type TestFamily } from '../testing';

let db: TestDatabase;
let organizationId: string;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  organizationId = await db.organization();
});

const half: Omit<SaveScholarshipInput, 'fund'> = { nameFr: 'Bourse Accès', nameEn: 'Access grant', awardTo: 'person', percent: 50, amountCents: null, perItemMaxCents: null, perPersonMaxCents: 200_00, expiresOn: null, programIds: [], activityIds: [], ledgerCodeId: null };

const run = async <Input, Answer>(useCase: Command<Input, Answer>, input: Input): Promise<Answer> => db.commands.execute(useCase, input, db.actor, { organizationId });
async function aScholarship(overrides: Partial<SaveScholarshipInput> = {}): Promise<string> {
  return (await run(saveScholarship, { ...half, fund: { totalCents: 1_000_00 }, ...overrides })).scholarshipId;
}
async function given(family: TestFamily, scholarshipId: string): Promise<string> {
  return (await run(giveScholarship, { scholarshipId, accountId: family.accountId, personId: family.ownerPersonId })).awardId;
}
async function invoiced(family: TestFamily, cents = 100_00): Promise<Invoice> {
  return run(issueInvoice, { accountId: family.accountId, orderId: null, locale: 'fr-CA' as const, lines: [anExemptLine(cents, { personId: family.ownerPersonId })] });
}
const partOf = (family: TestFamily, awardId: string, invoice: Invoice, amountCents: number) => ({ awardId, personId: family.ownerPersonId, invoiceLineId: invoice.lines[0]?.id ?? '', amountCents });
const inTransaction = (work: (tx: Tx) => Promise<void>): Promise<unknown> => db.commands.execute(command('spec.in-transaction', (tx, _input: object) => work(tx)), {}, db.actor, { organizationId });
async function fund(): Promise<number> {
  const rows = await db.admin.query<{ used: number }>('select sum(used_cents)::int as used from billing.scholarship_pool where organization_id = $1', [organizationId]);
  return rows.rows[0]?.used ?? -1;
}
async function expense(): Promise<number> {
  const rows = await db.admin.query<{ cents: number }>(
    "select coalesce(sum(p.amount_cents), 0)::int as cents from billing.posting p join billing.ledger_account l on l.organization_id = p.organization_id and l.id = p.ledger_account_id where p.organization_id = $1 and l.kind = 'scholarship'", [organizationId]);
  return rows.rows[0]?.cents ?? -1;
}

const ofAccount = (family: TestFamily | undefined, actor: Actor = db.actor): Promise<AwardView[]> => db.commands.ask(scholarshipsOfAccount, { accountId: family?.accountId ?? '' }, actor, { organizationId });
const itself = (family: TestFamily): Actor => ({ kind: 'family', userId: family.userId, accountId: family.accountId, sessionId: newId() });

describe('a scholarship', () => {
  it('settles its part of an invoice, is booked as help given, and is no money received', async () => {
    const family = await aFamily(db, organizationId);
    const [awardId, invoice] = [await given(family, await aScholarship()), await invoiced(family)];
    await run(applyScholarships, { accountId: family.accountId, invoiceId: invoice.id, parts: [partOf(family, awardId, invoice, 50_00)] });
    expect([await fund(), await expense()]).toEqual([50_00, 50_00]);
    const open = await db.admin.query('select total_cents::int - allocated_cents::int as open from billing.invoice_settlement where organization_id = $1', [organizationId]);
    expect(open.rows).toEqual([{ open: 50_00 }]);
    expect(await brokenInvariants(db, organizationId)).toEqual([]);
    const [award] = await db.database.look({ organizationId }, (sql) => awardsOf(sql, { accountId: family.accountId }, '2026-11-22'));
    expect(award).toMatchObject({ state: 'usable', usedCents: 50_00, leftCents: 150_00 });
  });

  it('leaves the family nothing of an invoice that a credit of staff had lowered, however it is credited', async () => {
    for (const cents of [1, 33_33, 50_00]) {
      const family = await aFamily(db, organizationId);
      const awardId = await given(family, await aScholarship());
      const lowered = await run(issueInvoice, {
        accountId: family.accountId, orderId: null, locale: 'fr-CA' as const,
        lines: [anExemptLine(100_00, { personId: family.ownerPersonId }), anExemptLine(-50_00, { kind: 'manual-credit' })],
      });
      await run(applyScholarships, { accountId: family.accountId, invoiceId: lowered.id, parts: [partOf(family, awardId, lowered, 50_00)] });
      const memo = await run(issueCreditMemo, { invoiceId: lowered.id, reason: 'Annulation', lines: [{ invoiceLineId: lowered.lines[0]?.id ?? '', amountCents: cents }] });
      expect([cents, memo.creditCents]).toEqual([cents, 0]);
      expect(await brokenInvariants(db, organizationId)).toEqual([]);
    }
  });

  it('is booked under a ledger code of the organization or of none', async () => {
    await expect(aScholarship({ ledgerCodeId: newId() })).rejects.toMatchObject({ code: 'billing.ledger-code-unknown' });
  });

  it('goes back to its fund with the item, and the family receives only what it paid itself', async () => {
    const family = await aFamily(db, organizationId);
    const [awardId, invoice] = [await given(family, await aScholarship()), await invoiced(family)];
    await run(applyScholarships, { accountId: family.accountId, invoiceId: invoice.id, parts: [partOf(family, awardId, invoice, 50_00)] });
    const first = await run(issueCreditMemo, { invoiceId: invoice.id, lines: [{ invoiceLineId: invoice.lines[0]?.id ?? '', amountCents: 40_00 }], reason: 'Partie annulée' });
    expect(await fund()).toBe(30_00);
    expect(first.creditCents).toBe(0);
    const rest = await run(issueCreditMemo, { invoiceId: invoice.id, lines: [{ invoiceLineId: invoice.lines[0]?.id ?? '', amountCents: null }], reason: 'Annulation' });
    expect([await fund(), await expense(), rest.creditCents]).toEqual([0, 0, 0]);
    expect(await brokenInvariants(db, organizationId)).toEqual([]);
    await expect(run(recordRefund, { accountId: family.accountId, tender: 'cash' as const, amountCents: 1, reason: '' })).rejects.toMatchObject({ code: 'billing.refund-exceeds-credit' });
  });

  it('pays of an item once, and is never turned into money on account by undoing its match', async () => {
    const family = await aFamily(db, organizationId);
    const [awardId, invoice] = [await given(family, await aScholarship()), await invoiced(family)];
    await run(applyScholarships, { accountId: family.accountId, invoiceId: invoice.id, parts: [partOf(family, awardId, invoice, 50_00)] });
    await expect(run(applyScholarships, { accountId: family.accountId, invoiceId: invoice.id, parts: [partOf(family, awardId, invoice, 1)] })).rejects.toMatchObject({ code: 'billing.scholarship-already-used' });
    const rows = await db.admin.query<{ id: string }>('select id from billing.allocation where organization_id = $1', [organizationId]);
    await expect(run(undoAllocation, { allocationId: rows.rows[0]?.id ?? '' })).rejects.toMatchObject({ code: 'billing.settlement-not-money' });
  });

  it('is not used beyond what is left: of the person, of the fund, after it was taken back or archived', async () => {
    const family = await aFamily(db, organizationId);
    const scholarshipId = await aScholarship({ perPersonMaxCents: 60_00 });
    const awardId = await given(family, scholarshipId);
    const use = async (cents: number): Promise<unknown> => {
      const invoice = await invoiced(family);
      return run(applyScholarships, { accountId: family.accountId, invoiceId: invoice.id, parts: [partOf(family, awardId, invoice, cents)] });
    };
    await use(40_00);
    await expect(use(30_00)).rejects.toMatchObject({ code: 'billing.scholarship-insufficient', details: { awardId } });
    await expect(use(120_00)).rejects.toMatchObject({ code: 'billing.scholarship-insufficient' });
    await run(revokeScholarship, { awardId });
    await expect(use(1)).rejects.toMatchObject({ code: 'billing.scholarship-insufficient' });
    expect(await run(giveScholarship, { scholarshipId, accountId: family.accountId, personId: family.ownerPersonId })).toEqual({ awardId });
    await run(archiveScholarship, { scholarshipId });
    await expect(use(1)).rejects.toMatchObject({ code: 'billing.scholarship-insufficient' });
    expect(await fund()).toBe(40_00);
    expect(await db.database.look({ organizationId }, (sql) => awardsAtHand(sql, family.accountId, '2026-11-22'))).toEqual([]);
  });

  it('kept for a cart counts once as used, comes back whole, or is used by the order without being counted again', async () => {
    const family = await aFamily(db, organizationId);
    const awardId = await given(family, await aScholarship());
    const [cartId, parts] = [newId(), [{ awardId, personId: family.ownerPersonId, amountCents: 30_00 }]];
    const cart = { id: cartId, accountId: family.accountId };
    await inTransaction(async (tx) => {
      await keepScholarships(tx, cart, parts);
      await keepScholarships(tx, cart, parts);
    });
    expect(await fund()).toBe(30_00);
    await inTransaction((tx) => releaseScholarships(tx, cartId));
    await inTransaction((tx) => releaseScholarships(tx, cartId));
    expect(await fund()).toBe(0);
    await inTransaction((tx) => keepScholarships(tx, cart, parts));
    const invoice = await invoiced(family);
    await run(applyScholarships, { accountId: family.accountId, invoiceId: invoice.id, cartId, parts: [partOf(family, awardId, invoice, 30_00)] });
    expect([await fund(), await expense()]).toEqual([30_00, 30_00]);
    expect(await brokenInvariants(db, organizationId)).toEqual([]);
  });

  it('shares a fund with another, and stands a storm: forty carts on a fund for ten leave it at exactly zero', async () => {
    const first = await aScholarship({ fund: { totalCents: 100_00 } });
    const second = await aScholarship({ nameFr: 'Bourse Relève', fund: { sharedWith: first } });
    const families = await Promise.all(Array.from({ length: 8 }, () => aFamily(db, organizationId)));
    const awards = await Promise.all(families.map((family, index) => given(family, index % 2 === 0 ? first : second)));
    const uses = await Promise.all(families.flatMap((family, index) => Array.from({ length: 5 }, async () => {
      const invoice = await invoiced(family, 20_00);
      return { accountId: family.accountId, invoiceId: invoice.id, parts: [partOf(family, awards[index] ?? '', invoice, 10_00)] };
    })));
    const answers = await Promise.allSettled(uses.map((use) => run(applyScholarships, use)));
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(10);
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'billing.scholarship-insufficient' });
    expect([await fund(), await expense()]).toEqual([100_00, 100_00]);
    const views = await db.database.look({ organizationId }, listScholarships);
    expect(views.map((view) => [view.fundUsedCents, view.fundTotalCents, view.sharesFundWith.length, view.awards])).toEqual([[100_00, 100_00, 1, 4], [100_00, 100_00, 1, 4]]);
    await expect(run(saveScholarship, { ...half, id: first, fund: { totalCents: 99_99 } })).rejects.toMatchObject({ code: 'billing.scholarship-fund-below-use' });
    const late = await aFamily(db, organizationId);
    await expect(given(late, second)).rejects.toMatchObject({ code: 'billing.scholarship-fund-empty' });
    expect(await ofAccount(families[0])).toMatchObject([{ fundEmpty: true, people: [{ leftCents: 0 }] }]);
  });

  it('is given as it says, once', async () => {
    const family = await aFamily(db, organizationId);
    const scholarshipId = await aScholarship({ awardTo: 'account' });
    const give = (personId: string | null) => run(giveScholarship, { scholarshipId, accountId: family.accountId, personId });
    await expect(give(family.ownerPersonId)).rejects.toMatchObject({ code: 'billing.scholarship-invalid' });
    await give(null);
    await expect(give(null)).rejects.toMatchObject({ code: 'billing.scholarship-already-given' });
    await expect(run(saveScholarship, { ...half, amountCents: 5_00, fund: { totalCents: 1 } })).rejects.toMatchObject({ code: 'billing.scholarship-invalid' });
  });

  it('is seen by its family with each person’s part, where it paid and what went back, and by no other family', async () => {
    const [family, other] = [await aFamily(db, organizationId), await aFamily(db, organizationId)];
    const awardId = await given(family, await aScholarship({ expiresOn: '2999-12-31', perItemMaxCents: 80_00 }));
    expect(await db.commands.ask(billingOfAccount, { accountId: family.accountId }, itself(family))).toMatchObject({ balances: [{ organizationId, balanceCents: 0 }] });
    const invoice = await invoiced(family);
    await run(applyScholarships, { accountId: family.accountId, invoiceId: invoice.id, parts: [partOf(family, awardId, invoice, 50_00)] });
    await run(issueCreditMemo, { invoiceId: invoice.id, lines: [{ invoiceLineId: invoice.lines[0]?.id ?? '', amountCents: 40_00 }], reason: 'Partie annulée' });
    expect(await ofAccount(family, itself(family))).toMatchObject([{
      awardId, nameEn: 'Access grant', personId: family.ownerPersonId, percent: 50, perItemMaxCents: 80_00, expiresOn: '2999-12-31', state: 'usable', usedCents: 30_00, leftCents: 170_00, fundEmpty: false,
      people: [{ personId: family.ownerPersonId, usedCents: 30_00, leftCents: 170_00 }],
      uses: [{ invoiceId: invoice.id, invoiceNumber: invoice.number, amountCents: 50_00, returnedCents: 20_00 }],
    }]);
    await expect(ofAccount(family, itself(other))).rejects.toMatchObject({ code: 'kernel.not-found' });
    expect(await ofAccount(other, itself(other))).toEqual([]);
    // Its invoice is read whatever the organization: the name is there too.
    const seen = await db.commands.ask(viewInvoice, { invoiceId: invoice.id }, itself(family));
    expect(seen.settlements).toContainEqual(expect.objectContaining({ kind: 'scholarship', nameFr: 'Bourse Accès', amountCents: 30_00, on: expect.stringMatching(/^\d{4}-/) as unknown }));
  });

  it('for an account is every member’s, each with the whole maximum', async () => {
    const family = await aFamily(db, organizationId);
    await run(giveScholarship, { scholarshipId: await aScholarship({ awardTo: 'account', fund: { totalCents: 150_00 } }), accountId: family.accountId, personId: null });
    const [award] = await ofAccount(family);
    expect(award).toMatchObject({ personId: null, leftCents: null });
    expect(award?.people.map((person) => person.leftCents)).toEqual(award?.people.map(() => 150_00));
  });

  it('is neither given nor used once its last day has passed', async () => {
    const family = await aFamily(db, organizationId);
    const scholarshipId = await aScholarship();
    const [awardId, invoice] = [await given(family, scholarshipId), await invoiced(family)];
    await run(saveScholarship, { ...half, id: scholarshipId, expiresOn: '2020-01-31', fund: { totalCents: 1_000_00 } });
    await expect(run(applyScholarships, { accountId: family.accountId, invoiceId: invoice.id, parts: [partOf(family, awardId, invoice, 10_00)] })).rejects.toMatchObject({ code: 'billing.scholarship-expired', details: { awardId } });
    await expect(given(await aFamily(db, organizationId), scholarshipId)).rejects.toMatchObject({ code: 'billing.scholarship-expired' });
    expect([await fund(), (await ofAccount(family))[0]?.state]).toEqual([0, 'lapsed']);
    expect(await db.database.look({ organizationId }, listScholarships)).toMatchObject([{ lapsed: true, archived: false }]);
  });

  it('keeps its fund once it was given: what comes back goes where it came from', async () => {
    const family = await aFamily(db, organizationId);
    const [mine, other] = [await aScholarship(), await aScholarship({ nameFr: 'Bourse Relève' })];
    await run(saveScholarship, { ...half, id: mine, fund: { sharedWith: other } });
    await given(family, mine);
    const third = await aScholarship({ nameFr: 'Bourse Culture' });
    await expect(run(saveScholarship, { ...half, id: mine, fund: { sharedWith: third } })).rejects.toMatchObject({ code: 'billing.scholarship-fund-fixed' });
    await run(saveScholarship, { ...half, id: mine, fund: { sharedWith: other } });
    const views = await db.database.look({ organizationId }, listScholarships);
    expect(views.find((view) => view.id === mine)).toMatchObject({ wasGiven: true, sharesFundWith: [other] });
  });
});
