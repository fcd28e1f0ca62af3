import { Switch, Table } from '@mantine/core';
import { alertWithRetry, Async, DateText, EmptyState, ListSkeleton, StatusBadge, useLanguage, useSaying } from '@preau/ui';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
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
        <Table.ScrollContainer minWidth={520} type="native">
          <Table aria-label={name}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('registrations.activity')}</Table.Th>
                <Table.Th>{t('registrations.kind')}</Table.Th>
                <Table.Th>{t('registrations.first')}</Table.Th>
                <Table.Th>{t('registrations.last')}</Table.Th>
                <Table.Th>{t('registrations.place')}</Table.Th>
                <Table.Th>{t('registrations.state')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.claimId}>
                  <Table.Td>
                    <Link to={to.activity(row.activityId)}>{language === 'fr' ? row.nameFr : row.nameEn}</Link>
                  </Table.Td>
                  <Table.Td>{t(row.occurrenceId === null ? 'registrations.session' : 'registrations.dropIn')}</Table.Td>
                  <Table.Td>{row.startsOn === null ? '–' : <DateText at={row.startsOn} year="always" />}</Table.Td>
                  <Table.Td>{row.endsOn === null ? '–' : <DateText at={row.endsOn} year="always" />}</Table.Td>
                  <Table.Td>{row.locationName ?? '–'}</Table.Td>
                  <Table.Td>{row.state === 'live' ? <StatusBadge tone="success">{t('registrations.live')}</StatusBadge> : <StatusBadge tone="closed">{t('registrations.cancelled')}</StatusBadge>}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}
