import { Button, Group } from '@mantine/core';
import { alertWithRetry, Async, DateText, EmptyState, ListSkeleton, PageHeader } from '@preau/ui';
import { IconListNumbers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { Section } from '../../lib/section';
import { useText } from '../../lib/text';
import { EntryStatus } from '../../lib/waitlist/entry-status';
import { LeaveButton } from '../../lib/waitlist/leave-button';
import { waitlistQueries, type OwnWaitlistEntry } from '../../lib/waitlist/waitlist.queries';
import '../../lib/waitlist/waitlist.css';

const stillInLine: readonly string[] = ['waiting', 'offered', 'in-cart', 'skipped', 'withdrawn'];

/** What the family's people wait for, everywhere: their turn, what it means, and the answer when a place is offered. */
export function WaitlistsPage(): ReactNode {
  const t = useText();
  const reading = useQuery({ ...waitlistQueries.everywhere(), refetchInterval: 15_000 });
  return (
    <>
      <PageHeader title={t('waitlist.title')}>{t('waitlist.lead')}</PageHeader>
      <Async
        reading={reading}
        loading={<ListSkeleton rows={3} height={72} />}
        empty={{
          when: (rows) => rows.length === 0,
          show: (
            <EmptyState icon={IconListNumbers} title={t('waitlist.none')} action={<Button renderRoot={(props) => <Link to={paths.stores} {...props} />}>{t('waitlist.noneAction')}</Button>}>
              {t('waitlist.noneWhy')}
            </EmptyState>
          ),
        }}
        error={alertWithRetry}
        ready={(rows) => {
          const inLine = rows.filter(({ entry }) => stillInLine.includes(entry.status));
          const ended = rows.filter(({ entry }) => !stillInLine.includes(entry.status));
          return (
            <>
              {inLine.length > 0 && <Rows rows={inLine} />}
              {ended.length > 0 && (
                <Section title={t('waitlist.ended')}>
                  <Rows rows={ended} />
                </Section>
              )}
            </>
          );
        }}
      />
    </>
  );
}

function Rows({ rows }: { rows: readonly OwnWaitlistEntry[] }) {
  return (
    <ul className="preau-list">
      {rows.map((row) => (
        <Row key={row.entry.entryId} row={row} />
      ))}
    </ul>
  );
}

function Row({ row: { organizationId, organizationName, organizationNameEn, organizationSlug, entry } }: { row: OwnWaitlistEntry }) {
  const t = useText();
  const chosen = useBilingual();
  const name = chosen(entry.nameFr, entry.nameEn);
  const on = entry.startsAt ?? entry.startsOn;
  return (
    <li className="waitlist-row">
      <div>
        <Link to={paths.activity} params={{ slug: organizationSlug, activityId: entry.activityId }}>
          <strong>{name}</strong>
        </Link>
        <p className="preau-quiet">
          {entry.firstName} · {chosen(organizationName, organizationNameEn)}
          {on !== null && (
            <>
              {' '}
              · <DateText at={on} show={entry.startsAt === null ? undefined : 'day-and-time'} />
            </>
          )}
        </p>
        <EntryStatus entry={entry} />
      </div>
      <Group gap="xs">
        {entry.open && (
          <Button
            size="compact-md"
            aria-label={t('waitlist.answerOf', { activity: name, person: entry.firstName })}
            renderRoot={(props) => <Link to={paths.waitlistOffer} params={{ slug: organizationSlug, entryId: entry.entryId }} {...props} />}
          >
            {t('waitlist.answer')}
          </Button>
        )}
        {entry.status === 'in-cart' && (
          <Button size="compact-md" renderRoot={(props) => <Link to={paths.cart} {...props} />}>
            {t('waitlist.toCart')}
          </Button>
        )}
        {(entry.status === 'waiting' || entry.status === 'skipped' || entry.status === 'withdrawn') && <LeaveButton organizationId={organizationId} entry={entry} activity={name} />}
      </Group>
    </li>
  );
}
