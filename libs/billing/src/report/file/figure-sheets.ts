import type { Cents } from '@preau/kernel';
import type { CashFlowReport, CashFlowInput } from '../cash-flow';
import type { DeferredRevenueReport } from '../deferred-revenue';
import type { LedgerCodesReport } from '../ledger-codes';
import type { ProcessorReconciliation } from '../processor';
import type { SalesInput, SalesReport, SalesRow } from '../sales';
import type { TaxReport } from '../taxes';
import type { Cell, SheetColumn } from './sheet';
import type { SheetWords } from './sheet-words';

/** The columns of a report and its rows, the totals last. */
export interface Figures {
  readonly columns: SheetColumn[];
  readonly rows: Cell[][];
}

export function salesFigures(words: SheetWords, { rows, totals }: SalesReport, by: SalesInput['by']): Figures {
  const coded = by === 'ledger-code';
  const figures = (row: SalesReport['totals']): Cents[] => [
    row.grossCents, row.discountCents, row.netCents, row.gstCents, row.qstCents, row.totalCents, row.creditedCents, row.creditedGstCents, row.creditedQstCents, row.afterCreditsCents,
  ];
  const keyOf = (row: SalesRow): Cell[] => {
    if (coded) return [row.code ?? words.word('noCode'), words.name(row)];
    return [by === 'kind' ? words.word(`kinds.${row.key ?? 'other'}`) : row.key];
  };
  return {
    columns: [...words.text(...(coded ? ['code', 'name'] : [by])), ...words.money('gross', 'discounts', 'net', 'gst', 'qst', 'total', 'credited', 'creditedGst', 'creditedQst', 'afterCredits')],
    rows: [...rows.map((row) => [...keyOf(row), ...figures(row)]), [words.word('total'), ...(coded ? [''] : []), ...figures(totals)]],
  };
}

export function cashFigures(words: SheetWords, { rows, totals }: CashFlowReport, by: CashFlowInput['by']): Figures {
  const figures = (row: CashFlowReport['totals']): Cents[] => [row.receivedCents, row.returnedCents, row.refundedCents, row.otherCents, row.netCents];
  return {
    columns: [...words.text(by, 'tender'), ...words.money('received', 'returned', 'refunded', 'other', 'net')],
    rows: [...rows.map((row) => [row.key, words.word(`tenders.${row.tender}`), ...figures(row)]), [words.word('total'), '', ...figures(totals)]],
  };
}

/** The months of the period and those to come in one table. */
export function deferredFigures(words: SheetWords, { months, totals, runOff, nowCents }: DeferredRevenueReport): Figures {
  const toEarn = new Map(runOff.map((month) => [month.month, month.toEarnCents]));
  const moved = new Map(months.map((month) => [month.month, month]));
  const rows = [...new Set([...moved.keys(), ...toEarn.keys()])].sort().map((month): Cell[] => {
    const row = moved.get(month);
    return [month, row?.openingCents ?? null, row?.invoicedCents ?? null, row?.creditedCents ?? null, row?.earnedCents ?? null, row?.closingCents ?? null, toEarn.get(month) ?? null];
  });
  return {
    columns: [...words.text('month'), ...words.money('opening', 'invoiced', 'credited', 'earned', 'closing', 'toEarn')],
    rows: [...rows, [words.word('total'), totals.openingCents, totals.invoicedCents, totals.creditedCents, totals.earnedCents, totals.closingCents, nowCents]],
  };
}

export function ledgerCodeFigures(words: SheetWords, { rows, totals }: LedgerCodesReport): Figures {
  const figures = (row: LedgerCodesReport['totals']): Cents[] => [row.openingCents, row.debitCents, row.creditCents, row.closingCents];
  return {
    columns: [...words.text('code', 'name', 'account'), ...words.money('opening', 'debit', 'credit', 'closing')],
    rows: [...rows.map((row) => [row.code ?? '', words.name(row), words.word(`accounts.${row.kind}`), ...figures(row)]), [words.word('total'), '', '', ...figures(totals)]],
  };
}

export function taxFigures(words: SheetWords, { rows, totals }: TaxReport): Figures {
  const figures = (row: TaxReport['totals']): Cents[] => [
    row.salesCents, row.gstCents, row.qstCents, row.creditedCents, row.creditedGstCents, row.creditedQstCents, row.netGstCents, row.netQstCents,
  ];
  return {
    columns: [...words.text('month', 'taxStatus', 'taxReason'), ...words.money('net', 'gst', 'qst', 'credited', 'creditedGst', 'creditedQst', 'netGst', 'netQst')],
    rows: [...rows.map((row) => [row.month ?? '', words.word(`taxStatuses.${row.taxStatus}`), words.word(`taxReasons.${row.taxReason}`), ...figures(row)]), [words.word('total'), '', '', ...figures(totals)]],
  };
}

export function processorFigures(words: SheetWords, processors: readonly ProcessorReconciliation[]): Figures {
  return {
    columns: [...words.text('processor', 'merchant'), ...words.money('opening', 'payments', 'returned', 'refunded', 'payouts', 'fees', 'other', 'closing', 'expected', 'held', 'unexplained')],
    rows: processors.map((row) => [
      words.word(`processors.${row.kind}`), row.merchantRef, row.openingCents, row.paymentsCents, row.returnsCents, row.refundsCents, row.payoutsCents, row.feesCents, row.otherCents, row.closingCents,
      row.expectedCents, row.held?.availableCents ?? null, row.unexplainedCents,
    ]),
  };
}
