import { alertWithRetry, Async, ListSkeleton, StatusBadge } from '@preau/ui';
import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import type { KnownOrganization, MissingInformation, Person } from '../../lib/family/family.queries';
import { useText } from '../../lib/text';
import { ContactsPart } from './contacts-part';
import { AccountDetailsPart, DetailsHerePart } from './details-parts';
import { FormsPart } from './forms-part';
import { memberQueries } from './members.queries';

interface OrganizationFileProps {
  person: Person;
  organization: KnownOrganization;
  missing: readonly MissingInformation[];
  startsOpen: boolean;
}

/** What one organization knows of one person; read only once it is opened. */
export function OrganizationFile({ person, organization, missing, startsOpen }: OrganizationFileProps) {
  const t = useText();
  const chosen = useBilingual();
  const [opened, setOpened] = useState(startsOpen);
  return (
    <details className="member-file" open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <h3>
          <IconChevronRight size={20} className="member-file-mark" aria-hidden />
          {chosen(organization.organizationName, organization.organizationNameEn)}
        </h3>
        {missing.length === 0 ? (
          <StatusBadge tone="success">{t('members.organizations.complete')}</StatusBadge>
        ) : (
          <StatusBadge tone="warning">{missing.map((one) => t(`members.missing.${one}`)).join(', ')}</StatusBadge>
        )}
      </summary>
      {opened && <FileBody person={person} organization={organization} />}
    </details>
  );
}

function FileBody({ person, organization }: Pick<OrganizationFileProps, 'person' | 'organization'>) {
  const chosen = useBilingual();
  const file = { organizationId: organization.organizationId, personId: person.id };
  const reading = useQuery(memberQueries.here(file));
  const name = chosen(organization.organizationName, organization.organizationNameEn);
  return (
    <div className="member-file-body">
      {person.isOwner && <AccountDetailsPart organizationId={organization.organizationId} />}
      <Async
        reading={reading}
        loading={<ListSkeleton rows={2} />}
        empty="never"
        error={alertWithRetry}
        ready={(here) => (
          <>
            {!person.isOwner && <DetailsHerePart file={file} here={here} />}
            {(here.rules.required > 0 || here.contacts.length > 0 || !person.isOwner) && <ContactsPart key={here.version} file={file} here={here} organizationName={name} />}
          </>
        )}
      />
      <FormsPart file={file} person={person} />
    </div>
  );
}
