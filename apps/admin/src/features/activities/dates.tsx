import { Group, Stack } from '@mantine/core';
import { ConfirmButton, DataList, EmptyState, FillBar, sayRange, StatusBadge, TextField, TimeRange, useSaying } from '@preau/ui';
import { IconCalendarOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ConsequencesForAll } from '../../lib/end-registration/consequences';
import { cancelActivity, refreshEverything } from '../../lib/end-registration/end-registration.queries';
import { useMay, useOrganization, useWorkPaths } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { cancelDates, type Activity, type ActivityDate } from './activities.queries';
import { CapacityAction } from './capacity-form';
import { LeftByLimits } from './left-by-limits';
import { MoveDate } from './move-date';

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
        <div>
          <FillBar {...places} />
          <LeftByLimits activityId={activity.id} places={places} />
        </div>
      )}
      {may('activities.edit') && !cancelled && !over && (
        <Group gap="xs" className="activities-date-actions">
          {places !== undefined && <CapacityAction activityId={activity.id} places={places} what={when} />}
          {Date.parse(date.startsAt) > Date.now() && <MoveDate activity={activity} date={date} when={when} />}
          <CancelDate activity={activity} date={date} when={when} />
        </Group>
      )}
    </div>
  );
}

function CancelDate({ activity, date, when }: { activity: Activity; date: ActivityDate; when: string }) {
  const t = useText();
  const may = useMay();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [reason, setReason] = useState('');
  // A date concerns everybody of the session, and who bought that date alone.
  const concerned = activity.places.filter((places) => places.occurrenceId === null || places.occurrenceId === date.occurrenceId);
  const people = concerned.reduce((sum, places) => sum + places.taken, 0);
  const own = concerned.find((places) => places.occurrenceId !== null);
  const single = own?.taken ?? 0;
  // What was sold of this date alone ends with it, and what was paid goes back: for those who may give money back.
  const moneyToo = own !== undefined && may('payments.refund');
  async function cancel(): Promise<boolean> {
    const key = intention.keyFor([date.occurrenceId, reason.trim(), moneyToo]);
    if (!moneyToo) return (await cancelDates({ organizationId, activityId: activity.id }, [date.occurrenceId], reason.trim(), key)) > 0;
    await cancelActivity({ organizationId, activityId: activity.id }, reason.trim(), key, date.occurrenceId);
    return true;
  }
  return (
    <ConfirmButton
      label={t('activities.oneDate.cancel')} aria-label={t('activities.oneDate.cancelOne', { when })}
      title={t('activities.oneDate.cancelOne', { when })}
      confirmLabel={t('activities.oneDate.confirm')}
      undo={t('activities.oneDate.undo')}
      onConfirm={async () => {
        const cancelled = await cancel();
        intention.done();
        await refreshEverything(queries);
        tellDone(t(cancelled ? 'activities.oneDate.done' : 'activities.oneDate.already', { when }));
      }}
    >
      <Stack gap="sm">
        <p>{people === 0 ? t('activities.oneDate.peopleNone') : t('activities.oneDate.people', { count: people })}</p>
        {single > 0 && single < people && <p>{t('activities.oneDate.single', { count: single })}</p>}
        {single > 0 && <p>{moneyToo ? t('activities.oneDate.moneyBack', { count: single }) : t('activities.oneDate.money')}</p>}
        {single > 0 && moneyToo && <ConsequencesForAll activityId={activity.id} occurrenceId={date.occurrenceId} />}
        <TextField name="reason" label={t('activities.oneDate.reason')} help={t('activities.oneDate.reasonHelp')} required={moneyToo} value={reason} onChange={setReason} maxLength={500} />
      </Stack>
    </ConfirmButton>
  );
}
