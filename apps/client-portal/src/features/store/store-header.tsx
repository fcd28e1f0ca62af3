import { PageHeader } from '@preau/ui';
import { IconMail, IconMapPin, IconPhone, IconWorld } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { useText } from '../../lib/text';
import type { StoreSearch } from './store-search';
import { storeQueries } from './store.queries';

/** Whose store this is, and how to reach them. */
export function StoreHeader({ slug }: { slug: string }) {
  const t = useText();
  const say = useBilingual();
  const { data: store } = useQuery(storeQueries.header(slug));
  if (store === undefined) return null;
  return (
    <div className="store-head">
      <PageHeader title={say(store.name, store.nameEn)}>{say(store.descriptionFr, store.descriptionEn)}</PageHeader>
      <ul className="store-contacts" aria-label={t('store.contacts')}>
        {store.street !== '' && (
          <li>
            <IconMapPin size={16} aria-hidden /> {[store.street, store.city].filter((part) => part !== '').join(', ')}
          </li>
        )}
        {store.phone !== '' && (
          <li>
            <IconPhone size={16} aria-hidden /> <a href={`tel:${store.phone.replace(/[^\d+]/g, '')}`}>{store.phone}</a>
          </li>
        )}
        {store.email !== '' && (
          <li>
            <IconMail size={16} aria-hidden /> <a href={`mailto:${store.email}`}>{store.email}</a>
          </li>
        )}
        {/^https?:\/\//.test(store.website) && (
          <li>
            <IconWorld size={16} aria-hidden /> <a href={store.website}>{store.website.replace(/^https?:\/\//, '').replace(/\/$/, '')}</a>
          </li>
        )}
      </ul>
    </div>
  );
}

const tabs = [undefined, 'session', 'drop-in'] as const;

/** What kind of thing one is after. Each tab is an address of its own. */
export function StoreTabs({ slug, kind }: { slug: string; kind: StoreSearch['kind'] }) {
  const t = useText();
  const words = { session: t('store.tabs.session'), 'drop-in': t('store.tabs.dropIn') };
  return (
    <nav className="store-tabs" aria-label={t('store.tabs.label')}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab ?? 'all'}>
            <Link to={paths.store} params={{ slug }} search={(before) => ({ ...(before as StoreSearch), kind: tab })} replace aria-current={kind === tab ? 'page' : undefined} activeProps={{ 'aria-current': kind === tab ? 'page' : undefined }}>
              {tab === undefined ? t('store.tabs.all') : words[tab]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
