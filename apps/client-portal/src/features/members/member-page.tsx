import { Button, Card, Group } from '@mantine/core';
import { alertWithRetry, Async, DateText, EmptyState, ListSkeleton, Notice, PageHeader, PersonAvatar, StatusBadge } from '@preau/ui';
import { IconArrowLeft, IconPencil } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { paths } from '../../app/paths';
import { familyQueries, type Person } from '../../lib/family/family.queries';
import { Section } from '../../lib/section';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { MemberActions } from './member-actions';
import { OrganizationFile } from './organization-file';
import { PersonFactsForm } from './person-facts';
import './members.css';

const route = getRouteApi('/shell/private/members/$personId');

/** One person: what everybody shares, then what each organization knows. */
export function MemberPage(): ReactNode {
  const t = useText();
  const { personId } = route.useParams();
  const { data, ...reading } = useQuery(familyQueries.people());
  const person = data?.rows.find((one) => one.id === personId);
  return (
    <>
      <p className="portal-back">
        <Link to={paths.members}>
          <IconArrowLeft size={15} aria-hidden /> {t('members.back')}
        </Link>
      </p>
      <Async
        reading={{ ...reading, data: data?.rows }}
        loading={<ListSkeleton rows={4} />}
        empty={{ when: () => person === undefined, show: <NotFound /> }}
        error={alertWithRetry}
        ready={() => person !== undefined && <Member key={person.id} person={person} />}
      />
    </>
  );
}

function NotFound() {
  const t = useText();
  return (
    <>
      <PageHeader title={t('members.title')} />
      <EmptyState title={t('members.notFound')} action={<Button renderRoot={(props) => <Link to={paths.members} {...props} />}>{t('members.back')}</Button>} />
    </>
  );
}

function Member({ person }: { person: Person }) {
  const t = useText();
  const name = `${person.firstName} ${person.lastName}`;
  return (
    <>
      <PageHeader title={name} actions={<MemberActions person={person} />} />
      <div className="member-head">
        <PersonAvatar person={{ id: person.id, givenName: person.firstName, familyName: person.lastName }} size="lg" named />
        <Group gap="xs">
          {person.isOwner && <StatusBadge tone="info">{t('members.owner')}</StatusBadge>}
          {person.archivedAt !== null && <StatusBadge tone="closed">{t('members.archivedBadge')}</StatusBadge>}
        </Group>
      </div>
      <Section title={t('members.global')}>
        <SharedFacts person={person} />
      </Section>
      <Files person={person} />
    </>
  );
}

function SharedFacts({ person }: { person: Person }) {
  const t = useText();
  const queries = useQueryClient();
  const [editing, setEditing] = useState(false);
  return (
    <Card padding="lg" maw="44rem">
      <p className="preau-quiet members-help">{t('members.globalHelp')}</p>
      {editing ? (
        <PersonFactsForm
          person={person}
          onCancel={() => setEditing(false)}
          onSaved={() => {
            setEditing(false);
            tellDone(t('members.saved'));
            void queries.invalidateQueries({ queryKey: familyQueries.all() });
          }}
        />
      ) : (
        <>
          <dl className="member-facts">
            <dt>{t('members.firstName')}</dt>
            <dd>{person.firstName}</dd>
            <dt>{t('members.lastName')}</dt>
            <dd>{person.lastName}</dd>
            <dt>{t('members.birthDate')}</dt>
            <dd>{person.birthDate === null ? t('members.noBirthDate') : <DateText at={person.birthDate} year="always" />}</dd>
            <dt>{t('members.gender')}</dt>
            <dd>{t(`members.genders.${person.gender ?? 'none'}`)}</dd>
          </dl>
          <div>
            <Button variant="default" leftSection={<IconPencil size={17} aria-hidden />} onClick={() => setEditing(true)}>
              {t('members.edit')}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}

/** One foldable part for each organization that knows the family. */
function Files({ person }: { person: Person }) {
  const t = useText();
  const { organization } = route.useSearch();
  const { data, ...reading } = useQuery(familyQueries.subscriptions());
  const missing = useQuery(familyQueries.missing());
  const known = data?.rows.filter((row) => !row.isPlatform);
  return (
    <Section title={t('members.organizations.title')}>
      <p className="preau-quiet members-help">{t('members.organizations.help', { name: person.firstName })}</p>
      <Async
        reading={{ ...reading, data: known }}
        loading={<ListSkeleton rows={2} />}
        empty={{
          when: (rows) => rows.length === 0,
          show: (
            <Notice tone="info" title={t('members.organizations.empty')}>
              <p>{t('members.organizations.emptyWhy')}</p>
            </Notice>
          ),
        }}
        error={alertWithRetry}
        ready={(rows) =>
          rows.map((row) => (
            <OrganizationFile
              key={row.organizationId}
              person={person}
              organization={row}
              missing={missing.data?.rows.find((one) => one.organizationId === row.organizationId && one.personId === person.id)?.missing ?? []}
              startsOpen={organization === row.organizationId || rows.length === 1}
            />
          ))
        }
      />
    </Section>
  );
}
