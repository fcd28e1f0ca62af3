import { ActionIcon } from '@mantine/core';
import { IconHeart, IconHeartFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths';
import { tellDone } from '../tell';
import { useText } from '../text';
import { useSession } from '../use-session';
import { openingQueries, useChangeWish } from './opening.queries';
import './opening.css';

interface HeartButtonProps {
  slug: string;
  organizationId: string;
  activityId: string;
  name: string;
}

/** On the wish list or not. A visitor signs in first, and comes back. */
export function HeartButton({ slug, organizationId, activityId, name }: HeartButtonProps) {
  const t = useText();
  const signedIn = useSession().status === 'signed-in';
  const wishes = useQuery({ ...openingQueries.wishes(organizationId), enabled: signedIn });
  const change = useChangeWish(organizationId);
  const wished = wishes.data?.rows.some((wish) => wish.activityId === activityId) === true;
  const look = { variant: 'default', size: 'lg', radius: 'xl', className: 'heart', 'data-on': wished || undefined, 'aria-label': t(wished ? 'opening.heart.remove' : 'opening.heart.add', { name }) } as const;
  if (!signedIn) {
    return (
      <ActionIcon {...look} renderRoot={(props) => <Link to={paths.signIn} search={{ return: `/stores/${encodeURIComponent(slug)}/activities/${activityId}` }} {...props} />}>
        <IconHeart size={20} aria-hidden />
      </ActionIcon>
    );
  }
  return (
    <ActionIcon
      {...look}
      aria-pressed={wished}
      disabled={wishes.data === undefined}
      onClick={() => change.mutate({ activityId, wish: wished ? null : { personIds: [], together: false } }, { onSuccess: () => tellDone(t(wished ? 'opening.heart.removed' : 'opening.heart.added', { name })) })}
    >
      {wished ? <IconHeartFilled size={20} aria-hidden /> : <IconHeart size={20} aria-hidden />}
    </ActionIcon>
  );
}
