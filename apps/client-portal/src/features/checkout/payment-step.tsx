import { Button, Radio, Stack } from '@mantine/core';
import { problemOf, type FieldProblem, type Problem } from '@preau/api-client';
import { Async, alertWithRetry, CheckboxField, Form, formProblem, ListSkeleton, type PaymentFrameHandle, type PaymentToken } from '@preau/ui';
import { IconBuildingBank, IconCreditCard } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useText } from '../../lib/text';
import { authorizeMethod } from './checkout-requests';
import { checkoutQueries, type Cart, type WalletMethod } from './checkout.queries';
import { methodWords } from './method-words';
import { NewMethodFields, useNewMethod } from './new-method';
import { AidChoices } from './aid-choices';
import { type PaymentChoice, wayWith } from './chosen-plan';
import { WhenToPay } from './when-to-pay';

interface PaymentStepProps {
  organizationId: string;
  organizationName: string;
  cart: Cart;
  chosen: PaymentChoice;
  onChoose: (part: Partial<PaymentChoice>) => void;
  onDone: () => void;
}

/** At once or in dated instalments, with a method on file or a new one. */
export function PaymentStep(props: PaymentStepProps) {
  const wallet = useQuery(checkoutQueries.wallet());
  return (
    <Async
      reading={wallet}
      loading={<ListSkeleton rows={3} />}
      empty="never"
      error={alertWithRetry}
      ready={({ rows }) => <Choosing {...props} methods={rows.filter((method) => method.organizationId === props.organizationId)} />}
    />
  );
}

const newCard = 'new-card';
const newBank = 'new-bank';

function Choosing({ organizationId, organizationName, cart, chosen, onChoose, onDone, methods }: PaymentStepProps & { methods: readonly WalletMethod[] }) {
  const t = useText();
  const client = useQueryClient();
  const frame = useRef<PaymentFrameHandle>(null);
  const [picked, setPicked] = useState(() => (methods.some((method) => method.id === chosen.paymentMethodId) ? chosen.paymentMethodId : (methods.find((method) => method.isDefault)?.id ?? methods[0]?.id ?? newCard)));
  const [agreed, setAgreed] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { values, set, keep } = useNewMethod(organizationId, cart);
  const method = methods.find((one) => one.id === picked);
  const isNew = method === undefined;
  const due = wayWith(cart, chosen);
  const mustAgree = chosen.pay === 'plan' && (isNew || !method.authorized);
  const agreementText = t('checkout.agreement.text', { organization: organizationName });

  function fieldsMissing(): FieldProblem[] {
    const wanted: [boolean, string, string][] = [[!mustAgree || agreed, 'agreed', t('checkout.agreement.needed')]];
    if (isNew) wanted.push([values.holderName.trim() !== '', 'holderName', t('checkout.method.holderNeeded')], [values.billingPostalCode.trim() !== '', 'billingPostalCode', t('checkout.method.postalNeeded')]);
    return wanted.filter(([given]) => !given).map(([, name, message]) => ({ pointer: `/${name}`, code: 'required', message }));
  }

  async function attempt(work: () => Promise<string>) {
    setBusy(true);
    try {
      const paymentMethodId = await work();
      await client.invalidateQueries({ queryKey: checkoutQueries.wallet().queryKey });
      setProblem(null);
      onChoose({ paymentMethodId });
      onDone();
    } catch (cause) {
      setProblem(problemOf(cause));
    } finally {
      setBusy(false);
    }
  }

  function submit() {
    if (due.dueCents === 0) return onDone();
    const errors = fieldsMissing();
    setProblem(formProblem(errors));
    if (errors.length > 0) return;
    // What was typed in the processor's page comes back as a token, below.
    if (isNew) return frame.current?.submit();
    void attempt(async () => {
      if (mustAgree || (agreed && !method.authorized)) await authorizeMethod(method.id, agreementText);
      return method.id;
    });
  }

  const received = useCallback((token: PaymentToken) => {
    const errors = fieldsMissing();
    setProblem(formProblem(errors));
    // A token serves once: with something missing it is asked for again.
    if (errors.length === 0) void attempt(() => keep(token.token, agreed ? agreementText : undefined));
  }, [values, agreed, chosen.pay, picked, agreementText]);

  return (
    <Form problem={problem} onSubmit={submit} label={t('checkout.steps.payment')}>
      <AidChoices cart={cart} chosen={chosen} onChoose={onChoose} />
      {due.dueCents > 0 && <WhenToPay due={due} chosen={chosen} onChoose={onChoose} />}
      {due.dueCents > 0 && <Radio.Group label={t('checkout.method.title')} value={picked} onChange={setPicked}>
        <Stack gap="xs" mt="xs">
          {methods.map((one) => (
            <Radio.Card key={one.id} value={one.id} className="checkout-card">
              <Radio.Indicator />
              {one.kind === 'card' ? <IconCreditCard size={20} aria-hidden /> : <IconBuildingBank size={20} aria-hidden />}
              <span>{methodWords(one, t)}</span>
            </Radio.Card>
          ))}
          <Radio.Card value={newCard} className="checkout-card">
            <Radio.Indicator />
            <IconCreditCard size={20} aria-hidden />
            <span>{t('checkout.method.newCard')}</span>
          </Radio.Card>
          <Radio.Card value={newBank} className="checkout-card">
            <Radio.Indicator />
            <IconBuildingBank size={20} aria-hidden />
            <span>{t('checkout.method.newBank')}</span>
          </Radio.Card>
        </Stack>
      </Radio.Group>}
      {isNew && due.dueCents > 0 && <NewMethodFields ref={frame} organizationId={organizationId} organizationName={organizationName} kind={picked === newBank ? 'bank' : 'card'} agreed={agreed} values={values} onChange={set} onToken={received} />}
      {due.dueCents > 0 && (isNew || !method.authorized) && (
        <div className="checkout-consent">
          <p>{agreementText}</p>
          <CheckboxField name="agreed" label={mustAgree ? t('checkout.agreement.agree') : t('checkout.agreement.agreeOptional')} value={agreed} onChange={setAgreed} />
        </div>
      )}
      <Button type="submit" size="md" loading={busy}>
        {t('checkout.payment.next')}
      </Button>
    </Form>
  );
}
