import { expect, type Locator, type Page } from '@playwright/test';
import { urlShortener } from '../../src/library/urlShortener';
import { App } from './support/App';
import { test } from './support/test';

async function openPanel(page: Page, isMobile: boolean, tab: 'Charts' | 'Scenario'): Promise<void> {
  if (isMobile) await page.getByRole('button', { name: 'Charts', exact: true }).tap();
  await page.getByRole('tab', { name: tab, exact: true }).click();
}

async function dragBy(page: Page, target: Locator, pixels: number, fromRight?: number) {
  const box = await target.boundingBox();
  if (box === null) throw new Error('It is not on the screen.');
  const x = fromRight === undefined ? box.x + 30 : box.x + box.width - fromRight;
  await page.mouse.move(x, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(x + pixels / 2, box.y + box.height / 2, { steps: 3 });
  await page.mouse.move(x + pixels, box.y + box.height / 2, { steps: 3 });
  await page.mouse.up();
}

test('the scenario is edited by the keyboard, each gesture one undo', async ({
  page,
  isMobile,
}) => {
  const app = new App(page);
  await app.open(urlShortener.design);
  await app.pause();
  await openPanel(page, isMobile, 'Scenario');
  const zone = page.locator('.step-block', { hasText: 'Zone A lost' });
  await zone.focus();
  await expect(zone).toHaveAttribute('aria-label', /from 03:40.0 to 04:40.0/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(zone).toHaveAttribute('aria-label', /from 03:42.0 to 04:41.0/);
  await page.keyboard.press('Control+d');
  await expect(zone).toHaveCount(2);
  await expect(zone.nth(1)).toHaveAttribute('aria-label', /from 04:41.0 to 05:40.0/);
  await zone.nth(1).focus();
  await page.keyboard.press('Delete');
  await expect(zone).toHaveCount(1);

  const traffic = page.locator('.step-block', { hasText: 'All traffic' });
  await traffic.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Start', exact: true })).toBeFocused();
  const factor = page.getByRole('textbox', { name: 'Factor', exact: true });
  await factor.fill('5000');
  await factor.press('Enter');
  await expect(factor).toHaveAttribute('aria-invalid', 'true');
  await factor.fill('3');
  await factor.press('Enter');
  await expect(traffic).toContainText('×3');
});

test('the scenario is edited by dragging, and says what the run has not played', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile);
  const app = new App(page);
  await app.open(urlShortener.design);
  await app.reach(4);
  await app.pause();
  await page.locator('.timeline .block', { hasText: 'Zone A lost' }).click();
  const zone = page.locator('.step-block', { hasText: 'Zone A lost' });
  await expect(zone).toHaveAttribute('aria-pressed', 'true');
  const width = (await page.locator('.scenario-ruler').boundingBox())?.width ?? 0;
  const second = width / 300;
  await dragBy(page, zone, -20 * second);
  await expect(zone).toHaveAttribute('aria-label', /from 03:20.0 to 04:20.0/);
  await dragBy(page, zone, -30 * second, 2);
  await expect(zone).toHaveAttribute('aria-label', /from 03:20.0 to 03:50.0/);
  await page.keyboard.down('Alt');
  await dragBy(page, zone, 40 * second);
  await page.keyboard.up('Alt');
  await expect(zone).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(zone).toHaveAttribute('aria-label', /from 03:20.0 to 04:20.0/);

  const traffic = page.locator('.step-block', { hasText: 'All traffic' });
  await dragBy(page, traffic, -59 * second);
  await expect(traffic).toHaveAttribute('aria-label', /from 00:01.0 .* not in the present run/);
  await page.getByRole('button', { name: /^Play it again to/ }).click();
  await expect(page.locator('.scenario-note')).toHaveCount(0);
  await expect(traffic).not.toHaveAttribute('aria-label', /not in the present run/);
  await expect(page.locator('.timeline .mark.break')).toHaveCount(1);
});

test(
  'what was done by hand is kept as the scenario, and the run is the same',
  { tag: '@full' },
  async ({ page, isMobile }) => {
    test.skip(isMobile);
    const app = new App(page);
    await app.open(urlShortener.design);
    await app.reach(1);
    await app.breakIt(/^Lose Zone A/);
    await app.reach(3);
    await app.breakIt(/^Mend: Zone A/);
    await app.reach(4);
    await app.pause();
    const { digest, second } = await app.digest();
    await page.getByRole('tab', { name: 'Scenario' }).click();
    await page.getByRole('button', { name: 'Keep what I did as the scenario' }).click();
    await expect(app.notice).toContainText('1 step was kept');
    await expect(page.locator('.step-block', { hasText: 'Zone A lost' })).toHaveCount(2);
    await expect.poll(async () => (await app.digest()).second).toBe(second);
    expect((await app.digest()).digest).toBe(digest);
  },
);

