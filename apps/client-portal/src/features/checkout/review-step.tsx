import { Button } from '@mantine/core';
import { createIntention, problemOf, type Problem } from '@preau/api-client';
import { Amount, ProblemAlert, useMoneyText } from '@preau/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { DiscountSentences, LoweredPrice } from '../../lib/price/lowered-price';
import { useText } from '../../lib/text';
import { checkOut } from './checkout-requests';
import { checkoutQueries, type Cart, type CheckOutProgress } from './checkout.queries';
import { methodWords } from './method-words';
import { chosenPlan, type Due, type PaymentChoice, wayWith } from './chosen-plan';
import { PlanDates } from './plan-dates';
import { stepToMend, type StepId } from './steps';

interface ReviewStepProps {
  organizationId: string;
  cart: Cart;
  chosen: PaymentChoice;
  goTo: (step: StepId) => void;
  refresh: () => Promise<void>;
  onProgress: (progress: CheckOutProgress) => void;
}

/** Refusals after which the cart no longer says what it said. */
const cartIsOther = new Set(['cart-checkout.price-changed', 'cart-checkout.cart-expired', 'cart-checkout.code-used-up', 'cart-checkout.code-used-by-client', 'cart-checkout.code-expired', 'billing.scholarship-insufficient']);

/** Everything once more, and one button that says the amount. */
export function ReviewStep({ organizationId, cart, chosen, goTo, refresh, onProgress }: ReviewStepProps) {
  const t = useText();
  const say = useBilingual();
  const money = useMoneyText();
  const wallet = useQuery({ ...checkoutQueries.wallet(), enabled: cart.totalCents > 0 });
  const due = wayWith(cart, chosen);
  const method = wallet.data?.rows.find((one) => one.id === chosen.paymentMethodId);
  const intention = useRef(createIntention());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const plan = chosen.pay === 'plan' ? (chosenPlan(due, chosen) ?? null) : null;
  const now = plan === null ? due.dueCents : plan.todayCents;
  const details = cart.contact.details;

  async function order() {
    if (cart.id === null) return;
    setBusy(true);
    const body = { cartId: cart.id, pay: chosen.pay, expectedTotalCents: cart.totalCents, expectedTodayCents: now, ...(plan === null ? {} : { planOptionIds: plan.optionIds }), ...(due.dueCents > 0 ? { paymentMethodId: chosen.paymentMethodId } : {}),
      useScholarships: due.useScholarships, useCredit: due.useCredit };
    try {
      const progress = await checkOut(organizationId, body, intention.current.keyFor(body));
      intention.current.done();
      setProblem(null);
      onProgress(progress);
    } catch (cause) {
      const refusal = problemOf(cause);
      // The same key again after a lost answer; after a refusal the next try is a new intention.
      if (refusal.status > 0 && refusal.status < 500) intention.current.done();
      setProblem(refusal);
      if (cartIsOther.has(refusal.code)) await refresh();
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="checkout-review">
      <Part title={t('checkout.review.items')} change={<Link to={paths.cart}>{t('checkout.review.change')}</Link>}>
        <ul className="checkout-lines">
          {cart.lines.map((line) => (
            <li key={line.id ?? `${line.kind} ${line.labelFr} ${line.personId ?? ''}`}>
              <span>
                {line.kind === 'service-fee' ? t('cart.serviceFee') : say(line.labelFr, line.labelEn)}
                {line.personName !== '' && <span className="preau-quiet"> · {line.personName}</span>}
                <DiscountSentences discounts={line.discounts} />
              </span>
              <LoweredPrice listCents={line.listCents} amountCents={line.amountCents} />
            </li>
          ))}
        </ul>
      </Part>
      {details !== null && (
        <Part title={t('checkout.steps.contact')} change={<ChangeButton onClick={() => goTo('contact')} />}>
          <p>
            {details.email} · {details.phone}
          </p>
          <p>{[details.street, details.city, details.province, details.postalCode].filter((part) => part !== '').join(', ')}</p>
        </Part>
      )}
      {cart.totalCents > 0 && (
        <Part title={t('checkout.steps.payment')} change={<ChangeButton onClick={() => goTo('payment')} />}>
          <AidUsed cart={cart} due={due} />
          {due.dueCents > 0 && <p>{method === undefined ? '' : methodWords(method, t)}</p>}
          {due.dueCents === 0 ? null : plan === null ? <p>{t('checkout.payment.full')}</p> : <PlanDates todayCents={plan.todayCents} instalments={plan.instalments} />}
        </Part>
      )}
      {problem !== null && <ProblemAlert problem={problem} action={<Mend problem={problem} goTo={goTo} />} />}
      <Button size="lg" fullWidth loading={busy} onClick={() => void order()}>
        {cart.totalCents === 0 ? t('checkout.review.free') : due.dueCents === 0 ? t('checkout.review.nothingLeft') : now === 0 ? t('checkout.review.nothingNow') : plan === null ? t('checkout.review.pay', { amount: money(now) }) : t('checkout.review.payNow', { amount: money(now) })}
      </Button>
      {plan !== null && now === 0 && <p className="preau-quiet">{t('checkout.review.planned', { total: money(due.dueCents) })}</p>}
    </div>
  );
}

/** What others pay of it, and what is left. */
function AidUsed({ cart, due }: { cart: Cart; due: Due }) {
  const t = useText();
  const say = useBilingual();
  if (due.scholarshipCents + due.creditCents === 0) return null;
  return (
    <ul className="checkout-lines">
      {due.scholarshipCents > 0 && (
        <li>
          <span>{t('checkout.aid.used', { name: [...new Set(cart.aid.scholarships.map((one) => say(one.nameFr, one.nameEn)))].join(', ') })}</span>
          <Amount value={-due.scholarshipCents} />
        </li>
      )}
      {due.creditCents > 0 && (
        <li>
          <span>{t('checkout.aid.creditUsed')}</span>
          <Amount value={-due.creditCents} />
        </li>
      )}
      <li>
        <span>{t('checkout.aid.left')}</span>
        <Amount value={due.dueCents} strong />
      </li>
    </ul>
  );
}

function Part({ title, change, children }: { title: string; change: ReactNode; children: ReactNode }) {
  return (
    <section className="checkout-part">
      <div className="checkout-part-head">
        <h3>{title}</h3>
        {change}
      </div>
      {children}
    </section>
  );
}

function ChangeButton({ onClick }: { onClick: () => void }) {
  const t = useText();
  return (
    <button type="button" className="checkout-link" onClick={onClick}>
      {t('checkout.review.change')}
    </button>
  );
}

/** The next step of a refusal, when a step or the cart can mend it. */
function Mend({ problem, goTo }: { problem: Problem; goTo: (step: StepId) => void }) {
  const t = useText();
  const step = stepToMend(problem.code);
  if (step !== null) {
    return (
      <Button size="compact-sm" variant="default" onClick={() => goTo(step)}>
        {t(`checkout.steps.${step}`)}
      </Button>
    );
  }
  if (!problem.code.startsWith('cart-checkout.') || problem.code === 'cart-checkout.price-changed') return null;
  return <Link to={paths.cart}>{t('checkout.review.toCart')}</Link>;
}
