import { Button, Card } from '@mantine/core';
import { EmptyState, Notice, PageHeader, StepperHeader, useDraft } from '@preau/ui';
import { IconShoppingBag } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { paths } from '../../app/paths';
import { BankThinks } from '../../lib/paying/bank-thinks';
import { useText } from '../../lib/text';
import { checkoutQueries, type Cart, type CheckOutProgress, type MissingForm } from './checkout.queries';
import { continueCheckOut, lookAtCheckOut } from './checkout-requests';
import { ContactStep } from './contact-step';
import { FormsStep } from './forms-step';
import { type PaymentChoice, wayWith } from './chosen-plan';
import { PaymentStep } from './payment-step';
import { ReviewStep } from './review-step';
import { standingOn, stepsOf, type StepId } from './steps';
import './checkout.css';

interface CheckoutPageProps {
  slug: string;
  organizationId: string;
  organizationName: string;
  cart: Cart;
  step: StepId | undefined;
  /** The time left and the totals, always in sight. */
  summary: ReactNode;
  refresh: () => Promise<void>;
}

/** From a full cart to an order: contact, forms, payment, review. */
export function CheckoutPage(props: CheckoutPageProps): ReactNode {
  const t = useText();
  const { slug, organizationId, organizationName, cart, refresh } = props;
  const navigate = useNavigate();
  const client = useQueryClient();
  const [waiting, setWaiting] = useState<CheckOutProgress | null>(null);
  const [refused, setRefused] = useState<CheckOutProgress | null>(null);

  const settled = useCallback(
    (progress: CheckOutProgress) => {
      if (progress.state === 'paying' || progress.state === 'needs-client') return setWaiting(progress);
      setWaiting(null);
      void client.invalidateQueries({ queryKey: checkoutQueries.all(), refetchType: 'none' });
      if (progress.state === 'ordered' && progress.orderId !== null) {
        void navigate({ to: paths.order, params: { slug, orderId: progress.orderId }, replace: true }).then(refresh);
        return;
      }
      setRefused(progress.state === 'refused' ? progress : null);
      void refresh();
      if (progress.state === 'refused') void navigate({ to: paths.checkout, params: { slug }, search: { step: 'payment' }, replace: true });
    },
    [client, navigate, refresh, slug],
  );

  const cartId = waiting?.cartId ?? (cart.state === 'paying' ? cart.id : null);
  return (
    <>
      <PageHeader title={t('checkout.title')}>{organizationName}</PageHeader>
      {cartId !== null ? (
        <BankThinks key={cartId} queryKey={[...checkoutQueries.all(), 'progress', cartId]} known={waiting} ask={(whom) => (whom === 'bank' ? continueCheckOut : lookAtCheckOut)(organizationId, cartId)} help={t('checkout.paying.help')} onSettled={settled} />
      ) : cart.lines.length === 0 ? (
        <EmptyState icon={IconShoppingBag} title={t('cart.empty.title')} action={<Button renderRoot={(more) => <Link to={paths.store} params={{ slug }} {...more} />}>{t('cart.who.keepShopping')}</Button>}>
          {t('cart.empty.why')}
        </EmptyState>
      ) : (
        <Steps {...props} refused={refused} onProgress={settled} />
      )}
    </>
  );
}

function useChoice(cart: Cart): [PaymentChoice, (part: Partial<PaymentChoice>) => void] {
  const draft = useDraft<PaymentChoice>(`pay.${cart.id ?? ''}`, { pay: cart.choices.full.offered ? 'full' : 'plan', plan: '', paymentMethodId: '', useScholarships: true, useCredit: true });
  const { full, plan } = wayWith(cart, draft.values).choices;
  const pay = draft.values.pay === 'plan' ? (plan === null ? 'full' : 'plan') : full.offered ? 'full' : 'plan';
  return [{ ...draft.values, pay }, draft.set];
}

