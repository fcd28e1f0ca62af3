import { sayDay, sayTime, StatusBadge, useSaying } from '@preau/ui';
import { useText } from '../text';
import type { PlacesStatus } from './places-status';

/** «3 places», «Complet, liste d’attente», «Ouvre le 9 mars à 6 h». @param mayWait where there is no place one may wait for one */
export function PlacesBadge({ status, mayWait = false }: { status: PlacesStatus; mayWait?: boolean }) {
  const t = useText();
  const saying = useSaying();
  switch (status.kind) {
    case 'opens':
      return <StatusBadge tone="info">{t('offer.opens', { day: sayDay(status.at, saying), time: sayTime(status.at, saying) })}</StatusBadge>;
    case 'closed':
      return <StatusBadge tone="closed">{t('offer.closed')}</StatusBadge>;
    case 'groups':
      return <StatusBadge tone="closed">{t('offer.groups')}</StatusBadge>;
    case 'full':
      if (!mayWait) return <StatusBadge tone="closed">{t('offer.full')}</StatusBadge>;
      return (
        <StatusBadge tone="waitlist" explanation={t('offer.fullWaitHelp')}>
          {t('offer.fullWait')}
        </StatusBadge>
      );
    case 'held':
      return (
        <StatusBadge tone="held" explanation={t('offer.heldHelp')}>
          {t('offer.held')}
        </StatusBadge>
      );
    case 'few':
      return <StatusBadge tone="warning">{t('offer.places', { count: status.left })}</StatusBadge>;
    case 'available':
      return <StatusBadge tone="success">{t('offer.places', { count: status.left })}</StatusBadge>;
    default:
      return status satisfies never;
  }
}
