import { expect, type Page } from '@playwright/test';
import { urlShortener } from '../../src/library/urlShortener';
import { App } from './support/App';
import { findViolations } from './support/findViolations';
import { test } from './support/test';

test('the slowest request is read row by row, and two are laid side by side', async ({ page }) => {
  const app = new App(page);
  await app.open(urlShortener.design);
  await app.reach(1);
  await app.pause();
  await openTraces(page);
  const list = page.getByRole('listbox', { name: 'Requests' });
  const rows = list.getByRole('option');
  await expect(rows.first()).toHaveAttribute('aria-selected', 'true');
  const latencies = await list.locator('.trace-latency').allInnerTexts();
  expect(latencies.length).toBeGreaterThan(20);

  const table = page.getByRole('table', { name: /^What was done for request/ });
  await expect(table.getByRole('row').nth(1)).toContainText(/from 0 ms, waiting, slot free/);
  await expect(page.locator('.answer-line')).toContainText(latencies[0] ?? '?');
  await expect(page.locator('.trace-legend')).toContainText(/Network .*%/);

  await list.focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page
    .getByRole('combobox', { name: 'Compare with another request' })
    .selectOption({ index: 3 });
  await expect(table).toHaveCount(2);
  expect(await findViolations(page)).toEqual([]);
  await page
    .getByRole('region', { name: /^Request/ })
    .getByRole('button', { name: 'Close' })
    .click();
  await expect(table).toHaveCount(1);

  const row = table.getByRole('row').nth(3).getByRole('button');
  const name = (await row.innerText()).split(',')[0];
  await row.focus();
  await expect(page.locator('.waterfall-told')).toContainText(`${name}`);
  if (!(await app.isPhone())) {
    await row.click();
    await expect(page.locator('.react-flow__node.selected')).toContainText(`${name}`);
  }
});

test('a dot is clicked, and its request followed', { tag: '@full' }, async ({ page, isMobile }) => {
  test.skip(isMobile);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const app = new App(page);
  await app.open(urlShortener.design);
  await page.locator('.segments label', { hasText: '0.01×' }).click();
  const request = page.getByRole('region', { name: /^Request/ });
  await expect(async () => {
    // Replies belong to requests that may be over by now, and have no ring then.
    for (const { x, y } of await placesOfDots(page)) {
      await page.mouse.click(x, y);
      await expect(request).toContainText('under way', { timeout: 1_000 });
      await expect(page.locator('.followed-ring span')).toBeVisible({ timeout: 1_000 });
      return;
    }
    throw new Error('No dot is drawn.');
  }).toPass({ timeout: 60_000 });
});

async function openTraces(page: Page): Promise<void> {
  if (await new App(page).isPhone()) await page.getByRole('button', { name: 'Charts' }).click();
  await page.getByRole('tab', { name: 'Traces' }).click();
}

/** Places in the window where something is drawn on the layer of dots, away from every card; another order each time. */
function placesOfDots(page: Page): Promise<readonly { readonly x: number; readonly y: number }[]> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.dots');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) throw new Error('There is no layer of dots.');
    const { left, top, width } = canvas.getBoundingClientRect();
    const ratio = canvas.width / width;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const places: { readonly x: number; readonly y: number }[] = [];
    for (let pixel = 0; pixel < data.length / 4; pixel++) {
      if ((data[pixel * 4 + 3] ?? 0) < 250) continue;
      const x = left + (pixel % canvas.width) / ratio;
      const y = top + Math.floor(pixel / canvas.width) / ratio + 2;
      if (places.some((place) => Math.hypot(place.x - x, place.y - y) < 12)) continue;
      // Away from cards and their ports, which keep their own clicks.
      const isFree = [-14, 0, 14].every((aside) => {
        const under = document.elementFromPoint(x + aside, y);
        return (
          under?.closest('.react-flow__pane, .react-flow__edge') &&
          !under.closest('.react-flow__node')
        );
      });
      if (isFree && y < window.innerHeight - 10) places.push({ x, y });
    }
    const start = Math.floor(performance.now()) % Math.max(1, places.length);
    return [...places.slice(start), ...places.slice(0, start)];
  });
}