test('charts that filled the page fit into the dock again', async ({ page, isMobile }) => {
  test.skip(isMobile);
  await page.goto('./');
  const surplus = () =>
    page.evaluate(() => {
      const [frame, chart] = ['.charts', '.chart'].map((one) => document.querySelector(one));
      return (chart?.clientHeight ?? 0) - (frame?.clientHeight ?? 0);
    });
  await expect.poll(surplus).toBeLessThan(0);
  await page.getByRole('button', { name: 'Fill the page' }).click();
  await expect(page.locator('.plot canvas')).toHaveCount(6);
  await page.getByRole('button', { name: 'Back to the canvas' }).click();
  await expect(page.locator('.plot canvas')).toHaveCount(3);
  await expect.poll(surplus, { timeout: 5000 }).toBeLessThan(0);
});

test('all charts share a zoom and a cursor, and the heatmap is drawn', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile);
  const app = new App(page);
  await app.open(urlShortener.design);
  await app.atMaximumSpeed();
  await app.reach(30);
  await app.pause();
  await page.getByRole('button', { name: 'Fill the page' }).click();
  const plots = page.locator('.plot canvas');
  await expect(plots).toHaveCount(6);
  const heatmap = page.locator('.chart', { hasText: 'Spread of the latency' });
  await expect.poll(() => colouredShare(heatmap.locator('canvas'))).toBeGreaterThan(0.05);

  const latency = page.getByRole('slider', { name: 'Moment in Latency' });
  const frame = await latency.boundingBox();
  await page.mouse.move((frame?.x ?? 0) + 200, (frame?.y ?? 0) + 100);
  const at = Number(await latency.getAttribute('aria-valuenow'));
  expect(at).toBeGreaterThan(2);
  await expect(page.getByRole('slider', { name: 'Moment in Requests' })).toHaveAttribute(
    'aria-valuetext',
    /offered [\d,]+\/s/,
  );
  await expect(heatmap.getByRole('slider')).toHaveAttribute('aria-valuenow', String(at));

  await dragBy(page, latency, 150, 250);
  const all = page.getByRole('button', { name: /: show all$/ });
  await expect(all).toBeVisible();
  await latency.focus();
  await page.keyboard.press('Escape');
  await expect(all).toHaveCount(0);
  await page.keyboard.press('+');
  await expect(all).toBeVisible();
  await page.keyboard.press('-');
  await expect(all).toHaveCount(0);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(latency).toHaveAttribute('aria-valuetext', /^0:01: p50 .* ms, p95/);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save data' }).click();
  await page.getByRole('menuitem', { name: /^Each second/ }).click();
  expect((await download).suggestedFilename()).toBe('URL shortener by second.csv');
});

test(
  'another future keeps the one before in sight, and the way back to it',
  { tag: '@full' },
  async ({ page }) => {
    const app = new App(page);
    await app.open(urlShortener.design);
    await app.reach(5);
    const slider = page.getByRole('slider', { name: 'Simulated time' });
    await slider.focus();
    await page.keyboard.press('Home');
    await expect(page.locator('.before-bar')).toContainText('makes another future');
    await app.breakIt(/^All traffic/);
    await expect(page.locator('.before-bar')).toContainText('Another future from 0:00');
    await page.getByRole('button', { name: 'Go back to the run as it was' }).click();
    await expect(page.locator('.before-bar')).toHaveCount(0);
    await expect(page.locator('.timeline .mark.break')).toHaveCount(0);
    await expect.poll(() => app.seconds()).toBeGreaterThanOrEqual(4);
  },
);

/** How much of a canvas is bluish, as the cells of the heatmap are. */
function colouredShare(canvas: Locator): Promise<number> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const pixels =
      element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data ?? [];
    let coloured = 0;
    for (let place = 0; place < pixels.length; place += 4) {
      const [red = 0, , blue = 0, alpha = 0] = pixels.slice(place, place + 4);
      if (alpha > 40 && blue > red + 40) coloured += 1;
    }
    return coloured / (pixels.length / 4);
  });
}
