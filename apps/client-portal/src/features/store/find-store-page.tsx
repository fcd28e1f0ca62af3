import { Button, Card, Title } from '@mantine/core';
import { AccentScope, DataList, EmptyState, PageHeader } from '@preau/ui';
import { IconMapPin } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { useText } from '../../lib/text';
import { useSession } from '../../lib/use-session';
import { MoreButton } from './more-button';
import { SearchBox } from './search-box';
import { storeQueries, type Store } from './store.queries';
import './store.css';

const route = getRouteApi('/shell/');

/** The front door: find the organization one is looking for. */
export function FindStorePage(): ReactNode {
  const t = useText();
  const { search = '' } = route.useSearch();
  const navigate = useNavigate();
  const visitor = useSession().status !== 'signed-in';
  const look = (text: string) => void navigate({ to: paths.stores, search: text === '' ? {} : { search: text }, replace: true });
  const found = useInfiniteQuery(storeQueries.stores(search));
  const rows = found.data?.pages.flatMap((page) => page.rows);
  return (
    <>
      <div className="portal-hero store-hero">
        <PageHeader title={t('store.find.title')}>{t('store.find.lead')}</PageHeader>
        <SearchBox isLarge label={t('store.find.search')} text={search} onLook={look} />
        {visitor && (
          <p className="store-hero-account">
            {t('store.find.visitor')} <Link to={paths.signIn}>{t('shell.nav.signIn')}</Link> · <Link to={paths.signUp}>{t('store.find.signUp')}</Link>
          </p>
        )}
      </div>
      <DataList
        reading={{ ...found, data: rows }}
        countLabel={(stores) => (found.hasNextPage ? t('store.find.atLeast', { count: stores.length }) : t('store.find.count', { count: stores.length }))}
        keyOf={(store) => store.organizationId}
        layout="cards"
        rowHeight={120}
        empty={
          <EmptyState title={t('store.find.noneTitle')} action={<Button variant="default" onClick={() => look('')}>{t('store.find.all')}</Button>}>
            {t('store.find.none')}
          </EmptyState>
        }
      >
        {(store) => <StoreCard store={store} />}
      </DataList>
      <MoreButton reading={found} />
    </>
  );
}

function StoreCard({ store }: { store: Store }) {
  const t = useText();
  const say = useBilingual();
  return (
    <AccentScope colour={store.accentColour}>
      <Card padding="lg" className="store-card" component="article">
        <Title order={2} className="store-card-name">
          <Link to={paths.store} params={{ slug: store.slug }} className="store-card-link">
            {say(store.name, store.nameEn)}
          </Link>
        </Title>
        <p className="preau-quiet store-line">
          <IconMapPin size={16} aria-hidden /> {t(`store.kinds.${store.kind}`)} · {store.city}
        </p>
        <p className="store-card-words">{say(store.descriptionFr, store.descriptionEn)}</p>
      </Card>
    </AccentScope>
  );
}
