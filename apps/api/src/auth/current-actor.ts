import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { assert, DomainError, type Actor } from '@preau/kernel';
import type { FastifyRequest } from 'fastify';

function actorOf(context: ExecutionContext): Actor {
  const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
  assert(actor, 'the guard has not run');
  return actor;
}

export type FamilyActor = Extract<Actor, { kind: 'family' }>;
/** A family that has its account. */
export type FamilyOfAccount = FamilyActor & { readonly accountId: string };
export type StaffActor = Extract<Actor, { kind: 'staff' }>;

/** Who is asking, as the guard decided. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => actorOf(context));
/** The signed-in person, with or without an account yet. */
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext): FamilyActor => {
  const actor = actorOf(context);
  assert(actor.kind === 'family', 'this route is for signed-in people');
  return actor;
});
/** A family that has its account (every verified portal user); refused otherwise. */
export const CurrentFamily = createParamDecorator((_: unknown, context: ExecutionContext): FamilyOfAccount => {
  const actor = actorOf(context);
  assert(actor.kind === 'family', 'this route is for families');
  if (actor.accountId === null) throw new DomainError('gateway.not-allowed');
  return { ...actor, accountId: actor.accountId };
});
export const CurrentStaff = createParamDecorator((_: unknown, context: ExecutionContext): StaffActor => {
  const actor = actorOf(context);
  assert(actor.kind === 'staff', 'this route is for staff');
  return actor;
});
