import { Button, Group, Modal } from '@mantine/core';
import { ConfirmButton, Form, SelectField, useLanguage, useSubmission, useUiText } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { changeGroup, disableStaff, enableStaff, inviteStaff, staffQueries, type PermissionGroup, type StaffMember } from './staff.queries';

/** What can be done about one member of the staff. */
export function MemberActions({ member, groups }: { member: StaffMember; groups: readonly PermissionGroup[] }) {
  const t = useText();
  const ui = useUiText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [changing, setChanging] = useState(false);
  const name = `${member.givenName} ${member.familyName}`;
  const refresh = () => queries.invalidateQueries({ queryKey: staffQueries.all(organizationId) });
  async function sendAgain() {
    const { givenName, familyName, email, permissionGroupId } = member;
    await inviteStaff(organizationId, { givenName, familyName, email, permissionGroupId }, intention.keyFor(member.id));
    intention.done();
    tellDone(t('staff.invite.sent', { email }));
    await refresh();
  }
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <Button size="compact-sm" variant="default" aria-label={t('staff.changeGroupOf', { name })} onClick={() => setChanging(true)}>
        {t('staff.changeGroup')}
      </Button>
      {member.status === 'invited' && (
        <ConfirmButton tone="plain" label={t('staff.sendAgain')} title={t('staff.sendAgainTitle')} undo={t('staff.sendAgainUndo')} onConfirm={sendAgain}>
          {t('staff.sendAgainWhat', { email: member.email })}
        </ConfirmButton>
      )}
      {member.status === 'disabled' ? (
        <Button size="compact-sm" variant="default" aria-label={t('staff.enableOne', { name })} onClick={() => void enableStaff(organizationId, member.id).then(refresh).then(() => tellDone(t('staff.enabled', { name })))}>
          {t('staff.enable')}
        </Button>
      ) : (
        <ConfirmButton
          label={t('staff.disable')} aria-label={t('staff.disableOne', { name })}
          title={t('staff.disableTitle', { name })}
          undo={t('staff.disableUndo')}
          onConfirm={async () => {
            await disableStaff(organizationId, member.id);
            await refresh();
          }}
        >
          {t('staff.disableWhat', { name })}
        </ConfirmButton>
      )}
      <Modal opened={changing} onClose={() => setChanging(false)} title={t('staff.changeGroupOf', { name })} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <GroupForm member={member} groups={groups} onDone={() => setChanging(false)} />
      </Modal>
    </Group>
  );
}

function GroupForm({ member, groups, onDone }: { member: StaffMember; groups: readonly PermissionGroup[]; onDone: () => void }) {
  const t = useText();
  const language = useLanguage();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [groupId, setGroupId] = useState(member.permissionGroupId);
  const send = useCallback(
    async (permissionGroupId: string) => {
      await changeGroup(organizationId, member.id, permissionGroupId);
      await queries.invalidateQueries({ queryKey: staffQueries.all(organizationId) });
      tellDone(t('staff.groupChanged'));
      onDone();
    },
    [organizationId, member.id, queries, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  const chosen = groups.find((group) => group.id === groupId);
  return (
    <Form problem={problem} onSubmit={() => void submit(groupId)}>
      <SelectField name="permissionGroupId" label={t('staff.group')} help={chosen === undefined ? undefined : t('staff.permissions', { count: chosen.permissions.length })} value={groupId} onChange={setGroupId} choices={groups.map((group) => ({ value: group.id, label: language === 'fr' ? group.nameFr : group.nameEn }))} />
      <Group justify="flex-end">
        <Button type="submit" loading={busy} disabled={groupId === member.permissionGroupId}>
          {t('staff.changeGroup')}
        </Button>
      </Group>
    </Form>
  );
}
