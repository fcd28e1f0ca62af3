import { ActionIcon, Button, Card, Checkbox, Group, Stack, VisuallyHidden } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { alertWithRetry, Amount, Async, Countdown, DateText, ListSkeleton, Notice, ProblemAlert, StatusBadge, useLanguage, type Reading } from '@preau/ui';
import { IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useText } from '../../lib/text';
import { CounterCodes } from './counter-codes';
import { ManualLineForm } from './manual-line-form';
import { extendCart, refreshPurchase, removeLine, retryLapsed, setServiceFee, type Buyer, type Cart, type CartLine } from './purchase.queries';

interface CartPanelProps {
  buyer: Buyer;
  reading: Reading<Cart>;
  /** While paying, lines stay as they are. */
  locked: boolean;
  footer: ReactNode;
}

/** The counter's cart: lines, fee, manual lines, taxes, and the time the places are kept. */
export function CartPanel({ buyer, reading, locked, footer }: CartPanelProps) {
  const t = useText();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  async function run(work: () => Promise<void>) {
    setProblem(null);
    try {
      await work();
    } catch (cause) {
      setProblem(problemOf(cause));
    }
    await refreshPurchase(queries, buyer);
  }
  return (
    <Card className="admin-cart" padding="lg" component="section" aria-label={t('purchase.cart')}>
      <h2>{t('purchase.cart')}</h2>
      {problem !== null && <ProblemAlert problem={problem} />}
      <Async
        reading={reading}
        loading={<ListSkeleton rows={2} />}
        empty="never"
        error={alertWithRetry}
        ready={(cart) => (
          <Stack gap="sm">
            {cart.deadlineAt !== null && cart.lines.some((line) => line.state === 'held') && (
              <Group justify="space-between">
                <Countdown endsAt={cart.deadlineAt} serverNow={cart.now} onOver={() => void refreshPurchase(queries, buyer)} />
                {cart.mayExtend && !locked && (
                  <Button size="compact-sm" variant="default" onClick={() => void run(() => extendCart(buyer))}>
                    {t('purchase.extend')}
                  </Button>
                )}
              </Group>
            )}
            {cart.lines.some((line) => line.state === 'lapsed') && (
              <Notice tone="warning" title={t('purchase.lapsed')}>
                <Button size="compact-sm" variant="default" onClick={() => void run(() => retryLapsed(buyer))}>
                  {t('purchase.retry')}
                </Button>
              </Notice>
            )}
            {cart.lines.length === 0 ? (
              <p className="preau-quiet">{t('purchase.cartEmpty')}</p>
            ) : (
              <ul className="preau-list">
                {cart.lines.map((line, index) => (
                  <li key={line.id ?? `fee-${index}`}>
                    <Line line={line} onRemove={locked || line.id === null ? undefined : () => void run(() => removeLine(buyer, line.id ?? ''))} />
                  </li>
                ))}
              </ul>
            )}
            {!locked && (cart.serviceFeeRemoved || cart.lines.some((line) => line.kind === 'service-fee')) && (
              <Checkbox label={t('purchase.removeFee')} checked={cart.serviceFeeRemoved} onChange={(event) => void run(() => setServiceFee(buyer, event.currentTarget.checked))} />
            )}
            {!locked && <ManualLineForm buyer={buyer} />}
            {!locked && cart.lines.length > 0 && <CounterCodes buyer={buyer} codes={cart.codes} />}
            {cart.lines.length > 0 && <Totals cart={cart} />}
            {footer}
          </Stack>
        )}
      />
    </Card>
  );
}

function Line({ line, onRemove }: { line: CartLine; onRemove: (() => void) | undefined }) {
  const t = useText();
  const language = useLanguage();
  const label = language === 'fr' ? line.labelFr : line.labelEn;
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
      <div>
        <strong>{label}</strong>
        <p className="preau-quiet">
          {line.personName}
          {line.startsAt !== null && (
            <>
              {' · '}
              <DateText at={line.startsAt} show="day-and-time" />
            </>
          )}
        </p>
        {line.discounts.map((discount) => (
          <p key={discount.promotionId} className="admin-discount">{language === 'fr' ? discount.sentenceFr : discount.sentenceEn}</p>
        ))}
        {line.state === 'lapsed' && <StatusBadge tone="danger">{t('purchase.lineLapsed')}</StatusBadge>}
        {line.refusal !== null && <StatusBadge tone="danger">{t(`purchase.refusals.${line.refusal}`)}</StatusBadge>}
      </div>
      <Group gap={4} wrap="nowrap">
        {line.listCents !== null && (
          <>
            <VisuallyHidden>{t('purchase.listPrice')} </VisuallyHidden>
            <s className="preau-quiet"><Amount value={line.listCents} /></s>
            <VisuallyHidden>{t('purchase.reducedPrice')} </VisuallyHidden>
          </>
        )}
        <Amount value={line.amountCents} />
        {onRemove !== undefined && (
          <ActionIcon variant="subtle" color="red" aria-label={t('purchase.removeLine', { label })} onClick={onRemove}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        )}
      </Group>
    </Group>
  );
}

function Totals({ cart }: { cart: Cart }) {
  const t = useText();
  return (
    <dl className="admin-totals">
      {cart.savedCents > 0 && <div className="admin-discount"><dt>{t('purchase.saved')}</dt><dd>−<Amount value={cart.savedCents} /></dd></div>}
      <div><dt>{t('purchase.subtotal')}</dt><dd><Amount value={cart.subtotalCents} /></dd></div>
      <div><dt>{t('purchase.gst')}</dt><dd><Amount value={cart.gstCents} /></dd></div>
      <div><dt>{t('purchase.qst')}</dt><dd><Amount value={cart.qstCents} /></dd></div>
      <div><dt><strong>{t('purchase.total')}</strong></dt><dd><Amount value={cart.totalCents} strong /></dd></div>
    </dl>
  );
}
