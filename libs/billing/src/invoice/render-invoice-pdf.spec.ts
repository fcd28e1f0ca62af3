import { writeFileSync } from 'node:fs';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { issueInvoice, planPayments, recordPayment, viewInvoice, renderInvoicePdf, type InvoiceView } from '../index';
import { aFamily, aGatewayAccount, aLine, aMethod, anExemptLine, registered } from '../testing';
import { textOfPdf } from '../testing/text-of-pdf';

let db: TestDatabase;
let view: InvoiceView;
beforeAll(async () => {
  db = await testDatabase();
  const organizationId = await db.organization({ ...registered, name: 'Ville de Valbois', name_en: 'Town of Valbois', street: '1, rue de l’Hôtel-de-Ville', city: 'Valbois', postal_code: 'G1A 2B3', email: 'loisirs@valbois.test' });
  const { accountId } = await aFamily(db, organizationId, { first: 'Zoé', last: 'Bélanger-Œuvray' });
  const methodId = await aMethod(db, organizationId, accountId, await aGatewayAccount(db, organizationId));
  const lines = [
    aLine({ labelFr: 'Natation – niveau 3', labelEn: 'Swimming – level 3', personName: 'Léa Bélanger', amountCents: 1_234_56, serviceFrom: '2027-01-11', serviceTo: '2027-03-15' }),
    anExemptLine(80_00, { labelFr: 'Camp de jour, semaine 1', labelEn: 'Day camp, week 1', personName: 'Noé Bélanger', serviceFrom: '2027-06-28', serviceTo: '2027-06-28' }),
    anExemptLine(-5_00, { kind: 'manual-credit', labelFr: 'Geste commercial', labelEn: 'Goodwill', personName: '' }),
  ];
  const invoice = await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', issuedOn: '2026-11-21', lines }, db.actor, { organizationId });
  await db.commands.execute(recordPayment, { accountId, tender: 'terminal', amountCents: 500_00, method: { brand: 'visa', last4: '1881' } }, db.actor, { organizationId });
  await db.commands.execute(planPayments, { accountId, invoiceId: invoice.id, paymentMethodId: methodId, instalments: [{ amountCents: 494_51, dueOn: '2027-01-31' }, { amountCents: 494_51, dueOn: '2027-02-28' }] }, db.actor, { organizationId });
  view = await db.commands.ask(viewInvoice, { invoiceId: invoice.id }, db.actor, { organizationId });
});
afterAll(() => db.close());

describe('an invoice on paper', () => {
  it('in French says everything Quebec asks of one', async () => {
    const pdf = await renderInvoicePdf(view, 'fr-CA', { compress: false });
    if (process.env['PREAU_KEEP_PDF'] !== undefined) writeFileSync(process.env['PREAU_KEEP_PDF'], pdf);
    const text = textOfPdf(pdf);
    expect(text).toEqual(expect.arrayContaining([
      'Ville de Valbois', 'Facture', 'Numéro 1', 'Date 21 novembre 2026', 'Numéro de TPS : 123456789RT0001', 'Numéro de TVQ : 1234567890TQ0001',
      'Facturé à', 'Zoé Bélanger-Œuvray', 'Natation – niveau 3', 'Léa Bélanger', 'Du 11 janvier 2027 au 15 mars 2027 · taxable', 'Le 28 juin 2027 · exonéré',
      'TPS', 'TVQ', 'Total', 'Solde à payer', 'Paiements prévus', '31 janvier 2027', 'Visa •••• 4242', 'Paiement 1', 'Terminal – Visa •••• 1881', 'Facture 1 · Page 1 de 1',
    ]));
    // 1,234.56 × 5 % = 61.728; × 9.975 % = 123.147…; with 75.00 exempt
    expect(text.map((line) => line.replaceAll(/[\u00a0\u202f]/g, ' '))).toEqual(expect.arrayContaining(['1 234,56 $', '61,73 $', '123,15 $', '1 494,44 $', '-5,00 $', '500,00 $', '994,44 $']));
    expect(text.join('')).not.toMatch(/\uFFFD|9[.,]97 ?%|14[.,]97/);
  });

  it('in English speaks English throughout, with the English name of the seller', async () => {
    const text = textOfPdf(await renderInvoicePdf(view, 'en-CA', { compress: false }));
    expect(text).toEqual(expect.arrayContaining(['Town of Valbois', 'Invoice', 'Date November 21, 2026', 'Swimming – level 3', 'GST number: 123456789RT0001', '$1,494.44', 'Balance due', 'Invoice 1 · Page 1 of 1']));
    expect(text.join(' ')).not.toMatch(/Facture|TPS|TVQ|Solde/);
  });

  it('is tagged, titled and in a stated language, with its typeface inside', async () => {
    const source = (await renderInvoicePdf(view, 'fr-CA', { compress: false })).toString('latin1');
    expect(source).toContain('/MarkInfo');
    expect(source).toMatch(/\/Lang \(fr-CA\)/);
    expect(source).toContain('/DisplayDocTitle true');
    expect(source).toMatch(/\/S \/Table/);
    expect(source).toMatch(/\/S \/TH/);
    expect(source).toContain('/FontFile2');
    expect(source).not.toContain('/BaseFont /Helvetica');
  });

  it('runs over as many pages as it needs, each with its number', async () => {
    const lines = Array.from({ length: 20 }, () => view.lines).flat().map((line, index) => ({ ...line, id: String(index), labelFr: `Activité ${index + 1}` }));
    const long = { ...view, lines };
    const text = textOfPdf(await renderInvoicePdf(long, 'fr-CA', { compress: false }));
    const pages = text.filter((line) => line.includes('Page'));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages).toEqual(pages.map((_, index) => `Facture 1 · Page ${index + 1} de ${pages.length}`));
    expect(text.filter((line) => line.startsWith('Activité'))).toHaveLength(60);
  });
});
