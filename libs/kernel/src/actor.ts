/** Who does something. Decided by the gateway from the session, never from what a request says. */
export type Actor =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'family'; readonly userId: string; readonly accountId: string | null; readonly sessionId: string }
  | { readonly kind: 'staff'; readonly userId: string; readonly organizationId: string; readonly permissions: readonly string[]; readonly sessionId: string }
  | { readonly kind: 'integrator'; readonly clientId: string; readonly organizationId: string; readonly scopes: readonly string[] }
  | { readonly kind: 'system'; readonly name: string };

export const visitor: Actor = { kind: 'visitor' };
export function system(name: string): Actor {
  return { kind: 'system', name };
}

/** The stable name under which idempotency keys are kept: one person's key is useless to another. */
export function principalOf(actor: Actor): string {
  switch (actor.kind) {
    case 'visitor':
      return 'visitor';
    case 'family':
    case 'staff':
      return `${actor.kind}:${actor.userId}`;
    case 'integrator':
      return `integrator:${actor.clientId}`;
    case 'system':
      return `system:${actor.name}`;
    default:
      return actor satisfies never;
  }
}
