import { Skeleton } from '@mantine/core';
import type { SetupIntentResult, Stripe, StripeElements } from '@stripe/stripe-js';
import { useCallback, useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { Notice } from '../forms/notice';
import { useLanguage } from '../language/language';
import { useUiText } from '../language/ui-text';
import type { PaymentFrameHandle } from './payment-frame';
import type { PaymentToken } from './payment-message';
import { loadStripeScript } from './stripe-script';

/** What Stripe's script needs to draw its own fields for one card or bank account. */
export interface StripeEntry {
  scriptUrl: string;
  publishableKey: string;
  connectedAccount: string | null;
  clientSecret: string;
}

interface StripeFieldsProps {
  entry: StripeEntry;
  kind: 'card' | 'bank';
  /** What the fields are, for those who do not see them. */
  title: string;
  /** Whose card or account it is; Stripe writes to them about debits. */
  payer: { name: string; email: string };
  onToken: (token: PaymentToken) => void;
  ref?: Ref<PaymentFrameHandle>;
}

/** What went wrong; Stripe's own words, in the language of its fields, when it has any. */
interface Problem {
  code: 'unreachable' | 'failed' | 'unfinished';
  said?: string;
}

/** Hosts Stripe's own fields. Numbers stay in Stripe's frames; this application receives the name of a finished entry. */
export function StripeFields({ entry, kind, title, payer, onToken, ref }: StripeFieldsProps) {
  const ui = useUiText();
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const stripe = useRef<{ client: Stripe; elements: StripeElements | null } | null>(null);
  const finished = useRef<string | null>(null);
  const [ready, setReady] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    let gone = false;
    let unmount = () => undefined as void;
    void loadStripeScript(entry.scriptUrl)
      .then((create) => {
        if (gone || place.current === null) return;
        const account = entry.connectedAccount === null ? {} : { stripeAccount: entry.connectedAccount };
        const client = create(entry.publishableKey, { ...account, locale: language === 'fr' ? 'fr-CA' : 'en' });
        if (kind === 'bank') {
          // A bank account is typed in a window that Stripe opens by itself.
          stripe.current = { client, elements: null };
          return setReady(true);
        }
        const elements = client.elements({ clientSecret: entry.clientSecret });
        const fields = elements.create('payment', { fields: { billingDetails: { name: 'never' } } });
        fields.on('ready', () => setReady(true));
        fields.mount(place.current);
        unmount = () => fields.destroy();
        stripe.current = { client, elements };
      })
      .catch(() => setProblem({ code: 'unreachable' }));
    return () => {
      gone = true;
      unmount();
      stripe.current = null;
    };
  }, [entry, kind, language]);

  const submit = useCallback(async () => {
    // What was finished once stays so: asked again, it is the same token.
    if (finished.current !== null) return onToken(tokenOf(finished.current, kind));
    const current = stripe.current;
    if (current === null) return;
    setProblem(null);
    const answer = await confirm(current, entry.clientSecret, payer);
    if (answer.error !== undefined) return setProblem({ code: 'failed', said: answer.error.message });
    if (answer.setupIntent.status !== 'succeeded') return setProblem({ code: 'unfinished' });
    finished.current = answer.setupIntent.id;
    onToken(tokenOf(answer.setupIntent.id, kind));
  }, [entry, kind, onToken, payer]);
  useImperativeHandle(ref, () => ({ submit: () => void submit() }), [submit]);

  return (
    <div role="group" aria-label={title}>
      <Skeleton visible={!ready && problem === null} radius="md" mih={kind === 'card' && !ready && problem === null ? 220 : undefined}>
        <div ref={place} />
        {kind === 'bank' && <p className="preau-quiet">{ui('ui.payment.bankWindow')}</p>}
      </Skeleton>
      <div role="alert">{problem !== null && <Notice tone="danger">{problem.said ?? ui(`ui.payment.${problem.code}`)}</Notice>}</div>
    </div>
  );
}

async function confirm({ client, elements }: { client: Stripe; elements: StripeElements | null }, clientSecret: string, payer: { name: string; email: string }): Promise<SetupIntentResult> {
  if (elements === null) return client.confirmAcssDebitSetup(clientSecret, { payment_method: { billing_details: payer } });
  const checked = await elements.submit();
  // Stripe says beside its own fields what is wrong with them.
  if (checked.error !== undefined) return { error: { ...checked.error, type: 'validation_error' } };
  return client.confirmSetup({ elements, redirect: 'if_required', confirmParams: { return_url: location.href, payment_method_data: { billing_details: { name: payer.name } } } });
}

function tokenOf(setupIntent: string, kind: 'card' | 'bank'): PaymentToken {
  return { token: setupIntent, kind, brand: '', last4: '', expMonth: null, expYear: null };
}
