import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { Commands, DomainError, isId, read, visitor, type Actor } from '@preau/kernel';
import { staffMembershipsOf } from '@preau/organization';
import type { FastifyRequest } from 'fastify';
import { firstValueFrom, isObservable } from 'rxjs';
import type { AccessClaims } from './access-token';
import { audienceKey, type Audience } from './audience';

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
    user?: AccessClaims | false;
  }
}

const ownMemberships = read('organization.own-memberships', (sql) => staffMembershipsOf(sql), 'one');

function tenantOf(request: FastifyRequest): string | undefined {
  const id = (request.params as Record<string, string | undefined>)['organizationId'];
  if (id !== undefined && !isId(id)) throw new DomainError('kernel.not-found');
  return id;
}

/** Turns the bearer token into an actor and refuses whoever the route is not for. */
@Injectable()
export class AudienceGuard extends AuthGuard('jwt') {
  constructor(
    private readonly reflector: Reflector,
    private readonly commands: Commands,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const audience = this.reflector.getAllAndOverride<Audience | undefined>(audienceKey, [context.getHandler(), context.getClass()]);
    if (audience === undefined) throw new DomainError('gateway.not-allowed');
    const bearer = request.headers.authorization !== undefined;
    if (audience.kind === 'anonymous' || (audience.kind === 'public' && !bearer)) {
      request.actor = visitor;
      return true;
    }
    const verdict = super.canActivate(context);
    await (isObservable(verdict) ? firstValueFrom(verdict) : verdict);
    const claims = request.user;
    if (!claims) throw new DomainError('gateway.sign-in-needed');
    request.actor = await this.actorOf(claims, audience, tenantOf(request));
    return true;
  }

  /** Passport's own answer becomes our typed refusal. */
  override handleRequest<User>(error: unknown, user: User | false): User {
    if (error !== null && error !== undefined) throw error;
    if (user === false) throw new DomainError('gateway.sign-in-needed');
    return user;
  }

  private async actorOf(claims: AccessClaims, audience: Exclude<Audience, { kind: 'anonymous' }>, organizationId: string | undefined): Promise<Actor> {
    const family: Actor = { kind: 'family', userId: claims.sub, accountId: claims.account ?? null, sessionId: claims.sid };
    switch (audience.kind) {
      case 'public':
        return claims.app === 'portal' ? family : visitor;
      case 'signed-in':
        if (claims.app === 'api') throw new DomainError('gateway.not-allowed');
        return family;
      case 'family':
        if (claims.app !== 'portal') throw new DomainError('gateway.not-allowed');
        return family;
      case 'staff':
        return this.staffOf(claims, audience.permissions, organizationId);
      case 'integrator':
        return this.integratorOf(claims, audience.scope, organizationId);
      default:
        return audience satisfies never;
    }
  }

  private async staffOf(claims: AccessClaims, permissions: readonly string[], organizationId: string | undefined): Promise<Actor> {
    if (claims.app !== 'admin') throw new DomainError('gateway.not-allowed');
    const memberships = await this.commands.ask(ownMemberships, undefined, { kind: 'family', userId: claims.sub, accountId: null, sessionId: claims.sid });
    const membership = memberships.find((candidate) => candidate.organizationId === organizationId);
    // Another tenant's things do not exist for this person: 404, not 403.
    if (membership === undefined || organizationId === undefined) throw new DomainError('kernel.not-found');
    if (!permissions.every((permission) => membership.permissions.includes(permission))) throw new DomainError('gateway.not-allowed');
    return { kind: 'staff', userId: claims.sub, organizationId, permissions: membership.permissions, sessionId: claims.sid };
  }

  private integratorOf(claims: AccessClaims, scope: string, organizationId: string | undefined): Actor {
    if (claims.app !== 'api' || claims.organization === undefined) throw new DomainError('gateway.not-allowed');
    if (claims.organization !== organizationId) throw new DomainError('kernel.not-found');
    if (!(claims.scopes ?? []).includes(scope)) throw new DomainError('gateway.not-allowed');
    return { kind: 'integrator', clientId: claims.sub, organizationId: claims.organization, scopes: claims.scopes ?? [] };
  }
}
