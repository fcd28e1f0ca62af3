import { longDate, money, say } from '../messages';
import type { InvoiceSettlement, InvoiceView } from '../statement/view-invoice';
import type { Locale } from './invoice';
import { InvoiceSheet, type Cell } from './invoice-sheet';

export interface RenderOptions {
  /** False leaves the pages readable by a specification. */
  readonly compress?: boolean;
}

/** An invoice on paper, in French or in English: everything Quebec asks of one, whatever its total. */
export async function renderInvoicePdf(invoice: InvoiceView, locale: Locale = invoice.locale, options: RenderOptions = {}): Promise<Buffer> {
  const t = (key: string, params: Readonly<Record<string, string | number>> = {}): string => say(locale, `invoice.${key}`, params);
  const sellerName = locale === 'en-CA' && invoice.seller.nameEn !== '' ? invoice.seller.nameEn : invoice.seller.name;
  const sheet = new InvoiceSheet({
    title: t('documentTitle', { number: invoice.number, seller: sellerName }), language: locale, author: sellerName,
    issuedAt: new Date(`${invoice.issuedOn}T12:00:00Z`), ...options,
  });
  const { seller, buyer } = invoice;
  const place = (party: typeof buyer): string => [party.city, party.province, party.postalCode].filter((part) => part !== '').join(' ');
  sheet.paragraph([sellerName, seller.street, place(seller), joined(seller.phone, seller.email)], { strongFirst: true });
  sheet.paragraph(registrationOf(invoice, t), { faint: true });
  sheet.gap(14);
  sheet.heading('H1', t('title'));
  sheet.paragraph([`${t('number')} ${invoice.number}`, `${t('issuedOn')} ${longDate(locale, invoice.issuedOn)}`]);
  sheet.gap(8);
  sheet.paragraph([t('billedTo'), buyer.name, buyer.street, place(buyer), buyer.email], { strongFirst: true });
  sheet.gap(12);
  linesOf(sheet, invoice, locale, t);
  totalsOf(sheet, invoice, locale, t);
  settlementsOf(sheet, invoice, locale, t);
  plannedOf(sheet, invoice, locale, t);
  sheet.gap(6);
  sheet.paragraph([t('currency')], { faint: true });
  return sheet.finish((page, pages) => `${t('title')} ${invoice.number} · ${t('page', { page, pages })}`);
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string;

function registrationOf({ seller }: InvoiceView, t: Words): string[] {
  if (seller.gstNumber === null && seller.qstNumber === null) return [t('notRegistered')];
  return [
    ...(seller.gstNumber === null ? [] : [t('gstNumber', { number: seller.gstNumber })]),
    ...(seller.qstNumber === null ? [] : [t('qstNumber', { number: seller.qstNumber })]),
  ];
}

function linesOf(sheet: InvoiceSheet, invoice: InvoiceView, locale: Locale, t: Words): void {
  const rows = invoice.lines.map((line): Cell[] => {
    const label = locale === 'fr-CA' ? line.labelFr : line.labelEn;
    const discounts = (line.discounts ?? []).map((discount) => (locale === 'fr-CA' ? discount.sentenceFr : discount.sentenceEn));
    const listed = line.listCents === null || line.listCents === undefined || discounts.length === 0 ? [] : [t('listPrice', { amount: money(locale, line.listCents) }), ...discounts];
    return [{ text: label, under: [line.personName, ...listed, joined(periodOf(line, locale, t), t(`tax.${line.taxStatus}`))].filter((text) => text !== '') }, { text: money(locale, line.amountCents) }];
  });
  sheet.table([{ width: 4 }, { width: 1, align: 'right' }], [t('description'), t('amount')], rows);
}

function periodOf(line: InvoiceView['lines'][number], locale: Locale, t: Words): string {
  if (line.serviceFrom === null) return '';
  const from = longDate(locale, line.serviceFrom);
  if (line.serviceTo === null || line.serviceTo === line.serviceFrom) return t('day', { on: from });
  return t('period', { from, to: longDate(locale, line.serviceTo) });
}

function totalsOf(sheet: InvoiceSheet, invoice: InvoiceView, locale: Locale, t: Words): void {
  const row = (label: string, amountCents: number, bold = false): Cell[] => [{ text: label, align: 'right', bold }, { text: money(locale, amountCents), bold }];
  const settledCents = invoice.totalCents - invoice.openCents;
  const rows = [
    row(t('subtotal'), invoice.subtotalCents),
    ...(invoice.gstCents === 0 ? [] : [row(t('gst'), invoice.gstCents)]),
    ...(invoice.qstCents === 0 ? [] : [row(t('qst'), invoice.qstCents)]),
    row(t('total'), invoice.totalCents, true),
    ...(settledCents === 0 ? [] : [row(t('settled'), settledCents)]),
    row(t(invoice.openCents > 0 ? 'open' : invoice.state === 'written-off' ? 'writtenOff' : 'paid'), invoice.openCents, true),
  ];
  sheet.table([{ width: 4, align: 'right' }, { width: 1, align: 'right' }], null, rows);
}

function settlementsOf(sheet: InvoiceSheet, invoice: InvoiceView, locale: Locale, t: Words): void {
  if (invoice.settlements.length === 0) return;
  sheet.heading('H2', t('settlements'));
  const rows = invoice.settlements.map((settlement): Cell[] => [
    { text: longDate(locale, settlement.on) },
    { text: titleOf(settlement, locale, t), under: [howOf(settlement, t)].filter((text) => text !== '') },
    { text: money(locale, settlement.amountCents) },
  ]);
  sheet.table([{ width: 2 }, { width: 2 }, { width: 1, align: 'right' }], [t('date'), t('how'), t('amount')], rows);
}

function titleOf(settlement: InvoiceSettlement, locale: Locale, t: Words): string {
  if (settlement.kind !== 'scholarship') return t(settlement.kind, { number: settlement.number ?? '' });
  return (locale === 'en-CA' && settlement.nameEn ? settlement.nameEn : settlement.nameFr) ?? t('scholarship');
}

function howOf(settlement: InvoiceSettlement, t: Words): string {
  if (settlement.tender === null) return '';
  const method = settlement.method === null ? '' : ` – ${methodOf(settlement.method, t)}`;
  return `${t(`tender.${settlement.tender}`)}${method}`;
}
function methodOf(method: { brand: string; last4: string }, t: Words): string {
  return t('method', { brand: method.brand === '' ? '' : method.brand.charAt(0).toUpperCase() + method.brand.slice(1), last4: method.last4 });
}

function plannedOf(sheet: InvoiceSheet, invoice: InvoiceView, locale: Locale, t: Words): void {
  const shown = invoice.plannedPayments.filter((planned) => planned.status !== 'accepted' && planned.status !== 'cancelled');
  if (shown.length === 0) return;
  sheet.heading('H2', t('planned'));
  const rows = shown.map((planned): Cell[] => [
    { text: longDate(locale, planned.dueOn), under: planned.status === 'planned' ? [] : [t(`status.${planned.status}`)] },
    { text: planned.method === null ? '–' : methodOf(planned.method, t) },
    { text: money(locale, planned.amountCents) },
  ]);
  sheet.table([{ width: 2 }, { width: 2 }, { width: 1, align: 'right' }], [t('date'), t('how'), t('amount')], rows);
}
