import { InvoiceSheet, type Cell } from '../invoice/invoice-sheet';
import type { Locale } from '../invoice/invoice';
import type { RenderOptions } from '../invoice/render-invoice-pdf';
import { longDate, money, say } from '../messages';
import type { SlipDuplicate } from './list-slips';
import type { Slip, SlipRecipient } from './slip.store';

export interface SlipDocument {
  readonly slip: Slip;
  /** Marked Duplicata, with the address of the day it was printed again; null for the slip as it was issued. */
  readonly duplicate: Pick<SlipDuplicate, 'recipient' | 'issuedOn'> | null;
}
const languages: readonly Locale[] = ['fr-CA', 'en-CA'];
const place = (party: Omit<SlipRecipient, 'firstName' | 'lastName'>): string => [party.city, party.province, party.postalCode].filter((part) => part !== '').join(' ');

/**
 * A slip on paper, French then English. The official layout is not public, so this is honestly a working copy: what it
 * says is what was filed, how it looks is ours. The social insurance number shows its last three digits.
 */
export async function renderSlipPdf({ slip, duplicate }: SlipDocument, options: RenderOptions = {}): Promise<Buffer> {
  const { parties } = slip;
  const both = (key: string, params: Readonly<Record<string, string | number>> = {}): string => languages.map((locale) => say(locale, `rl24.${key}`, params)).join(' / ');
  const sheet = new InvoiceSheet({
    title: say('fr-CA', 'rl24.documentTitle', { number: slip.number ?? slip.previousNumber ?? '', year: slip.year }), language: 'fr-CA', author: parties.filer.name, issuedAt: new Date(`${slip.issuedOn}T12:00:00Z`), ...options,
  });
  sheet.paragraph([both('workingCopy'), say('fr-CA', 'rl24.workingCopyWhy'), say('en-CA', 'rl24.workingCopyWhy')], { strongFirst: true });
  sheet.gap(10);
  sheet.heading('H1', both('title', { year: slip.year }));
  if (duplicate !== null) sheet.paragraph([`${both('duplicate')} – ${longDate('fr-CA', duplicate.issuedOn)}`], { strongFirst: true });
  const previous = slip.previousNumber === null ? [] : [fact(both('previousNumber'), slip.previousNumber)];
  sheet.table([{ width: 3 }, { width: 4 }], null, [
    fact(both('code'), `${slip.kind} – ${both(`kinds.${slip.kind}`)}`), ...(slip.number === null ? [] : [fact(both('number'), slip.number)]), ...previous, fact(both('issuedOn'), longDate('fr-CA', slip.issuedOn)),
  ]);
  partiesOf(sheet, slip, duplicate?.recipient ?? parties.recipient, both);
  if (slip.kind !== 'D') boxesOf(sheet, slip, both);
  sheet.gap(8);
  sheet.paragraph(languages.map((locale) => say(locale, 'rl24.boxesUnconfirmed')), { faint: true });
  return sheet.finish((page, pages) => `${both('footer', { number: slip.number ?? slip.previousNumber ?? '' })} · ${page} / ${pages}`);
}

type Both = (key: string) => string;
function fact(label: string, value: string, under: readonly string[] = []): Cell[] {
  return [{ text: label }, { text: value, bold: true, under }];
}

function partiesOf(sheet: InvoiceSheet, slip: Slip, recipient: SlipRecipient, both: Both): void {
  const { child, filer } = slip.parties;
  const under = (lines: readonly string[]): string[] => lines.filter((line) => line !== '');
  sheet.heading('H2', both('parties'));
  sheet.table([{ width: 3 }, { width: 4 }], null, [
    fact(both('child'), `${child.firstName} ${child.lastName}`, child.birthDate === null ? [] : [`${both('bornOn')} : ${child.birthDate}`]),
    fact(both('recipient'), `${recipient.firstName} ${recipient.lastName}`, under([recipient.street, place(recipient), slip.sinLast3 === null ? '' : `${both('sin')} : ••• ••• ${slip.sinLast3}`])),
    fact(both('filer'), filer.name, under([filer.street, place(filer), filer.phone, `${both('identification')} : ${filer.identification}`, filer.transmitterNumber])),
  ]);
}

function boxesOf(sheet: InvoiceSheet, slip: Slip, both: Both): void {
  const amount = (cents: number): string => money('fr-CA', cents);
  const row = (box: string, label: string, value: string): Cell[] => [{ text: box, bold: true }, { text: both(`boxes.${label}`) }, { text: value, bold: true }];
  sheet.heading('H2', both('boxes.title'));
  sheet.table([{ width: 1 }, { width: 6 }, { width: 2, align: 'right' }], [both('boxes.box'), both('boxes.what'), both('boxes.value')], [
    row('B', 'days', String(slip.days)), row('C', 'paid', amount(slip.paidCents)), row('D', 'nonQualifying', amount(slip.nonQualifyingCents)), row('E', 'qualifying', amount(slip.qualifyingCents)),
    ...(slip.parties.filer.providerSinLast3 === null ? [] : [row('H', 'providerSin', `••• ••• ${slip.parties.filer.providerSinLast3}`)]),
  ]);
}
