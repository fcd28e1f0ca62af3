import { Badge, Button, CloseButton, Group, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { DataTable, EmptyState, Notice, PageHeader, StatusBadge } from '@preau/ui';
import { IconSearch, IconUserPlus, IconUserSearch } from '@tabler/icons-react';
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
  const [query] = useDebouncedValue(typed.trim(), 180);
  const pages = useInfiniteQuery({ ...clientsQueries.search(organizationId, query, tag), placeholderData: keepPreviousData });
  useEffect(() => {
    if (query !== q) void navigate({ to: to.clients, search: { q: query === '' ? undefined : query, tag }, replace: true });
  }, [query, q, tag, navigate, to.clients]);

  const items = pages.data?.pages.flatMap((page) => page.rows);
  const invoice = pages.data?.pages[0]?.invoice;
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
      {invoice !== null && invoice !== undefined && (
        <Notice tone="info">
          <Link to={to.client(invoice.accountId)} search={{ tab: 'billing', invoice: invoice.invoiceId }}>{t('clients.openInvoice', { number: query.replace(/\D/g, '') })}</Link>
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
