import { createIntention } from '@preau/api-client';
import { alertWithRetry, Async, currentLocale, ListSkeleton, PaymentEntry, TextField, useDraft, type PaymentFrameHandle, type PaymentToken } from '@preau/ui';
import { useQuery } from '@tanstack/react-query';
import { useRef, type Ref } from 'react';
import { useText } from '../../lib/text';
import { useEmail } from '../../lib/use-session';
import { addMethod } from './checkout-requests';
import { checkoutQueries, type Cart } from './checkout.queries';

interface NewMethod {
  holderName: string;
  billingPostalCode: string;
}

/** What we ourselves ask about a new method; its number is typed in the processor's own fields only. */
export function useNewMethod(organizationId: string, cart: Cart) {
  const draft = useDraft<NewMethod>(`method.${organizationId}`, { holderName: '', billingPostalCode: cart.contact.details?.postalCode ?? '' });
  const intention = useRef(createIntention());
  async function keep(token: string, agreedText: string | undefined): Promise<string> {
    const body = { organizationId, token, holderName: draft.values.holderName.trim(), billingPostalCode: draft.values.billingPostalCode.trim(), ...(agreedText === undefined ? {} : { agreedText }) };
    const { paymentMethodId } = await addMethod(body, intention.current.keyFor(body));
    intention.current.done();
    draft.clear();
    return paymentMethodId;
  }
  return { values: draft.values, set: draft.set, keep };
}

interface NewMethodFieldsProps {
  organizationId: string;
  organizationName: string;
  kind: 'card' | 'bank';
  /** Whether the organization may charge it later. */
  agreed: boolean;
  values: NewMethod;
  onChange: (part: Partial<NewMethod>) => void;
  onToken: (token: PaymentToken) => void;
  ref: Ref<PaymentFrameHandle>;
}

export function NewMethodFields({ organizationId, organizationName, kind, agreed, values, onChange, onToken, ref }: NewMethodFieldsProps) {
  const t = useText();
  const entry = useQuery(checkoutQueries.entry(organizationId, kind, agreed, currentLocale()));
  const email = useEmail();
  return (
    <div className="checkout-new-method">
      <TextField name="holderName" label={t('checkout.method.holder')} autoComplete="cc-name" maxLength={120} value={values.holderName} onChange={(holderName) => onChange({ holderName })} />
      <TextField name="billingPostalCode" label={t('checkout.method.postal')} help={t('checkout.method.postalHelp')} autoComplete="billing postal-code" maxLength={12} value={values.billingPostalCode} onChange={(billingPostalCode) => onChange({ billingPostalCode })} />
      <Async
        reading={entry}
        loading={<ListSkeleton rows={1} height={260} />}
        empty="never"
        error={alertWithRetry}
        ready={(fields) => (
          <PaymentEntry ref={ref} entry={fields} kind={kind} title={kind === 'card' ? t('checkout.method.newCard') : t('checkout.method.newBank')} payer={{ name: values.holderName.trim(), email }} onToken={onToken} />
        )}
      />
      <p className="preau-quiet">{t('checkout.method.kept', { organization: organizationName })}</p>
    </div>
  );
}
