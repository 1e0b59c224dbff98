import { expect, type Page } from '@playwright/test';
import { provideBehavioursApart } from '../../src/engine/behaviours/behavioursApart';
import { kindOf } from '../../src/catalogue/kindOf';
import { Simulation } from '../../src/engine/Simulation';
import { urlShortener } from '../../src/library/urlShortener';
import { App } from './support/App';
import { test } from './support/test';

provideBehavioursApart();

test.beforeEach(({ isMobile }) => {
  test.skip(isMobile, 'The engine is the same on a phone.');
});

test('the browser comes to the same digest as Node', async ({ page }) => {
  const app = new App(page);
  await app.open(urlShortener.design);
  await app.atMaximumSpeed();
  await app.reach(65);
  await app.pause();
  const shown = await app.digest();
  expect(shown.second).toBeGreaterThanOrEqual(64);
  expect(shown.digest).toBe(digestInNode(shown.second));
});

test('a worker that hangs is replaced, the design is kept, and the page says so', async ({
  page,
}) => {
  test.slow();
  await page.context().route(/simulation\.worker/, async (route) => {
    const response = await route.fetch();
    const hang = `self.addEventListener('message', (e) => { if (e.data?.path?.[0] === 'step') for (;;); });`;
    await route.fulfill({ response, body: `${hang}${await response.text()}` });
  });
  const app = new App(page);
  await app.open(urlShortener.design);
  await app.reach(2);
  const name = page.getByRole('textbox', { name: 'Name of the design' });
  await name.fill('Mine');
  await name.press('Enter');
  await page.getByRole('button', { name: 'Step' }).click();
  await expect(app.notice).toContainText('did not answer and is back, paused');
  await expect(app.notice).toContainText('Press Play to go on; the design is unchanged.');
  await expect(name).toHaveValue('Mine');
  await expect(page.locator('.react-flow__node')).toHaveCount(8);
  // Who was away while it hung is told as well.
  await page.waitForTimeout(6_500);
  await expect(app.notice).toContainText('Press Play to go on');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const before = await app.seconds();
  await app.reach(before + 1);
});

test(
  'the worker goes on answering at full speed',
  { tag: '@full' },
  async ({ page }, { annotations }) => {
    await page.addInitScript(timePolls);
    const app = new App(page);
    await app.open(urlShortener.design);
    await app.atMaximumSpeed();
    await page.waitForTimeout(1_500);
    await takeTimes(page);
    await page.waitForTimeout(5_000);
    const times = (await takeTimes(page)).toSorted((left, right) => left - right);
    const at = (share: number) => times[Math.floor((times.length - 1) * share)]?.toFixed(1);
    const description = `${times.length} answers in 5 s: median ${at(0.5)} ms, 95% within ${at(0.95)} ms, the slowest ${at(1)} ms`;
    annotations.push({ type: 'polls at full speed', description });
    console.log(`    polls at full speed: ${description}`);
    expect(times.length).toBeGreaterThan(20);
  },
);

function digestInNode(second: number): string | undefined {
  const start = Simulation.start(urlShortener.design, kindOf);
  if (!start.ok) throw new Error(start.problems[0]?.message);
  while (!start.simulation.advance(second, 1_000_000));
  return start.simulation.digestAt(second);
}

/** Runs in the page, before anything else does: notes how long each poll waits for its answer. */
function timePolls(): void {
  const times: number[] = [];
  Reflect.set(window, 'pollTimes', times);
  // oxlint-disable-next-line typescript/unbound-method
  const post = Worker.prototype.postMessage;
  const sent = new Map<unknown, number>();
  const heard = new WeakSet<Worker>();
  Worker.prototype.postMessage = function postMessage(this: Worker, ...given: unknown[]) {
    const message = given[0] as { id?: unknown; path?: unknown[] } | undefined;
    if (!heard.has(this)) {
      heard.add(this);
      this.addEventListener('message', ({ data }) => {
        const since = sent.get(data?.id);
        if (since !== undefined) times.push(performance.now() - since);
        sent.delete(data?.id);
      });
    }
    if (message?.path?.[0] === 'poll') sent.set(message.id, performance.now());
    Reflect.apply(post, this, given);
  };
}

function takeTimes(page: Page): Promise<number[]> {
  return page.evaluate(() => (Reflect.get(window, 'pollTimes') as number[]).splice(0));
}
