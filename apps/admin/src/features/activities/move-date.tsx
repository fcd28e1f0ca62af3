import { Button, Group } from '@mantine/core';
import { Dialog, Form, TextField, useSaying, useSubmission } from '@preau/ui';
import { IconCalendarShare } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { moveDate, refreshActivities, type Activity, type ActivityDate } from './activities.queries';
import { wallTime } from './wall-time';

interface MoveDateProps {
  activity: Activity;
  date: ActivityDate;
  /** The date as people say it. */
  when: string;
}

/** Another day or other hours for one date: its people stay with it and are told. */
export function MoveDate(props: MoveDateProps) {
  const t = useText();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" leftSection={<IconCalendarShare size={16} aria-hidden />} aria-label={t('activities.move.openOne', { when: props.when })} onClick={() => setOpened(true)}>
        {t('activities.move.open')}
      </Button>
      {opened && <MoveForm {...props} onDone={() => setOpened(false)} />}
    </>
  );
}

function MoveForm({ activity, date, when, onDone }: MoveDateProps & { onDone: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const { timeZone } = useSaying();
  const before = { heldOn: date.heldOn, startTime: wallTime(date.startsAt, timeZone), endTime: wallTime(date.endsAt, timeZone), reason: '' };
  const [values, setValues] = useState(before);
  const people = activity.places.filter((places) => places.occurrenceId === null || places.occurrenceId === date.occurrenceId).reduce((sum, places) => sum + places.taken, 0);
  const same = values.heldOn === before.heldOn && values.startTime === before.startTime && values.endTime === before.endTime;
  const send = useCallback(
    async (input: typeof before) => {
      await moveDate({ organizationId, activityId: activity.id }, date.occurrenceId, { ...input, reason: input.reason.trim() }, intention.keyFor(input));
      intention.done();
      await refreshActivities(queries, organizationId);
      tellDone(t('activities.move.done'));
      onDone();
    },
    [organizationId, activity.id, date.occurrenceId, intention, queries, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  const field = (name: keyof typeof before) => ({ name, label: t(`activities.move.${name}`), value: values[name], onChange: (value: string) => setValues({ ...values, [name]: value }) });
  return (
    <Dialog onClose={onDone} title={t('activities.move.title', { when })}>
      <Form problem={problem} label={t('activities.move.title', { when })} onSubmit={() => void submit(values)}>
        <TextField {...field('heldOn')} type="date" />
        <Group grow align="flex-start">
          <TextField {...field('startTime')} type="time" />
          <TextField {...field('endTime')} type="time" />
        </Group>
        <TextField {...field('reason')} help={t('activities.oneDate.reasonHelp')} required={false} maxLength={500} />
        <p>{people === 0 ? t('activities.oneDate.peopleNone') : t('activities.move.people', { count: people })}</p>
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={same || values.heldOn === '' || values.startTime === '' || values.endTime === ''}>
            {t('activities.move.submit')}
          </Button>
        </Group>
      </Form>
    </Dialog>
  );
}
