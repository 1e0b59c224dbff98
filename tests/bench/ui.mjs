/*
 * `npm run bench:ui`: the built page in a real browser, with its first example running at 1×: what it loads, how long the main
 * thread is blocked, and frames per second at rest, while a component is dragged and while the canvas is panned.
 */
import { spawn } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { findBrowser } from '../support/findBrowser.mjs';
import { findFreePort } from '../support/findFreePort.mjs';

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SECONDS = 5;

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
try {
  await measure(`http://localhost:${port}/`);
} finally {
  server.kill();
}

async function measure(address) {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const scripts = [];
  page.on('response', async (response) => {
    if (!response.url().endsWith('.js')) return;
    scripts.push({
      name: response.url().split('/').at(-1),
      at: Date.now(),
      gzip: gzipSync(await response.body(), { level: 9 }).length,
    });
  });
  await page.addInitScript(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        globalThis.longTasks.push([entry.startTime, entry.duration]);
    }).observe({ type: 'longtask', buffered: true });
  });
  await waitForServer(address);
  const opened = Date.now();
  await page.goto(address);
  await page.waitForFunction(() => /00:0[1-9]/.test(document.body.innerText));
  await page.waitForTimeout(2_000);
  const own = scripts.filter((script) => !script.name.includes('worker') && !isLate(script));
  console.log(`Running after ${((Date.now() - opened - 2_000) / 1e3).toFixed(1)} s`);
  console.log(`The page's own scripts: ${kilobytes(own)} kB gzipped (at most 200)`);
  console.log(
    `The worker's: ${kilobytes(scripts.filter((script) => script.name.includes('worker')))} kB (at most 100)`,
  );
  console.log(
    `Charts, inspector and gestures, loaded after first paint: ${kilobytes(scripts.filter(isLate))} kB`,
  );
  await report(page, 'at rest', () => page.waitForTimeout(SECONDS * 1e3));
  await report(page, 'dragging', () => drag(page, '.react-flow__node', 0));
  await report(page, 'panning', () => drag(page, '.react-flow__pane', 40));
  await browser.close();
}

function isLate(script) {
  return /^(Charts|Inspector|Gestures)-/.test(script.name);
}

function kilobytes(scripts) {
  return (scripts.reduce((sum, script) => sum + script.gzip, 0) / 1e3).toFixed(1);
}

async function waitForServer(address) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answers at ${address}`);
}

/** Frames per second and main-thread tasks over 50 ms while something is done. */
async function report(page, what, action) {
  const begun = await page.evaluate(() => {
    globalThis.frames = 0;
    const count = () => {
      globalThis.frames++;
      globalThis.frameRequest = requestAnimationFrame(count);
    };
    globalThis.frameRequest = requestAnimationFrame(count);
    return performance.now();
  });
  await action();
  const { frames, seconds, long } = await page.evaluate((from) => {
    cancelAnimationFrame(globalThis.frameRequest);
    const tasks = globalThis.longTasks.filter(([at]) => at >= from).map(([, duration]) => duration);
    return { frames: globalThis.frames, seconds: (performance.now() - from) / 1e3, long: tasks };
  }, begun);
  const longest = long.length === 0 ? '' : `, the longest ${Math.max(...long).toFixed(0)} ms`;
  console.log(
    `${what.padEnd(10)} ${(frames / seconds).toFixed(1)} frames/s, ${long.length} tasks over 50 ms${longest}`,
  );
}

/** Moves the pointer to and fro with the button down, 60 times a second. */
async function drag(page, selector, offset) {
  const box = await page.locator(selector).first().boundingBox();
  const x = offset > 0 ? box.x + offset : box.x + box.width / 2;
  const y = offset > 0 ? box.y + box.height - offset * 4 : box.y + 12;
  await page.mouse.move(x, y);
  await page.mouse.down();
  const until = Date.now() + SECONDS * 1e3;
  for (let step = 0; Date.now() < until; step++) {
    await page.mouse.move(x + 60 * Math.sin(step / 10), y + 30 * Math.cos(step / 10));
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
}
