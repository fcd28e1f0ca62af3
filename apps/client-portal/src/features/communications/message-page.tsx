import { alertWithRetry, Async, DateText, ListSkeleton, PageHeader, StatusBadge } from '@preau/ui';
import { IconArrowLeft, IconCalendar, IconReceipt, IconReceiptRefund } from '@tabler/icons-react';
import { StatementFile } from './statement-file';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { familyQueries } from '../../lib/family/family.queries';
import { useText } from '../../lib/text';
import { communicationQueries, markRead, type Message } from './communications.queries';
import './communications.css';

const route = getRouteApi('/shell/private/communications/$messageId');

/** One message as it was sent; looking at it makes it read. */
export function MessagePage(): ReactNode {
  const t = useText();
  const { messageId } = route.useParams();
  const reading = useQuery(communicationQueries.message(messageId));
  return (
    <>
      <p className="portal-back">
        <Link to={paths.communications}>
          <IconArrowLeft size={15} aria-hidden /> {t('communications.message.back')}
        </Link>
      </p>
      <Async reading={reading} loading={<ListSkeleton rows={3} />} empty="never" error={alertWithRetry} ready={(message) => <MessageBody message={message} />} />
    </>
  );
}

function useReadOnce(message: Message) {
  const queries = useQueryClient();
  const { id, readAt } = message;
  const told = useRef(false);
  useEffect(() => {
    if (readAt !== null || told.current) return;
    told.current = true;
    // A message that could not be marked is simply still unread next time.
    markRead(id).then(
      () => Promise.all([queries.invalidateQueries({ queryKey: communicationQueries.lists() }), queries.invalidateQueries(familyQueries.organizations())]),
      () => undefined,
    );
  }, [id, readAt, queries]);
}

function MessageBody({ message }: { message: Message }) {
  const t = useText();
  const chosen = useBilingual();
  useReadOnce(message);
  return (
    <article className="message">
      <PageHeader title={message.subject}>
        {chosen(message.organizationName, message.organizationNameEn)} · <DateText at={message.sentAt ?? message.createdAt} show="day-and-time" />
      </PageHeader>
      <p>
        {t('communications.message.to', { name: message.recipientName, email: message.recipientEmail })}{' '}
        {message.state !== 'sent' && <StatusBadge tone={message.state === 'failed' ? 'danger' : 'closed'}>{t(`communications.state.${message.state}`)}</StatusBadge>}
      </p>
      <p className="preau-quiet message-because">{t(`communications.message.because.${message.recipientBecause}`)}</p>
      {message.attachments.length > 0 && (
        <ul className="message-attachments" aria-label={t('communications.message.attachments')}>
          {message.attachments.map((attachment, index) => (
            <li key={index}>
              {attachment.kind === 'calendar' ? (
                <>
                  <IconCalendar size={17} aria-hidden /> {t('communications.message.calendar')}
                </>
              ) : attachment.kind === 'credit-memo-pdf' ? (
                <Link to={paths.billing} search={{ organization: message.organizationId }}>
                  <IconReceiptRefund size={17} aria-hidden /> {t('communications.message.creditMemo')}
                </Link>
              ) : attachment.kind === 'statement-pdf' && attachment.statementId !== null ? (
                <StatementFile statementId={attachment.statementId} />
              ) : (
                attachment.invoiceId !== null && (
                  <Link to={paths.invoice} params={{ invoiceId: attachment.invoiceId }}>
                    <IconReceipt size={17} aria-hidden /> {t('communications.message.invoice')}
                  </Link>
                )
              )}
            </li>
          ))}
        </ul>
      )}
      {message.bodyHtml === '' ? <p className="message-text">{message.bodyText}</p> : <Sheet html={message.bodyHtml} />}
    </article>
  );
}

const heightMax = 6_000;

/** The message in a frame of its own that runs nothing; its links open beside. */
function Sheet({ html }: { html: string }) {
  const t = useText();
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(480);
  return (
    <iframe
      ref={frame}
      className="message-sheet"
      title={t('communications.message.body')}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcDoc={`<base target="_blank">${html}`}
      style={{ height }}
      onLoad={() => {
        const asked = frame.current?.contentDocument?.documentElement.scrollHeight;
        if (asked !== undefined) setHeight(Math.min(asked + 16, heightMax));
      }}
    />
  );
}
