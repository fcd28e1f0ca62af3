import { Button, Modal } from '@mantine/core';
import { DataTable, DateText, EmptyState, PageHeader, StatusBadge, useLanguage, useUiText, type Tone } from '@preau/ui';
import { IconUserPlus, IconUserShield } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { InviteForm } from './invite-form';
import { MemberActions } from './member-actions';
import { staffQueries, type StaffMember } from './staff.queries';

const tones: Record<StaffMember['status'], Tone> = { invited: 'held', active: 'success', disabled: 'closed' };

/** Who works for the organization, and with what permissions. */
export function StaffPage(): ReactNode {
  const t = useText();
  const ui = useUiText();
  const language = useLanguage();
  const { organizationId } = useOrganization();
  const members = useQuery(staffQueries.members(organizationId));
  const groups = useQuery(staffQueries.groups(organizationId));
  const [inviting, setInviting] = useState(false);
  const reading = { ...members, data: members.data && { items: members.data, total: members.data.length } };
  const groupName = (id: string) => {
    const group = groups.data?.rows.find((one) => one.id === id);
    return group === undefined ? '…' : language === 'fr' ? group.nameFr : group.nameEn;
  };
  const invite = (
    <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setInviting(true)}>
      {t('staff.invite.open')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('staff.title')} actions={invite}>
        {t('staff.lead')}
      </PageHeader>
      <DataTable<StaffMember>
        reading={reading}
        caption={t('staff.title')}
        idOf={(member) => member.id}
        countLabel={(total) => t('staff.count', { count: total })}
        empty={<EmptyState icon={IconUserShield} title={t('staff.none')} action={invite} />}
        columns={[
          { accessor: 'familyName', title: t('staff.name'), render: (member) => <strong>{`${member.givenName} ${member.familyName}`}</strong> },
          { accessor: 'email', title: t('staff.email') },
          { accessor: 'permissionGroupId', title: t('staff.group'), render: (member) => groupName(member.permissionGroupId) },
          {
            accessor: 'status', title: t('staff.state'),
            render: (member) => (
              <StatusBadge tone={tones[member.status]} explanation={t(`staff.explained.${member.status}`)}>
                {t(`staff.states.${member.status}`)}
              </StatusBadge>
            ),
          },
          { accessor: 'invitedAt', title: t('staff.since'), render: (member) => <DateText at={member.disabledAt ?? member.acceptedAt ?? member.invitedAt} year="always" /> },
          { accessor: 'id', title: t('staff.actions'), textAlign: 'right', render: (member) => <MemberActions member={member} groups={groups.data?.rows ?? []} /> },
        ]}
      />
      <Modal opened={inviting} onClose={() => setInviting(false)} title={t('staff.invite.title')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <InviteForm groups={groups.data?.rows ?? []} onDone={() => setInviting(false)} />
      </Modal>
    </>
  );
}
