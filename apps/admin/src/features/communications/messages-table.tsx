import { Button, Group, UnstyledButton } from '@mantine/core';
import { alertWithRetry, Async, ConfirmButton, DateText, EmptyState, ListSkeleton, StatusBadge, type Tone } from '@preau/ui';
import { IconMailOff } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CardTable } from '../../lib/card-table';
import { useMay, useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { communicationsQueries, resendMessage, type MessageSummary, type SentMessage } from './communications.queries';

const tones: Record<MessageSummary['state'], Tone> = { queued: 'held', sending: 'held', sent: 'success', 'maybe-sent': 'warning', failed: 'danger', suppressed: 'closed' };

/** What was written: each message opens in place as it was sent. */
export function MessagesTable({ asked, tools }: { asked: Parameters<typeof communicationsQueries.messages>[1]; tools?: ReactNode }) {
  const t = useText();
  const { organizationId } = useOrganization();
  const pages = useInfiniteQuery({ ...communicationsQueries.messages(organizationId, asked), placeholderData: keepPreviousData });
  const items = pages.data?.pages.flatMap((page) => page.rows);
  const reading = { ...pages, data: items && { items, total: items.length } };
  return (
    <>
      <CardTable<MessageSummary>
        reading={reading}
        caption={t('communications.title')}
        idOf={(message) => message.id}
        countLabel={(total) => t('communications.count', { count: total })}
        empty={<EmptyState icon={IconMailOff} title={t('communications.none')}>{t('communications.noneWhy')}</EmptyState>}
        tools={tools}
        expansion={(message) => <MessageDetail messageId={message.id} />}
        columns={[
          { accessor: 'createdAt', title: t('communications.date'), render: (message) => <DateText at={message.sentAt ?? message.createdAt} show="day-and-time" /> },
          { accessor: 'subject', title: t('communications.subject'), render: (message) => <UnstyledButton className="admin-opens">{message.subject}</UnstyledButton> },
          { accessor: 'recipientEmail', title: t('communications.to'), render: (message) => <span title={t(`communications.because.${message.recipientBecause}`)}>{message.recipientEmail}</span> },
          { accessor: 'state', title: t('communications.state'), render: (message) => <StatusBadge tone={tones[message.state]} explanation={t(`communications.explained.${message.state}`)}>{t(`communications.states.${message.state}`)}</StatusBadge> },
        ]}
      />
      {pages.hasNextPage && (
        <Group justify="center" mt="md">
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('communications.more')}
          </Button>
        </Group>
      )}
    </>
  );
}

function MessageDetail({ messageId }: { messageId: string }) {
  const { organizationId } = useOrganization();
  const reading = useQuery(communicationsQueries.message(organizationId, messageId));
  return <Async reading={reading} loading={<ListSkeleton rows={2} height={40} />} empty="never" error={alertWithRetry} ready={(message) => <Message message={message} />} />;
}

function Message({ message }: { message: SentMessage }) {
  const t = useText();
  const may = useMay();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  return (
    <div className="admin-detail">
      <p className="preau-quiet">
        {t(`communications.because.${message.recipientBecause}`)}
        {message.lastError !== null && ` · ${t('communications.lastError', { error: message.lastError })}`}
      </p>
      <pre className="admin-message">{message.bodyText}</pre>
      {may('communications.send') && (
        <ConfirmButton
          tone="plain"
          label={t('communications.resend')}
          title={t('communications.resendTitle')}
          undo={t('communications.resendUndo')}
          onConfirm={async () => {
            await resendMessage(organizationId, message.id, intention.keyFor(message.id));
            intention.done();
            await queries.invalidateQueries({ queryKey: communicationsQueries.all(organizationId) });
            tellDone(t('communications.resent'));
          }}
        >
          {t('communications.resendWhat', { email: message.recipientEmail })}
        </ConfirmButton>
      )}
    </div>
  );
}