/** Every form that this cart has asked for since the page was opened: the done ones can be opened again. */
function useForms(missing: readonly MissingForm[]): readonly MissingForm[] {
  const [forms, setForms] = useState<readonly MissingForm[]>(missing);
  useEffect(() => {
    setForms((before) => {
      const added = missing.filter((form) => !before.some((one) => one.personId === form.personId && one.formId === form.formId));
      return added.length === 0 ? before : [...before, ...added];
    });
  }, [missing]);
  return forms;
}

function Steps({ slug, organizationId, organizationName, cart, step, summary, refresh, refused, onProgress }: CheckoutPageProps & { refused: CheckOutProgress | null; onProgress: (progress: CheckOutProgress) => void }) {
  const t = useText();
  const navigate = useNavigate();
  const [chosen, choose] = useChoice(cart);
  const forms = useForms(cart.missingForms);
  const steps = stepsOf(cart, forms.length > 0);
  const due = wayWith(cart, chosen);
  const current = standingOn(step, steps, cart, chosen.paymentMethodId !== '' || due.dueCents === 0);
  const goTo = useCallback((next: StepId) => void navigate({ to: paths.checkout, params: { slug }, search: { step: next } }), [navigate, slug]);
  const goOn = useCallback(() => {
    const next = steps[steps.indexOf(current) + 1];
    if (next !== undefined) goTo(next);
  }, [steps, current, goTo]);
  const stuck = cart.lines.some((line) => line.state === 'lapsed' || line.refusal !== null);

  return (
    <div className="checkout-columns">
      <div className="checkout-main">
        <StepperHeader steps={steps.map((id) => ({ id, label: t(`checkout.steps.${id}`) }))} current={current} onGoBack={(id) => goTo(id as StepId)} />
        {stuck && (
          <Notice tone="warning" title={t('checkout.stuck.title')}>
            <p>{t('checkout.stuck.why')}</p>
            <p>
              <Link to={paths.cart}>{t('checkout.review.toCart')}</Link>
            </p>
          </Notice>
        )}
        {cart.adult !== null && <Notice tone="danger" title={t(`checkout.adult.${cart.adult}`)} />}
        <Refusal refused={refused} lastRefusal={cart.lastRefusal} />
        <Card padding="lg" component="section" aria-labelledby="checkout-step">
          <h2 id="checkout-step" className="checkout-step-title">
            {t(`checkout.titles.${current}`)}
          </h2>
          {current === 'contact' && <ContactStep organizationId={organizationId} cart={cart} onDone={() => refresh().then(goOn)} />}
          {current === 'forms' && <FormsStep organizationId={organizationId} forms={forms} missing={cart.missingForms} onSaved={refresh} onDone={goOn} />}
          {current === 'payment' && <PaymentStep organizationId={organizationId} organizationName={organizationName} cart={cart} chosen={chosen} onChoose={choose} onDone={goOn} />}
          {current === 'review' && <ReviewStep organizationId={organizationId} cart={cart} chosen={chosen} goTo={goTo} refresh={refresh} onProgress={onProgress} />}
        </Card>
      </div>
      <Card padding="lg" component="aside" className="checkout-summary" aria-label={t('cart.summary')}>
        {summary}
      </Card>
    </div>
  );
}

const knownRefusals = ['insufficient-funds', 'expired-card', 'declined', 'lost-or-stolen', 'needs-authentication', 'account-closed', 'debit-not-authorized', 'returned-by-bank', 'method-removed', 'processor-unavailable', 'withdrawn', 'paid-too-late'] as const;

/** Why the last try to pay did not go through, and what to do; the cart and its places are kept. */
function Refusal({ refused, lastRefusal }: { refused: CheckOutProgress | null; lastRefusal: string | null }) {
  const t = useText();
  const because = refused?.refusedBecause ?? lastRefusal;
  const known = knownRefusals.find((one) => one === because);
  if (because === null) return null;
  return (
    <div role="alert">
      <Notice tone="danger" title={known === undefined ? t('checkout.refused.declined') : t(`checkout.refused.${known}`)}>
        <p>{t(`checkout.nextStep.${refused?.nextStep ?? 'choose-method'}`)}</p>
        <p>{t('checkout.refusedKept')}</p>
      </Notice>
    </div>
  );
}
