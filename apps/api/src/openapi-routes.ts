import type { PipeTransform, Type } from '@nestjs/common';
import { PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { audienceKey, type Audience } from './auth/audience';
import { controllers } from './controllers';
import { ParseIdPipe } from './http/parse-id.pipe';

interface Argument {
  readonly index: number;
  readonly data?: unknown;
  readonly pipes?: readonly (PipeTransform | Type<PipeTransform>)[];
}

/** What the decorators of one handler say, as far as the document tells it. */
export interface Route {
  readonly handler: (...args: never[]) => unknown;
  readonly audience: Audience | undefined;
  /** Class of the query, where there is one. */
  readonly query: Type | null;
  /** Parts of the address that are ids. */
  readonly ids: ReadonlySet<string>;
}

export function operationIdOf(controller: string, method: string): string {
  return `${controller.replace(/Controller$/, '')}.${method}`;
}

function routeOf(controller: Type, method: string, handler: Route['handler']): Route {
  const prototype: object = controller.prototype as object;
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Readonly<Record<string, Argument>>;
  const types = (Reflect.getMetadata('design:paramtypes', prototype, method) ?? []) as readonly Type[];
  const of = (kind: RouteParamtypes): Argument[] => Object.entries(args).filter(([key]) => key.startsWith(`${kind}:`)).map(([, argument]) => argument);
  return {
    handler,
    audience: (Reflect.getMetadata(audienceKey, handler) ?? Reflect.getMetadata(audienceKey, controller)) as Audience | undefined,
    query: types[of(RouteParamtypes.QUERY).find((argument) => argument.data === undefined)?.index ?? -1] ?? null,
    ids: new Set(['organizationId', ...of(RouteParamtypes.PARAM).filter(({ pipes = [] }) => pipes.some((pipe) => pipe instanceof ParseIdPipe)).map(({ data }) => String(data))]),
  };
}

/** Every handler of every controller, by the id of its operation in the document. */
export function routesById(): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>();
  for (const controller of controllers) {
    for (const [method, { value }] of Object.entries(Object.getOwnPropertyDescriptors(controller.prototype as object))) {
      // Methods without an address only serve the others.
      if (method !== 'constructor' && typeof value === 'function' && Reflect.hasMetadata(PATH_METADATA, value)) routes.set(operationIdOf(controller.name, method), routeOf(controller, method, value as Route['handler']));
    }
  }
  return routes;
}
