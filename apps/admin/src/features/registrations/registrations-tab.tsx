import { Switch } from '@mantine/core';
import { alertWithRetry, Async, DateText, EmptyState, ListSkeleton, StatusBadge, useLanguage, useSaying } from '@preau/ui';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { CardTable } from '../../lib/card-table';
import { RegistrationActions } from '../../lib/end-registration/registration-actions';
import { useOrganization, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { registrationsQueries, type Registration } from './registrations.queries';

interface Person {
  id: string;
  firstName: string;
  lastName: string;
  archivedAt: string | null;
}

/** What each person is registered to, in the order of first names; a dash for who has nothing to come. */
export function RegistrationsTab({ accountId, people }: { accountId: string; people: readonly Person[] }): ReactNode {
  const t = useText();
  const { organizationId } = useOrganization();
  const reading = useQuery(registrationsQueries.account({ organizationId, accountId }));
  const [everything, setEverything] = useState(false);
  const { timeZone, now } = useSaying();
  // The Canadian form of a date is YYYY-MM-DD.
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
  const current = (row: Registration) => row.state === 'live' && (row.endsOn === null || row.endsOn >= today);
  const inOrder = people.filter((person) => person.archivedAt === null).toSorted((a, b) => a.firstName.localeCompare(b.firstName, 'fr-CA'));
  return (
    <Async
      reading={reading}
      loading={<ListSkeleton />}
      empty={{ when: (rows) => rows.length === 0, show: <EmptyState icon={IconCalendarPlus} title={t('registrations.none')}>{t('registrations.noneWhy')}</EmptyState> }}
      error={alertWithRetry}
      ready={(rows) => (
        <>
          <Switch mb="md" label={t('registrations.everything')} checked={everything} onChange={(event) => setEverything(event.currentTarget.checked)} />
          {inOrder.map((person) => (
            <PersonRegistrations key={person.id} name={`${person.firstName} ${person.lastName}`} rows={rows.filter((row) => row.personId === person.id && (everything || current(row)))} />
          ))}
        </>
      )}
    />
  );
}

function PersonRegistrations({ name, rows }: { name: string; rows: readonly Registration[] }) {
  const t = useText();
  const to = useWorkPaths();
  const language = useLanguage();
  return (
    <section className="admin-person-block">
      <h2>{name}</h2>
      {rows.length === 0 ? (
        <p className="preau-quiet" aria-label={t('registrations.nothing')}>–</p>
      ) : (
        <CardTable<Registration>
          reading={{ data: { items: rows, total: rows.length }, error: null, isPending: false, refetch: () => undefined }}
          caption={name}
          idOf={(row) => row.claimId}
          countLabel={(total) => t('registrations.count', { count: total })}
          empty={null}
          columns={[
            { accessor: 'nameFr', title: t('registrations.activity'), render: (row) => <Link to={to.activity(row.activityId)}>{language === 'fr' ? row.nameFr : row.nameEn}</Link> },
            { accessor: 'occurrenceId', title: t('registrations.kind'), render: (row) => t(row.occurrenceId === null ? 'registrations.session' : 'registrations.dropIn') },
            { accessor: 'startsOn', title: t('registrations.first'), render: (row) => (row.startsOn === null ? '–' : <DateText at={row.startsOn} year="always" />) },
            { accessor: 'endsOn', title: t('registrations.last'), render: (row) => (row.endsOn === null ? '–' : <DateText at={row.endsOn} year="always" />) },
            { accessor: 'locationName', title: t('registrations.place'), render: (row) => row.locationName ?? '–' },
            { accessor: 'state', title: t('registrations.state'), render: (row) => (row.state === 'live' ? <StatusBadge tone="success">{t('registrations.live')}</StatusBadge> : <StatusBadge tone="closed">{t('registrations.cancelled')}</StatusBadge>) },
            { accessor: 'claimId', title: t('registrations.actions'), textAlign: 'right', render: (row) => row.state === 'live' && <RegistrationActions claimId={row.claimId} name={language === 'fr' ? row.nameFr : row.nameEn} person={name} /> },
          ]}
        />
      )}
    </section>
  );
}
