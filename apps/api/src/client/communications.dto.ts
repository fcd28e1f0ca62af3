import { IsBoolean, IsUUID } from 'class-validator';
import { IfSent } from '../http/fields';
import { PageQuery } from '../http/page.dto';

type MessageStateName = 'queued' | 'sending' | 'sent' | 'maybe-sent' | 'failed' | 'suppressed';
type BecauseName = 'primary-guardian' | 'owner-contact' | 'owner-username' | 'staff' | 'direct';

export class OwnMessagesQuery extends PageQuery {
  /** Of this organization only. */
  @IfSent() @IsUUID() organizationId?: string;
}
export class MessageSummaryView {
  id: string;
  organizationId: string;
  organizationName: string;
  /** Empty when the organization has but one name. */
  organizationNameEn: string;
  /** Kind of message, for example order-confirmation. */
  template: string;
  subject: string;
  recipientEmail: string;
  recipientName: string;
  /** Why it went to that address. */
  recipientBecause: BecauseName;
  state: MessageStateName;
  createdAt: string;
  sentAt: string | null;
  readAt: string | null;
}
export class MessagesView {
  /** The newest first. */
  rows: MessageSummaryView[];
  next: string | null;
}
export class MessageAttachmentView {
  kind: 'invoice-pdf' | 'credit-memo-pdf' | 'statement-pdf' | 'calendar';
  invoiceId: string | null;
  creditMemoId: string | null;
  statementId: string | null;
}
export class MessageView extends MessageSummaryView {
  bodyText: string;
  /** To be shown in a frame that runs nothing. */
  bodyHtml: string;
  attachments: MessageAttachmentView[];
}
export class SubscriptionRowView {
  organizationId: string;
  organizationName: string;
  organizationNameEn: string;
  /** The platform's own messages: without them, notices that matter are missed. */
  isPlatform: boolean;
  /** News and campaigns. Messages about orders, payments and access always go. */
  email: boolean;
  /** Calendar entries with confirmations. */
  calendar: boolean;
}
export class SubscriptionsView {
  rows: SubscriptionRowView[];
}
export class ChangeSubscriptionBody {
  @IfSent() @IsBoolean() email?: boolean;
  @IfSent() @IsBoolean() calendar?: boolean;
}
export class DeliveryFindingView {
  code: 'no-address' | 'goes-to' | 'unsubscribed-from-news' | 'calendar-switched-off' | 'waiting' | 'could-not-be-delivered' | 'left';
  /** The person it is about; null for the account. */
  personId: string | null;
  because: BecauseName | null;
  email: string | null;
  messageId: string | null;
  subject: string | null;
  sentAt: string | null;
}
export class DeliveryView {
  rows: DeliveryFindingView[];
}
