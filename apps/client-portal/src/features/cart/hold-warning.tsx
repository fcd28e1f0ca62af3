import { Button, Group, VisuallyHidden } from '@mantine/core';
import { problemOf } from '@preau/api-client';
import { Countdown, Notice, ProblemAlert, soonSeconds, useSecondsLeft, useTimeTold } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { useText } from '../../lib/text';
import { useExtendCart } from './cart.mutations';
import { cartQueries, type Cart, type MyCart } from './cart.queries';
import { type Hold, useHold } from './hold';

/**
 * Wherever one is, two minutes before places would be lost: said aloud, shown, and more time in one step (WCAG 2.2.1).
 * It also announces the time of the cart that ends first, so that no other countdown of the page has to.
 */
export function HoldWarning({ signedIn }: { signedIn: boolean }): ReactNode {
  const mine = useQuery({ ...cartQueries.mine(), enabled: signedIn });
  const [first] = signedIn ? (mine.data?.rows ?? []).filter((cart) => cart.state === 'open' && cart.deadlineAt !== null).sort((a, b) => Date.parse(a.deadlineAt ?? '') - Date.parse(b.deadlineAt ?? '')) : [];
  const cart = useQuery({ ...cartQueries.current(first?.organizationId ?? ''), enabled: first !== undefined });
  const hold = useHold(first === undefined ? undefined : cart.data, cart.dataUpdatedAt);
  if (first === undefined || cart.data === undefined || hold === null) return null;
  return <Warning key={first.cartId} mine={first} cart={cart.data} hold={hold} />;
}

function Warning({ mine, cart, hold }: { mine: MyCart; cart: Cart; hold: Hold }) {
  const t = useText();
  const say = useBilingual();
  const client = useQueryClient();
  const extend = useExtendCart(mine.organizationId);
  const over = useCallback(() => void client.invalidateQueries({ queryKey: cartQueries.all() }), [client]);
  const seconds = useSecondsLeft(hold.endsAt, hold.serverNow);
  const told = useTimeTold(seconds, over);
  const soon = seconds > 0 && seconds <= soonSeconds;
  const store = say(mine.organizationName, mine.organizationNameEn);
  return (
    <>
      <VisuallyHidden role="status">
        {extend.isSuccess && !soon ? t('cart.warning.extended') : told === '' ? '' : `${told} ${soon && cart.mayExtend ? t('cart.warning.sayExtend') : t('cart.timeOut')}`}
      </VisuallyHidden>
      {soon && (
        <section className="hold-warning" aria-label={t('cart.warning.label')}>
          <Notice tone="warning" title={t('cart.warning.title', { store })}>
            <Countdown {...hold} announced={false} />
            <p>{t('cart.timeOut')}</p>
            <Group gap="xs" mt="xs">
              {cart.mayExtend && (
                <Button size="compact-md" loading={extend.isPending} onClick={() => extend.mutate(undefined)}>
                  {t('cart.extend')}
                </Button>
              )}
              <Button size="compact-md" variant="default" renderRoot={(props) => <Link to={paths.cart} {...props} />}>
                {t('cart.warning.toCart')}
              </Button>
            </Group>
            {extend.isError && <ProblemAlert problem={problemOf(extend.error)} />}
          </Notice>
        </section>
      )}
    </>
  );
}
