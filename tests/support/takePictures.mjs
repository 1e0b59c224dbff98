/*
 * `npm run pictures`: builds the page and takes the pictures of the README anew, from the first example after its cache was
 * emptied. Look at them before they are committed.
 */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { findBrowser } from './findBrowser.mjs';
import { findFreePort } from './findFreePort.mjs';

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const pictures = join(project, 'public', 'pictures');
const screens = [
  { name: 'main-light', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { name: 'main-dark', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  {
    name: 'phone',
    colorScheme: 'light',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  },
];

await build({ root: project, logLevel: 'error' });
const port = await findFreePort();
const server = spawn(
  process.execPath,
  [
    join(project, 'node_modules/vite/bin/vite.js'),
    'preview',
    '--port',
    String(port),
    '--strictPort',
  ],
  { cwd: project, stdio: 'ignore' },
);
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--disable-gpu'] });
try {
  for (const { name, ...options } of screens) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await openWhenReady(page, `http://localhost:${port}/`);
    await page.waitForTimeout(6_000);
    await page.getByRole('button', { name: 'Empty the cache' }).first().click();
    await page.waitForTimeout(12_000);
    await page.screenshot({ path: join(pictures, `${name}.png`) });
    await context.close();
  }
} finally {
  await browser.close();
  server.kill();
}

async function openWhenReady(page, address) {
  for (let attempt = 1; ; attempt++) {
    try {
      await page.goto(address);
      return;
    } catch (error) {
      if (attempt === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
