import { Amount } from '@preau/ui';
import type { ReactNode } from 'react';

export interface FigureColumn<Row> {
  key: string;
  title: string;
  /** An amount in cents, or what else stands in the cell. */
  cell: (row: Row) => ReactNode;
  /** Right-aligned, with figures that stand under each other. */
  money?: boolean;
  /** Under the column, in the row of totals. */
  total?: ReactNode;
}

/** A column of amounts, with its total. */
export function moneyColumn<Row, Key extends string>(key: Key, title: string, totals?: Readonly<Partial<Record<Key, number>>>): FigureColumn<Row & Record<Key, number | null>> {
  const total = totals?.[key];
  return { key, title, money: true, cell: (row) => (row[key] === null ? '' : <Amount value={row[key]} />), total: total === undefined ? undefined : <Amount value={total} strong /> };
}

interface FiguresTableProps<Row> {
  /** What the table holds, for those who do not see it. */
  caption: string;
  columns: readonly FigureColumn<Row>[];
  rows: readonly Row[];
  idOf: (row: Row) => string;
  /** The word before the totals; without it there is no such row. */
  totalLabel?: string;
}

/** Figures in a table; one of more than two columns becomes cards on a phone, and the roles keep it a table for those who hear it. The first column names the row. */
export function FiguresTable<Row>({ caption, columns, rows, idOf, totalLabel }: FiguresTableProps<Row>) {
  const [first, ...others] = columns;
  if (first === undefined) return null;
  return (
    <div className="report-scroll" data-cards={columns.length > 2 || undefined} tabIndex={0} role="region" aria-label={caption}>
      <table className="report-table" role="table">
        <caption className="report-unseen">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} role="columnheader" scope="col" data-money={column.money || undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={idOf(row)} role="row">
              <th role="rowheader" scope="row">
                {first.cell(row)}
              </th>
              {others.map((column) => (
                <td key={column.key} role="cell" data-label={column.title} data-money={column.money || undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {totalLabel !== undefined && (
          <tfoot role="rowgroup">
            <tr role="row">
              <th role="rowheader" scope="row">
                {totalLabel}
              </th>
              {others.map((column) => (
                <td key={column.key} role="cell" data-label={column.title} data-money={column.money || undefined}>
                  {column.total}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
