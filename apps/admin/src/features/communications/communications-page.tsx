import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { PageHeader } from '@preau/ui';
import { useState, type ReactNode } from 'react';
import { useText } from '../../lib/text';
import { messageStates } from './communications.queries';
import { MessagesTable } from './messages-table';

/** Everything the organization wrote, and how it fared. */
export function CommunicationsPage(): ReactNode {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [state, setState] = useState('');
  const [query] = useDebouncedValue(typed.trim(), 250);
  const wanted = messageStates.find((one) => one === state);
  return (
    <>
      <PageHeader title={t('communications.title')}>{t('communications.lead')}</PageHeader>
      <Group align="flex-end" mb="md">
        <TextInput type="search" label={t('communications.search')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} w={{ base: '100%', xs: '22rem' }} />
        <NativeSelect label={t('communications.state')} value={state} onChange={(event) => setState(event.currentTarget.value)} data={[{ value: '', label: t('communications.anyState') }, ...messageStates.map((value) => ({ value, label: t(`communications.states.${value}`) }))]} />
      </Group>
      <MessagesTable asked={{ ...(query === '' ? {} : { query }), ...(wanted === undefined ? {} : { state: wanted }) }} />
    </>
  );
}
