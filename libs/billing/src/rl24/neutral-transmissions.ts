import type { Cents } from '@preau/kernel';
import { harmless } from '../report/file/sheet';
import type { ReturnedSlip, Rl24Return, Rl24Transmission } from './rl24-return';

/** No currency sign, a point before the cents, no space between thousands: what every description of the agency's formats allows. */
export function plainAmount(amountCents: Cents): string {
  return `${Math.trunc(amountCents / 100)}.${String(amountCents % 100).padStart(2, '0')}`;
}

function escaped(text: string): string {
  const kept = text.replace(/[^\u0009\u000a\u000d\u0020-\ud7ff\ue000-\ufffd]/gu, '');
  return kept.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
type Field = readonly [name: string, value: string | number | null];

function element(name: string, fields: readonly Field[], indent: string, children: readonly string[] = []): string {
  const inside = fields.flatMap(([field, value]) => (value === null || value === '' ? [] : [`${indent}  <${field}>${escaped(String(value))}</${field}>`]));
  return [`${indent}<${name}>`, ...inside, ...children, `${indent}</${name}>`].join('\n');
}

function slipElement(slip: ReturnedSlip, kind: string): string {
  const address = ({ street, city, province, postalCode }: ReturnedSlip['recipient']): Field[] => [['Street', street], ['City', city], ['Province', province], ['PostalCode', postalCode]];
  const amounts: Field[] = kind === 'D' ? [] : [['Days', slip.days], ['Paid', plainAmount(slip.paidCents)], ['NonQualifying', plainAmount(slip.nonQualifyingCents)], ['Qualifying', plainAmount(slip.qualifyingCents)]];
  return element('Slip', [['Code', kind], ['Number', slip.number], ['PreviousNumber', slip.previousNumber], ['IssuedOn', slip.issuedOn], ...amounts], '    ', [
    element('Child', [['FirstName', slip.child.firstName], ['LastName', slip.child.lastName], ['BirthDate', slip.child.birthDate]], '      '),
    element('Recipient', [['FirstName', slip.recipient.firstName], ['LastName', slip.recipient.lastName], ['Sin', slip.recipient.sin], ...address(slip.recipient)], '      '),
  ]);
}

/** Our own element names, in our own namespace: nobody can take it for the agency's file. */
export const neutralXml: Rl24Transmission = {
  format: 'xml',
  mediaType: 'application/xml',
  write(filed: Rl24Return): string {
    const { filer, totals } = filed;
    const head = element('Filer', [['Name', filer.name], ['Identification', filer.identification], ['ProviderSin', filer.providerSin], ['TransmitterNumber', filer.transmitterNumber], ['SoftwareCertification', filer.softwareCertification],
      ['Street', filer.street], ['City', filer.city], ['Province', filer.province], ['PostalCode', filer.postalCode], ['Phone', filer.phone]], '  ');
    const sums = element('Totals', [['Slips', totals.slips], ['Paid', plainAmount(totals.paidCents)], ['NonQualifying', plainAmount(totals.nonQualifyingCents)], ['Qualifying', plainAmount(totals.qualifyingCents)]], '  ');
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<!-- Working copy. Not in the layout of Revenu Québec: it cannot be transmitted as it is. -->',
      `<Rl24Return xmlns="urn:preau:rl24:working-copy:1" year="${filed.year}" code="${filed.kind}" preparedOn="${filed.preparedOn}">`,
      head, '  <Slips>', ...filed.slips.map((slip) => slipElement(slip, filed.kind)), '  </Slips>', sums, '</Rl24Return>', '',
    ].join('\n');
  },
};

/** A cell that a spreadsheet cannot take for a formula. */
export function csvCell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const safe = harmless(value ?? '');
  return /[",;\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

const columns: readonly (readonly [string, (slip: ReturnedSlip, filed: Rl24Return) => string | number | null])[] = [
  ['year', (_, filed) => filed.year], ['code', (_, filed) => filed.kind], ['number', (slip) => slip.number], ['previousNumber', (slip) => slip.previousNumber], ['issuedOn', (slip) => slip.issuedOn],
  ['recipientLastName', (slip) => slip.recipient.lastName], ['recipientFirstName', (slip) => slip.recipient.firstName], ['recipientSin', (slip) => slip.recipient.sin],
  ['street', (slip) => slip.recipient.street], ['city', (slip) => slip.recipient.city], ['province', (slip) => slip.recipient.province], ['postalCode', (slip) => slip.recipient.postalCode],
  ['childLastName', (slip) => slip.child.lastName], ['childFirstName', (slip) => slip.child.firstName], ['childBirthDate', (slip) => slip.child.birthDate],
  ['boxB_days', (slip, filed) => (filed.kind === 'D' ? null : slip.days)], ['boxC_paid', (slip, filed) => (filed.kind === 'D' ? null : plainAmount(slip.paidCents))],
  ['boxD_nonQualifying', (slip, filed) => (filed.kind === 'D' ? null : plainAmount(slip.nonQualifyingCents))], ['boxE_qualifying', (slip, filed) => (filed.kind === 'D' ? null : plainAmount(slip.qualifyingCents))],
  ['boxH_providerSin', (_, filed) => filed.filer.providerSin],
];

/** One row per slip, opened by any spreadsheet. */
export const neutralCsv: Rl24Transmission = {
  format: 'csv',
  mediaType: 'text/csv',
  write(filed: Rl24Return): string {
    const rows = filed.slips.map((slip) => columns.map(([, cell]) => csvCell(cell(slip, filed))).join(','));
    return `\ufeff${[columns.map(([name]) => name).join(','), ...rows].join('\r\n')}\r\n`;
  },
};

/** The writers that exist today, by the name of their format. */
export const transmissions: Readonly<Record<Rl24Transmission['format'], Rl24Transmission>> = { xml: neutralXml, csv: neutralCsv };
