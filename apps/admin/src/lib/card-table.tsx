import './card-table.css';
import { DataTable } from '@preau/ui';
import type { ComponentProps } from 'react';

/** The table of a client's documents and registrations: rows on a wide screen, on a phone a card for each with every value beside its column's name. */
export function CardTable<T extends object>({ columns, ...props }: ComponentProps<typeof DataTable<T>>) {
  const labelled = columns.map((column) => ({ ...column, customCellAttributes: () => ({ 'data-label': typeof column.title === 'string' ? column.title : '' }) }));
  return (
    <div className="card-table">
      <DataTable<T> {...props} columns={labelled} />
    </div>
  );
}
