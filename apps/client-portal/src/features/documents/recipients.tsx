import { Button, Card } from '@mantine/core';
import { alertWithRetry, Async, DateText, ListSkeleton, StatusBadge } from '@preau/ui';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { documentsQueries, type Recipient } from '../../lib/family/documents.queries';
import { useText } from '../../lib/text';
import { RecipientForm } from './recipient-form';

interface OfOrganization {
  organizationId: string;
  organizationName: string;
}

/** Those who paid: the owner of the account and the guardians with a share. */
export function Recipients({ organizationId, organizationName }: OfOrganization) {
  const reading = useQuery(documentsQueries.recipients(organizationId));
  return (
    <Async
      reading={reading}
      loading={<ListSkeleton rows={2} />}
      empty="never"
      error={alertWithRetry}
      ready={(recipients) => (
        <div className="documents-recipients">
          {recipients.map((recipient) => (
            <OneRecipient key={recipient.key} recipient={recipient} organizationId={organizationId} organizationName={organizationName} />
          ))}
        </div>
      )}
    />
  );
}

function OneRecipient({ recipient, organizationId, organizationName }: OfOrganization & { recipient: Recipient }) {
  const t = useText();
  const [editing, setEditing] = useState(false);
  const name = `${recipient.firstName} ${recipient.lastName}`;
  const address = [recipient.street, [recipient.city, recipient.province, recipient.postalCode].filter((part) => part !== '').join(' ')].filter((part) => part !== '').join(', ');
  return (
    <Card padding="lg">
      <h3 className="documents-name">{name}</h3>
      {editing ? (
        <RecipientForm key={recipient.version} recipient={recipient} organizationId={organizationId} organizationName={organizationName} onDone={() => setEditing(false)} />
      ) : (
        <>
          <dl className="documents-facts">
            <dt>{t('documents.sin')}</dt>
            <dd>
              {recipient.sinLast3 !== null ? <span className="preau-figures">{`••• ••• ${recipient.sinLast3}`}</span> : <StatusBadge tone={recipient.sinRefused ? 'closed' : 'warning'}>{t(recipient.sinRefused ? 'documents.sinRefusedBadge' : 'documents.sinMissing')}</StatusBadge>}
            </dd>
            <dt>{t('documents.address')}</dt>
            <dd>{recipient.street === '' ? <StatusBadge tone="warning">{t('documents.addressMissing')}</StatusBadge> : address}</dd>
            <dt>{t('documents.delivery')}</dt>
            <dd>{recipient.consentAt === null ? t('documents.onPaper') : <>{t('documents.electronic')} · <DateText at={recipient.consentAt} year="always" /></>}</dd>
          </dl>
          <div>
            <Button variant="default" leftSection={<IconPencil size={17} aria-hidden />} aria-label={t('documents.editOne', { name })} onClick={() => setEditing(true)}>
              {t('documents.edit')}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}
