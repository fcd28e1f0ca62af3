import type { DeliveryFinding, MessageSummary, MessageView as KeptMessage } from '@preau/communications';
import type { Page } from '@preau/kernel';
import type { DeliveryFindingView, DeliveryView, MessagesView, MessageSummaryView, MessageView } from './communications.dto';

function summaryAnswer(message: MessageSummary): MessageSummaryView {
  const { id, organizationId, organizationName, organizationNameEn, template, subject, recipientEmail, recipientName, recipientBecause, state, createdAt, sentAt, readAt } = message;
  return {
    id, organizationId, organizationName, organizationNameEn, template, subject, recipientEmail, recipientName, recipientBecause, state,
    createdAt: createdAt.toISOString(), sentAt: sentAt?.toISOString() ?? null, readAt: readAt?.toISOString() ?? null,
  };
}
export function messagesAnswer(page: Page<MessageSummary>): MessagesView {
  return { rows: page.rows.map(summaryAnswer), next: page.next };
}
export function messageAnswer(message: KeptMessage): MessageView {
  return {
    ...summaryAnswer(message), bodyText: message.bodyText, bodyHtml: message.bodyHtml,
    attachments: message.attachments.map(({ kind, invoiceId, creditMemoId, statementId }) => ({
      kind: kind === 'invoice-pdf' || kind === 'credit-memo-pdf' || kind === 'statement-pdf' ? kind : 'calendar', invoiceId: invoiceId ?? null, creditMemoId: creditMemoId ?? null, statementId: statementId ?? null,
    })),
  };
}
export function deliveryAnswer(findings: readonly DeliveryFinding[]): DeliveryView {
  const nothing: Omit<DeliveryFindingView, 'code'> = { personId: null, because: null, email: null, messageId: null, subject: null, sentAt: null };
  return { rows: findings.map((finding) => ({ ...nothing, ...finding, sentAt: finding.code === 'left' ? finding.sentAt.toISOString() : null })) };
}
