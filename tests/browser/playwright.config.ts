import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../support/findBrowser.mjs';
import { findFreePort } from '../support/findFreePort.mjs';
import { isFull } from '../support/isFull';

const projectFolder = join(import.meta.dirname, '../..');

// Playwright reads this file again in every worker, which has to arrive at the same port.
process.env['LOADBEARING_PREVIEW_PORT'] ??= String(await findFreePort());
const port = process.env['LOADBEARING_PREVIEW_PORT'];
const address = `http://127.0.0.1:${port}/`;

export default defineConfig({
  // What takes long and is tried in another way as well, or on the large page, is tried with FULL=1.
  ...(!isFull && { grepInvert: /@full/ }),
  testDir: '.',
  testMatch: '**/*.test.ts',
  outputDir: join(projectFolder, 'test-results'),
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 90_000,
  // What is broken fails twice; a gesture that a busy machine interrupted is listed as flaky.
  retries: 1,
  // Tests assert no times: only a failure waits so long, and a busy machine may need it for a run in two browsers.
  expect: { timeout: 45_000 },
  reporter: 'list',
  use: {
    baseURL: address,
    // Dots in motion are drawn without a graphics card here and take a third of the time; tests that are about them ask for them.
    contextOptions: { reducedMotion: 'reduce' },
    // Every test gets its files from the server; what is served offline has a test of its own.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    // A picture of every frame of a page that is always in motion would take most of the time.
    trace: { mode: 'on-first-retry', screenshots: false },
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      // The same parts in a sheet: what they do is tried once, on the large page.
      testIgnore: [
        /(embed|engine|everything|experiments|exports|importing|keeping|learn|offline|opening|practise|running|sharing|timeline|traces|why)\.test\.ts$/,
        ...(isFull ? [] : [/(commands|gallery)\.test\.ts$/]),
      ],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: projectFolder,
    url: address,
    reuseExistingServer: false,
  },
});
