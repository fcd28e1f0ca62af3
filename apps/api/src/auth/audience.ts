import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@preau/organization';

/** Whom a route serves. Every route says one; a route that says none stops the API from starting. */
export type Audience =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'family' }
  | { readonly kind: 'staff'; readonly permissions: readonly Permission[] }
  | { readonly kind: 'integrator'; readonly scope: string };

export const audienceKey = 'preau:audience';
/** Anybody, and nobody looks at the access token, which may have lapsed: signing in and out, renewing, other systems' tokens. */
export const Anonymous = (): MethodDecorator & ClassDecorator => SetMetadata(audienceKey, { kind: 'anonymous' } satisfies Audience);
/** Anybody, signed in or not. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(audienceKey, { kind: 'public' } satisfies Audience);
/** Any signed-in user of either application. */
export const SignedIn = (): MethodDecorator & ClassDecorator => SetMetadata(audienceKey, { kind: 'signed-in' } satisfies Audience);
/** A family signed in to the client portal; an {organizationId} in the path becomes the tenant. */
export const Family = (): MethodDecorator & ClassDecorator => SetMetadata(audienceKey, { kind: 'family' } satisfies Audience);
/** Staff of the organization in the path who hold every permission named. */
export const Staff = (...permissions: Permission[]): MethodDecorator & ClassDecorator => SetMetadata(audienceKey, { kind: 'staff', permissions } satisfies Audience);
/** A program with a token of the organization in the path and this scope. */
export const Integrator = (scope: string): MethodDecorator & ClassDecorator => SetMetadata(audienceKey, { kind: 'integrator', scope } satisfies Audience);
