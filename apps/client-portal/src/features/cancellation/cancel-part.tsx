import { Button, Radio, Stack } from '@mantine/core';
import { problemOf } from '@preau/api-client';
import { ConfirmAction, Notice, useMoneyText } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { cancellationQueries, cancelRegistration, refreshAfterCancelling, type CancellationPreview, type OfRegistration, type RefundTo } from './cancellation.queries';
import { Consequences } from './consequences';

interface CancelPartProps {
  registration: OfRegistration;
  preview: CancellationPreview;
  refundTo: RefundTo;
  onRefundTo: (refundTo: RefundTo) => void;
}

/** Everything that happens, then the button that does it, and nothing else than what is shown. */
export function CancelPart({ registration, preview, refundTo, onRefundTo }: CancelPartProps) {
  const t = useText();
  const money = useMoneyText();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [changed, setChanged] = useState(false);
  const { toMethods, atCounterCents, onAccountCents, toScholarshipCents, feePaidCents } = preview.money;
  const back = toMethods.reduce((all, part) => all + part.amountCents, atCounterCents);
  // Of the credit, what is neither money nor help given back: it settles what the invoice still asked.
  const noLongerCents = preview.creditedCents - back - onAccountCents - toScholarshipCents - feePaidCents;
  const parts = [['cancellation.confirmBack', back], ['cancellation.confirmOnAccount', onAccountCents], ['cancellation.confirmScholarship', toScholarshipCents], ['cancellation.confirmNoLonger', noLongerCents]] as const;
  const mayChoose = preview.refundable && back + onAccountCents > 0;

  async function cancel() {
    try {
      await cancelRegistration(registration, { acceptedHash: preview.hash, refundTo }, `${key}-${preview.hash.slice(0, 16)}`);
    } catch (cause) {
      if (problemOf(cause).code === 'cart-checkout.cancellation-changed') {
        setChanged(true);
        await queries.invalidateQueries({ queryKey: cancellationQueries.all() });
      }
      throw cause;
    }
    await refreshAfterCancelling(queries);
    tellDone(t('cancellation.done'));
  }

  return (
    <Stack gap="md" className="cancellation-body">
      {changed && <Notice tone="warning">{t('cancellation.changed')}</Notice>}
      {mayChoose && (
        <Radio.Group label={t('cancellation.refundTo')} value={refundTo} onChange={(value) => onRefundTo(value === 'account' ? 'account' : 'same-method')}>
          <Stack gap="xs" mt="xs">
            <Radio value="same-method" label={t('cancellation.toSameMethod')} />
            <Radio value="account" label={t('cancellation.toAccount')} />
          </Stack>
        </Radio.Group>
      )}
      <div aria-live="polite">
        <Consequences settled={preview} />
      </div>
      <div>
        <ConfirmAction
          trigger={(open) => (
            <Button className="preau-danger-button" onClick={open}>
              {t('cancellation.cancel')}
            </Button>
          )}
          title={t('cancellation.confirmTitle', { person: preview.personName })}
          confirmLabel={back > 0 ? t('cancellation.confirmRefund', { amount: money(back) }) : t('cancellation.cancel')}
          undo={t('cancellation.noUndo')}
          onConfirm={cancel}
        >
          <p>{t('cancellation.confirmKept', { kept: money(preview.keptCents) })}</p>
          <ul className="cancellation-why">
            {parts.filter(([, cents]) => cents > 0).map(([key, cents]) => (
              <li key={key}>{t(key, { amount: money(cents) })}</li>
            ))}
          </ul>
        </ConfirmAction>
      </div>
    </Stack>
  );
}
