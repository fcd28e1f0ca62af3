import { IconHeart } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { storeQueries } from '../features/store/store.queries';
import { openingQueries } from '../lib/opening/opening.queries';
import { useText } from '../lib/text';
import { useSession } from '../lib/use-session';
import { paths } from './paths';

/** The wish list of the store one is in, with how much is on it. */
export function WishButton() {
  const t = useText();
  const { slug } = useParams({ strict: false });
  const signedIn = useSession().status === 'signed-in';
  const store = useQuery({ ...storeQueries.header(slug ?? ''), enabled: slug !== undefined && signedIn });
  const { organizationId, wishList } = store.data ?? {};
  const shown = signedIn && slug !== undefined && wishList === true;
  const wishes = useQuery({ ...openingQueries.wishes(organizationId ?? ''), enabled: shown && organizationId !== undefined });
  if (!shown) return null;
  const count = wishes.data?.rows.length ?? 0;
  return (
    <Link to={paths.wishList} params={{ slug }} className="portal-cart portal-wishes" aria-label={count === 0 ? t('wishes.button') : t('wishes.buttonCount', { count })}>
      <IconHeart size={20} stroke={1.7} aria-hidden />
      <span className="portal-cart-word">{t('wishes.button')}</span>
      {count > 0 && <span className="portal-cart-count preau-figures">{count}</span>}
    </Link>
  );
}
