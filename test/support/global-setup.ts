import { createRequire } from 'node:module';

// Jest runs this file outside the tests' modules, as CommonJS: the sources are loaded by Node, with hooks that compile them.
const load = createRequire(import.meta.url);

/** Starts the one PostgreSQL of the run. */
export default async function globalSetup(): Promise<void> {
  load('./typescript-hooks.ts');
  const { startTestServer, TEST_SERVER_VARIABLE } = load(
    './test-server.ts',
  ) as typeof import('./test-server.js');
  const { server, stop } = await startTestServer();
  process.env[TEST_SERVER_VARIABLE] = JSON.stringify(server);
  Object.assign(globalThis, { stopTestServer: stop });
}
