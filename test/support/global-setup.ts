import { createRequire } from 'node:module';

// Jest runs this file outside the tests' modules, as CommonJS: the sources are loaded by Node, with hooks that compile them.
const load = createRequire(import.meta.url);

interface JestRun {
  /** The specs that were asked for. */
  readonly testPathPatterns: { isSet(): boolean };
}

/** Starts the one PostgreSQL of the run; a run of everything builds the program first, which a single spec does if it needs it. */
export default async function globalSetup({ testPathPatterns }: JestRun): Promise<void> {
  load('./typescript-hooks.ts');
  if (!testPathPatterns.isSet()) {
    const { buildDocument } = load('./program-build.ts') as typeof import('./program-build.js');
    await buildDocument();
  }
  const { startTestServer, TEST_SERVER_VARIABLE } = load(
    './test-server.ts',
  ) as typeof import('./test-server.js');
  const { server, stop } = await startTestServer();
  process.env[TEST_SERVER_VARIABLE] = JSON.stringify(server);
  Object.assign(globalThis, { stopTestServer: stop });
}
