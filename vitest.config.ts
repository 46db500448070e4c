import { defineConfig } from 'vitest/config';

const project = (name: string, testTimeout: number, globalSetup: string[] = []) => ({
  name,
  globalSetup,
  include: [`tests/${name}/**/*.test.ts`],
  testTimeout,
  hookTimeout: testTimeout,
});

export default defineConfig({
  test: {
    projects: [
      { test: project('unit', 10_000) },
      { test: project('contract', 20_000) },
      { test: project('build', 120_000, ['tests/site/cache-setup.ts']) },
      { test: project('workflow', 120_000) },
      { test: project('crash', 900_000) },
      { test: project('browser', 120_000, ['tests/site/cache-setup.ts', 'tests/browser/setup.ts']) },
    ],
  },
});
