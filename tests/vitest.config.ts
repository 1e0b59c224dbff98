import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SlowFirst } from './support/SlowFirst';

const luckAndBehaviours = ['tests/support/fixLuck.ts', 'tests/support/provideBehaviours.ts'];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    environment: 'node',
    sequence: { sequencer: SlowFirst },
    pool: 'threads',
    // As many as there are processors: by itself it leaves one idle, which of two is half.
    maxWorkers: '100%',
    // Tests assert no times; this only ends one that hangs, on a busy machine as well.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/ui/**', 'tests/store/**'],
          setupFiles: luckAndBehaviours,
          // What has no page keeps nothing from test to test: loading it once saves a third of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['tests/ui/**/*.test.{ts,tsx}', 'tests/store/**/*.test.ts'],
          setupFiles: [...luckAndBehaviours, 'tests/support/unmountAfterEach.ts'],
        },
      },
    ],
  },
});
