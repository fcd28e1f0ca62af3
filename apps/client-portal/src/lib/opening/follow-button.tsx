import { Button } from '@mantine/core';
import { problemOf } from '@preau/api-client';
import { ProblemAlert } from '@preau/ui';
import { IconBell, IconBellOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths';
import { tellDone } from '../tell';
import { useText } from '../text';
import { useSession } from '../use-session';
import { openingQueries, useFollow } from './opening.queries';

interface FollowButtonProps {
  slug: string;
  organizationId: string;
  activityId: string;
  name: string;
}

/** Where there are no wish lists: to be told when the opening changes. A visitor signs in first, and comes back. */
export function FollowButton({ slug, organizationId, activityId, name }: FollowButtonProps) {
  const t = useText();
  const signedIn = useSession().status === 'signed-in';
  const followed = useQuery({ ...openingQueries.wishes(organizationId), enabled: signedIn });
  const change = useFollow(organizationId);
  const follows = followed.data?.rows.some((wish) => wish.activityId === activityId) === true;
  if (!signedIn) {
    return (
      <Button variant="default" leftSection={<IconBell size={18} aria-hidden />} renderRoot={(props) => <Link to={paths.signIn} search={{ return: `/stores/${encodeURIComponent(slug)}/activities/${activityId}` }} {...props} />}>
        {t('opening.follow.add')}
      </Button>
    );
  }
  return (
    <>
      <Button
        variant="default"
        aria-pressed={follows}
        disabled={followed.data === undefined}
        loading={change.isPending}
        leftSection={follows ? <IconBellOff size={18} aria-hidden /> : <IconBell size={18} aria-hidden />}
        onClick={() => change.mutate({ activityId, follow: !follows }, { onSuccess: () => tellDone(t(follows ? 'opening.follow.removed' : 'opening.follow.added', { name })) })}
      >
        {t(follows ? 'opening.follow.remove' : 'opening.follow.add')}
      </Button>
      {change.isError && <ProblemAlert problem={problemOf(change.error)} />}
    </>
  );
}
