import { Badge, Button, CloseButton, Group, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { DataTable, EmptyState, Notice, PageHeader, StatusBadge } from '@preau/ui';
import { IconSearch, IconStack2, IconUserPlus, IconUserSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useMay, useOrganization, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { clientsQueries, type ClientRow } from './clients.queries';

const route = getRouteApi('/staff/$organization/work/clients');

/** Finds a client by what they say at the counter: a name, an e-mail, a phone, an invoice number. */
export function ClientsPage(): ReactNode {
  const t = useText();
  const may = useMay();
  const to = useWorkPaths();
  const navigate = useNavigate();
  const { organizationId } = useOrganization();
  const { q = '', tag } = route.useSearch();
  const [typed, setTyped] = useState(q);
  const [chosen, setChosen] = useState<ClientRow[]>([]);
  const [query] = useDebouncedValue(typed.trim(), 180);
  const pages = useInfiniteQuery({ ...clientsQueries.search(organizationId, query, tag), placeholderData: keepPreviousData });
  useEffect(() => {
    if (query !== q) void navigate({ to: to.clients, search: { q: query === '' ? undefined : query, tag }, replace: true });
  }, [query, q, tag, navigate, to.clients]);

  const items = pages.data?.pages.flatMap((page) => page.rows);
  const documents = pages.data?.pages[0]?.documents ?? [];
  const reading = { ...pages, data: items && { items, total: items.length } };
  const add = may('clients.edit') ? (
    <Button leftSection={<IconUserPlus size={18} aria-hidden />} renderRoot={(props) => <Link to={to.newClient} search={{ name: query === '' ? undefined : query }} {...props} />}>
      {t('clients.add')}
    </Button>
  ) : undefined;
  return (
    <>
      <PageHeader title={t('clients.title')} actions={add} />
      <TextInput
        type="search"
        size="md"
        mb="md"
        maw="40rem"
        label={t('clients.search')}
        description={t('clients.searchHelp')}
        leftSection={<IconSearch size={18} aria-hidden />}
        rightSection={typed === '' ? null : <CloseButton aria-label={t('clients.clear')} onClick={() => setTyped('')} />}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {tag !== undefined && (
        <Group mb="md" gap="xs">
          <Badge variant="light">{tag}</Badge>
          <Link to={to.clients} search={{ q: query === '' ? undefined : query }}>{t('clients.withoutTag')}</Link>
        </Group>
      )}
      {documents.length > 0 && (
        <Notice tone="info">
          <Stack gap={4}>
            {documents.map((one) => (
              <Link key={one.documentId} to={to.client(one.accountId)} search={{ tab: 'billing', ...(one.kind === 'invoice' ? { invoice: one.documentId } : {}) }}>
                {t(`clients.openDocument.${one.kind}`, { number: query.replace(/\D/g, '') })}
              </Link>
            ))}
          </Stack>
        </Notice>
      )}
      <DataTable<ClientRow>
        reading={reading}
        caption={t('clients.title')}
        idOf={(row) => row.accountId}
        countLabel={(total) => (pages.hasNextPage ? t('clients.countOrMore', { count: total }) : t('clients.count', { count: total }))}
        empty={
          <EmptyState icon={IconUserSearch} title={query === '' ? t('clients.none') : t('clients.notFound', { query })} action={add}>
            {query === '' ? t('clients.noneWhy') : t('clients.notFoundWhy')}
          </EmptyState>
        }
        {...(may('billing.bulk') ? { selection: { chosen, onChange: setChosen } } : {})}
        tools={chosen.length > 0 ? <ForChosen chosen={chosen} /> : undefined}
        onRowClick={(row) => void navigate({ to: to.client(row.accountId) })}
        columns={[
          { accessor: 'lastName', title: t('clients.owner'), render: (row) => <Link to={to.client(row.accountId)} onClick={(event) => event.stopPropagation()}><strong>{`${row.lastName}, ${row.firstName}`}</strong></Link> },
          { accessor: 'people', title: t('clients.people'), render: (row) => row.people.filter((person) => person.id !== row.ownerPersonId && !person.archived).map((person) => person.firstName).join(', ') },
          { accessor: 'email', title: t('clients.email') },
          { accessor: 'phone', title: t('clients.phone'), cellsClassName: 'preau-figures', noWrap: true },
          { accessor: 'city', title: t('clients.city') },
          { accessor: 'tags', title: t('clients.tags'), render: (row) => <Group gap={4}>{row.tags.map((one) => <Badge key={one} variant="default" tt="none">{one}</Badge>)}</Group> },
          { accessor: 'hasLogin', title: t('clients.login'), render: (row) => (row.hasLogin ? <StatusBadge tone="success">{t('clients.hasLogin')}</StatusBadge> : <StatusBadge tone="closed">{t('clients.noLogin')}</StatusBadge>) },
        ]}
      />
      {pages.hasNextPage && (
        <Group justify="center" mt="md">
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('clients.more')}
          </Button>
        </Group>
      )}
    </>
  );
}

/** The clients ticked in the list go to one operation on all of them. */
function ForChosen({ chosen }: { chosen: readonly ClientRow[] }) {
  const t = useText();
  const to = useWorkPaths();
  return (
    <Button variant="default" leftSection={<IconStack2 size={18} aria-hidden />} renderRoot={(props) => <Link to={to.newBulk} search={{ clients: chosen.map((row) => row.accountId).join(',') }} {...props} />}>
      {t('clients.bulk', { count: chosen.length })}
    </Button>
  );
}
