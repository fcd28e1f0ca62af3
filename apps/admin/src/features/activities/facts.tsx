import { Card, SimpleGrid, Title } from '@mantine/core';
import { Amount, DateText, useLanguage } from '@preau/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { activitiesQueries, type Activity } from './activities.queries';

/** What the activity is, as the catalogue keeps it. What says nothing is left out. */
export function Facts({ activity }: { activity: Activity }) {
  const t = useText();
  const named = useBilingual();
  const { organizationId } = useOrganization();
  const programs = useQuery(activitiesQueries.programs(organizationId));
  const location = useQuery({ ...activitiesQueries.location(organizationId, activity.locationId ?? ''), enabled: activity.locationId !== null });
  const program = programs.data?.find((one) => one.id === activity.programId);
  const category = program?.categories.find((one) => one.id === activity.categoryId);
  const none = t('activities.facts.none');
  const price = (cents: number | null) => (cents === null ? t('activities.facts.notSold') : <Amount value={cents} />);
  const moment = (at: string | null) => (at === null ? none : <DateText at={at} show="day-and-time" year="always" />);
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      <FactsCard
        title={t('activities.facts.what')}
        facts={[
          [t('activities.program'), program === undefined ? '' : named(program.nameFr, program.nameEn)],
          [t('activities.facts.category'), category === undefined ? '' : named(category.nameFr, category.nameEn)],
          [t('activities.facts.ages'), <Ages key="ages" min={activity.ageMinMonths} max={activity.ageMaxMonths} />],
          [t('activities.facts.leads'), activity.staffNames || none],
          [t('activities.facts.organizer'), activity.organizer],
          [t('activities.facts.source'), activity.source === 'manual' ? t('activities.facts.byHand') : activity.source],
          [t('activities.facts.description'), named(activity.descriptionFr, activity.descriptionEn) || none],
        ]}
      />
      <FactsCard
        title={t('activities.facts.where')}
        facts={[
          [t('activities.location'), location.data?.name ?? none],
          [t('activities.facts.address'), location.data === undefined ? '' : [location.data.street, location.data.city].filter((part) => part !== '').join(', ')],
          [t('activities.facts.room'), activity.room],
          [t('activities.facts.schedule'), activity.schedules.length === 0 ? none : <Schedules key="schedules" activity={activity} />],
        ]}
      />
      <FactsCard
        title={t('activities.facts.sale')}
        facts={[
          [t('activities.session'), price(activity.sessionPriceCents)],
          [t('activities.dropIn'), price(activity.dropInPriceCents)],
          [t('activities.facts.opens'), moment(activity.registrationOpensAt)],
          [t('activities.facts.closes'), moment(activity.registrationClosesAt)],
          [t('activities.facts.supply'), t(`activities.supplies.${activity.supply}`)],
          [t('activities.facts.mainlyChildren'), t(activity.mainlyChildren ? 'activities.facts.yes' : 'activities.facts.no')],
          [t('activities.facts.form'), t(activity.formId === null ? 'activities.facts.no' : 'activities.facts.yes')],
          [t('activities.facts.plan'), t(activity.paymentPlanId === null ? 'activities.facts.no' : 'activities.facts.yes')],
        ]}
      />
    </SimpleGrid>
  );
}

function FactsCard({ title, facts }: { title: string; facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <Card padding="lg">
      <Title order={2} mb="sm">{title}</Title>
      <dl className="activities-facts">
        {facts.filter(([, value]) => value !== '').map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** Ages are kept in completed months; people say years as soon as they come out even. */
function Ages({ min, max }: { min: number | null; max: number | null }) {
  const t = useText();
  const age = (months: number) => (months % 12 === 0 && months >= 24 ? t('activities.facts.years', { count: months / 12 }) : t('activities.facts.months', { count: months }));
  // The oldest age includes every month before the next birthday.
  const oldest = (months: number) => ((months + 1) % 12 === 0 ? t('activities.facts.years', { count: (months + 1) / 12 - 1 }) : age(months));
  if (min === null && max === null) return t('activities.facts.anyAge');
  if (max === null) return t('activities.facts.from', { age: age(min ?? 0) });
  if (min === null) return t('activities.facts.upTo', { age: oldest(max) });
  return t('activities.facts.between', { min: age(min), max: oldest(max) });
}

function Schedules({ activity }: { activity: Activity }) {
  const t = useText();
  const language = useLanguage();
  // 1 January 2024 was a Monday.
  const weekday = (day: number) => new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, day)));
  const clock = (time: string) => (language === 'fr' ? time.replace(':', ' h ') : time);
  return (
    <ul className="activities-schedules">
      {activity.schedules.map((schedule) => (
        <li key={`${schedule.fromOn} ${schedule.startTime} ${schedule.weekdays.join()}`}>
          {t('activities.facts.held', { days: schedule.weekdays.map(weekday).join(', '), from: clock(schedule.startTime), to: clock(schedule.endTime) })}
          <br />
          <span className="preau-quiet"><DateText at={schedule.fromOn} year="always" /> – <DateText at={schedule.toOn} year="always" /></span>
        </li>
      ))}
    </ul>
  );
}
