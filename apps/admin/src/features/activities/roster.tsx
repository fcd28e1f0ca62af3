import { Button, Group, NativeSelect } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { DataList, DateText, EmptyState, ProblemAlert, sayRange, StatusBadge, useSaying } from '@preau/ui';
import { IconPrinter, IconUsers } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { useMay, useOrganization, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { activitiesQueries, markAttendance, type Activity, type AttendanceMark, type RosterRow } from './activities.queries';
import { Attendance } from './attendance';
import { rosterOfDate } from './roster-of-date';
import { WriteToParticipants } from './write-to-participants';

interface RosterProps {
  activity: Activity;
  /** The date whose attendance is taken; everybody of the activity without it. */
  date: string | undefined;
  onDate: (occurrenceId: string | undefined) => void;
}

/** Who comes, by name; with a date, who was there. Prints as the sheet that a leader takes along. */
export function Roster({ activity, date, onDate }: RosterProps) {
  const t = useText();
  const named = useBilingual();
  const may = useMay();
  const saying = useSaying();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const query = activitiesQueries.roster({ organizationId, activityId: activity.id });
  const reading = useQuery(query);
  const [problem, setProblem] = useState<Problem | null>(null);
  const dates = activity.dates.filter((one) => one.status === 'planned');
  const held = dates.find((one) => one.occurrenceId === date);
  const rows = reading.data && rosterOfDate(reading.data, held?.occurrenceId ?? null);

  async function mark(row: RosterRow, occurrenceId: string, given: AttendanceMark) {
    const show = (kept: unknown) =>
      queries.setQueryData(query.queryKey, (before) => before?.map((one) => (one.claimId === row.claimId ? { ...one, attendance: { ...one.attendance, [occurrenceId]: kept } } : one)));
    const former = row.attendance[occurrenceId];
    show(given);
    setProblem(null);
    try {
      await markAttendance({ organizationId, activityId: activity.id }, row.claimId, occurrenceId, given);
    } catch (cause) {
      show(former);
      setProblem(problemOf(cause));
    }
  }

  return (
    <section aria-label={t('activities.roster.title')} className="roster">
      <div className="activities-print-only">
        <h2>{named(activity.nameFr, activity.nameEn)}</h2>
        <p>{[activity.code, activity.staffNames, held === undefined ? '' : sayRange(held.startsAt, held.endsAt, saying)].filter((part) => part !== '').join(' · ')}</p>
      </div>
      {problem !== null && <ProblemAlert problem={problem} />}
      <DataList<RosterRow>
        reading={{ ...reading, data: rows }}
        rowHeight={48}
        keyOf={(row) => row.claimId}
        countLabel={(people) => {
          const count = people.filter((row) => row.kind === 'registration').length;
          return count === 0 ? t('activities.roster.countNone') : t('activities.roster.count', { count });
        }}
        tools={
          <Group gap="sm" align="flex-end" className="activities-no-print">
            <NativeSelect
              label={t('activities.roster.date')}
              data={[{ value: '', label: t('activities.roster.everybody') }, ...dates.map((one) => ({ value: one.occurrenceId, label: sayRange(one.startsAt, one.endsAt, saying) }))]}
              value={held?.occurrenceId ?? ''}
              onChange={(event) => onDate(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
            />
            <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
              {t('activities.roster.print')}
            </Button>
            {may('communications.send') && (
              <WriteToParticipants activityId={activity.id} occurrenceId={held?.occurrenceId ?? null} when={held === undefined ? '' : sayRange(held.startsAt, held.endsAt, saying)} people={rows?.filter((row) => row.kind === 'registration').length ?? 0} />
            )}
          </Group>
        }
        empty={
          <EmptyState icon={IconUsers} title={t(held === undefined ? 'activities.roster.none' : 'activities.roster.noneOnDate')} action={held === undefined ? undefined : <Button variant="default" onClick={() => onDate(undefined)}>{t('activities.roster.everybody')}</Button>}>
            {t('activities.roster.noneWhy')}
          </EmptyState>
        }
      >
        {(row) => <Participant row={row} dates={activity.dates} marks={held === undefined || row.kind !== 'registration' ? null : <Attendance name={`${row.firstName} ${row.lastName}`} value={row.attendance[held.occurrenceId]} onMark={may('attendance.mark') ? (given) => void mark(row, held.occurrenceId, given) : null} />} />}
      </DataList>
    </section>
  );
}

function Participant({ row, dates, marks }: { row: RosterRow; dates: Activity['dates']; marks: ReactNode }) {
  const t = useText();
  const may = useMay();
  const to = useWorkPaths();
  const name = row.lastName === '' && row.firstName === '' ? t('activities.roster.unnamed') : `${row.lastName}, ${row.firstName}`;
  const own = dates.find((one) => one.occurrenceId === row.occurrenceId);
  return (
    <div className="roster-row">
      <div className="roster-who">
        {may('clients.view') ? <Link to={to.client(row.accountId)} search={{ tab: 'members', person: row.personId }}><strong>{name}</strong></Link> : <strong>{name}</strong>}
        <span className="preau-quiet">
          {row.birthDate !== null && <>{t('activities.roster.born')} <DateText at={row.birthDate} year="always" /></>}
          {own !== undefined && <> · {t('activities.roster.dropIn')} <DateText at={own.startsAt} show="day-and-time" /></>}
        </span>
      </div>
      <Group gap="xs">
        {row.kind !== 'registration' && (
          <StatusBadge tone={row.kind === 'hold' ? 'held' : 'waitlist'}>
            {t(row.kind === 'hold' ? 'activities.roster.hold' : 'activities.roster.offer')} {row.expiresAt !== null && <DateText at={row.expiresAt} show="time" />}
          </StatusBadge>
        )}
        {row.overCapacity && <StatusBadge tone="warning" explanation={t('activities.roster.overWhy')}>{t('activities.roster.over')}</StatusBadge>}
      </Group>
      {marks}
    </div>
  );
}
