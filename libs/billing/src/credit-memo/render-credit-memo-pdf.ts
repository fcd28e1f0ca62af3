import { longDate, money, say } from '../messages';
import type { Locale } from '../invoice/invoice';
import { InvoiceSheet, type Cell } from '../invoice/invoice-sheet';
import type { CreditMemoView } from './view-credit-memo';

/** A credit memo on paper, in French or in English: of which invoice, what it gives back, with its taxes. */
export async function renderCreditMemoPdf(memo: CreditMemoView, locale: Locale = memo.locale, options: { readonly compress?: boolean } = {}): Promise<Buffer> {
  const t = (key: string, params: Readonly<Record<string, string | number>> = {}): string => say(locale, key, params);
  const { seller, buyer } = memo;
  const sellerName = locale === 'en-CA' && seller.nameEn !== '' ? seller.nameEn : seller.name;
  const sheet = new InvoiceSheet({
    title: t('creditMemo.documentTitle', { number: memo.number, seller: sellerName }), language: locale, author: sellerName, issuedAt: new Date(`${memo.issuedOn}T12:00:00Z`), ...options,
  });
  const place = (party: typeof buyer): string => [party.city, party.province, party.postalCode].filter((part) => part !== '').join(' ');
  sheet.paragraph([sellerName, seller.street, place(seller), [seller.phone, seller.email].filter((part) => part !== '').join(' · ')], { strongFirst: true });
  sheet.paragraph([
    ...(seller.gstNumber === null ? [] : [t('invoice.gstNumber', { number: seller.gstNumber })]),
    ...(seller.qstNumber === null ? [] : [t('invoice.qstNumber', { number: seller.qstNumber })]),
  ], { faint: true });
  sheet.gap(14);
  sheet.heading('H1', t('creditMemo.title'));
  sheet.paragraph([
    `${t('invoice.number')} ${memo.number}`, `${t('invoice.issuedOn')} ${longDate(locale, memo.issuedOn)}`,
    t('creditMemo.ofInvoice', { number: memo.invoiceNumber, date: longDate(locale, memo.invoiceIssuedOn) }), ...(memo.reason === '' ? [] : [t('creditMemo.reason', { reason: memo.reason })]),
  ]);
  sheet.gap(8);
  sheet.paragraph([t('creditMemo.creditedTo'), buyer.name, buyer.street, place(buyer), buyer.email], { strongFirst: true });
  sheet.gap(12);
  const lines = memo.lines.map((line): Cell[] => [{ text: locale === 'fr-CA' ? line.labelFr : line.labelEn, under: line.personName === '' ? [] : [line.personName] }, { text: money(locale, line.amountCents) }]);
  sheet.table([{ width: 4 }, { width: 1, align: 'right' }], [t('invoice.description'), t('invoice.amount')], lines);
  const row = (label: string, amountCents: number, bold = false): Cell[] => [{ text: label, align: 'right', bold }, { text: money(locale, amountCents), bold }];
  sheet.table([{ width: 4, align: 'right' }, { width: 1, align: 'right' }], null, [
    row(t('invoice.subtotal'), memo.subtotalCents),
    ...(memo.gstCents === 0 ? [] : [row(t('invoice.gst'), memo.gstCents)]),
    ...(memo.qstCents === 0 ? [] : [row(t('invoice.qst'), memo.qstCents)]),
    row(t('creditMemo.total'), memo.totalCents, true),
  ]);
  sheet.gap(6);
  sheet.paragraph([t('invoice.currency')], { faint: true });
  return sheet.finish((page, pages) => `${t('creditMemo.title')} ${memo.number} · ${t('invoice.page', { page, pages })}`);
}
