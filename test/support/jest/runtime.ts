import { existsSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const load = createRequire(import.meta.url);
const { default: Runtime } = load('jest-runtime') as typeof import('jest-runtime');
const globals = new URL('./globals.ts', import.meta.url).href;
/** Where circus keeps on the global object who is told of its events. */
const handlers = Symbol.for('EVENT_HANDLERS');

type Given = ConstructorParameters<typeof Runtime>;
type JestRuntime = InstanceType<typeof Runtime>;

let transformer: Given[3];
let howToCompile: Parameters<Given[3]['transform']>[1];
let files = 0;
const sourceMaps = new Map<string, string>();

registerHooks({
  resolve(specifier, context, nextResolve) {
    const url = specifier === '@jest/globals' ? globals : sourceOf(specifier, context.parentURL);
    return url ? { url, format: 'module', shortCircuit: true } : nextResolve(specifier, context);
  },
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !/\.ts(\?|$)/.test(url)) return nextLoad(url, context);
    const path = fileURLToPath(url);
    const { code, sourceMapPath } = transformer.transform(path, howToCompile);
    if (sourceMapPath) for (const name of [url, path]) sourceMaps.set(name, sourceMapPath);
    return { format: 'module', source: code, shortCircuit: true };
  },
});

/** The file that is meant by an import of `./clock.js` where there is a clock.ts; null where Node finds it by itself. */
function sourceOf(specifier: string, from: string | undefined): string | null {
  if (!from || !/^\.{1,2}\/.*\.js$/.test(specifier)) return null;
  const source = new URL(specifier.replace(/\.js$/, '.ts'), from);
  return existsSync(source) ? source.href : null;
}

/**
 * Runs the specs in Node itself instead of in a new world of modules for every file: the program with its libraries, some
 * thousand modules, is loaded once per worker. Only the spec is loaded anew, and stays, as Node lets no module go. What Jest
 * puts in the place of modules, timers and functions is not there: the tests use none of it.
 */
export default class NativeRuntime extends Runtime {
  constructor(...given: Given) {
    super(...given);
    const coverage = given[5];
    transformer = given[3];
    howToCompile = {
      ...coverage,
      isInternalModule: false,
      supportsDynamicImport: true,
      supportsExportNamespaceFrom: true,
      supportsStaticESM: true,
      supportsTopLevelAwait: true,
    };
    forgetTheFileBefore();
  }

  /** Circus, whose state is that of one file. */
  override requireInternalModule<T>(path: string): T {
    delete load.cache[path];
    return load(path) as T;
  }

  override setGlobalsForRuntime(given: Parameters<JestRuntime['setGlobalsForRuntime']>[0]): void {
    const { hold } = load('./globals.ts') as typeof import('./globals.js');
    hold(given);
  }

  override unstable_shouldLoadAsEsm(): boolean {
    return true;
  }

  override unstable_importModule(path: string): Promise<unknown> {
    files += 1;
    return import(`${pathToFileURL(path).href}?file=${files}`);
  }

  override getSourceMaps(): Map<string, string> {
    return sourceMaps;
  }

  /** That of the worker so far: its counters go on from file to file. */
  override getAllCoverageInfoCopy(): ReturnType<JestRuntime['getAllCoverageInfoCopy']> {
    return structuredClone(Reflect.get(globalThis, '__coverage__')) as never;
  }
}

/** The state of circus, and with it all that the tests close over, has a symbol of its own for each load of circus. */
function forgetTheFileBefore(): void {
  for (const key of Object.getOwnPropertySymbols(globalThis))
    if (key === handlers || key.description === 'JEST_STATE_SYMBOL') Reflect.deleteProperty(globalThis, key);
}
