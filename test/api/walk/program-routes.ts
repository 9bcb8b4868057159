import { type Type, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ModulesContainer } from '@nestjs/core';
import { ACCESS } from '../../../src/accounts/access.decorator.js';
import type { TestApp } from '../../support/app.js';

/** A route of the running program with the action that it names, if it does. */
export interface ProgramRoute {
  readonly route: string;
  readonly action: string | undefined;
  /** The DTOs that check its body and its query, where they do. */
  readonly input: { readonly body: Type | undefined; readonly query: Type | undefined };
}

/** Whether the route is a page for people or what belongs to one, and so not of the API. */
export function isPage(route: string): boolean {
  return !/^\S+ \/(?:api|health|metrics)(?:\/|$)/.test(route);
}

/** Every route that a controller of the program has. */
export function programRoutes(app: TestApp): ProgramRoute[] {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = modules.flatMap((module) => [...module.controllers.values()]);
  const types = new Set(controllers.map((wrapper) => wrapper.metatype as Type<object>));
  return [...types].flatMap(routesOf);
}

function routesOf(controller: Type<object>): ProgramRoute[] {
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (typeof handler !== 'function') return [];
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const action = (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, controller)) as
      string | undefined;
    const part = (type: RouteParamtypes) => dtoOf(controller, name, type);
    const input = { body: part(RouteParamtypes.BODY), query: part(RouteParamtypes.QUERY) };
    return pathsOf(controller).flatMap((base) =>
      pathsOf(handler).map((path) => ({
        route: `${RequestMethod[method]} ${joined(base, path)}`,
        action,
        input,
      })),
    );
  });
}

/** The type of the handler's argument that takes that whole part of the request. */
function dtoOf(controller: Type<object>, name: string, part: RouteParamtypes): Type | undefined {
  const read = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<
    string,
    { readonly index: number; readonly data?: unknown }
  >;
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) as Type[];
  const found = Object.entries(read).find(
    ([key, { data }]) => key.startsWith(`${part}:`) && data === undefined,
  );
  return found && types[found[1].index];
}

function pathsOf(target: object): string[] {
  const path = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return Array.isArray(path) ? path : [path ?? ''];
}

function joined(...parts: readonly string[]): string {
  return `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
}
