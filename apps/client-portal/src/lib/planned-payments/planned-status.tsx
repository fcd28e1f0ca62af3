import { sayFullDay, StatusBadge, useSaying, type Tone } from '@preau/ui';
import { IconCalendarDollar, IconLoader } from '@tabler/icons-react';
import { useText } from '../text';
import type { PlannedPayment, PlannedStatus } from './planned-payments.queries';

const toneOf: Record<PlannedStatus, Tone> = { planned: 'held', processing: 'warning', accepted: 'success', refused: 'danger', cancelled: 'closed' };

export function PlannedStatusBadge({ status }: { status: PlannedStatus }) {
  const t = useText();
  const icon = status === 'planned' ? IconCalendarDollar : status === 'processing' ? IconLoader : undefined;
  return (
    <StatusBadge tone={toneOf[status]} icon={icon} explanation={t(`money.statusHelp.${status}`)}>
      {t(`money.status.${status}`)}
    </StatusBadge>
  );
}

/** «Visa ••42», or where it is paid when no card or account stands behind it. */
export function useMethodWords() {
  const t = useText();
  return (method: { brand: string; last4: string } | null): string => {
    if (method === null) return t('money.atCounter');
    return t('money.method', { brand: method.brand === '' ? t('money.bankAccount') : brandName(method.brand), last4: method.last4 });
  };
}

function brandName(brand: string): string {
  return brand.charAt(0).toUpperCase() + brand.slice(1);
}

/** Why a payment was refused and what to do about it, in a sentence each. */
export function RefusalWords({ payment }: { payment: PlannedPayment }) {
  const t = useText();
  const saying = useSaying();
  if (payment.needsMethod) return <p className="planned-refusal">{t('money.needsMethod')}</p>;
  if (payment.provisionalUntil !== null) return <p className="preau-quiet">{t('money.provisional', { date: sayFullDay(payment.provisionalUntil, saying) })}</p>;
  if (payment.status !== 'refused' || payment.refusedBecause === null) return null;
  return (
    <p className="planned-refusal">
      {t(`money.refusedBecause.${payment.refusedBecause}`)} {payment.nextTryOn !== null && t('money.nextTry', { date: sayFullDay(payment.nextTryOn, saying) })} {payment.nextStep !== null && t(`money.nextStep.${payment.nextStep}`)}
    </p>
  );
}
