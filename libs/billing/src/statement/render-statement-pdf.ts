import type { Cents } from '@preau/kernel';
import type { Locale } from '../invoice/invoice';
import { InvoiceSheet, type Cell } from '../invoice/invoice-sheet';
import { longDate, money, say } from '../messages';
import type { StatementEntry } from './draft-statement';
import type { StatementView } from './make-statement';

type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** A statement of account on paper, in French or in English. */
export async function renderStatementPdf(statement: StatementView, locale: Locale = statement.locale, options: { readonly compress?: boolean } = {}): Promise<Buffer> {
  const t: Words = (key, params = {}) => say(locale, key, params);
  const { seller, buyer, from, to } = statement;
  const sellerName = locale === 'en-CA' && seller.nameEn !== '' ? seller.nameEn : seller.name;
  const period = { from: longDate(locale, from), to: longDate(locale, to) };
  const sheet = new InvoiceSheet({ title: t('statement.documentTitle', { ...period, seller: sellerName }), language: locale, author: sellerName, issuedAt: statement.madeAt, ...options });
  const place = (party: typeof buyer): string => [party.city, party.province, party.postalCode].filter((part) => part !== '').join(' ');
  sheet.paragraph([sellerName, seller.street, place(seller), [seller.phone, seller.email].filter((part) => part !== '').join(' · ')], { strongFirst: true });
  sheet.gap(14);
  sheet.heading('H1', t('statement.title'));
  sheet.paragraph([t('statement.period', period), ...(statement.dueOn === null || statement.balanceCents <= 0 ? [] : [t('statement.due', { date: longDate(locale, statement.dueOn) })])]);
  sheet.gap(8);
  sheet.paragraph([t('statement.of'), buyer.name, buyer.street, place(buyer), buyer.email], { strongFirst: true });
  sheet.gap(12);
  if (statement.message !== '') {
    sheet.paragraph(statement.message.split('\n'));
    sheet.gap(12);
  }
  movementsOf(sheet, statement, locale, t);
  plannedOf(sheet, statement, locale, t);
  sheet.gap(6);
  sheet.paragraph([t('statement.signs'), t('invoice.currency')], { faint: true });
  return sheet.finish((page, pages) => `${t('statement.title')} · ${t('invoice.page', { page, pages })}`);
}

function movementsOf(sheet: InvoiceSheet, statement: StatementView, locale: Locale, t: Words): void {
  const amount = (cents: Cents): string => money(locale, cents);
  const edge = (label: string, on: string, cents: Cents): Cell[] => [{ text: longDate(locale, on) }, { text: label, bold: true }, { text: '' }, { text: amount(cents), bold: true }];
  const rows = statement.entries.map((entry): Cell[] => [
    { text: longDate(locale, entry.on) }, { text: titleOf(entry, locale, t), under: entry.lines.map((line) => lineOf(line, locale)) }, { text: amount(entry.amountCents) }, { text: amount(entry.balanceCents) },
  ]);
  sheet.table(
    [{ width: 2 }, { width: 4 }, { width: 1.5, align: 'right' }, { width: 1.5, align: 'right' }],
    [t('invoice.date'), t('statement.document'), t('invoice.amount'), t('statement.balance')],
    [edge(t('statement.opening'), statement.from, statement.openingCents), ...rows, edge(t('statement.closing'), statement.to, statement.balanceCents)],
  );
}

function titleOf(entry: StatementEntry, locale: Locale, t: Words): string {
  const name = (locale === 'en-CA' && entry.nameEn ? entry.nameEn : entry.nameFr) ?? '';
  const title = t(`statement.kinds.${entry.kind}`, { number: entry.number ?? '', invoice: entry.invoiceNumber ?? '', name });
  return entry.tender === null ? title : `${title} · ${t(`invoice.tender.${entry.tender}`)}`;
}
function lineOf(line: StatementEntry['lines'][number], locale: Locale): string {
  const label = locale === 'fr-CA' ? line.labelFr : line.labelEn;
  return `${[label, line.personName].filter((part) => part !== '').join(' · ')} · ${money(locale, line.amountCents)}`;
}

function plannedOf(sheet: InvoiceSheet, statement: StatementView, locale: Locale, t: Words): void {
  if (statement.planned.length === 0) return;
  sheet.heading('H2', t('statement.planned'));
  const rows = statement.planned.map((one): Cell[] => [
    { text: longDate(locale, one.dueOn) }, { text: t('statement.ofInvoice', { invoice: one.invoiceNumber }), under: one.status === 'planned' ? [] : [t(`invoice.status.${one.status}`)] }, { text: money(locale, one.amountCents) },
  ]);
  sheet.table([{ width: 2 }, { width: 4 }, { width: 1.5, align: 'right' }], [t('invoice.date'), t('statement.document'), t('invoice.amount')], rows);
}
