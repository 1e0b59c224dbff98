import { expect } from '@playwright/test';
import { urlShortener } from '../../src/library/urlShortener';
import { App } from './support/App';
import { test } from './support/test';

test('the first visit runs at once, and one click breaks it', async ({ page }) => {
  await page.goto('./');
  const goodput = page.locator('.key-number', { hasText: 'Goodput' });
  await expect(goodput).toContainText(/\d{3}/);
  await page.locator('.invitation .button.primary').click();
  await expect(page.locator('.invitation')).toHaveCount(0);
  await expect(page.locator('.key-number dd.saturated')).toBeVisible({ timeout: 20_000 });
});

test('a fault is caused and mended by hand, and leaves the saved design alone', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile);
  await page.goto('./');
  await expect(page.locator('.clock')).not.toHaveText('00:00.0');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.locator('.react-flow__node').first().click();
  await page.getByRole('button', { name: 'Traffic stops' }).click();
  await expect(page.getByRole('button', { name: 'Mend' })).toBeVisible();
  const tag = page.locator('.react-flow__node').first().locator('.card-tag');
  await expect(tag).toHaveText('stopped');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await page.getByRole('button', { name: 'Mend' }).click();
  await expect(page.getByRole('button', { name: 'Mend' })).toHaveCount(0);
  await expect(tag).toHaveCount(0);
});

test('what was drawn is there again after the page is loaded again', async ({ page, isMobile }) => {
  test.skip(isMobile);
  await page.goto('./');
  const name = page.getByRole('textbox', { name: 'Name of the design' });
  await name.fill('My shop');
  await name.press('Enter');
  await expect(page.locator('.save-note')).toContainText('Saved');
  // What the keyboard moves ends no drag, and is saved all the same.
  const card = page.locator('.react-flow__node').first();
  const place = () => card.evaluate((element) => element.style.transform);
  const before = await place();
  await card.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect.poll(place).not.toBe(before);
  const moved = await place();
  await expect(page.locator('.save-note')).toContainText('Saved');
  await page.reload();
  await expect(name).toHaveValue('My shop');
  await expect.poll(place).toBe(moved);
});

test('a mended fault stays on the timeline as a block from its start to its end', async ({
  page,
}) => {
  const app = new App(page);
  await app.open(urlShortener.design);
  await app.breakIt(/All traffic/);
  const block = page.locator('.block.hand');
  await expect(block).toHaveAttribute('title', /by hand, \d\d:.* until mended$/);
  await page.waitForTimeout(1_000);
  await app.breakIt(/^Mend: All traffic/);
  await expect(block).toHaveAttribute('title', /by hand, \d\d:.* to \d\d:/);
  await expect(page.locator('.block')).toHaveCount((await app.isPhone()) ? 3 : 5);
});

test('a change while it runs takes effect, with a mark on the time axis and no restart', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile);
  const app = new App(page);
  await app.open(urlShortener.design);
  const card = page.locator('.react-flow__node').filter({ hasText: 'Browsers' });
  await expect(card).toContainText(/1,[12]\d\d\s*req/);
  await app.reach(3);
  await card.click();
  const rate = page.getByLabel('Rate', { exact: true });
  await rate.fill('300');
  await rate.press('Enter');
  await expect(page.locator('.timeline .mark.edit')).toHaveCount(1);
  await expect(card).toContainText(/(2[5-9]|3[0-4])\d\s*req/);
  expect(await app.seconds()).toBeGreaterThan(3);
});

test('the timeline is a slider: from the keyboard, back to an earlier moment of the same run', async ({
  page,
}) => {
  const app = new App(page);
  await app.open(urlShortener.design);
  await app.atMaximumSpeed();
  await app.reach(5);
  const slider = page.getByRole('slider', { name: 'Simulated time' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(page.locator('.clock')).toHaveText(/^00:00\.0/);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});
