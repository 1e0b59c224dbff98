import { afterEach } from 'vitest';

// Only files that ask for a document with `@vitest-environment happy-dom` pay for loading the testing library.
if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/react');
  afterEach(cleanup);
}
