import { Link } from '@tanstack/react-router';
import { useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import type { Places } from './activities.queries';

/** Said beside the places of a pool of which a limit leaves the public fewer. */
export function LeftByLimits({ activityId, places: { capacity, taken, held, reserved, left } }: { activityId: string; places: Places }) {
  const t = useText();
  const to = useWorkPaths();
  if (left >= Math.max(0, capacity - taken - held - reserved)) return null;
  return (
    <p className="preau-quiet">
      <Link to={to.activity(activityId)} search={{ tab: 'limits' }}>{left === 0 ? t('limits.leavesNone') : t('limits.leaves', { count: left })}</Link>
    </p>
  );
}
