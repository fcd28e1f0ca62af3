import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { PageHeader } from '@preau/ui';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useWorkPaths } from '../../lib/organization';
import { oneOf } from '../../lib/search-text';
import { useText } from '../../lib/text';
import { messageStates } from './message-states';
import { MessagesTable } from './messages-table';

const route = getRouteApi('/staff/$organization/work/communications');

/** Everything the organization wrote, and how it fared; what is looked for stays in the address. */
export function CommunicationsPage(): ReactNode {
  const t = useText();
  const to = useWorkPaths();
  const navigate = useNavigate();
  const { q = '', state } = route.useSearch();
  const [typed, setTyped] = useState(q);
  const [query] = useDebouncedValue(typed.trim(), 250);
  useEffect(() => {
    if (query !== q) void navigate({ to: to.communications, search: { q: query === '' ? undefined : query, state }, replace: true });
  }, [query, q, state, navigate, to.communications]);
  return (
    <>
      <PageHeader title={t('communications.title')}>{t('communications.lead')}</PageHeader>
      <Group align="flex-end" mb="md">
        <TextInput type="search" label={t('communications.search')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} w={{ base: '100%', xs: '22rem' }} />
        <NativeSelect
          label={t('communications.state')}
          value={state ?? ''}
          onChange={(event) => void navigate({ to: to.communications, search: { q: q === '' ? undefined : q, state: oneOf(event.currentTarget.value, messageStates) }, replace: true })}
          data={[{ value: '', label: t('communications.anyState') }, ...messageStates.map((value) => ({ value, label: t(`communications.states.${value}`) }))]}
        />
      </Group>
      <MessagesTable asked={{ ...(query === '' ? {} : { query }), ...(state === undefined ? {} : { state }) }} />
    </>
  );
}
