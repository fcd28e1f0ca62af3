import type { Tone } from '@preau/ui';
import type { ActivityStatus } from './activities.queries';

export const activityTones: Record<ActivityStatus, Tone> = { draft: 'held', published: 'success', hidden: 'info', cancelled: 'danger', withdrawn: 'closed' };
