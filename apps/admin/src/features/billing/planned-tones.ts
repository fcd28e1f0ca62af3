import type { Tone } from '@preau/ui';
import type { PlannedPayment } from './billing.queries';

export const plannedTones: Record<PlannedPayment['status'], Tone> = { planned: 'info', processing: 'held', accepted: 'success', refused: 'danger', cancelled: 'closed' };
