/*
 * `npm run bench:ui`: the built page in a real browser. First with its first example running at 1×: what it loads, how long the
 * main thread is blocked, and frames per second at rest, while a component is dragged and while the canvas is panned. Then with
 * 200 components and 250 connections drawn and running: the same, at life size too, and the time from opening the page to
 * the first connections on the screen. At last 50 components with as many dots as are ever drawn, and all charts that
 * stand beside the canvas: the median of five; and how long
 * the knee of the URL shortener takes beside its run. With `--record` the figures become those of `uiBaseline.json`; `--only NAME` does one part: first, large, busy or knee.
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { busyDesign } from '../support/busyDesign.mjs';
import { findBrowser } from '../support/findBrowser.mjs';
import { findFreePort } from '../support/findFreePort.mjs';
import { largeDesign } from '../support/largeDesign.mjs';

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
const figures = { node: process.version, chromium: '' };
try {
  await waitForServer(`http://localhost:${port}/`);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  figures.chromium = browser.version();
  const address = `http://localhost:${port}/`;
  if (isWanted('first')) figures.firstExample = await small(browser, address);
  if (isWanted('large')) figures.large = await large(browser, address);
  if (isWanted('busy')) figures.busy = await busy(browser, address);
  if (isWanted('knee')) figures.knee = await knee(browser, address);
  await browser.close();
} finally {
  server.kill();
}
console.log(JSON.stringify(figures));
if (process.argv.includes('--record')) {
  const file = join(project, 'tests', 'bench', 'uiBaseline.json');
  // Parts that were not measured keep what is there.
  const known = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, `${JSON.stringify({ ...known, ...figures }, undefined, 2)}\n`);
}

function isWanted(part) {
  const at = process.argv.indexOf('--only');
  return at < 0 || process.argv[at + 1] === part;
}

/** The first example, as a first visit finds it. */
async function small(browser, address) {
  const page = await openPage(browser);
  const scripts = [];
  page.on('response', async (response) => {
    if (!response.url().endsWith('.js')) return;
    const gzip = gzipSync(await response.body(), { level: 9 }).length;
    scripts.push({ name: response.url().split('/').at(-1), gzip });
  });
  const opened = Date.now();
  await page.goto(address);
  await page.waitForFunction(() => /00:0[1-9]/.test(document.body.innerText));
  const runningAfterSeconds = rounded((Date.now() - opened) / 1e3);
  await page.waitForTimeout(2_000);
  const own = scripts.filter((script) => !script.name.includes('worker') && !isLate(script));
  const sizes = {
    ownKilobytes: kilobytes(own),
    workerKilobytes: kilobytes(scripts.filter((script) => script.name.includes('worker'))),
    lateKilobytes: kilobytes(scripts.filter(isLate)),
  };
  console.log(`Running after ${runningAfterSeconds} s`);
  console.log(`The page's own scripts: ${sizes.ownKilobytes} kB gzipped (at most 200)`);
  console.log(`The worker's: ${sizes.workerKilobytes} kB (at most 100)`);
  console.log(`Charts and inspector, loaded after first paint: ${sizes.lateKilobytes} kB`);
  const gestures = await measureGestures(page);
  await page.context().close();
  return { runningAfterSeconds, ...sizes, ...gestures };
}

/** 200 components: all of them in view, then at life size, where most are off the screen. */
async function large(browser, address) {
  const page = await openPage(browser);
  await openDesign(page, address, largeDesign(200));
  await page.locator('.react-flow__node').nth(199).waitFor({ state: 'attached' });
  await page.getByTitle('Saved on this device as you go').waitFor();

  await page.reload();
  await page.locator('.line').first().waitFor({ state: 'attached' });
  const firstConnectionsMs = Math.round(await page.evaluate(() => globalThis.firstLineMs));
  console.log(`200 components: the first connections ${firstConnectionsMs} ms after opening`);
  await page.getByRole('button', { name: 'Play' }).click();
  await page.waitForFunction(() => /00:0[2-9]/.test(document.body.innerText));
  const whole = await measureGestures(page, 'whole');
  await page.getByRole('button', { name: '1:1' }).click();
  await page.waitForTimeout(1_000);
  const lifeSize = await measureGestures(page, 'life size');
  await page.context().close();
  return { components: 200, connections: 250, firstConnectionsMs, whole, lifeSize };
}

/** 50 components at 1×, as many dots as the page draws, and all charts that stand beside the canvas. */
async function busy(browser, address) {
  const page = await openPage(browser);
  await openDesign(page, address, busyDesign());
  await page.locator('.react-flow__node').nth(49).waitFor({ state: 'attached' });
  // Until as many calls are on their way as will be.
  await page.waitForFunction(() => /00:[3-9]/.test(document.body.innerText), undefined, {
    timeout: 120_000,
  });
  const dots = await page.evaluate(countDots);
  const charts = await page.locator('.chart').count();
  console.log(`50 components, ${dots} dots, ${charts} charts`);
  const runs = [];
  for (let run = 1; run <= 5; run++) runs.push(await measureGestures(page, `busy ${run}`));
  await page.context().close();
  const median = (gesture) =>
    runs
      .map((run) => run[gesture])
      .toSorted((one, other) => one.framesPerSecond - other.framesPerSecond)[2];
  return {
    components: 50,
    dots,
    charts,
    atRest: median('atRest'),
    dragging: median('dragging'),
    panning: median('panning'),
  };
}

