import type { Ref } from 'react';
import { PaymentFrame, type PaymentFrameHandle } from './payment-frame';
import type { PaymentToken } from './payment-message';
import { StripeFields, type StripeEntry } from './stripe-fields';

interface PaymentEntryProps {
  /** As the service answered: the processor's page in a frame, or fields that its script draws. */
  entry: { kind: 'frame' | 'elements'; url: string | null; elements: StripeEntry | null };
  kind: 'card' | 'bank';
  title: string;
  payer: { name: string; email: string };
  onToken: (token: PaymentToken) => void;
  ref?: Ref<PaymentFrameHandle>;
}

/** The processor's own fields, whichever processor it is. None of them is ours. */
export function PaymentEntry({ entry, kind, title, payer, onToken, ref }: PaymentEntryProps) {
  if (entry.elements !== null) return <StripeFields key={entry.elements.clientSecret} ref={ref} entry={entry.elements} kind={kind} title={title} payer={payer} onToken={onToken} />;
  return <PaymentFrame key={entry.url} ref={ref} src={entry.url ?? ''} title={title} onToken={onToken} />;
}
