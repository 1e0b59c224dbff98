import { expect } from '@playwright/test';
import { test } from './support/test';

test('the first visit runs at once, and one click breaks it', async ({ page }) => {
  await page.goto('./');
  const goodput = page.locator('.key-number', { hasText: 'Goodput' });
  await expect(goodput).toContainText(/\d{3}/, { timeout: 15_000 });
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
  await expect(page.locator('.clock')).not.toHaveText('00:00.0', { timeout: 15_000 });
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.locator('.react-flow__node').first().click();
  await page.getByRole('button', { name: 'Traffic stops' }).click();
  await expect(page.getByRole('button', { name: 'Mend' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await page.getByRole('button', { name: 'Mend' }).click();
  await expect(page.getByRole('button', { name: 'Mend' })).toHaveCount(0);
});

test('what was drawn is there again after the page is loaded again', async ({ page, isMobile }) => {
  test.skip(isMobile);
  await page.goto('./');
  const name = page.getByRole('textbox', { name: 'Name of the design' });
  await name.fill('My shop');
  await name.press('Enter');
  await expect(page.locator('.save-note')).toContainText('Saved');
  await page.reload();
  await expect(name).toHaveValue('My shop');
  await expect(page.locator('.react-flow__node')).not.toHaveCount(0);
});

test('a link opens the same design elsewhere, with what was done', async ({
  page,
  browser,
  isMobile,
}) => {
  test.skip(isMobile);
  await page.goto('./');
  await expect(page.locator('.clock')).not.toHaveText('00:00.0', { timeout: 15_000 });
  await page.locator('.invitation .button.primary').click();
  await page.waitForTimeout(1_500);
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Copy link with what I did' }).click();
  const link = page.getByRole('textbox', { name: /^Link/ });
  await expect(page.locator('.share-told')).not.toBeEmpty();
  const address = await link.inputValue();

  const other = await (await browser.newContext()).newPage();
  await other.goto(address);
  await expect(other.locator('.notice')).toContainText('bit for bit', { timeout: 25_000 });
  await expect(other.locator('.react-flow__node')).toHaveCount(
    await page.locator('.react-flow__node').count(),
  );
});
