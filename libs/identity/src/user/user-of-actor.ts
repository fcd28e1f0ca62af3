import { assert, type Actor } from '@preau/kernel';

/** The person behind an actor; a programmer's error for anybody who is not a signed-in person. */
export function userIdOf(actor: Actor): string {
  assert(actor.kind === 'family' || actor.kind === 'staff', 'only a signed-in person has personal settings');
  return actor.userId;
}

export function sessionIdOf(actor: Actor): string {
  assert(actor.kind === 'family' || actor.kind === 'staff', 'only a signed-in person has a session');
  return actor.sessionId;
}
