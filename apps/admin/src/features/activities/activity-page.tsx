import './activities.css';
import { Card, Group, Stack, Tabs } from '@mantine/core';
import { alertWithRetry, Async, FillBar, ListSkeleton, PageHeader, StatusBadge } from '@preau/ui';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { ActivityCancellations, CancelActivity } from '../../lib/end-registration/cancel-activity';
import { useMay, useOrganization, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { useLivePlaces } from '../../lib/use-live-places';
import { activitiesQueries, type Activity } from './activities.queries';
import { activityTabs, type ActivityTab } from './activity-tabs';
import { activityTones } from './activity-tones';
import { CapacityAction } from './capacity-form';
import { Dates } from './dates';
import { Facts } from './facts';
import { LeftByLimits } from './left-by-limits';
import { LimitsTab } from './limits-tab';
import { OpeningsTab } from './openings-tab';
import { Roster } from './roster';
import { SaleActions } from './sale-actions';
import { WaitlistTab } from './waitlist-tab';

const route = getRouteApi('/staff/$organization/work/activities/$activityId');

/** One activity: how full it is, who comes, when it is held, what it is. */
export function ActivityPage(): ReactNode {
  const { organizationId } = useOrganization();
  const { activityId } = route.useParams();
  const queries = useQueryClient();
  const reading = useQuery(activitiesQueries.one({ organizationId, activityId }));
  useLivePlaces([activityId], () => Promise.all([reading.refetch(), queries.invalidateQueries({ queryKey: activitiesQueries.roster({ organizationId, activityId }).queryKey })]));
  return <Async reading={reading} loading={<ListSkeleton />} empty="never" error={alertWithRetry} ready={(activity) => <ActivityView activity={activity} />} />;
}

function ActivityView({ activity }: { activity: Activity }) {
  const t = useText();
  const may = useMay();
  const to = useWorkPaths();
  const named = useBilingual();
  const navigate = useNavigate();
  const { tab = 'roster', date } = route.useSearch();
  const name = named(activity.nameFr, activity.nameEn);
  const session = activity.places.find((places) => places.occurrenceId === null);
  const sum = (of: 'taken' | 'held') => activity.places.reduce((total, places) => total + places[of], 0);
  const contents: Record<ActivityTab, () => ReactNode> = {
    roster: () => <Roster activity={activity} date={date} onDate={(chosen) => void navigate({ to: to.activity(activity.id), search: { tab: 'roster', date: chosen }, replace: true })} />,
    waitlist: () => <WaitlistTab activityId={activity.id} />,
    openings: () => <OpeningsTab activity={activity} />,
    dates: () => <Dates activity={activity} />,
    limits: () => <LimitsTab activity={activity} />,
    facts: () => <Facts activity={activity} />,
  };
  return (
    <>
      <Link to={to.activities} className="activities-back">
        <IconArrowLeft size={16} aria-hidden /> {t('activities.title')}
      </Link>
      <PageHeader title={name} actions={
          may('activities.edit') ? (
            <Group gap="xs">
              <SaleActions activities={[{ id: activity.id, name, status: activity.status }]} people={{ registered: sum('taken'), inCarts: sum('held') }} />
              <CancelActivity activityId={activity.id} status={activity.status} registered={sum('taken')} />
            </Group>
          ) : undefined
        }
      >
        <Group gap="xs" component="span">
          <StatusBadge tone={activityTones[activity.status]}>{t(`activities.statuses.${activity.status}`)}</StatusBadge>
          {activity.code !== '' && <span className="preau-figures">{activity.code}</span>}
          <span>{t(`activities.explained.${activity.status}`)}</span>
        </Group>
      </PageHeader>
      <ActivityCancellations activityId={activity.id} dates={activity.dates} />
      {session !== undefined && (
        <Card padding="md" mb="md" className="activities-fill">
          <Stack gap="xs">
            <FillBar {...session} />
            <LeftByLimits activityId={activity.id} places={session} />
            {may('activities.edit') && <CapacityAction activityId={activity.id} places={session} what={t('activities.capacity.ofSession')} />}
          </Stack>
        </Card>
      )}
      <Tabs value={tab} onChange={(value) => void navigate({ to: to.activity(activity.id), search: { tab: value as ActivityTab }, replace: true })} keepMounted={false}>
        <Tabs.List mb="md" aria-label={t('activities.tabs.label')}>
          {activityTabs.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {t(`activities.tabs.${value}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>{contents[tab]()}</Tabs.Panel>
      </Tabs>
    </>
  );
}
