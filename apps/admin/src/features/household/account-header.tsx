import { Button, Group, TagsInput, Modal, Stack, Badge, ActionIcon } from '@mantine/core';
import { Form, Notice, PageHeader, StatusBadge, useSubmission, useUiText } from '@preau/ui';
import { IconMail, IconPencil, IconPhone, IconShoppingCartPlus, IconTags } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useState, type ReactNode } from 'react';
import { useMay, useOrganization, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { ContactDetailsForm } from './contact-details-form';
import { refreshHousehold, saveTags, type ClientAccount } from './household.queries';

/** Who this client is, how to reach them and what can be done; it stays in sight while the tabs scroll. */
export function AccountHeader({ account, money }: { account: ClientAccount; /** Balance and expected balance. */ money: ReactNode }) {
  const t = useText();
  const ui = useUiText();
  const may = useMay();
  const to = useWorkPaths();
  const [editing, setEditing] = useState<'details' | 'tags' | null>(null);
  const owner = account.people.find((person) => person.isOwner);
  const { email, phone } = account.contactDetails;
  const name = owner === undefined ? '' : `${owner.firstName} ${owner.lastName}`;
  const close = () => setEditing(null);
  return (
    <div className="admin-account">
      <PageHeader
        title={name}
        actions={
          <>
            {money}
            {may('clients.billing') && (
              <Button leftSection={<IconShoppingCartPlus size={18} aria-hidden />} renderRoot={(props) => <Link to={to.purchase(account.accountId)} {...props} />}>
                {t('household.addPurchase')}
              </Button>
            )}
          </>
        }
      >
        <Group gap="xs" component="span">
          <span className="admin-fact">
            <IconPhone size={16} aria-hidden /> {phone === '' ? t('household.noPhone') : <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>}
          </span>
          <span className="admin-fact">
            <IconMail size={16} aria-hidden /> {email === null ? t('household.noEmail') : <a href={`mailto:${email}`}>{email}</a>}
          </span>
          {may('clients.edit') && (
            <ActionIcon variant="subtle" size="sm" aria-label={t('household.details.edit')} onClick={() => setEditing('details')}>
              <IconPencil size={16} aria-hidden />
            </ActionIcon>
          )}
          {account.username === null && <StatusBadge tone="closed" explanation={t('household.noLoginWhy')}>{t('household.noLogin')}</StatusBadge>}
          {account.contactDetails.missing.length > 0 && <StatusBadge tone="warning" explanation={t('household.missingWhy')}>{t('household.missing', { count: account.contactDetails.missing.length })}</StatusBadge>}
          {account.tags.map((tag) => (
            <Badge key={tag} variant="default" tt="none" renderRoot={(props) => <Link to={to.clients} search={{ tag }} {...props} />}>
              {tag}
            </Badge>
          ))}
          {may('clients.edit') && (
            <ActionIcon variant="subtle" size="sm" aria-label={t('household.tags.edit')} onClick={() => setEditing('tags')}>
              <IconTags size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      </PageHeader>
      {account.adminNote !== '' && <Notice tone="info" title={t('household.note.title')}>{account.adminNote}</Notice>}
      <Modal opened={editing === 'details'} onClose={close} title={t('household.details.title')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <ContactDetailsForm account={account} onDone={close} />
      </Modal>
      <Modal opened={editing === 'tags'} onClose={close} title={t('household.tags.edit')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <TagsForm account={account} onDone={close} />
      </Modal>
    </div>
  );
}

function TagsForm({ account, onDone }: { account: ClientAccount; onDone: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [tags, setTags] = useState(account.tags);
  const send = useCallback(
    async (wanted: string[]) => {
      const of = { organizationId, accountId: account.accountId };
      await saveTags(of, account.version, wanted);
      await refreshHousehold(queries, of);
      onDone();
    },
    [organizationId, account, queries, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Form problem={problem} onSubmit={() => void submit(tags)}>
      <Stack gap="md">
        <TagsInput label={t('household.tags.label')} description={t('household.tags.help')} value={tags} onChange={setTags} maxTags={30} clearable={false} />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {t('household.save')}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
