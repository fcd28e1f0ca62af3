import type { SessionState } from '@preau/api-client';
import { useSyncExternalStore } from 'react';
import { session } from './session';

export function useSession(): SessionState {
  return useSyncExternalStore(session.subscribe, session.state);
}
