import { expect } from '@playwright/test';
import { findViolations } from './support/findViolations';
import { test } from './support/test';

for (const theme of ['light', 'dark'] as const) {
  test(`nothing that axe-core can find is wrong, in the ${theme} theme`, async ({
    page,
    isMobile,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto('./');
    await expect(page.locator('.clock')).not.toHaveText('00:00.0');
    expect(await findViolations(page)).toEqual([]);

    await page.locator('.invitation .button.primary').click();
    await expect(page.locator('.card-tag').first()).toBeVisible({ timeout: 15_000 });
    const card = page.locator('.react-flow__node').first();
    await (isMobile ? card.tap() : card.click());
    await expect(page.getByRole('tab', { name: 'Settings' })).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
  });
}

test('the canvas can be used from the keyboard alone', async ({ page, isMobile }) => {
  test.skip(isMobile);
  await page.goto('./');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  // Some sixty stops of the keyboard stand before the drawing: the first one leads past them.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the drawing' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.react-flow__node').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('c');
  await page.locator('.react-flow__node').last().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Put a service between them.');

  // A key means the card that shows the focus, though another one is selected.
  const cards = page.locator('.react-flow__node');
  const last = (await cards.last().getAttribute('aria-label')) ?? '';
  await page.keyboard.press('Delete');
  await expect(cards.and(page.getByLabel(last, { exact: true }))).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(cards.and(page.getByLabel(last, { exact: true }))).toHaveCount(1);

  // Dots move until the device asks for less motion; then none is drawn.
  const hasDots = () =>
    page.locator('canvas.dots').evaluate((canvas: HTMLCanvasElement) => {
      const { data = [] } =
        canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
      return data.some((value) => value > 0);
    });
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await expect.poll(hasDots).toBe(true);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(hasDots).toBe(false);

  // Nor is a frame asked for where nothing moves: the numbers change ten times a second.
  const frames = await page.evaluate(async () => {
    const ask = window.requestAnimationFrame;
    let asked = 0;
    window.requestAnimationFrame = (callback) => {
      asked += 1;
      return ask(callback);
    };
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    window.requestAnimationFrame = ask;
    return asked;
  });
  expect(frames).toBeLessThan(30);

  // Where the browser forces its colours, what is drawn as a background can still be seen.
  await page.emulateMedia({ forcedColors: 'active' });
  const ground = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((part) => getComputedStyle(part).backgroundColor);
  const canvas = await ground('.dock');
  expect(await ground('.timeline-done')).not.toBe(canvas);
  expect(await ground('.load-bar i')).not.toBe(canvas);
  expect(await ground('.state-mark')).not.toBe(canvas);
  await page.keyboard.press('Control+k');
  await expect(page.locator('[role=option]').first()).toHaveCSS('outline-style', 'solid');
});
