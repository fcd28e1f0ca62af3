import { ActionIcon, Button, Chip, Group, SegmentedControl, Skeleton } from '@mantine/core';
import { alertWithRetry, Async, personColour } from '@preau/ui';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useText } from '../text';
import { calendarQueries, type CalendarMonth } from './calendar.queries';
import type { CalendarViewName } from './family-calendar';
import './calendar.css';

const FamilyCalendar = lazy(() => import('./family-calendar'));
const skeleton = <Skeleton height="32rem" radius="md" />;

interface CalendarPanelProps {
  view: CalendarViewName;
  anchor: string;
  today: string;
  /** Which views may be chosen; one alone is not asked. */
  views: readonly CalendarViewName[];
  onChange: (part: { view?: CalendarViewName; anchor?: string }) => void;
}

/** The day as far before or after as the view is long. */
function stepped(anchor: string, view: CalendarViewName, direction: 1 | -1): string {
  const date = new Date(`${anchor}T12:00:00Z`);
  if (view === 'week') date.setUTCDate(date.getUTCDate() + 7 * direction);
  else date.setUTCMonth(date.getUTCMonth() + direction, 1);
  return date.toISOString().slice(0, 10);
}

/** The calendar with its tools: where in time, which view, whose. */
export function CalendarPanel({ view, anchor, today, views, onChange }: CalendarPanelProps) {
  const t = useText();
  const [title, setTitle] = useState('');
  const [without, setWithout] = useState<readonly string[]>([]);
  const reading = useQuery(calendarQueries.around(anchor.slice(0, 7)));
  const shown = useMemo(() => (reading.data === undefined ? undefined : { ...reading.data, events: reading.data.events.filter((one) => !without.includes(one.personId)) }), [reading.data, without]);
  const count = shown?.events.filter((one) => one.heldOn.startsWith(anchor.slice(0, 7))).length ?? 0;
  return (
    <div className="family-calendar">
      <div className="family-calendar-tools">
        <Group gap="xs">
          <ActionIcon variant="default" size="lg" aria-label={t('calendar.before')} onClick={() => onChange({ anchor: stepped(anchor, view, -1) })}>
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="default" size="lg" aria-label={t('calendar.after')} onClick={() => onChange({ anchor: stepped(anchor, view, 1) })}>
            <IconChevronRight size={18} aria-hidden />
          </ActionIcon>
          <Button variant="default" size="sm" onClick={() => onChange({ anchor: today })}>
            {t('calendar.today')}
          </Button>
          <p className="family-calendar-title" role="status">
            {title}
          </p>
        </Group>
        {views.length > 1 && <SegmentedControl aria-label={t('calendar.view')} value={view} onChange={(value) => onChange({ view: value })} data={views.map((value) => ({ value, label: t(`calendar.views.${value}`) }))} />}
      </div>
      <Async
        reading={{ ...reading, data: shown }}
        loading={skeleton}
        empty="never"
        error={alertWithRetry}
        ready={(calendar) => (
          <>
            <PeopleFilter calendar={reading.data ?? calendar} without={without} onChange={setWithout} />
            <p className="preau-quiet" role="status">
              {count === 0 ? t('calendar.empty') : t('calendar.count', { count })}
            </p>
            <Suspense fallback={skeleton}>
              <FamilyCalendar calendar={calendar} view={view} anchor={anchor} onTitle={setTitle} />
            </Suspense>
            <p className="family-calendar-key">
              <span data-kind="activity">
                <i aria-hidden /> {t('calendar.key.activity')}
              </span>
              <span data-kind="closing">
                <i aria-hidden /> {t('calendar.key.closing')}
              </span>
            </p>
          </>
        )}
      />
    </div>
  );
}

/** One button for each person who has something; taking one off hides what is theirs. */
function PeopleFilter({ calendar, without, onChange }: { calendar: CalendarMonth; without: readonly string[]; onChange: (without: readonly string[]) => void }) {
  const t = useText();
  const people = [...new Map(calendar.events.map((one) => [one.personId, one.firstName])).entries()];
  if (people.length < 2) return null;
  return (
    <div className="family-calendar-people" role="group" aria-label={t('calendar.people')}>
      {people.map(([id, firstName]) => (
        <Chip key={id} checked={!without.includes(id)} color={personColour(id)} autoContrast={false} onChange={(checked) => onChange(checked ? without.filter((one) => one !== id) : [...without, id])}>
          {firstName}
        </Chip>
      ))}
    </div>
  );
}
