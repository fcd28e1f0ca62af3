import 'mantine-datatable/styles.css';
import { Group, Skeleton, Table, Text, VisuallyHidden } from '@mantine/core';
import { DataTable as MantineDataTable, type DataTableColumn, type DataTableSortStatus } from 'mantine-datatable';
import type { ReactNode } from 'react';
import { useUiText } from '../language/ui-text';
import { alertWithRetry, Async, type Reading } from './async';
import { useDensity } from './density';

export type { DataTableColumn, DataTableSortStatus } from 'mantine-datatable';

export interface TablePage<T> {
  items: readonly T[];
  /** How many there are in all, over every page. */
  total: number;
}

interface DataTableProps<T extends object> {
  reading: Reading<TablePage<T>>;
  /** What the table holds, for those who do not see it. */
  caption: string;
  columns: DataTableColumn<T>[];
  idOf: (item: T) => string;
  countLabel: (total: number) => string;
  empty: ReactNode;
  tools?: ReactNode;
  page?: { number: number; size: number; onChange: (number: number) => void };
  sort?: { status: DataTableSortStatus<T>; onChange: (status: DataTableSortStatus<T>) => void };
  /** Opens in place under its row. */
  expansion?: (item: T) => ReactNode;
  onRowClick?: (item: T) => void;
  selection?: { chosen: T[]; onChange: (chosen: T[]) => void };
}

function TableSkeleton({ columns, rows = 6 }: { columns: number; rows?: number }) {
  const t = useUiText();
  return (
    <>
      <VisuallyHidden role="status">{t('ui.list.loading')}</VisuallyHidden>
      <Table aria-hidden>
        <Table.Tbody>
          {Array.from({ length: rows }, (_row, row) => (
            <Table.Tr key={row}>
              {Array.from({ length: columns }, (_cell, cell) => (
                <Table.Td key={cell}>
                  <Skeleton height={12} width={cell === 0 ? '80%' : '55%'} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

/** No column has this name, so none wears the mark of sorting. */
const unsorted = { columnAccessor: '', direction: 'asc' as const };

/** The table of the back office: count, skeleton, empty state, retry, sorting, pages, rows that open in place. */
export function DataTable<T extends object>(props: DataTableProps<T>) {
  const t = useUiText();
  const { density } = useDensity();
  const { reading, page, sort, expansion, onRowClick, selection } = props;

  function table({ items, total }: TablePage<T>) {
    const shared = {
      columns: props.columns,
      records: [...items],
      idAccessor: (item: T) => props.idOf(item),
      verticalSpacing: density === 'dense' ? 4 : ('sm' as const),
      horizontalSpacing: 'md' as const,
      fz: 'sm' as const,
      withTableBorder: true,
      borderRadius: 'md' as const,
      highlightOnHover: true,
      minHeight: 0,
      emptyState: <></>, // this table is never shown empty; the library's own words would stand there in English, unseen but read aloud
      'aria-label': props.caption,
      ...(onRowClick === undefined ? {} : { onRowClick: ({ record }: { record: T }) => onRowClick(record) }),
      ...(expansion === undefined ? {} : { rowExpansion: { allowMultiple: true, content: ({ record }: { record: T }) => expansion(record) } }),
      sortStatus: sort?.status ?? unsorted,
      onSortStatusChange: sort?.onChange,
      selectedRecords: selection?.chosen,
      onSelectedRecordsChange: selection?.onChange,
    };
    if (page === undefined) return <MantineDataTable<T> {...shared} />;
    const paging = {
      totalRecords: total,
      recordsPerPage: page.size,
      page: page.number,
      onPageChange: page.onChange,
      paginationText: ({ from, to, totalRecords }: { from: number; to: number; totalRecords: number }) => t('ui.list.page', { from, to, total: totalRecords }),
      getPaginationControlProps: (control: 'first' | 'last' | 'previous' | 'next') => ({ 'aria-label': t(control === 'next' ? 'ui.list.nextPage' : 'ui.list.previousPage') }),
    };
    return <MantineDataTable<T> {...shared} {...paging} />;
  }

  return (
    <Async
      reading={reading}
      loading={<TableSkeleton columns={props.columns.length} />}
      empty={{ when: ({ items }) => items.length === 0, show: props.empty }}
      error={alertWithRetry}
      ready={(data) => (
        <>
          <Group justify="space-between" mb="xs" gap="sm">
            <Text size="sm" c="dimmed" role="status" className="preau-figures">
              {props.countLabel(data.total)}
            </Text>
            {props.tools}
          </Group>
          {table(data)}
        </>
      )}
    />
  );
}
