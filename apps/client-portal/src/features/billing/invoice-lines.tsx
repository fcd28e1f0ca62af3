import { Amount, sayDay, useMoneyText, useSaying } from '@preau/ui';
import { useBilingual } from '../../lib/bilingual';
import { DiscountSentences, LoweredPrice } from '../../lib/price/lowered-price';
import { useText } from '../../lib/text';
import type { InvoiceDocument } from './billing.queries';

/** What was sold, to whom, with the taxes of each line and the totals. */
export function InvoiceLines({ invoice }: { invoice: InvoiceDocument }) {
  const t = useText();
  const totals: [string, number, boolean][] = [
    [t('billing.invoice.subtotal'), invoice.subtotalCents, false],
    [t('billing.invoice.gst'), invoice.gstCents, false],
    [t('billing.invoice.qst'), invoice.qstCents, false],
    [t('billing.invoice.total'), invoice.totalCents, true],
    [t('billing.invoice.left'), invoice.openCents, true],
  ];
  return (
    <table className="invoice-lines">
      <thead>
        <tr>
          <th scope="col">{t('billing.invoice.item')}</th>
          <th scope="col" className="invoice-tax">
            {t('billing.invoice.gst')}
          </th>
          <th scope="col" className="invoice-tax">
            {t('billing.invoice.qst')}
          </th>
          <th scope="col">{t('billing.invoice.before')}</th>
        </tr>
      </thead>
      <tbody>
        {invoice.lines.map((line) => (
          <InvoiceLine key={line.id} line={line} />
        ))}
      </tbody>
      <tfoot>
        {totals.map(([label, cents, strong]) => (
          <tr key={label} data-strong={strong || undefined}>
            <th scope="row">{label}</th>
            <td className="invoice-tax" />
            <td className="invoice-tax" />
            <td>
              <Amount value={cents} strong={strong} />
            </td>
          </tr>
        ))}
      </tfoot>
    </table>
  );
}

function InvoiceLine({ line }: { line: InvoiceDocument['lines'][number] }) {
  const t = useText();
  const money = useMoneyText();
  const chosen = useBilingual();
  const saying = useSaying();
  const when = line.serviceFrom === null || line.serviceTo === null ? '' : t('billing.invoice.service', { from: sayDay(line.serviceFrom, saying, 'always'), to: sayDay(line.serviceTo, saying, 'always') });
  const credited = line.creditedCents > 0 ? t('billing.invoice.credited', { amount: money(line.creditedCents) }) : '';
  return (
    <tr>
      <th scope="row">
        {chosen(line.labelFr, line.labelEn)}
        <DiscountSentences discounts={line.discounts} />
        <p className="preau-quiet">{[line.personName, when, t(`billing.invoice.${line.taxStatus}`), credited].filter((one) => one !== '').join(' · ')}</p>
      </th>
      <td className="invoice-tax">
        <Amount value={line.gstCents} />
      </td>
      <td className="invoice-tax">
        <Amount value={line.qstCents} />
      </td>
      <td>
        <LoweredPrice listCents={line.listCents} amountCents={line.amountCents} />
      </td>
    </tr>
  );
}
