import { Group } from '@mantine/core';
import { ConfirmButton, DataList, EmptyState, FillBar, sayRange, StatusBadge, TimeRange, useSaying } from '@preau/ui';
import { IconCalendarOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay, useOrganization, useWorkPaths } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { cancelDates, refreshActivities, type Activity, type ActivityDate } from './activities.queries';
import { CapacityAction } from './capacity-form';

/** Every date with its places; one that cannot be held is cancelled from here. */
export function Dates({ activity }: { activity: Activity }) {
  const t = useText();
  return (
    <DataList<ActivityDate>
      reading={{ data: activity.dates, error: null, isPending: false, refetch: () => undefined }}
      keyOf={(date) => date.occurrenceId}
      countLabel={(dates) => t('activities.dateCount', { count: dates.filter((date) => date.status === 'planned').length })}
      empty={<EmptyState icon={IconCalendarOff} title={t('activities.noDates')}>{t('activities.noDatesWhy')}</EmptyState>}
    >
      {(date) => <DateRow activity={activity} date={date} />}
    </DataList>
  );
}

function DateRow({ activity, date }: { activity: Activity; date: ActivityDate }) {
  const t = useText();
  const may = useMay();
  const to = useWorkPaths();
  const saying = useSaying();
  const when = sayRange(date.startsAt, date.endsAt, saying);
  const places = activity.places.find((one) => one.occurrenceId === date.occurrenceId);
  const cancelled = date.status === 'cancelled';
  const over = Date.parse(date.endsAt) < Date.now();
  return (
    <div className="activities-date" data-cancelled={cancelled || undefined}>
      <div>
        <Link to={to.activity(activity.id)} search={{ tab: 'roster', date: date.occurrenceId }}><strong><TimeRange from={date.startsAt} to={date.endsAt} /></strong></Link>{' '}
        {cancelled && <StatusBadge tone="danger">{t('activities.oneDate.cancelled')}</StatusBadge>}
        {!cancelled && over && <StatusBadge tone="closed">{t('activities.oneDate.over')}</StatusBadge>}
      </div>
      {places !== undefined && !cancelled && (
        <FillBar {...places} />
      )}
      {may('activities.edit') && !cancelled && !over && (
        <Group gap="xs" className="activities-date-actions">
          {places !== undefined && <CapacityAction activityId={activity.id} places={places} what={when} />}
          <CancelDate activity={activity} date={date} when={when} />
        </Group>
      )}
    </div>
  );
}

function CancelDate({ activity, date, when }: { activity: Activity; date: ActivityDate; when: string }) {
  const t = useText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  // A date concerns everybody of the session, and who bought that date alone.
  const concerned = activity.places.filter((places) => places.occurrenceId === null || places.occurrenceId === date.occurrenceId);
  const people = concerned.reduce((sum, places) => sum + places.taken, 0);
  const single = concerned.filter((places) => places.occurrenceId !== null).reduce((sum, places) => sum + places.taken, 0);
  return (
    <ConfirmButton
      label={t('activities.oneDate.cancel')} aria-label={t('activities.oneDate.cancelOne', { when })}
      title={t('activities.oneDate.cancelOne', { when })}
      confirmLabel={t('activities.oneDate.confirm')}
      undo={t('activities.oneDate.undo')}
      onConfirm={async () => {
        const cancelled = await cancelDates({ organizationId, activityId: activity.id }, [date.occurrenceId], intention.keyFor(date.occurrenceId));
        intention.done();
        await refreshActivities(queries, organizationId);
        tellDone(t(cancelled === 0 ? 'activities.oneDate.already' : 'activities.oneDate.done', { when }));
      }}
    >
      <p>{people === 0 ? t('activities.oneDate.peopleNone') : t('activities.oneDate.people', { count: people })}</p>
      {single > 0 && <p>{t('activities.oneDate.single', { count: single })}</p>}
      <p>{t('activities.oneDate.money')}</p>
    </ConfirmButton>
  );
}
