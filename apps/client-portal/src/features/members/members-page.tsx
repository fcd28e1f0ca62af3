import { Button, Card, Modal } from '@mantine/core';
import { DataList, DateText, EmptyState, PageHeader, PersonAvatar, StatusBadge, useUiText } from '@preau/ui';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { familyQueries, type Person, type PersonMissing } from '../../lib/family/family.queries';
import { Section } from '../../lib/section';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { PersonFactsForm } from './person-facts';
import './members.css';

/** Everybody of the account, and what is missing of each at a glance. */
export function MembersPage(): ReactNode {
  const t = useText();
  const ui = useUiText();
  const queries = useQueryClient();
  const [adding, setAdding] = useState(false);
  const { data, ...reading } = useQuery(familyQueries.people());
  const missing = useQuery(familyQueries.missing());
  const missingOf = (person: Person) => missing.data?.rows.filter((row) => row.personId === person.id);
  const archived = data?.rows.filter((person) => person.archivedAt !== null) ?? [];
  const add = (
    <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
      {t('members.add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('members.title')} actions={add}>
        {t('members.lead')}
      </PageHeader>
      <Section title={t('members.people')}>
        <DataList
          reading={{ ...reading, data: data?.rows.filter((person) => person.archivedAt === null) }}
          countLabel={(rows) => t('members.count', { count: rows.length })}
          layout="cards"
          rowHeight={120}
          keyOf={(person) => person.id}
          empty={<EmptyState title={t('members.people')} action={add} />}
        >
          {(person) => <PersonCard person={person} missing={missingOf(person)} />}
        </DataList>
      </Section>
      {archived.length > 0 && (
        <Section title={t('members.archived')}>
          <ul className="preau-list" data-layout="cards">
            {archived.map((person) => (
              <li key={person.id}>
                <PersonCard person={person} missing={[]} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Modal opened={adding} onClose={() => setAdding(false)} title={t('members.addTitle')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <p className="preau-quiet members-help">{t('members.addHelp')}</p>
        <PersonFactsForm
          person={null}
          onCancel={() => setAdding(false)}
          onSaved={(person) => {
            setAdding(false);
            tellDone(t('members.added', { name: person.firstName }));
            void queries.invalidateQueries({ queryKey: familyQueries.all() });
          }}
        />
      </Modal>
    </>
  );
}

function PersonCard({ person, missing }: { person: Person; missing: readonly PersonMissing[] | undefined }) {
  const t = useText();
  const chosen = useBilingual();
  const name = `${person.firstName} ${person.lastName}`;
  return (
    <Card padding="md" className="member-card">
      <div className="member-card-head">
        <PersonAvatar person={{ id: person.id, givenName: person.firstName, familyName: person.lastName }} named />
        <div>
          <h3>
            <Link to={paths.member} params={{ personId: person.id }}>
              {name}
            </Link>
          </h3>
          <p className="preau-quiet">{person.birthDate === null ? t('members.noBirthDate') : <DateText at={person.birthDate} year="always" />}</p>
        </div>
      </div>
      <div className="member-card-badges">
        {person.isOwner && <StatusBadge tone="info">{t('members.owner')}</StatusBadge>}
        {person.archivedAt !== null && <StatusBadge tone="closed">{t('members.archivedBadge')}</StatusBadge>}
        {person.archivedAt === null && missing?.length === 0 && <StatusBadge tone="success">{t('members.complete')}</StatusBadge>}
      </div>
      {missing !== undefined && missing.length > 0 && (
        <ul className="member-missing">
          {missing.map((row) => (
            <li key={row.organizationId}>
              <StatusBadge tone="warning">{t('members.missingCount', { count: row.missing.length })}</StatusBadge>
              <Link to={paths.member} params={{ personId: person.id }} search={{ organization: row.organizationId }}>
                {t('members.missingAt', { organization: chosen(row.organizationName, row.organizationNameEn), what: row.missing.map((one) => t(`members.missing.${one}`)).join(', ') })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
