import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Amount, ConfirmAction, DateText, EmptyState, StatusBadge } from '@preau/ui';
import { IconDownload, IconFileOff } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { CardTable } from '../../lib/card-table';
import { useMay, useOrganization, useWorkPaths } from '../../lib/organization';
import { PasswordAgain } from '../../lib/password-again';
import { oneOf } from '../../lib/search-text';
import { useText } from '../../lib/text';
import { deliveries, keepReturn, kinds, rl24Queries, statuses, type ListedSlip, type SlipFilters } from './rl24.queries';
import { slipTones } from './slip-tones';

/** Every slip of the year, to find, to open, to take as a file. */
export function SlipsTab({ year, filters, onFilter }: { year: number; filters: SlipFilters; onFilter: (filters: SlipFilters) => void }): ReactNode {
  const t = useText();
  const to = useWorkPaths();
  const may = useMay();
  const { organizationId } = useOrganization();
  const { search, kind, slipStatus, delivery } = filters;
  const pages = useInfiniteQuery({ ...rl24Queries.slips(organizationId, year, { search, kind, slipStatus, delivery }), placeholderData: keepPreviousData });
  const items = pages.data?.pages.flatMap((page) => page.rows);
  return (
    <Stack gap="md">
      <Filters filters={filters} onFilter={onFilter} />
      {may('sin.read') && <Returns year={year} />}
      <CardTable<ListedSlip>
        reading={{ ...pages, data: items && { items, total: items.length } }}
        caption={t('rl24.tabs.slips')}
        idOf={(slip) => slip.id}
        countLabel={(total) => t(pages.hasNextPage ? 'rl24.countOrMore' : 'rl24.count', { count: total })}
        empty={<EmptyState icon={IconFileOff} title={t('rl24.noSlips')}>{t('rl24.noSlipsWhy')}</EmptyState>}
        columns={[
          { accessor: 'number', title: t('rl24.number'), cellsClassName: 'preau-figures', render: (slip) => <Link to={to.rl24Slip(slip.id)}>{slip.number ?? slip.previousNumber}</Link> },
          { accessor: 'kind', title: t('rl24.kind'), render: (slip) => t(`rl24.kinds.${slip.kind}`) },
          { accessor: 'child', title: t('rl24.child'), render: (slip) => `${slip.child.firstName} ${slip.child.lastName}` },
          { accessor: 'recipient', title: t('rl24.recipient'), render: (slip) => `${slip.recipient.firstName} ${slip.recipient.lastName}` },
          { accessor: 'qualifyingCents', title: t('rl24.qualifying'), textAlign: 'right', render: (slip) => (slip.kind === 'D' ? '–' : <Amount value={slip.qualifyingCents} />) },
          { accessor: 'issuedOn', title: t('rl24.issuedOn'), noWrap: true, render: (slip) => <DateText at={slip.issuedOn} year="always" /> },
          { accessor: 'electronically', title: t('rl24.delivery'), render: (slip) => t(slip.electronically ? 'rl24.deliveries.electronic' : 'rl24.deliveries.paper') },
          { accessor: 'status', title: t('rl24.status'), render: (slip) => <StatusBadge tone={slipTones[slip.status]}>{t(`rl24.statuses.${slip.status}`)}</StatusBadge> },
        ]}
      />
      {pages.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('rl24.more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Filters({ filters, onFilter }: { filters: SlipFilters; onFilter: (filters: SlipFilters) => void }) {
  const t = useText();
  const [typed, setTyped] = useState(filters.search ?? '');
  const [query] = useDebouncedValue(typed.trim(), 250);
  const { search = '' } = filters;
  useEffect(() => {
    if (query !== search) onFilter({ search: query === '' ? undefined : query });
  }, [query, search, onFilter]);
  const any = { value: '', label: t('rl24.any') };
  return (
    <Group align="flex-end">
      <TextInput type="search" label={t('rl24.search')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} w={{ base: '100%', xs: '18rem' }} />
      <NativeSelect label={t('rl24.kind')} value={filters.kind ?? ''} onChange={(event) => onFilter({ kind: oneOf(event.currentTarget.value, kinds) })} data={[any, ...kinds.map((value) => ({ value, label: t(`rl24.kinds.${value}`) }))]} />
      <NativeSelect label={t('rl24.status')} value={filters.slipStatus ?? ''} onChange={(event) => onFilter({ slipStatus: oneOf(event.currentTarget.value, statuses) })} data={[any, ...statuses.map((value) => ({ value, label: t(`rl24.statuses.${value}`) }))]} />
      <NativeSelect label={t('rl24.delivery')} value={filters.delivery ?? ''} onChange={(event) => onFilter({ delivery: oneOf(event.currentTarget.value, deliveries) })} data={[any, ...deliveries.map((value) => ({ value, label: t(`rl24.deliveries.${value}`) }))]} />
    </Group>
  );
}

/** What would be filed, in a neutral layout; numbers stand in it in clear, so it is asked twice. */
function Returns({ year }: { year: number }) {
  const t = useText();
  const { organizationId } = useOrganization();
  const [kind, setKind] = useState<(typeof kinds)[number]>('R');
  const [password, setPassword] = useState('');
  return (
    <Group align="flex-end">
      <NativeSelect label={t('rl24.returns.kind')} value={kind} onChange={(event) => setKind(oneOf(event.currentTarget.value, kinds) ?? 'R')} data={kinds.map((value) => ({ value, label: t(`rl24.kinds.${value}`) }))} />
      {(['csv', 'xml'] as const).map((format) => (
        <ConfirmAction
          key={format}
          tone="plain"
          trigger={(open) => (
            <Button variant="default" leftSection={<IconDownload size={17} aria-hidden />} onClick={open}>
              {t(`rl24.returns.${format}`)}
            </Button>
          )}
          title={t('rl24.returns.title', { year })}
          confirmLabel={t(`rl24.returns.${format}`)}
          undo={t('rl24.returns.undo')}
          onConfirm={async () => {
            await keepReturn(organizationId, format, { year, kind, password });
            setPassword('');
          }}
        >
          <Stack gap="sm">
            <p>{t('rl24.returns.what')}</p>
            <PasswordAgain why={t('rl24.returns.passwordWhy')} value={password} onChange={setPassword} />
          </Stack>
        </ConfirmAction>
      ))}
    </Group>
  );
}
