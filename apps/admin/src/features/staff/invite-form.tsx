import { Button, Group } from '@mantine/core';
import { Form, SelectField, TextField, useDraft, useLanguage, useSubmission } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { inviteStaff, staffQueries, type Invitation, type PermissionGroup } from './staff.queries';

/** Invites somebody by e-mail: they follow the link and choose a password. */
export function InviteForm({ groups, onDone }: { groups: readonly PermissionGroup[]; onDone: () => void }) {
  const t = useText();
  const language = useLanguage();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const usual = groups.find((group) => group.code === 'clerk') ?? groups.at(-1);
  const { values, set, clear } = useDraft(`invitation.${organizationId}`, { givenName: '', familyName: '', email: '', permissionGroupId: '', locale: language === 'fr' ? 'fr-CA' : 'en-CA' });
  const send = useCallback(
    async (input: Invitation) => {
      await inviteStaff(organizationId, input, intention.keyFor(input));
      intention.done();
      clear();
      await queries.invalidateQueries({ queryKey: staffQueries.all(organizationId) });
      tellDone(t('staff.invite.sent', { email: input.email }));
      onDone();
    },
    [organizationId, intention, clear, queries, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  const groupId = values.permissionGroupId === '' ? (usual?.id ?? '') : values.permissionGroupId;
  const field = (name: 'givenName' | 'familyName' | 'email') => ({ name, label: t(`staff.invite.${name}`), value: values[name], onChange: (value: string) => set({ [name]: value }) });
  return (
    <Form problem={problem} onSubmit={() => void submit({ ...values, email: values.email.trim(), permissionGroupId: groupId, locale: values.locale === 'en-CA' ? 'en-CA' : 'fr-CA' })}>
      <p className="preau-quiet">{t('staff.invite.lead')}</p>
      <TextField {...field('givenName')} maxLength={100} autoComplete="off" />
      <TextField {...field('familyName')} maxLength={100} autoComplete="off" />
      <TextField {...field('email')} type="email" maxLength={254} autoComplete="off" />
      <SelectField name="permissionGroupId" label={t('staff.group')} value={groupId} onChange={(permissionGroupId) => set({ permissionGroupId })} choices={groups.map((group) => ({ value: group.id, label: language === 'fr' ? group.nameFr : group.nameEn }))} />
      <SelectField name="locale" label={t('staff.invite.locale')} value={values.locale} onChange={(locale) => set({ locale })} choices={[{ value: 'fr-CA', label: t('staff.invite.french') }, { value: 'en-CA', label: t('staff.invite.english') }]} />
      <Group justify="flex-end">
        <Button type="submit" loading={busy} disabled={values.givenName.trim() === '' || values.familyName.trim() === '' || values.email.trim() === ''}>
          {t('staff.invite.send')}
        </Button>
      </Group>
    </Form>
  );
}
