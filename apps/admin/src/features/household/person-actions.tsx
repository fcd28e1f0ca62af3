import { Group } from '@mantine/core';
import { ConfirmButton } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useMay, useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { archivePerson, changeOwner, deletePerson, refreshHousehold, type AccountPerson, type ClientAccount } from './household.queries';

/** Owner, archive and deletion; the API knows who may be removed by staff. */
export function PersonActions({ account, person }: { account: ClientAccount; person: AccountPerson }): ReactNode {
  const t = useText();
  const may = useMay();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const of = { organizationId, accountId: account.accountId };
  const name = `${person.firstName} ${person.lastName}`;
  const owner = account.people.find((one) => one.isOwner);
  if (!may('clients.edit') || person.isOwner) return null;
  const offer = (action: 'archive' | 'unarchive' | 'delete' | 'own', run: () => Promise<void>, tone: 'danger' | 'plain' = 'plain') => (
    <ConfirmButton
      tone={tone}
      label={t(`household.actions.${action}.open`)}
      title={t(`household.actions.${action}.title`, { name })}
      undo={t(`household.actions.${action}.undo`)}
      onConfirm={async () => {
        await run();
        await refreshHousehold(queries, of);
      }}
    >
      {t(`household.actions.${action}.what`, { name, owner: owner === undefined ? '' : `${owner.firstName} ${owner.lastName}` })}
    </ConfirmButton>
  );
  const ofPerson = { ...of, personId: person.id };
  return (
    <Group gap="xs">
      {person.archivedAt === null && offer('own', () => changeOwner(of, person.id))}
      {person.archivedAt === null ? account.username === null && offer('archive', () => archivePerson(ofPerson, true)) : offer('unarchive', () => archivePerson(ofPerson, false))}
      {account.username === null && offer('delete', () => deletePerson(ofPerson), 'danger')}
    </Group>
  );
}
