import type * as jestGlobals from '@jest/globals';

type Globals = Omit<typeof jestGlobals, 'jest'>;

const held = {} as Globals;

/** Takes those of the file that runs next. */
export function hold(globals: object): void {
  Object.assign(held, globals);
}

/** What `@jest/globals` is for the specs; a module of `test/support` that imports it outlives the file it was loaded for. */
function ofTheFile<Name extends keyof Globals>(name: Name): Globals[Name] {
  return new Proxy((() => {}) as unknown as Globals[Name], {
    apply: (_target, _this, args: unknown[]) =>
      Reflect.apply(held[name] as (...given: unknown[]) => unknown, undefined, args),
    get: (_target, key) => Reflect.get(held[name], key) as unknown,
  });
}

export const describe = ofTheFile('describe');
export const it = ofTheFile('it');
export const test = ofTheFile('test');
export const expect = ofTheFile('expect');
export const beforeAll = ofTheFile('beforeAll');
export const beforeEach = ofTheFile('beforeEach');
export const afterAll = ofTheFile('afterAll');
export const afterEach = ofTheFile('afterEach');
