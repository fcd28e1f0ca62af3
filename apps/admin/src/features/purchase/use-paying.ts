import { problemOf, type Problem } from '@preau/api-client';
import { useCallback, useState } from 'react';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { checkOut, continueCheckOut, type Buyer, type CheckOut, type CheckOutBody } from './purchase.queries';

const asksMax = 15;
const pauseMs = 1_500;
const refusals = ['insufficient-funds', 'expired-card', 'declined', 'lost-or-stolen', 'needs-authentication', 'account-closed', 'debit-not-authorized', 'returned-by-bank', 'method-removed', 'processor-unavailable'] as const;

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, pauseMs));

/** Orders, and asks again while the bank thinks; one key per purchase, so that a lost answer never buys twice. */
export function usePaying(buyer: Buyer, cartId: string, onOrdered: (order: CheckOut) => Promise<void>) {
  const t = useText();
  const intention = useIntention();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [waiting, setWaiting] = useState<CheckOut | null>(null);

  const follow = useCallback(
    async (first: Promise<CheckOut>) => {
      setBusy(true);
      setProblem(null);
      try {
        let progress = await first;
        intention.done();
        for (let asks = 0; progress.state === 'paying' && asks < asksMax; asks += 1) {
          await pause();
          progress = await continueCheckOut(buyer, cartId);
        }
        setWaiting(progress.state === 'paying' || progress.state === 'needs-client' ? progress : null);
        if (progress.state === 'ordered') await onOrdered(progress);
        if (progress.state === 'refused') {
          const because = refusals.find((one) => one === progress.refusedBecause);
          setProblem({ type: 'about:blank', status: 402, code: 'purchase.refused', title: t('purchase.refused'), detail: because === undefined ? undefined : t(`billing.refusedBecause.${because}`), next: t('purchase.refusedNext') });
        }
      } catch (cause) {
        setProblem(problemOf(cause));
      } finally {
        setBusy(false);
      }
    },
    [buyer, cartId, intention, onOrdered, t],
  );
  return {
    busy,
    problem,
    waiting,
    start: (body: CheckOutBody) => follow(checkOut(buyer, body, intention.keyFor(body))),
    goOn: () => follow(continueCheckOut(buyer, cartId)),
  };
}
