import { Group, Text } from '@mantine/core';
import type { Key, ReactNode } from 'react';
import { alertWithRetry, Async, type Reading } from './async';
import { ListSkeleton } from './list-skeleton';

interface DataListProps<T> {
  reading: Reading<readonly T[]>;
  /** «12 factures»: how many there are in all, in words. */
  countLabel: (items: readonly T[]) => string;
  empty: ReactNode;
  keyOf: (item: T) => Key;
  children: (item: T) => ReactNode;
  /** Filters and sorting, beside the count. */
  tools?: ReactNode;
  layout?: 'rows' | 'cards';
  /** Height of a row in pixels while it loads. */
  rowHeight?: number;
}

/** A list of rows or cards with its count, skeleton, empty state and retry. */
export function DataList<T>({ reading, countLabel, empty, keyOf, children, tools, layout = 'rows', rowHeight }: DataListProps<T>) {
  return (
    <Async
      reading={reading}
      loading={<ListSkeleton height={rowHeight} />}
      empty={{ when: (items) => items.length === 0, show: empty }}
      error={alertWithRetry}
      ready={(items) => (
        <>
          <Group justify="space-between" mb="sm" gap="sm">
            <Text size="sm" c="dimmed" role="status" className="preau-figures">
              {countLabel(items)}
            </Text>
            {tools}
          </Group>
          <ul className="preau-list" data-layout={layout}>
            {items.map((item) => (
              <li key={keyOf(item)}>{children(item)}</li>
            ))}
          </ul>
        </>
      )}
    />
  );
}
