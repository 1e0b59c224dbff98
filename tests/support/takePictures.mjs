/*
 * `npm run pictures`: builds the page and takes the pictures of the README anew, from the first example after its cache was
 * emptied. Look at them before they are committed. With `--all`, pictures of every main screen instead, at two sizes and in both
 * themes, into test-results/pictures, which is not committed; `--all phone` or `--all desktop-dark` takes some of them.
 */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { findBrowser } from './findBrowser.mjs';
import { findFreePort } from './findFreePort.mjs';
import { takeAllScreens } from './takeAllScreens.mjs';

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
  await whenReady(`http://localhost:${port}/`);
  if (process.argv.includes('--all')) {
    const folder = join(project, 'test-results', 'pictures');
    await takeAllScreens(
      browser,
      `http://localhost:${port}/`,
      folder,
      process.argv.at(-1).replace('--all', ''),
    );
  } else {
    await takeThree(browser, `http://localhost:${port}/`);
  }
} finally {
  await browser.close();
  server.kill();
}

async function takeThree(opened, address) {
  for (const { name, ...options } of screens) {
    const context = await opened.newContext({ ...options, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForTimeout(6_000);
    await page.getByRole('button', { name: 'Empty the cache' }).first().click();
    await page.waitForTimeout(12_000);
    await page.screenshot({ path: join(pictures, `${name}.png`) });
    await context.close();
  }
}

async function whenReady(address) {
  for (let attempt = 1; attempt <= 50; attempt++) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Nothing answers at ${address}`);
}
