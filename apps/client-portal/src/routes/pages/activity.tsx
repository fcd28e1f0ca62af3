import { Button } from '@mantine/core';
import { sayDay, useSaying } from '@preau/ui';
import { IconUsersPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import { paths } from '../../app/paths';
import { ActivityPage } from '../../features/activity/activity-page';
import { activityQueries } from '../../features/activity/activity.queries';
import { ChooseWho } from '../../features/cart/choose-who';
import { storeQueries } from '../../features/store/store.queries';
import { useBilingual } from '../../lib/bilingual';
import { useSession } from '../../lib/use-session';

const route = getRouteApi('/shell/stores/$slug/activities/$activityId');

/** The activity and, over it, choosing who comes. `who` in the address survives signing in: one comes back to the same question. */
export function ActivityRoutePage(): ReactNode {
  const { slug, activityId } = route.useParams();
  const { who } = route.useSearch();
  const navigate = useNavigate();
  const client = useQueryClient();
  const say = useBilingual();
  const saying = useSaying();
  const signedIn = useSession().status === 'signed-in';
  const store = useQuery(storeQueries.header(slug));
  const activity = useQuery(activityQueries.detail(slug, activityId));
  const ask = useCallback((whom: string | undefined) => void navigate({ to: paths.activity, params: { slug, activityId }, search: whom === undefined ? {} : { who: whom }, replace: true, resetScroll: false }), [navigate, slug, activityId]);
  const changed = useCallback(() => {
    void client.invalidateQueries({ queryKey: activityQueries.all() });
    void client.invalidateQueries({ queryKey: storeQueries.all(), refetchType: 'none' });
  }, [client]);
  const occurrenceId = who === undefined || who === 'session' ? null : who;
  const day = activity.data?.dates.find((date) => date.occurrenceId === occurrenceId);
  const what = activity.data === undefined ? '' : [say(activity.data.nameFr, activity.data.nameEn), ...(day === undefined ? [] : [sayDay(day.heldOn, saying)])].join(' · ');

  function enter(occurrence: string | null, label: string, strong: boolean): ReactNode {
    const whom = occurrence ?? 'session';
    const look = { fullWidth: true, size: 'md', variant: strong ? 'filled' : 'light', leftSection: <IconUsersPlus size={20} aria-hidden /> } as const;
    if (signedIn) {
      return (
        <Button {...look} aria-haspopup="dialog" onClick={() => ask(whom)}>
          {label}
        </Button>
      );
    }
    const back = `/stores/${encodeURIComponent(slug)}/activities/${activityId}?who=${whom}`;
    return (
      <Button {...look} renderRoot={(props) => <Link to={paths.signIn} search={{ return: back }} {...props} />}>
        {label}
      </Button>
    );
  }

  return (
    <>
      <ActivityPage slug={slug} activityId={activityId} enter={enter} organizationId={store.data?.organizationId} withWishes={store.data?.wishList === true} />
      {store.data !== undefined && signedIn && (
        <ChooseWho place={{ organizationId: store.data.organizationId, activityId, occurrenceId, waitlistOpen: activity.data?.waitlistOpen === true }} what={what} opened={who !== undefined && activity.data !== undefined} onClose={() => ask(undefined)} onChanged={changed} />
      )}
    </>
  );
}
