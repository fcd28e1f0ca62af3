import '@mantine/core/styles/Accordion.css';
import { Accordion, Button, Group, Modal, NavLink, Stack } from '@mantine/core';
import { alertWithRetry, Async, ListSkeleton, PersonAvatar, StatusBadge, useUiText } from '@preau/ui';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useMay, useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { AddPersonForm } from './add-person-form';
import { Bars } from './bars';
import { ContactsForm } from './contacts-form';
import { householdQueries, type AccountPerson, type ClientAccount, type PersonHere } from './household.queries';
import { AddressForm, NoteForm, PersonForm, ReachForm } from './person-forms';
import { PersonActions } from './person-actions';
import { Questions } from './questions';

/** The people of the account; each opens section by section. */
export function MembersTab({ account, opened, onOpen }: { account: ClientAccount; opened: string | undefined; onOpen: (personId: string) => void }): ReactNode {
  const t = useText();
  const ui = useUiText();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const current = account.people.find((person) => person.id === opened) ?? account.people[0];
  return (
    <div className="admin-members">
      <nav aria-label={t('household.tabs.members')}>
        <Stack gap="xs">
          <ul className="admin-people">
            {account.people.map((person) => (
              <li key={person.id}>
                <NavLink
                  component="button"
                  active={person.id === current?.id}
                  aria-current={person.id === current?.id ? 'true' : undefined}
                  onClick={() => onOpen(person.id)}
                  leftSection={<PersonAvatar person={{ id: person.id, givenName: person.firstName, familyName: person.lastName }} size="sm" named />}
                  label={`${person.firstName} ${person.lastName}`}
                  description={<PersonLine person={person} />}
                />
              </li>
            ))}
          </ul>
          {may('clients.edit') && (
            <Button variant="default" leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
              {t('household.person.add')}
            </Button>
          )}
        </Stack>
      </nav>
      {current !== undefined && (
        <Stack gap="md">
          <Person key={current.id} account={account} person={current} />
          <Bars account={account} />
        </Stack>
      )}
      <Modal opened={adding} onClose={() => setAdding(false)} title={t('household.person.add')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <AddPersonForm
          accountId={account.accountId}
          onAdded={(person) => {
            setAdding(false);
            onOpen(person.id);
          }}
        />
      </Modal>
    </div>
  );
}

function PersonLine({ person }: { person: AccountPerson }) {
  const t = useText();
  const words = [person.isOwner ? t('household.person.owner') : '', person.birthDate ?? t('household.person.noBirthDate'), person.archivedAt === null ? '' : t('household.person.archived')];
  return words.filter((word) => word !== '').join(' · ');
}

function Person({ account, person }: { account: ClientAccount; person: AccountPerson }) {
  const t = useText();
  const { organizationId } = useOrganization();
  const reading = useQuery(householdQueries.person({ organizationId, accountId: account.accountId, personId: person.id }));
  return (
    <Async
      reading={reading}
      loading={<ListSkeleton />}
      empty="never"
      error={alertWithRetry}
      ready={(here) => (
        <section aria-label={`${person.firstName} ${person.lastName}`}>
          <Group justify="space-between" mb="sm">
            <h2 className="admin-person-name">
              {here.person.firstName} {here.person.lastName}{' '}
              {here.person.archivedAt !== null && <StatusBadge tone="closed">{t('household.person.archived')}</StatusBadge>}
            </h2>
            <PersonActions account={account} person={here.person} />
          </Group>
          <Sections here={here} accountId={account.accountId} />
        </section>
      )}
    />
  );
}

function Sections({ here, accountId }: { here: PersonHere; accountId: string }) {
  const t = useText();
  const sections: { value: string; label: string; content: ReactNode }[] = [
    { value: 'personal', label: t('household.sections.personal'), content: <PersonForm here={here} accountId={accountId} /> },
    { value: 'address', label: t('household.sections.address'), content: <AddressForm here={here} accountId={accountId} /> },
    { value: 'contacts', label: t('household.sections.contacts', { count: here.contacts.length }), content: <ContactsForm key={here.version} here={here} accountId={accountId} /> },
    { value: 'questions', label: t('household.sections.questions'), content: <Questions accountId={accountId} personId={here.person.id} /> },
    { value: 'communications', label: t('household.sections.communications'), content: <ReachForm here={here} accountId={accountId} /> },
    { value: 'note', label: t('household.sections.note'), content: <NoteForm here={here} accountId={accountId} /> },
  ];
  return (
    <Accordion multiple defaultValue={['personal']} variant="separated" keepMounted={false} order={3}>
      {sections.map((section) => (
        <Accordion.Item key={section.value} value={section.value}>
          <Accordion.Control>{section.label}</Accordion.Control>
          <Accordion.Panel>{section.content}</Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}
