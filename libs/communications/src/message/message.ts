import type { Locale } from '@preau/organization';

/**
 * Every kind of message. `ifUnsure`: what to do when nobody knows whether the last try went through — mails about money
 * and access are sent again (twice is better than never), the others are left. `secret`: carries a one-time link.
 */
export const templates = {
  'verify-email': { ifUnsure: 'send-again', secret: true },
  'known-address': { ifUnsure: 'leave', secret: false },
  'reset-password': { ifUnsure: 'send-again', secret: true },
  'change-email': { ifUnsure: 'send-again', secret: true },
  'email-changed': { ifUnsure: 'send-again', secret: false },
  'password-changed': { ifUnsure: 'send-again', secret: false },
  'session-reuse': { ifUnsure: 'send-again', secret: false },
  'account-activation': { ifUnsure: 'send-again', secret: true },
  'staff-invitation': { ifUnsure: 'send-again', secret: true },
  'client-link': { ifUnsure: 'leave', secret: false },
  'order-confirmation': { ifUnsure: 'send-again', secret: false },
  'paid-too-late': { ifUnsure: 'send-again', secret: false },
  'payment-receipt': { ifUnsure: 'send-again', secret: false },
  'payment-reinstated': { ifUnsure: 'send-again', secret: false },
  'planned-payment-accepted': { ifUnsure: 'send-again', secret: false },
  'planned-payment-refused': { ifUnsure: 'send-again', secret: false },
  'planned-payment-pending': { ifUnsure: 'leave', secret: false },
  'registration-cancelled': { ifUnsure: 'send-again', secret: false },
  'cancellation-requested': { ifUnsure: 'send-again', secret: false },
  'cancellation-request-answered': { ifUnsure: 'send-again', secret: false },
  'registration-replaced': { ifUnsure: 'send-again', secret: false },
  'credit-memo': { ifUnsure: 'send-again', secret: false },
  'account-statement': { ifUnsure: 'leave', secret: false },
  refund: { ifUnsure: 'send-again', secret: false },
  'rl24-ready': { ifUnsure: 'leave', secret: false },
  'rl24-numbers': { ifUnsure: 'leave', secret: false },
  'charge-unresolved': { ifUnsure: 'send-again', secret: false },
  'balance-paid': { ifUnsure: 'send-again', secret: false },
  'balance-pending': { ifUnsure: 'leave', secret: false },
  'balance-refused': { ifUnsure: 'send-again', secret: false },
  'payment-requested': { ifUnsure: 'leave', secret: false },
  'debit-changed': { ifUnsure: 'send-again', secret: false },
  'debit-agreement': { ifUnsure: 'send-again', secret: false },
  'debit-agreement-ended': { ifUnsure: 'send-again', secret: false },
  'card-expires': { ifUnsure: 'leave', secret: false },
  'cheque-bounced': { ifUnsure: 'send-again', secret: false },
  'waitlist-offer': { ifUnsure: 'send-again', secret: false },
  'waitlist-called-off': { ifUnsure: 'send-again', secret: false },
  'dates-changed': { ifUnsure: 'send-again', secret: false },
  'participants-message': { ifUnsure: 'leave', secret: false },
  'opening-changed': { ifUnsure: 'leave', secret: false },
  'actions-to-take': { ifUnsure: 'leave', secret: false },
} as const satisfies Record<string, { ifUnsure: 'send-again' | 'leave'; secret: boolean }>;
export type Template = keyof typeof templates;

/** One session as a calendar shows it. */
export interface CalendarEntry {
  readonly uid: string;
  readonly title: string;
  /** ISO instants. */
  readonly startsAt: string;
  readonly endsAt?: string;
  readonly location?: string;
}

/** Made when the message is sent, from what is true then; only how to make it is kept. */
export type Attachment =
  | { readonly kind: 'invoice-pdf'; readonly invoiceId: string; readonly invoiceNumber: number }
  | { readonly kind: 'credit-memo-pdf'; readonly creditMemoId: string; readonly creditMemoNumber: number }
  | { readonly kind: 'statement-pdf'; readonly statementId: string; readonly to: string }
  | { readonly kind: 'calendar'; readonly fileName: string; readonly entries: readonly CalendarEntry[] }
  /** Not a file: the sealed token and the page that takes it, until the message is sent. */
  | { readonly kind: 'one-time-link'; readonly sealedToken: string; readonly page: string };

export type MessageState = 'queued' | 'sending' | 'sent' | 'maybe-sent' | 'failed' | 'suppressed';
export type RecipientBecause = 'primary-guardian' | 'owner-contact' | 'owner-username' | 'staff' | 'direct';

/** A message as it is kept. */
export interface Message {
  readonly organizationId: string;
  readonly id: string;
  readonly template: Template;
  readonly subjectKey: string;
  readonly version: number;
  readonly accountId: string | null;
  readonly recipientEmail: string;
  readonly recipientName: string;
  readonly recipientBecause: RecipientBecause;
  readonly locale: Locale;
  readonly subject: string;
  readonly bodyText: string;
  readonly bodyHtml: string;
  readonly attachments: readonly Attachment[];
  readonly state: MessageState;
  readonly tries: number;
  readonly leaseUntil: Date | null;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly readAt: Date | null;
}
