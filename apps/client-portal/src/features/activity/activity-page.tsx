import { alertWithRetry, Async, ListSkeleton, PageHeader, personColour } from '@preau/ui';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { useLivePlaces } from '../../lib/offer/use-live-places';
import { offeredToFamily } from '../../lib/offer/offered-to-family';
import { stillToCome } from '../../lib/offer/places-status';
import { FollowButton } from '../../lib/opening/follow-button';
import { HeartButton } from '../../lib/opening/heart-button';
import { openingQueries } from '../../lib/opening/opening.queries';
import { useServerTime } from '../../lib/opening/server-time';
import { useText } from '../../lib/text';
import { useSession } from '../../lib/use-session';
import { activityQueries, showPlaces, type ActivityDetail } from './activity.queries';
import { NeededSection, StagesSection, WhenSection, WhereSection, WhoSection } from './activity-sections';
import { BuyBox } from './buy-box';
import './activity.css';

interface ActivityPageProps {
  slug: string;
  activityId: string;
  /** The way in to choosing who: a button that opens it, or one that leads to signing in first. `occurrenceId` is null for the session. */
  enter: (occurrenceId: string | null, label: string, strong: boolean) => ReactNode;
  /** Whose store it is, once known. */
  organizationId: string | undefined;
  /** Its families keep wish lists. */
  withWishes: boolean;
}

/** Everything one reads before choosing. */
export function ActivityPage({ slug, activityId, ...rest }: ActivityPageProps): ReactNode {
  const reading = useQuery(activityQueries.detail(slug, activityId));
  const client = useQueryClient();
  useLivePlaces(slug, [activityId], { withDates: true, onPlaces: (places) => showPlaces(client, slug, places.get(activityId)), onSilence: () => void reading.refetch() });
  return <Async reading={reading} loading={<ListSkeleton rows={4} height={110} />} empty="never" error={alertWithRetry} ready={(activity) => <Shown slug={slug} activity={activity} readAt={reading.dataUpdatedAt} {...rest} />} />;
}

type ShownProps = { activity: ActivityDetail; readAt: number } & Omit<ActivityPageProps, 'activityId'>;

function Shown({ slug, activity, readAt, enter, organizationId, withWishes }: ShownProps) {
  const t = useText();
  const say = useBilingual();
  const description = say(activity.descriptionFr, activity.descriptionEn);
  const last = activity.categories.at(-1);
  const signedIn = useSession().status === 'signed-in';
  const openings = useQuery({ ...openingQueries.openings(organizationId ?? '', [activity.id]), enabled: signedIn && organizationId !== undefined && activity.stages.length > 0 });
  const opening = openings.data?.rows[0];
  const offered = offeredToFamily(activity, opening);
  const now = useServerTime(activity.now, readAt, [offered.registrationOpensAt, offered.registrationClosesAt]);
  const about = organizationId === undefined ? null : { slug, organizationId, activityId: activity.id, name: say(activity.nameFr, activity.nameEn) };
  const opens = stillToCome(offered.registrationOpensAt, now) !== null;
  return (
    <article className="activity-page">
      <nav className="activity-trail" aria-label={t('activity.trail')}>
        <ol>
          <li>
            <Link to={paths.store} params={{ slug }} search={{ program: activity.program.id }}>
              <IconArrowLeft size={16} aria-hidden /> {say(activity.program.nameFr, activity.program.nameEn)}
            </Link>
          </li>
          {activity.categories.map((category) => (
            <li key={category.id}>
              <Link to={paths.store} params={{ slug }} search={{ program: activity.program.id, category: category.id }}>
                {say(category.nameFr, category.nameEn)}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <div className="activity-columns">
        <div className="activity-title">
          <div className="activity-mark" style={{ background: personColour(last?.id ?? activity.id) }} />
          <PageHeader title={say(activity.nameFr, activity.nameEn)}>{activity.code === '' ? undefined : t('activity.code', { code: activity.code })}</PageHeader>
        </div>
        <BuyBox
          activity={{ ...offered, now }}
          opening={opening}
          enter={enter}
          heart={about !== null && (withWishes ? <HeartButton {...about} /> : opens && <FollowButton {...about} />)}
        />
        <div className="activity-main">
          {activity.pictureUrl !== '' && <img className="activity-picture" src={activity.pictureUrl} alt="" onError={(event) => event.currentTarget.remove()} />}
          {description !== '' && (
            <section>
              {description.split(/\n{2,}/).map((paragraph, index) => (
                <p key={index} className="activity-words">
                  {paragraph}
                </p>
              ))}
            </section>
          )}
          <WhenSection activity={activity} />
          <WhoSection activity={activity} />
          <WhereSection activity={activity} />
          <StagesSection activity={activity} />
          <NeededSection activity={{ ...offered, now }} />
        </div>
      </div>
    </article>
  );
}
