import type { Tone } from '@preau/ui';
import type { ListedSlip } from './rl24.queries';

export const slipTones: Record<ListedSlip['status'], Tone> = { standing: 'success', replaced: 'closed', cancelled: 'danger', cancellation: 'closed' };
