import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
    environment: 'node',
    pool: 'threads',
    // As many as there are processors: by itself it leaves one idle, which of two is half.
    maxWorkers: '100%',
    // Tests assert no times; this only ends one that hangs, on a busy machine as well.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: [
      'tests/support/fixLuck.ts',
      'tests/support/provideBehaviours.ts',
      'tests/support/unmountAfterEach.ts',
    ],
  },
});
