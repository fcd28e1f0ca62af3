import { Card, Title } from '@mantine/core';
import { Amount, personColour, sayDay, useSaying } from '@preau/ui';
import { IconCalendar, IconClock, IconMapPin, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo, useState } from 'react';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { sayAges } from '../../lib/offer/ages';
import { offeredToFamily } from '../../lib/offer/offered-to-family';
import { PlacesBadge } from '../../lib/offer/places-badge';
import { placesStatus } from '../../lib/offer/places-status';
import { HeartButton } from '../../lib/opening/heart-button';
import type { FamilyOpening } from '../../lib/opening/opening.queries';
import { sayClock, sayWeekdays } from '../../lib/offer/weekly-times';
import { useText } from '../../lib/text';
import type { StoreActivity } from './store.queries';

interface ActivityCardProps {
  slug: string;
  activity: StoreActivity;
  /** The server's time. */
  now: string;
  /** Of the family that is signed in, where it is known. */
  opening: FamilyOpening | undefined;
  /** Whose wish list it may be put on; null where there are none. */
  wishesOf: string | null;
  /** Where there is no place one may wait. */
  mayWait: boolean;
}

/** One activity in the list: what, when, where, for whom, how much, and what is left. */
export const ActivityCard = memo(function ActivityCard({ slug, activity, now, opening, wishesOf, mayWait }: ActivityCardProps) {
  const t = useText();
  const say = useBilingual();
  const saying = useSaying();
  const status = placesStatus({ ...offeredToFamily(activity, opening), places: activity.sessionPriceCents === null ? activity.nextDate : activity.session }, now);
  const { startsOn, endsOn, weekdays, earliestTime, latestTime } = activity;
  return (
    <Card component="article" padding={0} className="activity-card">
      <CardTop activity={activity} />
      <div className="activity-card-body">
        <Title order={3}>
          <Link to={paths.activity} params={{ slug, activityId: activity.id }} className="store-card-link">
            {say(activity.nameFr, activity.nameEn)}
          </Link>
        </Title>
        <ul className="activity-facts">
          <li>
            <IconCalendar size={16} aria-hidden /> {startsOn === endsOn ? sayDay(startsOn, saying) : t('offer.fromTo', { from: sayDay(startsOn, saying), to: sayDay(endsOn, saying) })}
          </li>
          {weekdays.length > 0 && (
            <li>
              <IconClock size={16} aria-hidden /> {sayWeekdays(weekdays, saying.language)}
              {earliestTime !== null && `, ${sayClock(earliestTime, latestTime, saying)}`}
            </li>
          )}
          {activity.locationName !== null && (
            <li>
              <IconMapPin size={16} aria-hidden /> {activity.locationName}
            </li>
          )}
          <li>
            <IconUsers size={16} aria-hidden /> {sayAges(activity.ageMinMonths, activity.ageMaxMonths, t)}
          </li>
        </ul>
        {wishesOf !== null && (
          <div className="activity-card-heart">
            <HeartButton slug={slug} organizationId={wishesOf} activityId={activity.id} name={say(activity.nameFr, activity.nameEn)} />
          </div>
        )}
        <div className="activity-card-end">
          <PlacesBadge status={status} mayWait={mayWait} />
          <Prices activity={activity} />
        </div>
      </div>
    </Card>
  );
});

function CardTop({ activity }: { activity: StoreActivity }) {
  const say = useBilingual();
  const [broken, setBroken] = useState(false);
  const category = say(activity.categoryFr, activity.categoryEn);
  const pictured = activity.pictureUrl !== '' && !broken;
  return (
    <div className="activity-card-top" data-pictured={pictured || undefined} style={{ background: personColour(activity.categoryId) }}>
      {pictured && <img src={activity.pictureUrl} alt="" loading="lazy" onError={() => setBroken(true)} />}
      <span>{category}</span>
    </div>
  );
}

function Prices({ activity: { sessionPriceCents, dropInPriceCents } }: { activity: StoreActivity }) {
  const t = useText();
  return (
    <div className="activity-prices">
      {sessionPriceCents !== null && <span>{sessionPriceCents === 0 ? t('offer.free') : <Amount value={sessionPriceCents} strong />}</span>}
      {dropInPriceCents !== null && (
        <span className={sessionPriceCents === null ? undefined : 'preau-quiet'}>
          {dropInPriceCents === 0 ? t('offer.freeDropIn') : <><Amount value={dropInPriceCents} strong={sessionPriceCents === null} /> {t('offer.perDate')}</>}
        </span>
      )}
    </div>
  );
}
