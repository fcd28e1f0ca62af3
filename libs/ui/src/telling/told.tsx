import { lazy, Suspense, useSyncExternalStore } from 'react';
import { hasTold, loadNotices, onFirstTold } from './tell';

const Notices = lazy(loadNotices);

/** Nothing until something is said for the first time. */
export function Told() {
  return useSyncExternalStore(onFirstTold, hasTold) ? (
    <Suspense>
      <Notices />
    </Suspense>
  ) : null;
}
