import { Button, Progress, Stack } from '@mantine/core';
import { ConfirmAction, DateText, Notice, sayRange, TextField, useSaying } from '@preau/ui';
import { IconCalendarX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay, useOrganization } from '../organization';
import { tellDone } from '../tell';
import { useText } from '../text';
import { useIntention } from '../use-intention';
import { ConsequencesForAll } from './consequences';
import { cancelActivity, endRegistrationQueries, refreshEverything } from './end-registration.queries';

interface CancelActivityProps {
  activityId: string;
  status: string;
  registered: number;
}

/** The organization calls an activity off: everybody is told, what was not given is refunded. */
export function CancelActivity({ activityId, status, registered }: CancelActivityProps) {
  const t = useText();
  const may = useMay();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [reason, setReason] = useState('');
  if (!may('activities.edit') || !may('payments.refund') || status === 'cancelled' || status === 'draft') return null;
  async function cancel() {
    await cancelActivity({ organizationId, activityId }, reason.trim(), intention.keyFor([activityId, reason.trim()]));
    intention.done();
    await refreshEverything(queries);
    tellDone(t('cancellations.activity.started'));
  }
  return (
    <ConfirmAction
      trigger={(open) => (
        <Button size="compact-md" variant="default" leftSection={<IconCalendarX size={16} aria-hidden />} onClick={open}>
          {t('cancellations.activity.open')}
        </Button>
      )}
      title={t('cancellations.activity.title')}
      confirmLabel={t('cancellations.activity.open')}
      undo={t('cancellations.activity.undo')}
      onConfirm={cancel}
    >
      <Stack gap="sm">
        <p>{t('cancellations.activity.what', { count: registered })}</p>
        {registered > 0 && <ConsequencesForAll activityId={activityId} />}
        <TextField name="reason" label={t('cancellations.activity.reason')} help={t('cancellations.activity.reasonHelp')} value={reason} onChange={setReason} maxLength={500} />
      </Stack>
    </ConfirmAction>
  );
}

interface ActivityCancellationsProps {
  activityId: string;
  dates: readonly { readonly occurrenceId: string; readonly startsAt: string; readonly endsAt: string }[];
}

/** How far it is, while the worker is at it; then that it is done. */
export function ActivityCancellations({ activityId, dates }: ActivityCancellationsProps) {
  const t = useText();
  const saying = useSaying();
  const { organizationId } = useOrganization();
  const { data } = useQuery(endRegistrationQueries.ofActivity({ organizationId, activityId }));
  if (data === undefined || data.length === 0) return null;
  const title = (one: (typeof data)[number]): string => {
    const date = dates.find(({ occurrenceId }) => occurrenceId === one.occurrenceId);
    if (date === undefined) return t(one.state === 'running' ? 'cancellations.activity.running' : 'cancellations.activity.done');
    return t(one.state === 'running' ? 'cancellations.activity.dateRunning' : 'cancellations.activity.dateDone', { when: sayRange(date.startsAt, date.endsAt, saying) });
  };
  return (
    <Stack gap="sm" mb="md" className="activities-no-print">
      {data.map((one) => (
        <Notice key={one.id} tone={one.failed > 0 ? 'warning' : one.state === 'running' ? 'info' : 'success'} title={title(one)}>
          <p>
            {t('cancellations.activity.asked')} <DateText at={one.startedAt} year="always" /> · {one.reason}
          </p>
          <p role="status">{t('cancellations.activity.progress', { done: one.done, total: one.total })}</p>
          {one.failed > 0 && <p>{t('cancellations.activity.failed', { count: one.failed })}</p>}
          {one.state === 'running' && <Progress value={one.total === 0 ? 100 : ((one.done + one.failed) / one.total) * 100} aria-label={t('cancellations.activity.running')} />}
        </Notice>
      ))}
    </Stack>
  );
}
