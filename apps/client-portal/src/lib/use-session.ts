import type { SessionState } from '@preau/api-client';
import { useSyncExternalStore } from 'react';
import { session } from './session';

export function useSession(): SessionState {
  return useSyncExternalStore(session.subscribe, session.state);
}

/** The address that the person signs in with; empty when nobody is signed in. */
export function useEmail(): string {
  const state = useSession();
  return state.status === 'signed-in' ? state.user.email : '';
}
