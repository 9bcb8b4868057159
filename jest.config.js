const shared = {
  rootDir: import.meta.dirname,
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2024',
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  testEnvironment: 'node',
  runtime: '<rootDir>/test/support/jest/runtime.ts',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/var/'],
};

/** `*.unit.spec.ts` needs nothing but the code; every other spec may use PostgreSQL, SMTP on loopback and the disk. */
export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.unit.spec.ts', '<rootDir>/test/architecture.spec.ts'],
    },
    {
      ...shared,
      displayName: 'system',
      testMatch: ['<rootDir>/test/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.unit\\.spec\\.ts$', 'architecture\\.spec\\.ts$'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
  // Ends what hangs. No test asserts a time: a slow machine may need minutes for one, and a single spec builds the program first.
  testTimeout: 1_800_000,
  maxWorkers: 2,
  // What a spec holds stays in its worker: see test/support/jest/runtime.ts.
  workerIdleMemoryLimit: '1GB',
};