/** From the button to the last run of the sweep, while the example itself runs at 1×. */
async function knee(browser, address) {
  const page = await openPage(browser);
  await page.goto(address);
  await page.getByRole('button', { name: 'Open an example or a new design' }).click();
  await page.getByRole('menuitem', { name: 'Examples …' }).click();
  const examples = page.getByRole('region', { name: 'Examples' });
  await examples.getByRole('button', { name: /^URL shortener/ }).click();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('tab', { name: 'Where it bends' }).click();
  const began = Date.now();
  await page.getByRole('button', { name: 'Find the knee' }).click();
  await page.locator('.knee-told li').first().waitFor({ timeout: 300_000 });
  const seconds = rounded((Date.now() - began) / 1e3);
  const told = await page.locator('.knee-told li').first().innerText();
  console.log(`The knee of the URL shortener: ${seconds} s. ${told}`);
  await page.context().close();
  return { seconds };
}

/** In the page: the most discs and rings that are drawn in one frame of the next second. */
function countDots() {
  const arc = Object.getOwnPropertyDescriptor(Path2D.prototype, 'arc').value;
  let drawn = 0;
  Path2D.prototype.arc = function count(...where) {
    drawn++;
    arc.apply(this, where);
  };
  return new Promise((resolve) => {
    let most = 0;
    const until = performance.now() + 1_000;
    const look = () => {
      most = Math.max(most, drawn);
      drawn = 0;
      if (performance.now() < until) {
        requestAnimationFrame(look);
      } else {
        Path2D.prototype.arc = arc;
        resolve(most);
      }
    };
    requestAnimationFrame(look);
  });
}

async function openDesign(page, address, text) {
  await page.goto(address);
  await page.getByRole('button', { name: 'Open an example or a new design' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('menuitem', { name: 'Open a file' }).click(),
  ]);
  const buffer = Buffer.from(text);
  await chooser.setFiles({ name: 'design.json', mimeType: 'application/json', buffer });
}

async function openPage(browser) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  });
  await page.addInitScript(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        globalThis.longTasks.push([entry.startTime, entry.duration]);
    }).observe({ type: 'longtask', buffered: true });
    const lookForLine = () => {
      if (document.querySelector('.line') === null) requestAnimationFrame(lookForLine);
      else globalThis.firstLineMs = performance.now();
    };
    requestAnimationFrame(lookForLine);
  });
  return page;
}

async function measureGestures(page, where = '') {
  return {
    atRest: await report(page, `${where} at rest`, () => page.waitForTimeout(SECONDS * 1e3)),
    dragging: await reportDrag(page, `${where} dragging`, 'card'),
    panning: await reportDrag(page, `${where} panning`, 'ground'),
  };
}

function isLate(script) {
  return (
    !/^(first|index|rolldown-runtime)-/.test(script.name) &&
    !/worker|behavioursApart/.test(script.name)
  );
}

function kilobytes(scripts) {
  return rounded(scripts.reduce((sum, script) => sum + script.gzip, 0) / 1e3);
}

function rounded(value) {
  return Math.round(value * 10) / 10;
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
  const figure = {
    framesPerSecond: rounded(frames / seconds),
    longTasks: long.length,
    longestMs: Math.round(Math.max(0, ...long)),
  };
  const longest = long.length === 0 ? '' : `, the longest ${figure.longestMs} ms`;
  console.log(
    `${what.trim().padEnd(19)} ${figure.framesPerSecond} frames/s, ${long.length} tasks over 50 ms${longest}`,
  );
  return figure;
}

/** Where to take hold is looked for beforehand: of 200 cards that takes the page a second. */
async function reportDrag(page, where, what) {
  const grip = await page.evaluate(findGrip, what);
  return report(page, where, () => drag(page, grip));
}

/** Moves the pointer to and fro with the button down, 60 times a second. */
async function drag(page, { x, y }) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  const until = Date.now() + SECONDS * 1e3;
  for (let step = 0; Date.now() < until; step++) {
    await page.mouse.move(x + 60 * Math.sin(step / 10), y + 30 * Math.cos(step / 10));
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
}

/** In the page: a point of the canvas on the head of a card, or on the ground, away from the edges of the screen. */
function findGrip(what) {
  const canvas = document.querySelector('.canvas').getBoundingClientRect();
  const wanted = what === 'card' ? '.react-flow__node' : '.react-flow__pane';
  for (let y = canvas.top + 90; y < canvas.bottom - 160; y += 4)
    for (let x = canvas.left + 90; x < canvas.right - 90; x += 4) {
      const hit = document.elementFromPoint(x, y);
      if (hit?.closest('.port') === null && hit.closest(wanted) !== null) return { x, y };
    }
  throw new Error(`Nothing on the canvas is a ${what}`);
}
