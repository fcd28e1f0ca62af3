import { Title } from '@mantine/core';
import { DateText, sayDay, sayFullDay, sayTime, StatusBadge, TimeRange, useSaying } from '@preau/ui';
import { IconExternalLink, IconWheelchair } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { sayAges } from '../../lib/offer/ages';
import { stillToCome } from '../../lib/offer/places-status';
import { sayClock, sayWeekdays } from '../../lib/offer/weekly-times';
import { useText } from '../../lib/text';
import type { ActivityDetail } from './activity.queries';

interface SectionProps {
  activity: ActivityDetail;
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="activity-section">
      <Title order={2} id={id}>
        {title}
      </Title>
      {children}
    </section>
  );
}

/** Dates shown before one asks for all of them. */
const datesAtFirst = 6;

/** The weekly times, the closures, and every date. */
export function WhenSection({ activity }: SectionProps) {
  const t = useText();
  const say = useBilingual();
  const saying = useSaying();
  const [all, setAll] = useState(false);
  const { schedules, dates, closingDays, startsOn, endsOn } = activity;
  const shown = all ? dates : dates.filter((date) => !date.over).slice(0, datesAtFirst);
  const held = new Set(dates.map((date) => date.heldOn));
  const missed = closingDays.filter((day) => !held.has(day.closedOn));
  return (
    <Section title={t('activity.when')}>
      <ul className="activity-lines">
        {schedules.map((schedule, index) => (
          <li key={index}>
            <strong>{sayWeekdays(schedule.weekdays, saying.language)}</strong>, {sayClock(schedule.startTime, schedule.endTime, saying)}
            <span className="preau-quiet"> · {schedule.fromOn === schedule.toOn ? sayDay(schedule.fromOn, saying) : t('offer.fromTo', { from: sayDay(schedule.fromOn, saying), to: sayDay(schedule.toOn, saying) })}</span>
          </li>
        ))}
        {schedules.length === 0 && startsOn !== null && endsOn !== null && <li>{t('offer.fromTo', { from: sayFullDay(startsOn, saying), to: sayFullDay(endsOn, saying) })}</li>}
        {missed.map((day) => (
          <li key={day.closedOn}>
            <StatusBadge tone="closed">{t('activity.closedOn', { day: sayDay(day.closedOn, saying) })}</StatusBadge> <span className="preau-quiet">{say(day.nameFr, day.nameEn)}</span>
          </li>
        ))}
      </ul>
      {dates.length > 0 && (
        <>
          <p className="preau-quiet">
            {t('activity.dates', { count: dates.length })}
          </p>
          <ol className="activity-dates">
            {shown.map((date) => (
              <li key={date.occurrenceId} data-over={date.over || undefined}>
                <TimeRange from={date.startsAt} to={date.endsAt} />
                {date.status === 'cancelled' && <StatusBadge tone="danger">{t('activity.cancelled')}</StatusBadge>}
              </li>
            ))}
          </ol>
          {shown.length < dates.length && (
            <button type="button" className="activity-more" onClick={() => setAll(true)}>
              {t('activity.allDates', { count: dates.length })}
            </button>
          )}
        </>
      )}
    </Section>
  );
}

/** For whom it is, and who leads it. */
export function WhoSection({ activity }: SectionProps) {
  const t = useText();
  const { ageMinMonths, ageMaxMonths, staffNames, organizer } = activity;
  return (
    <Section title={t('activity.who')}>
      <ul className="activity-lines">
        <li>{t('activity.ages', { ages: sayAges(ageMinMonths, ageMaxMonths, t) })}</li>
        {(ageMinMonths !== null || ageMaxMonths !== null) && <li className="preau-quiet">{activity.dropInPriceCents !== null && activity.sessionPriceCents === null ? t('activity.agesOnDate') : t('activity.agesOnStart')}</li>}
        {staffNames !== '' && <li>{t('activity.ledBy', { names: staffNames })}</li>}
        {organizer !== '' && <li>{t('activity.organizer', { name: organizer })}</li>}
      </ul>
    </Section>
  );
}

export function WhereSection({ activity: { location, room } }: SectionProps) {
  const t = useText();
  if (location === null && room === '') return null;
  const address = location === null ? '' : [location.street, location.city, location.postalCode].filter((part) => part !== '').join(', ');
  const map = location === null || location.latitude === null || location.longitude === null ? (address === '' ? null : `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`) : `https://www.openstreetmap.org/?mlat=${location.latitude}&mlon=${location.longitude}#map=17/${location.latitude}/${location.longitude}`;
  return (
    <Section title={t('activity.where')}>
      <ul className="activity-lines">
        {location !== null && (
          <li>
            <strong>{location.name}</strong>
            {location.district !== '' && <span className="preau-quiet"> · {location.district}</span>}
          </li>
        )}
        {room !== '' && <li>{room}</li>}
        {address !== '' && <li>{address}</li>}
        {location !== null && location.accessibility !== '' && (
          <li>
            <IconWheelchair size={18} aria-hidden /> {location.accessibility === 'full' ? t('activity.accessible') : t('activity.partlyAccessible')}
          </li>
        )}
        {location !== null && location.description !== '' && <li className="preau-quiet">{location.description}</li>}
        {map !== null && (
          <li>
            <a href={map} target="_blank" rel="noreferrer">
              {t('activity.map')} <IconExternalLink size={16} aria-hidden />
            </a>
          </li>
        )}
      </ul>
    </Section>
  );
}

/** What will be asked on the way, so that nobody is surprised at the last step. */
export function NeededSection({ activity }: SectionProps) {
  const t = useText();
  const { hasForm, hasPaymentPlan } = activity;
  const [opensAt, closesAt] = [stillToCome(activity.registrationOpensAt, activity.now), stillToCome(activity.registrationClosesAt, activity.now)];
  if (!hasForm && !hasPaymentPlan && opensAt === null && closesAt === null) return null;
  return (
    <Section title={t('activity.needed')}>
      <ul className="activity-lines">
        {opensAt !== null && (
          <li>
            {t('activity.opens')} <DateText at={opensAt} show="day-and-time" year="always" />
          </li>
        )}
        {closesAt !== null && (
          <li>
            {t('activity.closes')} <DateText at={closesAt} show="day-and-time" year="always" />
          </li>
        )}
        {hasForm && <li>{t('activity.form')}</li>}
        {hasPaymentPlan && <li>{t('activity.plan')}</li>}
      </ul>
    </Section>
  );
}

/** Who may register when, where registration opens by stages. */
export function StagesSection({ activity: { stages } }: SectionProps) {
  const t = useText();
  const saying = useSaying();
  if (stages.length < 2) return null;
  const moment = (at: string): { day: string; time: string } => ({ day: sayDay(at, saying), time: sayTime(at, saying) });
  return (
    <Section title={t('opening.stagesTitle')}>
      <ol className="activity-lines">
        {stages.map(({ who, opensAt, closesAt }) => (
          <li key={`${who} ${opensAt}`}>
            <strong>{t(`opening.stage.${who}`)}</strong> {t('opening.stageFrom', moment(opensAt))}
            {closesAt !== null && <>, {t('opening.stageUntil', moment(closesAt))}</>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
