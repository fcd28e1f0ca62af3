import { Button, Card } from '@mantine/core';
import { problemOf } from '@preau/api-client';
import { DateText, Notice, PersonAvatar, ProblemAlert, StatusBadge } from '@preau/ui';
import { IconRefresh, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { DiscountSentences, LoweredPrice } from '../../lib/price/lowered-price';
import { useText } from '../../lib/text';
import { useRemoveLine, useRetryLapsed } from './cart.mutations';
import type { Cart, CartLine, RetriedLine } from './cart.queries';

/** The lines, each with its person, price and way out; those whose time ran out can be tried again together. */
export function CartLines({ cart, organizationId }: { cart: Cart; organizationId: string }) {
  const t = useText();
  const retry = useRetryLapsed(organizationId);
  const [refused, setRefused] = useState<RetriedLine[]>([]);
  const lapsed = cart.lines.filter((line) => line.state === 'lapsed');
  return (
    <div className="cart-lines">
      {lapsed.length > 0 && (
        <Notice tone="warning" title={t('cart.lapsed.title', { count: lapsed.length })}>
          <p>{t('cart.lapsed.why')}</p>
          <Button mt="xs" size="compact-md" variant="default" leftSection={<IconRefresh size={16} aria-hidden />} loading={retry.isPending} onClick={() => retry.mutate(undefined, { onSuccess: ({ rows }) => setRefused(rows.filter((row) => !row.held)) })}>
            {t('cart.lapsed.retry', { count: lapsed.length })}
          </Button>
          {retry.isError && <ProblemAlert problem={problemOf(retry.error)} />}
        </Notice>
      )}
      <ul className="preau-list">
        {cart.lines.map((line) => (
          <li key={line.id ?? `${line.kind} ${line.labelFr} ${line.personId ?? ''}`}>
            <Line line={line} organizationId={organizationId} locked={cart.state === 'paying'} refusedBecause={refused.find((row) => row.lineId === line.id)?.code ?? null} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface LineProps {
  line: CartLine;
  organizationId: string;
  /** Nothing changes while the bank thinks. */
  locked: boolean;
  /** Why the last try to have the place again failed. */
  refusedBecause: string | null;
}

function Line({ line, organizationId, locked, refusedBecause }: LineProps) {
  const t = useText();
  const say = useBilingual();
  const remove = useRemoveLine(organizationId);
  const label = line.kind === 'service-fee' ? t('cart.serviceFee') : say(line.labelFr, line.labelEn);
  const [givenName = '', ...rest] = line.personName.split(' ');
  return (
    <Card padding="md" component="article" className="cart-line" data-state={line.state}>
      {line.personId !== null && <PersonAvatar person={{ id: line.personId, givenName, familyName: rest.join(' ') }} named />}
      <div className="cart-line-words">
        <strong>{label}</strong>
        {line.personName !== '' && <span>{line.personName}</span>}
        {(line.startsAt !== null || line.locationName !== null) && (
          <span className="preau-quiet">
            {line.startsAt !== null && (
              <>
                {line.kind === 'session' ? t('cart.firstOn') : ''} <DateText at={line.startsAt} show="day-and-time" />
              </>
            )}
            {line.startsAt !== null && line.locationName !== null && ' · '}
            {line.locationName}
          </span>
        )}
        <DiscountSentences discounts={line.discounts} />
        {line.state === 'lapsed' && (
          <span>
            <StatusBadge tone="warning">{t('cart.lapsed.line')}</StatusBadge>
          </span>
        )}
        {refusedBecause !== null && <span className="cart-line-why">{retryWords(refusedBecause, t)}</span>}
        {line.refusal !== null && <span className="cart-line-why">{t(`cart.refusals.${line.refusal}`)}</span>}
        {remove.isError && <ProblemAlert problem={problemOf(remove.error)} />}
      </div>
      <div className="cart-line-end">
        <LoweredPrice listCents={line.listCents} amountCents={line.amountCents} strong />
        {line.id !== null && !locked && (
          <Button variant="subtle" size="compact-sm" color="gray" className="preau-quiet-button" leftSection={<IconTrash size={16} aria-hidden />} aria-label={t('cart.removeLine', { label, person: line.personName })} loading={remove.isPending} onClick={() => line.id !== null && remove.mutate(line.id)}>
            {t('cart.remove')}
          </Button>
        )}
      </div>
    </Card>
  );
}

function retryWords(code: string, t: ReturnType<typeof useText>): string {
  switch (code) {
    case 'enrolment.full':
    case 'enrolment.room-full':
    case 'enrolment.outside-full':
    case 'enrolment.group-full':
    case 'enrolment.left-for-counter':
      return t('cart.retried.full');
    case 'enrolment.held-by-others':
      return t('cart.retried.held');
    case 'enrolment.already-registered':
      return t('cart.retried.registered');
    case 'cart-checkout.registration-closed':
      return t('cart.retried.closed');
    default:
      return t('cart.retried.other');
  }
}
