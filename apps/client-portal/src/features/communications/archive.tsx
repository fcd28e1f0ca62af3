import { Button, NativeSelect } from '@mantine/core';
import { DataList, DateText, EmptyState, StatusBadge } from '@preau/ui';
import { IconMail } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { familyQueries } from '../../lib/family/family.queries';
import { useText } from '../../lib/text';
import { communicationQueries, type MessageSummary } from './communications.queries';

/** Every message, newest first, of all organizations or of one. */
export function Archive({ organizationId, onChoose }: { organizationId: string | undefined; onChoose: (organizationId: string) => void }) {
  const t = useText();
  const chosen = useBilingual();
  const subscriptions = useQuery(familyQueries.subscriptions());
  const listed = useInfiniteQuery(communicationQueries.messages(organizationId));
  return (
    <>
      <NativeSelect
        className="messages-filter"
        label={t('communications.organization')}
        value={organizationId ?? ''}
        data={[{ value: '', label: t('communications.everyOrganization') }, ...(subscriptions.data?.rows ?? []).map((one) => ({ value: one.organizationId, label: chosen(one.organizationName, one.organizationNameEn) }))]}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
      <DataList
        reading={{ ...listed, data: listed.data?.pages.flatMap((page) => page.rows) }}
        countLabel={(rows) => t('communications.shown', { count: rows.length })}
        keyOf={(message) => message.id}
        empty={
          <EmptyState icon={IconMail} title={organizationId === undefined ? t('communications.empty') : t('communications.emptyHere')}>
            {t('communications.emptyWhy')}
          </EmptyState>
        }
      >
        {(message) => <MessageRow message={message} />}
      </DataList>
      {listed.hasNextPage && (
        <Button variant="default" mt="md" loading={listed.isFetchingNextPage} onClick={() => void listed.fetchNextPage()}>
          {t('communications.more')}
        </Button>
      )}
    </>
  );
}

function MessageRow({ message }: { message: MessageSummary }) {
  const t = useText();
  const chosen = useBilingual();
  const isRead = message.readAt !== null;
  return (
    <div className="message-row" data-unread={!isRead || undefined}>
      <div>
        <Link to={paths.message} params={{ messageId: message.id }}>
          {message.subject}
        </Link>
        <p className="preau-quiet">
          {chosen(message.organizationName, message.organizationNameEn)} · {message.recipientEmail}
        </p>
      </div>
      <div className="message-end">
        {!isRead && (
          <StatusBadge tone="held" icon={IconMail}>
            {t('communications.unreadBadge')}
          </StatusBadge>
        )}
        {message.state !== 'sent' && <StatusBadge tone={message.state === 'failed' ? 'danger' : 'closed'}>{t(`communications.state.${message.state}`)}</StatusBadge>}
        <DateText at={message.sentAt ?? message.createdAt} show="day-and-time" />
      </div>
    </div>
  );
}
