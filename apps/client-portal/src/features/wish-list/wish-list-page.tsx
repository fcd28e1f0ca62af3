import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { DataList, EmptyState, PageHeader, useLanguage } from '@preau/ui';
import { IconArrowLeft, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../app/paths';
import type { Person } from '../../lib/family/family.queries';
import { openingQueries, type WishOrder } from '../../lib/opening/opening.queries';
import { useServerTime } from '../../lib/opening/server-time';
import { useText } from '../../lib/text';
import { TakeAll } from './take-all';
import { WishRow } from './wish-row';
import './wish-list.css';

interface WishListPageProps {
  slug: string;
  organizationId: string;
  people: readonly Person[];
  /** A place was taken. */
  onTaken: () => void;
}

const typingPauseMs = 200;

/** What the family would like to register in, and on the day all of it in one tap. */
export function WishListPage({ slug, organizationId, people, onTaken }: WishListPageProps) {
  const t = useText();
  const byName = useLanguage() === 'fr' ? 'name-fr' : 'name-en';
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<WishOrder>('added');
  const [text] = useDebouncedValue(typed.trim(), typingPauseMs);
  const all = useQuery(openingQueries.wishList(organizationId, '', 'added'));
  const listed = useQuery({ ...openingQueries.wishList(organizationId, text, order), placeholderData: keepPreviousData });
  const instants = all.data?.rows.flatMap(({ opening }) => [opening.opensAt, opening.closesAt]) ?? [];
  const now = useServerTime(all.data?.now ?? new Date(0).toISOString(), all.dataUpdatedAt, instants);
  return (
    <>
      <p>
        <Link to={paths.store} params={{ slug }} className="wishes-back">
          <IconArrowLeft size={16} aria-hidden /> {t('wishes.back')}
        </Link>
      </p>
      <PageHeader title={t('wishes.title')}>{t('wishes.lead')}</PageHeader>
      {all.data !== undefined && all.data.rows.length > 0 && <TakeAll organizationId={organizationId} rows={all.data.rows} people={people} now={now} onTaken={onTaken} />}
      <DataList
        reading={{ ...listed, data: listed.data?.rows }}
        countLabel={(items) => t('wishes.count', { count: items.length })}
        keyOf={(wish) => wish.activityId}
        rowHeight={140}
        tools={
          <div className="wishes-tools">
            <TextInput type="search" size="sm" aria-label={t('wishes.search')} placeholder={t('wishes.search')} leftSection={<IconSearch size={16} aria-hidden />} value={typed} maxLength={200} onChange={(event) => setTyped(event.currentTarget.value)} />
            <NativeSelect
              aria-label={t('wishes.order.label')}
              size="sm"
              value={order}
              data={[{ value: 'added', label: t('wishes.order.added') }, { value: 'opens', label: t('wishes.order.opens') }, { value: 'soonest', label: t('wishes.order.soonest') }, { value: byName, label: t('wishes.order.name') }]}
              onChange={(event) => setOrder(event.currentTarget.value as WishOrder)}
            />
          </div>
        }
        empty={
          text === '' ? (
            <EmptyState title={t('wishes.empty.title')} action={<Button variant="default" renderRoot={(props) => <Link to={paths.store} params={{ slug }} {...props} />}>{t('wishes.empty.action')}</Button>}>
              {t('wishes.empty.why')}
            </EmptyState>
          ) : (
            <EmptyState title={t('wishes.noneFound')} />
          )
        }
      >
        {(wish) => <WishRow slug={slug} organizationId={organizationId} wish={wish} people={people} now={now} />}
      </DataList>
    </>
  );
}
